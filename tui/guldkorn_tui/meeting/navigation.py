"""Going to a place in the meeting: a unit, a step, a row of it, or a question."""

from dataclasses import dataclass

from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.text import Text
from guldkorn.session import events
from guldkorn.session.events import Event
from guldkorn.session.session import Session
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.words.steps_of_the_way import Step

_NOT_THERE = Text("Det er ikke på skærmen længere.", "That is not on the screen any more.")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the meeting."""

    step: Step
    keys: tuple[str, ...] = ()
    """The row, by any of these keys."""
    topic: Topic | None = None
    unit: str | None = None


async def go_to(meeting: Meeting, spot: Spot) -> None:
    """Go there. Where the row is not there any more, the step is shown all the same."""
    if spot.unit is not None and spot.unit != meeting.here.unit and not meeting.speak_of(spot.unit):
        return
    meeting.step = spot.step
    await meeting.wait_for_refresh()
    view = meeting.view
    if spot.topic is not None and isinstance(view, ClarifyStep):
        view.turn_to(spot.topic)
        return
    if isinstance(view, MapStep) and spot.keys:
        view.open_unit()
    rows = view.query(Rows).first(Rows)
    found = next((key for key in spot.keys if any(option.id == key for option in rows.options)), None)
    if found is not None:
        rows.go_to(found)
        rows.focus()
    elif spot.keys:
        meeting.tell(_NOT_THERE)


def spot_of_issue(issue: str, unit: str | None = None) -> Spot:
    """Return where an issue stands in the group's own words."""
    return Spot(Step.ISSUES, (f"issue {issue}",), unit=unit)


def spot_of_question(session: Session, fact: str) -> Spot:
    """Return where a question is asked: of the unit, or of the first issue that it is about."""
    if session.asked_of_unit(fact):
        return Spot(Step.CLARIFY, topic=Topic(fact))
    for question in session.advice.questions:
        if question.question.id == fact and question.asked_for is Reach.ISSUE and question.issues:
            return Spot(Step.CLARIFY, topic=Topic(fact, question.issues[0]))
    issues = session.advice.issues
    return Spot(Step.CLARIFY, topic=Topic(fact, issues[0].id)) if issues else Spot(Step.CLARIFY)


def spot_of_event(event: Event) -> Spot | None:
    """Return where that stands which was said; None for what stands nowhere."""
    unit = getattr(event, "unit", None)
    match event:
        case events.HeldAgainst():
            return Spot(Step.MAP)
        case events.OccupationNamed():
            return Spot(Step.MAP, unit=unit)
        case events.Answered(fact=fact, issue=issue):
            return Spot(Step.CLARIFY, topic=Topic(fact, issue), unit=unit)
        case events.IssueSplit(parts=parts):
            return Spot(Step.ISSUES, tuple(f"issue {part.issue}" for part in parts), unit=unit)
        case events.IssueDropped(issue=issue):
            return Spot(Step.ISSUES, (f"issue {issue}", f"dropped {issue}"), unit=unit)
        case events.IssueAdded() | events.IssuesMerged() | events.IssueReworded() | events.IssueDocumented():
            return spot_of_issue(event.issue, unit)
        case events.IssuePlaced(issue=issue):
            return Spot(Step.CLASSIFY, (f"issue {issue}",), unit=unit)
        case events.Chosen():
            return Spot(Step.PRIORITISE, unit=unit)
        case events.MeasureTaken() | events.MeasureLeft() | events.Planned() | events.Promised():
            return Spot(Step.PLAN, keys_in_plan(event), unit=unit)
        case events.PromiseFollowedUp():
            return Spot(Step.PLAN, keys_in_plan(event), unit=unit)
        case events.Noted(issue=str(issue)):
            return spot_of_issue(issue, unit)
    return None


def keys_in_plan(event: Event) -> tuple[str, ...]:
    """Return the keys of the row of the plan that an event is about, the nearest first."""
    names = ("promise", "part", "measure", "issue")
    promise, part, measure, issue = (getattr(event, name, None) for name in names)
    keys = [f"promise {promise}"] if promise else []
    if part:
        keys += [f"part {part} {issue or ''} {measure or ''}".strip(), f"part {part}"]
    if measure:
        keys += [f"measure {measure} {issue}", f"taken {issue} {measure}"]
    return (*keys, *([f"issue {issue}"] if issue else []))
