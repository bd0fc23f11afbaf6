"""A dialog in a frame in the middle of the screen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.front import Given
from guldkorn_tui.look.plain_text import said
from guldkorn_tui.look.spoken_keys import Dialog, SpokenScreen, spoken
from guldkorn_tui.widgets.key_line import KeyLine
from guldkorn_tui.widgets.too_long import TooLong


class Label(Static):
    """A text in the dialog, in the language of the moment."""

    def __init__(self, says: Text, language: Language, kind: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(said(says, language), classes=kind, id=id, markup=False)
        self.says = says

    def say(self, says: Text, language: Language) -> None:
        """Say something, or the same in another language."""
        self.says = says
        self.update(said(says, language))


class Framed(Dialog[Given]):
    """A title, what a dialog holds, and the keys at the foot of the screen. F2 turns the language while it is open."""

    DEFAULT_CSS = """
    Framed {
        align: center middle;
        & > #frame {
            width: 76; max-width: 100%;
            height: auto; max-height: 100%;
            overflow-y: auto; scrollbar-size-vertical: 1;
            padding: 0 1;
            background: $surface;
            border: round $primary;
        }
        & #frame-title { text-style: bold; margin-bottom: 1; height: auto; max-height: 4; }
        & .label { color: $accent; height: auto; }
        & .hint { color: $foreground 75%; height: auto; }
        & .fault { color: $warning; height: auto; }
        & Input, & Input:focus { border: none; height: 1; padding: 0 1; background: $panel; margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("escape", "leave", "Fortryd", "Cancel"),
        spoken("f2", "turn_language", "English", "Dansk"),
    ]

    def __init__(self, title: Text, language: Language) -> None:
        super().__init__(language)
        self._title = title

    def compose(self) -> ComposeResult:
        """Show the frame with what it holds."""
        with Vertical(id="frame"):
            yield self.label(self._title, "title", id="frame-title")
            yield from self.compose_inside()
        yield KeyLine()

    def compose_inside(self) -> ComposeResult:
        """Show what the dialog holds."""
        raise NotImplementedError

    def label(self, text: Text, kind: str = "label", *, id: str | None = None) -> Label:  # noqa: A002
        """Return a line of text that follows the dialog's language."""
        return Label(text, self.language, kind, id=id)

    @on(TooLong)
    def _tell_too_long(self, event: TooLong) -> None:
        self.say_fault(event.says)

    def say_fault(self, text: Text) -> None:
        """Say what is wrong, in the label that is called `fault`."""
        fault = self.query_one("#fault", Label)
        fault.say(text, self.language)
        if text.en:
            self.call_after_refresh(fault.scroll_visible, animate=False)

    def action_turn_language(self) -> None:
        """Speak the other language, here and on the screen behind. What was typed stays."""
        self.language = Language.ENGLISH if self.language is Language.DANISH else Language.DANISH
        for label in self.query(Label):
            label.say(label.says, self.language)
        self.redraw()
        self.refresh_bindings()
        for screen in self.app.screen_stack:
            if isinstance(screen, SpokenScreen):
                screen.language = self.language

    def redraw(self) -> None:
        """Draw anew what is more than labels, in the language of the moment."""


def in_language(text: Text | Content, language: Language) -> Content:
    """Return a text in a language; what was drawn already stays as it is."""
    return text if isinstance(text, Content) else said(text, language)
