"""The line beneath the way: whom the meeting is about, and to the right the file that keeps it."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from guldkorn.reading.text import Language, Text
from guldkorn.session.minutes import Minutes
from guldkorn.session.session import Session
from guldkorn.session.storage.session_file import SUFFIX
from guldkorn_tui.look.plain_text import joined, plain, said

_ANSWERS = Text("svar", "answers")
_KEPT = Text("✓ gemt", "✓ kept")
_NO_FILE = Text("intet gemt endnu", "nothing said yet")
_READ_ONLY = Text("◌ kan kun læses", "◌ read only")
_LONGEST_NAME = 30


class WhereLine(Horizontal):
    """Says where the meeting is: workplace, unit, and file."""

    DEFAULT_CSS = """
    WhereLine {
        height: 1; padding: 0 1; background: $surface;
        & > #unit { width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
        & > #file { width: auto; padding-left: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        """Show the unit and the file."""
        yield Static(id="unit", markup=False)
        yield Static(id="file", markup=False)

    def show(self, session: Session, minutes: Minutes, language: Language) -> None:
        """Say where the meeting is now."""
        answers = f" · {session.mapping.answers(session.unit)} {_ANSWERS.get(language)}"
        name = f"{session.context.name} · " if session.context.name else ""
        self.query_one("#unit", Static).update(joined(name, plain(session.unit, "bold"), answers))
        self.query_one("#file", Static).update(_said_of_file(minutes, language))


def _said_of_file(minutes: Minutes, language: Language) -> Content:
    name = plain(minutes.path.name.removesuffix(SUFFIX)).truncate(_LONGEST_NAME, ellipsis=True)
    if minutes.read_only is not None:
        return joined(name, " ", said(_READ_ONLY, language, "bold $warning"))
    if minutes.refused:
        return joined(name, " ", said(_refused(len(minutes.refused)), language, "bold $warning"))
    if minutes.is_kept:
        return joined(name, " ", said(_KEPT, language))
    return said(_NO_FILE, language)


def _refused(count: int) -> Text:
    return Text(f"! {count} ikke gemt", f"! {count} not kept")
