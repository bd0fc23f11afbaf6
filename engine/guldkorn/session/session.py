"""A session as a value: the mapping, what has been said, and the advice that follows from both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from guldkorn.advice.advice import UnitAdvice
from guldkorn.advice.advise import advise_unit
from guldkorn.advice.context import Answer, Context, Established, Issue, UnitContext, slug
from guldkorn.advice.observation import facts_of_issue, facts_of_unit
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.agreed import Agreed
from guldkorn.survey.mapping import Mapping as SurveyMapping


class SessionError(GuldkornError):
    """What was asked for cannot be done in this session."""


@dataclass(frozen=True)
class Session:
    """A meeting on a mapping, as it stands. Whatever is said makes a new session; the old one stays as it was."""

    mapping: SurveyMapping
    context: Context
    rulebook: Rulebook
    unit: str
    """The unit that is spoken of."""
    agreements: Mapping[str, Agreed] = field(default_factory=dict)
    """What each unit has agreed."""

    @cached_property
    def advice(self) -> UnitAdvice:
        """The advice for the unit that is spoken of."""
        return advise_unit(self.mapping, self.unit, self.context, self.rulebook)

    def agreeing(self, agreed: Agreed) -> "Session":
        """Return the session with what the unit has agreed. The advice, which rests on other things, stays."""
        after = replace(self, agreements={**self.agreements, self.unit: agreed})
        if "advice" in self.__dict__:
            after.__dict__["advice"] = self.advice
        return after

    @property
    def told(self) -> UnitContext:
        """What has been said of the unit that is spoken of."""
        return self.context.unit(self.unit)

    @property
    def agreed(self) -> Agreed:
        """What the unit that is spoken of has agreed."""
        return self.agreements.get(self.unit, Agreed())

    def speak_of(self, unit: str) -> "Session":
        """Turn to another unit."""
        if unit not in self.mapping.units:
            raise SessionError(
                Text(f'enheden "{unit}" er ikke i kortlægningen', f'the unit "{unit}" is not in the mapping')
            )
        return self if unit == self.unit else replace(self, unit=unit)

    def answered(self, fact: str, *, issue: str | None = None) -> tuple[Answer, ...]:
        """Return what was answered to a question, as it holds for an issue or for the unit."""
        known = self._established(fact, issue)
        return known.answers if known else ()

    def heard(self, fact: str, *, issue: str | None = None) -> tuple[Answer, ...]:
        """Return what was said to a question on behalf of those it is for."""
        known = self._established(fact, issue)
        return known.hearsay if known else ()

    def _established(self, fact: str, issue: str | None) -> Established | None:
        questions = self.rulebook.knowledge.questions
        of_unit = facts_of_unit(self.context, self.unit, questions)
        facts = of_unit if issue is None else facts_of_issue(self.context, self.unit, issue, of_unit, questions)
        return facts.get(fact)

    def asked_of_unit(self, fact: str) -> bool:
        """Tell whether a question is asked once for the unit."""
        question = self.rulebook.knowledge.questions[fact]
        return (question.asked_for or question.about) is not Reach.ISSUE

    def issue(self, name: str) -> Issue:
        """Return what was said of an issue. Raise SessionError where there is none of that name."""
        if name in self.told.issue:
            return self.told.issue[name]
        if any(each.id == name for each in self.advice.issues):
            return Issue(name, scale=name)  # a finding that nobody has spoken of yet is known by its scale
        raise SessionError(Text(f'der er ingen belastning "{name}"', f'there is no issue "{name}"'))

    def title(self, name: str) -> Text:
        """Return what an issue is called; its id where it is there no longer."""
        if name in self.told.issue and (worded := self.told.issue[name].title):
            return worded
        if dropped := next((each.title for each in self.told.dropped if each.issue == name), None):
            return dropped
        for score in self.mapping.of(self.unit):
            if score.measured.id == name:
                return score.measured.title  # a finding is called as its scale; so no advice is needed to name it
        return next((issue.title for issue in self.advice.issues if issue.id == name), Text(name, name))

    def free_id(self, title: str, taken: Iterable[str] = ()) -> str:
        """Return an id for an issue of this title that no other has or had."""
        used = {each.id for each in self.told.issues} | {each.id for each in self.advice.issues} | set(taken)
        used |= {each.issue for each in self.told.dropped}
        wanted = name = slug(title)
        number = 2
        while name in used:
            name, number = f"{wanted}-{number}", number + 1
        return name
