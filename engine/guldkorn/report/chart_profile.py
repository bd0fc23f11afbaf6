"""The profile: a unit's scores from 0 to 100 beside their references, by dimension."""

from guldkorn.reading.text import Text, number
from guldkorn.report.chart_page import EDGE, HEADING, ROW, Page, is_unverified
from guldkorn.report.drawing import INK, NOTE, QUIET, shortened
from guldkorn.survey.heat_map import dimensions_of
from guldkorn.survey.mapping import Score, Standing

PROFILE_WIDTH = 8.2

_TITLE_ROOM, _STANDING_ROOM = 2.6, 1.38
_LEFT, _RIGHT = 3.05, 5.05
_TICKS = (0, 25, 50, 75, 100)
_SCORE, _REFERENCE, _N, _STANDING = 5.55, 5.97, 6.3, 7.78
"""Where the columns end."""
_COLUMNS = ((_SCORE, "score"), (_REFERENCE, "ref."), (_N, "n"))
_KEY = Text("─●─ score med 95 %-interval ┃ reference", "─●─ score with its 95 % interval ┃ reference")
_ALL = Text("Uden linje: Alle har svaret.", "Without a line: all have answered.")
_BORROWED = Text(
    "Stiplet linje: 95 %-intervallet bygger på referencens spredning.",
    "Dashed line: the 95 % interval rests on the reference's spread.",
)
# Blue is good and orange is bad: a pair that colour-blind eyes keep apart.
_COLOURS = {
    Standing.EXPOSED: "#a63c00",
    Standing.CLEARLY_WORSE: "#a63c00",
    Standing.NOTICEABLY_WORSE: "#b45309",
    Standing.NOTICEABLY_BETTER: "#0b5cab",
    Standing.CLEARLY_BETTER: "#0b5cab",
}


def draw_profile(page: Page, unit: str) -> str:
    """Draw the scores of a unit, and return what the picture is called."""
    scores = page.mapping.of(unit)
    title = page.title(unit, _answers(page, unit))
    _heading(page)
    for dimension in dimensions_of(page.mapping, page.knowledge):
        of = [score for score in scores if score.measured.dimension == dimension]
        if of:
            _rule(page)
            _grid(page, HEADING)
            page.heading(page.say(page.knowledge.named(dimension)))
        for score in of:
            _score(page, score)
    _rule(page)
    notes = [_BORROWED] if any(score.interval_is_borrowed for score in scores) else []
    notes += [_ALL] if any(score.all_answered for score in scores) else []
    page.notes(notes, scores)
    return title


def _answers(page: Page, unit: str) -> list[Text]:
    answers, rate = page.mapping.answers(unit), page.mapping.response_rate(unit)
    said = [Text(f"{answers} svar", f"{answers} answers")]
    if rate is not None:
        share = number(rate, 0)
        said.append(Text(f"svarprocent {share.da}", f"response rate {share.en} %"))
    return said


def _heading(page: Page) -> None:
    page.sheet.write(EDGE, page.y, page.say(_KEY), size=NOTE, colour=QUIET)
    for points in _TICKS:
        page.sheet.write(_at(points), page.y, f"{points}", size=NOTE, colour=QUIET, align="center")
    for end, heading in _COLUMNS:
        page.sheet.write(end, page.y, heading, size=NOTE, colour=QUIET, align="right")
    page.y += 0.12


def _score(page: Page, score: Score) -> None:
    sheet, y = page.sheet, page.y + ROW / 2
    standing = score.standing(page.knowledge.limits)
    colour = _COLOURS.get(standing, QUIET)
    share = " %" if score.measured.prevalence else ""
    _grid(page, ROW)
    sheet.write(EDGE + 0.1, y, shortened(page.say(score.measured.title), _TITLE_ROOM))
    if score.interval is not None:
        low, high = score.interval
        sheet.line((_at(low), y), (_at(high), y), colour, 1.5, dashed=score.interval_is_borrowed)
    sheet.dot(_at(score.value), y, colour)
    sheet.write(_SCORE, y, page.say(number(score.value)) + share, align="right")
    if score.reference is not None:
        mark = _at(score.reference.mean)
        sheet.line((mark, y - 0.085), (mark, y + 0.085), INK, 1.6)
        sheet.write(_REFERENCE, y, page.say(number(score.reference.mean)), align="right", colour=QUIET)
    if is_unverified(score):
        sheet.write(_REFERENCE + 0.01, y, "*", colour=QUIET)
    sheet.write(_N, y, f"{score.n}", align="right", colour=QUIET)
    word = shortened(page.say(page.knowledge.word("standing", standing)), _STANDING_ROOM, bold=standing.is_worse)
    sheet.write(_STANDING, y, word, align="right", colour=colour, bold=standing.is_worse)
    sheet.write(page.right - 0.08, y, standing.sign, align="center", colour=colour, bold=True)
    page.y += ROW


def _rule(page: Page) -> None:
    page.y += 0.04
    page.sheet.line((EDGE, page.y), (page.right, page.y))


def _grid(page: Page, height: float) -> None:
    for points in _TICKS:
        page.sheet.line((_at(points), page.y), (_at(points), page.y + height))


def _at(points: float) -> float:
    """Return where a number of points lies on the sheet."""
    return _LEFT + (_RIGHT - _LEFT) * min(100.0, max(0.0, points)) / 100
