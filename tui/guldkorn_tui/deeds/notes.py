"""Notes, on the unit or on an issue: for the meeting alone, or to go with the plan."""

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, same
from guldkorn.session.events import Noted
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import NoteSubject, Noting
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.deed import Deed, Done, Occasion

_TITLE = Text("Ny note", "New note")
NOTE = Text("Note", "Note")
"""What a note is asked for as."""
_EMPTY = Text("Skriv noten.", "Write the note.")
_KEPT = Text("Noteret. Noten er kun til mødet.", "Noted. The note is for the meeting alone.")
_IN_PLAN = Text("Noteret. Noten følger med i planen.", "Noted. The note goes with the plan.")
_WHOLE_UNIT = Text("hele enheden", "the whole unit")


def note(occasion: Occasion, issue: str | None = None, *, in_plan: bool = False) -> Deed:
    """Write a note on an issue, or on the unit."""
    session = occasion.session
    if issue is not None:
        session.issue(issue)
    about = tuple(_subject(session, each) for each in ((issue, None) if issue else (None,)))
    text, subject, goes_with_plan = yield from Noting(_TITLE, NOTE, about=about, needed=_EMPTY, in_plan=in_plan)
    if subject is not None:
        occasion.session.issue(subject)
    noted = Noted(occasion.session.unit, text, subject, goes_with_plan)
    return Done(_IN_PLAN if goes_with_plan else _KEPT, (noted,), then=Command.NOTES)


def _subject(session: Session, issue: str | None) -> NoteSubject:
    title = session.title(issue) if issue else _WHOLE_UNIT + same(f": {clean_line(session.unit)}")
    return NoteSubject(issue, title, tuple(note.text for note in session.agreed.notes if note.issue == issue))
