"""Words are asked for: what an issue is called, how it was identified, why something was decided."""

from textual import on
from textual.widget import Widget

from guldkorn_tui.dialogs.line_dialog import LineDialog
from guldkorn_tui.widgets.writing import Writing


class WordsDialog(LineDialog):
    """Asks for words as a line is asked for, and answers with all that was written, just as it was."""

    def field(self, value: str) -> Widget:
        """Return what is written in, over several lines if need be."""
        return Writing(value)

    def on_mount(self) -> None:
        """Wait for the words."""
        self.query_one(Writing).focus()

    @on(Writing.Submitted)
    def _take_words(self, event: Writing.Submitted) -> None:
        self.hand_in(event.writing.text)
