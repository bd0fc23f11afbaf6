"""Feature files run from any folder, against any rulebook, and leave nothing behind."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_bdd.feature import get_feature

import guldkorn
from features.rulebook import TOP
from guldkorn.advice.advise import advise
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.lint import lint
from guldkorn.scenarios.run import run_scenarios
from guldkorn.scenarios.scenario_run import Run, ScenarioRun

DANISH = """\
# language: da
Egenskab: Belastninger findes

  Baggrund:
    Givet en kortlægning af "Hjemmeplejen Nord" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |

  @C07
  Scenarie: Et højt tempo er en belastning
    Givet at den lokale ledelse bestemmer over "Arbejdstempo"
    Når rådgivningen gives
    Så er "Arbejdstempo" en belastning
"""
ENGLISH = """\
# language: en
@C01
Feature: Mapping first

  Scenario: The advice is the same when given again
    Given a mapping of "Kitchen" with 31 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then the advice is the same when it is given again
    And "Work pace" is an issue

  @C04
  Scenario Outline: No advice on <scale> without a mapping
    Given that "<unit>" has not been mapped
    When the advice is given
    Then no advice is given to "<unit>"

    @C07
    Examples:
      | unit      | scale |
      | Kitchen   | pace  |
      | Warehouse | tempo |
"""
NONSENSE = {
    "conftest.py": "raise SystemExit('nonsense')",
    "__init__.py": "raise SystemExit('nonsense')",
    "test_other.py": "raise SystemExit('nonsense')",
    "pytest.ini": "[pytest]\naddopts = --no-such-option\nminversion = 99\npython_functions = nothing\n",
    "pyproject.toml": "this is no [toml",
    "setup.cfg": "[tool:pytest]\nbdd_features_base_dir = nowhere\n",
}

Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Return what writes a feature into a folder of its own."""

    def write(text: str, name: str = "a.feature") -> Path:
        path = tmp_path / "features" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def failing(run: Run) -> ScenarioRun:
    """Return the one scenario that failed."""
    (failed,) = (scenario for scenario in run.scenarios if not scenario.passed)
    assert not run.passed
    return failed


def test_a_folder_with_features_in_both_languages_is_run(written: Written, rulebook: Rulebook) -> None:
    folder = written(DANISH, "dansk/a.feature").parent.parent
    written(ENGLISH, "english/a.feature")
    run = run_scenarios([folder], rulebook)
    assert run.passed
    assert run.problems == ()
    assert [(each.language, each.line, each.name, each.claims) for each in run.scenarios] == [
        ("da", 10, "Et højt tempo er en belastning", ("C07",)),
        ("en", 5, "The advice is the same when given again", ("C01",)),
        ("en", 14, "No advice on pace without a mapping (Kitchen, pace)", ("C01", "C04", "C07")),
        ("en", 14, "No advice on tempo without a mapping (Warehouse, tempo)", ("C01", "C04", "C07")),
    ]
    assert [Path(each.file) for each in run.scenarios[:2]] == [folder / "dansk/a.feature", folder / "english/a.feature"]


def test_a_file_that_is_named_twice_is_run_once_and_in_its_place(written: Written, rulebook: Rulebook) -> None:
    danish, english = written(DANISH, "a.feature"), written(ENGLISH, "b.feature")
    run = run_scenarios([english, danish, danish.parent], rulebook)
    assert [each.language for each in run.scenarios] == ["en", "en", "en", "da"]


def test_an_altered_expectation_fails_with_what_was_expected_what_came_instead_and_why(
    written: Written, rulebook: Rulebook
) -> None:
    altered = ENGLISH.replace('"Work pace" is an issue', '"Work pace" is not an issue')
    failed = failing(run_scenarios([written(altered)], rulebook))
    assert failed.name == "The advice is the same when given again"
    assert failed.failure is not None
    assert (failed.failure.line, failed.failure.step) == (11, 'And "Work pace" is not an issue')
    expected, instead, because = failed.failure.says.partition("Instead:")[0], "Work pace (", "Because:"
    assert expected == 'Expected: "Work pace" is not an issue\n'
    assert instead in failed.failure.says
    assert "76" in failed.failure.says.partition(because)[2]


BULLIED = """\
# language: en
Feature: The kitchen
  Scenario: Violence is acted on
    Given a mapping of "Kitchen" with 34 answers
      | scale             | score |
      | Physical violence | 12    |
    When the advice is given
    Then the caution "Act now: Violence" is given
    And "Act now: Violence" comes as a red flag
"""


