"""In which order the measures for one issue come: what promises most first, then the cheapest (claim C21)."""

from collections.abc import Iterable

from guldkorn.advice.advice import IssueAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.priorities import MeasureKey
from guldkorn.knowledge.vocabulary import CauseState, Cost, Evidence, Purpose

_COSTS = [*Cost]
_PURPOSES = [Purpose.DUTY, Purpose.CHANGE, Purpose.CASE, Purpose.PROTECTION]
_EVIDENCE = [*Evidence]


def promise(measure: Measure, issue: IssueAdvice, knowledge: Knowledge) -> tuple[int | str, ...]:
    """Return where a measure stands among those for an issue, by the keys of priorities.yaml; the lowest is first."""
    return (*_places(knowledge.priorities.measures.keys, measure, issue, knowledge), measure.id)


def like_promise(measure: Measure, issue: IssueAdvice, knowledge: Knowledge) -> tuple[int, ...]:
    """Return what measures for an issue have in common that promise alike, so that only their cost tells them apart."""
    keys = knowledge.priorities.measures.keys
    return _places(keys[: keys.index(MeasureKey.COST)] if MeasureKey.COST in keys else keys, measure, issue, knowledge)


def _places(keys: Iterable[MeasureKey], measure: Measure, issue: IssueAdvice, knowledge: Knowledge) -> tuple[int, ...]:
    return tuple(_place(key, measure, issue, knowledge) for key in keys)


def _place(key: MeasureKey, measure: Measure, issue: IssueAdvice, knowledge: Knowledge) -> int:
    match key:
        case MeasureKey.DUTY:
            return measure.purpose is not Purpose.DUTY
        case MeasureKey.COSTLY:
            return measure.cost is Cost.VERY_HIGH
        case MeasureKey.ANSWERS:
            return issue.aspect in measure.no_answer_to
        case MeasureKey.CAUSE:
            confirmed = (name for name, state in issue.causes if state is CauseState.CONFIRMED)
            return all(measure.id not in knowledge.causes[name].measures for name in confirmed)
        case MeasureKey.ASPECT:
            return _directness(measure, issue.aspect)
        case MeasureKey.PURPOSE:
            return _PURPOSES.index(measure.purpose)
        case MeasureKey.CERTAINTY:
            groups = knowledge.priorities.measures.like_certainty
            grade = knowledge.evidence_of[measure.id].grade
            return next((n for n, group in enumerate(groups) if grade in group), len(groups))
        case MeasureKey.COST:
            return _COSTS.index(measure.cost)
        case MeasureKey.LEVEL:
            return issue.level is not None and measure.level is not issue.level
        case MeasureKey.EVIDENCE:
            return _EVIDENCE.index(knowledge.evidence_of[measure.id].grade)


def _directness(measure: Measure, aspect: str | None) -> int:
    """Return how directly a measure acts on an aspect: meant for it, acting on it too, or on others only."""
    if aspect is None or measure.acts_on[:1] == (aspect,):
        return 0
    return 1 if aspect in measure.acts_on else 2
