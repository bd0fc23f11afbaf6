"""Steps about what is known of the workplace: answers, causes, conditions, issues in the group's words, the choice."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from pytest_bdd import given

from features.steps.names import Names
from features.steps.survey import Survey
from features.steps.wording import says
from guldkorn.advice.context import (
    Answer,
    Context,
    Dropped,
    Issue,
    Placed,
    UnitContext,
    Value,
    slug,
    with_answer,
    without_answer,
)
from guldkorn.advice.context_file import read_context
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.vocabulary import CauseState, Decider, Reach, Voice
from guldkorn.reading.text import same
from guldkorn.shipped import shipped_examples

_OF_CAUSE = {CauseState.CONFIRMED: "yes", CauseState.RULED_OUT: "no", CauseState.OPEN: None}
_IN_PLACE = {
    "priority-of-management": "high",
    "priority-of-middle-managers": "high",
    "priority-of-staff": "high",
    "resources-set-aside": "yes",
    "competence-present": "yes",
}


@pytest.fixture
def context() -> Context:
    """Nobody has said anything yet."""
    return Context()


@given(says('oplysningerne fra eksemplet "{example}"'), target_fixture="context")
@given(says('the context facts of the example "{example}"'), target_fixture="context")
def told_in_example(names: Names, example: str) -> Context:
    """Take what is known in a shipped example."""
    return read_context(shipped_examples() / example / "context.yaml", names.knowledge)


# Answers to questions


@given(says('svaret på "{question}" er "{answer}"'), target_fixture="context")
@given(says('the answer to "{question}" is "{answer}"'), target_fixture="context")
def answered(context: Context, survey: Survey, names: Names, question: str, answer: str) -> Context:
    """Answer a question for the unit."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer))


@given(says('svaret på "{question}" er "{answer}" for "{issue}"'), target_fixture="context")
@given(says('the answer to "{question}" is "{answer}" for "{issue}"'), target_fixture="context")
def answered_of_issue(
    context: Context, survey: Survey, names: Names, question: str, answer: str, issue: str
) -> Context:
    """Answer a question for one issue."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), issue=issue)


@given(says('{voice} svarer "{answer}" på "{question}"'), target_fixture="context")
@given(
    says('{voice} answer "{answer}" to "{question}"', '{voice} answers "{answer}" to "{question}"'),
    target_fixture="context",
)
def answered_by(context: Context, survey: Survey, names: Names, voice: str, answer: str, question: str) -> Context:
    """Let management, middle managers or staff answer for the unit."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), voice=voice)


