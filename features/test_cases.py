"""A rulebook is tried on cases: examples, scenarios and saved sessions, with what fired or why one cannot be read."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from features.edited import Copy, hold_session, write_example
from features.rulebook import EXAMPLES, TOP, example, shipped
from features.session_files import flipped
from guldkorn.advice.advice import Justification
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Answer, Context
from guldkorn.editing.comparing.cases import Case, NoCasesError, Origin, gather, outcomes
from guldkorn.editing.comparing.outcome import Outcome
from guldkorn.reading.text import Language
from guldkorn.session.storage.session_file import FORMAT
from guldkorn.shipped import shipped_examples

HIGH = "Afd. A,QD,70,30,18,40,50"


def named(found: dict[Case, Outcome]) -> dict[str, Outcome]:
    return {case.name: outcome for case, outcome in found.items()}


def test_the_shipped_examples_are_cases_and_get_the_advice_that_advise_gives() -> None:
    found = named(outcomes(gather(shipped_examples()), shipped()))
    assert sorted(found) == sorted(EXAMPLES)
    for name in EXAMPLES:
        assert found[name].advice == advise(*example(name), shipped())
        assert found[name].problem is None


def test_a_folder_that_is_itself_an_example_is_one_case(tmp_path: Path) -> None:
    write_example(tmp_path / "ours", HIGH)
    (case,) = outcomes(gather(tmp_path / "ours"), shipped())
    assert (case.origin, case.name) == (Origin.EXAMPLE, "ours")


def test_every_rule_that_a_justification_names_has_fired() -> None:
    def rules(reasons: Justification) -> set[str]:
        return {rule for each in reasons for rule in ({each.rule} if each.rule else set()) | rules(each.grounds)}

    for outcome in outcomes(gather(shipped_examples()), shipped()).values():
        assert outcome.advice is not None
        for unit in outcome.advice.units:
            told = (*unit.issues, *unit.recommendations, *unit.holds, *unit.cautions, *unit.questions)
            said = set().union(*(rules(each.justification) for each in told))
            assert said
            assert said <= outcome.fired
            assert said <= {rule for rule, _ in outcome.fired_in[unit.unit]}


def test_a_unit_that_may_not_be_shown_is_nowhere_in_an_outcome(tmp_path: Path) -> None:
    write_example(tmp_path / "small", HIGH, "Hemmelig,QD,90,3,18,4,50")
    (outcome,) = outcomes(gather(tmp_path), shipped()).values()
    assert outcome.advice is not None
    assert outcome.advice.hidden_units == 1
    assert "Hemmelig" not in repr(outcome)


def test_a_saved_session_is_a_case_on_what_was_said_in_it(tmp_path: Path) -> None:
    mapping, context = example("hospital-ward")
    path = hold_session(tmp_path / "meeting.guldkorn", mapping=mapping, context=context)
    before = path.read_bytes()
    found = outcomes(gather(sessions=tmp_path), shipped())
    ((case, outcome),) = found.items()
    assert (case.origin, case.name) == (Origin.SESSION, "meeting.guldkorn")
    assert outcome.advice == advise(mapping, context, shipped())
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["meeting.guldkorn"]


def test_what_was_said_and_the_rulebook_does_not_know_is_told_as_a_misfit(tmp_path: Path) -> None:
    context = Context(answers=(Answer("a-question-of-old", "yes"),))
    hold_session(tmp_path / "a.guldkorn", HIGH, context=context)
    (outcome,) = outcomes(gather(sessions=tmp_path), shipped()).values()
    assert outcome.advice is not None
    assert ['"a-question-of-old"' in misfit.en for misfit in outcome.misfits] == [True]


def test_a_damaged_session_file_is_told_and_left_out_and_not_changed(tmp_path: Path) -> None:
    whole = hold_session(tmp_path / "whole.guldkorn", HIGH)
    damaged = tmp_path / "damaged.guldkorn"
    content = whole.read_bytes()
    at = content.index("Vi så på".encode())
    damaged.write_bytes(flipped(content, at * 8))
    before = damaged.read_bytes()
    cases = gather(sessions=tmp_path)
    assert [case.name for case in cases.sessions] == ["whole.guldkorn"]
    (left,) = cases.left_out
    assert left.place.file.endswith("damaged.guldkorn")
    assert "is damaged" in left.message.en
    assert damaged.read_bytes() == before


def test_a_session_file_of_a_newer_version_is_told_and_left_out_and_not_changed(tmp_path: Path) -> None:
    path = hold_session(tmp_path / "new.guldkorn", HIGH)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {FORMAT + 1}")
        file.commit()
    before = path.read_bytes()
    cases = gather(sessions=tmp_path)
    assert not cases.sessions
    assert [left.place.file.endswith("new.guldkorn") for left in cases.left_out] == [True]
    assert path.read_bytes() == before


def test_a_case_that_a_rulebook_cannot_read_says_why(tmp_path: Path) -> None:
    write_example(tmp_path / "ours", "Afd. A,NO-SUCH-SCALE,70,30,18,40,50")
    (outcome,) = outcomes(gather(tmp_path), shipped()).values()
    assert outcome.advice is None
    assert outcome.problem is not None
    assert "NO-SUCH-SCALE" in outcome.problem.en


def test_scenarios_are_cases_by_file_and_name_and_each_advice_in_them_is_one() -> None:
    folder = TOP / "features" / "dansk"
    found = outcomes(gather(features=[folder / "06-niveau.feature"]), shipped())
    assert found
    assert {case.origin for case in found} == {Origin.SCENARIO}
    assert all(case.name.startswith("06-niveau.feature: ") for case in found)
    assert all(outcome.advice is not None and outcome.failure is None for outcome in found.values())
    assert any(outcome.fired for outcome in found.values())
    below = outcomes(gather(features=[folder.parent / "dansk"]), shipped())
    assert found.items() <= {**below}.items()


def test_a_scenario_whose_promise_does_not_hold_says_so_beside_its_advice(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "book").edit("rules/priorities.yaml", "at-most: 3", "at-most: 1")
    folder = TOP / "features" / "dansk" / "05-prioritering.feature"
    broken = [outcome for outcome in outcomes(gather(features=[folder]), copy.read()).values() if outcome.failure]
    assert broken
    assert all(outcome.advice is not None for outcome in broken)


def test_a_scenario_that_names_what_the_rulebook_has_not_cannot_be_read(tmp_path: Path) -> None:
    text = (TOP / "features" / "dansk" / "06-niveau.feature").read_text(encoding="utf-8")
    first = text.partition("  Abstrakt Scenario")[0].removesuffix("  @C14\n")
    (tmp_path / "a.feature").write_text(first.replace("Arbejdstempo", "Ønskeskala"), encoding="utf-8")
    (outcome,) = outcomes(gather(features=[tmp_path]), shipped()).values()
    assert outcome.advice is None
    assert outcome.problem is not None
    assert "Ønskeskala" in outcome.problem.da


def test_a_feature_file_with_a_fault_is_a_case_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.feature").write_text("Egenskab: uden sprog\n", encoding="utf-8")
    ((case, outcome),) = outcomes(gather(features=[tmp_path]), shipped()).items()
    assert case.name == "a.feature"
    assert outcome.problem is not None


@pytest.mark.parametrize("where", ["examples", "sessions", "features"])
def test_a_folder_of_cases_that_is_not_there_is_named(tmp_path: Path, where: str) -> None:
    missing = tmp_path / "nowhere"
    with pytest.raises(NoCasesError, match="nowhere") as caught:
        gather(**{where: [missing] if where == "features" else missing})  # type: ignore[arg-type]  # one of three
    assert "tjek navnet" in caught.value.message.get(Language.DANISH)
