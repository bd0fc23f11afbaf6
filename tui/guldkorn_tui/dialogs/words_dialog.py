"""Words are asked for: what an issue is called, how it was identified, why something was decided."""

from textual import on
from textual.app import ComposeResult

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.dialogs.line_dialog import Fault
from guldkorn_tui.widgets.writing import Writing

_OK = Text("Enter går videre, Esc fortryder", "Enter goes on, Esc cancels")


class WordsDialog(Framed[str]):
    """Asks for words, and keeps asking until nothing is wrong with them. It answers with all that was written."""

    DEFAULT_CSS = "WordsDialog .before { height: auto; max-height: 8; margin-bottom: 1; }"

    def __init__(
        self,
        title: Text,
        hint: Text,
        value: str,
        language: Language,
        fault: Fault = lambda _line: None,
        *,
        before: Text | None = None,
    ) -> None:
        """Ask with some words written already. `before` is what there is to know first."""
        super().__init__(title, language)
        self._hint = hint
        self._value = clean_line(value)
        self._fault = fault
        self._before = before

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know and the hint above the words."""
        if self._before is not None:
            yield self.label(self._before, "before")
        if self._hint.en:
            yield self.label(self._hint, "hint")
        yield Writing(self._value)
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_OK, "hint")

    def on_mount(self) -> None:
        """Wait for the words."""
        self.query_one(Writing).focus()

    @on(Writing.Submitted)
    def _take(self, event: Writing.Submitted) -> None:
        fault = self._fault(clean_line(event.writing.text))
        if fault is None:
            self.dismiss(event.writing.text)
        else:
            self.say_fault(fault)
