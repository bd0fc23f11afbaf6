"""Law: durable_rules and the reference reading draw the same conclusions on the same grounds."""

import json
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import example, shipped
from guldkorn.advice.advise import Advisor, advise
from guldkorn.inference import reasoner
from guldkorn.inference.chain import Chain
from guldkorn.inference.memory import Subject
from guldkorn.inference.reasoner import durable_fault
from guldkorn.inference.reference import ReferenceReading
from guldkorn.knowledge.vocabulary import About, Cost, Level, Purpose
from guldkorn.reading.text import Language, same
from guldkorn.report.json_format import as_json
from guldkorn.report.outline import outline
from guldkorn.report.text_format import as_text
from guldkorn.rules.conditions import All, Condition, IsKnown, OneOf, Own, Some, Unless, Within
from guldkorn.rules.conditions import Any as AnyOf
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.rule import Rule, Statement

durable = pytest.importorskip("guldkorn.inference.durable", reason="durable_rules is not installed here")

FACTS = ["rota-made-by", "æbler-og-pærer", "task-badly-defined", "sick-leave"]
WORDS = ["yes", "no", "unit"]
VALUES: dict[tuple[str, str], list[str]] = {
    ("finding", "grade"): ["clear", "noticeable"],
    ("interplay", "id"): ["strain", "isolation"],
    ("changeability", "class"): ["changeable-now", "top-management", "nature-of-work"],
    ("changeability", "decider"): ["region", "nobody"],
    ("level", "at"): ["organisational", "individual"],
    ("readiness", "condition"): ["will", "resources"],
    ("readiness", "state"): ["failed", "unknown"],
    ("cause", "id"): ["task", "extra"],
    ("cause", "state"): ["confirmed", "unknown"],
    ("eligibility", "status"): ["eligible", "waits"],
    ("hold", "measure"): ["add-staff", "talks"],
    ("recommendation", "measure"): ["add-staff", "talks", "rota"],
    ("complement", "measure"): ["talks", "rota"],
    ("question", "fact"): FACTS,
    ("caution", "id"): ["slow", "careful"],
}
MEASURES: Any = {
    name: SimpleNamespace(level=level, cost=cost, purpose=Purpose.CHANGE)
    for name, level, cost in [
        ("add-staff", Level.ORGANISATIONAL, Cost.HIGH),
        ("talks", Level.INTERPERSONAL, Cost.LOW),
        ("rota", Level.ORGANISATIONAL, Cost.LOW),
    ]
}
NUMBERS = [("score", "distance"), ("score", "n"), ("unit", "response-rate")]


def words(values: list[str], *, states: bool) -> st.SearchStrategy[OneOf]:
    return st.builds(
        OneOf,
        st.frozensets(st.sampled_from(values), min_size=0 if states else 1, max_size=2),
        st.booleans() if states else st.just(False),
        st.booleans() if states else st.just(False),
    ).filter(lambda test: test.values or test.or_unknown or test.or_disputed)


def bounds() -> st.SearchStrategy[Within]:
    number = st.none() | st.sampled_from([0.0, 4.9999, 5.0, 10, 12.5, 60.0])
    return st.builds(Within, number, number, number, number).filter(lambda bound: bound != Within())


def own_tests(about: About, before: Stage) -> st.SearchStrategy[Condition]:
    context = st.builds(Own, st.just("context"), st.sampled_from(FACTS), words(WORDS, states=True) | st.just(IsKnown()))
    options: list[st.SearchStrategy[Condition]] = [context]
    options += [
        st.builds(Own, st.just(kind), st.just(name), bounds() | st.just(IsKnown()))
        for kind, name in NUMBERS
        if about in KINDS[kind].own
    ]
    if about in KINDS["issue"].own:
        options.append(
            st.builds(Own, st.just("issue"), st.just("dimension"), words(["demands", "support"], states=False))
        )
    options += [
        st.builds(Own, st.just(kind), st.just(name), words(values, states=True) | st.just(IsKnown()))
        for (kind, name), values in VALUES.items()
        if about in KINDS[kind].own and KINDS[kind].stage < before
    ]
    return st.one_of(options)


def patterns(shape: Any, about: About, before: Stage) -> list[st.SearchStrategy[Condition]]:
    made = []
    for name in dict.fromkeys(kind for kind, _ in VALUES):
        kind = KINDS[name]
        readable = about in kind.many or (shape is Unless and about in kind.own)
        if not readable or kind.stage >= before:
            continue
        tests = [
            st.tuples(st.just(attribute), words(values, states=False))
            for (owner, attribute), values in VALUES.items()
            if owner == name
        ]
        if name == "recommendation":
            tests.append(st.tuples(st.just("level"), words(["organisational", "interpersonal"], states=False)))
        made.append(
            st.lists(st.one_of(tests), min_size=1, max_size=2, unique_by=lambda t: t[0]).map(
                lambda chosen, name=name: shape(name, tuple(chosen))  # type: ignore[misc]
            )
        )
    return made


