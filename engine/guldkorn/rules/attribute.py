"""What a kind of fact is known by, and what rules may write there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import Named, Sort

Words = Callable[[Knowledge], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a kind: closed words, names of things, ids that a rule coins, or a number."""

    words: Words | None = None
    is_number: bool = False
    derived: bool = False
    """Known by way of another attribute; rules read it but do not conclude it."""
    named: Named | None = None
    """What its words name, where they are names."""
    optional: bool = False
    """Whether a rule that concludes the kind may leave it open."""
    instead_of: str | None = None
    """The attribute in place of which a rule may conclude it: one of the two, and never both."""
    says: str = ""
    """What it means, for those who write rules."""

    @property
    def coined(self) -> bool:
        """Whether rules themselves coin its words."""
        return self.words is None and not self.is_number


def one_of(
    words: Iterable[str], says: str, *, derived: bool = False, optional: bool = False, instead_of: str | None = None
) -> Attribute:
    """Return an attribute that has one of some words."""
    allowed = frozenset(words)
    return Attribute(lambda knowledge: allowed, derived=derived, optional=optional, instead_of=instead_of, says=says)


def closed(
    words: type[StrEnum], says: str, *, derived: bool = False, optional: bool = False, instead_of: str | None = None
) -> Attribute:
    """Return an attribute that has one of a closed set of words."""
    return one_of((word.value for word in words), says, derived=derived, optional=optional, instead_of=instead_of)


def ids(sort: Sort, says: str, *, derived: bool = False) -> Attribute:
    """Return an attribute that names a thing of a sort."""
    return Attribute(
        lambda knowledge: frozenset(getattr(knowledge, sort.value)), derived=derived, named=Named((sort,)), says=says
    )


def number(says: str) -> Attribute:
    """Return an attribute that is a number."""
    return Attribute(is_number=True, says=says)


def yes_no(says: str, *, optional: bool = False) -> Attribute:
    """Return an attribute that is yes or no."""
    return one_of(("yes", "no"), says, optional=optional)


def place_in_model(*, derived: bool = False) -> dict[str, Attribute]:
    """Return the attributes that tell what a score measures."""
    return {
        "dimension": ids(Sort.DIMENSION, "The dimension that the scale measures.", derived=derived),
        "aspect": ids(Sort.ASPECT, "The aspect that the scale measures.", derived=derived),
        "scale": ids(Sort.SCALE, "The scale itself, by its code.", derived=derived),
    }
