"""Advice as a value: what guldkorn says of a workplace, unit by unit, each line with its justification."""

from dataclasses import dataclass

from guldkorn.advice.context import Answer, Placed
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.vocabulary import (
    Basis,
    CauseState,
    CautionWeight,
    Changeability,
    Cost,
    Decider,
    Grade,
    Gravity,
    Level,
    Reach,
    State,
    Status,
)
from guldkorn.reading.text import Text
from guldkorn.survey.mapping import Score


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is said: a rule with its grounds, or a ground itself, down to scores and answers."""

    says: Text
    rule: str | None = None
    title: Text | None = None
    source: str | None = None
    grounds: "tuple[Reason, ...]" = ()
    pack: Text | None = None
    """Which pack the rule comes from, and why it stands in for another; None for the rulebook's own."""


Justification = tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    """A condition of priority that failed or that nobody knows."""

    condition: str
    title: Text
    state: State
    says: Text
    justification: Justification


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the rules make of an issue where the group has decided otherwise."""

    changeability: Changeability | None
    decider: Decider | None
    justification: Justification


@dataclass(frozen=True, slots=True)
class IssueAdvice:
    """An issue with what it rests on and how it is classified. What is None is not classified yet."""

    id: str
    title: Text
    dimension: str
    aspect: str | None
    basis: Basis
    grade: Grade | None
    changeability: Changeability | None
    decider: Decider | None
    level: Level | None
    status: Status | None
    evidence: tuple[Score, ...]
    documented: Text | None
    placed: Placed | None
    """The group's own word on who decides, which is followed in place of the engine's classification."""
    proposed: Proposed | None
    """What the rules would have classified it as, where the group has decided."""
    causes: tuple[tuple[str, CauseState], ...]
    """What is known of the causes that it may have (claim C22)."""
    cheapest: Cost | None
    """What the cheapest measure against it costs; part of the order of issues."""
    unmet: tuple[Unmet, ...]
    justification: Justification

    @property
    def decided_by(self) -> Decider | None:
        """Who decides about it, as people are told. Nobody decides about offensive acts: to stop them is a duty."""
        return None if self.status is Status.DUTY else self.decider


@dataclass(frozen=True, slots=True)
class Interplay:
    """Findings that work together and are shown as one (claim C03)."""

    id: str
    title: Text
    issues: tuple[str, ...]
    gravity: Gravity
    as_one: bool
    """Whether its issues are chosen as one priority, or not at all."""
    justification: Justification


@dataclass(frozen=True, slots=True)
class Priority:
    """Something that is taken up as one: an issue, or all the issues of interplays that say so."""

    issues: tuple[str, ...]
    interplays: tuple[str, ...]
    """The interplays that say that several issues are taken as one."""


@dataclass(frozen=True, slots=True)
class NotNow:
    """An issue that waits, and why."""

    issue: str
    because: tuple[Text, ...]
    justification: Justification


@dataclass(frozen=True, slots=True)
class Complement:
    """A measure at another level that supports a recommendation (claim C15)."""

    measure: Measure
    justification: Justification


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A measure for an issue."""

    issue: str
    measure: Measure
    justification: Justification
    complements: tuple[Complement, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """A measure held back, and what would lift the hold."""

    issue: str
    measure: Measure
    until: tuple[Text, ...]
    justification: Justification


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that decides something and has no answer yet."""

    question: Question
    asked_for: Reach
    issues: tuple[str, ...]
    disputed: bool
    justification: Justification
    hearsay: tuple[Answer, ...] = ()
    """What was said to it by those who may be quoted on it; nobody that it is for has said so."""


@dataclass(frozen=True, slots=True)
class AnsweredFor:
    """What was said to a question, about the unit or an issue, on behalf of those it is for. It is no answer."""

    question: Question
    issue: str | None
    answers: tuple[Answer, ...]
    says: Text


@dataclass(frozen=True, slots=True)
class Caution:
    """A warning about the unit, or about some of its issues."""

    id: str
    weight: CautionWeight
    title: Text
    says: Text
    issues: tuple[str, ...]
    justification: Justification


@dataclass(frozen=True, slots=True)
class Contradicted:
    """Rules that say different things of one issue. It is for the group to find out what holds."""

    issue: str | None
    title: Text
    justification: Justification


@dataclass(frozen=True)
class UnitAdvice:
    """The advice for one unit."""

    unit: str
    answers: int
    scores: tuple[Score, ...]
    issues: tuple[IssueAdvice, ...]
    interplays: tuple[Interplay, ...]
    now: tuple[str, ...]
    priorities: tuple[Priority, ...]
    """What is taken up now beside duties; these are what is counted where few are chosen."""
    not_now: tuple[NotNow, ...]
    recommendations: tuple[Recommendation, ...]
    holds: tuple[Hold, ...]
    questions: tuple[OpenQuestion, ...]
    cautions: tuple[Caution, ...]
    contradictions: tuple[Contradicted, ...]
    answered_for: tuple[AnsweredFor, ...] = ()

    def issue(self, name: str) -> IssueAdvice:
        """Return an issue by its id."""
        return next(issue for issue in self.issues if issue.id == name)

    def taken_with(self, name: str) -> tuple[str, ...]:
        """Return the other issues that an issue is taken up as one with."""
        return tuple(n for each in self.priorities if name in each.issues for n in each.issues if n != name)

    def else_because(self, name: str) -> tuple[Text, ...]:
        """Return why an issue waits beyond the conditions that it does not meet."""
        unmet = {each.says for each in self.issue(name).unmet}
        return tuple(text for each in self.not_now if each.issue == name for text in each.because if text not in unmet)

    def of_status(self, *statuses: Status) -> tuple[IssueAdvice, ...]:
        """Return the issues of some statuses, in order."""
        return tuple(issue for issue in self.issues if issue.status in statuses)


@dataclass(frozen=True)
class Advice:
    """The advice for a workplace."""

    version: str
    hash: str
    units: tuple[UnitAdvice, ...]
    hidden_units: int
    hidden_scores: int
    minimum: int
    once_because: Text | None
    """Why durable_rules did not infer beside the reference reading; None where it did."""

    def unit(self, name: str) -> UnitAdvice:
        """Return one unit's advice."""
        return next(unit for unit in self.units if unit.unit == name)