@cache
def conditions(about: About, before: Stage) -> st.SearchStrategy[Condition]:
    leaf = st.one_of([own_tests(about, before), *patterns(Some, about, before), *patterns(Unless, about, before)])
    return st.recursive(
        leaf,
        lambda part: (
            st.builds(All, st.lists(part, min_size=1, max_size=3).map(tuple))
            | st.builds(AnyOf, st.lists(part, min_size=1, max_size=2).map(tuple))
        ),
        max_leaves=5,
    )


@st.composite
def rules(draw: st.DrawFn, number: int) -> Rule:
    kind = draw(st.sampled_from([k for k in KINDS.values() if k.concluded_about]))
    about = draw(st.sampled_from(sorted(kind.concluded_about)))
    named = sorted(name for owner, name in VALUES if owner == kind.name)
    values = tuple((name, draw(st.sampled_from(VALUES[kind.name, name]))) for name in named)
    if kind.name == "changeability" and draw(st.booleans()):
        values = tuple(pair for pair in values if pair[0] != "decider")
    return Rule(
        f"rule-{number}",
        same("title"),
        about,
        draw(conditions(about, kind.stage)),
        (Statement(kind.name, values),),
        same("because"),
        "note:C01",
        default=draw(st.booleans()),
    )


@st.composite
def rule_sets(draw: st.DrawFn) -> list[Rule]:
    return [draw(rules(number)) for number in range(draw(st.integers(1, 10)))]


@st.composite
def memories(draw: st.DrawFn) -> list[Subject]:
    answers = st.sampled_from([None, "?", *WORDS])
    number = st.sampled_from([None, 4.9999, 5, 7.25, 10.0, 12.5, 66])
    subjects = [Subject("u", About.UNIT, {})]
    subjects += [Subject(f"u/s{i}", About.SCORE, {}, unit="u") for i in range(draw(st.integers(0, 2)))]
    subjects += [Subject(f"u/i{i}", About.ISSUE, {}, unit="u") for i in range(draw(st.integers(0, 3)))]
    for subject in subjects:
        for fact in FACTS:
            match draw(answers):
                case None:
                    pass
                case "?":
                    subject.disputed.add(f"context.{fact}")
                case word:
                    subject.own[f"context.{fact}"] = word
        for kind, name in NUMBERS:
            if subject.about in KINDS[kind].own and (value := draw(number)) is not None:
                subject.own[f"{kind}.{name}"] = value
        if subject.about is About.ISSUE:
            subject.own["issue.dimension"] = draw(st.sampled_from(["demands", "support", "reward"]))
    return subjects


@settings(max_examples=1500, deadline=None)
@given(rule_sets(), memories())
def test_both_readings_draw_the_same_conclusions_on_the_same_grounds(
    rule_set: list[Rule], subjects: list[Subject]
) -> None:
    by_reference = Chain(rule_set, MEASURES, ReferenceReading).infer(subjects)
    by_durable = Chain(rule_set, MEASURES, durable.DurableReading).infer(subjects)
    assert by_durable == by_reference


@settings(max_examples=200, deadline=None)
@given(rule_sets(), memories(), st.randoms())
def test_the_order_of_rules_does_not_matter(rule_set: list[Rule], subjects: list[Subject], random: Any) -> None:
    shuffled = list(rule_set)
    random.shuffle(shuffled)
    assert Chain(shuffled, MEASURES, ReferenceReading).infer(subjects) == Chain(
        rule_set, MEASURES, ReferenceReading
    ).infer(subjects)


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (ModuleNotFoundError("gone", name="durable_rules_engine"), "durable_rules is not installed here, so"),
        (
            ImportError("undefined symbol: _Py"),
            "installed but cannot be loaded (ImportError: undefined symbol: _Py), so",
        ),
        (SystemError("bad call"), "installed but cannot be loaded (SystemError: bad call), so"),
    ],
)
def test_where_durable_rules_cannot_be_loaded_the_reference_infers_alone_and_the_advice_says_why(
    monkeypatch: pytest.MonkeyPatch, fault: Exception, says: str
) -> None:
    def fail(_: str) -> None:
        raise fault

    mapping, context = example("hospital-ward")
    before = advise(mapping, context, shipped())
    durable_fault.cache_clear()
    monkeypatch.setattr(reasoner, "import_module", fail)
    try:
        advice = Advisor(shipped()).advise(mapping, context)
    finally:
        durable_fault.cache_clear()
    assert advice.units == before.units
    lines = outline(advice, mapping, context, shipped().knowledge, Language.ENGLISH)
    assert says in " ".join(as_text(lines).split())
    assert json.loads(as_json(advice, shipped().knowledge, Language.ENGLISH))["inferred_twice"] is False
