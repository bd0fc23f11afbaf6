"""The context: what is known of the workplace, its units and their issues beyond the scores."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from guldkorn.knowledge.questions import YES, Question
from guldkorn.knowledge.vocabulary import Decider, Reach, Voice
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text

Value = str | float
TOGETHER = "together"
"""How a file calls the meeting that answers as one, beside voices."""
EVERYONE = Text("gruppen i fællesskab", "the group together")
"""What it is called where people read it."""


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
    worded_here: bool = field(default=False, compare=False)
    """Whether the meeting itself chose the words: what is muddled about them was said then, and is not said again."""

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
    occupation: str | None = None
    """The job group of those who work there, where it was said. No rule reads it."""

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

    def of_units(self, names: Iterable[str]) -> "Context":
        """Return the context with nothing of other units than these: of one that is not shown, nothing is handed on."""
        known = set(names)
        return replace(self, units={name: unit for name, unit in self.units.items() if name in known})

    def with_unit(self, name: str, unit: UnitContext) -> "Context":
        """Return the context with a unit's part replaced."""
        return replace(self, units={**self.units, name: unit})


@dataclass(frozen=True, slots=True)
class Established:
    """What the answers to one question come to: one value, or none where voices differ or only others have spoken."""

    fact: str
    value: Value | None
    answers: tuple[Answer, ...]
    reach: Reach
    hearsay: tuple[Answer, ...] = ()
    """What voices said that the question is not for. It establishes nothing."""

    @property
    def is_disputed(self) -> bool:
        """Whether voices answer differently, and it is not settled for all that."""
        return self.value is None and bool(self.answers)


Questions = Mapping[str, Question]
"""The questions by their facts."""


def counts(answer: Answer, questions: Questions) -> bool:
    """Tell whether an answer is one: the meeting's as one, or of a voice that the question is for."""
    question = questions.get(answer.fact)
    return question is None or question.is_for(answer.voice)


def established(
    by_reach: Iterable[tuple[Reach, tuple[Answer, ...]]],
    questions: Questions,
    beneath: Mapping[str, Established] | None = None,
) -> dict[str, Established]:
    """Return what is established of each fact, the narrowest reach winning over the broader.

    The reaches come from the broadest to the narrowest; `beneath` is what is established more broadly. What is said on
    behalf of others stands beside the answers and takes the place of none.
    """
    facts: dict[str, Established] = dict(beneath or {})
    for reach, answers in by_reach:
        here: dict[str, list[Answer]] = {}
        for answer in answers:
            here.setdefault(answer.fact, []).append(answer)
        for fact, said in here.items():
            given = tuple(answer for answer in said if counts(answer, questions))
            quoted = tuple(answer for answer in said if answer not in given)
            before = facts.get(fact, Established(fact, None, (), reach))
            voices = {answer.voice for answer in quoted}
            hearsay = (*quoted, *(answer for answer in before.hearsay if answer.voice not in voices))
            if given:
                facts[fact] = Established(fact, _settled(given, questions.get(fact)), given, reach, hearsay)
            else:
                facts[fact] = replace(before, hearsay=hearsay)
    return facts


def _settled(given: tuple[Answer, ...], question: Question | None) -> Value | None:
    """Return what answers come to: what all say; or yes, where one who knows of it is enough."""
    values = {answer.value for answer in given}
    if question is not None and question.opens is not None and YES in values:
        return YES
    return values.pop() if len(values) == 1 else None


def with_answer(answers: tuple[Answer, ...], answer: Answer, questions: Questions) -> tuple[Answer, ...]:
    """Return the answers with one put in, in place of the same voice's earlier answer.

    An answer that names no voice speaks for all, so it and the voices replace each other; what is said on behalf of
    others replaces no answer and is replaced by none. The same answer again changes nothing.
    """
    if answer in answers:
        return answers
    is_hearsay = not counts(answer, questions)

    def is_replaced(each: Answer) -> bool:
        if each.fact != answer.fact:
            return False
        as_one = None in (each.voice, answer.voice) and not is_hearsay and counts(each, questions)
        return each.voice == answer.voice or as_one

    return (*(each for each in answers if not is_replaced(each)), answer)


def without_answer(answers: tuple[Answer, ...], fact: str, voice: Voice | None = None) -> tuple[Answer, ...]:
    """Return the answers without what a voice answered to one question; without a voice, all answers to it."""
    return tuple(each for each in answers if each.fact != fact or (voice is not None and each.voice != voice))


def slug(title: str) -> str:
    """Return a short id made from a title."""
    letters = title.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in letters).split()
    return "-".join(words[:6]) or "issue"
