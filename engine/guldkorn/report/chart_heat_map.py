"""The heat map as a picture: units by dimensions, each cell with the sign of its worst score and its points."""

from collections.abc import Iterable, Mapping
from math import cos, radians, sin

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text, number, same
from guldkorn.report.chart_page import EDGE, ROW, Page
from guldkorn.report.drawing import BODY, NOTE, QUIET, shortened, width_of, wrapped
from guldkorn.survey.heat_map import HeatCell, cells_by_dimension, dimensions_of
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score, Standing

_UNIT_ROOM, _CELL, _TITLE_ROOM = 2.05, 0.77, 2.0
_NAME_SIZE, _CELL_SIZE = 7.5, 8.0
_LEFT = EDGE + _UNIT_ROOM + 0.45
_TURNED = 38
_FEWEST_COLUMNS = 6

_MAPPING = Text("Kortlægning", "Mapping")
_WHOLE = Text("Hele arbejdspladsen", "The whole workplace")
_NOT_MEASURED = Text("ikke målt", "not measured")
_OR_TOO_FEW = Text(" eller for få svar", " or too few answers")
_NO_BREAKDOWN = same("–")
_CELLS = Text(
    "En celle viser dimensionens dårligste skala: et tegn, og hvor mange point den ligger over (+) eller under (−) "
    "referencen.",
    "A cell shows the scale of the dimension that stands worst: a sign, and how many points it is above (+) or below "
    "(−) the reference.",
)
_SHARES = Text(
    "Et procenttal er andelen af personer; det bruges, hvor der ikke er en reference.",
    "Per cent is the share of persons where there is no reference.",
)
# Blue is good and orange is bad: a pair that colour-blind eyes keep apart.
_FILLS = {
    Standing.EXPOSED: "#f0a15f",
    Standing.CLEARLY_WORSE: "#f0a15f",
    Standing.NOTICEABLY_WORSE: "#fbdcb9",
    Standing.SAME: "#f1f2f3",
    Standing.NOTICEABLY_BETTER: "#cfe1f3",
    Standing.CLEARLY_BETTER: "#8ebbe4",
}


def heat_map_width(mapping: SurveyMapping, knowledge: Knowledge, language: Language) -> float:
    """Return how wide a sheet must be for all columns and what stands above them."""
    titles = _titles(mapping, knowledge, language)
    ends = [
        (column + 0.5) * _CELL + cos(radians(_TURNED)) * width_of(title) + 0.1 for column, title in enumerate(titles)
    ]
    return _LEFT + max(_FEWEST_COLUMNS * _CELL, len(titles) * _CELL, *ends) + EDGE


def draw_heat_map(page: Page) -> str:
    """Draw the units by dimensions, and return what the picture is called."""
    mapping, knowledge = page.mapping, page.knowledge
    dimensions = dimensions_of(mapping, knowledge)
    rows = {unit: cells_by_dimension(mapping.of(unit), knowledge) for unit in mapping.units}
    whole = cells_by_dimension(mapping.whole, knowledge)
    answered = mapping.answered
    about = [Text(f"{answered} svar", f"{answered} answers")] if answered is not None else []
    title = page.title(page.say(_MAPPING), about)
    _headings(page)
    breakdowns = tuple(dict.fromkeys(mapping.breakdown(unit) for unit in mapping.units))
    for breakdown in breakdowns:
        if len(breakdowns) > 1:
            page.heading(breakdown or page.say(_NO_BREAKDOWN))
        for unit in mapping.units:
            if mapping.breakdown(unit) == breakdown:
                _row(page, unit, mapping.answers(unit), rows[unit], dimensions)
    if whole:
        page.y += 0.08
        most = max(score.n for score in mapping.whole)
        _row(page, page.say(_WHOLE), answered or most, whole, dimensions, bold=True)
    drawn = [*rows.values(), *([whole] if whole else [])]
    cells = [cell for row in drawn for cell in row.values()]
    _signs(page, {cell.standing for cell in cells}, any(len(row) < len(dimensions) for row in drawn))
    shares = any(cell.score.measured.prevalence and cell.score.difference is None for cell in cells)
    page.notes([_CELLS, _SHARES] if shares else [_CELLS], [cell.score for cell in cells])
    return title