def test_a_title_that_advice_fills_in_stands_for_nothing_else(written: Written, rulebook: Rulebook) -> None:
    assert run_scenarios([written(BULLIED)], rulebook).passed
    other = BULLIED.replace('the caution "Act now: Violence" is given', 'the caution "Act now: Bullying" is given')
    assert "Act now: Violence" in str(failing(run_scenarios([written(other)], rulebook)).failure)
    assert run_scenarios([written(other.replace('Bullying" is given', 'Bullying" is not given'))], rulebook).passed
    nonsense = BULLIED.replace('the caution "Act now: Violence"', 'the caution "Act now: Bananas"')
    (problem,) = lint("a.feature", nonsense.encode(), step_definitions(), rulebook)
    assert (problem.place.line, 'no caution is called "Act now: Bananas"' in problem.message.en) == (8, True)


ANSWERED = """\
# language: en
Feature: Answers
  Scenario: All are counted
    Given answers to the questionnaire "copsoq-2" from "Kitchen"
      | persons | PR1 | PR2 |
      | 12      | 1   | 2   |
    And that the numbers are coded "first-is-1"
    When the answers are read
    Then the score of "Predictability" in "Kitchen" rests on 12 answers
"""


def test_an_item_that_a_questionnaire_does_not_have_is_no_column_of_answers(
    written: Written, rulebook: Rulebook
) -> None:
    assert run_scenarios([written(ANSWERED)], rulebook).passed
    assert not list(lint("a.feature", ANSWERED.encode(), step_definitions(), rulebook))
    mistyped = ANSWERED.replace("| PR2 |", "| PR9 |").encode()
    (problem,) = lint("a.feature", mistyped, step_definitions(), rulebook)
    assert (problem.place.line, problem.place.column) == (5, 25)
    assert 'the questionnaire has no item "PR9"; did you mean' in problem.message.en
    (counted,) = lint("a.feature", ANSWERED.replace("| 12 ", "| mange ").encode(), step_definitions(), rulebook)
    assert '"mange" is not a number of persons' in counted.message.en


def test_a_failure_is_told_in_the_language_of_the_feature(written: Written, rulebook: Rulebook) -> None:
    altered = DANISH.replace('er "Arbejdstempo" en', 'er "Indflydelse" en')
    failure = failing(run_scenarios([written(altered)], rulebook)).failure
    assert failure is not None
    assert failure.says.startswith('Forventet: "Indflydelse" er en belastning\nI stedet:\n')
    near = DANISH.replace("| 76    |", "| 61    |")
    failure = failing(run_scenarios([written(near)], rulebook)).failure
    assert failure is not None
    assert "Derfor:\n  Arbejdstempo: 61" in failure.says


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param(ENGLISH.replace("| Work pace |", "| Work spice |"), 6, "Nearest", id="unknown name"),
        pytest.param(
            """\
# language: en
Feature: Answers
  Scenario: A number that is none
    Given answers to the questionnaire "COPSOQ II, long" from "Kitchen"
      | persons | WP1 |
      | many    | 1   |
    When the answers are read
    Then "Kitchen" is not shown
""",
            4,
            "the step could not be carried out: ",
            id="a cell that the step cannot use",
        ),
    ],
)
def test_what_a_step_lacks_is_told_at_its_line(
    text: str, line: int, says: str, written: Written, rulebook: Rulebook
) -> None:
    failure = failing(run_scenarios([written(text)], rulebook)).failure
    assert failure is not None
    assert failure.line == line
    assert says in failure.says
    assert "fixture" not in failure.says


