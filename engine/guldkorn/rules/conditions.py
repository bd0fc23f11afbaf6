"""The conditions of a rule: one small closed tree, read in several ways."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OneOf:
    """The value is known and one of these; or it is unknown, where that is said too."""

    values: frozenset[str | float]
    or_unknown: bool = False
    or_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """The value is known and a number between these bounds."""

    at_least: float | None = None
    at_most: float | None = None
    above: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class IsKnown:
    """There is one established value."""


Test = OneOf | Within | IsKnown
"""`unknown` alone is `OneOf(frozenset(), or_unknown=True)`: nothing established, be it unanswered or disputed."""


@dataclass(frozen=True, slots=True)
class Own:
    """One attribute of the issue, unit or score itself passes a test."""

    kind: str
    attribute: str
    test: Test

    @property
    def path(self) -> str:
        """The attribute's name with its kind."""
        return f"{self.kind}.{self.attribute}"


@dataclass(frozen=True, slots=True)
class Some:
    """At least one conclusion of a kind passes all the tests."""

    kind: str
    tests: tuple[tuple[str, Test], ...]


@dataclass(frozen=True, slots=True)
class Unless:
    """No conclusion of a kind passes all the tests."""

    kind: str
    tests: tuple[tuple[str, Test], ...]


@dataclass(frozen=True, slots=True)
class All:
    """All the parts hold."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """At least one of the parts holds."""

    parts: "tuple[Condition, ...]"


Condition = Own | Some | Unless | All | Any


def leaves(condition: Condition) -> tuple[Own | Some | Unless, ...]:
    """Return the tests of a condition in the order they stand."""
    if isinstance(condition, (All, Any)):
        return tuple(leaf for part in condition.parts for leaf in leaves(part))
    return (condition,)


def branches(condition: Condition) -> tuple[tuple[Own | Some | Unless, ...], ...]:
    """Return the ways in which a condition can hold, each as tests that must all hold."""
    if isinstance(condition, Any):
        return tuple(branch for part in condition.parts for branch in branches(part))
    if isinstance(condition, All):
        ways: tuple[tuple[Own | Some | Unless, ...], ...] = ((),)
        for part in condition.parts:
            ways = tuple(way + branch for way in ways for branch in branches(part))
        return ways
    return ((condition,),)


def passes(test: Test, value: str | float | None, disputed: bool = False) -> bool:
    """Tell whether a value passes a test. None means that nothing is established."""
    if isinstance(test, OneOf):
        if value is None:
            return test.or_unknown or (test.or_disputed and disputed)
        return value in test.values
    if isinstance(test, IsKnown):
        return value is not None
    return (
        isinstance(value, (int, float))
        and (test.at_least is None or value >= test.at_least)
        and (test.at_most is None or value <= test.at_most)
        and (test.above is None or value > test.above)
        and (test.below is None or value < test.below)
    )
