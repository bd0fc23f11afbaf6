"""A unit's advice taken apart: each thing that is said, by what it is about, to be held beside another's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from guldkorn.advice.advice import IssueAdvice, Justification, Reason, UnitAdvice
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.text import Text, join, listed
from guldkorn.session.gist import Part


class Further(StrEnum):
    """A part of a unit's advice that its gist does not hold."""

    GRADE = "grade"
    COST = "cost"
    PROPOSED = "proposed"
    CAUSE = "cause"
    CONDITION = "condition"
    INTERPLAY = "interplay"
    COMPLEMENT = "complement"
    WAITING = "waiting"
    CONTRADICTION = "contradiction"
    ANSWERED_FOR = "answered-for"
    SCORES = "scores"
    ORDER = "order"
    WORDING = "wording"


Key = tuple[Part | Further, str | None, str]
"""What is said: of which part, about which issue if any, and the name of the measure, caution or question."""


@dataclass(frozen=True)
class Thing:
    """One thing that is said in a unit's advice."""

    title: Text
    value: object
    """What is said, without its reasons."""
    reasons: Justification = ()
    words: Text | None = field(default=None, compare=False)
    """What is said, in words, where that can be said in a few."""
    about: Text | None = field(default=None, compare=False)
    """The issue that a question is asked for."""

    @property
    def at_first_sight(self) -> tuple[Reason, ...]:
        """The reasons, without what they rest on in turn."""
        return tuple(replace(reason, grounds=()) for reason in self.reasons)

    @property
    def rules(self) -> frozenset[str]:
        """The rules among its reasons, down to the last."""
        return frozenset(_rules_of(self.reasons))


def things(advice: UnitAdvice, knowledge: Knowledge) -> dict[Key, Thing]:
    """Return everything that is said in a unit's advice."""
    said = dict(_of_unit(advice))
    for issue in advice.issues:
        said |= dict(_of_issue(issue, advice, knowledge))
    return said


def _of_issue(issue: IssueAdvice, advice: UnitAdvice, knowledge: Knowledge) -> Iterator[tuple[Key, Thing]]:
    def thing(
        part: Part | Further, title: Text, value: object, why: Justification, name: str = ""
    ) -> tuple[Key, Thing]:
        words = knowledge.word(_GROUPS.get(part, part), value) if isinstance(value, str) else None
        words = _UNSETTLED if value is None else words
        return (part, issue.id, name), Thing(join([issue.title, title], ": "), value, why, words)

    waiting = [each for each in advice.not_now if each.issue == issue.id]
    status = tuple(reason for each in waiting for reason in each.justification)
    failing = tuple(reason for unmet in issue.unmet for reason in unmet.justification)
    what = (issue.title, issue.dimension, issue.aspect, issue.basis, issue.evidence, issue.documented, issue.placed)
    yield (Part.ISSUE, issue.id, ""), Thing(issue.title, what, issue.justification)
    yield thing(Further.GRADE, Text("fund", "finding"), issue.grade, issue.justification)
    for part in (Part.CHANGEABILITY, Part.DECIDER, Part.LEVEL):
        yield thing(part, knowledge.word("kind", part), getattr(issue, part), issue.justification)
    yield thing(Part.STATUS, Text("status", "status"), issue.status, status + failing)
    yield thing(Further.COST, Text("billigste indsats", "cheapest measure"), issue.cheapest, ())
    if issue.proposed is not None:
        proposed = (issue.proposed.changeability, issue.proposed.decider)
        title = Text("reglernes eget bud", "what the rules would say")
        yield thing(Further.PROPOSED, title, proposed, issue.proposed.justification)
    for name, state in issue.causes:
        cause = knowledge.causes.get(name)
        yield thing(Further.CAUSE, cause.title if cause else Text(name, name), state, (), name)
    for unmet in issue.unmet:
        (key, found) = thing(Further.CONDITION, unmet.title, unmet.state, unmet.justification, unmet.condition)
        yield key, replace(found, value=(unmet.state, unmet.title, unmet.says))
    for each in waiting:
        because = Text("hvorfor den venter", "why it waits")
        (key, found) = thing(Further.WAITING, because, each.because, each.justification)
        yield key, replace(found, words=join(each.because, " ") if each.because else None)


