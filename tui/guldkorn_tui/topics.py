"""What can be asked in a meeting: the open questions, the answered ones, and those one may answer besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from guldkorn.advice.advice import OpenQuestion
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.session.session import Session


@dataclass(frozen=True, slots=True)
class Topic:
    """A question about one issue, or about the unit where no issue is named."""

    fact: str
    issue: str | None = None


def topic_of(question: OpenQuestion) -> Topic:
    """Return what an open question is about."""
    return Topic(question.question.id, question.issues[0] if question.asked_for is Reach.ISSUE else None)


def open_topics(session: Session) -> tuple[Topic, ...]:
    """Return the open questions in the engine's order."""
    return tuple(topic_of(question) for question in session.advice.questions)


def answered_topics(session: Session) -> tuple[Topic, ...]:
    """Return the answered questions: those about the unit, then those about each issue."""
    waiting = set(open_topics(session))
    return tuple(topic for topic in dict.fromkeys(_answered(session)) if topic not in waiting)


def _answered(session: Session) -> Iterator[Topic]:
    for answer in (*session.told.answers, *session.context.answers):
        yield Topic(answer.fact)
    for issue in session.advice.issues:
        told = session.told.issue.get(issue.id)
        for answer in told.answers if told else ():
            yield Topic(answer.fact, issue.id)


def other_topics(session: Session) -> tuple[Topic, ...]:
    """Return the questions about the unit that the engine does not ask now, and nobody has answered."""
    known = {topic.fact for topic in (*open_topics(session), *_answered(session))}
    return tuple(
        Topic(fact)
        for fact in session.rulebook.knowledge.questions
        if fact not in known and session.asked_of_unit(fact)
    )
