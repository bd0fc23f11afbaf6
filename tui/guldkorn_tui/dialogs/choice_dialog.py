"""One of several is chosen: a unit, a question, or what to do with unsaved answers."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.plain import plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose. One without a value is a heading."""

    value: str | None
    says: Content
    letter: Text | None = None


class ChoiceDialog(Framed[str]):
    """Asks for one of several, by arrows and Enter or by a letter."""

    DEFAULT_CSS = """
    ChoiceDialog {
        & Rows { height: auto; max-height: 16; }
        & #before { height: auto; margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        title: Text,
        choices: Iterable[Choice],
        language: Language,
        *,
        before: Visual | None = None,
        chosen: str | None = None,
    ) -> None:
        super().__init__(title, language)
        self._choices = tuple(choices)
        self._before = before
        self._chosen = chosen

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know above what there is to choose."""
        if self._before is not None:
            yield Static(self._before, id="before", markup=False)
        yield Rows()

    def on_mount(self) -> None:
        """Show the choices."""
        rows = self.query_one(Rows)
        rows.show_rows((Row(c.value, Block(self._line(c))) for c in self._choices), choose=self._chosen)
        rows.focus()

    def _line(self, choice: Choice) -> Line:
        lead = f"{self.say(choice.letter)}  " if choice.letter else ""
        return Line(choice.says, 0, plain(lead, "bold $accent"))

    def on_key(self, event: events.Key) -> None:
        """Take a letter for the choice that it stands before."""
        for choice in self._choices:
            if choice.letter and event.character == self.say(choice.letter):
                event.stop()
                self.dismiss(choice.value)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)
