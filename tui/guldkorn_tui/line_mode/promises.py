"""Promises: what, who and by when, and whether it was kept (claim C25)."""

from guldkorn.knowledge.vocabulary import Kept
from guldkorn.reading.text import Text
from guldkorn.session.events import PromiseFollowedUp
from guldkorn.session.plan_events import promise
from guldkorn_tui.line_mode.items import OfPromise, Row
from guldkorn_tui.line_mode.matching import Option
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.priorities import DATE
from guldkorn_tui.line_mode.steps.plan_rows import promise_line


def make_promise(meeting: LineMeeting, rest: str) -> None:
    """Write down a promise: what, who and by when (claim C25)."""
    write_promise(meeting, rest)


def write_promise(meeting: LineMeeting, rest: str, again: str | None = None) -> None:
    """Ask for a promise. `again` is one that this takes the place of."""
    asker = meeting.asker
    what = rest or asker.text(
        Text("Hvad er lovet?", "What was promised?"),
        Text("Løfte", "Promise"),
        needed=Text("Skriv, hvad der er lovet.", "Type what was promised."),
    )
    if rest:
        asker.typed.append(rest)
    who = asker.text(
        Text("Hvem har lovet det?", "Who promised it?"),
        Text("Hvem", "Who"),
        needed=Text("Skriv et navn.", "Type a name."),
    )
    by = asker.date(Text("Hvornår skal det senest være gjort?", "By when is it kept?"), meeting.today, DATE)
    made = promise(meeting.session, what, who, by, again)
    if meeting.change(made, Text("Løftet er skrevet ned.", "The promise is written down.")):
        written = next(each for each in meeting.session.agreed.promises if each.id == made.promise)
        meeting.read([Row(promise_line(written, meeting.session), OfPromise(written.id))], on=True)


def follow_up(meeting: LineMeeting, rest: str) -> None:
    """Say whether a promise was kept."""
    if not meeting.session.agreed.promises:
        meeting.say(Text("Der er ingen løfter endnu.", "There are no promises yet."))
        return
    if not any(isinstance(each, OfPromise) for each in meeting.items):
        rows = [
            Row(promise_line(each, meeting.session), OfPromise(each.id)) for each in meeting.session.agreed.promises
        ]
        meeting.read(rows, on=True)
    found = meeting.meant(rest, OfPromise, Text("et løfte", "a promise"))
    if found is None:
        return
    knowledge = meeting.session.rulebook.knowledge
    options: list[Option[Kept | None]] = [
        Option(Kept.KEPT, knowledge.word("kept", Kept.KEPT), ("ja", "yes")),
        Option(Kept.BROKEN, knowledge.word("kept", Kept.BROKEN), ("nej", "no")),
        Option(None, Text("ikke fulgt op på endnu", "not followed up yet"), ("åben", "open")),
    ]
    kept = meeting.asker.choice(Text("Blev det holdt?", "Was it kept?"), options, Text("Holdt", "Kept"))
    how = ""
    if kept is not None:
        how = meeting.asker.text(
            Text("Hvordan gik det?", "How did it go?"),
            Text("Hvordan", "How"),
            more=Text("Tryk bare Enter, hvis der ikke er mere at sige.", "Enter alone where there is no more to say."),
        )
    followed = PromiseFollowedUp(meeting.session.unit, found[0].promise, kept, how)
    meeting.change(followed, Text("Skrevet ned.", "Written down."))
