"""One line of text is asked for: a date, a number, a file."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Input

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.widgets.entry import Entry

_OK = Text("Enter går videre, Esc fortryder", "Enter goes on, Esc cancels")

_LINE = "line"
Fault = Callable[[str], Text | None]
"""Says what is wrong with a line, or None."""


class LineDialog(Drafting[str]):
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
        draft: Draft | None = None,
    ) -> None:
        """Ask with a line begun already. `before` is what there is to know first."""
        super().__init__(title, language)
        self._hint = hint
        self._was = clean_line(value)
        self._value = (draft or Draft()).words.get(_LINE, self._was)
        self._fault = fault
        self._before = before

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know and the hint above the line."""
        if self._before is not None:
            yield self.label(self._before, "before")
        if self._hint.en:
            yield self.label(self._hint, "hint")
        yield self.field(self._value)
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_OK, "hint")

    def field(self, value: str) -> Widget:
        """Return what is written in, with a value begun already."""
        return Entry(value)

    def draft(self) -> Draft:
        """Return the line as it stands; nothing where it stands as it did."""
        line = self.query_one(Input).value
        return Draft({_LINE: line} if line != self._was else {})

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        self.hand_in(clean_line(event.value))

    def hand_in(self, written: str) -> None:
        """Answer with what was written, unless something is wrong with it."""
        fault = self._fault(clean_line(written))
        if fault is None:
            self.dismiss(written)
        else:
            self.say_fault(fault)
