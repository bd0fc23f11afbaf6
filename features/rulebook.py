"""What many tests need once: the shipped rulebook, the examples and ways to make a mapping."""

from functools import cache
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import parse_context, read_context
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.shipped import shipped_examples
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.tidy_table import parse_mapping, read_mapping

TOP = Path(__file__).parent.parent
EXAMPLES = ("hospital-ward", "home-care", "call-centre")


@cache
def shipped() -> Rulebook:
    """Return the rulebook at the top of the tree."""
    return read_rulebook(TOP)


@cache
def example(name: str) -> tuple[Mapping, Context]:
    """Return a shipped example's mapping and context."""
    folder = shipped_examples() / name
    table = read_mapping(folder / "mapping.csv", shipped().knowledge)
    return table.mapping, read_context(folder / "context.yaml", shipped().knowledge, table.named_units)


def mapping_of(*rows: str, minimum: int | None = None) -> Mapping:
    """Return the mapping of rows `unit,scale,score,n,sd,invited,reference`; the last three may be left out."""
    lines = ["unit,scale,score,n,sd,invited,reference", *(row + "," * (6 - row.count(",")) for row in rows)]
    return parse_mapping("\n".join(lines).encode(), "mapping.csv", shipped().knowledge, minimum=minimum).mapping


def context_of(text: str) -> Context:
    """Return the context that a YAML text says."""
    return parse_context(text.encode(), "context.yaml", shipped().knowledge)
