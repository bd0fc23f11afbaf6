"""The heat map: units by dimensions, or by the scales of one, each cell a sign and points; it needs no colour."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from textual.content import Content

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text, number
from guldkorn.survey.heat_map import HeatCell, cells_by_dimension, cells_by_scale, dimensions_of, scales_of
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score, Standing
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.widgets.narrow_heading import narrow_heading
from guldkorn_tui.widgets.scores import MARK, standing_colour

_NAME = 18
_CELL, _WIDEST_CELL = 7, 12
_HEADING_LINES = 4
_BRACKET = "bold $accent"
_ALL = Text("Dimensioner", "Dimensions")
_NOT_MEASURED = "·"
_NOT_MEASURED_SAYS = Text("ikke målt eller skjult", "not measured or hidden")


@dataclass(frozen=True, slots=True)
class Page:
    """What of the heat map is seen at once: all dimensions, or some scales of one."""

    dimension: str | None
    columns: tuple[tuple[str, Text], ...]
    """Each with its id and title."""
    title: Text

    def cells(self, scores: Iterable[Score], knowledge: Knowledge) -> Mapping[str, HeatCell]:
        """Return a unit's cells by column. One that was not measured has none."""
        if self.dimension is None:
            return cells_by_dimension(scores, knowledge)
        return cells_by_scale(scores, self.dimension, knowledge)


def pages(mapping: SurveyMapping, knowledge: Knowledge, width: int) -> tuple[Page, ...]:
    """Return the pages one turns through: all dimensions first, then the scales of each, as many as a width holds."""
    return tuple(_pages(mapping, knowledge, max(1, (width - _NAME) // _CELL)))


def _pages(mapping: SurveyMapping, knowledge: Knowledge, most: int) -> Iterator[Page]:
    dimensions = [(each, knowledge.named(each)) for each in dimensions_of(mapping, knowledge)]
    yield from _parts(None, dimensions, _ALL, most)
    titles = {score.measured.id: score.measured.title for score in (*mapping.scores, *mapping.whole)}
    for dimension, title in dimensions:
        scales = [(each, titles[each]) for each in scales_of(mapping, dimension)]
        yield from _parts(dimension, scales, title, most)


def _parts(dimension: str | None, columns: list[tuple[str, Text]], title: Text, most: int) -> Iterator[Page]:
    parts = [tuple(columns[start : start + most]) for start in range(0, len(columns), most)]
    for place, part in enumerate(parts, 1):
        which = f" ({place}/{len(parts)})" if len(parts) > 1 else ""
        yield Page(dimension, part, Text(title.da + which, title.en + which))


def heat_heading(page: Page, width: int, language: Language, marked: Collection[str] = ()) -> Content:
    """Return the headings above the columns: the page's name to the left, beneath it nothing."""
    name, cell = _widths(page, width)
    titles = [(column, MARK if column in marked else "", title) for column, title in page.columns]
    columns = [
        (narrow_heading(mark + title.get(language), cell - 1, _HEADING_LINES), "bold $accent" if mark else "")
        for _, mark, title in titles
    ]
    height = max((len(lines) for lines, _ in columns), default=1)
    rows = []
    for row in range(height):
        first = plain(page.title.get(language), "bold $primary") if row == height - 1 else plain("")
        cells = [_padded(plain(lines[row], style) if row < len(lines) else plain(""), cell) for lines, style in columns]
        rows.append(joined(_padded(first, name), *cells))
    return Content("\n").join(rows)


def heat_line(
    page: Page,
    mark: str,
    name: str,
    style: str,
    cells: Mapping[str, HeatCell],
    width: int,
    language: Language,
    chosen: str | None = None,
) -> Content:
    """Return a unit's line, or two where its name is long. The chosen cell stands in brackets."""
    name_width, cell_width = _widths(page, width)
    first, *rest = narrow_heading(name, name_width - 1 - len(mark), 2)
    parts, before = [_padded(joined(mark, plain(first, style)), name_width - 1)], plain(" ")
    for column, _ in page.columns:
        cell = _padded(heat_cell(cells.get(column), page, language), cell_width - 1, whole=True)
        parts += [plain("[", _BRACKET) if column == chosen else before, cell]
        before = plain("]", _BRACKET) if column == chosen else plain(" ")
    more = [joined("\n", " " * len(mark), plain(line, style)) for line in rest]
    return joined(*parts, before, *more)


def column_at(page: Page, width: int, place: int) -> str | None:
    """Return the column that a place in a line lies in; None where it lies in the unit's name."""
    name_width, cell_width = _widths(page, width)
    number = (place - name_width + 1) // cell_width
    return page.columns[number][0] if 0 <= number < len(page.columns) else None


def heat_cell(cell: HeatCell | None, page: Page, language: Language) -> Content:
    """Return a cell: the sign of where its worst score stands, and how many points from the reference."""
    if cell is None:
        return plain(_NOT_MEASURED, "$foreground 55%")
    colour = standing_colour(cell.standing)
    style = f"bold {colour}" if cell.standing.is_worse or cell.standing.is_better else colour
    if cell.standing in (Standing.EXPOSED, Standing.CLEARLY_WORSE, Standing.CLEARLY_BETTER):
        style = f"bold $background on {colour}"
    return plain(f"{cell.standing.sign:<2}{_points(cell, page, language):>4}", style)


def signed_points(points: float) -> str:
    """Return points with their sign; the minus is a real one, which no eye takes for the dash of no reference."""
    whole = round(points)
    return f"+{whole}" if whole > 0 else f"−{-whole}" if whole else "0"


def _points(cell: HeatCell, page: Page, language: Language) -> str:
    """Return the distance; where there is none, the score itself, if the cell is of one scale only."""
    if cell.score.difference is not None:
        return signed_points(cell.score.difference)
    if page.dimension is None and cell.standing is Standing.UNCOMPARED:
        return ""
    return number(cell.score.value, 0).get(language) + ("%" if cell.score.measured.prevalence else "")


def heat_legend(knowledge: Knowledge, language: Language) -> Content:
    """Return what the signs mean."""
    signs = [(each.sign, knowledge.word("standing", each)) for each in Standing]
    signs.append((_NOT_MEASURED, _NOT_MEASURED_SAYS))
    return plain("  ").join(joined(plain(sign, "bold"), " ", said(says, language)) for sign, says in signs)


def _widths(page: Page, width: int) -> tuple[int, int]:
    """Return how wide the names and the cells are."""
    columns = max(1, len(page.columns))
    cell = max(_CELL, min(_WIDEST_CELL, (width - _NAME) // columns))
    return max(_NAME, width - cell * columns), cell


def _padded(content: Content, width: int, *, whole: bool = False) -> Content:
    cut = content.truncate(width if whole else width - 1, ellipsis=True)
    return cut.pad_right(max(0, width - cut.cell_length))
