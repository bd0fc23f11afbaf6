"""A few lines to write in: what is pasted is kept whole, and Enter is done."""

from typing import Any

from rich.text import Text as RichText
from textual import events
from textual.message import Message

from guldkorn.reading.cleaning import clean, clean_line
from guldkorn_tui.widgets.words_area import WordsArea

_UNSEEN = "·"
"""Stands where a character was pasted that would steer the screen; it is kept as it is."""


class Writing(WordsArea):
    """A text that wraps. Enter hands it in; the arrow down goes through what is suggested, until something is typed."""

    DEFAULT_CSS = """
    Writing, Writing:focus {
        height: auto; min-height: 1; max-height: 5;
        border: none; padding: 0 1; margin-bottom: 1;
        background: $panel; background-tint: transparent;
        scrollbar-size-vertical: 1;
        & .text-area--cursor-line { background: transparent; }
    }
    """

    class Submitted(Message):
        """The text is handed in."""

        def __init__(self, writing: "Writing") -> None:
            super().__init__()
            self.writing = writing

        @property
        def control(self) -> "Writing":
            """What was written in."""
            return self.writing

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(text, id=id, soft_wrap=True, show_line_numbers=False, compact=True)
        self.suggested: tuple[str, ...] = ()
        """What could be written here, the likeliest first."""
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    @property
    def is_empty(self) -> bool:
        """Whether no word was written."""
        return not clean_line(self.text)

    def get_line(self, line_index: int) -> RichText:
        """Return a line as it is shown, with nothing in it that could steer the screen; part of Textual's protocol."""
        line = self.document.get_line(line_index)
        if not line.isprintable():
            line = "".join(letter if letter == "\t" or clean(letter) else _UNSEEN for letter in line)
        return RichText(line, end="", no_wrap=True)

    async def _on_key(self, event: events.Key) -> Any:
        """Hand the text in, or begin with what is suggested; every other key is Textual's."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted(self))
        elif event.key == "down" and self.suggested and (self.is_empty or self.text in self.suggested):
            event.stop()
            event.prevent_default()
            place = self.suggested.index(self.text) + 1 if self.text in self.suggested else 0
            self.text = self.suggested[place % len(self.suggested)]
            self.move_cursor(self.document.end)
