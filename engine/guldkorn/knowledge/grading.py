"""How the grade of a measure follows from what studies found: a rule that stands in grading.yaml."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from guldkorn.knowledge.measures import Finding
from guldkorn.knowledge.names import SourceId
from guldkorn.knowledge.vocabulary import Certainty, Directness, Evidence, Finds, Outcome
from guldkorn.reading.typed import Entry


class Carried(StrEnum):
    """What one finding can carry."""

    STRONG = "strong"
    MODERATE = "moderate"
    LIMITED = "limited"
    NOTHING = "nothing"


_WEIGHTS = [*Carried]


class Together(Entry):
    """What several findings of one outcome say together."""

    among: tuple[Finds, ...]
    """Holds where nothing else is found than these."""
    says: Finds
    """What they say together."""


class Grading(Entry):
    """`grading.yaml`: how the grade of a measure follows from what studies found."""

    carries: dict[Directness, dict[Certainty, Carried]]
    """What a finding carries, by how directly it speaks of the measure and how sure it is."""
    promising: tuple[Finds, ...]
    """What a finding must say for the measure to count as known to work."""
    at_most: dict[Outcome, Carried]
    """What the best finding of an outcome can make of the measure as a whole."""
    together: tuple[Together, ...]
    """What several findings of one outcome say together; the first that fits holds."""
    source: SourceId
    """Who says so."""
    hierarchy_source: SourceId
    """Who describes the hierarchy in which measures are placed; the placing is ours."""

    def carried_by(self, finding: Finding) -> Carried:
        """Return what a finding carries."""
        return self.carries[finding.directness][finding.certainty]


@dataclass(frozen=True, slots=True)
class OutcomeStanding:
    """How well it is known what a measure does for one outcome."""

    outcome: Outcome
    grade: Evidence
    finds: Finds
    may_harm: bool
    """Whether any study found that it may do harm, directly or not."""


@dataclass(frozen=True, slots=True)
class EvidenceStanding:
    """How well it is known that a measure works: as a whole, and outcome by outcome."""

    grade: Evidence
    outcomes: tuple[OutcomeStanding, ...]
    """The outcomes of which something is known, in the order of the vocabulary."""


def standing(findings: Iterable[Finding], grading: Grading) -> EvidenceStanding:
    """Return how well it is known that a measure works, from what studies found of it."""
    by_outcome: dict[Outcome, list[Finding]] = {}
    for finding in findings:
        by_outcome.setdefault(finding.outcome, []).append(finding)
    found = [_of_outcome(outcome, by_outcome[outcome], grading) for outcome in Outcome if outcome in by_outcome]
    known = tuple(each for each in found if each.grade is not Evidence.NOT_STUDIED or each.may_harm)
    return EvidenceStanding(_overall(known, grading), known)


def _of_outcome(outcome: Outcome, findings: list[Finding], grading: Grading) -> OutcomeStanding:
    carrying = [each for each in findings if grading.carried_by(each) is not Carried.NOTHING]
    promising = [grading.carried_by(each) for each in carrying if each.finds in grading.promising]
    may_harm = any(each.finds is Finds.HARM_POSSIBLE for each in findings)
    said = {each.finds for each in carrying} or {each.finds for each in findings}
    says = next(each.says for each in grading.together if said <= set(each.among))
    if promising:
        grade = Evidence(min(promising, key=_WEIGHTS.index).value)
    else:
        grade = Evidence.NOT_SHOWN if carrying else Evidence.NOT_STUDIED
    return OutcomeStanding(outcome, grade, says, may_harm)


def _overall(outcomes: Iterable[OutcomeStanding], grading: Grading) -> Evidence:
    """Return the best that is known of any outcome, as far as that outcome may carry the whole."""
    grades: list[Evidence] = []
    for each in outcomes:
        if each.grade in (Evidence.NOT_SHOWN, Evidence.NOT_STUDIED):
            grades.append(each.grade)
        else:
            lowest = max(Carried(each.grade.value), grading.at_most[each.outcome], key=_WEIGHTS.index)
            grades.append(Evidence.NOT_STUDIED if lowest is Carried.NOTHING else Evidence(lowest.value))
    order = [Evidence.STRONG, Evidence.MODERATE, Evidence.LIMITED, Evidence.NOT_SHOWN, Evidence.NOT_STUDIED]
    return min(grades, key=order.index, default=Evidence.NOT_STUDIED)
