"""Every claim of an effect in a text that people read has a finding that says so."""

import pytest

from features.effect_claims import Said, claims, findings_of, unsaid, wrongly_unstudied
from features.rulebook import shipped
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.text import Text
from guldkorn.rules.rule import Rule

RULEBOOK = shipped()
KNOWLEDGE = RULEBOOK.knowledge
MEASURES = list(KNOWLEDGE.measures.values())


def beneath(measure: Measure) -> Said:
    """Return what a measure's own texts may rest on: its findings, and what else it cites."""
    cited = findings_of(measure.evidence.sources, KNOWLEDGE)
    return Said((*measure.evidence.findings, *cited.findings), cited.in_words)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_what_a_measure_says_of_studies_is_in_its_findings(measure: Measure) -> None:
    texts = (measure.what, measure.does_not, measure.presupposes, measure.management_act, measure.first_step)
    assert [each for text in texts for each in unsaid(text, beneath(measure))] == []
    assert not wrongly_unstudied(measure.does_not, KNOWLEDGE.evidence_of[measure.id].grade)


def of_rule(rule: Rule) -> Said:
    """Return what a rule's reason may rest on: its source alone."""
    return findings_of([rule.source], KNOWLEDGE)


def test_what_a_rule_says_of_studies_is_found_by_its_source() -> None:
    left = {rule.id: unsaid(rule.because, of_rule(rule)) for rule in RULEBOOK.rules}
    assert {name: said for name, said in left.items() if said} == {}


def test_what_a_question_says_of_studies_is_found_by_a_rule_that_reads_it() -> None:
    left = {}
    for question in KNOWLEDGE.questions.values():
        sources = [
            rule.source
            for rule in RULEBOOK.rules
            if any(statement.get("fact") == question.id for statement in rule.then)
            or any(getattr(leaf, "attribute", None) == question.id for leaf in rule.leaves)
        ]
        left[question.id] = unsaid(question.why, findings_of(sources, KNOWLEDGE))
    assert {name: said for name, said in left.items() if said} == {}


def test_the_walk_meets_claims_in_both_languages() -> None:
    texts = [measure.does_not for measure in MEASURES] + [rule.because for rule in RULEBOOK.rules]
    met = [language for text in texts for language, _ in claims(text)]
    assert all(met.count(language) >= 30 for language in set(met))
    assert len(set(met)) == 2


MADE_UP = [
    (
        "describe-the-task",
        "Et forsøg viste, at fraværet blev 40 procent lavere.",
        "A trial showed 40 per cent less absence.",
    ),
    ("divide-tasks-in-the-team", "Undersøgelser viser, at det hjælper.", "Studies show that it helps."),
    ("shift-redesign", "I et forsøg gjorde det folk utilfredse.", "In a trial it made people dissatisfied."),
    ("shorten-hours", "I en oversigt blev fraværet 40 procent lavere.", "In a review absence was 40 per cent lower."),
]


@pytest.mark.parametrize(("name", "danish", "english"), MADE_UP)
def test_a_claim_that_no_study_bears_out_is_found(name: str, danish: str, english: str) -> None:
    assert unsaid(Text(danish, english), beneath(KNOWLEDGE.measures[name])) == [danish, english]
