"""What can be measured in each place of the model, and on which sides of its reference a score can lie there."""

from collections import defaultdict
from collections.abc import Iterator

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Bad, Side
from guldkorn.rules.conditions import OneOf, Test, Within
from guldkorn.survey.scales import measured_scale

Place = tuple[str, str | None]
"""A dimension, perhaps with an aspect."""

Manner = tuple[Bad, bool]
"""Which scores are the bad ones, and whether one case is one too many."""


def manners_of(knowledge: Knowledge) -> dict[Place, frozenset[Manner]]:
    """Return in which manners each place of the model can be measured, as a whole or by a scale."""
    found: dict[Place, set[Manner]] = defaultdict(set)
    for dimension in knowledge.dimensions.values():
        found[dimension.id, None].add((dimension.bad, dimension.prevalence))
        for aspect in dimension.aspects:
            found[dimension.id, aspect.id].add((aspect.bad, aspect.never_acceptable))
    for questionnaire in knowledge.questionnaires.values():
        for scale in questionnaire.scales:
            measured = measured_scale(scale, knowledge)
            found[measured.dimension, measured.aspect].add((measured.bad, measured.never_acceptable))
    return {place: frozenset(manners) for place, manners in found.items()}


def sides(manners: frozenset[Manner], too_low_from: float) -> Iterator[tuple[Test, OneOf]]:
    """Return on which sides a score measured in one of these manners can lie, by its distance from the reference.

    A score so uncertain that it could lie on either side lies on none that is known.
    """
    unsaid = OneOf(frozenset(), or_unknown=True)
    never = any(never for _, never in manners)
    without = (Side.TOO_HIGH, Side.LEVEL) if never else ()
    yield unsaid, OneOf(frozenset(without), or_unknown=not all(never for _, never in manners))
    yield Within(at_most=0), OneOf(frozenset({Side.LEVEL}), or_unknown=True)
    near, far = Within(above=0, below=too_low_from), Within(at_least=too_low_from)
    for distance, below in ((near, Side.BETTER), (far, Side.TOO_LOW)):
        by_bad = {Bad.HIGH: (Side.TOO_HIGH, Side.BETTER), Bad.LOW: (Side.TOO_LOW, Side.BETTER)}
        by_bad[Bad.BOTH] = (Side.TOO_HIGH, below)
        yield distance, OneOf(frozenset(side for bad, _ in manners for side in by_bad[bad]), or_unknown=True)
