"""A dialog in a frame in the middle of the screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.keys import Dialog, Given, spoken
from guldkorn_tui.plain import said


class Framed(Dialog[Given]):
    """A title, what a dialog holds, and the keys at the foot of the screen."""

    DEFAULT_CSS = """
    Framed {
        align: center middle;
        & > #frame {
            width: 76; max-width: 100%;
            height: auto; max-height: 100%;
            padding: 0 1;
            background: $surface;
            border: round $primary;
        }
        & #frame-title { text-style: bold; margin-bottom: 1; height: auto; }
        & .label { color: $accent; height: auto; }
        & .hint { color: $foreground 75%; height: auto; }
        & .fault { color: $warning; height: auto; }
        & Input, & Input:focus { border: none; height: 1; padding: 0 1; background: $panel; margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar = [spoken("escape", "leave", "Fortryd", "Cancel")]

    def __init__(self, title: Text, language: Language) -> None:
        super().__init__(language)
        self._title = title

    def compose(self) -> ComposeResult:
        """Show the frame with what it holds."""
        with Vertical(id="frame"):
            yield Static(said(self._title, self.language), id="frame-title", markup=False)
            yield from self.compose_inside()
        yield Footer(compact=True, show_command_palette=False)

    def compose_inside(self) -> ComposeResult:
        """Show what the dialog holds."""
        raise NotImplementedError

    def label(self, text: Text, kind: str = "label", *, id: str | None = None) -> Static:  # noqa: A002
        """Return a line of text in the dialog's language."""
        return Static(said(text, self.language), classes=kind, id=id, markup=False)
