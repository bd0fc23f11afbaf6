"""A rule as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import Condition, Own, Some, Unless, leaves
from guldkorn.rules.kinds import KINDS, Stage


@dataclass(frozen=True, slots=True)
class Statement:
    """What a rule concludes: a kind with its attributes' values, by name."""

    kind: str
    values: tuple[tuple[str, str], ...]

    def __getitem__(self, attribute: str) -> str:
        return dict(self.values)[attribute]

    def get(self, attribute: str) -> str | None:
        """Return one attribute's value, or None where the rule leaves it open."""
        return dict(self.values).get(attribute)


@dataclass(frozen=True)
class Rule:
    """When the condition holds of an issue, unit or score, then the statements do; and why, and who says so."""

    id: str
    title: Text
    about: About
    when: Condition
    then: tuple[Statement, ...]
    because: Text
    source: str
    default: bool = False
    """Whether it yields to any other rule that concludes the same kind of thing."""
    overrides: bool = False
    """Whether any other rule that concludes the same kind of thing yields to it: the group has decided."""
    until: Text | None = None
    """What lifts the hold, where the rule concludes one."""
    may_contradict: tuple[str, ...] = ()
    """Rules that it may contradict, since the answers then contradict each other, and the group is to settle that."""
    place: Place = field(default=Place("-"), compare=False)

    @cached_property
    def leaves(self) -> tuple[Own | Some | Unless, ...]:
        """The tests of its condition, in the order they stand."""
        return leaves(self.when)

    @property
    def stage(self) -> Stage:
        """The stage in which it runs: that of its earliest conclusion."""
        return min(KINDS[statement.kind].stage for statement in self.then)


Rules = Mapping[str, Rule]
