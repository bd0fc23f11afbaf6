"""A sheet to draw on, measured in inches from its upper left corner: the one place that knows matplotlib."""

import warnings
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Literal

import matplotlib
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.textpath import text_to_path

from guldkorn.reading.cleaning import clean_line

Align = Literal["left", "center", "right"]
Point = tuple[float, float]

FORMATS = (".svg", ".png")
INK, QUIET, FAINT = "#1c1f23", "#5c6670", "#d5d9de"
BODY, NOTE = 8.5, 7.0
"""Sizes of text, in points."""

_FONT = "DejaVu Sans"  # comes with matplotlib, so that a picture is the same on every machine
_DPI = 200
_MOST_PIXELS = 30_000
_LONGEST = 300
_NOT_IN_XML = {0xFFFE: None, 0xFFFF: None}


class Drawing:
    """A sheet of one width, whose height is said when it is saved."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._figure = Figure(figsize=(width, 1))
        self._sheet = self._figure.add_axes((0, 0, 1, 1))
        self._sheet.set_axis_off()

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = BODY,
        colour: str = INK,
        bold: bool = False,
        align: Align = "left",
        turned: float = 0,
    ) -> None:
        """Write a line of text, its middle at the height y; turned text starts there."""
        written = self._sheet.text(x, y, _plain(text), color=colour, rotation=turned, rotation_mode="anchor")
        written.set_fontproperties(_font(size, bold))
        written.set_horizontalalignment(align)
        written.set_verticalalignment("baseline" if turned else "center")

    def line(self, start: Point, end: Point, colour: str = FAINT, width: float = 0.6, dashed: bool = False) -> None:
        """Draw a line of a width in points."""
        drawn = Line2D((start[0], end[0]), (start[1], end[1]), color=colour, linewidth=width, clip_on=False)
        if dashed:
            drawn.set_dashes((2, 1.2))
        self._sheet.add_line(drawn)

    def dot(self, x: float, y: float, colour: str) -> None:
        """Draw a dot."""
        self._sheet.add_line(Line2D((x,), (y,), color=colour, marker="o", markersize=5.5, clip_on=False))

    def box(self, x: float, y: float, width: float, height: float, colour: str, hatched: bool = False) -> None:
        """Draw a box from its upper left corner."""
        drawn = Rectangle((x, y), width, height, facecolor=colour, edgecolor=FAINT, linewidth=0.5, clip_on=False)
        if hatched:
            drawn.set_hatch("/////")
        self._sheet.add_patch(drawn)

    def saved(self, suffix: str, height: float, title: str) -> bytes:
        """Return the picture as a file's bytes, without date or program, so that the same picture is the same file."""
        self._figure.set_size_inches(self.width, height)
        self._sheet.set_xlim(0, self.width)
        self._sheet.set_ylim(height, 0)
        unsaid = {"Date": None, "Creator": None} if suffix == ".svg" else {"Software": None}
        dpi = min(_DPI, _MOST_PIXELS / height)  # many hundred units would fill the memory
        file = BytesIO()
        metadata = {"Title": _plain(title), **unsaid}
        self._figure.savefig(file, format=suffix.removeprefix("."), dpi=dpi, metadata=metadata)
        return file.getvalue()


@contextmanager
def blank_sheet(width: float) -> Iterator[Drawing]:
    """Lend a sheet on which the same strokes give the same bytes, whatever matplotlib was told elsewhere."""
    with matplotlib.rc_context(), warnings.catch_warnings():
        matplotlib.rcdefaults()
        matplotlib.rc("text", parse_math=False)  # a unit may be called $x^2$
        matplotlib.rc("svg", hashsalt="guldkorn", fonttype="path")  # who lacks the font would see words run together
        matplotlib.rc("hatch", linewidth=0.5)
        warnings.filterwarnings("ignore", r"Glyph \d+", UserWarning)  # a sign that the font lacks is drawn as a box
        yield Drawing(width)


def width_of(text: str, size: float = BODY, bold: bool = False) -> float:
    """Return how many inches a line of text takes."""
    width, _, _ = text_to_path.get_text_width_height_descent(_plain(text), _font(size, bold), False)
    return width / 72


def shortened(text: str, room: float, size: float = BODY, bold: bool = False) -> str:
    """Return a line of text as far as there is room for it, with … where something was left out."""
    text = _plain(text)
    if len(text) <= _LONGEST and width_of(text, size, bold) <= room:
        return text
    text = text[:_LONGEST]
    fits = bisect_right(range(1, len(text)), room, key=lambda end: width_of(text[:end] + "…", size, bold))
    return text[:fits].rstrip() + "…"


def wrapped(text: str, room: float, size: float = BODY, bold: bool = False) -> tuple[str, ...]:
    """Return a text as lines for which there is room."""
    lines = [""]
    for word in _plain(text).split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and width_of(longer, size, bold) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(shortened(line, room, size, bold) for line in lines)


def fonts_folder() -> Path:
    """Return where the fonts lie that pictures are drawn with."""
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf"


def _font(size: float, bold: bool) -> FontProperties:
    return FontProperties(family=_FONT, size=size, weight="bold" if bold else "normal")


def _plain(text: str) -> str:
    return clean_line(text).translate(_NOT_IN_XML)
