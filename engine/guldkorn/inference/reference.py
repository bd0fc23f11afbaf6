"""The reference meaning of rules: each condition read test by test in plain Python."""

from collections.abc import Callable, Iterable

from guldkorn.inference.memory import Firing, Grounds, Known, Subject
from guldkorn.rules.conditions import All, Any, Condition, IsKnown, OneOf, Own, Some, Unless, Within, passes
from guldkorn.rules.rule import Rule

Ways = set[Grounds]
Reading = Callable[[Subject], Ways]
"""How a condition can hold of a subject: the grounds of each way; none where it does not hold."""

_HOLDS: Ways = {frozenset()}
_FAILS: Ways = set()


class ReferenceReading:
    """Fires rules by reading their conditions in Python. Rules are prepared once and kept."""

    name = "reference"

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._prepared = [(rule, read_condition(rule.when)) for rule in rules]

    def fire(self, subjects: Iterable[Subject]) -> set[Firing]:
        """Return every firing of the rules over the subjects."""
        return {
            Firing(rule.id, subject.id, grounds)
            for subject in subjects
            for rule, reading in self._prepared
            if rule.about is subject.about
            for grounds in reading(subject)
        }


def read_condition(condition: Condition) -> Reading:
    """Return a function that reads a condition of a subject."""
    match condition:
        case Own():
            return _own(condition)
        case Some():
            return _some(condition)
        case Unless():
            return _unless(condition)
        case All(parts):
            return _all([read_condition(part) for part in sorted(parts, key=_cost)])
        case Any(parts):
            return _any([read_condition(part) for part in parts])


def _cost(condition: Condition) -> int:
    return (Own, Unless, Some, Any, All).index(type(condition))


def _own(condition: Own) -> Reading:
    path, test = condition.path, condition.test

    def read(subject: Subject) -> Ways:
        if passes(test, subject.own.get(path), path in subject.disputed):
            return {frozenset((Known(subject.id, path),))}
        return _FAILS

    return read


def _some(condition: Some) -> Reading:
    kind, tests = condition.kind, condition.tests

    def read(subject: Subject) -> Ways:
        return {
            frozenset((record.conclusion,))
            for record in subject.many.get(kind, ())
            if all(passes(test, record.attributes.get(name)) for name, test in tests)
        }

    return read


def _unless(condition: Unless) -> Reading:
    some = _some(Some(condition.kind, condition.tests))
    return lambda subject: _FAILS if some(subject) else _HOLDS


def _all(readings: list[Reading]) -> Reading:
    def read(subject: Subject) -> Ways:
        ways = _HOLDS
        for reading in readings:
            more = reading(subject)
            if not more:
                return _FAILS
            ways = {way | other for way in ways for other in more}
        return ways

    return read


def _any(readings: list[Reading]) -> Reading:
    return lambda subject: {way for reading in readings for way in reading(subject)}
