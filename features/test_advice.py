"""Laws of advice: what holds whatever the scores and answers are."""

import random
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import EXAMPLES, context_of, example, mapping_of, shipped
from guldkorn.advice.advice import Advice, Reason
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Answer, Context, Issue, UnitContext, counts
from guldkorn.advice.observation import facts_of_unit
from guldkorn.inference.chain import Chain
from guldkorn.inference.reference import ReferenceReading
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Basis, CautionWeight, Changeability, Purpose, Reach, Status, Voice
from guldkorn.reading.text import same
from guldkorn.session.gist import gist_of
from guldkorn.survey.mapping import Mapping

UNITS = ("Afdeling Ø", "[/] Nord")


def answers(reaches: set[Reach]) -> st.SearchStrategy[tuple[Answer, ...]]:
    asked = [question for question in shipped().knowledge.questions.values() if question.about in reaches]
    return st.lists(st.sampled_from(asked).flatmap(answer), max_size=18, unique_by=lambda a: (a.fact, a.voice)).map(
        lambda given: tuple(one for one in given if one.voice or all(a.fact != one.fact or a is one for a in given))
    )


def answer(question: Question) -> st.SearchStrategy[Answer]:
    values: st.SearchStrategy[Any] = (
        st.integers(0, 200).map(float) if question.kind is AnswerKind.NUMBER else st.sampled_from(question.words)
    )
    return st.builds(Answer, st.just(question.id), values, st.none() | st.sampled_from(list(Voice)))


@st.composite
def mappings(draw: st.DrawFn) -> Mapping:
    scales = sorted(scale.code for scale in shipped().knowledge.instruments["copsoq-2"].scales)
    rows = []
    for unit in UNITS:
        for scale in draw(st.lists(st.sampled_from(scales), min_size=1, max_size=9, unique=True)):
            score, n = draw(st.integers(0, 100)), draw(st.sampled_from([3, 10, 24, 60]))
            rows.append(f"{unit},{scale},{score},{n},{draw(st.sampled_from(['', '15']))}")
    return mapping_of(*rows)


@st.composite
def contexts(draw: st.DrawFn) -> Context:
    aspects = sorted(shipped().knowledge.dimension_of_aspect.items())
    units = {}
    for unit in UNITS:
        issues = []
        for number in range(draw(st.integers(0, 4))):
            aspect, dimension = draw(st.sampled_from(aspects))
            how = draw(st.sampled_from([None, same("optalt")]))
            issues.append(
                Issue(f"i{number}", same(f"{number}"), dimension, aspect, None, how, draw(answers({Reach.ISSUE})))
            )
        chosen = draw(st.none() | st.lists(st.sampled_from(["i0", "i1", "i2", "i3", "WP"]), max_size=5).map(tuple))
        units[unit] = UnitContext(draw(answers({Reach.UNIT, Reach.ISSUE})), tuple(issues), chosen)
    return Context("", draw(answers({Reach.WORKPLACE, Reach.UNIT})), units)


def reasons(advice: Advice) -> list[Reason]:
    found: list[Reason] = []
    waiting = [
        *chain.from_iterable(
            line.justification
            for unit in advice.units
            for line in (*unit.issues, *unit.recommendations, *unit.holds, *unit.cautions, *unit.questions)
        )
    ]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(found[-1].grounds)
    return found


@settings(max_examples=150, deadline=None)
@given(mappings(), contexts())
def test_advice_keeps_its_promises_whatever_is_said(mapping: Mapping, context: Context) -> None:
    """Both readings agree (else advise raises), and no claim of the note is broken."""
    advice = advise(mapping, context, shipped())
    assert advise(mapping, context, shipped()) == advice
    for unit in advice.units:
        names = [issue.id for issue in unit.issues]
        assert len(names) == len(set(names))
        assert sorted([*unit.now, *(waiting.issue for waiting in unit.not_now)]) == sorted(names)
        assert all(waiting.because for waiting in unit.not_now)
        for issue in unit.issues:
            told = [r for r in unit.recommendations if r.issue == issue.id]
            if issue.status is not Status.DUTY:
                assert issue.changeability is not None or not told, "C10: no measure before classification"
            assert issue.basis is not Basis.UNDOCUMENTED or not told, "C04: no measure without documentation"
            if issue.changeability is Changeability.NATURE_OF_WORK and issue.status is not Status.DUTY:
                assert all(r.measure.purpose is Purpose.PROTECTION for r in told), "C10: nothing removes it"
            if issue.changeability is Changeability.TOP_MANAGEMENT:
                assert issue.decider is not None, "C08: who decides is named"
        if context.unit(unit.unit).chosen is None:
            proposed = [name for name in unit.now if unit.issue(name).status is not Status.DUTY]
            assert len(proposed) <= 3, "C12: few"
            assert all(unit.issue(name).status is Status.ELIGIBLE for name in proposed)
        held = {(hold.issue, hold.measure.id) for hold in unit.holds}
        for recommendation in unit.recommendations:
            assert (recommendation.issue, recommendation.measure.id) not in held
            assert recommendation.justification
            for complement in recommendation.complements:
                assert complement.measure.level is not recommendation.measure.level, "C15: another level"
        assert all(hold.until for hold in unit.holds)
    for reason in reasons(advice):
        assert "{" not in reason.says.da + reason.says.en, "every word in braces is filled in"


