"""Steps about explanation: what a recommendation, a hold or an issue rests on, down to scores and answers."""

from collections.abc import Iterator

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.holds import the_holds
from features.steps.measures import the_recommendation
from features.steps.names import plain
from features.steps.wording import says
from guldkorn.advice.advice import Justification


@then(says('bygger anbefalingen af "{measure}" på "{ground}"', 'anbefalingen af "{measure}" bygger på "{ground}"'))
@then(says('the recommendation of "{measure}" rests on "{ground}"'))
def recommendation_rests_on(heard: Heard, measure: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the recommendation."""
    _rests_on(heard, the_recommendation(heard, measure).justification, ground)


@then(
    says(
        'bygger det på "{ground}", at "{measure}" holdes tilbage',
        'det bygger på "{ground}", at "{measure}" holdes tilbage',
    )
)
@then(says('holding back "{measure}" rests on "{ground}"'))
def hold_rests_on(heard: Heard, measure: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the hold."""
    _rests_on(heard, tuple(r for hold in the_holds(heard, measure) for r in hold.justification), ground)


@then(says('bygger belastningen "{issue}" på "{ground}"', 'belastningen "{issue}" bygger på "{ground}"'))
@then(says('the issue "{issue}" rests on "{ground}"'))
def issue_rests_on(heard: Heard, issue: str, ground: str) -> None:
    """Expect these words, or this source, in the chain of reasons beneath the issue."""
    _rests_on(heard, heard.issue(issue).justification, ground)


def _rests_on(heard: Heard, justification: Justification, ground: str) -> None:
    holds = any(plain(ground) in plain(told) for told in _chain(heard, justification))
    heard.expect(holds, (f'bygger på "{ground}"', f'rests on "{ground}"'), heard.reasons(justification))


def _chain(heard: Heard, justification: Justification) -> Iterator[str]:
    for reason in justification:
        yield from (reason.says.get(heard.names.language), reason.source or "")
        yield from _chain(heard, reason.grounds)
