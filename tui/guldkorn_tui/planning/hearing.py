"""A problem as it is usually said, heard on the map: muddled it marks the map, clear it becomes an issue (C05)."""

from dataclasses import replace

from guldkorn.reading.text import Text
from guldkorn_tui.dialogs.issue_dialog import IssueDraft
from guldkorn_tui.dialogs.statement_dialog import StatementDialog
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.steps.issues_step import IssuesStep
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.way import Step

_MARKED = Text(
    "Se på det, der er mærket med ◆. Tryk k, og lad feltet stå tomt, for at fjerne mærkerne.",
    "Look at what is marked ◆. k and an empty field take the marks away.",
)
_UNMARKED = Text("Mærkerne er fjernet.", "The marks are taken away.")


async def hear_statement(meeting: Meeting, draft: IssueDraft) -> IssueDraft:
    """Ask how a problem is usually said, and answer. Return the draft of the issue that a clear one becomes."""
    view = meeting.query_one(MapStep)
    dialog = StatementDialog(meeting.here.rulebook.knowledge, meeting.language, marked=view.is_marked)
    statement = await meeting.app.push_screen_wait(dialog)
    if statement is None:
        return draft
    if statement.is_muddled:
        view.mark(statement)
        meeting.tell(_MARKED)
        return draft
    view.mark(None)
    if not statement.words:
        meeting.tell(_UNMARKED)
        return draft
    meeting.step = Step.ISSUES
    meeting.post_message(IssuesStep.NewWanted())
    return replace(draft, title=statement.words)
