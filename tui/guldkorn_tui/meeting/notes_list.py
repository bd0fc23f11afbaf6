"""Notes, listed on request, and the issue that a note is likely to be about."""

from collections.abc import Iterator
from functools import partial

from guldkorn.reading.cleaning import clean, clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.agreed import Note
from guldkorn.session.plan_form import PlanForm
from guldkorn_tui.dialogs.finder import Finder, Found
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.meeting.navigation import go_to, spot_of_issue
from guldkorn_tui.planning.row_keys import planned_at
from guldkorn_tui.steps.clarify_step import ClarifyStep
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Rows

NOTES = Text("Noter", "Notes")
NOTES_HINT = Text("Skriv et ord for at søge. N skriver en ny note.", "Write a word to search. N writes a new note.")
_MARK = Text(" · med i planen", " · in the plan")
_WHOLE_UNIT = Text("hele enheden", "the whole unit")
_NONE = Text("Der er ingen noter endnu. N skriver den første.", "There are no notes yet. N writes the first.")


async def show_notes(meeting: Meeting) -> None:
    """List all notes of the meeting; the chosen one is shown whole, and then what it is about."""
    notes = tuple(notes_found(meeting))
    if not notes:
        meeting.tell(_NONE)
        return
    found = await meeting.app.push_screen_wait(Finder(NOTES, NOTES_HINT, lambda: notes, meeting.language))
    if found is not None:
        await found.run()


def notes_found(meeting: Meeting) -> Iterator[Found]:
    """Return the notes of all units, those of the unit that is spoken of first."""
    session = meeting.here
    units = [session.unit, *(unit for unit in session.mapping.units if unit != session.unit)]
    for unit in units:
        there = session.speak_of(unit) if unit in session.agreements else None
        for note in there.agreed.notes if there else ():
            about = there.title(note.issue) if there and note.issue else _WHOLE_UNIT
            detail = about if len(units) == 1 else same(f"{clean_line(unit)}: ") + about
            detail = detail + _MARK if note.in_plan else detail
            run = partial(_read_note, meeting, unit, note, about)
            yield Found(same(clean_line(note.text)), run, NOTES, detail=detail)


async def _read_note(meeting: Meeting, unit: str, note: Note, about: Text) -> None:
    lines = [Line(plain(line)) for line in clean(note.text).splitlines()]

    def make(_language: Language) -> Block:
        return Block(*lines)

    await meeting.app.push_screen_wait(Sheet(about, make, meeting.language))
    if note.issue is not None:
        await go_to(meeting, spot_of_issue(note.issue, unit))


def chosen_issue(meeting: Meeting) -> str | None:
    """Return the issue that is chosen in the step in sight: by its row, or by the question that is asked."""
    view: StepView = meeting.view
    if isinstance(view, ClarifyStep):
        return view.card.topic.issue if view.card.topic else None
    key = next((rows.key for rows in view.query(Rows)), None) or ""
    if isinstance(view, PlanStep) and (planned := planned_at(key, PlanForm(meeting.here))):
        return planned.issue.id
    named = [issue.id for issue in meeting.here.advice.issues if key.endswith(f" {issue.id}")]
    return max(named, key=len, default=None)
