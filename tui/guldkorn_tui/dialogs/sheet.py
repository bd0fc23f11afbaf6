"""A sheet that is read: why something is advised, help, or what is wrong in a file."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.plain_text import said
from guldkorn_tui.look.spoken_keys import Dialog, spoken
from guldkorn_tui.opening.session_beginning import RulesWanted
from guldkorn_tui.widgets.block import LONGEST, Block
from guldkorn_tui.widgets.key_line import KeyLine


class Sheet(Dialog[None]):
    """A text over the whole screen. It is scrolled with the arrows and left with Enter or Escape."""

    DEFAULT_CSS = """
    Sheet {
        background: $background;
        & > #sheet-title { height: auto; padding: 0 1; background: $panel; text-style: bold; }
        & > #sheet-text { padding: 0 1; scrollbar-size-vertical: 1; }
        & > #sheet-text > Static { height: auto; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("escape,enter,backspace", "leave", "Tilbage", "Back", display="Esc"),
        spoken("R", "rules", "Reglerne", "The rules"),
        spoken("f2,l", "turn_language", "English", "Dansk", display="l"),
        spoken("down", "down", "Rul ned", "Scroll down", show=False),
        spoken("up", "up", "Rul op", "Scroll up", show=False),
    ]

    def __init__(self, title: Text, make: Callable[[Language], Block], language: Language) -> None:
        super().__init__(language)
        self._title = title
        self._make = make
        self._rules: tuple[str, ...] = ()

    widest = LONGEST + 4

    def compose(self) -> ComposeResult:
        """Show the title and the text."""
        yield Static(said(self._title, self.language), id="sheet-title", markup=False)
        block = self._make(self.language)
        self._rules = block.rules
        with VerticalScroll(id="sheet-text"):
            yield Static(block, markup=False)
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the rules only where the text names any."""
        return action != "rules" or bool(self._rules)

    def action_rules(self) -> None:
        """Look at the rules that the text names."""
        self.post_message(RulesWanted(self._rules))

    def action_turn_language(self) -> None:
        """Read the sheet in the other language."""
        self.language = Language.ENGLISH if self.language is Language.DANISH else Language.DANISH
        self.query_one("#sheet-title", Static).update(said(self._title, self.language))
        self.query_one("#sheet-text > Static", Static).update(self._make(self.language))
        self.refresh_bindings()

    def action_down(self) -> None:
        """Scroll a line down."""
        self.query_one("#sheet-text").scroll_down(animate=False)

    def action_up(self) -> None:
        """Scroll a line up."""
        self.query_one("#sheet-text").scroll_up(animate=False)
