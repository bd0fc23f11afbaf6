"""What must hold whatever anybody answers is proven, each breach is shown as a case, and nothing is passed over."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, assume, given, settings

from features.edited import Copy
from features.proof_cases import cases
from features.proof_rules import guarantees, rule_sets
from features.rulebook import shipped
from guldkorn.editing.checking.review import review
from guldkorn.editing.proof import solver
from guldkorn.editing.proof.breach_scenario import breach_scenarios
from guldkorn.editing.proof.guarantee_truths import is_broken
from guldkorn.editing.proof.proof import Proof
from guldkorn.editing.proof.trial import Laboratory
from guldkorn.editing.proof.unkept import unkept_guarantees
from guldkorn.inference.keeping import breaches
from guldkorn.reading.text import Language, same
from guldkorn.rules.conditions import All
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.rule import Rule, Statement
from guldkorn.scenarios.gherkin_text import feature_text
from guldkorn.scenarios.run import run_scenarios
from guldkorn_tui.command import guldkorn

Mutation = Callable[[Copy], Copy]


def without(stage: str, *rules: str) -> Mutation:
    """Take rules out of a stage's file."""

    def mutate(copy: Copy) -> Copy:
        path = copy.folder / "rules" / f"{stage}.yaml"
        text = path.read_text(encoding="utf-8")
        for name in rules:
            text, count = re.subn(rf"(?ms)^  - id: {name}\n.*?(?=^  - id: |^  # |\Z)", "", text)
            assert count == 1, name
        path.write_text(text, encoding="utf-8")
        return copy

    return mutate


def with_rule(stage: str, when: str, then: str, more: str = "") -> Mutation:
    """Add a rule to a stage's file."""

    def mutate(copy: Copy) -> Copy:
        path = copy.folder / "rules" / f"{stage}.yaml"
        rule = f"\n  - id: mutant\n    title: {{da: x, en: y}}\n    when: {when}\n    then: {then}\n{more}"
        rule += "    because: {da: x, en: y}\n    source: own-judgement\n"
        path.write_text(path.read_text(encoding="utf-8") + rule, encoding="utf-8")
        return copy

    return mutate


def changed(stage: str, rule: str, old: str, new: str) -> Mutation:
    """Write something else in a rule."""

    def mutate(copy: Copy) -> Copy:
        path = copy.folder / "rules" / f"{stage}.yaml"
        before, found, after = path.read_text(encoding="utf-8").partition(f"  - id: {rule}\n")
        assert found
        assert old in after
        path.write_text(before + found + after.replace(old, new, 1), encoding="utf-8")
        return copy

    return mutate


def all_of(*mutations: Mutation) -> Mutation:
    """Change several things."""

    def mutate(copy: Copy) -> Copy:
        for each in mutations:
            each(copy)
        return copy

    return mutate


