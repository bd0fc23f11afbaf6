"""What can be asked in a meeting: the open questions, the answered ones, and those one may answer besides."""

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
    return tuple(topic for topic in _spoken_to(session) if topic not in waiting and _is_answered(topic, session))


def _spoken_to(session: Session) -> tuple[Topic, ...]:
    """Return what anybody has said anything to, if only on behalf of others."""
    of_unit = (Topic(answer.fact) for answer in (*session.told.answers, *session.context.answers))
    told = ((issue.id, session.told.issue.get(issue.id)) for issue in session.advice.issues)
    of_issues = (Topic(answer.fact, name) for name, each in told if each for answer in each.answers)
    return tuple(dict.fromkeys((*of_unit, *of_issues)))


def _is_answered(topic: Topic, session: Session) -> bool:
    return bool(session.answered(topic.fact, issue=topic.issue))


def facts_of_one_issue(session: Session) -> tuple[str, ...]:
    """Return the questions asked once for the unit that can be answered otherwise for one issue: open or answered."""
    if not session.advice.issues:
        return ()
    spoken_of = dict.fromkeys(topic.fact for topic in (*open_topics(session), *_spoken_to(session)))
    questions = session.rulebook.knowledge.questions
    return tuple(fact for fact in spoken_of if questions[fact].about is Reach.ISSUE and session.asked_of_unit(fact))


def other_topics(session: Session) -> tuple[Topic, ...]:
    """Return what the engine does not ask now and nobody it is for has answered: heard of, then all of the unit."""
    waiting, spoken_to = set(open_topics(session)), _spoken_to(session)
    heard = [topic for topic in spoken_to if topic not in waiting and not _is_answered(topic, session)]
    rest = (Topic(fact) for fact in session.rulebook.knowledge.questions if session.asked_of_unit(fact))
    return (*heard, *(topic for topic in rest if topic not in waiting and topic not in spoken_to))
