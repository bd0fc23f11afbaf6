"""Filling in the plan: one part at its place, or all that is missing, one after the other."""

from collections.abc import Iterator
from datetime import date

from guldkorn.knowledge.plan import PartKind, Shelf
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, same
from guldkorn.session.plan_events import filled_in
from guldkorn.session.plan_form import Missing, PlanField, PlanForm, said_of_missing
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.plan_part_dialog import Asked, PlanPartDialog, Written
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import capital
from guldkorn_tui.plan_places import every_field
from guldkorn_tui.planning.plan_behind import field_title
from guldkorn_tui.planning.row_keys import field_key
from guldkorn_tui.steps.plan_step import PlanStep
from guldkorn_tui.typed_date import part_date_fault, typed_date

_FILLED = Text("Skrevet i planen.", "Written into the plan.")
_EMPTIED = Text("Teksten er slettet. Tryk z for at fortryde.", "Emptied. z undoes it.")
_LATER = Text("Spring over", "Pass over")
_LEAVE_EMPTY = Text("Lad det stå tomt", "Leave it empty")
_NOTHING = Text("Der mangler ikke noget at udfylde.", "There is nothing missing to fill in.")
_NO_MEASURE = Text(
    "Nogle belastninger har ingen indsats endnu. Tryk 6 for at vælge.",
    "Some issues have no measure yet. Press 6 to choose.",
)
_STOPPED = Text("Stoppet.", "Stopped.")
_MISSING = Text("Det mangler planen. Enter går dertil.", "This is missing. Enter goes there.")
_SHORT = 60
"""What was written elsewhere is suggested again only where it is a name, a date or the like."""
_SUGGESTED = 3
_SKIP = "skip"
"""No part of a plan is filled in with this word: it is the answer that passes a question over."""


async def fill_in(meeting: Meeting, field: PlanField) -> None:
    """Ask for one part of the plan, and write it in."""
    value = await _asked(meeting, field, same(""))
    if value is not None and not _keep(meeting, field, value or None):
        meeting.drafts.parts[field_key(field)] = value  # it could not be kept, so the words are


async def fill_in_missing(meeting: Meeting) -> None:
    """Ask for each part that is missing, until none is or somebody stops."""
    passed: set[str] = set()
    first = True
    while (field := _next(meeting, passed)) is not None:
        passed.add(field_key(field))
        meeting.query_one(PlanStep).show(field)
        value = await _asked(meeting, field, _place(meeting, passed), many=True)
        if value is None:
            meeting.tell(_STOPPED, _left(meeting))
            return
        first = False
        if value and not _keep(meeting, field, value):
            meeting.drafts.parts[field_key(field)] = value
            return  # why it could not be kept is said
    meeting.tell(_NOTHING if first else None, _left(meeting))


def empty(meeting: Meeting, field: PlanField) -> None:
    """Empty a part of the plan."""
    if field.value is not None:
        _keep(meeting, field, None)


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


def _next(meeting: Meeting, passed: set[str]) -> PlanField | None:
    fields = (missing.field for missing in _missing(meeting) if missing.field is not None)
    return next((field for field in fields if field_key(field) not in passed), None)


def _place(meeting: Meeting, passed: set[str]) -> Text:
    """Return which of the missing parts this is."""
    fields = [missing.field for missing in PlanForm(meeting.here).missing if missing.field is not None]
    waiting = sum(field_key(field) not in passed for field in fields)
    return Text(f"  ({waiting} tilbage)", f"  ({waiting} left)") if waiting else Text("  (den sidste)", "  (the last)")


def _left(meeting: Meeting) -> Text:
    """Return how much is missing still."""
    missing = PlanForm(meeting.here).missing
    if not missing:
        return Text("Planen er fuldstændig.", "The plan is complete.")
    said = said_of_missing(missing)
    text = Text(f"Der mangler {said.da}.", f"Missing: {said.en}.")
    return text + same(" ") + _NO_MEASURE if any(each.field is None for each in missing) else text


