"""What a deed may be about, and what a row of the screen or a numbered line stands for."""

from dataclasses import dataclass
from enum import StrEnum

from guldkorn.advice.context import Value
from guldkorn_tui.deeds.topics import Topic


@dataclass(frozen=True, slots=True)
class OfIssue:
    """A strain that the group works with."""

    issue: str


@dataclass(frozen=True, slots=True)
class OfDropped:
    """An issue that was put aside."""

    dropped: str


@dataclass(frozen=True, slots=True)
class OfMeasure:
    """A measure for an issue: recommended, a complement, or taken."""

    issue: str
    measure: str


@dataclass(frozen=True, slots=True)
class OfHold:
    """A measure that is held back."""

    issue: str
    measure: str


@dataclass(frozen=True, slots=True)
class OfCaution:
    """A warning."""

    caution: str
    says: str
    """What it says in English, which tells it from others of its name."""


@dataclass(frozen=True, slots=True)
class OfQuestion:
    """A question, answered or not."""

    topic: Topic


@dataclass(frozen=True, slots=True)
class OfAnswer:
    """One of the answers to the question that is asked."""

    topic: Topic
    value: Value


@dataclass(frozen=True, slots=True)
class OfField:
    """A part of the plan at its place."""

    part: str
    issue: str | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True)
class OfUnitPlan:
    """The parts of the plan that are about the unit as a whole."""


@dataclass(frozen=True, slots=True)
class OfPromise:
    """A promise."""

    promise: str


@dataclass(frozen=True, slots=True)
class OfUnit:
    """A unit of the mapping."""

    unit: str


@dataclass(frozen=True, slots=True)
class OfScore:
    """A score of the unit that is spoken of, or of the whole workplace."""

    scale: str
    is_of_whole: bool = False


@dataclass(frozen=True, slots=True)
class OfInterplay:
    """Findings that work together."""

    interplay: str


@dataclass(frozen=True, slots=True)
class OfContradiction:
    """Rules that say different things."""

    number: int


class Group(StrEnum):
    """Several lines of the advice that are opened together."""

    HOLDS = "holds"
    CAUTIONS = "cautions"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class OfGroup:
    """Several lines of the advice."""

    group: Group


@dataclass(frozen=True, slots=True)
class OfChoice:
    """The priorities that are chosen."""


@dataclass(frozen=True, slots=True)
class OfText:
    """Something that is only read: a note, a line of the log."""

    text: str


Subject = (
    OfIssue
    | OfDropped
    | OfMeasure
    | OfHold
    | OfCaution
    | OfQuestion
    | OfAnswer
    | OfField
    | OfUnitPlan
    | OfPromise
    | OfUnit
    | OfScore
    | OfInterplay
    | OfContradiction
    | OfGroup
    | OfChoice
    | OfText
)
