"""The plan of a unit as a form: what stands where, what is filled in, what is suggested, and what is missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from guldkorn.advice.advice import Complement, IssueAdvice, Justification, NotNow, Recommendation
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.plan import PartOf, PlanPart, Shelf
from guldkorn.knowledge.vocabulary import CauseState, Level, Status
from guldkorn.reading.text import Text, join, listed, same
from guldkorn.session.agreed import TakenMeasure
from guldkorn.session.session import Session


@dataclass(frozen=True, slots=True)
class PlanField:
    """One part of the plan at its place, with what is filled in and what could be."""

    part: PlanPart
    value: str | None
    issue: str | None = None
    measure: str | None = None
    suggestion: Text | None = None
    """What the advice proposes; it counts for nothing until somebody takes it."""

    @property
    def is_missing(self) -> bool:
        """Whether the plan is a draft for want of it."""
        return self.part.required and self.value is None


@dataclass(frozen=True, slots=True)
class PlannedMeasure:
    """A measure that was taken into the plan."""

    taken: TakenMeasure
    measure: Measure | None
    """What is known of it; None for one of the group's own."""
    recommendation: Recommendation | None
    """Why it is recommended; None where it is not."""
    supports: tuple[Recommendation, ...]
    """The measures taken that it supports from another level, where it is not recommended itself."""
    fields: tuple[PlanField, ...]

    @property
    def title(self) -> Text:
        """What it is called."""
        if self.taken.title is not None:
            return same(self.taken.title)
        return self.measure.title if self.measure else same(self.taken.measure)

    @property
    def is_unasked(self) -> bool:
        """Whether the advice neither recommends it nor offers it as support, and it is none of the group's own."""
        return self.recommendation is None and not self.supports and not self.taken.is_own

    @property
    def supported(self) -> Text:
        """The titles of what it supports."""
        return listed(tuple(each.measure.title for each in self.supports))

    @property
    def justification(self) -> Justification:
        """Why it is recommended, or offered as support."""
        if self.recommendation is not None:
            return self.recommendation.justification
        offered = (more for each in self.supports for more in each.complements)
        return tuple(
            dict.fromkeys(r for more in offered if more.measure.id == self.taken.measure for r in more.justification)
        )

    @property
    def level(self) -> Level | None:
        """The level at which it works; None where nobody has said."""
        return self.measure.level if self.measure else self.taken.level


@dataclass(frozen=True, slots=True)
class PlannedIssue:
    """An issue where it stands in the plan."""

    issue: IssueAdvice
    shelf: Shelf
    measures: tuple[PlannedMeasure, ...]
    offered: tuple[Recommendation, ...]
    """What is recommended for it and was not taken."""
    complements: tuple[Complement, ...]
    """What would support a measure taken, at another level, and was not taken."""
    fields: tuple[PlanField, ...]
    waits: NotNow | None
    """Why it is not among the priorities."""

    @property
    def needs_measure(self) -> bool:
        """Whether something must be done about it and nothing is."""
        return self.shelf is not Shelf.NOT_NOW and not self.measures


@dataclass(frozen=True, slots=True)
class Missing:
    """What the plan lacks, and where."""

    says: Text
    field: PlanField | None = None
    """The part that is not filled in; None where a measure is missing."""
    issue: str | None = None


def said_of_missing(missing: Iterable[Missing]) -> Text:
    """Return how much is missing, what is filled in one by one apart from what is chosen among measures."""
    found = tuple(missing)
    parts = sum(each.field is not None for each in found)
    issues = len(found) - parts
    said = []
    if parts:
        said.append(Text(f"{parts} {'del' if parts == 1 else 'dele'}", f"{parts} part{'s' * (parts != 1)}"))
    if issues:
        said.append(
            Text(
                f"en indsats mod {issues} {'belastning' if issues == 1 else 'belastninger'}",
                f"a measure against {issues} issue{'s' * (issues != 1)}",
            )
        )
    return listed(said)


