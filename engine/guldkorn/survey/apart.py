"""A survey beside earlier mappings that cross it in too many ways to search: each is looked at for itself.

Where divisions cross by chance, somebody's unit in one says nothing of that in another. So a combination of several,
f = a + b1 + … + br, that rests on fewer than m of n persons is in each part the same for all but m: else it rested on
more already, whatever the others are. If n is (r + 2) m or more, what those parts are for nearly all adds up to zero
(else the combination rested on nearly all). So a less that number rests on fewer than m too, and is made of the
survey's own cells and the whole alone; or a is a number, and tells what the whole is.

Hence: the survey's cells are looked at beside the whole where a division that is known is complete, or lacks fewer than
m; and where it lacks some, what is shown of the survey must not tell what the whole is. That hides more than need be,
and never less. Of a survey of fewer than (r + 2) m nothing is shown.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import prod

import numpy as np

from guldkorn.survey.cells import Cell, Cells, Scored, tells_each_answer
from guldkorn.survey.crossed import Crossed
from guldkorn.survey.disclosure import Shown, Sizes
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Score
from guldkorn.survey.nested_cells import Members

_NOBODY = 0.5
"""Fewer persons than this are rounding."""


@dataclass(frozen=True)
class _Beside:
    """How the known divisions stand to the whole on one scale."""

    is_whole_known: bool
    is_near: bool
    """Whether one lacks more than nobody and fewer than the minimum, so that it tells nearly of the whole."""
    told: float
    """The part of all persons of whom they tell by themselves."""
    is_too_small: bool


class Apart(Crossed):
    """As `Crossed`, over the survey's own atoms: those that are known count as the whole, or not at all."""

    def __init__(
        self, cells: Cells, scales: Sequence[Scored], known: Sequence[KnownScores], minimum: int, of_shares: int
    ) -> None:
        super().__init__(cells, scales, known)
        self._minimum, self._of_shares = minimum, of_shares
        self._here_too = [unit for unit in self._told if unit in self._places]

    def cells(self) -> Cells:
        """Return the cells of the survey first, then those of them that are known, and the whole where it counts so."""
        known = [Cell(unit, is_known=True) for unit in self._here_too]
        known += [Cell("", is_whole=True, is_known=True)] * self._has_whole
        everybody = self._cells.sizes
        sizes = _times(everybody, min((self._left(scale) for scale in self._scales), default=1.0))
        return Cells((*self._cells.cells, *known), self._members(), sizes, float(everybody.sum()))

    def scales(self) -> Iterable[Scored]:
        """Return each scale over the survey's atoms, with the known scores after its own."""
        for scale in self._scales:
            beside = self._of[scale.measured.id]
            told = [self._told[unit].get(scale.measured.id) for unit in self._here_too]
            if self._has_whole:
                counts = beside.is_whole_known or beside.is_near
                told.append(Score("", scale.measured, 50, 0, reliability=0) if counts else None)
            own = scale.scores
            if beside.is_near and not beside.is_whole_known:
                own = self._without_whole(scale, told)
            left = self._left(scale)
            complete = None if scale.complete is None else _times(scale.complete, left)
            yield replace(scale, answers=_times(scale.answers, left), scores=(*own, *told), complete=complete)

    def told(self, scale: Scored) -> Shown:
        """Return the known cells; the whole only where it is really known."""
        told = super().told(scale)
        if self._has_whole:
            told[-1] &= self._of[scale.measured.id].is_whole_known
        return told

    def gives_away(self, scale: Scored) -> bool:
        """Tell whether a known division tells of few by itself."""
        return self._of[scale.measured.id].told > 0

    @cached_property
    def _of(self) -> dict[str, _Beside]:
        return {scale.measured.id: self._beside(scale) for scale in self._scales}

    @cached_property
    def _has_whole(self) -> bool:
        return any(each.is_whole_known or each.is_near for each in self._of.values())

    def _left(self, scale: Scored) -> float:
        beside = self._of[scale.measured.id]
        return 0.0 if beside.is_too_small else 1 - beside.told

    def _beside(self, scale: Scored) -> _Beside:
        of, persons = scale.measured.id, float(scale.answers.sum())
        needed = self._of_shares if scale.measured.prevalence else self._minimum
        n = {unit: told[of].n for unit, told in self._told.items() if of in told}
        owns = [own for division in self._divisions if (own := division.own(n)).any()]
        lacking = [max(0.0, persons - float(own.sum())) for own in owns]
        is_whole_known = of in self._whole or any(each < _NOBODY for each in lacking)
        few = [float(own[own < needed].sum()) for own in owns]
        alike = [float(told[of].n) for unit, told in self._told.items() if of in told and tells_each_answer(told[of])]
        if is_whole_known:
            few = [each + lacks * (lacks < needed) for each, lacks in zip(few, lacking, strict=True)]
        return _Beside(
            is_whole_known,
            any(_NOBODY <= each < needed for each in lacking),
            1 - prod(max(0.0, 1 - each / max(1.0, persons)) for each in (*few, *alike)),
            persons < (len(owns) + 2) * needed,
        )

    def _without_whole(self, scale: Scored, told: Sequence[Score | None]) -> tuple[Score | None, ...]:
        """Return the survey's own scores without the whole, and without what would tell of it: the smallest units."""
        scores = [None if cell.is_whole else s for cell, s in zip(self._cells.cells, scale.scores, strict=True)]
        known = [self._places[unit] for unit, s in zip(self._here_too, told, strict=False) if s is not None]
        atoms = self._cells.members[:, scale.answers > 0]
        while (there := [place for place, s in enumerate(scores) if s is not None]) and _tells_whole(
            atoms[[*there, *known]]
        ):
            scores[min(there, key=lambda place: (scale.answers @ self._cells.members[place], -place))] = None
        return tuple(scores)

    def _members(self) -> Members:
        own = self._cells.members
        known = [own[self._places[unit]] for unit in self._here_too]
        return np.vstack([own, *known, *([np.ones(own.shape[1], dtype=bool)] * self._has_whole)])


def _times(sizes: Sizes, part: float) -> Sizes:
    return sizes.astype(np.float64) * part


def _tells_whole(members: Members) -> bool:
    """Tell whether everybody together is a combination of cells."""
    different = np.unique(members, axis=1).astype(np.float64).T
    everybody = np.ones(len(different))
    times = np.linalg.lstsq(different, everybody, rcond=None)[0]
    return bool(np.allclose(different @ times, everybody, atol=1e-6))
