"""Cells of persons with their scores, and the mapping of those that may be shown."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from guldkorn.knowledge.limits import LimitsFile
from guldkorn.survey.disclosure import Disclosure, Sizes
from guldkorn.survey.mapping import Mapping, Measured, Score
from guldkorn.survey.nested_cells import Members


@dataclass(frozen=True, slots=True)
class Cell:
    """A group of persons who are shown together: a unit, or the whole."""

    unit: str
    breakdown: str = ""
    is_whole: bool = False


@dataclass(frozen=True)
class Cells:
    """The cells of a survey over its atoms: the persons who belong to the same cells."""

    cells: tuple[Cell, ...]
    members: Members
    sizes: Sizes
    """How many persons each atom has."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One scale: how many answered in each atom, and the score of each cell that has one."""

    measured: Measured
    answers: Sizes
    scores: tuple[Score | None, ...]
    complete: Sizes | None = None
    """How many of each atom answered every item, where that is what the reliability rests on."""


def shown_mapping(cells: Cells, scored: Iterable[Scored], minimum: int, limits: LimitsFile) -> Mapping:
    """Return the mapping of the scores that may be shown, and how many units and scores may not."""
    disclosure = Disclosure(cells.members)
    allowed = disclosure.cells_to_show(cells.sizes, minimum)
    shown: list[Score] = []
    whole: list[Score] = []
    hidden = 0
    hidden_shares: dict[str, None] = {}
    has_no_parts = all(cell.is_whole for cell in cells.cells)
    of_shares = max(minimum, int(limits.minimum_offensive.value))
    for scale in scored:
        needed = of_shares if scale.measured.prevalence else minimum
        may = disclosure.scores_to_show(scale.answers, allowed, needed)
        relied = may if scale.complete is None else disclosure.scores_to_show(scale.complete, may, needed)
        for place, score in enumerate(scale.scores):
            if score is None:
                continue
            cell = cells.cells[place]
            if may[place]:
                (whole if cell.is_whole else shown).append(score if relied[place] else replace(score, reliability=None))
            elif allowed[place] and (has_no_parts or not cell.is_whole):
                # Whether a whole is shown beside its parts hangs on those of the hidden ones: of it nothing is told.
                hidden += 1
                if scale.measured.prevalence:
                    hidden_shares[cell.unit] = None
    units = [cell.unit for cell in cells.cells if not cell.is_whole]
    named = {score.unit for score in (*shown, *whole)}
    shares = tuple(unit for unit in hidden_shares if unit in named)
    return Mapping(
        tuple(_by_unit(shown, units)),
        tuple(whole),
        hidden_units=sum(not may for cell, may in zip(cells.cells, allowed, strict=True) if not cell.is_whole),
        hidden_scores=hidden,
        minimum=minimum,
        hidden_shares=shares,
        minimum_of_shares=of_shares if shares else 0,
        answered=round(float(cells.sizes.sum())),
    )


def _by_unit(scores: Iterable[Score], order: Sequence[str]) -> Iterator[Score]:
    place = {unit: number for number, unit in reversed(list(enumerate(order)))}
    yield from sorted(scores, key=lambda score: place[score.unit])