class PlanForm:
    """The plan of the unit that a session speaks of."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._plan = session.rulebook.knowledge.plan

    @cached_property
    def fields(self) -> tuple[PlanField, ...]:
        """The parts of the unit as a whole."""
        agreed = self.session.agreed
        return tuple(PlanField(part, agreed.part(part.id)) for part in self._plan.of(PartOf.UNIT))

    @cached_property
    def issues(self) -> tuple[PlannedIssue, ...]:
        """All issues, those of the priorities first, in the order of the advice."""
        advice = self.session.advice
        shelves = {issue.id: _shelf(issue, advice.now) for issue in advice.issues}
        chosen = [advice.issue(name) for name in advice.now]
        rest = [issue for issue in advice.issues if issue.id not in advice.now]
        ordered = sorted([*chosen, *rest], key=lambda issue: list(Shelf).index(shelves[issue.id]))
        return tuple(self._issue(issue, shelves[issue.id]) for issue in ordered)

    def on(self, shelf: Shelf) -> tuple[PlannedIssue, ...]:
        """Return the issues that stand on a shelf."""
        return tuple(each for each in self.issues if each.shelf is shelf)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """Everything for want of which the plan is a draft."""
        return tuple(self._missing())

    @property
    def is_draft(self) -> bool:
        """Whether the plan lacks something that a written plan must have."""
        return bool(self.missing)

    def _missing(self) -> Iterator[Missing]:
        for field in self.fields:
            if field.is_missing:
                yield Missing(field.part.title, field)
        for planned in self.issues:
            title = planned.issue.title
            if planned.needs_measure:
                says = self._plan.no_measure_says
                yield Missing(join([title, says], ": "), None, planned.issue.id)
            for field in planned.fields:
                if field.is_missing:
                    yield Missing(join([title, field.part.title], ": "), field, planned.issue.id)
            for measure in planned.measures:
                for field in measure.fields:
                    if field.is_missing:
                        said = join([title, measure.title, field.part.title], ": ")
                        yield Missing(said, field, planned.issue.id)

    def _issue(self, issue: IssueAdvice, shelf: Shelf) -> PlannedIssue:
        session = self.session
        advice, agreed = session.advice, session.agreed
        recommended = {each.measure.id: each for each in advice.recommendations if each.issue == issue.id}
        taken = agreed.of(issue.id)
        names = {each.measure for each in taken}
        beside = tuple(each for name, each in recommended.items() if name in names)
        complements = {
            more.measure.id: more for each in beside for more in each.complements if more.measure.id not in names
        }
        return PlannedIssue(
            issue,
            shelf,
            tuple(self._measure(each, issue, recommended.get(each.measure), beside) for each in taken),
            tuple(each for name, each in recommended.items() if name not in names),
            tuple(complements.values()),
            tuple(
                PlanField(part, agreed.part(part.id, issue.id), issue.id, None, self._of_issue(part, issue))
                for part in self._plan.of(PartOf.ISSUE, shelf)
            ),
            next((each for each in advice.not_now if each.issue == issue.id), None),
        )

    def _measure(
        self,
        taken: TakenMeasure,
        issue: IssueAdvice,
        recommendation: Recommendation | None,
        beside: tuple[Recommendation, ...],
    ) -> PlannedMeasure:
        measure = None if taken.is_own else self.session.rulebook.knowledge.measures.get(taken.measure)
        agreed = self.session.agreed
        fields = tuple(
            PlanField(
                part,
                agreed.part(part.id, taken.issue, taken.measure),
                taken.issue,
                taken.measure,
                self._of_measure(part, measure, issue),
            )
            for part in self._plan.of(PartOf.MEASURE)
        )
        supports = tuple(each for each in beside if any(more.measure.id == taken.measure for more in each.complements))
        return PlannedMeasure(taken, measure, recommendation, () if recommendation else supports, fields)

    def _of_issue(self, part: PlanPart, issue: IssueAdvice) -> Text | None:
        if part.id == "cause":
            knowledge = self.session.rulebook.knowledge
            confirmed = [
                knowledge.causes[cause].title for cause, state in issue.causes if state is CauseState.CONFIRMED
            ]
            return join(confirmed) if confirmed else None
        return None

    def _of_measure(self, part: PlanPart, measure: Measure | None, issue: IssueAdvice) -> Text | None:
        if part.id == "followed-up-by":
            return issue.evidence[0].measured.title if issue.evidence else None
        if measure is None:
            return None
        if part.id == "accountable":
            return self.session.rulebook.knowledge.word("manager", measure.accountable)
        return measure.first_step if part.id == "first-step" else None


def _shelf(issue: IssueAdvice, now: tuple[str, ...]) -> Shelf:
    if issue.id in now:
        return Shelf.NOW
    return {Status.CASE: Shelf.CASE, Status.PERMANENT: Shelf.PERMANENT}.get(issue.status or Status.WAITS, Shelf.NOT_NOW)
