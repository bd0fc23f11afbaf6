"""Choosing few: an issue is chosen or left out, the proposal followed, and a date set to look at it again."""

from guldkorn.advice.precedence import said_of_one
from guldkorn.knowledge.plan import Shelf
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text
from guldkorn.session.events import Chosen
from guldkorn.session.plan_events import filled_in
from guldkorn.session.plan_form import PlanForm
from guldkorn_tui.choosing import with_chosen, without_chosen
from guldkorn_tui.line_mode.issues import AN_ISSUE
from guldkorn_tui.line_mode.items import OfIssue
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speech import quoted, sentence
from guldkorn_tui.line_mode.steps.issue_rows import LOOK_AGAIN
from guldkorn_tui.line_mode.wording import brief
from guldkorn_tui.plan_places import ONLY_WAITING
from guldkorn_tui.typed_date import date_fault, typed_date

_TAKEN = Text("Valget er gemt.", "The choice is taken in.")
_LATER = Text(
    "Skriv “dato” og nummeret for at vælge, hvornår I ser på den igen.",
    "Type date and the number to say when you look at it again.",
)
DATE = Text("Dato", "Date")


def choose(meeting: LineMeeting, rest: str) -> None:
    """Choose issues. A fourth is met with the reason against it, and is kept."""
    names = meeting.issues(rest)
    if names:
        session = meeting.session
        meeting.change(Chosen(session.unit, with_chosen(session, *names)), _TAKEN)
        _say_chosen(meeting)


def leave_out(meeting: LineMeeting, rest: str) -> None:
    """Let issues wait."""
    names = meeting.issues(rest)
    if not names:
        return
    session = meeting.session
    duties = {issue.id for issue in session.advice.of_status(Status.DUTY)}
    for name in names:
        if name in duties:
            title = brief(session.title(name))
            meeting.say(
                Text(
                    f"{title.da} er en pligt og venter ikke på et valg.",
                    f"{title.en} is a duty and waits for no choice.",
                )
            )
    if meeting.change(Chosen(session.unit, without_chosen(session, *names)), _TAKEN):
        _say_chosen(meeting)
        meeting.say(_LATER)


def choose_only(meeting: LineMeeting, rest: str) -> None:
    """Choose these issues and no others, in this order."""
    names = meeting.issues(rest)
    if names and meeting.change(Chosen(meeting.session.unit, names), _TAKEN):
        _say_chosen(meeting)


def choose_none(meeting: LineMeeting) -> None:
    """Let all issues wait."""
    if meeting.change(Chosen(meeting.session.unit, ()), _TAKEN):
        _say_chosen(meeting)


def propose(meeting: LineMeeting) -> None:
    """Go back to the proposal."""
    if meeting.change(Chosen(meeting.session.unit, None), Text("Forslaget følges.", "The proposal is followed.")):
        _say_chosen(meeting)


def look_again(meeting: LineMeeting, rest: str) -> None:
    """Say when an issue that waits is looked at again."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    item, words = found
    if item.issue not in [planned.issue.id for planned in PlanForm(meeting.session).on(Shelf.NOT_NOW)]:
        meeting.say(ONLY_WAITING)
        return
    if words:
        wrong = date_fault(words, meeting.today)
        if wrong is not None:
            meeting.say(Text(f"{quoted(words)} er ikke en dato her.", f"{quoted(words)} is no date here."), wrong)
            words = ""
    title = sentence(brief(meeting.session.title(item.issue)))
    day = typed_date(words, meeting.today) if words else None
    if day is None:
        question = Text("Hvornår ser I på den igen?", "When do you look at it again?")
        meeting.say(title)
        day = meeting.asker.date(question, meeting.today, DATE)
    shown = said_of_date(day)
    planned = filled_in(meeting.session, LOOK_AGAIN, day.isoformat(), item.issue)
    meeting.change(planned, Text(f"I ser på den igen {shown.da}.", f"Looked at again on {shown.en}."))


def _say_chosen(meeting: LineMeeting) -> None:
    advice = meeting.session.advice
    if not advice.now:
        meeting.say(Text("Der er ikke valgt noget nu.", "Nothing is chosen now."))
    duties = [name for name in advice.now if all(name not in each.issues for each in advice.priorities)]
    for name in duties:
        title = sentence(brief(advice.issue(name).title))
        meeting.say(Text(f"Pligt: {title.da}", f"Duty: {title.en}"))
    for number, priority in enumerate(advice.priorities, 1):
        for name in priority.issues:
            title = sentence(brief(advice.issue(name).title))
            meeting.say(Text(f"Valgt {number}: {title.da}", f"Chosen {number}: {title.en}"))
        if as_one := said_of_one(priority.issues[0], advice, meeting.session.rulebook.knowledge):
            meeting.say(as_one)
