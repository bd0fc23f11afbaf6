"""Map: the units in words, the worst first; behind each its scores."""

from collections.abc import Iterator
from datetime import date

from guldkorn.advice.usual import said_beside_scores
from guldkorn.advice.wording import said_of_hidden_scores, said_of_hidden_units
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, capitalised, join, number, same, sentence
from guldkorn.session.session import Session
from guldkorn.survey.heat_map import HeatCell, cells_by_dimension, dimensions_of
from guldkorn.survey.mapping import WORST_FIRST, Mapping, Score, Standing
from guldkorn.survey.references import said_of_age
from guldkorn_tui.deeds.subjects import OfScore, OfUnit
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speech import points
from guldkorn_tui.line_mode.wording import score_line
from guldkorn_tui.opening.reference_options import NOTHING, said_by_file

WHOLE = Text("Hele arbejdspladsen", "The whole workplace")
_NO_REFERENCE = Text(
    "Scorerne er ikke sammenlignet med noget. Skriv “reference” for at vælge.",
    "The scores are held against nothing. Type reference to choose.",
)
_NO_SCORES = Text("Her er ingen scorer, der kan vises.", "There are no scores here that can be shown.")
_NOT_CHECKED = Text(", ikke kontrolleret mod kilden", ", not checked against the source")
_BORROWED = Text(
    "Hvor vi ikke kender spredningen i enheden, er 95 %-intervallet regnet ud fra referencens spredning.",
    "Where the spread is not known, the 95 % interval rests on the reference's.",
)


def map_rows(session: Session) -> Iterator[Row]:
    """Return the units; where there is one only, its scores."""
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    if len(mapping.units) == 1:
        yield from profile_rows(session)
        return
    division = ""
    for unit in mapping.units:
        if mapping.breakdown(unit) != division:
            division = mapping.breakdown(unit)
            yield Row(same(f"{division}:"))
        yield Row(_unit_line(same(unit), mapping.of(unit), mapping, knowledge), OfUnit(unit))
        usual = said_beside_scores(session.context.unit(unit), knowledge)
        if usual is not None:
            yield Row(usual)
    if mapping.whole:
        yield Row(_unit_line(WHOLE, mapping.whole, mapping, knowledge))
    yield from _of_mapping(mapping, mapping.scores, knowledge)


def profile_rows(session: Session, *, whole: bool = False) -> Iterator[Row]:
    """Return the scores of the unit that is spoken of, or of the whole workplace, dimension by dimension."""
    mapping, knowledge = session.mapping, session.rulebook.knowledge
    scores = mapping.whole if whole else mapping.of(session.unit)
    yield Row((WHOLE if whole else same(session.unit)) + same(", ") + said_of_answers(scores) + same("."))
    usual = None if whole else said_beside_scores(session.told, knowledge)
    if usual is not None:
        yield Row(usual)
    if not scores:
        yield Row(_NO_SCORES)
    answers = max((score.n for score in scores), default=0)
    for dimension in dimensions_of(mapping, knowledge):
        of = [score for score in scores if score.measured.dimension == dimension]
        if of:
            yield Row(capitalised(knowledge.named(dimension)) + same(":"))
        for score in of:
            yield Row(score_line(score, knowledge, answers), OfScore(score.measured.id, whole))
    if any(score.interval_is_borrowed for score in scores):
        yield Row(_BORROWED)
    yield from _of_mapping(mapping, scores, knowledge)


def said_of_answers(scores: tuple[Score, ...]) -> Text:
    """Return how many answered of those invited."""
    n, invited = max((s.n for s in scores), default=0), max((s.invited or 0 for s in scores), default=0)
    if not invited:
        return Text(f"{n} svar", f"{n} answers")
    rate = number(100 * n / invited, 0)
    return Text(f"{n} svar, svarprocent {rate.da}", f"{n} answers, response rate {rate.en} per cent")


def _unit_line(name: Text, scores: tuple[Score, ...], mapping: Mapping, knowledge: Knowledge) -> Text:
    cells = cells_by_dimension(scores, knowledge)
    said = name + same(", ") + said_of_answers(scores) + same(". ")
    if cells and all(cell.standing is Standing.UNCOMPARED for cell in cells.values()):
        return said + _NO_REFERENCE
    groups = []
    for standing in WORST_FIRST:
        of = [dimension for dimension in dimensions_of(mapping, knowledge) if dimension in cells]
        there = [_cell(knowledge.named(each), cells[each]) for each in of if cells[each].standing is standing]
        if there:
            groups.append(sentence(join([knowledge.word("standing", standing), join(there)], ": ")))
    return said + join(groups, " ")


def _cell(title: Text, cell: HeatCell) -> Text:
    if cell.score.difference is None or cell.standing in (Standing.SAME, Standing.UNCERTAIN):
        return title
    return title + same(" (") + cell.score.measured.title + same(" ") + points(cell.score.difference) + same(")")


def _of_mapping(mapping: Mapping, scores: tuple[Score, ...], knowledge: Knowledge) -> Iterator[Row]:
    held = [score.reference for score in scores if score.reference]
    against = mapping.against or (said_by_file(mapping) if held else NOTHING)
    if not all(reference.verified for reference in held):
        against += _NOT_CHECKED
    if age := said_of_age(mapping.against, knowledge, date.today().year):
        against += same(", ") + age
    yield Row(Text("Sammenlignet med: ", "Held against: ") + sentence(against))
    if mapping.hidden_units:
        yield Row(said_of_hidden_units(mapping.hidden_units, mapping.minimum))
    if mapping.hidden_scores:
        yield Row(said_of_hidden_scores(mapping.hidden_scores, mapping.minimum_of_shares))
