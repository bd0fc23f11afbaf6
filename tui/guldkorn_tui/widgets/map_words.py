"""The Map step in words: above the rows what is held against, beneath them the chosen row, cell or score."""

from textual.content import Content

from guldkorn.advice.usual import said_beside_scores
from guldkorn.advice.wording import said_of_precision, said_of_score
from guldkorn.reading.text import Language, Text, same
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score
from guldkorn_tui.look.plain_text import joined, said
from guldkorn_tui.widgets.block import shortened
from guldkorn_tui.widgets.heat_map import Page
from guldkorn_tui.widgets.heat_words import said_of_chosen, said_of_unit, scores_of, unit_name
from guldkorn_tui.widgets.map_marks import Marks
from guldkorn_tui.widgets.map_rows import held_against, hidden_in_brief


def against_lines(session: Session, scores: tuple[Score, ...], marks: Marks, width: int, language: Language) -> Content:
    """Return what the scores are held against, and what is looked at instead of a muddled statement."""
    mapping = session.mapping
    against = said(
        hidden_in_brief(mapping) + held_against(mapping, scores, session.rulebook.knowledge),
        language,
        "$foreground 75%",
    )
    says = marks.says(mapping, session.rulebook.knowledge)
    line = shortened(against, width, 2)
    return joined(line, "\n", shortened(said(says, language, "$accent"), width, 2)) if says.en else line


def usual_lines(session: Session, width: int, language: Language, *, named: bool) -> Content:
    """Return the unit's job group and what is worse in it, or nothing; where `named`, with the unit's name."""
    says = said_beside_scores(session.told, session.rulebook.knowledge)
    if says is None:
        return Content("")
    if named:
        says = same(session.unit) + same(" · ") + says
    return joined(shortened(said(says, language, "$accent"), width, 2), "\n")


def said_of_row(session: Session, page: Page, unit: str | None, column: str | None) -> Text:
    """Return a unit of the heat map in words, or one of its cells."""
    scores, knowledge = scores_of(session.mapping, unit), session.rulebook.knowledge
    if column is None:
        return said_of_unit(page, unit_name(unit), scores, knowledge)
    return said_of_chosen(page, column, unit_name(unit), page.cells(scores, knowledge).get(column), knowledge)


def said_in_full(score: Score, session: Session) -> Text:
    """Return a score in words, and how far it can be trusted."""
    words, precision = said_of_score(score, session.rulebook.knowledge), said_of_precision(score)
    return words + same("; ") + precision if precision.en else words