@given(says('{voice} svarer "{answer}" på "{question}" for "{issue}"'), target_fixture="context")
@given(
    says(
        '{voice} answer "{answer}" to "{question}" for "{issue}"',
        '{voice} answers "{answer}" to "{question}" for "{issue}"',
    ),
    target_fixture="context",
)
def answered_of_issue_by(
    context: Context, survey: Survey, names: Names, voice: str, answer: str, question: str, issue: str
) -> Context:
    """Let management, middle managers or staff answer for one issue."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), voice=voice, issue=issue)


@given(says('svaret på "{question}" er "{answer}" for hele arbejdspladsen'), target_fixture="context")
@given(says('the answer to "{question}" is "{answer}" for the whole workplace'), target_fixture="context")
def answered_everywhere(context: Context, names: Names, question: str, answer: str) -> Context:
    """Answer a question for all units at once."""
    asked = names.question(question)
    value = names.answer(asked, answer)
    return replace(context, answers=with_answer(context.answers, Answer(asked.id, value)))


@given(says('ingen har svaret på "{question}"'), target_fixture="context")
@given(says('nobody has answered "{question}"'), target_fixture="context")
def unanswered(context: Context, survey: Survey, names: Names, question: str) -> Context:
    """Leave a question of the unit open, whatever was answered before."""
    fact = names.question(question).id
    return _with_unit(context, survey, lambda told: replace(told, answers=without_answer(told.answers, fact)))


# Who decides, what belongs to the work, the three causes, and what it takes to begin


@given(says('"{issue}" bestemmes af {decider}'), target_fixture="context")
@given(says('{decider} decides about "{issue}"', '{decider} decide about "{issue}"'), target_fixture="context")
def decided_by(context: Context, survey: Survey, names: Names, issue: str, decider: str) -> Context:
    """Say who can decide to change an issue."""
    asked = names.question("decided-by")
    return _answer(context, survey, names, asked, names.word("decider", decider), issue=issue)


@given(says('"{issue}" hører til arbejdets natur'), target_fixture="context")
@given(says('"{issue}" belongs to the nature of the work'), target_fixture="context")
def belongs_to_the_work(context: Context, survey: Survey, names: Names, issue: str) -> Context:
    """Say that a strain would be there however well the work were organised."""
    return _answer(context, survey, names, names.question("belongs-to-the-work"), "yes", issue=issue)


@given(says('årsagen "{cause}" er {state} for "{issue}"'), target_fixture="context")
@given(says('the cause "{cause}" is {state} for "{issue}"'), target_fixture="context")
def cause_is(context: Context, survey: Survey, names: Names, cause: str, state: str, issue: str) -> Context:
    """Confirm a cause, rule it out, or say that nobody has looked."""
    fact = names.knowledge.causes[names.cause(cause)].fact
    value = _OF_CAUSE[CauseState(names.word("cause-state", state))]
    return _answer(context, survey, names, names.question(fact), value, issue=issue)


@given(says('de tre årsager er {state} for "{issue}"'), target_fixture="context")
@given(says('the three causes are {state} for "{issue}"'), target_fixture="context")
def causes_are(context: Context, survey: Survey, names: Names, state: str, issue: str) -> Context:
    """Say the same of all three causes."""
    for cause in names.knowledge.causes:
        context = cause_is(context, survey, names, cause, state, issue)
    return context


@given(says("vilje, ressourcer og kompetence er på plads"), target_fixture="context")
@given(says("will, resources and competence are in place"), target_fixture="context")
def all_in_place(context: Context, survey: Survey, names: Names) -> Context:
    """Let all three groups give it high priority, with resources set aside and competence present."""
    for fact, value in _IN_PLACE.items():
        context = _answer(context, survey, names, names.question(fact), value)
    return context


@given(says("{voice} prioriterer det {how}"), target_fixture="context")
@given(says("{voice} prioritises it {how}", "{voice} prioritise it {how}"), target_fixture="context")
def prioritised_by(context: Context, survey: Survey, names: Names, voice: str, how: str) -> Context:
    """Say how highly one of the three groups prioritises solving it."""
    asked = names.question(f"priority-of-{names.word('voice', voice)}")
    return _answer(context, survey, names, asked, names.answer(asked, how), voice=voice)


# Issues in the group's words, and its choice


@given(says('gruppen beskriver "{scale}" som "{title}"'), target_fixture="context")
@given(says('the group describes "{scale}" as "{title}"'), target_fixture="context")
def described_as(context: Context, survey: Survey, names: Names, scale: str, title: str) -> Context:
    """Word what a scale shows; what one scale shows may be worded as several issues."""
    issue = Issue(slug(title), same(title), scale=names.measured(scale).id)
    return _with_unit(context, survey, lambda told: replace(told, issues=(*told.issues, issue)))


@given(says('gruppen selv har peget på "{title}" under "{aspect}"'), target_fixture="context")
@given(says('the group itself has raised "{title}" under "{aspect}"'), target_fixture="context")
def raised(context: Context, survey: Survey, names: Names, title: str, aspect: str) -> Context:
    """Raise an issue that no scale is named for; nothing documents it yet."""
    measured = names.measured(aspect)
    issue = Issue(slug(title), same(title), measured.dimension, measured.aspect)
    return _with_unit(context, survey, lambda told: replace(told, issues=(*told.issues, issue)))


@given(says('"{issue}" er dokumenteret ved "{how}"'), target_fixture="context")
@given(says('"{issue}" is documented by "{how}"'), target_fixture="context")
def documented(context: Context, survey: Survey, names: Names, issue: str, how: str) -> Context:
    """Say how an issue was identified otherwise than by the mapping."""
    return _with_issue(context, survey, names, issue, lambda told: replace(told, documented=same(how)))


@given(says('mødet afgør, at {decider} bestemmer over "{issue}", fordi "{because}"'), target_fixture="context")
@given(
    says(
        'the meeting decides that {decider} decides about "{issue}", because "{because}"',
        'the meeting decides that {decider} decide about "{issue}", because "{because}"',
    ),
    target_fixture="context",
)
def placed_with(context: Context, survey: Survey, names: Names, decider: str, issue: str, because: str) -> Context:
    """Override the classification, with a reason."""
    placed = Placed(Decider(names.word("decider", decider)), because)
    return _with_issue(context, survey, names, issue, lambda told: replace(told, placed=placed))


@given(says('mødet lægger "{issue}" væk, fordi "{because}"'), target_fixture="context")
@given(says('the meeting puts "{issue}" aside, because "{because}"'), target_fixture="context")
def put_aside(context: Context, survey: Survey, names: Names, issue: str, because: str) -> Context:
    """Put an issue aside for good, with a reason."""
    name = names.issue(issue, context, survey.unit)

    def without(told: UnitContext) -> UnitContext:
        gone = told.issue.get(name) or Issue(name, scale=name)
        dropped = Dropped(name, gone.title or same(issue), because, gone.scales)
        kept = tuple(each for each in told.issues if each.id != name)
        return replace(told, issues=kept, dropped=(*told.dropped, dropped))

    return _with_unit(context, survey, without)


@given(says("gruppen har valgt"), target_fixture="context")
@given(says("the group has chosen"), target_fixture="context")
def chosen(context: Context, survey: Survey, names: Names, datatable: Sequence[Sequence[str]]) -> Context:
    """Choose the priorities: one issue a line."""
    issues = tuple(names.issue(row[0], context, survey.unit) for row in datatable)
    return _with_unit(context, survey, lambda told: replace(told, chosen=issues))


def _answer(
    context: Context,
    survey: Survey,
    names: Names,
    question: Question,
    value: Value | None,
    *,
    voice: str | None = None,
    issue: str | None = None,
) -> Context:
    """Take in an answer for the unit or an issue; None takes it back."""
    speaker = None if voice is None else Voice(names.word("voice", voice))
    if speaker is not None and question.voices and speaker not in question.voices:
        allowed = [names.knowledge.word("voice", each) for each in question.voices]
        raise names.failure(
            f'"{question.question.da}" besvares af {" eller ".join(each.da for each in allowed)}',
            f'"{question.question.en}" is answered by {" or ".join(each.en for each in allowed)}',
        )

    def with_it(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        if value is None:
            return without_answer(answers, question.id, speaker)
        return with_answer(answers, Answer(question.id, value, speaker))

    if issue is None:
        return _with_unit(context, survey, lambda told: replace(told, answers=with_it(told.answers)))
    if question.about is not Reach.ISSUE:
        raise names.failure(
            f'"{question.question.da}" besvares for enheden og ikke for én belastning',
            f'"{question.question.en}" is answered for the unit and not for one issue',
        )
    return _with_issue(context, survey, names, issue, lambda told: replace(told, answers=with_it(told.answers)))


def _with_issue(context: Context, survey: Survey, names: Names, said: str, change: Callable[[Issue], Issue]) -> Context:
    """Change an issue; one that nobody has worded yet is known by its scale."""
    name = names.issue(said, context, survey.unit)

    def changed(told: UnitContext) -> UnitContext:
        issues = told.issues if name in told.issue else (*told.issues, Issue(name, scale=name))
        return replace(told, issues=tuple(change(each) if each.id == name else each for each in issues))

    return _with_unit(context, survey, changed)


def _with_unit(context: Context, survey: Survey, change: Callable[[UnitContext], UnitContext]) -> Context:
    return context.with_unit(survey.unit, change(context.unit(survey.unit)))
