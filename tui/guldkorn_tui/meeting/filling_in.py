"""Filling in all that the plan lacks, one part after the other, and the list of what it lacks."""

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.text import Text, same
from guldkorn.session.plan_form import Missing, PlanField, PlanForm, said_of_missing
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfField
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.meeting.deed_dialogs import Outcome, do
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.planning.row_keys import field_key
from guldkorn_tui.steps.plan_step import PlanStep

_NOTHING = Text("Der mangler ikke noget at udfylde.", "There is nothing missing to fill in.")
_NO_MEASURE = Text(
    "Nogle belastninger har ingen indsats endnu. Tryk 6 for at vælge.",
    "Some issues have no measure yet. Press 6 to choose.",
)
_STOPPED = Text("Stoppet.", "Stopped.")
_MISSING = Text("Det mangler planen. Enter går dertil.", "This is missing. Enter goes there.")


async def fill_in_missing(meeting: Meeting) -> None:
    """Fill in each part that is missing, until none is or somebody stops."""
    passed: set[str] = set()
    first = True
    while (field := _next(meeting, passed)) is not None:
        meeting.query_one(PlanStep).show(field)
        subject = OfField(field.part.id, field.issue, field.measure)
        outcome = await do(meeting, Command.FILL, subject, left=len(_fields(meeting, passed)))
        if outcome is Outcome.LEFT:
            meeting.tell(_STOPPED, _left(meeting))
            return
        if outcome is Outcome.REFUSED:
            return  # why it could not be kept is said
        passed.add(field_key(field))
        first = False
    meeting.tell(_NOTHING if first else None, _left(meeting))


async def show_missing(meeting: Meeting) -> None:
    """List what is missing, and go to what is chosen."""
    missing = _missing(meeting)
    choices = [Choice(str(number), each.says) for number, each in enumerate(missing)]
    dialog = ChoiceDialog(_MISSING, choices, meeting.language)
    chosen = await meeting.app.push_screen_wait(dialog)
    if chosen is None:
        return
    found, step = missing[int(chosen)], meeting.query_one(PlanStep)
    if found.field is not None:
        step.show(found.field)
    elif found.issue is not None:
        step.post_message(PlanStep.MeasuresWished(found.issue))


def _missing(meeting: Meeting) -> tuple[Missing, ...]:
    """Return what is missing in the order of the screen: the issues, then the whole plan, then what waits."""
    form = PlanForm(meeting.here)
    waiting = {planned.issue.id for planned in form.on(Shelf.NOT_NOW)}
    return tuple(sorted(form.missing, key=lambda each: 1 if each.issue is None else 2 if each.issue in waiting else 0))


def _fields(meeting: Meeting, passed: set[str]) -> list[PlanField]:
    fields = [missing.field for missing in _missing(meeting) if missing.field is not None]
    return [field for field in fields if field_key(field) not in passed]


def _next(meeting: Meeting, passed: set[str]) -> PlanField | None:
    return next(iter(_fields(meeting, passed)), None)


def _left(meeting: Meeting) -> Text:
    """Return how much is missing still."""
    missing = PlanForm(meeting.here).missing
    if not missing:
        return Text("Planen er fuldstændig.", "The plan is complete.")
    said = said_of_missing(missing)
    text = Text(f"Der mangler {said.da}.", f"Missing: {said.en}.")
    return text + same(" ") + _NO_MEASURE if any(each.field is None for each in missing) else text
