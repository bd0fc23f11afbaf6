"""The units of a table of scores as cells: of each division over its own atoms, and all of them crossed by chance."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import prod

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.beside import MOST_ATOMS, MOST_ATOMS_OF_THREE
from guldkorn.survey.cells import Cell, Cells, Scored
from guldkorn.survey.disclosure import Sizes
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Measured, Score
from guldkorn.survey.nested_cells import Members
from guldkorn.survey.scored_division import scored_divisions


class ScoredSurvey:
    """The units of all divisions and the whole, over atoms that are a unit, or none, of each division.

    How divisions cross is not known from scores: it is held that they do so by chance, so that a unit of one has as
    large a part of each unit of another as of all. Where they cross in too many ways to search, each division is looked
    at for itself, beside a whole that counts as known (`apart` says why that is enough).
    """

    def __init__(
        self,
        scores: Sequence[Score],
        wholes: Collection[str],
        parents: Mapping[str, str],
        known: Sequence[KnownScores],
        minimum: int,
        of_shares: int,
    ) -> None:
        self._known, self._minimum, self._of_shares = known, minimum, of_shares
        self._by_scale: dict[Measured, dict[str, Score]] = defaultdict(dict)
        self._most: dict[str, int] = {}
        for score in scores:
            self._by_scale[score.measured][score.unit] = score
            self._most[score.unit] = max(self._most.get(score.unit, 0), score.n)
        self._wholes = [unit for unit in self._most if unit in wholes]
        units: dict[str, dict[str, None]] = defaultdict(dict)
        division_of: dict[str, str] = {}
        for score in scores:
            if score.unit not in wholes:
                breakdown = division_of.setdefault(score.unit, score.breakdown)
                units[breakdown][score.unit] = None
        self._divisions = scored_divisions(units, parents)
        self.left_out = 0
        self._is_apart = not known and self._are_too_many()
        while not self._is_apart and self._are_too_many():
            # only the greatest divisions are shown
            fewest = min(self._divisions, key=lambda each: len(each.units))
            self._divisions.remove(fewest)
            self.left_out += len(fewest.units)
        self._breakdown = division_of
        self._units = [unit for each in self._divisions for unit in each.units]

    def _are_too_many(self) -> bool:
        ways = prod(len(each.units) + 1 for each in self._divisions)
        return len(self._divisions) > 1 and ways > (MOST_ATOMS if len(self._divisions) == 2 else MOST_ATOMS_OF_THREE)

    def cells(self) -> Cells:
        """Return the units and the whole as cells."""
        cells = [Cell(unit, self._breakdown[unit]) for unit in self._units]
        cells += [Cell(unit, is_whole=True) for unit in self._wholes]
        if self._is_apart:
            cells += [Cell("", is_whole=True, is_known=True)] * len(self._divisions)
        least = max((self._least(measured.id) for measured in self._by_scale), default=0)
        sizes = self._sizes(self._most, least, self._minimum)
        return Cells(tuple(cells), self._members(), sizes, self._persons(self._most, least))

    def scales(self) -> Iterator[Scored]:
        """Return the scores of each scale, with how many answered it."""
        named = (*self._units, *self._wholes)
        answers: dict[tuple[int, ...], Sizes] = {}  # of most scales they are the same
        for measured, of in self._by_scale.items():
            scores = [of.get(unit) for unit in named]
            n = tuple(0 if score is None else score.n for score in scores)
            least, needed = self._least(measured.id), self._of_shares if measured.prevalence else self._minimum
            if (*n, least, needed) not in answers:
                answers[*n, least, needed] = self._sizes(dict(zip(named, n, strict=True)), least, needed)
            if self._is_apart:
                scores += [Score("", measured, 50, 0)] * len(self._divisions)
            yield Scored(measured, answers[*n, least, needed], tuple(scores))

    def _members(self) -> Members:
        sizes = [len(each.units) + 1 for each in self._divisions]
        if self._is_apart:
            return self._members_apart(sizes)
        rows = [
            np.tile(np.repeat(each.members, prod(sizes[place + 1 :]), axis=1), prod(sizes[:place]))
            for place, each in enumerate(self._divisions)
        ]
        return np.vstack([*rows, np.ones((len(self._wholes), prod(sizes)), dtype=bool)])

    def _least(self, scale: str) -> int:
        """Return how many answered a scale at least, by what is known."""
        return max((each.persons(scale) for each in self._known), default=0)

    def _members_apart(self, sizes: Sequence[int]) -> Members:
        """Return each division over atoms of its own, and those of the whole over one more."""
        ends = np.cumsum(sizes)
        members = np.zeros((len(self._units) + len(self._wholes) + len(sizes), ends[-1] + 1), dtype=bool)
        first = 0
        for number, (each, end) in enumerate(zip(self._divisions, ends, strict=True)):
            atoms = slice(end - sizes[number], end)
            members[first : first + len(each.units), atoms] = each.members
            members[len(self._units) + len(self._wholes) + number, atoms] = True
            first += len(each.units)
        members[len(self._units) : len(self._units) + len(self._wholes), -1] = True
        return members

    def _persons(self, n: Mapping[str, int], least: int) -> int:
        said = max((n.get(unit, 0) for unit in self._wholes), default=0)
        return max([said or least, *(int(each.own(n).sum()) for each in self._divisions)])

    def _sizes(self, n: Mapping[str, int], least: int, needed: int) -> Sizes:
        persons = self._persons(n, least)
        parts = [np.append(own, persons - own.sum()) for own in (each.own(n) for each in self._divisions)]
        if self._is_apart:
            are_enough = persons >= (len(parts) + 2) * needed
            return np.concatenate([*parts, [persons]]).astype(np.float64) * are_enough
        sizes: NDArray[np.float64] = np.ones(1)
        for part in parts:
            sizes = np.outer(sizes, part).ravel()
        return sizes * float(max(1, persons)) ** (1 - len(parts))
