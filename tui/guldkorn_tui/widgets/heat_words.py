"""A unit of the heat map in words: how many answered, and where it stands worse than what it is held against."""

from collections.abc import Iterable

from guldkorn.advice.wording import said_of_score
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, number, same
from guldkorn.survey.heat_map import HeatCell
from guldkorn.survey.mapping import WORST_FIRST, Score, Standing
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn_tui.look.plain_text import capital
from guldkorn_tui.widgets.heat_map import Page, signed_points

WHOLE = Text("Hele arbejdspladsen", "The whole workplace")
_NOT_MEASURED = Text(
    "ikke målt her, eller skjult, fordi for få har svaret.", "not measured here, or hidden as too few answered."
)
_NO_REFERENCE = Text(
    "Scorerne er ikke sammenlignet med noget: Tryk h, og vælg, hvad de skal sammenlignes med.",
    "The scores are held against nothing: press h and choose what to hold them against.",
)


def said_of_answers(scores: Iterable[Score]) -> Text:
    """Return how many answered of those invited."""
    scores = tuple(scores)
    n, invited = max((s.n for s in scores), default=0), max((s.invited or 0 for s in scores), default=0)
    if not invited:
        return Text(f"{n} svar", f"{n} answers")
    rate = number(100 * n / invited, 0).en
    return Text(f"{n} svar, svarprocent {rate}", f"{n} answers, response rate {rate} %")


def said_of_unit(page: Page, name: Text, scores: Iterable[Score], knowledge: Knowledge) -> Text:
    """Return a unit's line of the heat map in words, the worst first."""
    scores = tuple(scores)
    cells = page.cells(scores, knowledge)
    said = name + same(": ") + said_of_answers(scores) + same(". ")
    if cells and all(cell.standing is Standing.UNCOMPARED for cell in cells.values()) and page.dimension is None:
        return said + _NO_REFERENCE
    groups = []
    for standing in WORST_FIRST:
        standing_so = [
            (title, cells[column])
            for column, title in page.columns
            if column in cells and cells[column].standing is standing
        ]
        if standing_so:
            word = knowledge.word("standing", standing)
            listed = join([_said_of_cell(page, title, cell) for title, cell in standing_so])
            groups.append(Text(f"{capital(word.da)}: {listed.da}.", f"{capital(word.en)}: {listed.en}."))
    return said + join(groups, " ")


def said_of_chosen(page: Page, column: str, name: Text, cell: HeatCell | None, knowledge: Knowledge) -> Text:
    """Return one cell of the heat map in words: where it stands, and the score that it shows."""
    title = dict(page.columns)[column]
    about = name + same(" · ") + Text(capital(title.da), capital(title.en))
    if cell is None:
        return about + same(": ") + _NOT_MEASURED
    word = knowledge.word("standing", cell.standing)
    of_several = Text(" (værst af", " (worst of") + same(f" {cell.scales})") if cell.scales > 1 else same("")
    return about + same(": ") + word + of_several + same(". ") + said_of_score(cell.score, knowledge) + same(".")


def unit_name(unit: str | None) -> Text:
    """Return the name of a unit; None is the whole workplace."""
    return WHOLE if unit is None else same(unit)


def scores_of(mapping: SurveyMapping, unit: str | None) -> tuple[Score, ...]:
    """Return the scores of a unit, or of the whole workplace."""
    return mapping.whole if unit is None else mapping.of(unit)


def _said_of_cell(page: Page, title: Text, cell: HeatCell) -> Text:
    """Return a dimension with its worst scale and the distance, or a scale with its score and the distance."""
    score = cell.score
    value = number(score.value, 0) + (Text(" %", " %") if score.measured.prevalence else same(""))
    apart = same(signed_points(score.difference)) if score.difference is not None else None
    if page.dimension is not None:
        return title + same(" ") + value + (same(" (") + apart + same(")") if apart else same(""))
    if cell.standing is Standing.UNCOMPARED:
        return title
    return title + same(" (") + score.measured.title + same(" ") + (apart or value) + same(")")
