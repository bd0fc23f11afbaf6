"""A list that is narrowed by what is written above it: commands, or anything said or known in the meeting."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, OptionList

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed, Label
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.entry import Entry
from guldkorn_tui.widgets.rows import Row, Rows

_NOTHING = Text("Intet passer på det. Prøv færre eller kortere ord.", "Nothing fits that. Try fewer or shorter words.")
_MORE = Text("flere; skriv mere for at finde dem", "more; write more to find them")
_MOST = 150
_NONE = same("")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be found, and what happens when it is chosen."""

    title: Text
    run: Callable[[], Awaitable[None]]
    group: Text = _NONE
    """What stands above all of its kind."""
    lead: str = ""
    """What stands before it, such as a key or a time."""
    detail: Text = _NONE

    def rank(self, words: tuple[str, ...]) -> int | None:
        """Return how well it fits all of the words, 0 best; None where it does not."""
        title = f"{self.title.da}\n{self.title.en}".casefold()
        whole = f"{title}\n{self.detail.da}\n{self.detail.en}\n{self.group.da}\n{self.group.en}".casefold()
        ranks = [self._place(word, title) for word in words if word in whole]
        return max(ranks, default=0) if len(ranks) == len(words) else None

    @staticmethod
    def _place(word: str, title: str) -> int:
        if title.startswith(word) or f"\n{word}" in title:
            return 0
        return 1 if word in title else 2


class Finder(Framed[Found]):
    """Asks for one of many. What is written narrows them; the arrows choose, and Enter goes there."""

    DEFAULT_CSS = """
    Finder {
        & > #frame { width: 100; }
        & Rows { height: 14; }
        & Rows > .option-list--option-highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
    }
    """
    BINDINGS: ClassVar = [
        spoken("up", "walk('cursor_up')", "op", "up", show=False),
        spoken("down", "walk('cursor_down')", "ned", "down", show=False),
        spoken("pageup", "walk('page_up')", "en side op", "a page up", show=False),
        spoken("pagedown", "walk('page_down')", "en side ned", "a page down", show=False),
        spoken("enter", "take", "Vælg", "Choose", display="Enter"),
        spoken("escape", "leave", "Luk", "Close", display="Esc"),
    ]

    def __init__(
        self, title: Text, hint: Text, find: Callable[[], Iterable[Found]], language: Language, *, last: bool = False
    ) -> None:
        """Ask. `last` begins at the last of them, where they stand in the order of time."""
        super().__init__(title, language)
        self._hint = hint
        self._all = tuple(find())
        self._seen: dict[str, Found] = {}
        self._last = last

    def compose_inside(self) -> ComposeResult:
        """Show the line to write in above what is found."""
        yield self.label(self._hint, "hint")
        yield Entry()
        yield Rows()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Rows).can_focus = False  # one writes all the time
        self.query_one(Input).focus()
        self._show()
        if self._last:
            self.query_one(Rows).action_last()

    @on(Input.Changed)
    def _narrow(self) -> None:
        rows, hint = self.query_one(Rows), self.query_one(".hint", Label)
        if hint.says != self._hint:
            hint.say(self._hint, self.language)
        self._show()
        if not self._last:
            rows.action_first()

    def say_fault(self, text: Text) -> None:
        """Say what is wrong in the place of the hint."""
        self.query_one(".hint", Label).say(text, self.language)

    def _show(self) -> None:
        words = tuple(clean_line(self.query_one(Input).value).casefold().split())
        ranked = [(found, rank) for found in self._all if (rank := found.rank(words)) is not None]
        self.query_one(Rows).show_rows(self._rows(ranked))

    def _rows(self, ranked: list[tuple[Found, int]]) -> Iterator[Row]:
        self._seen = {}
        shown = ranked[-_MOST:] if self._last else ranked[:_MOST]
        if not self._last:
            groups = list(dict.fromkeys(found.group for found, _ in shown))
            shown.sort(key=lambda each: (groups.index(each[0].group), each[1]))
        for group, members in groupby(shown, key=lambda each: each[0].group):
            if group != _NONE:
                yield Row(None, Block(Line(said(group, self.language, "bold $primary"))))
            for found, _ in members:
                key = str(len(self._seen))
                self._seen[key] = found
                yield Row(key, Block(self._line(found)))
        if len(ranked) > len(shown):
            yield Row(None, Block(Line(plain(f"… {len(ranked) - len(shown)} {self.say(_MORE)}", "$foreground 75%"))))
        if not ranked:
            yield Row(None, Block(Line(said(_NOTHING, self.language))))

    def _line(self, found: Found) -> Line:
        detail = said(found.detail, self.language, "$foreground 70%")
        body = joined(said(found.title, self.language), "  " if detail.plain else "", detail)
        return Line(body, 0, plain(f"{found.lead:<6}", "bold $accent") if found.lead else plain(""))

    def action_walk(self, how: str) -> None:
        """Move in the list while the cursor stays in the line."""
        getattr(self.query_one(Rows), f"action_{how}")()

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Answer with the chosen one."""
        found = self._seen.get(self.query_one(Rows).key or "")
        if found is not None:
            self.dismiss(found)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._seen[event.option_id or ""])

    def redraw(self) -> None:
        """Show the list in the language of the moment."""
        self._show()
