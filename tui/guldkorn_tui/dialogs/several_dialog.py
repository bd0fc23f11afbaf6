"""Several are chosen at once: the columns of units, or the texts that mean no answer."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.visual import Visual
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows

_HOW = Text("Mellemrum sætter og fjerner kryds, Enter er færdig.", "Space marks and unmarks, Enter is done.")


class SeveralDialog(Framed[tuple[str, ...]]):
    """Asks which of several; space marks, Enter is done."""

    DEFAULT_CSS = """
    SeveralDialog {
        & Rows { height: auto; max-height: 13; margin-bottom: 1; }
        & #before { height: auto; margin-bottom: 1; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("space", "mark", "Sæt eller fjern kryds", "Mark or unmark", display="␣"),
        spoken("enter", "done", "Færdig", "Done", display="Enter"),
    ]

    def __init__(
        self,
        title: Text,
        choices: Iterable[Choice],
        language: Language,
        *,
        before: Visual,
        chosen: Iterable[str],
        begin: str | None = None,
    ) -> None:
        """Ask with some marked already. `begin` is the row to begin at, else the first."""
        super().__init__(title, language)
        self._choices = tuple(choices)
        self._before = before
        self._chosen = set(chosen)
        self._begin = begin

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know above what there is to mark."""
        yield Static(self._before, id="before", markup=False)
        yield Rows()
        yield self.label(_HOW, "hint")

    def on_mount(self) -> None:
        """Show the choices."""
        self._show(self._begin)
        self.query_one(Rows).focus()

    def _show(self, choose: str | None = None) -> None:
        rows = (
            Row(each.value, Block(Line(each.says, 0, plain("[x] " if each.value in self._chosen else "[ ] "))))
            for each in self._choices
        )
        self.query_one(Rows).show_rows(rows, choose=choose)

    def action_mark(self) -> None:
        """Mark the chosen row, or take its mark away."""
        if key := self.query_one(Rows).key:
            self._chosen ^= {key}
            self._show()

    @on(OptionList.OptionSelected)
    def action_done(self) -> None:
        """Answer with the marked ones, in the order they stand in."""
        self.dismiss(tuple(each.value for each in self._choices if each.value in self._chosen))
