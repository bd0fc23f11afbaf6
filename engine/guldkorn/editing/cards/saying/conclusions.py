"""What a rule concludes, as the second half of a sentence."""

from collections.abc import Callable, Iterable
from itertools import groupby

from guldkorn.editing.cards.saying.values import quoted, said, value_said
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, listed
from guldkorn.rules.rule import Rule, Statement

Values = tuple[Text, ...]


def then_said(rule: Rule, knowledge: Knowledge) -> Text:
    """Return all that a rule concludes, in the word order that follows `så` and `then`."""
    clauses = []
    for kind, group in groupby(rule.then, key=lambda statement: statement.kind):
        clauses += list(_clauses(kind, tuple(group), rule, knowledge))
    if len(clauses) == 1:
        return clauses[0]
    return Text(" og ".join(each.da for each in clauses), " and ".join(each.en for each in clauses))


def _clauses(kind: str, statements: tuple[Statement, ...], rule: Rule, knowledge: Knowledge) -> Iterable[Text]:
    if kind in _MEASURES:
        one, many = _MEASURES[kind]
        measures = [
            value_said(kind, "measure", name, knowledge) for each in statements if (name := each.get("measure"))
        ]
        costs = [value_said(kind, "cost", cost, knowledge) for each in statements if (cost := each.get("cost"))]
        parts = [said(*(one if len(measures) == 1 else many), listed(measures))] if measures else []
        parts += [said(*_OF_COST, listed(costs))] if costs else []
        clause = parts[0] if len(parts) == 1 else said("{0} og {1}", "{0} and {1}", *parts)
        if kind == "hold" and rule.until is not None:
            clause = said("{0}, indtil {1}", "{0} until {1}", clause, rule.until)
        yield clause
        return
    for statement in statements:
        yield _CLAUSES[kind](statement, rule, knowledge)


_MEASURES = {
    "recommendation": (
        ("anbefales indsatsen {0}", "the measure {0} is recommended"),
        ("anbefales indsatserne {0}", "the measures {0} are recommended"),
    ),
    "complement": (
        ("foreslås indsatsen {0} som supplement", "the measure {0} is proposed as a supplement"),
        ("foreslås indsatserne {0} som supplement", "the measures {0} are proposed as supplements"),
    ),
    "hold": (
        ("holdes indsatsen {0} tilbage", "the measure {0} is held back"),
        ("holdes indsatserne {0} tilbage", "the measures {0} are held back"),
    ),
}
_OF_COST = ("holdes indsatser med {0} pris tilbage", "measures of {0} cost are held back")


def _word(statement: Statement, attribute: str, knowledge: Knowledge) -> Text:
    return value_said(statement.kind, attribute, statement[attribute], knowledge)


def _finding(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    grade = _word(statement, "grade", knowledge)
    return said("er scoren et {0} fund", "the score is a finding graded {0}", grade)


def _interplay(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    clause = said("gælder samspillet {0}", "the interplay {0} holds", quoted(rule.title))
    if statement.get("gravity"):
        clause = said("{0}, som er {1}", "{0}, which is {1}", clause, _word(statement, "gravity", knowledge))
    if statement.get("as-one") == "yes":
        as_one = Text("og tages under ét", "and is taken as one")
        clause = said("{0} {1}", "{0} {1}", clause, as_one)
    return clause


def _changeability(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    parts = []
    if statement.get("class"):
        parts.append(said("at belastningen {0}", "the issue {0}", _word(statement, "class", knowledge)))
    if statement.get("decider"):
        parts.append(said("at {0} bestemmer", "the decision lies with {0}", _word(statement, "decider", knowledge)))
    whole = Text(", og ".join(part.da for part in parts), ", and ".join(part.en for part in parts))
    return said("gælder det, {0}", "{0}", whole)


def _level(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    return said("er niveauet {0}", "the level is {0}", _word(statement, "at", knowledge))


def _readiness(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    words = [_word(statement, name, knowledge) for name in ("condition", "state")]
    return said("er betingelsen {0} {1}", "the condition {0} is {1}", *words)


def _cause(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    words = [_word(statement, name, knowledge) for name in ("id", "state")]
    return said("er årsagen {0} {1}", "the cause {0} is {1}", *words)


def _eligibility(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    return said("får belastningen status {0}", "the issue gets the status {0}", _word(statement, "status", knowledge))


def _question(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    return said("stilles spørgsmålet {0}", "this is asked: {0}", _word(statement, "fact", knowledge))


def _caution(statement: Statement, rule: Rule, knowledge: Knowledge) -> Text:
    clause = said("vises opmærksomhedspunktet {0}", "the caution {0} is shown", quoted(rule.title))
    if statement.get("weight") is None:
        return clause
    return said("{0} ({1})", "{0} ({1})", clause, _word(statement, "weight", knowledge))


_CLAUSES: dict[str, Callable[[Statement, Rule, Knowledge], Text]] = {
    "finding": _finding,
    "interplay": _interplay,
    "changeability": _changeability,
    "level": _level,
    "readiness": _readiness,
    "cause": _cause,
    "eligibility": _eligibility,
    "question": _question,
    "caution": _caution,
}
