"""Promises: who lets the others know what and by when, and whether it was kept (claim C25)."""

from guldkorn.knowledge.vocabulary import Kept
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, capitalised, same
from guldkorn.session.agreed import Promise
from guldkorn.session.events import PromiseFollowedUp
from guldkorn.session.plan_events import promise as promised
from guldkorn.session.session import SessionError
from guldkorn_tui.deeds.asks import Day, Form, OneOf, Option, Unchosen, Words
from guldkorn_tui.deeds.deed import Deed, Done, Occasion
from guldkorn_tui.deeds.subjects import OfPromise
from guldkorn_tui.words.shortened import brief

_TITLE = Text("Et løfte", "A promise")
_PROMISE = Text("Løfte", "Promise")
_WHAT = Text("Hvad er lovet?", "What was promised?")
_WHO = Text("Hvem har lovet det?", "Who promised it?")
_BY = Text("Senest hvornår? (fx 1.12., uge 49, om 3 måneder)", "By when? (such as 1.12., week 49, in 3 months)")
_NO_WHAT = Text("Skriv, hvad der er lovet.", "Write what was promised.")
_NO_WHO = Text(
    "Skriv et navn: Ingen holder et løfte, der ikke står navn på.", "Write a name: nobody keeps a promise without one."
)
_PROMISED = Text("Løftet er skrevet ned.", "The promise is written down.")
_WAS_KEPT = Text("Blev det holdt?", "Was it kept?")
_OPEN = Text("Ikke fulgt op på endnu", "Not followed up yet")
_HOW = Text("Hvordan gik det? (kan stå tomt)", "How did it go? (may be empty)")
_FOLLOWED_UP = Text("Skrevet ned.", "Written down.")
_GONE = Text("Løftet er der ikke længere.", "The promise is not there any more.")
_ALSO = {Kept.KEPT: ("ja", "yes"), Kept.BROKEN: ("nej", "no")}


def promise(occasion: Occasion, again: str | None = None) -> Deed:
    """Write down a promise: what, who and by when. `again` is one that this takes the place of."""
    before = _there(occasion, again) if again else None
    what, who, by = yield from Form(
        _TITLE,
        _PROMISE,
        fields=(
            Words(_WHAT, _PROMISE, value=same(before.what if before else ""), needed=_NO_WHAT),
            Words(_WHO, Text("Hvem", "Who"), value=same(before.who if before else ""), needed=_NO_WHO),
            Day(
                _BY,
                Text("Dato", "Date"),
                today=occasion.today,
                value=said_of_date(before.by) if before else same(""),
            ),
        ),
    )
    if again:
        _there(occasion, again)
    event = promised(occasion.session, what, who, by, again)
    return Done(_PROMISED, (event,), (OfPromise(event.promise),))


def follow_up(occasion: Occasion, name: str) -> Deed:
    """Say whether a promise was kept, and how it went."""
    found, knowledge = _there(occasion, name), occasion.session.rulebook.knowledge
    options: list[Option[Kept | None]] = [
        Option(each, capitalised(knowledge.word("kept", each)), _ALSO.get(each, ())) for each in Kept
    ]
    kept = yield from OneOf[Kept | None](
        _WAS_KEPT,
        Text("Holdt", "Kept"),
        before=same(f"{brief(same(found.who)).da}: {brief(same(found.what)).da} · ") + said_of_date(found.by),
        options=[*options, Option(None, _OPEN, ("åben", "open"))],
        chosen=found.kept or Unchosen.UNCHOSEN,
    )
    how = ""
    if kept is not None:
        how = yield from Words(_HOW, Text("Hvordan", "How"), value=same(found.how))
    _there(occasion, name)
    event = PromiseFollowedUp(occasion.session.unit, name, kept, how if clean_line(how) else "")
    return Done(_FOLLOWED_UP, (event,), (OfPromise(name),))


def _there(occasion: Occasion, name: str) -> Promise:
    found = next((each for each in occasion.session.agreed.promises if each.id == name), None)
    if found is None:
        raise SessionError(_GONE)
    return found
