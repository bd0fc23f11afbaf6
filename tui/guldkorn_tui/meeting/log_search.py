"""What was said and when, as a list that can be searched."""

from collections.abc import Iterator
from functools import partial

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join, same
from guldkorn.session.log import LogLine, log_of
from guldkorn_tui.dialogs.finder import Found
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.meeting.navigation import go_to, spot_of_event

LOG = Text("Hvad I har skrevet, og hvornår", "What was said when")
LOG_HINT = Text(
    "Skriv et ord for at søge. Enter går derhen, hvor det står.", "Write a word to search. Enter goes where it stands."
)
_TAKEN_BACK = Text("(fortrudt, gælder ikke)", "(undone, does not hold)")
_NOWHERE = Text("Det findes kun i loggen.", "That stands nowhere but in the log.")
_NO_GROUP = same("")


def log_found(meeting: Meeting, group: Text = _NO_GROUP) -> Iterator[Found]:
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


async def _go(meeting: Meeting, line: LogLine) -> None:
    event = next(said.event for said in meeting.minutes.history.said if said.number == line.number)
    spot = spot_of_event(event)
    if spot is None:
        meeting.tell(line.says, _NOWHERE)
    else:
        await go_to(meeting, spot)
