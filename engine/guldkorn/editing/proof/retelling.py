"""A case of the proof as a meeting: a mapping and what was said, from which the same follows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from guldkorn.advice.context import Answer, Context, Issue, Placed, UnitContext
from guldkorn.editing.proof.trial import Case, Facts
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Bad, Basis, Decider, Side, Voice
from guldkorn.reading.text import Text, number
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.facts import Cell, Fact, Invited, Row, Setting
from guldkorn.scenarios.rehearsal import Rehearsal
from guldkorn.scenarios.steps.names import Names
from guldkorn.session.session import Session
from guldkorn.survey.scales import find_measured

_Own = Mapping[str, str | float]
_Naming = Callable[[_Own, Knowledge], str]

UNIT_NAME = Text("Enheden", "The unit")
_RAISED = Text("Det, belastningen handler om", "What the issue is about")
_SEEN = Text("set af gruppen", "seen by the group")
_DECIDED = Text("det besluttede mødet", "the meeting decided so")
_ANSWERS = 30
_LOWEST, _MIDDLE, _HIGHEST = 1.0, 50.0, 99.0
"""A score at the very end of its scale tells what each person answered, so none is shown."""


def retold(case: Case, rulebook: Rulebook, rehearsal: Rehearsal) -> Iterator[Session]:
    """Return meetings in which the case stands, as far as a mapping and answers can say it.

    What was scored is called by its place in the model in one of them, by a scale in another: scales of different
    questionnaires stand in no table together, and some of what is scored by a scale is nothing without one. Whether the
    same follows must be seen by trying it: a case may rest on what no table and no answer says.
    """
    for named in (_by_scale, _by_place):
        yield from _retold(case, rulebook, rehearsal, named)


def _retold(case: Case, rulebook: Rulebook, rehearsal: Rehearsal, named: _Naming) -> Iterator[Session]:
    unit = UNIT_NAME.get(rehearsal.names.language)
    answers = _answered(case, rulebook.knowledge)
    setting = Setting(unit, answers, rehearsal)
    made = rehearsal.told(setting.lines(_mapped(case, answers, rehearsal.names, named)))
    if made is None:
        return
    issue = _issue(case, rulebook.knowledge, named)
    said = UnitContext(
        tuple(_answers(case.unit, rulebook.knowledge)),
        (issue,) if issue else (),
        (issue.id,) if issue and case.issue.own.get("issue.chosen") == "yes" else None,
    )
    yield Session(made["survey"].read(rehearsal.names), Context(units={unit: said}), rulebook, unit)


def _answered(case: Case, knowledge: Knowledge) -> int:
    """Return how many answered: as many as in the case, where a unit of so few may be shown."""
    known = int(case.unit.own.get("unit.n", _ANSWERS))
    return known if known >= knowledge.limits.minimum_answers.value else _ANSWERS


def _mapped(case: Case, answers: int, names: Names, named: _Naming) -> Iterator[Fact]:
    knowledge = names.knowledge
    scored = [facts.own for facts in (case.score, *case.others) if facts is not None]
    rows = {name: _numbers(own, name, knowledge) for own in scored if (name := named(own, knowledge))}
    if not rows:  # a unit is advised once something of it is mapped, be it as good as elsewhere
        quiet = next(each.id for each in knowledge.dimensions.values() if not each.prevalence)
        rows[quiet] = (_MIDDLE, _MIDDLE)
    for name, (score, reference) in rows.items():
        yield Row(name, name, number(score, 4).get(names.language))
        if reference is not None:
            yield Cell(name, "reference", number(reference, 4).get(names.language))
    if rate := case.unit.own.get("unit.response-rate"):
        yield Invited(max(answers, round(answers * 100 / float(rate))))


def _by_scale(own: _Own, knowledge: Knowledge) -> str:
    """Return what a table calls what was scored: a scale where one measures it; nothing where nothing is known so."""
    return _first_known((_code(own), *_scales_of(own, knowledge), *_places(own)), knowledge)


def _by_place(own: _Own, knowledge: Knowledge) -> str:
    """Return what a table calls what was scored: its place in the model, where no rule asks for a scale."""
    return _first_known((_code(own), *_places(own), *_scales_of(own, knowledge)), knowledge)


def _first_known(names: Iterable[str], knowledge: Knowledge) -> str:
    return next((name for name in names if name and find_measured(name, knowledge)), "")


def _code(own: _Own) -> str:
    return str(own.get("score.scale", ""))


def _places(own: _Own) -> tuple[str, ...]:
    dimension, aspect = own.get("score.dimension", ""), own.get("score.aspect")
    return (f"{dimension}/{aspect}", str(aspect)) if aspect else (str(dimension),)


def _scales_of(own: _Own, knowledge: Knowledge) -> Iterator[str]:
    place = (own.get("score.dimension"), own.get("score.aspect"))
    yield from (name for name, scale in knowledge.scales.items() if (scale.dimension, scale.aspect) == place)


def _numbers(own: _Own, name: str, knowledge: Knowledge) -> tuple[float, float | None]:
    """Return a score and a reference that lie as far from each other, and on that side, as the case has it."""
    distance, value, side = (own.get(f"score.{each}") for each in ("distance", "value", "side"))
    if distance is None:
        return (_MIDDLE if value is None else min(max(float(value), _LOWEST), _HIGHEST)), None
    measured = find_measured(name, knowledge)
    is_above = side == Side.TOO_HIGH or (side == Side.BETTER and measured is not None and measured.bad is Bad.LOW)
    apart = min(float(distance), _HIGHEST - _LOWEST)
    reference = min(_MIDDLE, _HIGHEST - apart) if is_above else max(_MIDDLE, _LOWEST + apart)
    return reference + (apart if is_above else -apart), reference


def _issue(case: Case, knowledge: Knowledge, named: _Naming) -> Issue | None:
    own = case.issue.own
    placed = own.get("issue.placed")
    said = Issue(
        "issue",
        answers=tuple(_answers(case.issue, knowledge)),
        documented=_SEEN if own.get("issue.documented") == "yes" else None,
        placed=Placed(Decider(str(placed)), _DECIDED.da) if placed else None,
    )
    if "issue.dimension" not in own:
        return None
    dimension, aspect = str(own["issue.dimension"]), own.get("issue.aspect")
    said = replace(said, dimension=dimension, aspect=str(aspect) if aspect else None)
    scale = named(case.score.own, knowledge) if case.score is not None else ""
    if own.get("issue.basis") == Basis.FINDING and (measured := find_measured(scale, knowledge)) is not None:
        return replace(said, id=measured.id, scale=measured.id)
    return replace(said, title=_RAISED)


def _answers(facts: Facts, knowledge: Knowledge) -> Iterator[Answer]:
    for path, value in sorted(facts.own.items()):
        kind, _, fact = path.partition(".")
        if kind == "context":
            yield Answer(fact, value)
    for path in sorted(facts.disputed):
        kind, _, fact = path.partition(".")
        if kind == "context":
            question = knowledge.questions[fact]
            yield from map(Answer, (fact, fact), _two_answers(question), question.voices or tuple(Voice))


def _two_answers(question: Question) -> tuple[str | float, str | float]:
    if question.kind is AnswerKind.NUMBER:
        lowest = question.at_least or 0.0
        return lowest, lowest + 1
    return question.words[0], question.words[1]