def _headings(page: Page) -> None:
    titles = _titles(page.mapping, page.knowledge, page.language)
    page.y += 0.1 + sin(radians(_TURNED)) * max(map(width_of, titles), default=0.0)
    page.sheet.write(_LEFT - 0.12, page.y, "n", size=NOTE, colour=QUIET, align="right")
    for column, title in enumerate(titles):
        page.sheet.write(_LEFT + (column + 0.5) * _CELL, page.y, title, turned=_TURNED)
    page.y += 0.1


def _row(
    page: Page, name: str, n: int, cells: Mapping[str, HeatCell], dimensions: Iterable[str], bold: bool = False
) -> None:
    y = page.y + ROW / 2
    _name(page, name, y, bold)
    page.sheet.write(_LEFT - 0.12, y, f"{n}", align="right", colour=QUIET)
    for column, dimension in enumerate(dimensions):
        x, cell = _LEFT + column * _CELL, cells.get(dimension)
        _box(page, x, _CELL, cell.standing if cell else None, x + 0.17)
        if cell is not None:
            page.sheet.write(x + _CELL - 0.07, y, page.say(_points(cell.score)), size=_CELL_SIZE, align="right")
    page.y += ROW


def _name(page: Page, name: str, y: float, bold: bool) -> None:
    """Write a row's name; a long one in two lines, since long names often differ at their end only."""
    first, *rest = wrapped(name, _UNIT_ROOM, _NAME_SIZE, bold)
    page.sheet.write(EDGE, y - 0.056 if rest else y, first, size=_NAME_SIZE, bold=bold)
    if rest:
        second = shortened(" ".join(rest), _UNIT_ROOM, _NAME_SIZE, bold)
        page.sheet.write(EDGE, y + 0.056, second, size=_NAME_SIZE, bold=bold)


def _box(page: Page, x: float, width: float, standing: Standing | None, sign_at: float) -> None:
    """Draw a cell with its sign; an empty, hatched one where nothing was measured."""
    fill = _FILLS.get(standing, "white") if standing else "white"
    page.sheet.box(x + 0.015, page.y + 0.015, width - 0.03, ROW - 0.03, fill, hatched=standing is None)
    if standing is not None:
        page.sheet.write(sign_at, page.y + ROW / 2, standing.sign, size=_CELL_SIZE, bold=True, align="center")


def _signs(page: Page, standings: Iterable[Standing], some_not_measured: bool) -> None:
    """Say in words what the signs mean."""
    signs: list[tuple[Standing | None, Text]] = [
        (each, page.knowledge.word("standing", each)) for each in Standing if each in standings
    ]
    if some_not_measured:
        signs.append((None, _NOT_MEASURED + _OR_TOO_FEW if page.mapping.hidden_scores else _NOT_MEASURED))
    page.y += 0.18
    x = EDGE
    for standing, text in signs:
        said = page.say(text)
        if x > EDGE and x + 0.38 + width_of(said, NOTE) > page.right:
            x, page.y = EDGE, page.y + ROW + 0.03
        _box(page, x, 0.32, standing, x + 0.16)
        page.sheet.write(x + 0.38, page.y + ROW / 2, said, size=NOTE)
        x += 0.53 + width_of(said, NOTE)
    page.y += ROW


def _points(score: Score) -> Text:
    """Return the signed points of difference; where there is no reference, a share of persons itself."""
    if score.difference is None:
        share = number(score.value, 0 if score.value >= 1 else 1) + same(" %")
        return share if score.measured.prevalence else same("")
    points = number(abs(score.difference))
    return points if points.en == "0" else same("+" if score.difference > 0 else "−") + points


def _titles(mapping: SurveyMapping, knowledge: Knowledge, language: Language) -> list[str]:
    named = (knowledge.named(dimension).get(language) for dimension in dimensions_of(mapping, knowledge))
    return [shortened(title, _TITLE_ROOM, BODY) for title in named]
