"""The grade of a measure follows from what studies found, and never says more than they do."""

from itertools import product
from pathlib import Path

import pytest

from features.edited import Copy
from features.rulebook import shipped
from guldkorn.knowledge.evidence_words import (
    evidence_in_brief,
    said_of_disagreement,
    said_of_findings,
    said_of_hierarchy,
)
from guldkorn.knowledge.grading import Carried, standing
from guldkorn.knowledge.measures import Finding
from guldkorn.knowledge.vocabulary import Certainty, Directness, Evidence, Finds, Outcome
from guldkorn.reading.text import same

KNOWLEDGE = shipped().knowledge
WIDEST = 118
"""The longest brief line of evidence in either language; one row of a terminal shows its beginning at least."""


def finding(
    finds: str,
    certainty: str = "moderate",
    directness: str = "direct",
    outcome: str = "well-being",
) -> Finding:
    """Return a finding of one study."""
    return Finding(
        source="framke-2018",
        among=same("folk"),
        outcome=Outcome(outcome),
        finds=Finds(finds),
        effect=same("noget"),
        certainty=Certainty(certainty),
        directness=Directness(directness),
    )


def graded(*findings: Finding) -> Evidence:
    return standing(findings, KNOWLEDGE.grading).grade


def test_the_rule_decides_every_case_of_one_finding() -> None:
    for finds, certainty, directness, outcome in product(Finds, Certainty, Directness, Outcome):
        known = standing([finding(finds, certainty, directness, outcome)], KNOWLEDGE.grading)
        carried = KNOWLEDGE.grading.carries[directness][certainty]
        if carried is Carried.NOTHING:
            assert known.grade is Evidence.NOT_STUDIED
        elif finds in (Finds.NONE_SHOWN, Finds.HARM_POSSIBLE):
            assert known.grade is Evidence.NOT_SHOWN
        else:
            assert known.grade in (Evidence.STRONG, Evidence.MODERATE, Evidence.LIMITED)


@pytest.mark.parametrize("outcome", ["performance", "retention"])
def test_working_faster_or_staying_longer_is_not_faring_better(outcome: str) -> None:
    assert graded(finding("helps", "high", outcome=outcome)) is Evidence.LIMITED
    assert graded(finding("helps", "high")) is Evidence.STRONG


def test_an_indirect_study_is_no_study_of_the_measure() -> None:
    assert graded(finding("helps", "moderate", "indirect")) is Evidence.NOT_STUDIED
    assert graded() is Evidence.NOT_STUDIED


def test_what_was_studied_in_vain_is_told_apart_from_what_was_not_studied() -> None:
    assert graded(finding("none-shown")) is Evidence.NOT_SHOWN


def test_harm_is_told_even_where_it_carries_nothing() -> None:
    known = standing([finding("helps"), finding("harm-possible", "very-low")], KNOWLEDGE.grading)
    (outcome,) = known.outcomes
    assert (known.grade, outcome.finds, outcome.may_harm) == (Evidence.MODERATE, Finds.HELPS, True)


def test_outcomes_are_told_apart_in_every_brief_line() -> None:
    said = evidence_in_brief(KNOWLEDGE.measures["core-task-dialogue"], KNOWLEDGE)
    assert said.da == "begrænset (trivsel: ikke vist; fravær: hjælper)"
    assert said.en == "limited (well-being: not shown; absence: helps)"
    for measure in KNOWLEDGE.measures.values():
        brief = evidence_in_brief(measure, KNOWLEDGE)
        assert len(brief.da) <= WIDEST, brief.da
        assert len(brief.en) <= WIDEST, brief.en


def test_every_measure_says_what_was_found_or_that_nothing_was() -> None:
    for measure in KNOWLEDGE.measures.values():
        said = said_of_findings(measure, KNOWLEDGE)
        assert len(said) == max(1, len(measure.evidence.findings))
        if not measure.evidence.findings:
            assert said[0].da == "Vi fandt ingen undersøgelse af den."


def test_another_rule_gives_other_grades(tmp_path: Path) -> None:
    stricter = Copy(tmp_path).edit("knowledge/grading.yaml", "moderate: moderate", "moderate: limited")
    assert KNOWLEDGE.evidence_of["shorten-hours"].grade is Evidence.MODERATE
    assert stricter.read().knowledge.evidence_of["shorten-hours"].grade is Evidence.LIMITED


def test_where_the_hierarchy_and_the_note_disagree_both_are_told() -> None:
    note, hierarchy = said_of_disagreement(KNOWLEDGE.measures["add-staff"], KNOWLEDGE)
    assert note.da.startswith("AMI's notat C23: Løs årsagerne først.")
    assert hierarchy.en.startswith("Kjærgaard m.fl. 2025 (P-HOC) (not checked): More staff is among the strongest")
    for measure in KNOWLEDGE.measures.values():
        assert "Kjærgaard m.fl. 2025 (P-HOC)" in said_of_hierarchy(measure, KNOWLEDGE).da
