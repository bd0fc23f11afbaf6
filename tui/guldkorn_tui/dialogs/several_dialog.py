"""Several are chosen at once: issues to merge, the columns of units, or the texts that mean no answer."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.visual import Visual
from textual.widgets import OptionList, Static

from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.dialogs.framed import Framed, in_language
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows

_HOW = Text("Mellemrum sætter og fjerner kryds, Enter afslutter.", "Space marks and unmarks, Enter is done.")

Doubt = Callable[[tuple[str, ...]], Text | None]
"""Says what is wrong with what is marked, or None."""


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
        before: Visual | Text,
        chosen: Iterable[str],
        begin: str | None = None,
        fault: Doubt = lambda _marked: None,
    ) -> None:
        """Ask with some marked already. `begin` is the row to begin at, else the first."""
        super().__init__(title, language)
        self._choices = tuple(choices)
        self._before = before
        self._chosen = set(chosen)
        self._begin = begin
        self._fault = fault

    def compose_inside(self) -> ComposeResult:
        """Show what there is to know above what there is to mark."""
        if isinstance(self._before, Text):
            yield self.label(self._before, "hint", id="before")
        else:
            yield Static(self._before, id="before", markup=False)
        yield Rows()
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_HOW, "hint")

    def on_mount(self) -> None:
        """Show the choices."""
        self._show(self._begin)
        self.query_one(Rows).focus()

    def redraw(self) -> None:
        """Show the choices in the language of the moment."""
        self._show()

    def _show(self, choose: str | None = None) -> None:
        rows = (
            Row(each.value, Block(Line(in_language(each.says, self.language), 0, plain(self._mark(each)))))
            for each in self._choices
        )
        self.query_one(Rows).show_rows(rows, choose=choose)

    def _mark(self, choice: Choice) -> str:
        return "[x] " if choice.value in self._chosen else "[ ] "

    def action_mark(self) -> None:
        """Mark the chosen row, or take its mark away."""
        if key := self.query_one(Rows).key:
            self._chosen ^= {key}
            self._show()

    @on(OptionList.OptionSelected)
    def action_done(self) -> None:
        """Answer with the marked ones, in the order they stand in."""
        marked = tuple(each.value for each in self._choices if each.value and each.value in self._chosen)
        fault = self._fault(marked)
        if fault is None:
            self.dismiss(marked)
        else:
            self.say_fault(fault)