MORE_STAFF = with_rule("recommendation", "{issue: {dimension: demands}}", "{recommendation: {measure: add-staff}}")
OF_WORK = "issue: {dimension: [demands, influence, meaning, support, predictability, reward]}"
MUTATIONS: dict[str, Mutation] = {
    "more-staff-waits-for-the-causes": MORE_STAFF,
    "no-more-staff-while-a-cause-is-left": all_of(without("hold", "staffing-waits-for-extra-tasks"), MORE_STAFF),
    "proposed-staff-has-its-causes-looked-into": without("cause", "extra-tasks-not-looked-into"),
    "proposed-staff-is-not-chosen-while-a-cause-is-left": all_of(
        without("readiness", "more-staff-with-a-cause-confirmed"),
        changed("eligibility", "ready-to-be-chosen", "cause: {state: [open, confirmed]}", "cause: {state: open}"),
        changed("eligibility", "something-is-missing", "cause: {state: [open, confirmed]}", "cause: {state: open}"),
    ),
    "nothing-removes-what-belongs-to-the-work": with_rule(
        "recommendation", "{changeability: {class: known}}", "{recommendation: {measure: agree-what-waits}}"
    ),
    "no-measure-before-it-is-classified": with_rule(
        "recommendation", f"{{{OF_WORK}}}", "{recommendation: {measure: reflective-forum}}"
    ),
    "not-the-nature-of-the-work-on-an-answer": without(
        "classification", "what-people-do-for-each-other-can-be-changed"
    ),
    "what-others-decide-gets-no-change-here": with_rule(
        "recommendation", "{changeability: {class: top-management}}", "{recommendation: {measure: agree-what-waits}}"
    ),
    "only-what-can-be-changed-is-chosen": all_of(
        without("readiness", "not-classified"),
        without("eligibility", "classify-first"),
        changed("eligibility", "ready-to-be-chosen", "{class: changeable-now}", "{class: unknown}"),
    ),
    "nothing-is-chosen-while-a-condition-fails": changed(
        "eligibility", "something-is-missing", "{status: waits}", "{status: eligible}"
    ),
    "nothing-undocumented-is-chosen": without("readiness", "not-documented"),
    "a-consequence-is-not-worked-with": with_rule(
        "recommendation", "{issue: {dimension: outcome}}", "{recommendation: {measure: individual-stress-handling}}"
    ),
    "who-does-not-want-it-is-named": without("caution", "no-tool-saves-this-without-middle-managers"),
    "staff-who-do-not-want-it-are-heard": changed(
        "caution", "no-tool-saves-this-without-staff", "[changeable-now, top-management]", "changeable-now"
    ),
    "missing-means-are-told": without("caution", "no-competence-no-plan"),
    "little-set-aside-is-for-what-costs-little": changed(
        "hold", "only-what-costs-little", "[medium, high, very-high]", "[high, very-high]"
    ),
    "individual-measures-alone-are-warned-of": without("caution", "individual-measures-alone-for-the-cooperation"),
    "no-stress-course-alone": without("hold", "no-stress-course-for-a-fault-of-the-cooperation"),
    "no-joint-problem-solving-amid-redundancies": without("hold", "no-joint-problem-solving-amid-layoffs"),
    "one-change-at-a-time": changed("hold", "no-broad-redesign-on-top-of-others", "job-redesign, ", ""),
    "no-broad-redesign-without-a-warning": changed("caution", "nobody-said-what-else-changes", "survey-dialogue, ", ""),
    "offensive-acts-never-wait-nor-go-without-help": without("recommendation", "take-care-of-those-affected"),
    "a-duty-is-never-held-back": with_rule(
        "hold",
        "{context: {resources-set-aside: no}}",
        "{hold: {measure: violence-prevention}}",
        "    until: {da: x, en: y}\n",
    ),
    "known-offensive-acts-are-a-red-flag": without("caution", "act-on-known-offensive-acts"),
    "shown-offensive-acts-are-a-red-flag": without("finding", "offensive-acts-are-a-red-flag"),
}
"""What breaks each guarantee of the shipped rulebook."""


def test_every_shipped_guarantee_holds() -> None:
    assert list(unkept_guarantees(shipped())) == []
    assert shipped().guarantee.keys() == MUTATIONS.keys()


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "rulebook")


@pytest.mark.parametrize("name", MUTATIONS)
def test_every_shipped_guarantee_is_seen_to_fail(copy: Copy, name: str) -> None:
    rulebook = MUTATIONS[name](copy).read()
    broken = {problem.message.en.split('"')[1]: problem for problem in unkept_guarantees(rulebook)}
    assert name in broken
    said = broken[name].message
    assert said.en.startswith(f'the guarantee "{name}" does not hold, for instance when ')
    assert said.da.startswith(f'garantien "{name}" holder ikke, for eksempel når ')
    assert "kan ikke siges" not in said.da
    made = breach_scenarios(rulebook, Language.DANISH)
    assert made.untold == ()
    assert name in {each.lines[-1].filled[0][1] for each in made.feature.scenarios}


# Shown as a case, in words and as a scenario


@pytest.mark.parametrize("language", Language)
def test_a_breach_is_a_scenario_that_fails_until_the_guarantee_holds(
    copy: Copy, language: Language, tmp_path: Path
) -> None:
    names = ("no-more-staff-while-a-cause-is-left", "shown-offensive-acts-are-a-red-flag", "missing-means-are-told")
    for name in names:
        MUTATIONS[name](copy)
    rulebook = copy.read()
    made = breach_scenarios(rulebook, language)
    assert made.untold == ()
    assert {each.lines[-1].filled[0][1] for each in made.feature.scenarios} >= set(names)
    path = tmp_path / "breaches.feature"
    path.write_text(feature_text(made.feature, language), encoding="utf-8")
    on_broken, on_mended = run_scenarios([path], rulebook), run_scenarios([path], shipped())
    assert (on_broken.problems, on_mended.problems) == ((), ())
    assert [each.passed for each in on_broken.scenarios] == [False] * len(made.feature.scenarios)
    assert [each.passed for each in on_mended.scenarios] == [True] * len(made.feature.scenarios)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(guldkorn, [*map(str, arguments)])


