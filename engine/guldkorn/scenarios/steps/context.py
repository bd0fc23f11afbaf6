"""Steps about what is known of the workplace: answers, causes, conditions, issues in the group's words, the choice."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

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
from guldkorn.scenarios.steps.names import Names
from guldkorn.scenarios.steps.survey import Survey
from guldkorn.scenarios.steps.wording import step
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


@step("told-in-example", makes="context")
def told_in_example(names: Names, example: str) -> Context:
    """Take what is known in a shipped example."""
    return read_context(shipped_examples() / example / "context.yaml", names.knowledge)


# Answers to questions


@step("answered", makes="context")
def answered(context: Context, survey: Survey, names: Names, question: str, answer: str) -> Context:
    """Answer a question for the unit."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer))


@step("answered-of-issue", makes="context")
def answered_of_issue(
    context: Context, survey: Survey, names: Names, question: str, answer: str, issue: str
) -> Context:
    """Answer a question for one issue."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), issue=issue)


@step("answered-by", makes="context")
def answered_by(context: Context, survey: Survey, names: Names, voice: str, answer: str, question: str) -> Context:
    """Let management, middle managers or staff answer for the unit."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), voice=voice)


@step("answered-of-issue-by", makes="context")
def answered_of_issue_by(
    context: Context, survey: Survey, names: Names, voice: str, answer: str, question: str, issue: str
) -> Context:
    """Let management, middle managers or staff answer for one issue."""
    asked = names.question(question)
    return _answer(context, survey, names, asked, names.answer(asked, answer), voice=voice, issue=issue)


@step("answered-everywhere", makes="context")
def answered_everywhere(context: Context, names: Names, question: str, answer: str) -> Context:
    """Answer a question for all units at once."""
    asked = names.question(question)
    value = names.answer(asked, answer)
    return replace(context, answers=with_answer(context.answers, Answer(asked.id, value), names.knowledge.questions))


@step("answered-everywhere-by", makes="context")
def answered_everywhere_by(context: Context, names: Names, voice: str, answer: str, question: str) -> Context:
    """Let management, middle managers or staff answer for all units at once."""
    asked = names.question(question)
    given = Answer(asked.id, names.answer(asked, answer), Voice(names.word("voice", voice)))
    return replace(context, answers=with_answer(context.answers, given, names.knowledge.questions))


@step("unanswered", makes="context")
def unanswered(context: Context, survey: Survey, names: Names, question: str) -> Context:
    """Leave a question of the unit open, whatever was answered before."""
    fact = names.question(question).id
    return _with_unit(context, survey, lambda told: replace(told, answers=without_answer(told.answers, fact)))


@step("occupation-is", makes="context")
def occupation_is(context: Context, survey: Survey, names: Names, occupation: str) -> Context:
    """Name the unit's job group."""
    named = names.job_group(occupation)
    return _with_unit(context, survey, lambda told: replace(told, occupation=named))


@step("unanswered-of-issue", makes="context")
def unanswered_of_issue(context: Context, survey: Survey, names: Names, question: str, issue: str) -> Context:
    """Leave a question of an issue open, whatever was answered of it before."""
    return _answer(context, survey, names, names.question(question), None, issue=issue)


# Who decides, what belongs to the work, the three causes, and what it takes to begin


@step("decided-by", makes="context")
def decided_by(context: Context, survey: Survey, names: Names, issue: str, decider: str) -> Context:
    """Say who can decide to change an issue."""
    asked = names.question("decided-by")
    return _answer(context, survey, names, asked, names.word("decider", decider), issue=issue)


@step("belongs-to-the-work", makes="context")
def belongs_to_the_work(context: Context, survey: Survey, names: Names, issue: str) -> Context:
    """Say that a strain would be there however well the work were organised."""
    return _answer(context, survey, names, names.question("belongs-to-the-work"), "yes", issue=issue)


@step("cause-is", makes="context")
def cause_is(context: Context, survey: Survey, names: Names, cause: str, state: str, issue: str) -> Context:
    """Confirm a cause, rule it out, or say that nobody has looked."""
    fact = names.knowledge.causes[names.cause(cause)].fact
    value = _OF_CAUSE[CauseState(names.word("cause-state", state))]
    return _answer(context, survey, names, names.question(fact), value, issue=issue)


