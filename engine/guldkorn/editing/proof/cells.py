"""The cells into which all that can be known of one thing falls, as far as the tests of rules tell it apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import floor


@dataclass(frozen=True, slots=True)
class Cell:
    """A word; a number that stands for all numbers no test tells from it; or that nothing is established.

    A place in the model is a dimension with perhaps an aspect.
    """

    value: str | float | None
    disputed: bool = False
    place: tuple[str, str | None] | None = None

    @property
    def name(self) -> str:
        """What the cell is called in a formula."""
        if self.place is not None:
            return "/".join(part for part in self.place if part)
        if self.value is None:
            return "disputed" if self.disputed else "unknown"
        return f"is-{self.value}"


UNKNOWN = Cell(None)
DISPUTED = Cell(None, disputed=True)
OTHER = Cell("another")
"""A word that no rule and no knowledge names, such as a scale of one's own questionnaire."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which numbers something lies; None where nothing bounds it."""

    low: float | None = None
    high: float | None = None
    whole: bool = False
    """Whether it is counted: 1, 2, 3 …"""

    def admits(self, number: float) -> bool:
        """Tell whether it can be this number."""
        return (
            (self.low is None or number >= self.low)
            and (self.high is None or number <= self.high)
            and (not self.whole or number == floor(number))
        )


def word_cells(words: Iterable[str]) -> tuple[Cell, ...]:
    """Return a cell for each word."""
    return tuple(Cell(word) for word in sorted(words))


def number_cells(cuts: Iterable[float], bounds: Bounds) -> tuple[Cell, ...]:
    """Return a cell for each number that a test names, and one for all between two of them.

    Numbers are kept to four places, so between 9.9999 and 10 there is none.
    """
    named = sorted({*cuts, *(end for end in (bounds.low, bounds.high) if end is not None)}) or [0.0]
    numbers = [named[0] - 1, named[0]]
    for low, high in pairwise(named):
        between = floor(low) + 1.0 if bounds.whole else round((low + high) / 2, 4)
        numbers += [between, high] if low < between < high else [high]
    numbers.append(named[-1] + 1)
    return tuple(Cell(number) for number in numbers if bounds.admits(number))
