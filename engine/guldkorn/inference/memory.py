"""Working memory: what is known of each score, unit and issue while conclusions are drawn."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from guldkorn.knowledge.vocabulary import About


class Conclusion(NamedTuple):
    """Something that rules added: about what, of which kind, with which values."""

    subject: str
    kind: str
    values: tuple[tuple[str, str], ...]

    def get(self, attribute: str) -> str:
        """Return one attribute's value; empty where the rule left it open."""
        return dict(self.values).get(attribute, "")


class Known(NamedTuple):
    """A ground: what is known, or not known, of one attribute of a subject."""

    subject: str
    path: str


Ground = Known | Conclusion
Grounds = frozenset[Ground]


class Firing(NamedTuple):
    """A rule that held of a subject, and on what grounds."""

    rule: str
    subject: str
    grounds: Grounds


class Record(NamedTuple):
    """A conclusion as later rules read it, with what is derived from it."""

    conclusion: Conclusion
    attributes: Mapping[str, str]


@dataclass(slots=True)
class Subject:
    """A score, a unit or an issue, with all that is known of it.

    `own` maps `kind.attribute` to its one value; what is not there is unknown, and `disputed` says
    which of the unknown have several answers. `many` maps a kind to its records.
    """

    id: str
    about: About
    own: dict[str, str | float]
    disputed: set[str] = field(default_factory=set)
    many: dict[str, tuple[Record, ...]] = field(default_factory=dict)
    unit: str = ""
    """The unit that an issue or score belongs to."""
    place: tuple[Hashable, ...] = ()
    """What it is about, as `place_of` says; the chain sets it before rules are fired."""

    def copy(self) -> "Subject":
        """Return a copy that can be added to."""
        return Subject(self.id, self.about, dict(self.own), set(self.disputed), dict(self.many), self.unit)
