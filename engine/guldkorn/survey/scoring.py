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
    """What is added up of one scale, for each group of persons. Groups may be added to each other."""

    n: Sums
    """How many have a score."""
    total: Sums
    squares: Sums
    items: "ItemTally | None" = None

    def of(self, groups: NDArray[np.bool_]) -> "Tally":
        """Return the sums of some groups together, as one."""
        return Tally(
            np.atleast_1d(self.n[groups].sum()),
            np.atleast_1d(self.total[groups].sum()),
            np.atleast_1d(self.squares[groups].sum()),
            self.items.of(groups) if self.items else None,
        )

    @property
    def count(self) -> int:
        """How many have a score in all groups."""
        return int(self.n.sum())

    @property
    def mean(self) -> float:
        """The mean of all groups' persons."""
        return float(self.total.sum() / self.n.sum())

    @property
    def spread(self) -> float | None:
        """The standard deviation between the persons of all groups; None for fewer than two."""
        n = self.count
        if n < 2:
            return None
        return sqrt(max(0.0, float(self.squares.sum()) - n * self.mean**2) / (n - 1))

    @property
    def reliability(self) -> float | None:
        """Cronbach's alpha over the persons who answered every item; None where it is not defined."""
        return self.items.alpha if self.items else None


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

    def of(self, groups: NDArray[np.bool_]) -> "ItemTally":
        """Return the sums of some groups together, as one."""
        return ItemTally(
            np.atleast_1d(self.n[groups].sum()),
            self.sums[:, groups].sum(axis=1, keepdims=True),
            np.atleast_1d(self.squares[groups].sum()),
            np.atleast_1d(self.total_squares[groups].sum()),
        )

    @property
    def alpha(self) -> float | None:
        """Cronbach's alpha; None for fewer than three persons or where all answered alike."""
        n, items = float(self.n.sum()), len(self.sums)
        sums = self.sums.sum(axis=1)
        if n < 3:
            return None
        total = float(self.total_squares.sum()) - float(sums.sum()) ** 2 / n
        each = float(self.squares.sum()) - float((sums**2).sum()) / n
        if total <= 1e-9 * n:
            return None
        return items / (items - 1) * (1 - each / total)


def tally_answers(answers: Sequence[Answers], items_of_scale: int, group: NDArray[np.integer], groups: int) -> Tally:
    """Return the sums of a scale from the columns of its items.

    `items_of_scale` is how many items the scale has, those included that the file lacks; `group` is each person's.
    """
    persons = len(group)
    total = np.zeros(persons, dtype=np.float32)
    answered = np.zeros(persons, dtype=np.uint8)
    points, counted = np.empty(persons, dtype=np.float32), np.empty(persons, dtype=np.uint8)
    for each in answers:
        # Codes are always in range; taking them clipped into an array that is there already is twice as fast.
        total += np.take(np.nan_to_num(each.points), each.column.codes, out=points, mode="clip")
        answered += np.take((~np.isnan(each.points)).view(np.uint8), each.column.codes, out=counted, mode="clip")
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
