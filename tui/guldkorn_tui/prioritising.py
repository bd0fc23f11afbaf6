"""The group's priorities: which are chosen, and when the others are looked at again."""

from datetime import date

from guldkorn.knowledge.plan import PartOf
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, join
from guldkorn.session.events import Chosen, Planned
from guldkorn_tui.brief import brief
from guldkorn_tui.dialogs.line_dialog import LineDialog
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plan_places import ONLY_WAITING
from guldkorn_tui.steps.prioritise_step import waiting_issues
from guldkorn_tui.typed_date import date_fault, typed_date

PART = "look-again"
_CHOSEN = Text("Valget er gemt.", "The choice is taken in.")
_PROPOSAL = Text("Forslaget følges.", "The proposal is followed.")
_WHEN = Text("Hvornår ser I på den igen?", "When do you look at it again?")
_WHEN_ALL = Text("Hvornår ser I på dem igen?", "When do you look at them again?")
_HINT = Text(
    "Fx 1.12.2026, 1. december, uge 49 eller om 3 måneder. Et tomt felt fjerner datoen.",
    "Such as 1.12.2026, 1 December, week 49 or in 3 months. An empty field takes the date away.",
)
_SET = Text("I ser på den igen", "You look at it again on")
_TAKEN = Text("Datoen er fjernet.", "The date is taken away.")
_ALL_DATED = Text("Alle, der venter, har en dato.", "All that wait have a date.")


def choose(meeting: Meeting, issues: tuple[str, ...] | None) -> None:
    """Take in what the group chose; None follows the proposal."""
    meeting.change(Chosen(meeting.here.unit, issues), _PROPOSAL if issues is None else _CHOSEN)


async def set_date(meeting: Meeting, issue: str | None) -> None:
    """Ask when an issue is looked at again; without one, when all are that wait and have no date."""
    waiting = waiting_issues(meeting.here)
    if issue is not None and issue not in waiting:
        meeting.tell(ONLY_WAITING)
        return
    issues = (issue,) if issue is not None else tuple(name for name, day in waiting.items() if day is None)
    if not issues:
        meeting.tell(_ALL_DATED)
        return
    today = date.today()
    part = meeting.here.rulebook.knowledge.plan.part(PartOf.ISSUE, PART)
    said_before = waiting.get(issue) if issue is not None else None
    line = await meeting.app.push_screen_wait(
        LineDialog(
            part.ask if part and issue else _WHEN if issue else _WHEN_ALL,
            _HINT,
            said_before.get(meeting.language) if said_before else "",
            meeting.language,
            lambda line: date_fault(line, today) if line else None,
            before=join([brief(meeting.here.title(name)) for name in issues], "\n"),
        )
    )
    if line is None or (not line and issue is None):
        return
    day = typed_date(line, today) if line else None
    done = Text(f"{_SET.da} {said_of_date(day).da}.", f"{_SET.en} {said_of_date(day).en}.") if day else _TAKEN
    for name in issues:
        planned = Planned(meeting.here.unit, PART, day.isoformat() if day else None, name)
        if not meeting.change(planned, done):
            return
