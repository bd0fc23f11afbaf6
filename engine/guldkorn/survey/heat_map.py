"""The heat map: units by dimensions, or by the scales of one dimension, each cell with its worst score."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from guldkorn.knowledge.library import Knowledge
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score, Standing

_WORST_FIRST = (
    Standing.EXPOSED,
    Standing.CLEARLY_WORSE,
    Standing.NOTICEABLY_WORSE,
    Standing.UNCERTAIN,
    Standing.SAME,
    Standing.NOBODY_EXPOSED,
    Standing.UNCOMPARED,
    Standing.NOTICEABLY_BETTER,
    Standing.CLEARLY_BETTER,
)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A unit's cell for a dimension: its worst score there, and how many scales were measured."""

    score: Score
    standing: Standing
    scales: int


def dimensions_of(mapping: SurveyMapping, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the dimensions that were measured, in the order of the knowledge."""
    measured = {score.measured.dimension for score in (*mapping.scores, *mapping.whole)}
    return tuple(dimension for dimension in knowledge.dimensions if dimension in measured)


def scales_of(mapping: SurveyMapping, dimension: str) -> tuple[str, ...]:
    """Return the scales of a dimension that were measured, in the order of the mapping."""
    scores = (*mapping.scores, *mapping.whole)
    return tuple(dict.fromkeys(score.measured.id for score in scores if score.measured.dimension == dimension))


def cells_by_dimension(scores: Iterable[Score], knowledge: Knowledge) -> Mapping[str, HeatCell]:
    """Return the cells of one unit by dimension. A dimension without a score has none: it is not measured."""
    by_dimension: dict[str, list[Score]] = {}
    for score in scores:
        by_dimension.setdefault(score.measured.dimension, []).append(score)
    return {dimension: _worst(of, knowledge) for dimension, of in by_dimension.items()}


def cells_by_scale(scores: Iterable[Score], dimension: str, knowledge: Knowledge) -> Mapping[str, HeatCell]:
    """Return the cells of one unit by the scales of a dimension."""
    return {s.measured.id: _worst([s], knowledge) for s in scores if s.measured.dimension == dimension}


def _worst(scores: list[Score], knowledge: Knowledge) -> HeatCell:
    standings = {score: score.standing(knowledge.limits) for score in scores}
    worst = min(scores, key=lambda each: (_WORST_FIRST.index(standings[each]), -(each.distance or 0.0)))
    return HeatCell(worst, standings[worst], len(scores))
