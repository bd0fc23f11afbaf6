"""Packs: what an organisation lays over a rulebook of its own, so that nobody must copy the whole to change a part."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pydantic import Field

from guldkorn.reading.document import Document, read_document
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed

PACK = "pack.yaml"


class EntryKind(StrEnum):
    """What a pack may add, replace and retire; a guarantee it may only add or retire."""

    RULE = "rule"
    GUARANTEE = "guarantee"
    MEASURE = "measure"
    QUESTION = "question"
    CAUSE = "cause"
    SOURCE = "source"
    QUESTIONNAIRE = "questionnaire"
    REFERENCE = "reference"


class How(StrEnum):
    """What a pack did with an entry."""

    ADDED = "added"
    REPLACED = "replaced"
    RETIRED = "retired"


class Exchange(Entry):
    """An entry of what lies beneath that the pack replaces or retires, and why."""

    kind: EntryKind
    id: str
    """The name of the entry beneath."""
    because: Text


class PackFile(Entry):
    """`pack.yaml`: what the pack is called, and what it changes of what lies beneath."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name; small letters, digits and hyphens."""
    title: Text
    """What the pack is called where it is told what it changed."""
    version: str
    """Its version, such as "1.0"; give it a new one when you hand it out."""
    replaces: tuple[Exchange, ...] = ()
    """Entries that stand in the pack under the same id, in place of those beneath."""
    retires: tuple[Exchange, ...] = ()
    """Entries that are taken out without another in their place."""


@dataclass(frozen=True)
class Pack:
    """A pack's folder and what its `pack.yaml` says."""

    folder: Path
    file: PackFile
    document: Document

    def exchanges(self) -> Iterator[tuple[How, Exchange, Place]]:
        """Return all that the pack replaces or retires, each with its place in the file."""
        for how, key, entries in (
            (How.REPLACED, "replaces", self.file.replaces),
            (How.RETIRED, "retires", self.file.retires),
        ):
            for index, exchange in enumerate(entries):
                yield how, exchange, self.document.place((key, index, "id"))


@dataclass(frozen=True, slots=True)
class PackChange:
    """What a pack did with one entry; why, where it took something away; and where that stands."""

    pack: Text
    """The pack's title."""
    kind: EntryKind
    id: str
    how: How
    because: Text | None
    place: Place


def read_pack(folder: Path) -> Pack:
    """Read a pack's own file. Raise UnreadableError with every fault found."""
    document = read_document(folder / PACK)
    return Pack(folder, read_typed(PackFile, document), document)
