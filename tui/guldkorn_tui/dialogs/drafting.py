"""A dialog that leaves a draft: what is written in it is written down as it is typed, and offered again."""

from collections.abc import Callable

from textual import on
from textual.widgets import Input, TextArea

from guldkorn.reading.text import Language, Text
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.look.front import Given


class Drafting(Framed[Given]):
    """Writes down what is typed in it, whenever that changes."""

    def __init__(self, title: Text, language: Language) -> None:
        super().__init__(title, language)
        self.write_down: Callable[[Draft], None] = lambda _draft: None
        """Is told of all that is written, whenever that changes."""

    def draft(self) -> Draft:
        """Return what is written so far."""
        raise NotImplementedError

    @on(TextArea.Changed)
    @on(Input.Changed)
    def keep_draft(self) -> None:
        """Write down what is written so far; not any more once the dialog was left."""
        if self.is_open:
            self.write_down(self.draft())
