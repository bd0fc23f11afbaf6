"""Cells of persons with their scores, and the mapping of those that may be shown."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.limits import LimitsFile
from guldkorn.survey.disclosure import Disclosure, Sizes
from guldkorn.survey.mapping import Mapping, Measured, Score
from guldkorn.survey.nested_cells import Members, parents_among


@dataclass(frozen=True, slots=True)
class Cell:
    """A group of persons who are shown together: a unit, or the whole."""

    unit: str
    breakdown: str = ""
    is_whole: bool = False
    is_known: bool = False
    """Whether it was told in an earlier mapping: it is known to whoever reads this one, and stands in it no more."""


@dataclass(frozen=True)
class Cells:
    """The cells of a survey over its atoms: the persons who belong to the same cells."""

    cells: tuple[Cell, ...]
    members: Members
    sizes: Sizes
    """How many persons each atom has."""
    persons: float | None = None
    """How many persons there are, where that is not the sum of the atoms."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One scale: how many answered in each atom, and the score of each cell that has one."""

    measured: Measured
    answers: Sizes
    scores: tuple[Score | None, ...]
    complete: Sizes | None = None
    """How many of each atom answered every item, where that is what the reliability rests on."""


def shown_mapping(cells: Cells, scored: Iterable[Scored], minimum: int, of_shares: int, limits: LimitsFile) -> Mapping:
    """Return the mapping of the scores that may be shown, and how many units and scores may not.

    A minimum of answers holds for units and their scores, another for the share exposed to an offensive act.
    """
    known = np.array([cell.is_known for cell in cells.cells], dtype=bool)
    disclosure = Disclosure(cells.members, known)
    allowed = disclosure.cells_to_show(cells.sizes, minimum)
    shown: list[Score] = []
    whole: list[Score] = []
    hidden = 0
    hidden_shares: dict[str, None] = {}
    has_no_parts = all(cell.is_whole for cell in cells.cells if not cell.is_known)
    for scale in scored:
        needed = of_shares if scale.measured.prevalence else minimum
        there = allowed & ~(known & [score is None for score in scale.scores])
        alike = [
            place
            for place, score in enumerate(scale.scores)
            if there[place] and not known[place] and tells_each_answer(score)
        ]
        count = _counted(np.asarray(cells.members[alike].any(axis=0)), limits.all_alike.value)
        may = disclosure.scores_to_show(count(scale.answers), there, needed)
        relied = may
        if scale.complete is not None:
            with_alpha = may & ~(known & [score is None or score.reliability is None for score in scale.scores])
            relied = disclosure.scores_to_show(count(scale.complete), with_alpha, needed)
        for place, score in enumerate(scale.scores):
            cell = cells.cells[place]
            if score is None or cell.is_known:
                continue
            if may[place]:
                (whole if cell.is_whole else shown).append(_coarsened(score, relied=bool(relied[place])))
            elif allowed[place] and (has_no_parts or not cell.is_whole):
                # Whether a whole is shown beside its parts hangs on those of the hidden ones: of it nothing is told.
                hidden += 1
                if scale.measured.prevalence:
                    hidden_shares[cell.unit] = None
    units = [cell.unit for cell in cells.cells if not cell.is_whole and not cell.is_known]
    named = {score.unit for score in (*shown, *whole)}
    shares = tuple(unit for unit in hidden_shares if unit in named)
    return Mapping(
        tuple(_by_unit(shown, units)),
        tuple(whole),
        hidden_units=sum(
            not may for cell, may in zip(cells.cells, allowed, strict=True) if not cell.is_whole and not cell.is_known
        ),
        hidden_scores=hidden,
        minimum=minimum,
        hidden_shares=shares,
        minimum_of_shares=of_shares if shares else 0,
        answered=round(float(cells.sizes.sum()) if cells.persons is None else cells.persons),
        parts=tuple(_parts(cells, named)),
    )


def _parts(cells: Cells, named: Collection[str]) -> Iterator[tuple[str, str]]:
    """Return of each unit that is shown the next wider of those that are, where its division lies within that one's."""
    there = [
        place
        for place, cell in enumerate(cells.cells)
        if not cell.is_whole and not cell.is_known and cell.unit in named
    ]
    of = [cells.cells[place] for place in there]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(cell.breakdown for cell in of))}
    divisions = np.array([numbers[cell.breakdown] for cell in of], dtype=np.int64)
    for part, unit in parents_among(cells.members[there], divisions).items():
        yield of[part].unit, of[unit].unit


def tells_each_answer(score: Score | None) -> bool:
    """Tell whether a score is what each one answered: all at one end of the scale, or all exposed."""
    if score is None:
        return False
    return score.value >= 100 or (score.value <= 0 and not score.measured.prevalence)


def _coarsened(score: Score, *, relied: bool) -> Score:
    """Return a score without a standard deviation of zero, and without an alpha that rests on too few."""
    return replace(score, spread=score.spread or None, reliability=score.reliability if relied else None)


def _counted(alike: NDArray[np.bool_], as_many: float) -> Callable[[Sizes], Sizes]:
    """Return how persons are counted where some answered alike: those count as so many together."""

    def count(persons: Sizes) -> Sizes:
        together = float(persons[alike].sum())
        return np.where(alike, persons * as_many / together, persons) if together else persons

    return count


def _by_unit(scores: Iterable[Score], order: Sequence[str]) -> Iterator[Score]:
    place = {unit: number for number, unit in reversed(list(enumerate(order)))}
    yield from sorted(scores, key=lambda score: place[score.unit])
