"""The rows of the Map step: units as a heat map, or one unit's scores by dimension; beneath them what signs mean."""

from collections.abc import Iterable, Iterator
from functools import partial

from textual.content import Content

from guldkorn.advice.wording import said_of_hidden_scores, said_of_hidden_units
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score
from guldkorn_tui.plain import plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.heat_map import Page, heat_legend, heat_line
from guldkorn_tui.widgets.heat_words import WHOLE, scores_of
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
_AGAINST = Text("Holdt op mod: ", "Held against: ")
_OWN = Text("filens egne referenceværdier", "the file's own reference values")
_NOTHING = Text("ingenting", "nothing")
_NOT_CHECKED = Text(" (* ikke kontrolleret)", " (* not checked)")
_BORROWED = Text("~ Intervallet bygger på referencens spredning.", "~ The interval rests on the reference's spread.")
_MARK = Text("┃ på søjlen er referencen.", "┃ on the bar is the reference.")
_NO_SCORES = Text("Enheden har ingen scorer, der kan vises.", "The unit has no scores that can be shown.")


def heat_rows(session: Session, page: Page, width: int, language: Language) -> Iterator[Row]:
    """Return the units with their cells, by division where there are several, the whole workplace last."""
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    divisions = dict.fromkeys(mapping.breakdown(unit) for unit in mapping.units)
    for division in divisions:
        if len(divisions) > 1:
            yield Row(None, Block(Line(plain(division, "bold $primary"))))
        for unit in mapping.units:
            if mapping.breakdown(unit) == division:
                mark, style = ("● ", "bold") if unit == session.unit else ("  ", "")
                cells = page.cells(mapping.of(unit), knowledge)
                line = heat_line(page, mark, clean_line(unit), style, cells, width, language)
                yield Row(f"unit {unit}", _as_drawn(line))
    if mapping.whole:
        cells = page.cells(mapping.whole, knowledge)
        yield Row(WHOLE_KEY, _as_drawn(heat_line(page, "  ", WHOLE.get(language), "italic", cells, width, language)))
    points = _POINTS if page.dimension is None else _POINTS_OF_SCALE
    yield Row(
        None,
        Block(
            Line(heat_legend(knowledge, language)),
            Line(said(points, language, _QUIET)),
            *_of_mapping(mapping, mapping.scores, language),
        ),
    )


def _as_drawn(line: Content) -> Block:
    """Return a line that was drawn for the width of the screen, so that it stands beneath the headings."""
    return Block(lambda _width: line)


def profile_rows(session: Session, unit: str | None, language: Language) -> Iterator[Row]:
    """Return the scores of a unit, or of the whole workplace, dimension by dimension."""
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    scores = scores_of(mapping, unit)
    if scores:
        yield Row(None, Block(lambda width: score_heading(width, language)))
    else:
        yield Row(None, Block(Line(said(_NO_SCORES, language))))
    yield from _scores(session, scores, knowledge, language)
    notes = [_MARK] if any(score.reference for score in scores) else []
    if any(score.interval_is_borrowed for score in scores):
        notes.append(_BORROWED)
    legend = plain(" ".join(note.get(language) for note in notes), _QUIET)
    yield Row(None, Block(*([Line(legend)] if notes else ()), *_of_mapping(mapping, scores, language)))


def _scores(session: Session, scores: tuple[Score, ...], knowledge: Knowledge, language: Language) -> Iterator[Row]:
    grades = {
        issue.evidence[0].measured.id: issue.grade
        for issue in session.advice.issues
        if issue.grade and issue.evidence and issue.evidence[0] in scores
    }
    order = list(knowledge.dimensions)
    dimensions = dict.fromkeys(score.measured.dimension for score in scores)
    for dimension in sorted(dimensions, key=lambda each: order.index(each) if each in order else 99):
        yield Row(None, Block(Line(dimension_heading(knowledge.named(dimension), language))))
        for score in scores:
            if score.measured.dimension == dimension:
                line = partial(score_line, score, grades.get(score.measured.id), knowledge, language=language)
                yield Row(f"score {score.measured.id}", Block(line))


def _of_mapping(mapping: SurveyMapping, scores: Iterable[Score], language: Language) -> Iterator[Line]:
    """Return what the scores are held against, and what may not be shown."""
    held = [score.reference for score in scores if score.reference]
    against = _AGAINST + (mapping.against or (_OWN if held else _NOTHING))
    if not all(reference.verified for reference in held):
        against += _NOT_CHECKED
    yield Line(said(against, language, _QUIET))
    if mapping.hidden_units:
        yield Line(said(said_of_hidden_units(mapping.hidden_units, mapping.minimum), language))
    if mapping.hidden_scores:
        yield Line(said(said_of_hidden_scores(mapping.hidden_scores), language))
