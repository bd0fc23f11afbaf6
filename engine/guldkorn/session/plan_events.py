"""What the group agrees, as events: measures of its own, parts of the plan and promises, each checked first."""

from collections.abc import Iterable
from datetime import date

from guldkorn.advice.context import slug
from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text
from guldkorn.session.events import MeasureTaken, Planned, Promised
from guldkorn.session.session import Session, SessionError

_NO_MEASURE = Text("skriv, hvad I vil gøre", "write what you mean to do")
_NO_PROMISE = Text("skriv, hvad der er lovet", "write what was promised")
_NO_NAME = Text("skriv, hvem der har lovet det", "write who promised it")


def own_measure(session: Session, issue: str, title: str, level: Level | None) -> MeasureTaken:
    """Return that the group takes a measure of its own for an issue."""
    session.issue(issue)
    _written(title, _NO_MEASURE)
    taken = {each.measure for each in session.agreed.of(issue)} | set(session.rulebook.knowledge.measures)
    return MeasureTaken(session.unit, issue, _free(slug(clean_line(title)), taken), title, level)


def promise(session: Session, what: str, who: str, by: date, again: str | None = None) -> Promised:
    """Return that somebody promises something by a date. `again` is a promise that this takes the place of."""
    _written(what, _NO_PROMISE)
    _written(who, _NO_NAME)
    name = again or _free("promise-1", (each.id for each in session.agreed.promises))
    return Promised(session.unit, name, what, who, by.isoformat())


def filled_in(
    session: Session, part: str, value: str | None, issue: str | None = None, measure: str | None = None
) -> Planned:
    """Return that a part of the plan is filled in. What holds no word empties it."""
    return Planned(session.unit, part, value if value and clean_line(value) else None, issue, measure)


def _written(text: str, otherwise: Text) -> None:
    if not clean_line(text):
        raise SessionError(otherwise)


def _free(wanted: str, taken: Iterable[str]) -> str:
    """Return an id that is not taken: the wanted one, or the next with a number."""
    used = set(taken)
    name, number, stem = wanted, 2, wanted.removesuffix("-1")
    while name in used:
        name, number = f"{stem}-{number}", number + 1
    return name