def test_check_writes_what_breaks_a_guarantee_as_a_scenario_in_the_language_asked_for(
    copy: Copy, tmp_path: Path
) -> None:
    MUTATIONS["missing-means-are-told"](copy)
    for language, begins in (("da", "# language: da\nEgenskab:"), ("en", "# language: en\nFeature:")):
        path = tmp_path / f"{language}.feature"
        done = run("check", "--rulebook", copy.folder, "--write-scenario", path, "--language", language)
        assert done.exit_code == 1
        assert str(path) in done.output
        assert path.read_text(encoding="utf-8").startswith(begins)
        again = run("check", "--rulebook", copy.folder, "--write-scenario", path, "--language", language)
        assert again.exit_code != 0
        assert str(path) in str(again.exception)


def test_check_says_that_there_is_nothing_to_write_where_all_guarantees_hold(tmp_path: Path) -> None:
    done = run("check", "--write-scenario", tmp_path / "none.feature", "--language", "en")
    assert done.exit_code == 0
    assert "All guarantees hold" in done.output
    assert not (tmp_path / "none.feature").exists()


# What is no guarantee is told at its line


def told(copy: Copy, guarantee: str) -> list[str]:
    """Add a guarantee and return what the review says, with the line it says it of, counted from the guarantee."""
    path = copy.folder / "rules" / "guarantees.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + guarantee, encoding="utf-8")
    begin = text.count("\n")
    return [f"{each.place.line - begin}: {each.message.en}" for each in review(copy.folder).errors]


def guarantee(name: str, *lines: str) -> str:
    head = f"  - id: {name}\n    title: {{da: x, en: y}}\n    relied-on-by: {{da: x, en: y}}\n    source: note:C10\n"
    return head + "".join(f"    {line}\n" for line in lines)


def test_an_unknown_kind_is_told_with_what_may_be_read(copy: Copy) -> None:
    (said,) = told(copy, guarantee("g", "never: {suspicion: {id: x}}"))
    assert said.startswith('5: unknown word "suspicion"; ')


def test_a_guarantee_may_read_what_no_rule_may_and_no_more(copy: Copy) -> None:
    assert told(copy, guarantee("g", "about: score", "never: {level: {at: individual}}"))[0].startswith(
        '6: a guarantee about score cannot read "level"; '
    )


def test_a_word_that_no_rule_coins_is_told(copy: Copy) -> None:
    (said,) = told(copy, guarantee("g", "never: {caution: {id: no-wil}}"))
    assert said.startswith('5: no rule concludes caution "no-wil"; ')


def test_an_unknown_source_is_told(copy: Copy) -> None:
    (said,) = told(copy, guarantee("g", "never: {level: {at: individual}}").replace("note:C10", "note:C99"))
    assert said.startswith('4: unknown source "note:C99"')


@pytest.mark.parametrize("lines", [(), ("never: {level: {at: known}}", "always: {level: {at: known}}")])
def test_a_guarantee_promises_either_what_never_or_what_always_holds(copy: Copy, lines: tuple[str, ...]) -> None:
    assert told(copy, guarantee("g", *lines)) == ['1: "g" must promise either "never" or "always"; write one of them']


def test_two_guarantees_of_one_name_are_told(copy: Copy) -> None:
    one = guarantee("g", "never: {eligibility: {status: eligible}}")
    assert told(copy, one + one)[0].startswith('6: another guarantee is called "g" too')


def test_a_guarantee_that_never_applies_is_told(copy: Copy) -> None:
    impossible = "whenever: {issue: {dimension: support}, score: {distance: {above: 100}}}"
    (said,) = told(copy, guarantee("g", impossible, "never: {level: {at: known}}"))
    assert said.startswith('5: the guarantee "g" never applies to anything: ')


def test_guarantees_that_contradict_each_other_are_told_and_neither_as_broken(copy: Copy) -> None:
    always = guarantee("yes", "whenever: {issue: {dimension: outcome}}", "always: {eligibility: {status: waits}}")
    never = guarantee("no", "whenever: {issue: {aspect: stress}}", "never: {eligibility: {status: [waits, case]}}")
    assert [each.split(" (")[0] for each in told(copy, always + never)] == ['7: the guarantees "yes"']


def test_guarantees_that_only_exclude_different_things_do_not_contradict_each_other(copy: Copy) -> None:
    one = guarantee("one", "never: {eligibility: {status: eligible}}")
    other = guarantee("other", "never: {eligibility: {status: waits}}")
    assert [each.split(",")[0] for each in told(copy, one + other)] == [
        '5: the guarantee "one" does not hold',
        '10: the guarantee "other" does not hold',
    ]


