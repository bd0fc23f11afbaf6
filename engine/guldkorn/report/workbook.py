"""What a workbook is made of: sheets of rows under headings, in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from guldkorn.reading.text import Language, Text
from guldkorn.report.blocks import Figure

Cell = str | float | date | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and how many letters wide it is."""

    heading: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: rows under headings, and pictures below them."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    figures: Sequence[Figure] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook as it leaves the room."""

    title: str
    subtitle: str
    mark: str | None
    """What stands on every sheet of a draft; None where nothing is missing."""
    page: str
    made_on: date
    language: Language
    sheets: Sequence[Sheet]


def columns(language: Language, *titled: tuple[Text, int]) -> list[Column]:
    """Return columns with their headings in one language."""
    return [Column(heading.get(language), width) for heading, width in titled]