@step("causes-are", makes="context")
def causes_are(context: Context, survey: Survey, names: Names, state: str, issue: str) -> Context:
    """Say the same of all three causes."""
    for cause in names.knowledge.causes:
        context = cause_is(context, survey, names, cause, state, issue)
    return context


@step("all-in-place", makes="context")
def all_in_place(context: Context, survey: Survey, names: Names) -> Context:
    """Let all three groups give it high priority, with resources set aside and competence present."""
    for fact, value in _IN_PLACE.items():
        context = _answer(context, survey, names, names.question(fact), value)
    return context


@step("prioritised-by", makes="context")
def prioritised_by(context: Context, survey: Survey, names: Names, voice: str, how: str) -> Context:
    """Say how highly one of the three groups prioritises solving it."""
    asked = names.question(f"priority-of-{names.word('voice', voice)}")
    return _answer(context, survey, names, asked, names.answer(asked, how), voice=voice)


# Issues in the group's words, and its choice


@step("described-as", makes="context")
def described_as(context: Context, survey: Survey, names: Names, scale: str, title: str) -> Context:
    """Word what a scale shows; what one scale shows may be worded as several issues."""
    issue = Issue(slug(title), same(title), scale=names.measured(scale).id)
    return _with_unit(context, survey, lambda told: replace(told, issues=(*told.issues, issue)))


@step("merged", makes="context")
def merged(context: Context, survey: Survey, names: Names, one: str, other: str, title: str) -> Context:
    """Word what two scales show as one issue."""
    issue = Issue(slug(title), same(title), scale=names.measured(one).id, also=(names.measured(other).id,))
    return _with_unit(context, survey, lambda told: replace(told, issues=(*told.issues, issue)))


@step("raised", makes="context")
def raised(context: Context, survey: Survey, names: Names, title: str, aspect: str) -> Context:
    """Raise an issue that no scale is named for; nothing documents it yet."""
    measured = names.measured(aspect)
    issue = Issue(slug(title), same(title), measured.dimension, measured.aspect)
    return _with_unit(context, survey, lambda told: replace(told, issues=(*told.issues, issue)))


@step("placed-under", makes="context")
def placed_under(context: Context, survey: Survey, names: Names, issue: str, aspect: str) -> Context:
    """Say where in the model an issue belongs, whatever scale shows it."""
    place = names.measured(aspect)

    def there(told: Issue) -> Issue:
        return replace(told, dimension=place.dimension, aspect=place.aspect)

    return _with_issue(context, survey, names, issue, there)


@step("documented", makes="context")
def documented(context: Context, survey: Survey, names: Names, issue: str, how: str) -> Context:
    """Say how an issue was identified otherwise than by the mapping."""
    return _with_issue(context, survey, names, issue, lambda told: replace(told, documented=same(how)))


@step("placed-with", makes="context")
def placed_with(context: Context, survey: Survey, names: Names, decider: str, issue: str, because: str) -> Context:
    """Override the classification, with a reason."""
    placed = Placed(Decider(names.word("decider", decider)), because)
    return _with_issue(context, survey, names, issue, lambda told: replace(told, placed=placed))


@step("put-aside", makes="context")
def put_aside(context: Context, survey: Survey, names: Names, issue: str, because: str) -> Context:
    """Put an issue aside for good, with a reason."""
    name = names.issue(issue, context, survey.unit)

    def without(told: UnitContext) -> UnitContext:
        gone = told.issue.get(name) or Issue(name, scale=name)
        dropped = Dropped(name, gone.title or same(issue), because, gone.scales)
        kept = tuple(each for each in told.issues if each.id != name)
        return replace(told, issues=kept, dropped=(*told.dropped, dropped))

    return _with_unit(context, survey, without)


@step("chosen", makes="context")
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

    def with_it(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        if value is None:
            return without_answer(answers, question.id, speaker)
        return with_answer(answers, Answer(question.id, value, speaker), names.knowledge.questions)

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
