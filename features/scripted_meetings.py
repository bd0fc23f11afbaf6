"""Meetings that say something by themselves: any change that a group could make to a session as it stands."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from features.rulebook import example, shipped
from guldkorn.advice.context import Context
from guldkorn.knowledge.plan import PartKind
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Decider, Kept, Level, Reach, Voice
from guldkorn.session.events import (
    Answered,
    Begun,
    Change,
    Chosen,
    ContextTaken,
    MeasureLeft,
    MeasureTaken,
    Noted,
    Planned,
    Promised,
    PromiseFollowedUp,
)
from guldkorn.session.history import History, Said
from guldkorn.session.issue_events import (
    add_issue,
    document_issue,
    drop_issue,
    merge_issues,
    place_issue,
    reword_issue,
    split_issue,
)
from guldkorn.session.plan_form import PlanField, PlanForm
from guldkorn.session.session import Session, SessionError

WORDS = (
    "Skranken ligger midt i støjen",
    "=1+1",
    "[b]fed[/b] [@click=app.quit]",
    "æøå 👩‍👩‍👧 \u202eomvendt\u202c",
    "nul\x00 og \x1b[31mrød",
    "lang  " * 200,
)
MOMENT_ONE = "2026-11-24T09:00:00+00:00"


def history_of(name: str = "hospital-ward", *, context: bool = True) -> History:
    """Return a meeting on an example that has begun, in memory alone."""
    from datetime import datetime

    at = datetime.fromisoformat(MOMENT_ONE)
    mapping, told = example(name)
    history = History(Said(1, at, Begun(mapping, shipped().version, shipped().hash)), shipped())
    if context and told != Context():
        history.add(Said(2, at, ContextTaken(told)))
        history.settle()
    return history


def say(history: History, change: Change) -> Session:
    """Say something in a meeting, a minute after what was said before."""
    last = history.said[-1]
    history.add(Said(last.number + 1, last.at + timedelta(minutes=1), change))
    return history.session


def any_change(session: Session, random: Random) -> Change:
    """Return something that could be said now."""
    ways = list(_ways(session, random))
    while True:
        try:
            return random.choice(ways)()
        except SessionError:  # such as offensive acts, which cannot be put aside
            continue


def _ways(session: Session, random: Random) -> Iterator:  # type: ignore[type-arg]  # of functions without arguments
    unit, knowledge = session.unit, session.rulebook.knowledge
    issues = [each.id for each in session.advice.issues]
    titled = random.choice(WORDS)
    place = random.choice([(d.id, a.id) for d in knowledge.dimensions.values() if d.golden for a in d.aspects])
    yield lambda: add_issue(session, titled, *place, random.choice([None, "en runde"]))
    yield lambda: _answer(session, random)
    yield lambda: _answer(session, random)
    yield lambda: Noted(unit, titled, random.choice([None, *issues]), random.random() < 0.5)
    yield lambda: Promised(unit, f"promise-{random.randrange(5)}", titled, "Anne", _day(random))
    for promise in session.agreed.promises:
        yield lambda promise=promise: PromiseFollowedUp(unit, promise.id, random.choice([*Kept, None]), titled)
    if not issues:
        return
    issue = random.choice(issues)
    yield lambda: split_issue(session, issue, [titled, "den anden del"])
    yield lambda: reword_issue(session, issue, titled)
    yield lambda: document_issue(session, issue, random.choice([None, titled]))
    yield lambda: drop_issue(session, issue, titled)
    yield lambda: place_issue(session, issue, random.choice([None, *Decider]), titled)
    yield lambda: merge_issues(session, random.sample(issues, min(2, len(issues))), titled)
    yield lambda: Chosen(unit, random.choice([None, tuple(random.sample(issues, random.randrange(len(issues) + 1)))]))
    yield lambda: _measure(session, issue, random)
    for taken in session.agreed.measures[:1]:
        yield lambda taken=taken: MeasureLeft(unit, taken.issue, taken.measure)
    if fields := list(fields_of(PlanForm(session))):
        yield lambda: filled(random.choice(fields), unit, random)
        yield lambda: filled(random.choice(fields), unit, random)


def _answer(session: Session, random: Random) -> Answered:
    question = random.choice(list(session.rulebook.knowledge.questions.values()))
    issues = [each.id for each in session.advice.issues]
    issue = random.choice(issues) if issues and question.about is Reach.ISSUE else None
    voice = random.choice([None, *Voice])
    return Answered(session.unit, question.id, _value(question, random), issue, voice)


def _value(question: Question, random: Random) -> str | float | None:
    if question.kind is AnswerKind.NUMBER:
        return float(random.randrange(int(question.at_least or 0), int(question.at_most or 100)))
    return random.choice([*question.words, None])


def _measure(session: Session, issue: str, random: Random) -> MeasureTaken:
    if random.random() < 0.2:
        return MeasureTaken(session.unit, issue, "own-1", random.choice(WORDS), random.choice(list(Level)))
    return MeasureTaken(session.unit, issue, random.choice(list(session.rulebook.knowledge.measures)))


def fields_of(form: PlanForm) -> Iterator[PlanField]:
    """Return every part of a plan that can be filled in."""
    yield from form.fields
    for planned in form.issues:
        yield from planned.fields
        for measure in planned.measures:
            yield from measure.fields


def filled(field: PlanField, unit: str, random: Random) -> Planned:
    """Return that a part of a plan is filled in with something that fits it."""
    value = {
        PartKind.DATE: _day(random),
        PartKind.CHOICE: field.part.choices[0].id if field.part.choices else "",
        PartKind.SCALE: "SS",
        PartKind.TEXT: random.choice(WORDS),
    }[field.part.kind]
    return Planned(unit, field.part.id, value, field.issue, field.measure)


def _day(random: Random) -> str:
    return (date(2026, 11, 24) + timedelta(days=random.randrange(1000))).isoformat()
