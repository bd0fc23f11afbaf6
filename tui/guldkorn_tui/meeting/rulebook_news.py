"""What a meeting does with a rulebook that was read again, or that cannot be used as it stands in its files."""

from collections.abc import Iterator
from dataclasses import replace

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, join
from guldkorn.rules.rulebook import Rulebook
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.rulebook_lines import (
    READ_AGAIN,
    SAME_ADVICE,
    STAYS,
    UNKNOWN,
    said_of_broken,
    said_of_reread,
    said_of_rulebook,
)
from guldkorn_tui.opening.rulebook_watch import Broken, Reread, unusable
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.problem_panel import ProblemPanel

_ERRORS = Text("Fejl i regelværket", "Errors in the rulebook")
_MEND = Text(
    "Ret filerne, og gem dem: Så læses regelværket igen af sig selv. Mødet er, som det var.",
    "Mend the files and save them: the rulebook is then read again by itself. The meeting is as it was.",
)
_GOES_ON = Text("Mødet går videre med", "The meeting goes on with")
_SHOWS_WHAT = Text("W viser hvad.", "W shows what.")
_SHOWS_ALL = Text("W viser alt.", "W shows all.")
_NOTHING_YET = Text(
    "Regelværket er ikke ændret, siden mødet begyndte.", "The rulebook has not changed since the meeting began."
)
_NOT_WATCHED = Text(
    "Regelværket bliver ikke fulgt her. Begynd mødet med --watch for det.",
    "The rulebook is not watched here. Begin the meeting with --watch for that.",
)

News = Reread | Broken


def take(meeting: Meeting, news: News) -> News:
    """Go on with what was read, or show why it cannot be used. Return what is to be told of it."""
    if isinstance(news, Reread):
        try:
            _go_on_with(meeting, news)
            return news
        except GuldkornError as error:  # it came of what was said while the files were read
            news = unusable(news.rulebook.layers, error.message)
    text = join([said_of_broken(news, meeting.here.rulebook), _SHOWS_ALL], " ")
    meeting.query_one(ProblemPanel).tell(text, news.problems)
    return news


def _go_on_with(meeting: Meeting, reread: Reread) -> None:
    session = meeting.minutes.go_on_with(reread.history)
    if meeting.choices is not None:
        meeting.choices = replace(meeting.choices, rulebook=reread.rulebook)
    meeting.query_one(ProblemPanel).tell_nothing()
    meeting.session = session
    meeting.tell(said_of_reread(reread), _SHOWS_WHAT if reread.differences or reread.misfits else None)


def show_news(meeting: Meeting, news: News | None, *, watched: bool) -> None:
    """Show all there is to say of the rulebook that was last saved."""
    if news is None:
        meeting.tell(_NOTHING_YET if watched else _NOT_WATCHED)
        return
    rulebook = meeting.here.rulebook

    def make(language: Language) -> Block:
        lines = _of_reread(news, language) if isinstance(news, Reread) else _of_broken(news, rulebook, language)
        return Block(*lines)

    title = READ_AGAIN if isinstance(news, Reread) else _ERRORS
    meeting.app.push_screen(Sheet(title, make, meeting.language))


def _of_reread(reread: Reread, language: Language) -> Iterator[Line]:
    yield Line(plain(said_of_rulebook(reread.rulebook)))
    yield Line(plain(""))
    if not reread.differences:
        yield Line(said(SAME_ADVICE, language))
    for unit, texts in reread.differences.items():
        yield Line(plain(unit, "bold $primary"))
        yield from (Line(said(text, language), 2, plain("• ")) for text in texts)
        yield Line(plain(""))
    if reread.misfits:
        yield Line(said(UNKNOWN, language, "bold $primary"))
        yield from (Line(said(text, language), 2, plain("• ")) for text in reread.misfits)
        yield Line(said(STAYS, language))


def _of_broken(broken: Broken, rulebook: Rulebook, language: Language) -> Iterator[Line]:
    yield from (Line(plain(problem.line(language)), 0, plain("• ")) for problem in broken.problems)
    yield Line(plain(""))
    yield Line(plain(f"{_GOES_ON.get(language)} {said_of_rulebook(rulebook)}."))
    yield Line(said(_MEND, language))
