"""From answers to the sums that means are made of: by groups of persons, in a few passes over each column.

Rules of scoring (copsoq.se, PMC6933167): a person's score on a scale is the mean of the items answered, if at least
half of the scale's items are; a unit's score is the mean of its persons' scores.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.answers import Answers

Sums = NDArray[np.float64] | NDArray[np.integer]
"""A number for each group."""


@dataclass(frozen=True)
class Tally:
    """What is added up of one scale, for each group of persons: an atom, or a cell of several."""

    n: Sums
    """How many have a score."""
    total: Sums
    squares: Sums
    items: "ItemTally | None" = None

    def over(self, members: NDArray[np.bool_]) -> "Tally":
        """Return the sums of cells, each a row that says which groups it consists of."""
        parts = members.astype(np.float64)
        items = self.items.over(parts) if self.items else None
        return Tally(parts @ self.n, parts @ self.total, parts @ self.squares, items)

    def count(self, group: int) -> int:
        """Return how many of a group have a score."""
        return int(self.n[group])

    def mean(self, group: int) -> float:
        """Return the mean of a group's persons."""
        return float(self.total[group] / self.n[group])

    def spread(self, group: int) -> float | None:
        """Return the standard deviation between a group's persons; None for fewer than two."""
        n = self.count(group)
        if n < 2:
            return None
        return sqrt(max(0.0, float(self.squares[group]) - n * self.mean(group) ** 2) / (n - 1))

    def reliability(self, group: int) -> float | None:
        """Return Cronbach's alpha over the persons who answered every item; None where it is not defined."""
        return self.items.alpha(group) if self.items else None


@dataclass(frozen=True)
class ItemTally:
    """What Cronbach's alpha is made of, over the persons who answered every item of a scale."""

    n: Sums
    sums: NDArray[np.float64]
    """Items by groups: the points given."""
    squares: Sums
    """The squares of the points given, of all items."""
    total_squares: Sums
    """The squares of the persons' sums over the items."""

    def over(self, parts: NDArray[np.float64]) -> "ItemTally":
        """Return the sums of cells, each a row of ones over the groups that it consists of."""
        return ItemTally(parts @ self.n, self.sums @ parts.T, parts @ self.squares, parts @ self.total_squares)

    def alpha(self, group: int) -> float | None:
        """Return Cronbach's alpha of a group; None for fewer than three persons or where all answered alike."""
        n, items, sums = float(self.n[group]), len(self.sums), self.sums[:, group]
        if n < 3:
            return None
        total = float(self.total_squares[group]) - float(sums.sum()) ** 2 / n
        each = float(self.squares[group]) - float((sums**2).sum()) / n
        if total <= 1e-9 * n:
            return None
        return items / (items - 1) * (1 - each / total)


def tally_answers(answers: Sequence[Answers], items_of_scale: int, group: NDArray[np.integer], groups: int) -> Tally:
    """Return the sums of a scale from the columns of its items.

    `items_of_scale` is how many items the scale has, those included that the file lacks; `group` is each person's.
    """
    persons = len(group)
    total = np.zeros(persons, dtype=np.float32)
    answered = np.full(persons, len(answers), dtype=np.uint8)
    points = np.empty(persons, dtype=np.float32)
    for each in answers:
        # Codes are always in range; taking them clipped into an array that is there already is twice as fast.
        total += np.take(np.nan_to_num(each.points), each.column.codes, out=points, mode="clip")
        for missing in np.flatnonzero(np.isnan(each.points)):
            answered -= each.column.codes == missing
    needed = (items_of_scale + 1) // 2
    scored = answered >= max(1, needed)
    score = np.zeros(persons, dtype=np.float64)
    np.divide(total, answered, out=score, where=scored)
    items = None
    if len(answers) > 1:
        items = _tally_items(answers, total, answered == len(answers), group, groups)
    return _tally(score, scored, group, groups, items)


def tally_scores(scores: NDArray[np.float64], group: NDArray[np.integer], groups: int) -> Tally:
    """Return the sums of a scale that each person has a score on already; not a number where one is missing."""
    scored = ~np.isnan(scores)
    return _tally(np.where(scored, scores, 0.0), scored, group, groups, None)


def _tally(
    score: NDArray[np.float64],
    scored: NDArray[np.bool_],
    group: NDArray[np.integer],
    groups: int,
    items: ItemTally | None,
) -> Tally:
    return Tally(
        np.bincount(group, scored, groups),
        np.bincount(group, score, groups),
        np.bincount(group, score * score, groups),
        items,
    )


def _tally_items(
    answers: Sequence[Answers],
    total: NDArray[np.float32],
    complete: NDArray[np.bool_],
    group: NDArray[np.integer],
    groups: int,
) -> ItemTally:
    # Persons who left an item out go to a group of their own, which is cut off afterwards.
    among = np.where(complete, group, groups)
    most = max(len(each.points) for each in answers)
    first = among * most
    sums, squares = [], np.zeros(groups)
    for each in answers:
        options = len(each.points)
        counts = np.bincount(first + each.column.codes, minlength=(groups + 1) * most)
        counts = counts.reshape(groups + 1, most)[:groups, :options]
        points = np.nan_to_num(each.points).astype(np.float64)
        sums.append(counts @ points)
        squares += counts @ (points * points)
    return ItemTally(
        np.bincount(among, minlength=groups + 1)[:groups].astype(np.float64),
        np.array(sums),
        squares,
        np.bincount(among, total.astype(np.float64) ** 2, groups + 1)[:groups],
    )