def _of_unit(advice: UnitAdvice) -> Iterator[tuple[Key, Thing]]:
    titles = {issue.id: issue.title for issue in advice.issues}
    yield (Part.NOW, None, ""), Thing(Text("Nu", "Now"), advice.now)
    yield (Further.SCORES, None, ""), Thing(Text("Scorerne", "The scores"), (advice.answers, advice.scores))
    for interplay in advice.interplays:
        said = (interplay.title, interplay.issues)
        words = listed([titles[name] for name in interplay.issues if name in titles])
        yield (Further.INTERPLAY, None, interplay.id), Thing(interplay.title, said, interplay.justification, words)
    yield from _measures(advice, titles)
    for asked in advice.questions:
        of = asked.issues[0] if asked.issues and asked.asked_for is Reach.ISSUE else None
        question, issue = asked.question.question, titles.get(of or "")
        value = (asked.question, asked.asked_for, asked.issues, asked.disputed, asked.hearsay)
        thing = Thing(_about(issue, question), value, asked.justification, about=issue)
        yield (Part.QUESTION, of, asked.question.id), thing
    for name in dict.fromkeys(caution.id for caution in advice.cautions):
        found = [caution for caution in advice.cautions if caution.id == name]
        warned = tuple((each.weight, each.title, each.says, each.issues) for each in found)
        reasons = tuple(reason for each in found for reason in each.justification)
        words = join([each.says for each in found], " ")
        yield (Part.CAUTION, None, name), Thing(found[0].title, warned, reasons, words)
    for against in advice.contradictions:
        title = _about(titles.get(against.issue or ""), join([_CONTRADICTION, against.title], ": "))
        thing = Thing(title, against.title, against.justification)
        yield (Further.CONTRADICTION, against.issue, against.title.en), thing
    for told in advice.answered_for:
        title = _about(titles.get(told.issue or ""), told.question.question)
        yield (Further.ANSWERED_FOR, told.issue, told.question.id), Thing(title, told.says, ())


def _measures(advice: UnitAdvice, titles: Mapping[str, Text]) -> Iterator[tuple[Key, Thing]]:
    for each in advice.recommendations:
        issue, measure = titles.get(each.issue), each.measure
        yield (
            (Part.RECOMMENDATION, each.issue, measure.id),
            Thing(_about(issue, measure.title), measure, each.justification),
        )
        for extra in each.complements:
            also = _about(issue, join([measure.title, extra.measure.title], " + "))
            thing = Thing(also, extra.measure, extra.justification)
            yield (Further.COMPLEMENT, each.issue, f"{measure.id} + {extra.measure.id}"), thing
    for hold in advice.holds:
        title, words = _about(titles.get(hold.issue), hold.measure.title), join(hold.until, " ") if hold.until else None
        thing = Thing(title, (hold.measure, hold.until), hold.justification, words)
        yield (Part.HOLD, hold.issue, hold.measure.id), thing


def _about(issue: Text | None, title: Text) -> Text:
    return join([issue, title], ": ") if issue else title


def orders(advice: UnitAdvice) -> Mapping[str, tuple[object, ...]]:
    """Return in which order things are said, where they are said in one."""
    return {
        "issues": tuple(each.id for each in advice.issues),
        "recommendations": tuple((each.issue, each.measure.id) for each in advice.recommendations),
        "questions": tuple((each.question.id, each.issues) for each in advice.questions),
        "cautions": tuple(each.id for each in advice.cautions),
    }


def _rules_of(reasons: Justification) -> Iterator[str]:
    for reason in reasons:
        if reason.rule is not None:
            yield reason.rule
        yield from _rules_of(reason.grounds)


_GROUPS: Mapping[Part | Further, str] = {Further.CAUSE: "cause-state", Further.CONDITION: "state"}
_UNSETTLED = Text("ikke afklaret", "not settled")
_CONTRADICTION = Text("reglerne modsiger hinanden", "the rules contradict each other")