def _keep(meeting: Meeting, field: PlanField, value: str | None) -> bool:
    planned = filled_in(meeting.here, field.part.id, value, field.issue, field.measure)
    return meeting.change(planned, _FILLED if value else _EMPTIED)


async def _asked(meeting: Meeting, field: PlanField, where: Text, *, many: bool = False) -> str | None:
    """Return what is to stand in a part: nothing empties it or passes it over, None leaves it."""
    title = field_title(field, meeting.here) + where
    if field.part.kind in (PartKind.CHOICE, PartKind.SCALE):
        return await _chosen(meeting, field, title, many=many)
    key, today, drafts = field_key(field), date.today(), meeting.drafts.parts
    is_date = field.part.kind is PartKind.DATE
    value = _typed(field.value) if is_date else field.value or ""
    asked = Asked(
        title,
        field.part.ask,
        drafts.get(key) or value,
        () if value else _suggestions(meeting, field),
        (lambda line: part_date_fault(field.part, line, today)) if is_date else lambda _line: None,
        (lambda line: _understood(line, today)) if is_date else lambda _line: None,
        many,
    )

    def remember(so_far: Written) -> None:
        drafts[key] = so_far.text if so_far.text != value else ""

    written = await meeting.ask_for(PlanPartDialog(asked, meeting.language), remember)
    if written is None or not written.is_done:
        remember(written or Written(value, is_done=False))
        return None
    drafts.pop(key, None)
    if not is_date or written.is_empty:
        return "" if written.is_empty else written.text
    day = typed_date(written.text, today)
    return day.isoformat() if day is not None and written.text != value else field.value or ""


async def _chosen(meeting: Meeting, field: PlanField, title: Text, *, many: bool) -> str | None:
    choices = list(_choices(meeting, field))
    choices.append(Choice(_SKIP, _LATER if many else _LEAVE_EMPTY))
    dialog = ChoiceDialog(title, choices, meeting.language, before=field.part.ask, chosen=_first(field, choices))
    chosen = await meeting.app.push_screen_wait(dialog)
    return "" if chosen == _SKIP else chosen


def _choices(meeting: Meeting, field: PlanField) -> Iterator[Choice]:
    if field.part.kind is PartKind.CHOICE:
        yield from (
            Choice(each.id, Text(capital(each.title.da), capital(each.title.en))) for each in field.part.choices
        )
        return
    titles = dict.fromkeys(score.measured.title for score in meeting.here.mapping.of(meeting.here.unit))
    yield from (Choice(title.get(meeting.language), title) for title in titles)


def _first(field: PlanField, choices: list[Choice]) -> str | None:
    """Return the row to begin at: what stands there, or what is suggested."""
    if field.value is not None:
        return field.value
    suggested = (field.suggestion.da, field.suggestion.en) if field.suggestion is not None else ()
    return next((each.value for each in choices if each.value in suggested), None)


def _suggestions(meeting: Meeting, field: PlanField) -> tuple[Text, ...]:
    """Return what the advice proposes, and what the same part was filled in with elsewhere: names and dates recur."""
    found = [field.suggestion] if field.suggestion is not None else []
    for other in every_field(PlanForm(meeting.here)):
        if other.part == field.part and other.value and len(other.value) <= _SHORT:
            found.append(same(_typed(other.value) if field.part.kind is PartKind.DATE else clean_line(other.value)))
    return tuple(dict.fromkeys(found))[:_SUGGESTED]


def _typed(value: str | None) -> str:
    """Return a date as it is typed."""
    try:
        day = date.fromisoformat(value or "")
    except ValueError:
        return value or ""
    return f"{day.day}.{day.month}.{day.year}"


def _understood(line: str, today: date) -> Text | None:
    day = typed_date(line, today)
    return same("= ") + said_of_date(day) if day is not None else None
