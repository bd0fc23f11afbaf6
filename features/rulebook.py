"""What many tests need once: the shipped rulebook, the examples and ways to make a mapping."""

from functools import cache
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import parse_context, read_context
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.shipped import shipped_examples
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import Intake, read_survey, take_in
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.request import Request

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
    intake = read_survey(folder / "mapping.csv", shipped().knowledge, Request())
    return intake.mapping, read_context(folder / "context.yaml", shipped().knowledge, intake.named_units)


def intake_of(raw: bytes, name: str = "mapping.csv", request: Request | None = None) -> Intake:
    """Return what a file's bytes give; a table of scores comes from COPSOQ II unless the request says otherwise."""
    return take_in(parse_survey_file(raw, name), shipped().knowledge, request or Request("copsoq-2"))


def mapping_of(*rows: str, minimum: int | None = None) -> Mapping:
    """Return the mapping of rows `unit,scale,score,n,sd,invited,reference`; the last three may be left out."""
    lines = ["unit,scale,score,n,sd,invited,reference", *(row + "," * (6 - row.count(",")) for row in rows)]
    return intake_of("\n".join(lines).encode(), request=Request("copsoq-2", minimum=minimum)).mapping


def context_of(text: str) -> Context:
    """Return the context that a YAML text says."""
    return parse_context(text.encode(), "context.yaml", shipped().knowledge)
