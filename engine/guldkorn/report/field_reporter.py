"""What is filled in on the plan's form, as a person reads it."""

from datetime import date

from guldkorn.knowledge.plan import PartKind
from guldkorn.reading.dates import said_of_date
from guldkorn.report.issue_values import FieldReport
from guldkorn.report.speaker import Speaker
from guldkorn.session.plan_form import PlanField


def field_report(field: PlanField, speaker: Speaker) -> FieldReport:
    """Return a part of the plan with what was filled in, or with what is suggested where nothing was."""
    part, value = field.part, field.value
    day = _day(value) if value and part.kind is PartKind.DATE else None
    says = speaker.plain(value) if value else None
    if value and day is not None:
        says = speaker.say(said_of_date(day))
    elif value and part.kind is PartKind.CHOICE:
        says = speaker.say(part.choice(value))
    elif value and part.kind is PartKind.SCALE:
        says = speaker.named(value).says
    suggestion = speaker.say(field.suggestion) if field.suggestion and value is None else None
    return FieldReport(part.id, speaker.say(part.title), says, day, field.is_missing, suggestion)


def _day(written: str) -> date | None:
    """Return a date; None for what a file says in its place, which is then shown as it is."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
