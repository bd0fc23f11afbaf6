"""One line to write in, calm on a projector."""

from textual import events
from textual.widgets import Input

from guldkorn.reading.text import Text
from guldkorn_tui.widgets.too_long import TooLong

LONGEST = 4096
"""The most characters of a line: those of the longest path. A longer one is laid out anew at every key."""
_TAKES = Text(f"Linjen tager {LONGEST}.", f"The line takes {LONGEST}.")


class Entry(Input):
    """A line whose cursor stands still, and stands behind what was written already."""

    def __init__(self, value: str = "") -> None:
        super().__init__(value, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        if len(self.value) + len(event.text) > LONGEST:
            event.stop()
            event.prevent_default()
            self.post_message(TooLong(len(event.text), _TAKES))
