"""Where voices answer one question differently: what each answer would come to by itself. It is never averaged."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guldkorn.advice.advice import UnitAdvice
from guldkorn.advice.context import Answer, Value, counts, with_answer
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.text import Text, join
from guldkorn.session.events import Advised
from guldkorn.session.gist import differences, gist
from guldkorn.session.session import Session


@dataclass(frozen=True, slots=True)
class Side:
    """One of several answers to a question, with the voices that gave it."""

    value: Value
    voices: tuple[Voice | None, ...]
    says: Text
    """The answer as a person reads it."""
    follows: tuple[Text, ...]
    """What would differ from the advice as it stands were this the only answer, beyond what any answer brings."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Voices that answer a question differently. What is disputed counts as unknown, until they agree."""

    fact: str
    issue: str | None
    sides: tuple[Side, ...]
    either_way: tuple[Text, ...]
    """What would differ from the advice as it stands whichever answer they agreed on."""
    matters: bool
    """Whether it makes a difference to the advice which answer is the right one."""


def disagreement(session: Session, fact: str, issue: str | None = None) -> Disagreement | None:
    """Return how voices disagree on a question, about an issue or the unit. None where they do not."""
    answers = session.answered(fact, issue=issue)
    values = tuple(dict.fromkeys(answer.value for answer in answers))
    if len(values) < 2:
        return None
    knowledge = session.rulebook.knowledge
    alone = {value: with_one_answer(session, fact, value, issue=issue) for value in values}
    news = {value: _news(session, each, fact) for value, each in alone.items()}
    shared = tuple(each for each in news[values[0]] if all(each in said for said in news.values()))
    sides = tuple(
        Side(
            value,
            tuple(answer.voice for answer in answers if answer.value == value),
            knowledge.answer(fact, value),
            tuple(each for each in news[value] if each not in shared),
        )
        for value in values
    )
    return Disagreement(fact, issue, sides, shared, any(side.follows for side in sides))


def with_one_answer(session: Session, fact: str, value: Value, *, issue: str | None = None) -> Session:
    """Return the session as it would stand with one answer to a question, in place of all that were given."""
    told, one, questions = session.told, Answer(fact, value), session.rulebook.knowledge.questions

    def speak(answers: tuple[Answer, ...]) -> bool:
        return any(answer.fact == fact and counts(answer, questions) for answer in answers)

    if issue is not None and issue in told.issue and speak(told.issue[issue].answers):
        issues = tuple(
            replace(each, answers=with_answer(each.answers, one, questions)) if each.id == issue else each
            for each in told.issues
        )
        told = replace(told, issues=issues)
    elif speak(told.answers):
        told = replace(told, answers=with_answer(told.answers, one, questions))
    else:
        context = session.context
        return replace(session, context=replace(context, answers=with_answer(context.answers, one, questions)))
    return replace(session, context=session.context.with_unit(session.unit, told))


def _news(before: Session, after: Session, fact: str) -> tuple[Text, ...]:
    """Return what differs between the advice of two sessions, the weightiest first, down to what each issue waits for.

    That the question itself is asked no longer goes without saying.
    """
    knowledge = before.rulebook.knowledge
    was, now = (_but_for(gist(each), fact) for each in (before, after))
    fates = differences(_fates(was), _fates(now), knowledge)
    said = (
        *fates,
        *_warned(before.advice, after.advice),
        *_conditions(before.advice, after.advice),
        *_causes(before.advice, after.advice, knowledge),
        *differences(was, now, knowledge),
    )
    return tuple(dict.fromkeys(said))


def _but_for(advised: Advised, fact: str) -> Advised:
    """Return the gist without a question; cautions are told with their titles instead."""
    return replace(advised, cautions=(), questions=tuple(each for each in advised.questions if each[0] != fact))


def _fates(advised: Advised) -> Advised:
    """Return of the gist only what becomes of the issues."""
    return replace(advised, recommendations=(), holds=(), questions=())


def _conditions(before: UnitAdvice, after: UnitAdvice) -> Iterator[Text]:
    was = {(issue.id, unmet.condition): unmet for issue in before.issues for unmet in issue.unmet}
    now = {(issue.id, unmet.condition): unmet for issue in after.issues for unmet in issue.unmet}
    titles = {issue.id: issue.title for issue in (*before.issues, *after.issues)}
    for key in dict.fromkeys((*was, *now)):
        old, new = was.get(key), now.get(key)
        if new is not None and (old is None or old.state is not new.state):
            yield join([titles[key[0]], new.says], ": ")
        elif new is None and old is not None:
            yield join([titles[key[0]], join([old.title, _IN_PLACE], " ")], ": ")


def _causes(before: UnitAdvice, after: UnitAdvice, knowledge: Knowledge) -> Iterator[Text]:
    was = {(issue.id, cause): state for issue in before.issues for cause, state in issue.causes}
    for issue in after.issues:
        for cause, state in issue.causes:
            if was.get((issue.id, cause)) is not state:
                yield join([issue.title, knowledge.causes[cause].title, knowledge.word("cause-state", state)], ": ")


def _warned(before: UnitAdvice, after: UnitAdvice) -> Iterator[Text]:
    was, now = ({each.id: each for each in advice.cautions} for advice in (before, after))
    for name, each in now.items():
        if name not in was:
            yield join([_WARNED, each.title], ": ")
        elif each.issues != was[name].issues:
            yield each.says
    yield from (join([_NO_LONGER_WARNED, each.title], ": ") for name, each in was.items() if name not in now)


_IN_PLACE = Text("er på plads", "is in place")
_WARNED = Text("Ny advarsel", "New caution")
_NO_LONGER_WARNED = Text("Ikke længere en advarsel", "No longer a caution")
