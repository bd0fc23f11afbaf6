"""Steps about explanation: what a line of the advice rests on, down to scores and answers, and why it is said."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from guldkorn.advice.advice import Justification, Reason
from guldkorn.scenarios.steps.cautions import the_cautions, the_interplays
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.holds import the_holds
from guldkorn.scenarios.steps.issues import condition_is, is_settled_as
from guldkorn.scenarios.steps.measures import the_recommendation
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.priorities import waits
from guldkorn.scenarios.steps.questions import asked, is_asked
from guldkorn.scenarios.steps.wording import step


class Justified(Protocol):
    """A line of the advice that says why it is there."""

    @property
    def justification(self) -> Justification:
        """Why it is said."""


# What something rests on, anywhere in the chain of reasons


@step("recommendation-rests-on")
def recommendation_rests_on(heard: Heard, measure: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the recommendation."""
    _rests_on(heard, the_recommendation(heard, measure).justification, ground)


@step("hold-rests-on")
def hold_rests_on(heard: Heard, measure: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the hold."""
    _rests_on(heard, _reasons(the_holds(heard, measure)), ground)


@step("issue-rests-on")
def issue_rests_on(heard: Heard, issue: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the issue."""
    _rests_on(heard, heard.issue(issue).justification, ground)


@step("caution-rests-on")
def caution_rests_on(heard: Heard, caution: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the caution."""
    _rests_on(heard, _reasons(the_cautions(heard, caution)), ground)


@step("interplay-rests-on")
def interplay_rests_on(heard: Heard, interplay: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the interplay."""
    _rests_on(heard, _reasons(the_interplays(heard, interplay)), ground)


@step("question-rests-on")
def question_rests_on(heard: Heard, question: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons for asking."""
    is_asked(heard, question)
    _rests_on(heard, _reasons(asked(heard, question)), ground)


@step("waiting-rests-on")
def waiting_rests_on(heard: Heard, issue: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons for which the issue waits."""
    waits(heard, issue)
    about = heard.issue(issue).id
    _rests_on(heard, _reasons(each for each in heard.unit.not_now if each.issue == about), ground)


@step("support-rests-on")
def support_rests_on(heard: Heard, other: str, measure: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons for which one measure supports the other."""
    beside = the_recommendation(heard, measure).complements
    wanted = heard.names.measure(other)
    found = [each for each in beside if each.measure.id == wanted]
    expected = (f'"{other}" støtter "{measure}"', f'"{other}" supports "{measure}"')
    heard.expect(bool(found), expected, (each.measure.title.get(heard.names.language) for each in beside))
    _rests_on(heard, _reasons(found), ground)


# Why something is said, and from which source


@step("settled-because")
def settled_because(heard: Heard, issue: str, changeability: str, reason: str, source: str) -> None:
    """Expect the issue to be settled so, for this reason and from this source."""
    is_settled_as(heard, issue, changeability)
    _because(heard, heard.issue(issue).justification, reason, source)


@step("condition-because")
def condition_because(heard: Heard, condition: str, state: str, issue: str, reason: str) -> None:
    """Expect a condition of priority not to hold, for this reason."""
    condition_is(heard, condition, state, issue)
    wanted, found = heard.names.condition(condition), heard.issue(issue)
    told = [each.says.get(heard.names.language) for each in found.unmet if each.condition == wanted]
    holds = any(plain(reason) in plain(text) for text in told)
    heard.expect(holds, (f'fordi "{reason}"', f'because "{reason}"'), told, heard.why_status(found))


@step("recommended-because")
def recommended_because(heard: Heard, measure: str, issue: str, reason: str) -> None:
    """Expect the measure to be recommended for the issue, for this reason."""
    _because(heard, the_recommendation(heard, measure, issue).justification, reason)


@step("recommended-according-to")
def recommended_according_to(heard: Heard, measure: str, issue: str, reason: str, source: str) -> None:
    """Expect the measure to be recommended for the issue, for this reason and from this source."""
    _because(heard, the_recommendation(heard, measure, issue).justification, reason, source)


@step("held-back-according-to")
def held_back_according_to(heard: Heard, measure: str, reason: str, source: str) -> None:
    """Expect the measure to be held back, for this reason and from this source."""
    _because(heard, _reasons(the_holds(heard, measure)), reason, source)


@step("cautioned-according-to")
def cautioned_according_to(heard: Heard, caution: str, reason: str, source: str) -> None:
    """Expect the caution, for this reason and from this source."""
    _because(heard, _reasons(the_cautions(heard, caution)), reason, source)


@step("all-have-sources")
def all_have_sources(heard: Heard) -> None:
    """Expect something to be said of the unit, and every rule behind it to name its source."""
    unit = heard.unit
    said: list[Justified] = [*unit.issues, *unit.interplays, *unit.not_now, *unit.recommendations, *unit.holds]
    said += [*unit.questions, *unit.cautions, *unit.contradictions]
    reasons = [each for each in _all(_reasons(said)) if each.rule]
    missing = [each for each in reasons if not each.source]
    expected = ("en kilde til hver begrundelse", "a source for every reason")
    heard.expect(bool(reasons) and not missing, expected, heard.reasons(tuple(missing)))


def _reasons(said: Iterable[Justified]) -> Justification:
    return tuple(reason for each in said for reason in each.justification)


def _rests_on(heard: Heard, justification: Justification, ground: str) -> None:
    told = (text for each in _all(justification) for text in (each.says.get(heard.names.language), each.source or ""))
    holds = any(plain(ground) in plain(text) for text in told)
    heard.expect(holds, (f'bygger på "{ground}"', f'rests on "{ground}"'), heard.reasons(justification))


def _because(heard: Heard, justification: Justification, reason: str, source: str | None = None) -> None:
    """Expect one and the same reason to say these words and to come from this source."""
    wanted = None if source is None else heard.names.source(source)
    holds = any(
        plain(reason) in plain(each.says.get(heard.names.language)) and wanted in (None, each.source)
        for each in _all(justification)
    )
    da, en = f'fordi "{reason}"', f'because "{reason}"'
    if source is not None:
        da, en = f'{da}, ifølge "{source}"', f'{en}, according to "{source}"'
    heard.expect(holds, (da, en), heard.reasons(justification))


def _all(justification: Justification) -> Iterator[Reason]:
    for reason in justification:
        yield reason
        yield from _all(reason.grounds)
