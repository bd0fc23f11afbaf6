"""The advice as a scenario hears it, and what is said when it is not what was expected."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from guldkorn.advice.advice import Advice, Hold, IssueAdvice, Justification, Recommendation, UnitAdvice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.advice.wording import said_of_score
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.scenario_run import Given
from guldkorn.scenarios.steps.names import Names
from guldkorn.scenarios.steps.survey import Survey
from guldkorn.scenarios.steps.wording import step
from guldkorn.survey.mapping import Score

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
    survey: Survey
    given: Given

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
        name = self.names.issue(said, self.given.context, self.asked_about)
        return next((issue.id for issue in self.unit.issues if name in _called(issue)), None)

    def issue(self, said: str) -> IssueAdvice:
        """Return an issue of the unit; fail where it is none."""
        name = self.has(said)
        expected = (f'"{said}" er en belastning', f'"{said}" is an issue')
        self.expect(name is not None, expected, self.issues(), self.why_no_issue(said))
        return self.unit.issue(str(name))

    def score(self, said: str) -> Score:
        """Return the unit's score on a scale; fail where it has none that may be shown."""
        wanted = self.names.measured(said).id
        found = [score for score in self.unit.scores if score.measured.id == wanted]
        self.expect(bool(found), (f'en score for "{said}"', f'a score of "{said}"'), self.scores())
        return found[0]

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

    def scores(self, of: str | None = None) -> Iterator[str]:
        """Say what the unit scored: on the scale, dimension or aspect with this id, or on all."""
        return (
            said_of_score(score, self.names.knowledge).get(self.names.language)
            for score in self.unit.scores
            if of in (None, score.measured.id)
        )

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

    def why_no_issue(self, said: str) -> Iterator[str]:
        """Say what was scored where an issue was expected and is none."""
        return self.scores(self.names.issue(said, self.given.context, self.asked_about))

    def why_status(self, issue: IssueAdvice) -> Iterator[str]:
        """Say why an issue stands as it does: what is missing, and how it was settled."""
        for unmet in issue.unmet:
            title = unmet.title.get(self.names.language)
            yield f"{title}: {self.word('state', unmet.state)}. {unmet.says.get(self.names.language)}"
        yield from self.reasons(issue.justification)


def _called(issue: IssueAdvice) -> tuple[str, ...]:
    return (issue.id, *(score.measured.id for score in issue.evidence[:1]))


@step("advice-is-given", makes="heard")
def advice_is_given(survey: Survey, context: Context, names: Names) -> Heard:
    """Give the advice that follows from the mapping and the context."""
    given = Given(survey.read(names), context)
    return Heard(advise(given.mapping, context, names.rulebook), survey.unit, names, survey, given)


@step("the-same-again")
def the_same_again(heard: Heard) -> None:
    """Expect the same advice, in the same order, from the same mapping and context."""
    again = advise(heard.survey.read(heard.names), heard.given.context, heard.names.rulebook)
    heard.expect(again == heard.advice, ("de samme råd", "the same advice"), map(repr, again.units))


@step("side-is")
def side_is(heard: Heard, scale: str, side: str) -> None:
    """Expect the unit's score on this side of its reference."""
    wanted, score = heard.names.word("side", side), heard.score(scale)
    expected = (f'scoren for "{scale}" er {side}', f'the score of "{scale}" is {side}')
    heard.expect(score.side == wanted, expected, [heard.word("side", score.side), *heard.scores()])


@step("lies-so-far")
def lies_so_far(heard: Heard, scale: str, n: int) -> None:
    """Expect the unit's score so many whole points from its reference."""
    distance = heard.score(scale).distance
    expected = (f'"{scale}" ligger {n} point fra referencen', f'"{scale}" lies {n} points from its reference')
    heard.expect(distance is not None and round(distance) == n, expected, heard.scores())


@step("response-rate-is")
def response_rate_is(heard: Heard, n: int) -> None:
    """Expect so many per cent of those asked in the unit to have answered."""
    rate = heard.given.mapping.response_rate(heard.unit.unit)
    expected = (f"svarprocenten er {n}", f"the response rate is {n} per cent")
    heard.expect(rate is not None and round(rate) == n, expected, [] if rate is None else [f"{rate:g}"])
