"""A problem as it is usually said, heard on the map: muddled it marks the map, clear it becomes an issue (C05)."""

from guldkorn.reading.text import Text
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed_drafts import draft_name
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.deeds.issues import TITLE
from guldkorn_tui.dialogs.statement_dialog import StatementDialog
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.steps.step import Wanted
from guldkorn_tui.words.steps_of_the_way import Step

_MARKED = Text(
    "Se på det, der er mærket med ◆. Tryk k, og lad feltet stå tomt, for at fjerne mærkerne.",
    "Look at what is marked ◆. k and an empty field take the marks away.",
)
_UNMARKED = Text("Mærkerne er fjernet.", "The marks are taken away.")

_STATEMENT = "statement"


async def hear_statement(meeting: Meeting) -> None:
    """Ask how a problem is usually said, and answer. A clear one becomes the draft of a new issue."""
    view = meeting.query_one(MapStep)
    knowledge = meeting.here.rulebook.knowledge
    dialog = StatementDialog(knowledge, meeting.language, meeting.begun(_STATEMENT), marked=view.is_marked)
    dialog.write_down = lambda draft: meeting.remember(_STATEMENT, draft)
    statement = await meeting.app.push_screen_wait(dialog)
    if statement is None:
        return
    meeting.remember(_STATEMENT, Draft())
    if statement.is_muddled:
        view.mark(statement)
        meeting.tell(_MARKED)
        return
    view.mark(None)
    if not statement.words:
        meeting.tell(_UNMARKED)
        return
    meeting.step = Step.ISSUES
    new = draft_name(Command.NEW, meeting.here.unit)
    meeting.remember(new, meeting.begun(new).with_more(Draft({TITLE.en: statement.words})))
    meeting.post_message(Wanted(Command.NEW))
