"""The gist of a unit's advice: what is kept of it in the session file, and what differs between two."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from guldkorn.advice.advice import UnitAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.text import Text, join
from guldkorn.session.events import Advised, IssueStood
from guldkorn.session.session import Session

Each = TypeVar("Each")


class Part(StrEnum):
    """A part of the gist that can differ."""

    ISSUE = "issue"
    CHANGEABILITY = "changeability"
    DECIDER = "decider"
    LEVEL = "level"
    STATUS = "status"
    NOW = "now"
    RECOMMENDATION = "recommendation"
    HOLD = "hold"
    CAUTION = "caution"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that differs between two pieces of advice for one unit."""

    part: Part
    issue: str | None
    """The issue that it is about, where it is about one."""
    name: str
    """The measure, caution or question; empty where it is the issue itself, or what is taken up now."""
    says: Text


def gist(session: Session) -> Advised:
    """Return what is kept of the advice for the unit that is spoken of."""
    return gist_of(session.advice, session.rulebook.hash)


def gist_of(advice: UnitAdvice, content: str) -> Advised:
    """Return what is kept of a unit's advice that was given by a rulebook of this content hash."""
    return Advised(
        advice.unit,
        content,
        tuple(
            IssueStood(each.id, each.title, each.changeability, each.decider, each.level, each.status)
            for each in advice.issues
        ),
        advice.now,
        tuple((each.issue, each.measure.id) for each in advice.recommendations),
        tuple((each.issue, each.measure.id) for each in advice.holds),
        tuple({each.id: each.title for each in advice.cautions}.items()),
        tuple(
            (each.question.id, each.issues[0] if each.issues and each.asked_for is Reach.ISSUE else None)
            for each in advice.questions
        ),
    )


def differences(before: Advised, after: Advised, knowledge: Knowledge) -> tuple[Text, ...]:
    """Return what differs between two pieces of advice for one unit, a sentence each."""
    return tuple(move.says for move in moves(before, after, knowledge))


def moves(before: Advised, after: Advised, knowledge: Knowledge, earlier: Knowledge | None = None) -> tuple[Move, ...]:
    """Return what differs, thing by thing; what has gone is named by the earlier knowledge where that is told."""
    return tuple(_moves(before, after, knowledge, earlier or knowledge))


def _moves(before: Advised, after: Advised, knowledge: Knowledge, earlier: Knowledge) -> Iterator[Move]:
    was, now = ({each.issue: each for each in advised.issues} for advised in (before, after))
    named = {name: each.title for name, each in (was | now).items()}
    for name in [*was, *(each for each in now if each not in was)]:
        title = named[name]
        if name not in now:
            yield Move(Part.ISSUE, name, "", title + Text(": er ikke længere en belastning", ": is no longer an issue"))
        elif name not in was:
            yield Move(Part.ISSUE, name, "", title + Text(": er kommet til som belastning", ": has become an issue"))
        else:
            yield from _of_issue(was[name], now[name], title, knowledge)
    if before.now != after.now:
        old, new = (join([named[each] for each in said.now]) if said.now else _NOTHING for said in (before, after))
        yield Move(Part.NOW, None, "", Text(f"Nu: {old.da} → {new.da}", f"Now: {old.en} → {new.en}"))
    for part, verbs, old_pairs, new_pairs in (
        (Part.RECOMMENDATION, _RECOMMENDED, before.recommendations, after.recommendations),
        (Part.HOLD, _HELD, before.holds, after.holds),
    ):
        for (issue, measure), come in _moved(old_pairs, new_pairs):
            verb, of = verbs[0] if come else verbs[1], (knowledge if come else earlier).named(measure)
            about = named.get(issue, Text(issue, issue))
            says = join([about, Text(f"{of.da} {verb.da}", f"{of.en} {verb.en}")], ": ")
            yield Move(part, issue, measure, says)
    warned = dict((*before.cautions, *after.cautions))
    for name, come in _moved(tuple(dict(before.cautions)), tuple(dict(after.cautions))):
        title = warned[name]
        verb = _WARNED[0] if come else _WARNED[1]
        yield Move(Part.CAUTION, None, name, Text(f"{verb.da}: {title.da}", f"{verb.en}: {title.en}"))
    for (fact, of_issue), come in _moved(before.questions, after.questions):
        question = (knowledge if come else earlier).questions.get(fact)
        asked = question.question if question else Text(fact, fact)
        verb = _ASKED[0] if come else _ASKED[1]
        yield Move(Part.QUESTION, of_issue, fact, Text(f"{verb.da}: {asked.da}", f"{verb.en}: {asked.en}"))


def _of_issue(was: IssueStood, now: IssueStood, title: Text, knowledge: Knowledge) -> Iterator[Move]:
    for part in (Part.CHANGEABILITY, Part.DECIDER, Part.LEVEL, Part.STATUS):
        old, new = getattr(was, part), getattr(now, part)
        if old != new:
            words = [knowledge.word(part, each) if each else _UNSETTLED for each in (old, new)]
            says = Text(f"{title.da}: {words[0].da} → {words[1].da}", f"{title.en}: {words[0].en} → {words[1].en}")
            yield Move(part, was.issue, "", says)


def _moved(before: tuple[Each, ...], after: tuple[Each, ...]) -> Iterator[tuple[Each, bool]]:
    yield from ((each, False) for each in before if each not in after)
    yield from ((each, True) for each in after if each not in before)


_NOTHING = Text("intet", "nothing")
_UNSETTLED = Text("ikke afklaret", "not settled")
_RECOMMENDED = (
    Text("anbefales nu", "is now recommended"),
    Text("anbefales ikke længere", "is no longer recommended"),
)
_HELD = (Text("holdes nu tilbage", "is now held back"), Text("holdes ikke længere tilbage", "is no longer held back"))
_WARNED = (Text("Ny advarsel", "New caution"), Text("Ikke længere en advarsel", "No longer a caution"))
_ASKED = (Text("Nyt spørgsmål", "New question"), Text("Spørges ikke længere", "No longer asked"))
