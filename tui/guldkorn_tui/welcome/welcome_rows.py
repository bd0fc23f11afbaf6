"""What the welcome shows: what a meeting is, how to begin one, and the earlier ones."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row
from guldkorn_tui.words.session_summary import SessionSummary

WHAT_IT_IS = Text(
    "Et møde begynder med en kortlægning og ender med en plan: I ser, hvor skoen trykker, siger det med jeres egne "
    "ord, svarer på nogle få spørgsmål og vælger, hvad I vil gøre. Alt, hvad I skriver, gemmes med det samme.",
    "A meeting begins with a mapping and ends with a plan: you see where it hurts, say it in your own words, answer "
    "few questions and choose what to do. All that you say is kept at once.",
)
_FIRST = Text(
    "Har I endnu ingen kortlægning, så begynd med et eksempel.", "If you have no mapping yet, begin with an example."
)
_NEW = Text("Begynd et møde", "Begin a meeting")
_SURVEY = Text("Åbn en kortlægning: en fil med besvarelser eller scorer", "Open a survey: a file of answers or scores")
_EXAMPLE = Text("Prøv et eksempel", "Try an example")
_ELSEWHERE = Text("Åbn et møde fra en anden mappe", "Open a meeting from another folder")
_TAKE_IN = Text(
    "Åbn et møde fra en anden mappe, eller læs en fil med svar ind",
    "Open a meeting from another folder, or read in a file with answers",
)
_EARLIER = Text("Gå videre med et møde", "Go on with a meeting")
_NO_NAME = Text("uden navn", "no name")
_UNITS = Text("enheder", "units")
_DAMAGED = Text("beskadiget; det, der kan læses, åbnes i en ny fil", "damaged; what holds is opened in a new file")
_TODAY, _YESTERDAY = Text("i dag", "today"), Text("i går", "yesterday")
_MOST_UNITS = 3
EXAMPLES = {
    "hospital-ward": Text("Et sengeafsnit på et hospital", "A hospital ward"),
    "home-care": Text("Hjemmeplejen i en kommune", "A municipal home-care team"),
    "call-centre": Text("Et callcenter med kundeservice", "A private call centre"),
}


def said_of_example(name: str) -> Text:
    """Return what an example is."""
    return EXAMPLES.get(name, same(name.replace("-", " ")))


def welcome_rows(
    earlier: Iterable[SessionSummary], today: date, language: Language, *, in_meeting: bool
) -> Iterator[Row]:
    """Return how to begin, and the earlier meetings, the last one first."""
    earlier = tuple(earlier)
    if not in_meeting:
        yield Row(None, Block(Line(said(WHAT_IT_IS, language)), *(() if earlier else (Line(said(_FIRST, language)),))))
        yield Row(None, Block(Line(plain(""))))
    yield _heading(_NEW, language)
    for key, letter, says in (
        ("survey", "s", _SURVEY),
        ("example", "e", _EXAMPLE),
        ("elsewhere", "o", _TAKE_IN if in_meeting else _ELSEWHERE),
    ):
        yield Row(key, Block(Line(said(says, language), 0, plain(f"{letter}  ", "bold $accent"))))
    if earlier:
        yield Row(None, Block(Line(plain(""))))
        yield _heading(_EARLIER, language)
    for each in earlier:
        yield Row(f"meeting {each.path}", Block(*_meeting(each, today, language)))


def _heading(text: Text, language: Language) -> Row:
    return Row(None, Block(Line(said(text, language, "bold $primary"))))


def _meeting(each: SessionSummary, today: date, language: Language) -> Iterator[Line]:
    when = said(said_when(each.last, today), language) if each.last else plain("")
    name = plain(clean_line(each.workplace) or _NO_NAME.get(language), "bold")
    if not each.workplace and len(each.units) == 1:
        name = plain(clean_line(each.units[0]), "bold")
    yield Line(joined(name, "  " if when.plain else "", when.stylize("$foreground 75%")))
    yield Line(plain(" · ".join([*_units(each, language), each.path.name]), "$foreground 75%"), 2)
    # One that is damaged after its beginning is opened as far as it holds.
    remark = _DAMAGED if each.is_broken and each.begun is not None else each.hindrance
    if remark is not None:
        yield Line(said(remark, language, "$warning"), 2, plain("! ", "bold $warning"))


def said_when(at: datetime, today: date) -> Text:
    """Return a time as a person says it: today and yesterday by name."""
    local = at.astimezone()
    clock = Text(f" kl. {local:%H.%M}", f" at {local:%H:%M}")
    if local.date() == today:
        return _TODAY + clock
    if local.date() == today - timedelta(days=1):
        return _YESTERDAY + clock
    return said_of_date(local.date())


def _units(each: SessionSummary, language: Language) -> Iterator[str]:
    if len(each.units) > _MOST_UNITS:
        yield f"{len(each.units)} {_UNITS.get(language)}"
    elif each.units:
        yield ", ".join(clean_line(unit) for unit in each.units)
