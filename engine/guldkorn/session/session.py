"""A session as a value: the mapping, what has been said, and the advice that follows from both."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from guldkorn.advice.advice import UnitAdvice
from guldkorn.advice.advise import advise_unit
from guldkorn.advice.context import (
    Answer,
    Context,
    Issue,
    UnitContext,
    Value,
    slug,
    with_answer,
    without_answer,
)
from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping


class SessionError(GuldkornError):
    """What was asked for cannot be done in this session."""


@dataclass(frozen=True)
class Session:
    """One meeting with one mapping. Every change is a new session; the old one stays as it was."""

    mapping: Mapping
    context: Context
    rulebook: Rulebook
    unit: str
    """The unit that is spoken of."""

    @cached_property
    def advice(self) -> UnitAdvice:
        """The advice for the unit that is spoken of."""
        return advise_unit(self.mapping, self.unit, self.context, self.rulebook)

    @property
    def told(self) -> UnitContext:
        """What has been said of the unit that is spoken of."""
        return self.context.unit(self.unit)

    def speak_of(self, unit: str) -> "Session":
        """Turn to another unit."""
        if unit not in self.mapping.units:
            raise SessionError(
                Text(f'enheden "{unit}" er ikke i kortlægningen', f'the unit "{unit}" is not in the mapping')
            )
        return replace(self, unit=unit)

    def hold_against(self, mapping: Mapping) -> "Session":
        """Take the same scores held against something else; what was said stays."""
        if mapping.units != self.mapping.units:
            raise SessionError(Text("det er en anden kortlægning", "that is another mapping"))
        return replace(self, mapping=mapping)

    def answer(
        self, fact: str, value: Value | None, *, issue: str | None = None, voice: Voice | None = None
    ) -> "Session":
        """Take in an answer, for an issue or for the unit. None takes the voice's answer back."""
        if issue is None:
            return self._with(lambda told: replace(told, answers=_answered(told.answers, fact, value, voice)))
        return self._with_issue(issue, lambda each: replace(each, answers=_answered(each.answers, fact, value, voice)))

    def answered(self, fact: str, *, issue: str | None = None) -> tuple[Answer, ...]:
        """Return what was answered to a question, as it holds for an issue or for the unit."""
        reaches = [self.context.answers, self.told.answers]
        if issue is not None and issue in self.told.issue:
            reaches.append(self.told.issue[issue].answers)
        for answers in reversed(reaches):
            if found := tuple(answer for answer in answers if answer.fact == fact):
                return found
        return ()

    def add_issue(
        self, title: str, dimension: str, aspect: str | None = None, *, documented: str | None = None
    ) -> "Session":
        """Add a concrete issue in the group's words."""
        how = same(documented) if documented else None
        issue = Issue(self._free_id(slug(title)), same(title), dimension, aspect, None, how)
        return self._with(lambda told: replace(told, issues=(*told.issues, issue)))

    def split_issue(self, issue: str, titles: Iterable[str]) -> "Session":
        """Put several issues in the place of one. Each keeps its finding and what was answered about it."""
        session = self
        old = self._issue(issue)
        parts: list[Issue] = []
        for title in titles:
            parts.append(replace(old, id=session._free_id(slug(title), parts), title=same(title)))
        if len(parts) < 2:
            raise SessionError(Text("skriv mindst to titler for at dele", "write at least two titles to split"))

        def split(told: UnitContext) -> UnitContext:
            kept = [each for each in told.issues if each.id != issue]
            at = next((n for n, each in enumerate(told.issues) if each.id == issue), len(kept))
            chosen = told.chosen
            if chosen is not None and issue in chosen:
                chosen = tuple(name for each in chosen for name in ([p.id for p in parts] if each == issue else [each]))
            return replace(told, issues=(*kept[:at], *parts, *kept[at:]), chosen=chosen)

        return self._with(split)

    def reword_issue(self, issue: str, title: str) -> "Session":
        """Give an issue the group's own words."""
        return self._with_issue(issue, lambda each: replace(each, title=same(title)))

    def document_issue(self, issue: str, how: str | None) -> "Session":
        """Say how an issue was identified, where no finding shows it."""
        return self._with_issue(issue, lambda each: replace(each, documented=same(how) if how else None))

    def drop_issue(self, issue: str) -> "Session":
        """Take away an issue that the group added. A finding's own issue stays as long as the finding does."""
        if issue not in self.told.issue:
            raise SessionError(
                Text(
                    "den kommer fra kortlægningen og kan ikke slettes",
                    "it comes from the mapping and cannot be deleted",
                )
            )

        def drop(told: UnitContext) -> UnitContext:
            chosen = None if told.chosen is None else tuple(name for name in told.chosen if name != issue)
            return replace(told, issues=tuple(each for each in told.issues if each.id != issue), chosen=chosen)

        return self._with(drop)

    def choose(self, issues: Iterable[str] | None) -> "Session":
        """Take the group's choice of priorities. None leaves the choice to the engine's proposal."""
        chosen = None if issues is None else tuple(dict.fromkeys(issues))
        return self._with(lambda told: replace(told, chosen=chosen))

    def asked_of_unit(self, fact: str) -> bool:
        """Tell whether a question is asked once for the unit."""
        question = self.rulebook.knowledge.questions[fact]
        return (question.asked_for or question.about) is not Reach.ISSUE

    def _issue(self, issue: str) -> Issue:
        if issue in self.told.issue:
            return self.told.issue[issue]
        if any(each.id == issue for each in self.advice.issues):
            return Issue(issue, scale=issue)  # a finding that nobody has spoken of yet is known by its scale
        raise SessionError(Text(f'der er ingen belastning "{issue}"', f'there is no issue "{issue}"'))

    def _with_issue(self, issue: str, change: Callable[[Issue], Issue]) -> "Session":
        changed = change(self._issue(issue))

        def put(told: UnitContext) -> UnitContext:
            if issue in told.issue:
                return replace(told, issues=tuple(changed if each.id == issue else each for each in told.issues))
            return replace(told, issues=(*told.issues, changed))

        return self._with(put)

    def _with(self, change: Callable[[UnitContext], UnitContext]) -> "Session":
        return replace(self, context=self.context.with_unit(self.unit, change(self.told)))

    def _free_id(self, wanted: str, taken: Iterable[Issue] = ()) -> str:
        used = {each.id for each in (*self.told.issues, *taken)} | {each.id for each in self.advice.issues}
        name, number = wanted, 2
        while name in used:
            name, number = f"{wanted}-{number}", number + 1
        return name


def _answered(answers: tuple[Answer, ...], fact: str, value: Value | None, voice: Voice | None) -> tuple[Answer, ...]:
    if value is None:
        return without_answer(answers, fact, voice)
    return with_answer(answers, Answer(fact, value, voice))
