"""Which rules fired on the advice that scenarios gave."""

from collections.abc import Iterable

from guldkorn.advice.advise import reason
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.scenario_run import Given


def rules_fired(given: Iterable[Given], rulebook: Rulebook) -> tuple[Rule, ...]:
    """Return the rules whose conclusions stand in the advice, in the order of the rulebook."""
    fired = {
        firing.rule
        for each in given
        for unit in each.mapping.units
        for inference in reason(each.mapping, unit, each.context, rulebook)
        for firings in inference.firings.values()
        for firing in firings
    }
    return tuple(rule for rule in rulebook.rules if rule.id in fired)
