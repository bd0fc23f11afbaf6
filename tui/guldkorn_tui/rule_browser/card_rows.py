"""A rule's card as rows: what is read, and the rules between which one can go."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from guldkorn.editing.cards.card_lines import CardLine, Look
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows

_STEP = 3
"""How many lines an arrow scrolls where there is no rule in sight to go to."""
_STYLES = {Look.TITLE: "bold $accent", Look.HEADING: "bold $primary", Look.QUIET: "$foreground 75%", Look.TEXT: ""}


class CardRows(Rows):
    """A card is read from its top: the arrows go to the next rule in sight, and scroll where there is none."""

    def show_card(self, lines: Iterable[CardLine], *, keep: bool = False) -> None:
        """Show a card from its top, or the same card as it stands now where it is being read."""
        chosen, top = (self.highlighted, self.scroll_offset.y) if keep else (None, 0)
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(Option(row.shows, id=row.key, disabled=row.key is None) for row in _rows(lines))
            if chosen is not None and chosen < self.option_count and not self.options[chosen].disabled:
                self.highlighted = chosen
        self.scroll_to(y=top, animate=False, force=True, immediate=True)
        self.call_after_refresh(self.scroll_to, y=top, animate=False, force=True)

    @property
    def place(self) -> tuple[int | None, int]:
        """Where one is in the card: the chosen row, and the line at the top."""
        return self.highlighted, self.scroll_offset.y

    def return_to(self, place: tuple[int | None, int]) -> None:
        """Go back to where one was."""
        chosen, top = place
        with self.prevent(OptionList.OptionHighlighted):
            if chosen is not None and chosen < self.option_count:
                self.highlighted = chosen
        self.call_after_refresh(self.scroll_to, y=top, animate=False, force=True)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the chosen rule into sight, and nothing else."""
        OptionList.scroll_to_highlight(self, top)

    def action_cursor_down(self) -> None:
        """Go to the next rule where it is in sight, else scroll."""
        after = range(0 if self.highlighted is None else self.highlighted + 1, self.option_count)
        self._walk(after, _STEP)

    def action_cursor_up(self) -> None:
        """Go to the rule before where it is in sight, else scroll."""
        before = range((self.option_count if self.highlighted is None else self.highlighted) - 1, -1, -1)
        self._walk(before, -_STEP)

    def action_page_down(self) -> None:
        """Read on."""
        self._turn(1)

    def action_page_up(self) -> None:
        """Read what stands before."""
        self._turn(-1)

    def action_first(self) -> None:
        """Go to the top."""
        self.highlighted = None
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """Go to the end."""
        self.highlighted = None
        self.scroll_end(animate=False)

    def _walk(self, places: Iterable[int], step: int) -> None:
        place = next((each for each in places if not self.options[each].disabled), None)
        if place is not None and self._is_in_sight(place):
            self.highlighted = place
        else:
            self.scroll_relative(y=step, animate=False)

    def _turn(self, direction: int) -> None:
        self.scroll_relative(y=direction * max(1, self._height - 1), animate=False, immediate=True)
        if self.highlighted is not None and not self._is_in_sight(self.highlighted):
            self.highlighted = None

    def _is_in_sight(self, place: int) -> bool:
        line = self._index_to_line.get(place, 0) - self.scroll_offset.y
        return 0 <= line < self._height

    @property
    def _height(self) -> int:
        return int(self.scrollable_content_region.height)


def _rows(lines: Iterable[CardLine]) -> Iterator[Row]:
    for number, (rule, group) in enumerate(groupby(lines, key=lambda line: (line.rule, id(line) if line.rule else 0))):
        name = rule[0]
        yield Row(f"{number} {name}" if name else None, Block(*map(_line, group)))


def _line(line: CardLine) -> Line:
    style = _STYLES[line.look]
    return Line(plain(line.text, style), line.indent, plain(line.lead, style))


def rule_of(key: str) -> str:
    """Return the rule that a row leads to."""
    return key.partition(" ")[2]
