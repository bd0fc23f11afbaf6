"""Several lines to write in, at a key's pace however much is pasted."""

from textual import events
from textual.widgets import TextArea

from guldkorn.reading.text import Text
from guldkorn_tui.widgets.too_long import TooLong

LONGEST = 1_500_000
"""The most characters that pasting makes of a text: more than the longest novel has."""
LONGEST_LINE = 10_000
"""The most characters that pasting makes of a line, which is wrapped anew, all of it, at every key."""
_TAKES = Text(
    f"Feltet tager {LONGEST} tegn og {LONGEST_LINE} på én linje; sæt den ind i mindre dele.",
    f"The field takes {LONGEST}, and {LONGEST_LINE} in a line; put it in by smaller parts.",
)


class WordsArea(TextArea):
    """A text that takes whatever is typed, and of what is pasted so much that each key is still answered at once."""

    async def _on_paste(self, event: events.Paste) -> None:
        start, end = sorted(self.selection)
        before, after = self.document.get_line(start[0])[: start[1]], self.document.get_line(end[0])[end[1] :]
        lines = f"{before}{event.text}{after}".splitlines() or [""]
        if len(self.text) + len(event.text) > LONGEST or max(map(len, lines)) > LONGEST_LINE:
            event.stop()
            event.prevent_default()
            self.post_message(TooLong(len(event.text), _TAKES))
