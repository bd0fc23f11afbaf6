"""What a document is made of: a closed set of blocks in one language, whatever the format."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from guldkorn.reading.text import Language


class Tone(StrEnum):
    """How a callout speaks; each tone has a title too, so that nothing is said by colour alone."""

    DRAFT = "draft"
    RED_FLAG = "red-flag"
    WARNING = "warning"
    CALM = "calm"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; its depth counts from 1, the title of the whole."""

    depth: int
    text: str
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a quiet one is small print."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a list; its depth counts from 1."""

    depth: int
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what is said under it."""

    label: str
    text: str
    is_missing: bool = False
    """Whether the document is a draft for want of it."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what is said under each, below one another."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of headings."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    """How wide the columns are beside each other."""
    numbers: tuple[int, ...] = ()
    """The columns of numbers, from 0, which stand to the right."""


Picture = Callable[[str], bytes]
"""Draws itself as the kind of file that a suffix says, .svg or .png."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, and what it shows in words for those who cannot see it."""

    picture: Picture
    alt: str


@dataclass(frozen=True, slots=True)
class Callout:
    """Something that must not be overlooked."""

    tone: Tone
    title: str
    text: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to be signed, each with who signs, and what the place of the date is called."""

    who: tuple[str, ...]
    date: str


Prose = Heading | Paragraph | Point
Block = Prose | Facts | Table | Figure | Callout | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it leaves the room, in one language."""

    language: Language
    title: str
    subtitle: str
    about: str
    """When it was made, and from what."""
    made_on: date
    mark: str | None
    """What stands on every page of a draft; None on a complete document."""
    page: str
    """What the pages are called, before their numbers."""
    blocks: tuple[Block, ...]
