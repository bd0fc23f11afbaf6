"""A guarantee as a value: what must hold whatever is scored and answered."""

from dataclasses import dataclass, field
from functools import cached_property

from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import Condition, Own, Some, Unless, leaves


@dataclass(frozen=True)
class Guarantee:
    """A statement over all possible input: whenever the one holds of an issue, unit or score, never or always another.

    It concludes nothing. What rules conclude must agree with it, in every case that they can meet.
    """

    id: str
    title: Text
    about: About
    whenever: Condition | None
    """When it applies; always where nothing is said."""
    never: Condition | None
    """What then never holds, or None."""
    always: Condition | None
    """What then always holds, or None."""
    relied_on_by: Text
    """Who counts on it, and for what."""
    source: str
    place: Place = field(default=Place("-"), compare=False)

    @cached_property
    def leaves(self) -> tuple[Own | Some | Unless, ...]:
        """The tests of all its conditions, in the order they stand."""
        return (*(leaves(self.whenever) if self.whenever else ()), *self.promised)

    @cached_property
    def promised(self) -> tuple[Own | Some | Unless, ...]:
        """The tests of what must never, or always, hold."""
        return tuple(leaf for part in (self.never, self.always) if part for leaf in leaves(part))
