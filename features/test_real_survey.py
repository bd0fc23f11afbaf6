"""A mapping computed from a real survey gives advice that a consultant would sign.

The survey lies beside the project: Prevent/RISE OSA pilot, pgmj/PreventOSA, CC BY 4.0
(Zenodo doi 10.5281/zenodo.8220620).
"""

import csv
from collections import defaultdict
from statistics import fmean, stdev

import pytest

from features.rulebook import TOP, context_of, mapping_of, shipped
from guldkorn.advice.advice import Advice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.knowledge.vocabulary import Changeability, Grade, Status
from guldkorn.survey.mapping import Mapping

SURVEY = TOP.parent / "shared" / "data" / "prevent-osa" / "osa_prevent_items.csv"
INDUSTRIES = {
    "1": "Kontor",
    "2": "Industri",
    "3": "Hotel",
    "4": "Butik",
    "5": "Skole",
    "6": "Pleje",
    "7": "Byggeri",
    "8": "Andet",
}
# The survey's scales, as what our knowledge calls what they measure. A high score is good except for demands, which
# are turned round, since a high score of demands must mean high demands.
SCALES = {
    "role-clarity": ("ao1 ao2 ao3 ao4 ao5", 4),
    "demands/amount": ("abk1 abk2 abk4 abk5 abk6", 6),
    "work-methods": ("mp2 mp3 mp4 mp5", 6),
    "from-colleagues": ("st1 st2 st3 st7", 6),
    "leadership": ("ls1 ls2 ls3 ls6", 6),
    "development": ("ku1 ku2 ku3 ku4", 6),
    "recognition": ("st5 pt6", 6),
    "community": ("pt1 pt2 pt3 pt4 pt5 pt7", 6),
}

pytestmark = pytest.mark.skipif(not SURVEY.is_file(), reason="the real survey does not lie beside the project")


def persons() -> dict[str, dict[str, list[float]]]:
    """Return by industry and scale the persons' scores, where at least half of the items are answered."""
    found: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    with SURVEY.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for scale, (items, options) in SCALES.items():
                codes = items.split()
                given = [(options - float(row[code])) / (options - 1) * 100 for code in codes if row[code]]
                if 2 * len(given) >= len(codes):
                    score = fmean(given)
                    found[INDUSTRIES.get(row["industry_code"], "Ukendt")][scale].append(
                        100 - score if "demands" in scale else score
                    )
    return found


@pytest.fixture(scope="module")
def mapping() -> Mapping:
    found = persons()
    everyone = {scale: fmean(s for of in found.values() for s in of[scale]) for scale in SCALES}
    return mapping_of(
        *(
            f"{industry},{scale},{fmean(scores):.2f},{len(scores)},{stdev(scores):.2f},,{everyone[scale]:.2f}"
            for industry, of in found.items()
            for scale, scores in of.items()
            if len(scores) > 1
        )
    )


@pytest.fixture(scope="module")
def advice(mapping: Mapping) -> Advice:
    return advise(mapping, Context(), shipped())


def test_small_industries_are_counted_and_not_shown(mapping: Mapping, advice: Advice) -> None:
    sizes = {industry: max(map(len, of.values())) for industry, of in persons().items()}
    small = {industry for industry, size in sizes.items() if size < 10}
    assert small, "the survey holds small groups"
    assert advice.hidden_units == len(small)
    assert small.isdisjoint(unit.unit for unit in advice.units)


def test_every_finding_is_a_score_clearly_on_the_bad_side(advice: Advice) -> None:
    issues = [issue for unit in advice.units for issue in unit.issues]
    assert issues, "a real survey shows something"
    for issue in issues:
        (score,) = issue.evidence
        assert score.standing(shipped().knowledge.limits).is_worse
        assert score.distance is not None
        assert score.distance >= (10 if issue.grade is Grade.CLEAR else 5)


def test_nothing_is_advised_before_the_workplace_has_been_asked(advice: Advice) -> None:
    for unit in advice.units:
        assert not unit.now
        assert not unit.recommendations
        asked = {question.question.id for question in unit.questions}
        assert "decided-by" in asked or not unit.issues


def test_the_industry_with_the_least_influence_is_helped_once_it_is_classified(
    mapping: Mapping, advice: Advice
) -> None:
    found = [(u.unit, i) for u in advice.units for i in u.issues if i.dimension in ("influence", "support", "reward")]
    assert found
    unit, issue = max(found, key=lambda each: each[1].evidence[0].distance or 0)
    context = context_of(
        f"units: {{{unit}: {{answers: {{priority-of-management: high, priority-of-middle-managers: high, "
        f"priority-of-staff: high, resources-set-aside: yes, competence-present: yes}}, issues: [{{id: {issue.id}, "
        f"title: En belastning, dimension: {issue.dimension}, aspect: {issue.aspect}, documented: drøftet på et møde, "
        "answers: {decided-by: local-management}}]}}"
    )
    told = advise(mapping, context, shipped()).unit(unit)
    mended = told.issue(issue.id)
    assert mended.changeability is Changeability.CHANGEABLE_NOW
    assert mended.status is Status.ELIGIBLE
    assert mended.id in told.now
    measures = [each.measure for each in told.recommendations if each.issue == mended.id]
    assert len(measures) >= 2, "several suitable measures rather than one (C20)"
    assert all(issue.aspect in measure.acts_on for measure in measures)
