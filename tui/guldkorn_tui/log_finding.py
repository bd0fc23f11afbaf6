"""What was said and when, as a list that can be searched; and what undo and redo are about."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join, same
from guldkorn.session.history import History
from guldkorn.session.log import LogLine, log_of, said_of_event
from guldkorn_tui.dialogs.finder import Found

if TYPE_CHECKING:
    from guldkorn_tui.meeting import Meeting

LOG = Text("Hvad I har skrevet, og hvornår", "What was said when")
LOG_HINT = Text(
    "Skriv et ord for at søge. Enter går derhen, hvor det står.", "Write a word to search. Enter goes where it stands."
)
_UNDONE, _REDONE = Text("Fortrudt", "Undone"), Text("Gentaget", "Redone")
_TAKEN_BACK = Text("(fortrudt, gælder ikke)", "(undone, does not hold)")
_NOWHERE = Text("Det findes kun i loggen.", "That stands nowhere but in the log.")
_LONGEST = 110
_NO_GROUP = same("")


def said_of_return(history: History, *, is_undone: bool) -> Text | None:
    """Name what undo or redo is about; None where there is nothing."""
    about = history.undoes if is_undone else history.redoes
    if about is None:
        return None
    says = said_of_event(about.event, about.before)
    verb = _UNDONE if is_undone else _REDONE
    return join([verb, Text(_short(says.da), _short(says.en))], ": ") + same(".")


def log_found(meeting: "Meeting", group: Text = _NO_GROUP) -> Iterator[Found]:
    """Return everything that was said in the meeting, in order; what was undone says so."""
    knowledge, several = meeting.here.rulebook.knowledge, len(meeting.here.mapping.units) > 1
    day = None
    for line in log_of(meeting.minutes.history):
        local = line.at.astimezone()
        title = line.says if line.holds else line.says + same(" ") + _TAKEN_BACK
        about = []
        if local.date() != day:
            day = local.date()
            about.append(same(f"{local:%d.%m.%Y}"))
        if line.voice is not None:
            about.append(knowledge.word("voice", line.voice))
        if line.unit is not None and several:
            about.append(same(clean_line(line.unit)))
        run = partial(_go, meeting, line)
        yield Found(title, run, group, f"{local:%H.%M}", join(about, " · ") if about else same(""))


async def _go(meeting: "Meeting", line: LogLine) -> None:
    from guldkorn_tui.going import go_to, spot_of_event

    event = next(said.event for said in meeting.minutes.history.said if said.number == line.number)
    spot = spot_of_event(event)
    if spot is None:
        meeting.tell(line.says, _NOWHERE)
    else:
        await go_to(meeting, spot)


def _short(text: str) -> str:
    line = clean_line(text).rstrip(".")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
