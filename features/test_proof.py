"""What rules can never do, or can do and must not, is found, whatever is answered; and nothing else is."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

from features.proof_cases import cases, holds
from features.proof_rules import rule_sets
from features.rulebook import shipped
from guldkorn.editing.proof.classification import Stuck, rests_on
from guldkorn.editing.proof.contradictions import contradicting, contradictions, unknown_rivals
from guldkorn.editing.proof.gaps import gaps
from guldkorn.editing.proof.never_fires import never_fires
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.editing.proof.remembering import Remembered
from guldkorn.editing.proof.review import prove
from guldkorn.editing.proof.script import symbol
from guldkorn.editing.proof.shadowed import shadowed, shadows
from guldkorn.editing.proof.solver import Solver
from guldkorn.editing.proof.trial import ISSUE, Laboratory, Trial
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Problem, Weight, errors
from guldkorn.reading.text import same
from guldkorn.rules.conditions import All, Condition, IsKnown, OneOf, Own, Some, Unless, Within, leaves
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule, Statement
from guldkorn.rules.rulebook import Rulebook, review_rulebook
from guldkorn.shipped import shipped_folder

Check = Callable[[Rulebook], Any]


class Editor:
    """Edits a copy of the shipped rulebook, and has it looked through."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for part in ("rules", "knowledge"):
            shutil.copytree(shipped_folder() / part, folder / part, ignore=shutil.ignore_patterns("examples"))

    def change(self, file: str, after: str, find: str, put: str) -> int:
        """Replace the first `find` after a text, and return the line on which the new text begins."""
        path = self._folder / file
        text = path.read_text(encoding="utf-8")
        place = text.index(find, text.index(after))
        path.write_text(text[:place] + put + text[place + len(find) :], encoding="utf-8")
        return text.count("\n", 0, place) + 1

    def add(self, rule: str) -> int:
        """Add a rule to those of classification, and return its first line."""
        path = self._folder / "rules" / "classification.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(text + rule, encoding="utf-8")
        return text.count("\n") + 1

    def told(self, check: Check) -> list[tuple[str, int, str, Weight]]:
        """Return what a check finds: file, line, English message and weight."""
        rulebook, problems = review_rulebook(self._folder)
        assert rulebook is not None, problems
        assert not errors(problems)
        return [_told(problem, self._folder) for problem in check(rulebook)]


def _told(problem: Problem, folder: Path) -> tuple[str, int, str, Weight]:
    assert problem.message.da != problem.message.en
    file = Path(problem.place.file).resolve().relative_to(folder.resolve()).as_posix()
    return file, problem.place.line, problem.message.en, problem.weight


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


def written(name: str, when: str, then: str, more: str = "") -> str:
    return (
        f"\n  - id: {name}\n    title: {{da: x, en: x}}\n    when:\n      {when}\n    then:\n      {then}\n"
        f"    because: {{da: x, en: x}}\n    source: note:C07\n{more}"
    )


# The shipped rulebook


def test_the_proof_finds_nothing_wrong_with_the_shipped_rulebook() -> None:
    assert list(prove(shipped())) == []


def test_every_shipped_rule_takes_part_in_the_proof() -> None:
    assert proof_of(shipped()).logic.rules.keys() == shipped().rule.keys()


# Rules that can never fire


@pytest.mark.parametrize(
    ("file", "rule", "find", "put", "says"),
    [
        ("finding", "clearly-too-high", "{at least: 10}", "{at least: 120}", "{distance: {at least: 120}} can never"),
        ("finding", "noticeably-too-high", "below: 10", "below: 5", "{at least: 5, below: 5}} can never hold"),
        ("finding", "offensive-acts-are-a-red-flag", "above: 0}", "below: 0}", "{value: {below: 0}} can never hold"),
        ("caution", "few-have-answered", "{below: 60}", "{above: 100}", "{response-rate: {above: 100}} can never hold"),
        ("finding", "far-too-few-demands", "{at least: 20}", "{below: 20}", "{side: too-low} and score: {distance:"),
        ("interplay", "iso-strain", "dimension: support", "dimension: outcome", "can never hold"),
        ("finding", "clearly-too-low", "side: too-low", "aspect: stress, side: too-low", "cannot hold together"),
        ("caution", "a-costly-measure-is-questioned", "status: eligible", "status: duty", "the rules conclude"),
    ],
)
def test_tests_that_can_never_hold_are_told_on_their_line(
    editor: Editor, file: str, rule: str, find: str, put: str, says: str
) -> None:
    line = editor.change(f"rules/{file}.yaml", f"id: {rule}\n", find, put)
    [(where, on, message, weight)] = [each for each in editor.told(never_fires) if each[3] is Weight.ERROR]
    assert (where, on) == (f"rules/{file}.yaml", line)
    assert weight is Weight.ERROR
    assert message.startswith(f'"{rule}" can never fire: ')
    assert says in message


