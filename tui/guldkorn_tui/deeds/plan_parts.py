"""Filling in the plan, a part at a time."""

from contextlib import suppress
from datetime import date

from guldkorn.knowledge.plan import PartKind, PlanPart
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, capitalised, join, same
from guldkorn.session.plan_events import filled_in
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session, SessionError
from guldkorn_tui.deeds.asks import Ask, Day, OneOf, Option, Unchosen, Words
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.deeds.plan_places import every_field, field_at

_FILLED = Text("Skrevet i planen.", "Written into the plan.")
_EMPTIED = Text("Teksten er slettet.", "Emptied.")
_UNCHANGED = Text("Uændret.", "Left as it was.")
_LATER = Text("Spring over", "Pass over")
_LEAVE_EMPTY = Text("Lad det stå tomt", "Leave it empty")
_DATES = Text("Skriv fx 1.5.2027, uge 18 eller om 3 måneder.", "Write for example 1.5.2027, week 18 or in 3 months.")
_GONE = Text("Den del er ikke længere med i planen.", "That part is no longer in the plan.")
_SHORT = 60
"""What was written elsewhere is suggested again only where it is a name, a date or the like."""
_SUGGESTED = 3
_MEANT = {"contributes": ("ja", "yes"), "none-found": ("nej", "no")}


def fill(occasion: Occasion, part: str, issue: str | None = None, measure: str | None = None, *, left: int = 0) -> Deed:
    """Fill in a part of the plan. Saying nothing empties it; where several are `left` to fill in, it passes it over."""
    field = _field(occasion, part, issue, measure)
    given = yield from _ask(field, occasion, left=left)
    value = given.isoformat() if isinstance(given, date) else given
    if not value or not clean_line(value):
        if field.value is None or left:
            return Done(_UNCHANGED)
        value = None
    if value == _field(occasion, part, issue, measure).value:
        return Done(_UNCHANGED)
    return Done(
        _said_of(field.part, value),
        (filled_in(occasion.session, part, value, issue, measure),),
        then=None if value else Command.UNDO,
    )


def empty(occasion: Occasion, part: str, issue: str | None = None, measure: str | None = None) -> Deed:
    """Empty a part of the plan."""
    yield from ()
    if _field(occasion, part, issue, measure).value is None:
        return Done(_UNCHANGED)
    event = filled_in(occasion.session, part, None, issue, measure)
    return Done(_EMPTIED, (event,), then=Command.UNDO)


def _field(occasion: Occasion, part: str, issue: str | None, measure: str | None) -> PlanField:
    field = field_at(PlanForm(occasion.session), part, issue, measure)
    if field is None:
        raise SessionError(_GONE)
    return field


def field_title(field: PlanField, session: Session) -> Text:
    """Return what a part of the plan is about: the issue and the measure that it belongs to, where it has any."""
    names = [session.title(field.issue)] if field.issue is not None else []
    if field.issue is not None and field.measure is not None:
        taken = session.agreed.taken(field.issue, field.measure)
        own = taken.title if taken is not None else None
        names.append(same(own) if own else session.rulebook.knowledge.named(field.measure))
    return join([*names, field.part.title], " · ")


def _ask(field: PlanField, occasion: Occasion, *, left: int) -> Ask[str | date | None]:
    part, session = field.part, occasion.session
    says, name, title = part.ask, part.title, field_title(field, session) + _place(left)
    if part.kind is PartKind.DATE:
        return Day(
            says,
            name,
            title=title,
            more=_DATES,
            today=occasion.today,
            value=_said_of_day(field.value or ""),
            needed=False,
            fault=lambda day: part.date_fault(day, occasion.today),
            suggestions=() if field.value else _suggestions(field, session),
            is_one_of_many=left > 0,
        )
    if part.kind is PartKind.TEXT:
        return Words(
            says,
            name,
            title=title,
            value=same(field.value or ""),
            suggestions=() if field.value else _suggestions(field, session),
            is_one_of_many=left > 0,
        )
    options = _options(field, session)
    return OneOf(
        says,
        name,
        title=title,
        options=[*options, Option(None, _LATER if left else _LEAVE_EMPTY)],
        chosen=_chosen(field, options),
        is_one_of_many=left > 0,
    )


def _place(left: int) -> Text:
    """Return how many parts are left to fill in, this among them; nothing where only this one is asked for."""
    if left == 1:
        return Text("  (den sidste)", "  (the last)")
    return Text(f"  ({left} tilbage)", f"  ({left} left)") if left else same("")


def _options(field: PlanField, session: Session) -> list[Option[str | None]]:
    if field.part.kind is PartKind.CHOICE:
        return [Option(each.id, capitalised(each.title), _MEANT.get(each.id, ())) for each in field.part.choices]
    scales = {score.measured.id: score.measured.title for score in session.mapping.of(session.unit)}
    return [Option(code, capitalised(title)) for code, title in scales.items()]


def _chosen(field: PlanField, options: list[Option[str | None]]) -> str | Unchosen | None:
    """Return what stands in a part already, else what is suggested."""
    if field.value is not None:
        return field.value
    suggested = capitalised(field.suggestion) if field.suggestion is not None else None
    return next((each.value for each in options if each.says == suggested), Unchosen.UNCHOSEN)


def _suggestions(field: PlanField, session: Session) -> tuple[Text, ...]:
    """Return what the group wrote in such a part elsewhere, where that recurs, and then what the advice proposes."""
    elsewhere = [each.value for each in every_field(PlanForm(session)) if each.part == field.part and each.value]
    is_date = field.part.kind is PartKind.DATE
    written = [_said_of_day(each) if is_date else same(clean_line(each)) for each in reversed(elsewhere)]
    found = [each for each in written if len(each.da) <= _SHORT] if field.part.recurs else []
    proposed = [field.suggestion] if field.suggestion is not None else []
    return tuple(dict.fromkeys((*found, *proposed)))[:_SUGGESTED]


def _said_of(part: PlanPart, value: str | None) -> Text:
    if value is None:
        return _EMPTIED
    if part.kind is not PartKind.DATE:
        return _FILLED
    day = _said_of_day(value)
    return Text(f"Skrevet i planen: {day.da}.", f"Written into the plan: {day.en}.")


def _said_of_day(value: str) -> Text:
    """Return a date of the plan in words; what is no date, from a file that another program wrote, as it is."""
    with suppress(ValueError):
        return said_of_date(date.fromisoformat(value))
    return same(value)
