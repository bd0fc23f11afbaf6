"""Which rules a subject's dimension and aspect rule out before anything else is looked at."""

from collections.abc import Hashable

from guldkorn.inference.memory import Subject
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import All, Condition, Own, passes
from guldkorn.rules.rule import Rule

_PATHS: dict[About, tuple[str, ...]] = {
    About.ISSUE: ("issue.dimension", "issue.aspect"),
    About.SCORE: ("score.dimension", "score.aspect"),
    About.UNIT: (),
}


def place_of(subject: Subject) -> tuple[Hashable, ...]:
    """Return what a subject is about: subjects of one place have the same rules to think of."""
    return subject.place or (subject.about, *(subject.own.get(path) for path in _PATHS[subject.about]))


def is_thinkable(rule: Rule, subject: Subject) -> bool:
    """Tell whether a rule could hold of a subject, for all that its dimension and aspect say."""
    return rule.about is subject.about and _admits(rule.when, subject)


def _admits(condition: Condition, subject: Subject) -> bool:
    if isinstance(condition, All):
        return all(_admits(part, subject) for part in condition.parts)
    if isinstance(condition, Own) and condition.path in _PATHS[subject.about]:
        return passes(condition.test, subject.own.get(condition.path))
    return True
