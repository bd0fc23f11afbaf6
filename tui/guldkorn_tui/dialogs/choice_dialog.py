"""One of several is chosen: a unit, a question, or who decides."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.dialogs.framed import Framed, in_language
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose. One without a value is a heading. A text follows the dialog's language."""

    value: str | None
    says: Content | Text
    letter: Text | None = None


class ChoiceDialog(Framed[str]):
    """Asks for one of several, by arrows and Enter or by a letter."""

    DEFAULT_CSS = """
    ChoiceDialog {
        & Rows { height: auto; max-height: 16; }
        & #before { height: auto; max-height: 8; margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        title: Text,
        choices: Iterable[Choice],
        language: Language,
        *,
        before: Visual | Text | None = None,
        chosen: str | None = None,
    ) -> None:
        super().__init__(title, language)
        self._choices = tuple(choices)
        self._before = before
        self._chosen = chosen

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know above what there is to choose."""
        if isinstance(self._before, Text):
            yield self.label(self._before, "hint", id="before")
        elif self._before is not None:
            yield Static(self._before, id="before", markup=False)
        yield Rows()

    def on_mount(self) -> None:
        """Show the choices."""
        self.redraw()
        self.query_one(Rows).focus()

    def redraw(self) -> None:
        """Show the choices in the language of the moment."""
        rows = self.query_one(Rows)
        shown = (Row(each.value, Block(self._line(each))) for each in self._choices)
        rows.show_rows(shown, choose=rows.key or self._chosen)

    def _line(self, choice: Choice) -> Line:
        says = in_language(choice.says, self.language)
        if choice.value is None and isinstance(choice.says, Text):
            says = says.stylize("bold $primary")
        lead = f"{self.say(choice.letter)}  " if choice.letter else ""
        return Line(says, 0, plain(lead, "bold $accent"))

    def on_key(self, event: events.Key) -> None:
        """Take a letter for the choice that it stands before."""
        for choice in self._choices:
            if choice.letter and event.character == self.say(choice.letter):
                event.stop()
                self.dismiss(choice.value)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)
