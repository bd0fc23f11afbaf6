"""The advice that follows from a mapping and what is known of the workplace."""

from functools import lru_cache

from guldkorn.advice.advice import Advice, UnitAdvice
from guldkorn.advice.arrangement import arrange
from guldkorn.advice.context import Context
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.observation import (
    UNIT,
    facts_of_issue,
    facts_of_unit,
    observe_issues,
    observe_scores,
    observe_unit,
    score_subject,
)
from guldkorn.inference.reasoner import Reasoner
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping


def advise(mapping: Mapping, context: Context, rulebook: Rulebook) -> Advice:
    """Return the advice that follows from a mapping and what is known of the workplace.

    The same input gives the same advice, in the same order. Units that may not be shown get none.
    Raise InferenceError where the two readings of the rules disagree.
    """
    advisor = _advisor(rulebook)
    return Advice(
        rulebook.version,
        rulebook.hash,
        tuple(advisor.advise_unit(mapping, unit, context) for unit in mapping.units),
        mapping.hidden_units,
        mapping.hidden_scores,
        mapping.minimum,
        advisor.infers_twice,
    )


def advise_unit(mapping: Mapping, unit: str, context: Context, rulebook: Rulebook) -> UnitAdvice:
    """Return the advice for one unit; else as `advise`."""
    return _advisor(rulebook).advise_unit(mapping, unit, context)


class Advisor:
    """A rulebook prepared for giving advice."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        measures = rulebook.knowledge.measures
        self._about_scores = Reasoner((r for r in rulebook.rules if r.about is About.SCORE), measures)
        self._about_the_rest = Reasoner((r for r in rulebook.rules if r.about is not About.SCORE), measures)

    @property
    def infers_twice(self) -> bool:
        """Whether durable_rules infers and the reference recomputes."""
        return self._about_the_rest.infers_twice

    def advise_unit(self, mapping: Mapping, unit: str, context: Context) -> UnitAdvice:
        """Return the advice for one unit."""
        knowledge, told = self._rulebook.knowledge, context.unit(unit)
        of_unit = facts_of_unit(context, unit)
        findings = self._about_scores.infer(observe_scores(mapping, unit, of_unit))
        issues = tuple(observe_issues(mapping, unit, context, findings, knowledge))
        facts = {UNIT: of_unit} | {score_subject(score): of_unit for score in mapping.of(unit)}
        facts |= {issue.subject: facts_of_issue(context, unit, issue.id, of_unit) for issue in issues}
        subjects = observe_unit(mapping, unit, told.chosen or (), issues, findings, facts, knowledge)
        conclusions = self._about_the_rest.infer(subjects)
        explainer = Explainer(
            unit,
            mapping.of(unit),
            issues,
            facts,
            (findings, conclusions),
            self._rulebook.rule,
            self._rulebook.decided_first,
            knowledge,
        )
        return arrange(unit, mapping.answers(unit), told, explainer)


@lru_cache(maxsize=4)
def _advisor(rulebook: Rulebook) -> Advisor:
    return Advisor(rulebook)
