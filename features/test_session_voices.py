"""What voices that differ would each come to, which question is the most useful, and what was put aside comes back."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import EXAMPLES, example, shipped
from features.scripted_meetings import any_change, history_of, say
from guldkorn.advice.context import Answer, Context, Dropped
from guldkorn.advice.precedence import order_of, standings
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.knowledge.vocabulary import Grade, Reach, Status, Voice
from guldkorn.reading.text import same
from guldkorn.rules.kinds import Stage
from guldkorn.session.events import Answered, Undone
from guldkorn.session.issue_events import drop_issue, take_up_issue
from guldkorn.session.log import log_of
from guldkorn.session.session import Session, SessionError
from guldkorn.session.taking import take
from guldkorn.session.voices import disagreement, with_one_answer
from guldkorn_tui.deeds.voices import said_of_change

SEEDS = st.integers(0, 2**32)
SPOKEN = settings(max_examples=25, deadline=None)


def hospital(context: Context | None = None) -> Session:
    mapping, told = example("hospital-ward")
    return Session(mapping, told if context is None else context, shipped(), mapping.units[0])


def saying(session: Session, fact: str, issue: str | None = None, **voices: str) -> Session:
    """Return the session after voices have answered one question, each in its own way."""
    session = take(session, Answered(session.unit, fact, None, issue))
    for voice, value in voices.items():
        session = take(session, Answered(session.unit, fact, value, issue, Voice(voice.replace("_", "-"))))
    return session


# Voices


def test_voices_that_agree_or_are_silent_are_no_disagreement() -> None:
    session = hospital()
    assert disagreement(session, "manager-is-new") is None
    assert disagreement(saying(session, "manager-is-new", management="yes", staff="yes"), "manager-is-new") is None


def test_each_side_is_told_with_its_voices_and_what_it_would_come_to() -> None:
    session = saying(hospital(), "resources-set-aside", management="yes", middle_managers="no")
    differ = disagreement(session, "resources-set-aside")
    assert differ is not None
    assert differ.matters
    yes, no = differ.sides
    assert (yes.value, yes.voices) == ("yes", (Voice.MANAGEMENT,))
    assert (no.value, no.voices) == ("no", (Voice.MIDDLE_MANAGERS,))
    assert any("venter → kan prioriteres" in each.da for each in yes.follows)
    assert any("Der er ikke sat timer og penge af." in each.da for each in no.follows)
    assert not set(yes.follows) & set(no.follows)
    assert not any(each.da.endswith("warns") or "no-means" in each.da for each in no.follows)  # titles, never ids


def test_a_difference_that_changes_no_advice_is_told_to_change_none() -> None:
    session = saying(hospital(), "staff-take-part", management="yes", staff="no")
    differ = disagreement(session, "staff-take-part")
    assert differ is not None
    assert not differ.matters
    assert all(side.follows == () for side in differ.sides)


def test_an_answer_about_one_issue_is_weighed_for_that_issue() -> None:
    session = hospital()
    name = session.advice.now[0]
    session = saying(session, "decided-by", name, management="local-management", middle_managers="region")
    differ = disagreement(session, "decided-by", name)
    assert differ is not None
    assert differ.matters
    title = session.title(name).da
    assert all(any(each.da.startswith(title) for each in side.follows) for side in differ.sides)
    alone = with_one_answer(session, "decided-by", "region", issue=name)
    assert alone.answered("decided-by", issue=name) == (Answer("decided-by", "region"),)
    assert [each for each in alone.told.issues if each.id != name] == [
        each for each in session.told.issues if each.id != name
    ]


def test_three_voices_of_two_minds_are_two_sides_and_never_a_majority() -> None:
    session = saying(hospital(), "promises-kept", management="yes", middle_managers="no", staff="no")
    differ = disagreement(session, "promises-kept")
    assert differ is not None
    assert [side.voices for side in differ.sides] == [(Voice.MANAGEMENT,), (Voice.MIDDLE_MANAGERS, Voice.STAFF)]
    assert any(question.question.id == "promises-kept" and question.disputed for question in session.advice.questions)


@given(SEEDS, st.sampled_from(EXAMPLES))
@SPOKEN
def test_whether_it_matters_is_exactly_whether_the_advice_for_the_answers_differs(seed: int, name: str) -> None:
    mapping, told = example(name)
    random = Random(seed)
    session = Session(mapping, told, shipped(), random.choice(mapping.units))
    asked = (each for each in shipped().knowledge.questions.values() if each.words)
    question = random.choice([each for each in asked if each.is_for(Voice.MANAGEMENT) and each.is_for(Voice.STAFF)])
    issues = [each.id for each in session.advice.issues]
    issue = random.choice(issues) if issues and question.about is Reach.ISSUE else None
    first, second = random.sample(question.words, 2)
    session = saying(session, question.id, issue, management=first, staff=second)
    differ = disagreement(session, question.id, issue)
    assert differ is not None
    a, b = (with_one_answer(session, question.id, value, issue=issue).advice for value in (first, second))
    bare_a, bare_b = (
        (
            each.now,
            [(i.id, i.changeability, i.decider, i.level, i.status, i.causes) for i in each.issues],
            {(i.id, u.condition, u.state) for i in each.issues for u in i.unmet},
            {(r.issue, r.measure.id) for r in each.recommendations},
            {(h.issue, h.measure.id) for h in each.holds},
            {(c.id, frozenset(c.issues)) for c in each.cautions},
            {(q.question.id, q.issues) for q in each.questions if q.asked_for is not Reach.UNIT},
        )
        for each in (a, b)
    )
    if bare_a != bare_b:
        assert differ.matters
    elif a == b:
        assert not differ.matters


def test_an_answer_that_takes_the_place_of_another_says_whose_and_what_it_was() -> None:
    history = history_of(context=False)
    unit = history.session.unit

    def said(value: str, voice: Voice | None) -> str | None:
        change = said_of_change(history.session, Answered(unit, "staff-take-part", value, None, voice))
        return change.en if change else None

    assert said("yes", Voice.STAFF) is None
    say(history, Answered(unit, "staff-take-part", "yes", None, Voice.STAFF))
    assert said("yes", Voice.STAFF) is None
    assert said("no", Voice.MANAGEMENT) is None
    assert said("no", Voice.STAFF) == "The answer is changed (staff: yes → no)."
    assert said("no", None) == "The answer is changed (staff: yes → no)."


def test_the_other_answers_stay_as_they_are_when_one_is_taken_alone() -> None:
    session = saying(hospital(), "promises-kept", management="yes", staff="no")
    alone = with_one_answer(session, "promises-kept", "no")
    assert alone.answered("promises-kept") == (Answer("promises-kept", "no"),)
    others = [each for each in session.told.answers if each.fact != "promises-kept"]
    assert [each for each in alone.told.answers if each.fact != "promises-kept"] == others
    assert session.answered("promises-kept")[0].voice is Voice.MANAGEMENT


# The order of the questions


@given(SEEDS, st.sampled_from(EXAMPLES))
@SPOKEN
def test_questions_come_in_the_order_of_what_they_decide(seed: int, name: str) -> None:
    history = history_of(name)
    random = Random(seed)
    for _ in range(8):
        say(history, any_change(history.session, random))
    advice = history.session.advice
    pressing = {each.id for each in advice.issues if each.status is Status.DUTY or each.grade is Grade.RED_FLAG}
    rest = [each for each in advice.questions if not pressing & set(each.issues)]
    if not pressing:
        assert [len(each.issues) for each in rest] == sorted((len(each.issues) for each in rest), reverse=True)
    decided_first = shipped().decided_first
    for before, after in pairwise(rest):
        if len(before.issues) == len(after.issues) and not pressing:
            stages = [decided_first.get(each.question.id, Stage.ASKING) for each in (before, after)]
            assert stages[0] <= stages[1]


def test_a_danger_is_asked_about_before_everything_else() -> None:
    mapping, _ = example("home-care")
    session = Session(mapping, Context(), shipped(), mapping.units[0])
    asked_of = [session.advice.issue(name).dimension for name in session.advice.questions[0].issues]
    assert asked_of == ["offensive-acts"]


def test_what_most_issues_wait_for_is_asked_before_what_one_waits_for() -> None:
    session = hospital(Context())
    name = session.advice.issues[0].id
    for issue in session.advice.issues[:3]:
        session = take(session, Answered(session.unit, "decided-by", "local-management", issue.id))
    first = session.advice.questions[0]
    assert first.question.id == "priority-of-management"
    assert name in first.issues
    assert len(first.issues) == 3


# The order of the issues


def test_the_order_of_issues_says_its_reasons_and_they_are_in_order() -> None:
    session = hospital()
    knowledge, advice = shipped().knowledge, session.advice
    assert len(order_of(knowledge)) == len(knowledge.priorities.order)
    told = [standings(advice.issue(name), advice, knowledge) for name in advice.now]
    assert [each.key for each in told[0]] == list(knowledge.priorities.order)
    interplay = [each.brief.da for standing in told for each in standing if each.key is OrderKey.INTERPLAY]
    assert interplay == [
        "alvorligt",
        "alvorligt",
        "nej",
    ]  # those that work together come before the one that stands alone
    assert all(each.says.da and each.says.en for standing in told for each in standing)


# What was put aside


@given(SEEDS, st.sampled_from(EXAMPLES))
@SPOKEN
def test_an_issue_that_is_taken_up_again_is_all_that_it_was(seed: int, name: str) -> None:
    history = history_of(name)
    random = Random(seed)
    for _ in range(6):
        say(history, any_change(history.session, random))
    before = history.session
    droppable = [each.id for each in before.advice.issues if each.status is not Status.DUTY]
    if not droppable:
        return
    issue = random.choice(droppable)
    say(history, drop_issue(before, issue, "ikke et problem mere"))
    assert issue not in [each.id for each in history.session.advice.issues]
    after = say(history, take_up_issue(history.session, issue))
    assert after.told.dropped == before.told.dropped
    assert after.advice.issue(issue) == before.advice.issue(issue)
    unchosen = replace(before.told, chosen=None)
    if before.told.chosen is None:
        assert {each.id for each in after.told.issues} >= {each.id for each in unchosen.issues if each.title}
    assert log_of(history)[-1].says.da == f"Taget op igen: {before.title(issue).da}"
    say(history, Undone())
    assert issue not in [each.id for each in history.session.advice.issues]


def test_what_a_file_says_was_put_aside_comes_back_by_its_finding_or_is_to_be_written_anew() -> None:
    session = hospital(Context())
    finding = session.advice.issues[0]
    told = replace(
        session.told,
        dropped=(Dropped(finding.id, same("Tunge patienter"), "løst", (finding.id,)), Dropped("x", same("x"), "y")),
    )
    session = replace(session, context=session.context.with_unit(session.unit, told))
    after = take(session, take_up_issue(session, finding.id))
    assert after.title(finding.id) == same("Tunge patienter")
    assert after.advice.issue(finding.id).evidence == finding.evidence
    with pytest.raises(SessionError, match="write it as a new one"):
        take_up_issue(session, "x")
    with pytest.raises(SessionError, match="has not been put aside"):
        take_up_issue(session, "unknown")
