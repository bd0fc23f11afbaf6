"""A promise that is not kept fails, and says what is so instead."""

from pathlib import Path

import pytest

from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Role, catalogue
from guldkorn.scenarios.run import run_scenarios

GIVEN = """\
    Given a mapping of "Home care North" with 30 answers from 75 invited
      | scale          | score | reference |
      | Predictability | 42    | 58        |
      | Work pace      | 76    | 60        |
    And that local management decides about "Predictability"
    And that will, resources and competence are in place
"""
PLANNED = """\
    And that the group takes "Tell early and honestly what is coming" into the plan for "Predictability"
    And that the plan says of "Accountable manager" for the measure "early-information": "Lis Holm"
"""
ADVICE, PLAN = "    When the advice is given\n", "    When the plan is written\n"
HOLDS = {ADVICE: '"Work pace" is an issue', PLAN: "the plan is a draft"}
"""A promise that holds, where it is a step before it that must fail."""
BROKEN = {
    "side-is": 'the score of "Work pace" is too low',
    "lies-so-far": '"Work pace" lies 15 points from its reference',
    "response-rate-is": "the response rate is 41 per cent",
    "so-many-issues": "there are 3 issues",
    "belongs-under": '"Work pace" belongs under "Influence"',
    "grade-is": '"Work pace" has the grade "noticeable"',
    "basis-is": 'the basis of "Work pace" is "not documented"',
    "decider-is-unknown": 'it is not known who decides about "Predictability"',
    "level-is-unknown": 'it is not settled at which level "Predictability" lies',
    "cause-counts-as": 'the cause "the task is unclearly described" of "Work pace" counts as confirmed',
    "nothing-waits": "nothing waits",
    "these-recommended": 'these are recommended for "Predictability"\n      | early-information |',
    "works-at-level": '"early-information" works at the individual level',
    "cost-is": 'the cost of "early-information" is high',
    "evidence-is": 'the evidence for "early-information" is "strong"',
    "management-must": '"early-information" takes of management: "nothing"',
    "presupposes": '"early-information" presupposes: "money"',
    "first-step-is": 'the first step of "early-information" is: "a course"',
    "does-not": 'it is said what "early-information" does not do: "wonders"',
    "nothing-held-back": "nothing is held back",
    "these-asked-about": 'these questions are asked about "Work pace"\n      | decided-by |',
    "is-asked-for": '"decided-by" is asked for the whole workplace',
    "is-asked-because": '"decided-by" is asked because "it is the law"',
    "caution-is-about": 'the caution "Settle it before you discuss measures" is about "Predictability"',
    "contradiction-says": 'the contradiction about the changeability of "Work pace" says: "local management"',
    "caution-rests-on": 'the caution "Settle it before you discuss measures" rests on "note:C25"',
    "question-rests-on": 'the question "decided-by" rests on "note:C25"',
    "waiting-rests-on": 'the waiting of "Predictability" rests on "note:C11"',
    "support-rests-on": 'the support of "agree-own-tasks" for "early-information" rests on "note:C15"',
    "interplay-rests-on": 'the interplay "Change without information" rests on "note:C03"',
    "settled-because": '"Predictability" is settled as "can be changed now" because "local", according to "note:C08"',
    "condition-because": 'the condition "whether it can be changed" is open for "Work pace" because "no money"',
    "recommended-because": '"early-information" is recommended for "Predictability" because "it is the law"',
    "recommended-according-to": (
        '"early-information" is recommended for "Predictability" because "silence", according to "note:C23"'
    ),
    "held-back-according-to": '"add-staff" is held back because "it is the law", according to "note:C23"',
    "cautioned-according-to": (
        'the caution "Settle it before you discuss measures" is given because "not", according to "note:C25"'
    ),
    "plan-is-complete": "the plan is not a draft",
    "plan-lacks": 'the plan lacks "Accountable manager"',
    "plan-lacks-of-issue": 'the plan lacks "Accountable manager" for "Predictability"',
    "plan-lacks-measure": 'the plan lacks a measure against "Predictability"',
    "plan-does-not-lack": 'the plan does not lack "Next mapping"',
    "plan-shelf-is": '"Work pace" stands in the plan as "now"',
    "plan-has-measure": '"plan-calendar" is in the plan for "Predictability"',
    "plan-written-of-measure": '"Lis" stands at "Accountable manager" of "early-information"',
    "plan-suggests": '"the middle manager" is suggested at "Accountable manager" of "early-information"',
    "plan-reads": 'the plan reads: "Bo Holm"',
    "plan-reads-nowhere": '"Lis Holm" stands nowhere in the plan',
    "plan-ends-with": 'the plan ends with "Lis Holm"',
}
"""By the step that breaks it: a promise that does not hold of what is given."""


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_promise_that_is_not_kept_fails_and_says_what_is_so(name: str, tmp_path: Path, rulebook: Rulebook) -> None:
    about_plan = name.startswith("plan-")
    text = "# language: en\nFeature: Promises\n\n  Scenario: One that is not kept\n" + GIVEN
    text += (PLANNED + PLAN) if about_plan else ADVICE
    at = text.count("\n") + 1
    path = tmp_path / "a.feature"
    path.write_text(f"{text}    Then {BROKEN[name]}\n", encoding="utf-8")
    run = run_scenarios([path], rulebook)
    assert run.problems == ()
    failure = run.scenarios[0].failure
    assert failure is not None
    assert failure.line == at
    assert "Expected" in failure.says or "is called" in failure.says


@pytest.mark.parametrize(
    ("given", "when", "then"),
    [
        (
            'And a mapping of "Ward" with 30 answers\n      | scale | score |\n      | BU    | 12    |\n',
            ADVICE,
            "no red flag is raised",
        ),
        (
            'And that local management decides about "Work pace"\n'
            '    And that "Work pace" belongs to the nature of the work\n',
            ADVICE,
            "no contradiction is shown",
        ),
        ("And that all else that the plan must have is filled in\n", PLAN, "the plan is a draft"),
        ('And that "Nowhere" has not been mapped\n', PLAN, "the plan is a draft"),
        ('And that Lis Holm promises "a plan" by tomorrow\n', PLAN, None),
        ('And that the plan says of "Cause" for the measure "add-staff": "x"\n', PLAN, None),
        ('And that the plan says of "Accountable manager" for the measure "add-staff": "x"\n', PLAN, None),
    ],
)
def test_what_does_not_fit_what_is_given_fails(
    given: str, when: str, then: str | None, tmp_path: Path, rulebook: Rulebook
) -> None:
    path = tmp_path / "a.feature"
    text = "# language: en\nFeature: Promises\n\n  Scenario: One that is not kept\n" + GIVEN + "    " + given + when
    path.write_text(text + f"    Then {then or HOLDS[when]}\n", encoding="utf-8")
    run = run_scenarios([path], rulebook)
    assert run.problems == ()
    assert run.scenarios[0].failure is not None
    assert "could not be carried out" not in run.scenarios[0].failure.says
    if then is None:
        assert run.scenarios[0].failure.step.startswith("And")


def test_every_step_about_the_plan_is_tried_with_a_promise_that_does_not_hold() -> None:
    steps = {name for name, each in catalogue().steps.items() if name.startswith("plan-") and each.role is Role.THEN}
    assert steps - BROKEN.keys() == {"plan-is-draft"}
