"""Opening what a command names: the rulebook, the mapping, the context."""

from dataclasses import dataclass
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.knowledge.library import read_reference
from guldkorn.reading.problem import Problem
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.shipped import shipped_examples, shipped_folder
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.tidy_table import read_mapping

MAPPING, CONTEXT = "mapping.csv", "context.yaml"


@dataclass(frozen=True)
class Opened:
    """A mapping with its context and rulebook, as read."""

    rulebook: Rulebook
    mapping: Mapping
    context: Context
    named_units: frozenset[str]
    remarks: tuple[Problem, ...]


def open_rulebook(folder: Path | None) -> Rulebook:
    """Read a rulebook's folder, or the shipped one."""
    return read_rulebook(folder or shipped_folder())


def open_all(
    mapping: Path,
    context: Path | None,
    rulebook: Path | None = None,
    *,
    minimum: int | None = None,
    reference: Path | None = None,
) -> Opened:
    """Read a mapping, its context and the rulebook. Raise UnreadableError with every fault found."""
    book = open_rulebook(rulebook)
    held_against = read_reference(reference, book.knowledge) if reference else None
    table = read_mapping(mapping, book.knowledge, minimum=minimum, reference=held_against)
    told = read_context(context, book.knowledge, table.named_units) if context else Context()
    return Opened(book, table.mapping, told, table.named_units, (*table.remarks, *told.remarks))


def example_names() -> tuple[str, ...]:
    """Return the names of the shipped examples."""
    folder = shipped_examples()
    return tuple(sorted(path.name for path in folder.iterdir() if (path / MAPPING).is_file()))


def example_files(name: str) -> tuple[Path, Path]:
    """Return the mapping and the context of a shipped example."""
    folder = shipped_examples() / name
    return folder / MAPPING, folder / CONTEXT
