"""What undo and redo are about."""

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join, same
from guldkorn.session.history import History
from guldkorn.session.log import said_of_event

_UNDONE, _REDONE = Text("Fortrudt", "Undone"), Text("Gentaget", "Redone")
_LONGEST = 110


def said_of_return(history: History, *, is_undone: bool) -> Text | None:
    """Name what undo or redo is about; None where there is nothing."""
    about = history.undoes if is_undone else history.redoes
    if about is None:
        return None
    says = said_of_event(about.event, about.before)
    verb = _UNDONE if is_undone else _REDONE
    return join([verb, Text(_short(says.da), _short(says.en))], ": ") + same(".")


def _short(text: str) -> str:
    line = clean_line(text).rstrip(".")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
