"""The panel beside a list on wide screens: all there is to say of the chosen row."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from guldkorn_tui.widgets.block import Block


class Details(VerticalScroll, can_focus=False):
    """What the chosen row rests on. The meeting shows it where the screen is wide."""

    DEFAULT_CSS = """
    Details {
        display: none;
        width: 45%;
        padding: 0 1;
        border-left: vkey $panel;
        scrollbar-size-vertical: 1;
        & > Static { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """Show one block."""
        yield Static(markup=False)

    def show(self, block: Block) -> None:
        """Show another block, from its top."""
        self.query_one(Static).update(block)
        self.scroll_home(animate=False)