def test_a_rule_fires_on_any_of_the_conclusions_of_another(editor: Editor) -> None:
    editor.add(
        written("rests", "issue: {dimension: outcome}\n      cause: {id: extra-tasks}", "eligibility: {status: waits}")
    )
    assert [message.split('"')[1] for _, _, message, _ in editor.told(never_fires)] == ["rests"]
    both = "readiness: {condition: will, state: open}\n      cause: {id: extra-tasks, state: open}"
    editor.add(written("both", "issue: {dimension: outcome}", both))
    assert editor.told(never_fires) == []


def test_where_a_rule_can_never_fire_those_that_rest_on_it_are_not_told(editor: Editor) -> None:
    editor.change("rules/interplay.yaml", "id: high-strain\n", "grade: clear", "grade: red-flag")
    [(_, _, message, _)] = editor.told(never_fires)
    assert message.startswith('"high-strain" can never fire: finding: {dimension: demands, ')


@pytest.mark.parametrize(
    ("when", "says"),
    [
        (
            "readiness: {condition: will, state: open}\n      unless: {readiness: {condition: will}}",
            "readiness: {condition: will, state: open} and unless: {readiness: {condition: will}} cannot hold together",
        ),
        (
            "context: {extra-tasks: yes}\n      any:\n        - context: {extra-tasks: no}\n"
            "        - all:\n            - context: {extra-tasks: [unknown, disputed]}",
            "context: {extra-tasks: yes} and the alternatives under any cannot hold together",
        ),
        (
            "score: {distance-in-sd: known, distance: unknown}",
            "score: {distance-in-sd: known} and score: {distance: unk",
        ),
        ("finding: {side: too-high}", "finding: {side: too-high} can never hold, as the rules conclude finding"),
        (
            "level: {at: individual}\n      unless:\n        - level: {at: [individual]}",
            "unless: {level: {at: individual}}",
        ),
        (
            "finding: {grade: clear}\n      unless: {finding: {grade: clear}}",
            "unless: {finding: {grade: clear}} cannot",
        ),
        (
            "score: {side: known}\n      issue: {placed: [unknown, disputed], dimension: unknown}",
            "dimension: unknown} can",
        ),
    ],
)
def test_what_cannot_hold_is_quoted_as_it_is_written(editor: Editor, when: str, says: str) -> None:
    editor.add(written("dead", when, "eligibility: {status: waits}"))
    [(_, _, message, _)] = editor.told(never_fires)
    assert says in message


def test_an_alternative_that_never_helps_is_advice_on_its_line(editor: Editor) -> None:
    line = editor.change(
        "rules/question.yaml",
        "id: ask-whether-the-procedure",
        "finding: {dimension: off",
        "context: {procedure-in-place: yes}\n        - finding: {dimension: off",
    )
    [(file, on, message, weight)] = editor.told(never_fires)
    assert (file, on, weight) == ("rules/question.yaml", line, Weight.ADVICE)
    assert "can never fire by this way" in message


# Rules that add nothing


def test_a_narrower_rule_with_the_same_conclusion_adds_nothing(editor: Editor) -> None:
    line = editor.add(
        written(
            "narrow",
            "context: {decided-by: region, issue-level: known}",
            "changeability: {class: top-management, decider: region}",
        )
    )
    [(file, on, message, weight)] = editor.told(shadowed)
    assert (file, on, weight) == ("rules/classification.yaml", line + 1, Weight.ADVICE)
    assert message.startswith('"narrow" adds nothing: "region-decides"')


