"""The guarantees of a rulebook: what may stand in `rules/guarantees.yaml`, and reading it, of packs too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.laying import Entry as Laid
from guldkorn.knowledge.laying import Laying
from guldkorn.knowledge.library import GUARANTEES, Knowledge
from guldkorn.knowledge.names import SourceId
from guldkorn.knowledge.packs import EntryKind, How, Pack
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import Document, Path_, read_document
from guldkorn.reading.problem import Problem, UnreadableError, errors
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.rules.condition_reading import ConditionReader
from guldkorn.rules.conditions import Condition
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.written import Written, twice

PARTS = ("whenever", "never", "always")
"""The keys under which conditions stand."""


class GuaranteeEntry(Entry):
    """One guarantee as the file says it."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name, which stays; small letters, digits and hyphens."""
    title: Text
    """What is guaranteed, in a sentence."""
    about: About = About.ISSUE
    """What it speaks of; an issue where nothing is written."""
    whenever: dict[str, object] | None = None
    """When it applies, as in a rule's when; always where it is left out. Cautions and questions may be read too."""
    never: dict[str, object] | None = None
    """What then never holds. Write either never or always."""
    always: dict[str, object] | None = None
    """What then always holds. Write either never or always."""
    relied_on_by: Text
    """Who counts on it, and for what."""
    source: SourceId
    """Who says so: an entry of sources.yaml, or a claim of the note such as note:C10."""


class GuaranteesFile(Entry):
    """`rules/guarantees.yaml`."""

    reviewed: Reviewed | None = None
    """When the file was last looked through."""
    guarantees: tuple[GuaranteeEntry, ...]
    """The guarantees, one entry each."""


@dataclass(frozen=True, slots=True)
class WrittenGuarantee(Written):
    """A guarantee, and the document it was read from."""

    guarantee: Guarantee


def read_guarantees(rulebook: Path, knowledge: Knowledge, laying: Laying | None = None) -> tuple[WrittenGuarantee, ...]:
    """Read the guarantees of a rulebook's folder, and lay those of the packs over them. A rulebook may have none.

    Raise UnreadableError with the problems of all files; what is wrong between packs is left in the laying.
    """
    laying = laying or Laying()
    problems: list[Problem] = []
    beneath = _read(rulebook, knowledge, problems)
    over = [(pack, _read(pack.folder, knowledge, problems)) for pack in laying.packs]
    if errors(problems):
        raise UnreadableError(problems)
    laying.problems += _exchanged(laying.packs)
    layers = [(pack, map(_laid, written)) for pack, written in over]
    return tuple(entry.thing for entry in laying.lay(EntryKind.GUARANTEE, map(_laid, beneath), layers))


def _laid(written: WrittenGuarantee) -> Laid[WrittenGuarantee]:
    return Laid(written.guarantee.id, written.place("id"), written)


def _exchanged(packs: Iterable[Pack]) -> Iterator[Problem]:
    """Find guarantees that a pack would put others in place of: nobody could see whether they promise as much."""
    for pack in packs:
        for how, exchange, place in pack.exchanges():
            if exchange.kind is EntryKind.GUARANTEE and how is How.REPLACED:
                yield Problem(
                    place,
                    Text(
                        f'garantien "{exchange.id}" kan ikke erstattes; tag den ud under retires med en begrundelse, '
                        "og skriv pakkens egen under et andet id",
                        f'the guarantee "{exchange.id}" cannot be replaced; take it out under retires with a reason, '
                        "and write the pack's own under another id",
                    ),
                )


def _read(folder: Path, knowledge: Knowledge, problems: list[Problem]) -> list[WrittenGuarantee]:
    path = folder / "rules" / GUARANTEES
    if not path.is_file():
        return []
    try:
        document = read_document(path)
        problems.extend(document.problems)
        read = _read_entries(document, knowledge)
    except UnreadableError as error:
        problems.extend(error.problems)
        return []
    problems.extend(problem for _, found in read for problem in found)
    ids = ((written.guarantee.id, written.place("id")) for written, _ in read)
    problems.extend(twice(ids, Text("garanti", "guarantee")))
    return [written for written, _ in read]


@lru_cache(maxsize=8)  # files that have not changed are the same document and the same knowledge
def _read_entries(document: Document, knowledge: Knowledge) -> tuple[tuple[WrittenGuarantee, tuple[Problem, ...]], ...]:
    read = []
    for index, entry in enumerate(read_typed(GuaranteesFile, document).guarantees):
        path = ("guarantees", index)
        guarantee, problems = _read_guarantee(entry, document, path, knowledge)
        read.append((WrittenGuarantee(document, path, guarantee), tuple(problems)))
    return tuple(read)


def _read_guarantee(
    entry: GuaranteeEntry, document: Document, path: Path_, knowledge: Knowledge
) -> tuple[Guarantee, list[Problem]]:
    reader = ConditionReader(entry.about, document, knowledge, of_guarantee=True)

    def condition(part: str) -> Condition | None:
        block: dict[str, object] | None = getattr(entry, part)
        return None if block is None else reader.read(block, (*path, part))

    whenever, never, always = map(condition, PARTS)
    if (never is None) == (always is None):
        reader.problems.append(
            Problem(
                document.place((*path, "id")),
                Text(
                    f'"{entry.id}" skal love enten "never" eller "always"; skriv den ene',
                    f'"{entry.id}" must promise either "never" or "always"; write one of them',
                ),
            )
        )
    guarantee = Guarantee(
        entry.id,
        entry.title,
        entry.about,
        whenever,
        never,
        always,
        entry.relied_on_by,
        entry.source,
        document.place((*path, "id")),
    )
    return guarantee, reader.problems
