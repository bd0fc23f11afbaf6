"""A promise in two lines: who promised what, and whether it is open, overdue, kept or broken."""

from collections.abc import Iterator
from datetime import date

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Kept
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.agreed import Promise
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.planning.values import brief
from guldkorn_tui.widgets.block import Line

_BY = Text("senest", "by")
_OPEN = Text("åbent", "open")
_OVERDUE = Text(
    "fristen er overskredet; skriv, om løftet blev holdt (Enter)", "overdue; say whether it was kept (Enter)"
)
_SIGNS = {None: "○ ", Kept.KEPT: "✓ ", Kept.BROKEN: "✗ "}


def promise_lines(promise: Promise, today: date, knowledge: Knowledge, language: Language) -> Iterator[Line]:
    """Return a promise as it stands on a day."""
    overdue = promise.is_overdue(today)
    sign = "! " if overdue else _SIGNS[promise.kept]
    who, what = plain(f"{brief(promise.who)}: ", "bold"), plain(brief(promise.what))
    yield Line(joined(who, what), 2, plain(sign, "bold $warning" if overdue else "bold $accent"))
    by = f"{_BY.get(language)} {said_of_date(promise.by).get(language)} · "
    style = "bold $warning" if overdue or promise.kept is Kept.BROKEN else "bold"
    yield Line(
        joined(plain(by, "$foreground 70%"), said(said_of_promise(promise, today, knowledge), language, style)), 4
    )


def said_of_promise(promise: Promise, today: date, knowledge: Knowledge) -> Text:
    """Return what became of a promise, in words."""
    if promise.is_overdue(today):
        return Text(capital(_OVERDUE.da), capital(_OVERDUE.en))
    if promise.kept is None:
        return _OPEN
    word = knowledge.word("kept", promise.kept)
    return word + same(f": {brief(promise.how)}") if promise.how else word