def test_of_two_rules_that_say_the_same_the_later_one_is_told(editor: Editor) -> None:
    editor.add(
        written("again", "context: {decided-by: region}", "changeability: {class: top-management, decider: region}")
    )
    assert [message.split('"')[1] for _, _, message, _ in editor.told(shadowed)] == ["again"]


def test_a_rule_that_goes_before_others_is_not_shadowed_by_one_that_yields(editor: Editor) -> None:
    editor.add(written("firm", "issue: {dimension: demands, aspect: pace}", "level: {at: organisational}"))
    assert editor.told(shadowed) == []


def test_a_rule_with_a_conclusion_as_its_own_ground_is_left_in_peace() -> None:
    rules = {rule.id: rule for rule in shipped().rules}
    wide, narrow = rules["supervision-for-the-hard-cases"], rules["supervision-where-support-is-low"]
    assert narrow.then == wide.then
    assert {leaf.kind for leaf in leaves(narrow.when)} - {leaf.kind for leaf in leaves(wide.when)} == {"interplay"}


# Contradictions


def test_two_rules_that_can_disagree_are_shown_with_a_case_in_words(editor: Editor) -> None:
    line = editor.change("rules/classification.yaml", "id: offensive-acts-are-for", "    default: true\n", "")
    told = editor.told(contradictions)
    assert {message.split('"')[1] for _, _, message, _ in told} >= {"region-decides", "nobody-can-change-it"}
    file, on, message, weight = next(each for each in told if each[2].startswith('"region-decides"'))
    assert file == "rules/classification.yaml"
    assert on < line
    assert weight is Weight.ERROR
    assert 'the answer to "Who can decide to change this?" is "the region"' in message
    assert "the issue is about offensive acts" in message
    assert (
        "One says is decided by top management, the region, the other can be changed now, local management" in message
    )


def test_a_contradiction_that_is_meant_for_the_group_is_named_and_not_told(editor: Editor) -> None:
    editor.change("rules/classification.yaml", "may-contradict:", "      - region-decides\n", "")
    [(_, _, message, _)] = editor.told(contradictions)
    assert message.startswith('"region-decides"')
    assert '"it-comes-with-the-task" contradict each other about changeability' in message
    assert '"Would the strain still be there if the work were organised as well as it could be?" is yes' in message


def test_a_rule_that_may_contradict_nobody_is_told(editor: Editor) -> None:
    line = editor.change("rules/classification.yaml", "may-contradict:", "- region-decides", "- region-decide")
    [(file, on, message, _)] = editor.told(unknown_rivals)
    assert (file, on) == ("rules/classification.yaml", line)
    assert message == 'no rule is called "region-decide"; did you mean "region-decides"?'


def test_a_rule_that_says_two_things_contradicts_itself(editor: Editor) -> None:
    editor.add(written("torn", "issue: {dimension: outcome}", "level: {at: [individual, organisational]}"))
    told = [message for _, _, message, _ in editor.told(contradictions) if message.startswith('"torn" contra')]
    assert told == ['"torn" contradicts itself about level: individual and organisational; let one remain']


def test_two_grades_of_one_score_are_found(editor: Editor) -> None:
    line = editor.change("rules/finding.yaml", "id: noticeably-too-high", "below: 10", "at most: 10")
    [(file, on, message, _)] = editor.told(contradictions)
    assert (file, on) == ("rules/finding.yaml", line + 2)
    assert "the score lies 10 points from its reference" in message


def test_a_case_is_told_by_what_lies_beneath_the_conclusions_that_are_read(editor: Editor) -> None:
    editor.add(
        written("one", "level: {at: individual}\n      context: {extra-tasks: unknown}", "eligibility: {status: duty}")
        + written("two", "interplay: {id: change-without-information}", "eligibility: {status: permanent}")
    )
    [message] = [each for _, _, each, _ in editor.told(contradictions) if '"one"' in each and '"two"' in each]
    assert '"Are extra tasks laid on that take time from the core task?" ' in message
    assert (
        '"Where does the strain mostly lie, in the organisation, in the cooperation or with the individual?" is "with'
        in message
    )
    assert "the score is about predictability" in message
    assert "the score is too low" in message


