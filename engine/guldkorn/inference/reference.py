"""The reference meaning of rules: each condition read test by test in plain Python."""

from collections.abc import Callable, Hashable, Iterable

from guldkorn.inference.memory import Firing, Grounds, Known, Subject
from guldkorn.inference.place import is_thinkable, place_of
from guldkorn.rules.conditions import All, Any, Condition, Own, Some, Unless, passes
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
        self._rules = tuple((rule, read_condition(rule.when)) for rule in rules)
        self._thinkable: dict[tuple[Hashable, ...], tuple[tuple[str, Reading], ...]] = {}

    def fire(self, subjects: Iterable[Subject]) -> set[Firing]:
        """Return every firing of the rules over the subjects."""
        return {
            Firing(rule, subject.id, grounds)
            for subject in subjects
            for rule, reading in self._thinkable_of(subject)
            for grounds in reading(subject)
        }

    def _thinkable_of(self, subject: Subject) -> tuple[tuple[str, Reading], ...]:
        place = place_of(subject)
        if place not in self._thinkable:
            self._thinkable[place] = tuple(
                (rule.id, reading) for rule, reading in self._rules if is_thinkable(rule, subject)
            )
        return self._thinkable[place]


def read_condition(condition: Condition) -> Reading:
    """Return a function that reads a condition of a subject."""
    match condition:
        case Own():
            return _all_own((condition,))
        case Some():
            return _some(condition)
        case Unless():
            return _unless(condition)
        case All(parts):
            return _all(parts)
        case Any(parts):
            return _any([read_condition(part) for part in parts])


def _all_own(conditions: tuple[Own, ...]) -> Reading:
    tests = tuple((condition.path, condition.test) for condition in conditions)
    paths = tuple(dict.fromkeys(path for path, _ in tests))

    def read(subject: Subject) -> Ways:
        own, disputed = subject.own, subject.disputed
        for path, test in tests:
            if not passes(test, own.get(path), path in disputed):
                return _FAILS
        return {frozenset([Known(subject.id, path) for path in paths])}

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


def _all(parts: tuple[Condition, ...]) -> Reading:
    """Read the cheap tests first: of the subject itself, then of conclusions, then alternatives."""
    own = tuple(part for part in parts if isinstance(part, Own))
    others = sorted((part for part in parts if not isinstance(part, Own)), key=_cost)
    readings = [*([_all_own(own)] if own else []), *map(read_condition, others)]

    def read(subject: Subject) -> Ways:
        ways = _HOLDS
        for reading in readings:
            more = reading(subject)
            if not more:
                return _FAILS
            ways = more if ways is _HOLDS else {way | other for way in ways for other in more}
        return ways

    return read


def _cost(condition: Condition) -> int:
    return (Unless, Some, Any, All).index(type(condition))


def _any(readings: list[Reading]) -> Reading:
    return lambda subject: {way for reading in readings for way in reading(subject)}
