"""What came of a case with a rulebook: the advice, the rules that fired, or why it cannot be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guldkorn.advice.advice import Advice
from guldkorn.advice.advise import advise, reason
from guldkorn.advice.context import Context
from guldkorn.inference.memory import Conclusion
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping as SurveyMapping

Fired = frozenset[tuple[str, Conclusion]]
"""Each rule that fired, with what it concluded."""


@dataclass(frozen=True)
class Outcome:
    """What a rulebook makes of a case. Units that may not be shown are not in it."""

    advice: Advice | None = None
    fired_in: Mapping[str, Fired] = field(default_factory=dict)
    """What fired in each unit."""
    misfits: tuple[Text, ...] = ()
    """What was said in the case that the rulebook does not know."""
    problem: Text | None = None
    """Why the case cannot be read with the rulebook; there is then no advice."""
    failure: Text | None = None
    """Why the scenario's promise does not hold; there may be advice all the same."""

    @cached_property
    def fired(self) -> frozenset[str]:
        """The rules that fired in any unit."""
        return frozenset(rule for fired in self.fired_in.values() for rule, _ in fired)


def outcome_of(
    mapping: SurveyMapping,
    context: Context,
    rulebook: Rulebook,
    misfits: tuple[Text, ...] = (),
    failure: Text | None = None,
) -> Outcome:
    """Return what a rulebook makes of a mapping and a context. Raise InferenceError as `advise`."""
    advice = advise(mapping, context, rulebook)
    fired = {unit: _fired(mapping, unit, context, rulebook) for unit in mapping.units}
    return Outcome(advice, fired, misfits, failure=failure)


def _fired(mapping: SurveyMapping, unit: str, context: Context, rulebook: Rulebook) -> Fired:
    return frozenset(
        (firing.rule, conclusion)
        for inference in reason(mapping, unit, context, rulebook)
        for concluded in (inference.firings, inference.overridden)
        for conclusion, firings in concluded.items()
        for firing in firings
    )
