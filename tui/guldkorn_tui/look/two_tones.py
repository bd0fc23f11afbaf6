"""Black and white, or no colours at all: what lies on a light ground is shown in reverse."""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_LIGHT = 0.5
_WHITE_ON_BLACK = Style.parse("#ffffff on #000000")
_BLACK_ON_WHITE = Style.parse("#000000 on #ffffff")
_REVERSE, _PLAIN = Style(reverse=True), Style(reverse=False)


class Stark(LineFilter):
    """Leaves two tones of every line: by colours, or where no colour may be sent to the terminal, by reverse alone."""

    def __init__(self, *, colourless: bool) -> None:
        super().__init__()
        self._colourless = colourless

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the line in two tones; part of Textual's protocol."""
        return [
            Segment(text, _stark(style or Style(), background, self._colourless), control)
            for text, style, control in segments
        ]


def stark_filters(*, colourless: bool) -> Sequence[LineFilter]:
    """Return what every line goes through in two tones."""
    return [_COLOURLESS if colourless else _CONTRAST]


_COLOURLESS, _CONTRAST = Stark(colourless=True), Stark(colourless=False)


@lru_cache(1024)
def _stark(style: Style, background: Color, colourless: bool) -> Style:
    bare = style.without_color + Style(dim=False)
    ground = background if style.bgcolor is None or style.bgcolor.is_default else Color.from_rich_color(style.bgcolor)
    is_light = (ground.brightness > _LIGHT) != bool(style.reverse)
    if colourless:
        return bare + (_REVERSE if is_light else _PLAIN)
    return bare + _PLAIN + (_BLACK_ON_WHITE if is_light else _WHITE_ON_BLACK)
