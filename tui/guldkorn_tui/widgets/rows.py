"""A list of rows that one moves through with the arrows, with headings that are only read."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option


@dataclass(frozen=True, slots=True)
class Row:
    """A row. One without a key is a heading: it is read, not chosen."""

    key: str | None
    shows: Visual


class Rows(OptionList, inherit_bindings=False):
    """Rows from top to bottom; the chosen one stays chosen when they are drawn anew."""

    DEFAULT_CSS = """
    Rows, Rows:focus {
        border: none;
        padding: 0;
        background: transparent;
        background-tint: transparent;
    }
    Rows {
        scrollbar-size-vertical: 1;
        height: 1fr;
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option { padding: 0 1; }
    }
    """

    BINDINGS: ClassVar = [  # the arrows to the sides are left to the screen: they go from step to step
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("enter", "select", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id, markup=False)
        self._keys: tuple[str | None, ...] = ()

    @property
    def key(self) -> str | None:
        """The key of the chosen row."""
        option = self.highlighted_option
        return option.id if option is not None else None

    def show_rows(self, rows: Iterable[Row], *, choose: str | None = None) -> None:
        """Show rows. The chosen row and the place on the screen stay as they were where they still exist."""
        rows = tuple(rows)
        wanted, place, top = choose or self.key, self.highlighted, self.scroll_offset.y
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(Option(row.shows, id=row.key, disabled=row.key is None) for row in rows)
            keys = [row.key for row in rows]
            if wanted is not None and wanted in keys:
                self.highlighted = keys.index(wanted)
            elif place is not None and any(keys):
                near = min((n for n, key in enumerate(keys) if key), key=lambda n: abs(n - place))
                self.highlighted = near
            else:
                self.action_first()
                top = 0
        self.set_scroll(None, top)
        self.call_after_refresh(self._keep_in_sight)

    def go_to(self, key: str) -> None:
        """Choose a row by its key, where it is there."""
        self.highlighted = next((n for n, option in enumerate(self.options) if option.id == key), self.highlighted)

    def _keep_in_sight(self) -> None:
        if self.highlighted is not None and self.highlighted < self.option_count:
            self.scroll_to_highlight()

    def action_cursor_down(self) -> None:
        """Go to the next row. At the last, show what stands beneath it instead of starting over."""
        below = (n for n in range((self.highlighted or 0) + 1, self.option_count))
        self._go(next((n for n in below if not self.options[n].disabled), None), self.scroll_end)

    def action_cursor_up(self) -> None:
        """Go to the row before. At the first, show what stands above it."""
        above = (n for n in range((self.highlighted or 0) - 1, -1, -1))
        self._go(next((n for n in above if not self.options[n].disabled), None), self.scroll_home)

    def action_page_down(self) -> None:
        """Go a page down. At the last row, show what stands beneath it."""
        before = self.highlighted
        if self._is_laid_out:
            super().action_page_down()  # type: ignore[no-untyped-call]  # Textual does not type it
        self._stay(before, self.scroll_end)

    def action_page_up(self) -> None:
        """Go a page up. At the first row, show what stands above it."""
        before = self.highlighted
        if self._is_laid_out:
            super().action_page_up()  # type: ignore[no-untyped-call]
        self._stay(before, self.scroll_home)

    @property
    def _is_laid_out(self) -> bool:
        """Whether it is known where the chosen row lies; not before the list has been shown, whatever keys came."""
        return (self.highlighted or 0) in self._index_to_line

    def _stay(self, before: int | None, otherwise: Callable[..., None]) -> None:
        if self.highlighted is None or self.highlighted == before:  # none, where only headings were left
            self.highlighted = before
            otherwise(animate=False)

    def _go(self, place: int | None, otherwise: Callable[..., None]) -> None:
        if place is None or self.highlighted is None:
            otherwise(animate=False)
        else:
            self.highlighted = place

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the chosen row into sight, and the headings above it where it is the first of them."""
        highlighted = self.highlighted
        if highlighted is not None and all(option.disabled for option in self.options[:highlighted]):
            self.scroll_to(y=0, animate=False, force=True)
            if self._index_to_line.get(highlighted, 0) < self.scrollable_content_region.height:
                return
        super().scroll_to_highlight(top)
