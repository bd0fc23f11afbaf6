"""A table as text, whatever file it came from: every cell is one of its column's distinct texts."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from guldkorn.reading.cleaning import clean_line, is_clean
from guldkorn.reading.problem import Problem

Codes = NDArray[np.integer]
"""For each row, the number of its text among the distinct ones."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a column: its heading, and the question's wording where the file holds that too."""

    text: str
    wording: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What the file itself says that its codes mean, by code."""


@dataclass(frozen=True)
class Column:
    """A column's cells: its distinct texts, cleaned, and which of them each row holds. Empty text is an empty cell."""

    texts: tuple[str, ...]
    codes: Codes
    unclean: tuple[int, ...] = ()
    """The texts that held characters which could steer a screen or hide in a name; they were taken out."""

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """How many rows hold each text."""
        return np.bincount(self.codes, minlength=len(self.texts))

    def rows_of(self, text: int) -> NDArray[np.int64]:
        """Return the rows that hold a text, from 0."""
        start = self._starts[text]
        return self._order[start : start + self.counts[text]]

    @cached_property
    def _order(self) -> NDArray[np.int64]:
        return np.argsort(self.codes, kind="stable")

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.cumsum(self.counts) - self.counts


class SurveyFile(Protocol):
    """An opened file: its headings are known, its columns are read when they are asked for."""

    @property
    def name(self) -> str:
        """The file as problems show it."""

    @property
    def headings(self) -> Sequence[Heading]:
        """The headings of its columns, in order."""

    @property
    def heading_row(self) -> int:
        """The number of the row, as a spreadsheet counts, that the headings stand in; 0 where they stand in none."""

    @property
    def first_row(self) -> int:
        """The number of the row, as a spreadsheet counts, that the first of the cells stands in."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with its shape, and what is worth saying of how it was opened; known once it is read."""

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Read the columns that are asked for. Raise UnreadableError where they cannot be read at all.

        `answers` are those that hold answers: there 07 may be read as 7, which is the same answer.
        """


def column_of(cells: Iterable[object]) -> Column:
    """Return a column of cells as text. None is an empty cell."""
    places: dict[str, int] = {}
    seen: dict[object, int] = {}
    unclean: dict[int, None] = {}
    codes: list[int] = []
    for cell in cells:
        key = (cell, type(cell)) if isinstance(cell, bool | int | float) else cell
        code = seen.get(key)
        if code is None:
            code = seen[key] = places.setdefault(cell_text(cell), len(places))
            if isinstance(cell, str) and not is_clean(cell):
                unclean[code] = None
        codes.append(code)
    return Column(tuple(places), np.array(codes, dtype=np.int32), tuple(unclean))


def recoded(texts: Sequence[str], codes: Codes) -> Column:
    """Return a column of texts that are not cleaned yet: those that read the same after cleaning become one."""
    places: dict[str, int] = {}
    turned = np.array([places.setdefault(clean_line(text), len(places)) for text in texts], dtype=np.int32)
    if not len(turned):
        return Column((), np.zeros(0, dtype=np.int32))
    unclean = dict.fromkeys(places[clean_line(text)] for text in texts if not is_clean(text))
    return Column(tuple(places), turned.astype(np.min_scalar_type(-len(places)))[codes], tuple(unclean))


def cell_text(cell: object) -> str:
    """Return a cell as a person would read it; a whole number has no decimals."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if cell != cell:
            return ""
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return clean_line(str(cell))


def is_blank(row: Iterable[object]) -> bool:
    """Tell whether a row holds nothing."""
    return not any(cell_text(cell) for cell in row)


def rows_as_text(columns: Mapping[int, Column], rows: int) -> Iterator[dict[int, str]]:
    """Return the rows one by one, each by column; for tables that are small."""
    for row in range(rows):
        yield {place: column.texts[column.codes[row]] for place, column in columns.items()}
