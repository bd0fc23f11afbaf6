"""Taking measures into the plan and leaving them: the recommended, those that support them, and the group's own."""

from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.text import Text
from guldkorn.session.events import MeasureLeft, MeasureTaken
from guldkorn.session.plan_events import own_measure
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.plan_part_dialog import Asked, PlanPartDialog
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import capital
from guldkorn_tui.planning.row_keys import measure_key
from guldkorn_tui.steps.advise_step import AdviseStep

CHOOSE_FIRST = Text(
    "Vælg først en indsats, eller den belastning, som jeres egen indsats skal gælde.",
    "First choose a measure, or the issue that your own measure is for.",
)
_TAKEN = Text("Taget med i planen. Tryk 7 for at udfylde den.", "Taken into the plan. Press 7 to fill it in.")
_LEFT = Text("Taget ud af planen. z fortryder.", "Taken out of the plan. z undoes it.")
_OWN = Text("Jeres egen indsats", "A measure of your own")
_WHAT = Text("Hvad vil I gøre?", "What do you mean to do?")
_LEVEL = Text("På hvilket niveau virker den?", "At which level does it work?")
_UNKNOWN = Text("Ved ikke endnu", "Not known yet")
_UNSAID = "unknown"


def toggle(meeting: Meeting, issue: str, measure: str) -> None:
    """Take a measure into the plan for an issue; leave it where it is there already."""
    if meeting.here.agreed.taken(issue, measure) is not None:
        leave(meeting, issue, measure)
    else:
        meeting.change(MeasureTaken(meeting.here.unit, issue, measure), _TAKEN)


def leave(meeting: Meeting, issue: str, measure: str) -> None:
    """Take a measure out of the plan. What was filled in for it is there again when it is taken again."""
    meeting.change(MeasureLeft(meeting.here.unit, issue, measure), _LEFT)


async def take_own(meeting: Meeting, issue: str, draft: str) -> str:
    """Ask for a measure of the group's own and its level (claim C14). Return what was typed and not taken."""
    title = _OWN + Text(": ", ": ") + meeting.here.title(issue)
    dialog = PlanPartDialog(Asked(title, _WHAT, draft), meeting.language)
    written = await meeting.ask_for(dialog, lambda so_far: meeting.drafts.own.update({issue: so_far.text}))
    if written is None or not written.is_done or written.is_empty:
        return "" if written is None or written.is_empty else written.text
    knowledge = meeting.here.rulebook.knowledge
    choices = []
    for level in Level:
        word = knowledge.word("level", level)
        choices.append(Choice(level.value, Text(capital(word.da), capital(word.en))))
    choices.append(Choice(_UNSAID, _UNKNOWN))
    level_of = await meeting.app.push_screen_wait(ChoiceDialog(_LEVEL, choices, meeting.language, before=title))
    if level_of is None:
        return written.text
    taken = own_measure(meeting.here, issue, written.text, None if level_of == _UNSAID else Level(level_of))
    if not meeting.change(taken, _TAKEN):
        return written.text
    meeting.query_one(AdviseStep).choose(measure_key(issue, taken.measure))
    return ""
