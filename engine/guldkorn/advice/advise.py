"""The advice that follows from a mapping and what is known of the workplace."""

from functools import lru_cache

from guldkorn.advice.advice import Advice, UnitAdvice
from guldkorn.advice.arrangement import arrange
from guldkorn.advice.as_one import in_groups, taken_as_one
from guldkorn.advice.context import Context
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.observation import (
    UNIT,
    facts_of_issue,
    facts_of_unit,
    observe_findings,
    observe_issues,
    observe_scores,
    observe_unit,
    score_subject,
)
from guldkorn.inference.chain import Inference
from guldkorn.inference.reasoner import Reasoner, durable_fault
from guldkorn.knowledge.packs import EntryKind, How
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.kinds import Stage
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping


def advise(mapping: Mapping, context: Context, rulebook: Rulebook) -> Advice:
    """Return the advice that follows from a mapping and what is known of the workplace.

    The same input gives the same advice, in the same order. Units that may not be shown get none.
    Raise InferenceError where the two readings of the rules disagree.
    """
    return _advisor(rulebook).advise(mapping, context)


def advise_unit(mapping: Mapping, unit: str, context: Context, rulebook: Rulebook) -> UnitAdvice:
    """Return the advice for one unit; else as `advise`."""
    return _advisor(rulebook).advise_unit(mapping, unit, context)


def reason(mapping: Mapping, unit: str, context: Context, rulebook: Rulebook) -> tuple[Inference, ...]:
    """Return all that follows for one unit, of its scores and of the rest, before it is arranged as advice."""
    return _advisor(rulebook).reason(mapping, unit, context).inferences


class Advisor:
    """A rulebook prepared for giving advice; `twice=False` is for trying out rules, never for advice to anybody."""

    def __init__(self, rulebook: Rulebook, *, twice: bool = True) -> None:
        self._rulebook = rulebook
        self._from_packs = {
            change.id: change
            for change in rulebook.changes
            if change.kind is EntryKind.RULE and change.how is not How.RETIRED
        }
        measures = rulebook.knowledge.measures
        self._about_scores = Reasoner((r for r in rulebook.rules if r.about is About.SCORE), measures, twice=twice)
        rest = [rule for rule in rulebook.rules if rule.about is not About.SCORE]
        self._about_interplays = Reasoner((r for r in rest if r.stage is Stage.INTERPLAY), measures, twice=twice)
        self._about_the_rest = Reasoner((r for r in rest if r.stage is not Stage.INTERPLAY), measures, twice=twice)

    @property
    def infers_twice(self) -> bool:
        """Whether durable_rules infers and the reference recomputes."""
        return self._about_the_rest.infers_twice

    def advise(self, mapping: Mapping, context: Context) -> Advice:
        """Return the advice for all units that may be shown."""
        return Advice(
            self._rulebook.version,
            self._rulebook.hash,
            tuple(self.advise_unit(mapping, unit, context) for unit in mapping.units),
            mapping.hidden_units,
            mapping.hidden_scores,
            mapping.minimum,
            None if self.infers_twice else durable_fault(),
        )

    def advise_unit(self, mapping: Mapping, unit: str, context: Context) -> UnitAdvice:
        """Return the advice for one unit."""
        return arrange(unit, mapping.answers(unit), context.unit(unit), self.reason(mapping, unit, context))

    def reason(self, mapping: Mapping, unit: str, context: Context) -> Explainer:
        """Return all that follows for one unit, with what it rests on."""
        knowledge, told = self._rulebook.knowledge, context.unit(unit)
        of_unit = facts_of_unit(context, unit, knowledge.questions)
        findings = self._about_scores.infer(observe_scores(mapping, unit, of_unit))
        issues = tuple(observe_issues(mapping, unit, context, findings, knowledge))
        facts = {UNIT: of_unit} | {score_subject(score): of_unit for score in mapping.of(unit)}
        facts |= {
            issue.subject: facts_of_issue(context, unit, issue.id, of_unit, knowledge.questions) for issue in issues
        }
        interplays = self._about_interplays.infer([observe_findings(mapping, unit, findings, of_unit, knowledge)])
        there = {issue.id for issue in issues}
        chosen = [name for name in dict.fromkeys(told.chosen or ()) if name in there]
        priorities = in_groups(chosen, taken_as_one(interplays, issues))
        at_most = knowledge.priorities.at_most
        subjects = observe_unit(interplays.subjects[UNIT], priorities, issues, findings, facts, at_most)
        conclusions = self._about_the_rest.infer(subjects)
        return Explainer(
            unit,
            mapping.of(unit),
            issues,
            facts,
            (findings, interplays, conclusions),
            self._rulebook.rule,
            self._rulebook.decided_first,
            knowledge,
            self._from_packs,
        )


@lru_cache(maxsize=4)
def _advisor(rulebook: Rulebook) -> Advisor:
    return Advisor(rulebook)
