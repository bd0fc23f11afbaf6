"""The cautions that rest on the mapping alone: they hold before anyone has been asked."""

from guldkorn.advice.advice import Caution
from guldkorn.advice.advise import advise_unit
from guldkorn.advice.context import Context
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping

_GIVEN_BY_MAPPING = "unit"
"""The kind of fact that a unit's numbers are: how many answered, what they are held against."""


def mapping_cautions(mapping: Mapping, unit: str, rulebook: Rulebook) -> tuple[Caution, ...]:
    """Return what is to be said of a unit's numbers: too few answers, a reference that is not checked."""
    return tuple(
        caution
        for caution in advise_unit(mapping, unit, Context(), rulebook).cautions
        if all(reason.rule and _reads_only_numbers(rulebook.rule[reason.rule]) for reason in caution.justification)
    )


def _reads_only_numbers(rule: Rule) -> bool:
    return {leaf.kind for leaf in rule.leaves} == {_GIVEN_BY_MAPPING}