def test_what_is_too_hard_to_prove_is_told_and_not_taken_for_proven(
    copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(solver, "EFFORT", 1)
    hard = guarantee("hard", "whenever: {context: {staff-take-part: no}}", "never: {question: {fact: promises-kept}}")
    said = [each for each in told(copy, hard) if '"hard"' in each]
    assert said == [
        '1: the guarantee "hard" could not be proven within the limit to how long it is tried; narrow it, or split '
        "it into several"
    ]


def test_a_measure_that_is_always_held_where_it_is_recommended_counts_as_unreached(copy: Copy) -> None:
    with_rule("hold", f"{{{OF_WORK}}}", "{hold: {measure: agree-what-waits}}", "    until: {da: x, en: y}\n")(copy)
    said = [each.message.en for each in review(copy.folder).errors if "agree-what-waits" in each.message.en]
    assert any(each.startswith('"agree-what-waits" is always held back where it is recommended') for each in said)


# Packs


class Pack:
    """A pack over the shipped rulebook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "rules").mkdir(parents=True)

    def write(self, exchanges: str = "", guarantees: str = "", rules: str = "") -> list[str]:
        """Write it, and return what the review says against it."""
        head = 'id: ours\ntitle: {da: Vores, en: Ours}\nversion: "1"\n'
        (self.folder / "pack.yaml").write_text(head + exchanges, encoding="utf-8")
        for name, key, text in (("guarantees", "guarantees", guarantees), ("recommendation", "rules", rules)):
            if text:
                (self.folder / "rules" / f"{name}.yaml").write_text(f"{key}:\n{text}", encoding="utf-8")
        return [f"{Path(each.place.file).name}: {each.message.en}" for each in review(TOP, [self.folder]).errors]


TOP = Path(__file__).parent.parent
REMOVING = (
    "  - id: remove-it\n    title: {da: x, en: y}\n    source: own-judgement\n    because: {da: x, en: y}\n"
    "    when: {issue: {dimension: demands}, changeability: {class: known}}\n"
    "    then: {recommendation: {measure: core-task-dialogue}}\n"
)


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return Pack(tmp_path / "pack")


def test_a_pack_that_breaks_a_shipped_guarantee_is_told_at_its_own_rule(pack: Pack) -> None:
    said = pack.write(rules=REMOVING)
    assert any(
        each.startswith('recommendation.yaml: the guarantee "nothing-removes-what-belongs-to-the-work" does not hold')
        for each in said
    )


def test_a_pack_may_retire_a_shipped_guarantee_by_name_and_with_a_reason(pack: Pack) -> None:
    names = ("nothing-removes-what-belongs-to-the-work", "what-others-decide-gets-no-change-here")
    retires = "".join(f"  - {{kind: guarantee, id: {name}, because: {{da: x, en: y}}}}\n" for name in names)
    assert pack.write(f"retires:\n{retires}", rules=REMOVING) == []


def test_a_pack_may_not_put_another_guarantee_in_the_place_of_a_shipped_one(pack: Pack) -> None:
    name = "a-duty-is-never-held-back"
    weaker = guarantee(name, "never: {hold: {measure: violence-prevention}}")
    replaces = f"replaces:\n  - {{kind: guarantee, id: {name}, because: {{da: x, en: y}}}}\n"
    assert pack.write(replaces, weaker)[0].startswith(f'pack.yaml: the guarantee "{name}" cannot be replaced; ')
    (said,) = pack.write("", weaker)
    assert said.startswith(f'guarantees.yaml: "{name}" is there already')


def test_a_pack_may_add_guarantees(pack: Pack) -> None:
    assert pack.write(guarantees=guarantee("ours", "never: {hold: {measure: reflective-forum}}")) == []
    (said,) = pack.write(guarantees=guarantee("ours", "never: {recommendation: {measure: reflective-forum}}"))
    assert said.startswith('guarantees.yaml: the guarantee "ours" does not hold')


# Whatever the rules: the proof of a guarantee says what trying out every case says


def _as_rule(guarantee: Guarantee) -> Rule:
    parts = tuple(part for part in (guarantee.whenever, guarantee.never, guarantee.always) if part)
    said = (Statement("caution", (("id", "x"),)),)
    return Rule("guarantee", same("t"), guarantee.about, All(parts), said, same("b"), "note:C01")


def _asked_about(rules: list[Rule], drawn: Guarantee) -> Iterator[Rule]:
    yield from rules
    yield _as_rule(drawn)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(rule_sets(), guarantees())
def test_a_guarantee_is_proven_exactly_where_no_case_breaks_it(rules: list[Rule], drawn: Guarantee) -> None:
    knowledge = shipped().knowledge
    every = list(cases(list(_asked_about(rules, drawn))))
    assume(len(every) < 800)
    laboratory = Laboratory(rules, knowledge)
    seen = any(breaches(drawn, laboratory.try_out(case).subjects) for case in every)
    proof = Proof(rules, knowledge, [drawn])
    broken = is_broken(proof.logic, drawn)
    assert proof.settle(*broken) is seen
    if seen:
        assert breaches(drawn, proof.try_out(*broken).subjects)
