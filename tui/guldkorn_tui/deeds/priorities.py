"""Choosing few: an issue is chosen or left out, the proposal followed, and a date set to look again."""

from guldkorn.knowledge.plan import PartOf, Shelf
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, join, same
from guldkorn.session.events import Chosen
from guldkorn.session.plan_events import filled_in
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import Day
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.deeds.plan_places import ONLY_WAITING
from guldkorn_tui.deeds.subjects import OfChoice
from guldkorn_tui.words.shortened import brief

LOOK_AGAIN = "look-again"
DATE = Text("Dato", "Date")
_CHOSEN = Text("Valget er gemt.", "The choice is taken in.")
_PROPOSAL = Text("Forslaget følges.", "The proposal is followed.")
_WHEN = Text("Hvornår ser I på den igen?", "When do you look at it again?")
_WHEN_ALL = Text("Hvornår ser I på dem igen?", "When do you look at them again?")
_HOW = Text(
    "Fx 1.12.2026, 1. december, uge 49 eller om 3 måneder.", "Such as 1.12.2026, 1 December, week 49 or in 3 months."
)
_EMPTY = Text(" Tomt fjerner datoen.", " Empty takes the date away.")
_SET = Text("I ser på den igen", "You look at it again on")
_TAKEN = Text("Datoen er fjernet.", "The date is taken away.")
_ALL_DATED = Text("Alle, der venter, har en dato.", "All that wait have a date.")


def choose(occasion: Occasion, *issues: str) -> Deed:
    """Choose issues beside those chosen. Nothing is ever refused: one too many is met with the reason against it."""
    yield from ()
    chosen = dict.fromkeys((*chosen_now(occasion.session), *issues))
    return _choose(occasion, tuple(chosen), _CHOSEN)


def leave_out(occasion: Occasion, *issues: str) -> Deed:
    """Let issues wait. A duty waits for no choice, and that is said."""
    yield from ()
    session = occasion.session
    for issue in issues:
        session.issue(issue)
    duties = {issue.id for issue in session.advice.of_status(Status.DUTY)}
    titles = [brief(session.title(name)) for name in issues if name in duties]
    says = [
        Text(f"{each.da} er en pligt og venter ikke på et valg.", f"{each.en} is a duty and waits for no choice.")
        for each in titles
    ]
    left = tuple(name for name in chosen_now(session) if name not in issues)
    return _choose(occasion, left, join([*says, _CHOSEN], " "), then=Command.DATE)


def choose_only(occasion: Occasion, *issues: str) -> Deed:
    """Choose these issues and no others, in this order; without any, let all wait."""
    yield from ()
    return _choose(occasion, issues, _CHOSEN)


def follow_proposal(occasion: Occasion) -> Deed:
    """Go back to the proposal."""
    yield from ()
    return _choose(occasion, None, _PROPOSAL)


def look_again(occasion: Occasion, issue: str) -> Deed:
    """Say when an issue that waits is looked at again."""
    waiting = _waiting(occasion.session)
    if issue not in waiting:
        return Done(ONLY_WAITING)
    part = occasion.session.rulebook.knowledge.plan.part(PartOf.ISSUE, LOOK_AGAIN)
    return (yield from _dated(occasion, (issue,), part.ask if part else _WHEN))


def look_again_at_all(occasion: Occasion) -> Deed:
    """Say when all issues are looked at again that wait and have no date."""
    session = occasion.session
    undated = tuple(name for name in _waiting(session) if session.agreed.date(LOOK_AGAIN, name) is None)
    return (yield from _dated(occasion, undated, _WHEN_ALL)) if undated else Done(_ALL_DATED)


def chosen_now(session: Session) -> tuple[str, ...]:
    """Return what is chosen: by the group, else by the proposal. Duties are done without being chosen."""
    told, advice = session.told, session.advice
    if told.chosen is not None:
        return told.chosen
    duties = {issue.id for issue in advice.of_status(Status.DUTY)}
    return tuple(name for name in advice.now if name not in duties)


def _choose(occasion: Occasion, issues: tuple[str, ...] | None, says: Text, *, then: Command | None = None) -> Done:
    for issue in issues or ():
        occasion.session.issue(issue)
    return Done(says, (Chosen(occasion.session.unit, issues),), (OfChoice(),), then)


def _dated(occasion: Occasion, issues: tuple[str, ...], question: Text) -> Deed:
    session = occasion.session
    before = [session.agreed.date(LOOK_AGAIN, name) for name in issues]
    set_before = before[0] if len(issues) == 1 else None
    day = yield from Day(
        question,
        DATE,
        today=occasion.today,
        before=join([brief(session.title(name)) for name in issues], "\n"),
        more=_HOW + _EMPTY if set_before else _HOW,
        value=said_of_date(set_before) if set_before else same(""),
        needed=set_before is None,
    )
    value = day.isoformat() if day else None
    says = join([_SET, said_of_date(day) + same(".")], " ") if day else _TAKEN
    return Done(says, tuple(filled_in(occasion.session, LOOK_AGAIN, value, name) for name in issues))


def _waiting(session: Session) -> tuple[str, ...]:
    return tuple(planned.issue.id for planned in PlanForm(session).on(Shelf.NOT_NOW))
