"""The first measure for a strain promises most: never one whose own text says that it is no answer to it."""

import re
from itertools import pairwise

import pytest

from features.rulebook import context_of, mapping_of, shipped
from guldkorn.advice.advise import advise
from guldkorn.advice.promise import like_promise
from guldkorn.knowledge.vocabulary import Cost, Level

READY = (
    "decided-by: local-management, priority-of-management: high, priority-of-middle-managers: high, "
    "priority-of-staff: high, resources-set-aside: yes, competence-present: yes"
)
NOTHING_WRONG = "N,PR,58,30"
PLACES = [
    (dimension.id, aspect.id)
    for dimension in shipped().knowledge.dimensions.values()
    for aspect in dimension.aspects
    if dimension.golden
]
CONFESSES = {
    "amount": re.compile(r"total amount|the amount|too much (work|of it|to do)|strain in the work|the work a strain"),
    "pace": re.compile(r"demands smaller|that is not a peak|strain in the work|the work a strain"),
    "pay": re.compile(r"neither pay|low pay"),
}
"""How a measure says, by aspect, that it leaves the strain as it is."""


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize(("dimension", "aspect"), PLACES)
def test_the_first_advice_answers_the_strain(dimension: str, aspect: str, level: Level) -> None:
    told = f"""
workplace: {{answers: {{{READY}}}}}
units:
  N:
    issues:
      - {{id: it, title: {{da: Den, en: It}}, dimension: {dimension}, aspect: {aspect},
         documented: {{da: optalt, en: counted}}, answers: {{issue-level: {level}}}}}
"""
    unit = advise(mapping_of(NOTHING_WRONG), context_of(told), shipped()).unit("N")
    measures = [each.measure for each in unit.recommendations if each.issue == "it"]
    answers = [aspect not in each.no_answer_to for each in measures if each.cost is not Cost.VERY_HIGH]
    assert answers == sorted(answers, reverse=True), "what answers the strain comes first"


@pytest.mark.parametrize(("scale", "score"), [("QD", 62), ("WP", 80)])
def test_plain_high_demands_are_first_met_by_what_does_something_about_them(scale: str, score: int) -> None:
    unit = advise(mapping_of(f"N,{scale},{score},30"), context_of(f"workplace: {{answers: {{{READY}}}}}"), shipped())
    first = unit.unit("N").recommendations[0].measure
    issue = unit.unit("N").issue(scale)
    assert issue.aspect not in first.no_answer_to
    assert first.id not in ("plan-for-peak-loads", "agree-what-waits", "let-teams-decide-methods")


@pytest.mark.parametrize("aspect", sorted(CONFESSES))
def test_a_measure_that_says_it_leaves_the_strain_as_it_is_is_marked_so(aspect: str) -> None:
    measures = [each for each in shipped().knowledge.measures.values() if aspect in each.acts_on]
    says = [each.id for each in measures if CONFESSES[aspect].search(each.does_not.en)]
    assert says
    assert [name for name in says if aspect not in shipped().knowledge.measures[name].no_answer_to] == []


def test_cheaper_goes_first_only_among_measures_of_like_promise() -> None:
    mapping = mapping_of("N,WP,80,30", "N,PR,40,30", "N,JU,40,30", "N,SS,40,30", "N,RE,44,30")
    unit = advise(mapping, context_of(f"workplace: {{answers: {{{READY}, layoffs-announced: no}}}}"), shipped()).unit(
        "N"
    )
    costs, knowledge = list(Cost), shipped().knowledge
    dearer_first = 0
    for issue in unit.issues:
        measures = [each.measure for each in unit.recommendations if each.issue == issue.id]
        for one, other in pairwise(measures):
            if like_promise(one, issue, knowledge) == like_promise(other, issue, knowledge):
                assert costs.index(one.cost) <= costs.index(other.cost)
            dearer_first += costs.index(one.cost) > costs.index(other.cost)
    assert dearer_first, "promise goes before cost somewhere"