@settings(max_examples=80, deadline=None)
@given(mappings(), contexts())
def test_known_or_hidden_offensive_acts_are_never_passed_over(mapping: Mapping, context: Context) -> None:
    """What is known brings its flag and its measures; where acts are told of or hidden, nothing says all is well."""
    advice, knowledge = advise(mapping, context, shipped()), shipped().knowledge
    for unit in advice.units:
        known = facts_of_unit(context, unit.unit, knowledge.questions).get("offensive-acts-known")
        acts = [issue for issue in unit.issues if issue.dimension == "offensive-acts"]
        said = {caution.id: caution for caution in unit.cautions}
        flags = [caution for caution in unit.cautions if caution.weight is CautionWeight.RED_FLAG]
        if known is not None and any(answer.value == "yes" for answer in known.answers):
            recommended = {each.measure.id: each.measure for each in unit.recommendations}
            assert "offensive-acts-known" in said
            assert "support-those-affected" in recommended
            assert recommended.keys() & {"offensive-acts-procedure", "violence-prevention"}
        if acts:
            assert flags
            assert {issue.id for issue in acts} <= set(unit.now)
            assert all(issue.decided_by is None for issue in acts)
        if unit.unit in mapping.hidden_shares:
            assert "20" in said["shares-hidden"].says.da
        if acts or unit.unit in mapping.hidden_shares:
            assert "nothing-clearly-wrong" not in said