def test_a_case_in_which_nothing_needs_to_be_known_says_so(editor: Editor) -> None:
    nothing = "unless: {interplay: {id: high-strain}}"
    editor.add(
        written("one", nothing, "eligibility: {status: duty}")
        + written("two", nothing, "eligibility: {status: permanent}")
    )
    assert [each for _, _, each, _ in editor.told(contradictions) if "when nothing is known. One says" in each]


def test_what_is_not_known_is_told_as_unknown(editor: Editor) -> None:
    unsaid = "issue: {aspect: unknown, dimension: outcome}"
    editor.add(written("one", unsaid, "level: {at: individual}") + written("two", unsaid, "level: {at: interpersonal}"))
    [message] = [each for _, _, each, _ in editor.told(contradictions) if '"one"' in each and '"two"' in each]
    assert "the issue belongs to no particular aspect" in message
    assert "the issue is about outcomes" in message


def test_what_the_meeting_decided_is_told_by_its_name(editor: Editor) -> None:
    editor.change(
        "rules/classification.yaml", "id: placed-with-region", "placed: region", "placed: [region, parliament]"
    )
    [(_, _, message, _)] = editor.told(contradictions)
    assert "when the meeting itself has settled that the decision lies with parliament. One says is" in message
    assert "One says is decided by top management, the region, the other" in message


# Gaps


def test_an_answer_that_no_rule_takes_up_is_a_gap_at_the_answer(editor: Editor) -> None:
    line = editor.change(
        "knowledge/context.yaml",
        "id: decided-by",
        "      - id: nobody",
        "      - id: the-eu\n        title: {da: EU, en: the EU}\n      - id: nobody",
    )
    [(file, on, message, weight)] = editor.told(gaps)
    assert (file, on, weight) == ("knowledge/context.yaml", line, Weight.ADVICE)
    assert message.startswith("nothing concludes changeability, and nothing more is asked, when ")
    assert 'the answer to "Who can decide to change this?" is "the EU"' in message


def test_a_dimension_of_which_nothing_is_asked_is_a_gap(editor: Editor) -> None:
    editor.change("rules/question.yaml", "id: ask-who-decides", "support, predictability", "predictability")
    [(file, _, message, weight)] = editor.told(gaps)
    assert (file, weight) == ("knowledge/dimensions.yaml", Weight.ADVICE)
    assert "nothing more is asked, when the issue is about social support" in message


def test_an_aspect_without_a_level_is_asked_about_and_no_gap(editor: Editor) -> None:
    editor.change(
        "rules/classification.yaml", "id: influence-is-organised", "dimension: influence", "dimension: outcome"
    )
    assert editor.told(gaps) == []
    editor.change("rules/question.yaml", "id: ask-for-the-level", "demands, influence", "demands")
    assert [message for _, _, message, _ in editor.told(gaps) if "level" in message and "influence" in message]


# What always holds


def can_fire(*rules: Rule) -> bool:
    """Tell whether the last of some rules can fire."""
    proof = Proof(rules, shipped().knowledge)
    return proof.can_hold((proof.logic.fires(rules[-1]), True))


def rule_of(about: About, when: Condition, kind: str, **values: str) -> Rule:
    then = (Statement(kind, tuple(sorted(values.items()))),)
    return Rule(f"{kind}-{about}", same("t"), about, when, then, same("b"), "note:C01")


def test_demands_are_too_low_from_the_limit_on_and_better_below_it() -> None:
    limit = shipped().knowledge.limits.too_low_from.value
    for side, distance, possible in [
        ("too-low", Within(at_most=limit), True),
        ("too-low", Within(below=limit), False),
        ("better", Within(at_least=limit), False),
        ("better", Within(below=limit), True),
        ("level", Within(above=0), False),
        ("too-high", OneOf(frozenset(), or_unknown=True), False),
    ]:
        parts = [
            ("aspect", OneOf(frozenset({"pace"}))),
            ("side", OneOf(frozenset({side}))),
            ("distance", distance),
        ]
        when = All(tuple(Own("score", name, test) for name, test in parts))
        assert can_fire(rule_of(About.SCORE, when, "finding", grade="clear")) is possible, (side, distance)


