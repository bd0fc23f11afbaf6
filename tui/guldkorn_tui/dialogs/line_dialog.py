"""One line of text is asked for: a date, a number, a file."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed

_OK = Text("Enter går videre, Esc fortryder", "Enter goes on, Esc cancels")

Fault = Callable[[str], Text | None]
"""Says what is wrong with a line, or None."""


class LineDialog(Framed[str]):
    """Asks for a line, and keeps asking until nothing is wrong with it. What was typed stays."""

    DEFAULT_CSS = "LineDialog .before { height: auto; max-height: 8; margin-bottom: 1; }"

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
        """Ask with a line begun already. `before` is what there is to know first."""
        super().__init__(title, language)
        self._hint = hint
        self._value = clean_line(value)
        self._fault = fault
        self._before = before

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know and the hint above the line."""
        if self._before is not None:
            yield self.label(self._before, "before")
        if self._hint.en:
            yield self.label(self._hint, "hint")
        yield Input(self._value, select_on_focus=False)
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_OK, "hint")

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        line = clean_line(event.value)
        fault = self._fault(line)
        if fault is None:
            self.dismiss(line)
        else:
            self.say_fault(fault)