def without_hearsay(context: Context) -> Context:
    def counted(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        return tuple(each for each in answers if counts(each, shipped().knowledge.questions))

    units = {
        name: replace(
            unit,
            answers=counted(unit.answers),
            issues=tuple(replace(issue, answers=counted(issue.answers)) for issue in unit.issues),
        )
        for name, unit in context.units.items()
    }
    return replace(context, answers=counted(context.answers), units=units)


def gists(advice: Advice) -> list[object]:
    return [gist_of(unit, advice.hash) for unit in advice.units]


@settings(max_examples=40, deadline=None)
@given(mappings(), contexts())
def test_what_is_said_for_others_changes_no_advice_and_is_never_lost(mapping: Mapping, context: Context) -> None:
    """An answer counts only for those who gave it: without it the advice is the same; with it, it is told."""
    advice = advise(mapping, context, shipped())
    assert gists(advice) == gists(advise(mapping, without_hearsay(context), shipped()))
    for unit in advice.units:
        given = (*context.answers, *context.unit(unit.unit).answers)
        newest = {(each.fact, each.voice): each for each in given}
        hearsay = {each for each in newest.values() if not counts(each, shipped().knowledge.questions)}
        assert hearsay <= {answer for told in unit.answered_for for answer in told.answers}


@settings(max_examples=40, deadline=None)
@given(mappings(), contexts(), st.randoms())
def test_the_order_of_rows_and_answers_does_not_matter(
    mapping: Mapping, context: Context, shuffle: random.Random
) -> None:
    scores = list(mapping.scores)
    shuffle.shuffle(scores)
    told = {
        name: replace(unit, answers=tuple(shuffle.sample(unit.answers, len(unit.answers))))
        for name, unit in context.units.items()
    }
    again = advise(replace(mapping, scores=tuple(scores)), replace(context, units=told), shipped())
    first = advise(mapping, context, shipped())
    assert {unit.unit: unit.now for unit in again.units} == {unit.unit: unit.now for unit in first.units}
    for unit in first.units:
        assert [r.measure.id for r in again.unit(unit.unit).recommendations] == [
            r.measure.id for r in unit.recommendations
        ]
        assert {c.id for c in again.unit(unit.unit).cautions} == {c.id for c in unit.cautions}


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_of_an_example_opens_down_to_scores_or_answers(name: str) -> None:
    advice = advise(*example(name), shipped())
    for unit in advice.units:
        for line in (*unit.recommendations, *unit.holds):
            bottom = [leaf for reason in line.justification for leaf in leaves(reason)]
            assert bottom, f"{line.measure.id} rests on nothing"
            assert all(leaf.rule is None for leaf in bottom)


def leaves(reason: Reason) -> list[Reason]:
    if not reason.grounds:
        return [reason]
    return [leaf for ground in reason.grounds for leaf in leaves(ground)]


def test_a_score_is_explained_with_reference_n_and_interval() -> None:
    advice = advise(mapping_of("Ward,WP,72,24,14.2"), Context(), shipped())
    (issue,) = advice.units[0].issues
    (ground,) = issue.justification[0].grounds
    assert ground.says.en == "Work pace: 72, reference 59.5, 12.5 points higher, n = 24, 95 % interval 66 to 78"
    assert ground.says.da == "Arbejdstempo: 72, reference 59,5, 12,5 point højere, n = 24, 95 %-interval 66 til 78"


def test_an_answer_is_explained_with_who_gave_it() -> None:
    context = context_of(
        "units: {Ward: {issues: [{scale: WP, answers: "
        "{task-badly-defined: {staff: yes}, decided-by: local-management}}]}}"
    )
    advice = advise(mapping_of("Ward,WP,80,24"), context, shipped())
    said = [reason.says.en for reason in reasons(advice)]
    assert any("Answered by staff: yes" in line for line in said)


def test_a_score_that_could_lie_on_either_side_is_no_finding() -> None:
    advice = advise(mapping_of("Ward,WP,71,11,25"), Context(), shipped())
    assert advice.units[0].issues == ()


def test_changing_one_answer_changes_only_what_rests_on_it() -> None:
    mapping, context = example("hospital-ward")
    unit = "Medicinsk sengeafsnit"
    told = context.unit(unit)
    without = replace(told, answers=tuple(a for a in told.answers if a.fact != "resources-set-aside"))
    advice = advise(mapping, context.with_unit(unit, without), shipped()).units[0]
    assert not advice.now
    for waiting in advice.not_now:
        unmet = [each.condition for each in advice.issue(waiting.issue).unmet]
        expected = advice.issue(waiting.issue).changeability is Changeability.CHANGEABLE_NOW
        assert unmet == (["resources"] if expected else [])


def test_the_shipped_rules_need_no_durable_rules_to_conclude() -> None:
    """The reference reading alone prepares and runs, as it must where durable_rules is not installed."""
    assert Chain(shipped().rules, shipped().knowledge.measures, ReferenceReading).infer([]).firings == {}


AS_ONE = ("WP", "QD", "IN", "SS", "SC", "RE", "PR", "MW")
READY = (
    "decided-by: local-management, priority-of-management: high, priority-of-middle-managers: high, "
    "priority-of-staff: high, resources-set-aside: yes, competence-present: yes"
)


@st.composite
def strained(draw: st.DrawFn) -> tuple[Mapping, Context]:
    """Draw a workplace where much is bad and most, but not all, can be worked on."""
    scales = draw(st.lists(st.sampled_from(AS_ONE), min_size=3, unique=True))
    bad = {"WP": 76, "QD": 58, "IN": 30, "SS": 40, "SC": 42, "RE": 45, "PR": 40, "MW": 55}
    rows = [f"A,{scale},{bad[scale] + draw(st.integers(-4, 4))},30" for scale in scales]
    lacking = draw(st.lists(st.sampled_from(scales), max_size=2, unique=True))
    what = draw(st.sampled_from(["resources-set-aside: no", "decided-by: municipality", "decided-by: unknown"]))
    issues = "".join(f"\n      - {{id: {s}, scale: {s}, answers: {{{what}}}}}" for s in lacking)
    chosen = draw(st.none() | st.lists(st.sampled_from(scales), unique=True))
    told = f"workplace: {{answers: {{{READY}}}}}\nunits:\n  A:\n    issues: {issues or '[]'}"
    if chosen is not None:
        told += f"\n    chosen: [{', '.join(chosen)}]"
    return mapping_of(*rows), context_of(told)


@settings(max_examples=120, deadline=None)
@given(strained(), st.randoms())
def test_what_is_taken_as_one_is_chosen_as_one_and_counted_once(
    workplace: tuple[Mapping, Context], shuffle: random.Random
) -> None:
    mapping, context = workplace
    advice = advise(mapping, context, shipped()).unit("A")
    counted = [name for each in advice.priorities for name in each.issues]
    assert len(counted) == len(set(counted)), "no issue is counted twice"
    assert [name for name in advice.now if advice.issue(name).status is not Status.DUTY] == counted or (
        context.unit("A").chosen is not None and set(counted) == set(advice.now)
    )
    if context.unit("A").chosen is None:
        assert len(advice.priorities) <= shipped().knowledge.priorities.at_most, "C12: few"
        for interplay in advice.interplays:
            elsewhere = {each.id for each in advice.of_status(Status.CASE, Status.PERMANENT, Status.DUTY)}
            here = set(interplay.issues) - elsewhere
            if interplay.as_one and len(here) > 1:
                assert here <= set(advice.now) or here.isdisjoint(advice.now), "as one, or not at all"
                assert sum(bool(here & set(each.issues)) for each in advice.priorities) <= 1
    else:
        warned = any(caution.id == "too-many" for caution in advice.cautions)
        assert warned is (len(advice.priorities) > shipped().knowledge.priorities.at_most)
    eligible = [each for each in advice.not_now if advice.issue(each.issue).status is Status.ELIGIBLE]
    assert not advice.now or len({each.because for each in eligible}) == len(eligible), (
        "each that waits has its own reason"
    )
    scores, issues = list(mapping.scores), list(context.unit("A").issues)
    shuffle.shuffle(scores)
    shuffle.shuffle(issues)
    told = replace(context.unit("A"), issues=tuple(issues))
    again = advise(replace(mapping, scores=tuple(scores)), replace(context, units={"A": told}), shipped()).unit("A")
    assert again.now == advice.now
    assert [each.id for each in again.issues] == [each.id for each in advice.issues]
    assert again.priorities == advice.priorities
    assert again.not_now == advice.not_now