def test_the_finding_of_an_issue_is_one_of_its_units() -> None:
    clear = rule_of(About.SCORE, Own("score", "value", IsKnown()), "finding", grade="clear")
    strain = rule_of(About.UNIT, Some("finding", (("grade", OneOf(frozenset({"clear"}))),)), "interplay", id="strain")
    alone = Unless("interplay", (("id", OneOf(frozenset({"strain"}))),))
    found = Own("finding", "grade", IsKnown())
    assert not can_fire(clear, strain, rule_of(About.ISSUE, All((found, alone)), "eligibility", status="waits"))
    assert can_fire(clear, strain, rule_of(About.ISSUE, alone, "eligibility", status="waits"))


def test_the_numbers_of_a_unit_belong_together() -> None:
    most = shipped().knowledge.priorities.at_most
    over = Own("unit", "chosen-above-limit", Within(at_least=1))
    assert can_fire(
        rule_of(About.UNIT, All((over, Own("unit", "chosen", Within(at_most=most + 1)))), "caution", id="x")
    )
    assert not can_fire(
        rule_of(About.UNIT, All((over, Own("unit", "chosen", Within(at_most=most)))), "caution", id="x")
    )
    between = Own("unit", "chosen", Within(above=1, below=2))
    assert not can_fire(rule_of(About.UNIT, between, "caution", id="x"))
    chosen, none = Own("issue", "chosen", OneOf(frozenset({"yes"}))), Own("unit", "chosen", Within(at_most=0))
    assert not can_fire(rule_of(About.ISSUE, All((chosen, none)), "caution", id="x"))


def test_a_scale_has_its_place_in_the_model() -> None:
    scale = next(each for each in shipped().knowledge.scales.values() if each.aspect == "pace")
    for dimension in ("demands", "support"):
        parts = [("scale", scale.code), ("dimension", dimension)]
        when = All(tuple(Own("score", name, OneOf(frozenset({word}))) for name, word in parts))
        assert can_fire(rule_of(About.SCORE, when, "caution", id="x")) is (dimension == "demands")


def test_a_distance_in_standard_deviations_is_known_only_with_one_in_points() -> None:
    known = Own("score", "distance-in-sd", IsKnown())
    without = Own("score", "distance", OneOf(frozenset(), or_unknown=True))
    assert not can_fire(rule_of(About.SCORE, All((known, without)), "caution", id="x"))


def test_a_rule_that_concludes_too_early_is_left_to_another_check() -> None:
    early = rule_of(About.ISSUE, Own("level", "at", IsKnown()), "changeability", **{"class": "changeable-now"})
    assert Proof([early], shipped().knowledge).logic.rules == {}


def test_what_is_documented_otherwise_has_a_document() -> None:
    for basis, documented, possible in [
        ("documented", "no", False),
        ("undocumented", "yes", False),
        ("finding", "no", True),
    ]:
        clear = rule_of(About.SCORE, Own("score", "value", IsKnown()), "finding", grade="clear")
        parts = [("documented", documented), ("basis", basis)]
        when = All(tuple(Own("issue", name, OneOf(frozenset({word}))) for name, word in parts))
        assert can_fire(clear, rule_of(About.ISSUE, when, "caution", id="x")) is possible


# Whatever the rules: what the proof says is what trying out every case says


def _fired(rules: list[Rule], trial: Trial) -> set[str]:
    subjects = [*trial.scores.subjects.values(), *trial.rest.subjects.values()]
    return {rule.id for rule in rules if any(holds(rule, subject) for subject in subjects)}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(rule_sets())
def test_the_proof_says_what_trying_out_every_case_says(rules: list[Rule]) -> None:
    knowledge = shipped().knowledge
    every = list(cases(rules))
    assume(len(every) < 800)
    laboratory = Laboratory(rules, knowledge)
    trials = [laboratory.try_out(case) for case in every]
    fired = [_fired(rules, trial) for trial in trials]
    proof = Proof(rules, knowledge)

    can_fire = {rule.id for rule in rules if proof.can_hold((proof.logic.fires(rule), True))}
    assert can_fire == set().union(*fired)

    seen = {
        frozenset(pair)
        for trial in trials
        for contradiction in trial.contradictions
        for pair in combinations(_behind(trial, contradiction.conclusions), 2)
        if _says(rules, pair[0]) != _says(rules, pair[1])
    }
    assert {frozenset((found.first.id, found.later.id)) for found in contradicting(rules, proof)} == seen

    together = _fired_of_each(rules, trials)
    shadowed_by = {rule.id: other.id for rule, other in shadows(rules, proof)}
    assert all(other in each for rule, other in shadowed_by.items() for each in together if rule in each)
    for rule, other in combinations(rules, 2):
        if _are_alike(rule, other) and {rule.id, other.id} <= can_fire:
            covered = all(other.id in each for each in together if rule.id in each)
            assert not covered or {rule.id, other.id} & shadowed_by.keys()

    for stuck in proof.stuck:
        found = any(_is_stuck(stuck, rules, trial, each, proof) for trial, each in zip(trials, fired, strict=True))
        assert proof.can_hold((stuck.truth, True)) == found


