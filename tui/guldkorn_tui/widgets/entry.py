"""One line to write in, calm on a projector."""

from textual.widgets import Input


class Entry(Input):
    """A line whose cursor stands still, and stands behind what was written already."""

    def __init__(self, value: str = "") -> None:
        super().__init__(value, select_on_focus=False)
        self.cursor_blink = False