def test_what_lies_beside_the_features_makes_no_difference(
    written: Written, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(ENGLISH)
    undisturbed = run_scenarios([path], rulebook)
    for name, text in NONSENSE.items():
        written(text, name)
    for above in NONSENSE:
        (path.parent.parent / above).write_text(NONSENSE[above], encoding="utf-8")
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    monkeypatch.setenv("PYTEST_PLUGINS", "no_such_plugin")
    disturbed = run_scenarios([path.parent], rulebook)
    assert [(each.line, each.name, each.given, each.failure) for each in disturbed.scenarios] == [
        (each.line, each.name, each.given, each.failure) for each in undisturbed.scenarios
    ]
    assert os.environ["PYTEST_ADDOPTS"] == "--no-such-option"
    assert "PYTEST_DISABLE_PLUGIN_AUTOLOAD" not in os.environ


def test_running_twice_gives_the_same_and_a_changed_file_is_read_anew(written: Written, rulebook: Rulebook) -> None:
    path = written(DANISH)
    read_before = get_feature(str(path.parent), path.name)
    written(ENGLISH)
    first = run_scenarios([path], rulebook)
    assert first.passed
    assert len(first.scenarios) == 3
    assert get_feature(str(path.parent), path.name) is read_before  # a pytest around this one goes on with what it read
    assert run_scenarios([path], rulebook) == first
    written(ENGLISH.replace('"Work pace" is an issue', '"Work pace" is not an issue'))
    failing(run_scenarios([path], rulebook))
    written(ENGLISH)
    assert run_scenarios([path], rulebook) == first


def test_the_rulebook_that_is_given_is_the_one_that_answers(
    written: Written, rulebook: Rulebook, tmp_path: Path
) -> None:
    path = written(DANISH)
    silent = replace(rulebook, written=())
    assert [each.passed for each in run_scenarios([path], silent).scenarios] == [False]
    assert run_scenarios([path], rulebook).passed
    assert run_scenarios([path], read_rulebook(TOP)).passed


def test_a_file_with_a_problem_is_told_and_not_run(written: Written, rulebook: Rulebook) -> None:
    broken = written(ENGLISH.replace("Then no advice", "Then no device"), "b.feature")
    run = run_scenarios([written(DANISH, "a.feature"), broken], rulebook)
    assert [each.language for each in run.scenarios] == [Language.DANISH]
    assert {(each.place.file, each.place.line) for each in run.problems} == {(str(broken), 17)}
    assert "The nearest is: no advice is given" in run.problems[0].message.en
    assert not run.passed


def test_a_path_that_leads_to_no_feature_is_told(tmp_path: Path, rulebook: Rulebook) -> None:
    nowhere, empty = tmp_path / "nowhere.feature", tmp_path / "empty"
    empty.mkdir()
    run = run_scenarios([nowhere, empty], rulebook)
    assert [each.place.file for each in run.problems] == [str(nowhere), str(empty)]
    assert not run.passed


def test_what_advice_was_given_on_gives_it_again(written: Written, rulebook: Rulebook) -> None:
    twice = ENGLISH.replace(
        '    And "Work pace" is an issue\n',
        '    And "Work pace" is an issue\n'
        '    Given that local management decides about "Work pace"\n'
        "    When the advice is given\n"
        '    Then "Work pace" is settled as "can be changed now"\n',
    )
    run = run_scenarios([written(twice)], rulebook)
    assert run.passed, run.scenarios[0].failure
    before, after = run.scenarios[0].given
    assert before.mapping == after.mapping
    first, second = (advise(each.mapping, each.context, rulebook).units[0].issues[0] for each in (before, after))
    assert (first.changeability, second.changeability) == (None, "changeable-now")


def test_what_was_given_is_kept_when_the_promise_does_not_hold(written: Written, rulebook: Rulebook) -> None:
    failed = failing(run_scenarios([written(DANISH.replace('tempo" en', 'tempo" ikke en'))], rulebook))
    (given,) = failed.given
    assert [unit.unit for unit in advise(given.mapping, given.context, rulebook).units] == ["Hjemmeplejen Nord"]


def test_an_interruption_ends_the_run_and_is_passed_on(
    written: Written, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("guldkorn.scenarios.steps.hearing.advise", interrupted)
    with pytest.raises(KeyboardInterrupt):
        run_scenarios([written(DANISH)], rulebook)


def test_a_fault_outside_the_steps_is_raised_and_not_printed(
    written: Written, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def faulty(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr("guldkorn.scenarios.recorder.get_feature", faulty)
    with pytest.raises(OSError, match="the disk is gone"):
        run_scenarios([written(DANISH)], rulebook)
    assert capfd.readouterr() == ("", "")


def test_a_failing_run_leaves_no_file_behind(
    written: Written, rulebook: Rulebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = written(DANISH.replace('tempo" en', 'tempo" ikke en'))
    failing(run_scenarios([path], rulebook))
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]
    assert list(Path(guldkorn.__file__).parent.rglob(".pytest_cache")) == []


def test_the_shipped_features_keep_their_promises_in_an_empty_folder_that_stays_empty(
    tmp_path: Path, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run = run_scenarios([*(TOP / "features").glob("*/0*.feature")], rulebook)
    assert run.passed
    assert Counter(each.language for each in run.scenarios)["da"] > 50
    assert sum(len(each.given) for each in run.scenarios) > 100
    assert capfd.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == []


def test_no_command_loads_pytest_that_runs_no_scenario() -> None:
    script = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(sorted({'pytest', 'pytest_bdd', 'gherkin'} & set(sys.modules))))\n"
        "from guldkorn_tui.command import main\n"
        "main()\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")])}
    for arguments in (["check"], ["session", "--help"]):
        command = [sys.executable, "-c", script, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr
