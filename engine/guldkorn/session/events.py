"""What is said in a meeting, as events: a closed set of values, from which everything else follows."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from guldkorn.advice.context import Context, Value
from guldkorn.knowledge.vocabulary import Changeability, Decider, Kept, Level, Status, Voice
from guldkorn.reading.text import Text
from guldkorn.survey.mapping import Mapping


@dataclass(frozen=True, slots=True)
class Begun:
    """A meeting began on a mapping, with a rulebook."""

    mapping: Mapping
    version: str
    """The rulebook's."""
    hash: str
    """The rulebook's content hash."""
    kind: Literal["begun"] = "begun"


@dataclass(frozen=True, slots=True)
class RulebookTaken:
    """The meeting went on with another rulebook, or another version of it."""

    version: str
    hash: str
    kind: Literal["rulebook-taken"] = "rulebook-taken"


@dataclass(frozen=True, slots=True)
class ContextTaken:
    """What was known before was taken from a context file, in place of all that was said of the workplace."""

    context: Context
    kind: Literal["context-taken"] = "context-taken"


@dataclass(frozen=True, slots=True)
class HeldAgainst:
    """The same scores were held against something else."""

    mapping: Mapping
    kind: Literal["held-against"] = "held-against"


@dataclass(frozen=True, slots=True)
class OccupationNamed:
    """The unit's job group was named, so that what is usual in it stands beside the scores; None takes that back."""

    unit: str
    occupation: str | None
    kind: Literal["occupation-named"] = "occupation-named"


@dataclass(frozen=True, slots=True)
class Answered:
    """A question was answered for an issue or for the unit. A value of None takes the voice's answer back."""

    unit: str
    fact: str
    value: Value | None
    issue: str | None = None
    voice: Voice | None = None
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class IssueAdded:
    """The group added an issue in its own words."""

    unit: str
    issue: str
    title: str
    dimension: str
    aspect: str | None = None
    documented: str | None = None
    """How it was identified, where no finding shows it (claim C04)."""
    kind: Literal["issue-added"] = "issue-added"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the issues that an issue was split into."""

    issue: str
    title: str


@dataclass(frozen=True, slots=True)
class IssueSplit:
    """Several issues took the place of one."""

    unit: str
    issue: str
    parts: tuple[Part, ...]
    kind: Literal["issue-split"] = "issue-split"


@dataclass(frozen=True, slots=True)
class IssuesMerged:
    """One issue took the place of several."""

    unit: str
    issues: tuple[str, ...]
    issue: str
    title: str
    kind: Literal["issues-merged"] = "issues-merged"


@dataclass(frozen=True, slots=True)
class IssueReworded:
    """An issue got the group's own words."""

    unit: str
    issue: str
    title: str
    kind: Literal["issue-reworded"] = "issue-reworded"


@dataclass(frozen=True, slots=True)
class IssueDocumented:
    """The group said how an issue was identified; None takes that back."""

    unit: str
    issue: str
    how: str | None
    kind: Literal["issue-documented"] = "issue-documented"


@dataclass(frozen=True, slots=True)
class IssueDropped:
    """An issue was put aside, with a reason that stays in the plan."""

    unit: str
    issue: str
    title: Text
    because: str
    kind: Literal["issue-dropped"] = "issue-dropped"


@dataclass(frozen=True, slots=True)
class IssueTakenUp:
    """An issue that was put aside was taken up again, with all that was said of it."""

    unit: str
    issue: str
    kind: Literal["issue-taken-up"] = "issue-taken-up"


@dataclass(frozen=True, slots=True)
class IssuePlaced:
    """The group overrode the engine's classification, with a reason. A decider of None takes that back."""

    unit: str
    issue: str
    decider: Decider | None
    """Who decides: local management (to be changed now), nobody (the nature of the work), or a body above."""
    because: str = ""
    kind: Literal["issue-placed"] = "issue-placed"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The group chose its priorities; None leaves the choice to the engine's proposal."""

    unit: str
    issues: tuple[str, ...] | None
    kind: Literal["chosen"] = "chosen"


@dataclass(frozen=True, slots=True)
class MeasureTaken:
    """The group took a measure into its plan for an issue."""

    unit: str
    issue: str
    measure: str
    title: str | None = None
    """The group's own words, where the measure is its own."""
    level: Level | None = None
    """The level of a measure of the group's own (claim C14)."""
    kind: Literal["measure-taken"] = "measure-taken"


@dataclass(frozen=True, slots=True)
class MeasureLeft:
    """A measure was taken out of the plan again."""

    unit: str
    issue: str
    measure: str
    kind: Literal["measure-left"] = "measure-left"


@dataclass(frozen=True, slots=True)
class Planned:
    """A part of the plan was filled in: of a measure, of an issue, or of the unit. None empties it."""

    unit: str
    part: str
    """An id of `knowledge/plan.yaml`."""
    value: str | None
    issue: str | None = None
    measure: str | None = None
    kind: Literal["planned"] = "planned"


@dataclass(frozen=True, slots=True)
class Promised:
    """Somebody promised something by a date (claim C25)."""

    unit: str
    promise: str
    what: str
    who: str
    by: str
    """The date, as YYYY-MM-DD."""
    kind: Literal["promised"] = "promised"


@dataclass(frozen=True, slots=True)
class PromiseFollowedUp:
    """It was said whether a promise was kept. None opens it again."""

    unit: str
    promise: str
    kept: Kept | None
    how: str = ""
    kind: Literal["promise-followed-up"] = "promise-followed-up"


@dataclass(frozen=True, slots=True)
class Noted:
    """A note was made: of an issue, or of the unit."""

    unit: str
    text: str
    issue: str | None = None
    in_plan: bool = False
    """Whether it goes with the plan; else it stays in the meeting."""
    kind: Literal["noted"] = "noted"


@dataclass(frozen=True, slots=True)
class IssueStood:
    """How an issue stood when advice was given."""

    issue: str
    title: Text
    changeability: Changeability | None
    decider: Decider | None
    level: Level | None
    status: Status | None


@dataclass(frozen=True, slots=True)
class Advised:
    """What advice a unit had when the meeting was put away: so that it can be seen later what has changed."""

    unit: str
    hash: str
    """The rulebook's content hash."""
    issues: tuple[IssueStood, ...]
    now: tuple[str, ...]
    recommendations: tuple[tuple[str, str], ...]
    """Issue and measure."""
    holds: tuple[tuple[str, str], ...]
    """Issue and measure."""
    cautions: tuple[tuple[str, Text], ...]
    """Each by its id, with its title."""
    questions: tuple[tuple[str, str | None], ...]
    """Question and issue."""
    kind: Literal["advised"] = "advised"


@dataclass(frozen=True, slots=True)
class Undone:
    """The last change that still held was taken back."""

    kind: Literal["undone"] = "undone"


@dataclass(frozen=True, slots=True)
class Redone:
    """The last change that was taken back was made again."""

    kind: Literal["redone"] = "redone"


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that was said here is lost: the file that held it was damaged.

    What follows was read as it stood there; that nothing in it was exchanged is no longer proven.
    """

    first: int
    """Its number in that file."""
    last: int | None
    """The number of the last of it; None where nothing tells, at the end, whether there was any."""
    at_end: bool = False
    """Whether it was the end of that file: then nothing that stood in it follows."""
    kind: Literal["lost"] = "lost"


Change = (
    ContextTaken
    | HeldAgainst
    | OccupationNamed
    | Answered
    | IssueAdded
    | IssueSplit
    | IssuesMerged
    | IssueReworded
    | IssueDocumented
    | IssueDropped
    | IssueTakenUp
    | IssuePlaced
    | Chosen
    | MeasureTaken
    | MeasureLeft
    | Planned
    | Promised
    | PromiseFollowedUp
    | Noted
)
"""What changes a session, and can be undone."""

Event = Annotated[Begun | RulebookTaken | Change | Advised | Lost | Undone | Redone, Field(discriminator="kind")]
"""Anything that a session file may hold."""
