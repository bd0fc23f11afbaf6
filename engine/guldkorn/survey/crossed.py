"""The cells of a survey and those that earlier mappings told of, over atoms that are one of each: crossed by chance."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import prod

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.cells import Cell, Cells, Scored
from guldkorn.survey.disclosure import Shown, Sizes
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Score
from guldkorn.survey.nested_cells import Members, families
from guldkorn.survey.scored_division import ScoredDivision, scored_divisions


class Crossed:
    """The cells of a survey and those that are known, over atoms that are one of the survey's in one of each other."""

    def __init__(self, cells: Cells, scales: Sequence[Scored], known: Sequence[KnownScores]) -> None:
        self._cells, self._scales = cells, scales
        self.known = known
        self.adding: list[KnownScores] = []
        """Those with units that the survey has not."""
        self._places = {cell.unit: place for place, cell in enumerate(cells.cells) if not cell.is_whole}
        self._here = {
            scale.measured.id: np.rint(cells.members @ scale.answers).astype(np.int64).tolist() for scale in scales
        }
        self._told: dict[str, dict[str, Score]] = {}
        self._whole: dict[str, Score] = {}
        self._divisions: list[ScoredDivision] = []
        for number, each in enumerate(known):
            self._take(each, number)
        self.divisions = len(families(cells.members)) + len(self._divisions)
        self.atoms = len(cells.sizes) * prod(len(each.units) + 1 for each in self._divisions)

    def _take(self, known: KnownScores, number: int) -> None:
        self._whole.update({score.measured.id: score for score in known.whole})
        by_unit: dict[str, dict[str, Score]] = defaultdict(dict)
        for score in known.scores:
            by_unit[score.unit][score.measured.id] = score
        own: dict[str, list[str]] = defaultdict(list)
        called: dict[str, str] = {}
        for unit, of in by_unit.items():
            if self._is_here(unit, of) or _agree(self._told.get(unit, {}), of):
                called[unit] = unit
            else:
                # Another unit of that name may be in the survey, or in another mapping.
                called[unit] = f"{unit}\n{number}"
                own[next(iter(of.values())).breakdown].append(called[unit])
            self._told.setdefault(called[unit], {}).update(of)
        parents = {called[part]: called[unit] for part, unit in known.parents.items() if {part, unit} <= called.keys()}
        self._divisions += scored_divisions(own, parents)
        self.adding += [known] * bool(own)

    def _is_here(self, unit: str, of: dict[str, Score]) -> bool:
        place = self._places.get(unit)
        scales = of.keys() & self._here.keys()
        return place is not None and bool(scales) and all(self._here[each][place] == of[each].n for each in scales)

    def cells(self) -> Cells:
        """Return the cells of the survey first, then those that are known: units, and the whole."""
        known = [Cell(unit, is_known=True) for unit in self._told]
        known += [Cell("", is_whole=True, is_known=True)] * bool(self._whole)
        most = {unit: max(score.n for score in of.values()) for unit, of in self._told.items()}
        return Cells((*self._cells.cells, *known), self._members(), self._sizes(self._cells.sizes, most))

    def scales(self) -> Iterable[Scored]:
        """Return each scale over all atoms, with the known scores after the survey's."""
        for scale in self._scales:
            told = [of.get(scale.measured.id) for of in self._told.values()]
            if self._whole:
                told.append(self._whole.get(scale.measured.id))
            n = {unit: score.n for unit, score in zip(self._told, told, strict=False) if score is not None}
            answered = float(scale.answers.sum())
            yield replace(
                scale,
                answers=self._sizes(scale.answers, n),
                scores=(*scale.scores, *told),
                complete=None if scale.complete is None else self._sizes(scale.complete, n, answered),
            )

    def told(self, scale: Scored) -> Shown:
        """Return the cells of which earlier mappings told the scale."""
        cells = self.cells().cells
        return np.array([c.is_known and s is not None for c, s in zip(cells, scale.scores, strict=True)], dtype=bool)

    def gives_away(self, scale: Scored) -> bool:
        """Tell whether what is known tells of few beyond what the cells show."""
        return False

    def _members(self) -> Members:
        there = [len(self._cells.sizes), *(len(each.units) + 1 for each in self._divisions)]

        def over_all(members: Members, place: int) -> Members:
            return np.tile(np.repeat(members, prod(there[place + 1 :]), axis=1), prod(there[:place]))

        of_units: dict[str, Members] = {}
        for place, division in enumerate(self._divisions, 1):
            of_units.update(zip(division.units, over_all(division.members, place), strict=True))
        own = over_all(self._cells.members, 0)
        known = [of_units[unit] if unit in of_units else own[self._places[unit]] for unit in self._told]
        return np.vstack([own, *known, *([np.ones(self.atoms, dtype=bool)] * bool(self._whole))])

    def _sizes(self, of_survey: Sizes, n: dict[str, int], persons: float | None = None) -> Sizes:
        sizes: NDArray[np.float64] = of_survey.astype(np.float64)
        persons = float(of_survey.sum()) if persons is None else persons
        for division in self._divisions:
            own = division.own(n)
            parts = np.append(own, max(0.0, persons - own.sum()))
            sizes = np.outer(sizes, parts / max(1.0, persons)).ravel()
        return sizes


def _agree(told: dict[str, Score], of: dict[str, Score]) -> bool:
    """Tell whether two mappings tell of one unit, as far as both tell of it."""
    scales = told.keys() & of.keys()
    return bool(scales) and all(told[each].n == of[each].n for each in scales)
