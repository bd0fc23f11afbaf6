"""The context: what is known of the workplace, its units and their issues beyond the scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from guldkorn.knowledge.vocabulary import Decider, Reach, Voice
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text

Value = str | float


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question, and who gave it where that is known."""

    fact: str
    value: Value
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """The group's own word on who decides an issue, in place of the engine's classification, and why."""

    decider: Decider
    because: str


@dataclass(frozen=True, slots=True)
class Issue:
    """A concrete strain in the group's words, or answers about a finding that nobody has worded yet."""

    id: str
    title: Text | None = None
    dimension: str | None = None
    aspect: str | None = None
    scale: str | None = None
    """The finding that it words."""
    documented: Text | None = None
    """How it was identified, where no finding shows it (claim C04)."""
    answers: tuple[Answer, ...] = ()
    also: tuple[str, ...] = ()
    """Further findings that it words, where several were put together."""
    placed: Placed | None = None

    @property
    def scales(self) -> tuple[str, ...]:
        """Every finding that it words."""
        return (*((self.scale,) if self.scale else ()), *self.also)


@dataclass(frozen=True, slots=True)
class Dropped:
    """An issue that the group put aside for good, and why."""

    issue: str
    title: Text
    because: str
    scales: tuple[str, ...] = ()
    """The findings that it worded; they open no issue again."""
    was: Issue | None = field(default=None, compare=False)
    """All that was said of it, so that it can be taken up again; None where that is not known any more."""


@dataclass(frozen=True)
class UnitContext:
    """What is known of a unit: answers, issues, and the group's choice of priorities."""

    answers: tuple[Answer, ...] = ()
    issues: tuple[Issue, ...] = ()
    chosen: tuple[str, ...] | None = None
    """The issues that the group chose; None until it has chosen."""
    dropped: tuple[Dropped, ...] = ()

    @cached_property
    def issue(self) -> Mapping[str, Issue]:
        """The issues by id."""
        return {issue.id: issue for issue in self.issues}


@dataclass(frozen=True)
class Context:
    """All answers about a workplace, its units and their issues."""

    name: str = ""
    answers: tuple[Answer, ...] = ()
    units: Mapping[str, UnitContext] = field(default_factory=dict)
    remarks: tuple[Problem, ...] = field(default=(), compare=False)
    """What is worth saying of how it was read."""

    def unit(self, name: str) -> UnitContext:
        """Return what is known of a unit; nothing for one that nobody spoke of."""
        return self.units.get(name, UnitContext())

    def with_unit(self, name: str, unit: UnitContext) -> "Context":
        """Return the context with a unit's part replaced."""
        return replace(self, units={**self.units, name: unit})


@dataclass(frozen=True, slots=True)
class Established:
    """What the answers to one question come to: one value, or none where voices differ."""

    fact: str
    value: Value | None
    answers: tuple[Answer, ...]
    reach: Reach

    @property
    def is_disputed(self) -> bool:
        """Whether voices answer differently."""
        return self.value is None


def established(by_reach: Iterable[tuple[Reach, tuple[Answer, ...]]]) -> dict[str, Established]:
    """Return what is established of each fact, the narrowest reach winning over the broader.

    The reaches come from the broadest to the narrowest.
    """
    facts: dict[str, Established] = {}
    for reach, answers in by_reach:
        here: dict[str, list[Answer]] = {}
        for answer in answers:
            here.setdefault(answer.fact, []).append(answer)
        for fact, given in here.items():
            values = {answer.value for answer in given}
            facts[fact] = Established(fact, values.pop() if len(values) == 1 else None, tuple(given), reach)
    return facts


def with_answer(answers: tuple[Answer, ...], answer: Answer) -> tuple[Answer, ...]:
    """Return the answers with one put in, in place of the same voice's earlier answer.

    An answer that names no voice speaks for all, so it and the voices replace each other. The same answer again
    changes nothing.
    """
    if answer in answers:
        return answers
    return (
        *(
            each
            for each in answers
            if each.fact != answer.fact or (each.voice != answer.voice and None not in (each.voice, answer.voice))
        ),
        answer,
    )


def without_answer(answers: tuple[Answer, ...], fact: str, voice: Voice | None = None) -> tuple[Answer, ...]:
    """Return the answers without what a voice answered to one question; without a voice, all answers to it."""
    return tuple(each for each in answers if each.fact != fact or (voice is not None and each.voice != voice))


def slug(title: str) -> str:
    """Return a short id made from a title."""
    letters = title.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in letters).split()
    return "-".join(words[:6]) or "issue"
