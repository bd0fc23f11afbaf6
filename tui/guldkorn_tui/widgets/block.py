"""A block of lines that wrap, each beneath its own beginning."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_NARROWEST = 8
LONGEST = 110
"""How many cells a line of text has at most: on a wide projector the eye would lose its way back."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its first line begins with `lead`, the others stand beneath what follows the lead."""

    body: Content
    indent: int = 0
    lead: Content = field(default_factory=lambda: Content(""))
    rule: str | None = None
    """The rule that the line names, where it names one."""

    def fitted(self, width: int) -> Iterable[Content]:
        """Return the paragraph as lines of at most a width."""
        hang = self.indent + self.lead.cell_length
        beginning = Content(" " * self.indent) + self.lead
        wrapped = self.body.wrap(max(_NARROWEST, min(width, LONGEST) - hang)) or [Content("")]
        for number, piece in enumerate(wrapped):
            yield (beginning if number == 0 else Content(" " * hang)) + piece


def shortened(body: Content, width: int, lines: int) -> Content:
    """Return a paragraph in at most so many lines; what does not fit ends with an ellipsis."""
    width = min(width, LONGEST)
    wrapped = body.wrap(max(_NARROWEST, width))
    if len(wrapped) > lines:
        last = wrapped[lines - 1].rstrip()
        wrapped = [*wrapped[: lines - 1], last.truncate(max(1, width - 1)) + Content("…")]
    return Content("\n").join(wrapped)


Fitted = Callable[[int], Content]
"""Something that is drawn anew for each width, such as a bar."""


class Block(Visual):
    """Paragraphs and fitted lines, one beneath the other."""

    def __init__(self, *lines: Line | Fitted) -> None:
        self.lines = lines
        self._drawn: tuple[int, Content] | None = None

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that the block names, in the order they stand."""
        return tuple(dict.fromkeys(line.rule for line in self.lines if isinstance(line, Line) and line.rule))

    def drawn(self, width: int) -> Content:
        """Return the block as it stands at a width."""
        if self._drawn is None or self._drawn[0] != width:
            rows: list[Content] = []
            for line in self.lines:
                rows.extend(line.fitted(width) if isinstance(line, Line) else [line(width)])
            self._drawn = width, Content("\n").join(rows)
        return self._drawn[1]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Render the block; part of Textual's protocol."""
        return self.drawn(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width the block likes best; part of Textual's protocol."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines the block takes; part of Textual's protocol."""
        return self.drawn(width).plain.count("\n") + 1