def _fired_of_each(rules: list[Rule], trials: list[Trial]) -> set[frozenset[str]]:
    """Return what fires of each subject by itself."""
    return {
        frozenset(rule.id for rule in rules if holds(rule, subject))
        for trial in trials
        for subject in (*trial.scores.subjects.values(), *trial.rest.subjects.values())
    }


def _are_alike(rule: Rule, other: Rule) -> bool:
    """Tell whether two rules say the same on the same kinds of ground, and neither yields to the other."""

    def manner(each: Rule) -> object:
        read = frozenset(leaf.kind for leaf in leaves(each.when) if not KINDS[leaf.kind].given)
        return each.about, each.then, each.default, each.overrides, read

    return manner(rule) == manner(other)


def _is_stuck(stuck: Stuck, rules: list[Rule], trial: Trial, fired: set[str], proof: Proof) -> bool:
    kinds = {rule.then[0].kind for rule in rules if rule.id in fired}
    unknown = {fact for fact in stuck.facts if trial.known_of(ISSUE, f"context.{fact}").value is None}
    asked = {rule.id for rule in rules if rule.then[0].kind == "question" and rule.then[0]["fact"] in unknown} & {
        firing.rule for firing in trial.fired(*fired)
    }
    settled = [
        rule
        for rule in rules
        if rule.id in fired and rule.then[0].kind == "eligibility" and not rests_on(rule, stuck.kind, proof.logic)
    ]
    earlier = {"changeability"} if stuck.kind == "level" else set()
    return earlier <= kinds and stuck.kind not in kinds and not asked and not settled


def _behind(trial: Trial, conclusions: tuple[Any, ...]) -> list[str]:
    firings = {**trial.scores.firings, **trial.rest.firings}
    return sorted({firing.rule for conclusion in conclusions for firing in firings[conclusion]})


def _says(rules: list[Rule], name: str) -> object:
    return next(rule.then for rule in rules if rule.id == name)


# What was proved is kept, and only as long as it holds


def test_an_unchanged_rulebook_is_proved_without_asking_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(prove(shipped())) == []
    monkeypatch.setattr(Solver, "__init__", lambda *_: pytest.fail("asked again"))
    again = replace(shipped())
    assert again != shipped()
    assert list(prove(again)) == []


def test_a_changed_rule_is_asked_about_again_with_all_that_rests_on_it(editor: Editor) -> None:
    assert editor.told(prove) == []
    editor.change(
        "rules/classification.yaml", "id: influence-is-organised", "issue: {dim", "issue: {placed: region, dim"
    )
    assert editor.told(prove) == []
    editor.change("rules/question.yaml", "id: ask-for-the-level", "demands, influence", "demands")
    assert [message for _, _, message, _ in editor.told(gaps) if "influence" in message]


def test_what_was_not_asked_for_the_longest_time_is_forgotten() -> None:
    remembered: Remembered[str, int] = Remembered(2)
    remembered["a"], remembered["b"] = 1, 2
    assert remembered["a"] == 1
    remembered["c"] = 3
    assert ("a" in remembered, "b" in remembered, len(remembered)) == (True, False, 2)


def test_whatever_an_editor_calls_things_the_solver_can_read_it() -> None:
    names = [symbol(word) for word in ("a|b", "a\\b", "æ", "a b", "a<124>b", "")]
    script = "\n".join(f"(declare-const {name} Bool)" for name in names)
    assert Solver(script).can_hold(*((name, True) for name in names))
