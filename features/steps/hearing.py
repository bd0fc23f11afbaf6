"""The advice as a scenario hears it, and what is said when it is not what was expected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest
from pytest_bdd import then, when

from features.steps.names import Names
from features.steps.survey import Survey
from features.steps.wording import says
from guldkorn.advice.advice import Advice, Hold, IssueAdvice, Justification, Recommendation, UnitAdvice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.reading.text import Language, Text

_DEEPEST = 4
_FRAME = {
    Language.DANISH: ("Forventet", "I stedet", "Derfor", "(ingenting)"),
    Language.ENGLISH: ("Expected", "Instead", "Because", "(nothing)"),
}
_RECOMMENDED = Text("anbefales", "recommended")
_HELD_BACK = Text("holdes tilbage", "held back")


@dataclass(frozen=True)
class Heard:
    """The advice for a workplace, heard by somebody who asks about one unit."""

    advice: Advice
    asked_about: str
    names: Names
    given: tuple[Survey, Context]

    @property
    def unit(self) -> UnitAdvice:
        """The advice for the unit; fail where none is given."""
        for unit in self.advice.units:
            if unit.unit == self.asked_about:
                return unit
        raise self.names.failure(
            f'der gives ingen råd til "{self.asked_about}": den er skjult eller ikke kortlagt',
            f'no advice is given to "{self.asked_about}": it is hidden or was not mapped',
        )

    def word(self, group: str, word: str | None) -> str:
        """Return a closed word as the screen says it; a dash where nothing is known."""
        return self.names.knowledge.word(group, word).get(self.names.language) if word else "–"

    def title(self, issue: str) -> str:
        """Return an issue's title."""
        return self.unit.issue(issue).title.get(self.names.language)

    def has(self, said: str) -> str | None:
        """Return the id of an issue if it is among the unit's."""
        name = self.names.issue(said, self.given[1], self.asked_about)
        return next((issue.id for issue in self.unit.issues if name in _called(issue)), None)

    def issue(self, said: str) -> IssueAdvice:
        """Return an issue of the unit; fail where it is none."""
        name = self.has(said)
        self.expect(name is not None, (f'"{said}" er en belastning', f'"{said}" is an issue'), self.issues())
        return self.unit.issue(str(name))

    def recommended(self, said: str | None = None) -> tuple[Recommendation, ...]:
        """Return what is recommended, for one issue or for all."""
        name = None if said is None else self.issue(said).id
        return tuple(each for each in self.unit.recommendations if name in (None, each.issue))

    def held(self, measure: str, said: str | None = None) -> tuple[Hold, ...]:
        """Return the holds of a measure, for one issue or for all."""
        name = None if said is None else self.issue(said).id
        wanted = self.names.measure(measure)
        return tuple(h for h in self.unit.holds if h.measure.id == wanted and name in (None, h.issue))

    # What is said when it is not as expected

    def expect(self, holds: bool, expected: tuple[str, str], instead: Iterable[str], why: Iterable[str] = ()) -> None:
        """Fail unless it holds: say what was expected, what the advice says instead, and why it does."""
        if holds:
            return
        wanted, other, because, nothing = _FRAME[self.names.language]
        lines = [f"{wanted}: {Text(*expected).get(self.names.language)}", f"{other}:"]
        lines += [f"  {line}" for line in instead] or [f"  {nothing}"]
        if reasons := [f"  {line}" for line in dict.fromkeys(why)]:
            lines += [f"{because}:", *reasons]
        pytest.fail("\n".join(lines), pytrace=False)

    def issues(self) -> Iterator[str]:
        """Say which issues there are, and how they stand."""
        for issue in self.unit.issues:
            stands = [
                self.word("changeability", issue.changeability),
                self.word("level", issue.level),
                self.word("status", issue.status),
            ]
            yield f"{issue.title.get(self.names.language)} ({', '.join(stands)})"

    def measures(self, issue: str | None = None) -> Iterator[str]:
        """Say what is recommended and what is held back, for one issue or for all."""
        advice: list[tuple[Text, Recommendation | Hold]] = []
        advice += [(_RECOMMENDED, each) for each in self.unit.recommendations]
        advice += [(_HELD_BACK, each) for each in self.unit.holds]
        for how, each in advice:
            if issue in (None, each.issue):
                title = each.measure.title.get(self.names.language)
                yield f"{title}: {how.get(self.names.language)} ({self.title(each.issue)})"

    def reasons(self, justification: Justification, depth: int = 0) -> Iterator[str]:
        """Say why, rule by rule, down to scores and answers."""
        for reason in justification if depth < _DEEPEST else ():
            rule = f" [{reason.rule}, {reason.source}]" if reason.rule else ""
            yield f"{'  ' * depth}{reason.says.get(self.names.language)}{rule}"
            yield from self.reasons(reason.grounds, depth + 1)

    def why_status(self, issue: IssueAdvice) -> Iterator[str]:
        """Say why an issue stands as it does: what is missing, and how it was settled."""
        for unmet in issue.unmet:
            title = unmet.title.get(self.names.language)
            yield f"{title}: {self.word('state', unmet.state)}. {unmet.says.get(self.names.language)}"
        yield from self.reasons(issue.justification)


def _called(issue: IssueAdvice) -> tuple[str, ...]:
    return (issue.id, *(score.measured.id for score in issue.evidence[:1]))


@when(says("rådgivningen gives"), target_fixture="heard")
@when(says("the advice is given"), target_fixture="heard")
def advice_is_given(survey: Survey, context: Context, names: Names) -> Heard:
    """Give the advice that follows from the mapping and the context."""
    advice = advise(survey.read(names), context, names.rulebook)
    return Heard(advice, survey.unit, names, (survey, context))


@then(says("rådene er de samme, når de gives igen", "er rådene de samme, når de gives igen"))
@then(says("the advice is the same when it is given again"))
def the_same_again(heard: Heard) -> None:
    """Expect the same advice, in the same order, from the same mapping and context."""
    survey, context = heard.given
    again = advise(survey.read(heard.names), context, heard.names.rulebook)
    heard.expect(again == heard.advice, ("de samme råd", "the same advice"), map(repr, again.units))
