"""One line to write in, calm on a projector."""

from textual import events
from textual.message import Message
from textual.widgets import Input

LONGEST = 4096
"""The most characters of a line: those of the longest path. A longer one is laid out anew at every key."""


class Entry(Input):
    """A line whose cursor stands still, and stands behind what was written already."""

    class TooLong(Message):
        """More was pasted than a line takes; nothing of it was taken."""

        def __init__(self, pasted: int) -> None:
            super().__init__()
            self.pasted = pasted

    def __init__(self, value: str = "") -> None:
        super().__init__(value, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        if len(self.value) + len(event.text) > LONGEST:
            event.stop()
            event.prevent_default()
            self.post_message(self.TooLong(len(event.text)))
