"""The rows of the Map step: units as a heat map, or one unit's scores by dimension; beneath them what signs mean."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import partial

from guldkorn.advice.wording import said_of_hidden_scores, said_of_hidden_units
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score
from guldkorn.survey.references import said_of_age
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.heat_map import Page, heat_legend, heat_line
from guldkorn_tui.widgets.heat_words import scores_of, unit_name
from guldkorn_tui.widgets.rows import Row
from guldkorn_tui.widgets.scores import dimension_heading, score_heading, score_line

WHOLE_KEY = "whole"
_QUIET = "$foreground 65%"
_POINTS = Text(
    "Tallet er point over (+) eller under (−) referencen på den værste skala.",
    "The number is points above (+) or below (−) the reference on the worst scale.",
)
_POINTS_OF_SCALE = Text(
    "Tallet er point over (+) eller under (−) referencen, ellers scoren.",
    "The number is points above (+) or below (−) the reference, else the score.",
)
_AGAINST = Text("Sammenlignet med: ", "Held against: ")
_OWN = Text("filens egne referenceværdier", "the file's own reference values")
_NOTHING = Text("ingenting", "nothing")
_NOT_CHECKED = Text(" (* ikke kontrolleret)", " (* not checked)")
_BORROWED = Text(
    "~ 95 %-intervallet bygger på referencens spredning.", "~ The 95 % interval rests on the reference's spread."
)
_MARK = Text("┃ på søjlen er referencen.", "┃ on the bar is the reference.")
_NO_SCORES = Text("Enheden har ingen scorer, der kan vises.", "The unit has no scores that can be shown.")


def heat_rows(
    session: Session, page: Page, width: int, language: Language, chosen: tuple[str, str] | None = None
) -> Iterator[Row]:
    """Return the units with their cells, by division where there are several, the whole workplace last.

    `chosen` is the row and the column of the chosen cell.
    """
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    divisions = dict.fromkeys(mapping.breakdown(unit) for unit in mapping.units)
    for division in divisions:
        if len(divisions) > 1:
            yield Row(None, Block(Line(plain(division, "bold $primary"))))
        for unit in mapping.units:
            if mapping.breakdown(unit) == division:
                yield heat_row(session, page, f"unit {unit}", width, language, chosen)
    if mapping.whole:
        yield heat_row(session, page, WHOLE_KEY, width, language, chosen)
    points = _POINTS if page.dimension is None else _POINTS_OF_SCALE
    yield Row(
        None,
        Block(
            Line(heat_legend(knowledge, language)),
            Line(said(points, language, _QUIET)),
            *_hidden(mapping, language),
        ),
    )


def heat_row(
    session: Session, page: Page, key: str, width: int, language: Language, chosen: tuple[str, str] | None = None
) -> Row:
    """Return the row of a unit, or of the whole workplace, drawn for the width of the screen like the headings."""
    unit = unit_of(key)
    mark, style = ("● ", "bold") if unit == session.unit else ("  ", "" if unit is not None else "italic")
    cells = page.cells(scores_of(session.mapping, unit), session.rulebook.knowledge)
    name = clean_line(unit_name(unit).get(language))
    column = chosen[1] if chosen is not None and chosen[0] == key else None
    line = heat_line(page, mark, name, style, cells, width, language, column)
    return Row(key, Block(lambda _width: line))


def unit_of(key: str) -> str | None:
    """Return the unit of a row; None for the whole workplace."""
    return None if key == WHOLE_KEY else key.removeprefix("unit ")


def profile_rows(session: Session, unit: str | None, language: Language, marked: Collection[str] = ()) -> Iterator[Row]:
    """Return the scores of a unit, or of the whole workplace, dimension by dimension."""
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    scores = scores_of(mapping, unit)
    if scores:
        yield Row(None, Block(lambda width: score_heading(width, language)))
    else:
        yield Row(None, Block(Line(said(_NO_SCORES, language))))
    yield from _scores(session, scores, knowledge, language, marked)
    notes = [_MARK] if any(score.reference for score in scores) else []
    if any(score.interval_is_borrowed for score in scores):
        notes.append(_BORROWED)
    legend = plain(" ".join(note.get(language) for note in notes), _QUIET)
    yield Row(None, Block(*([Line(legend)] if notes else ()), *_hidden(mapping, language)))


def _scores(
    session: Session, scores: tuple[Score, ...], knowledge: Knowledge, language: Language, marked: Collection[str]
) -> Iterator[Row]:
    grades = {
        issue.evidence[0].measured.id: issue.grade
        for issue in session.advice.issues
        if issue.grade and issue.evidence and issue.evidence[0] in scores
    }
    order = list(knowledge.dimensions)
    dimensions = dict.fromkeys(score.measured.dimension for score in scores)
    for dimension in sorted(dimensions, key=lambda each: order.index(each) if each in order else 99):
        heading = dimension_heading(knowledge.named(dimension), language, marked=dimension in marked)
        yield Row(None, Block(Line(heading)))
        for score in scores:
            if score.measured.dimension == dimension:
                grade, mark = grades.get(score.measured.id), score.measured.id in marked
                line = partial(score_line, score, grade, knowledge, language=language, marked=mark)
                yield Row(f"score {score.measured.id}", Block(line))


def held_against(mapping: SurveyMapping, scores: Iterable[Score], knowledge: Knowledge) -> Text:
    """Return what the scores are held against, that it is not checked, and that it is old."""
    held = [score.reference for score in scores if score.reference]
    against = _AGAINST + (mapping.against or (_OWN if held else _NOTHING))
    if not all(reference.verified for reference in held):
        against += _NOT_CHECKED
    age = said_of_age(mapping.against, knowledge, date.today().year)
    return against + same(", ") + age if age else against


def hidden_in_brief(mapping: SurveyMapping) -> Text:
    """Return how many units may not be shown; nothing where all may."""
    hidden = mapping.hidden_units
    if not hidden:
        return Text("", "")
    return Text(
        f"{hidden} {'enhed' if hidden == 1 else 'enheder'} vises ikke · ",
        f"{hidden} {'unit' if hidden == 1 else 'units'} not shown · ",
    )


def _hidden(mapping: SurveyMapping, language: Language) -> Iterator[Line]:
    """Return what may not be shown, and why."""
    if mapping.hidden_units:
        yield Line(said(said_of_hidden_units(mapping.hidden_units, mapping.minimum), language))
    if mapping.hidden_scores:
        yield Line(said(said_of_hidden_scores(mapping.hidden_scores, mapping.minimum_of_shares), language))
