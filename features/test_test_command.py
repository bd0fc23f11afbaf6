"""`guldkorn test` says in plain words which promises do not hold, and why; nobody needs to know what runs them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from features.rulebook import TOP
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.choice import Chosen, Told
from guldkorn.scenarios.feature_files import review_features
from guldkorn.scenarios.junit import as_junit
from guldkorn.scenarios.run import run_reviewed
from guldkorn.scenarios.scenario_run import Failure, Promised, Run, ScenarioRun
from guldkorn.shipped import shipped_features
from guldkorn_tui.command import guldkorn
from guldkorn_tui.commands.test import Progress

DANISH = """\
# language: da
@C23
Egenskab: Flere hænder i køkkenet

  Baggrund:
    Givet en kortlægning af "Køkkenet" med 31 svar
      | skala        | score | reference |
      | Arbejdstempo | 76    | 60        |

  Scenarie: Flere ansatte holdes tilbage
    Når rådgivningen gives
    Så holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage

  @C07
  Scenarie: Tempoet er en belastning
    Når rådgivningen gives
    Så er "Arbejdstempo" en belastning
"""
ENGLISH = """\
# language: en
Feature: More hands in the warehouse

  Scenario Outline: <measure> is held back
    Given a mapping of "Warehouse" with 31 answers
      | scale     | score | reference |
      | Work pace | 76    | 60        |
    When the advice is given
    Then "<measure>" is held back for "Work pace"

    Examples:
      | measure                      |
      | Hire more people for the task |
"""
UNHELD = DANISH.replace(
    'holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage',
    'anbefales "Ansæt flere til opgaven" mod "Arbejdstempo"',
)
OLD_WORDS = DANISH.replace('mod "Arbejdstempo" tilbage', 'tilbage for "Arbejdstempo"')
FAULTY = ENGLISH.replace("When the", "Wen the")
NOT_SAID = re.compile(r"pytest|traceback|fixture|assert|\.py\b", re.IGNORECASE)

Told_ = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def said_by_test(*arguments: str | Path, language: str = "en") -> Result:
    told = CliRunner().invoke(guldkorn, ["test", *map(str, arguments), "--language", language])
    assert not NOT_SAID.search(told.output), told.output
    return told


def test_what_holds_is_only_counted(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    told = said_by_test()
    assert (told.exit_code, told.stderr) == (0, "")
    assert re.fullmatch(r"2 promises hold, 0 do not \(\d+(\.\d)? seconds\)\.\n", told.stdout)


def test_what_does_not_hold_is_told_with_what_was_advised_instead_and_why(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    told = said_by_test(language="da")
    assert told.exit_code == 1
    assert told.stdout.startswith(
        "Løfter, der ikke holder:\n\n"
        "a.feature:12:\n"
        "  Flere ansatte holdes tilbage\n"
        '    linje 12: Så anbefales "Ansæt flere til opgaven" mod "Arbejdstempo"\n'
        '    Forventet: "Ansæt flere til opgaven" anbefales\n'
        "    I stedet:\n"
        "      Ansæt flere til opgaven: holdes tilbage (Arbejdstempo)\n"
        "    Derfor:\n"
        "      Ingen har undersøgt, om opgaven er uklart beskrevet."
    )
    assert "note:C23" in told.stdout
    assert "Arbejdstempo: 76, reference 60" in told.stdout
    assert told.stdout.splitlines()[-1].startswith("1 løfte holder, 1 holder ikke (")


def test_each_feature_is_told_of_in_its_own_language(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    write(folder / "b.feature", ENGLISH.replace("is held back for", "is recommended for"))
    told = said_by_test()
    assert told.stdout.startswith("Promises that do not hold:")
    assert "I stedet:" in told.stdout
    assert "Instead:" in told.stdout
    assert "  Hire more people for the task is held back (Hire more people for the task)\n" in told.stdout


def test_every_line_fits_a_narrow_terminal(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    write(folder / "b.feature", FAULTY)
    long = DANISH.replace("Flere hænder", "En anden").replace("Ansæt flere til opgaven", "Ansæt nogen")
    write(folder / "c.feature", long)
    for said in (said_by_test(language="da"), said_by_test("--check", language="da")):
        assert [line for line in said.output.splitlines() if len(line) > 80] == []


def test_nothing_depends_on_colour(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    assert "\x1b" not in said_by_test().output


def test_faults_come_first_and_the_other_files_are_run(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    write(folder / "b.feature", FAULTY)
    told = said_by_test()
    assert told.exit_code == 2
    assert told.stdout.startswith(
        "Faults in the files. A file with a fault has not been run:\n\nb.feature:8:5:\n"
        '  the line "Wen the advice is given" cannot stand here; "Wen" is no keyword; did'
    )
    assert told.stdout.splitlines()[-1].startswith("2 promises hold, 1 file could not be run (")
    write(folder / "a.feature", UNHELD)
    assert said_by_test().exit_code == 1


def test_the_folder_features_is_run_where_there_is_one_and_else_the_folder_here(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    assert said_by_test().stdout.startswith("2 promises hold")
    write(folder / "features" / "deep" / "b.feature", ENGLISH)
    assert said_by_test().stdout.startswith("1 promise holds")
    assert said_by_test(".").stdout.startswith("3 promises hold")
    assert said_by_test("a.feature").stdout.startswith("2 promises hold")


def test_where_nothing_is_found_it_is_said(folder: Path) -> None:
    told = said_by_test(language="da")
    assert told.exit_code == 2
    assert "her er ingen scenarier; navnet på en fil med scenarier ender på .feature" in " ".join(told.stdout.split())
    missing = said_by_test("nowhere.feature")
    assert missing.exit_code == 2
    assert "nowhere.feature: there is no such file; mend the path" in missing.stdout


def test_scenarios_are_chosen_by_name_and_by_claim(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    write(folder / "b.feature", ENGLISH)
    assert said_by_test("--name", "FLERE ansatte").stdout.startswith("1 promise holds")
    assert said_by_test("--name", "hire more").stdout.startswith("1 promise holds")
    assert said_by_test("--claim", "C23").stdout.startswith("2 promises hold")
    assert said_by_test("--claim", "@c07").stdout.startswith("1 promise holds")
    none = said_by_test("--claim", "C01", language="da")
    assert (none.exit_code, none.stdout) == (2, "Intet scenarie er valgt, så intet er prøvet.\n")
    unknown = said_by_test("--claim", "C99").exception
    assert isinstance(unknown, GuldkornError)
    assert unknown.message.en.startswith('the note has no claim "C99"; ')


def test_it_can_stop_at_the_first_promise_that_does_not_hold(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    assert "1 promise holds, 1 does not" in said_by_test().stdout
    told = said_by_test("--fail-fast")
    assert told.exit_code == 1
    assert "0 promises hold, 1 does not" in told.stdout


def test_another_rulebook_or_a_pack_is_what_answers(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    pack = folder / "pack"
    because = "because: {da: vi ved det, en: we know}"
    retired = [
        f"  - {{kind: rule, id: staffing-waits-for-{cause}-to-be-looked-into, {because}}}"
        for cause in ("badly-defined-task", "extra-tasks", "no-help-to-prioritise")
    ]
    text = "\n".join(["id: bold", "title: {da: Modig, en: Bold}", 'version: "1.0"', "retires:", *retired, ""])
    write(pack / "pack.yaml", text)
    told = said_by_test("a.feature", "--pack", pack, language="da")
    assert told.exit_code == 1
    assert "Flere ansatte holdes tilbage" in told.stdout
    assert "1 løfte holder, 1 holder ikke" in told.stdout
    assert said_by_test("a.feature", "--rulebook", TOP).exit_code == 0


def test_a_name_that_only_a_pack_has_is_known_with_it(folder: Path) -> None:
    write(folder / "a.feature", DANISH.replace('"Ansæt flere til opgaven"', '"Ansæt en vikar"'))
    told = said_by_test("--check", language="da")
    assert told.exit_code == 2
    assert 'ukendt indsats "Ansæt en vikar"' in " ".join(told.output.split())


def test_checking_runs_nothing_and_says_how_much_was_looked_into(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    sound = said_by_test("--check")
    assert (sound.exit_code, sound.stdout, sound.stderr) == (0, "No faults in 1 file.\n", "")
    write(folder / "b.feature", FAULTY)
    told = said_by_test("--check", language="da")
    assert told.exit_code == 2
    assert told.stdout.startswith("b.feature:8:5:\n  linjen ")
    assert told.stderr == "1 fejl i 2 filer.\n"


def test_a_step_in_its_old_words_is_a_remark_that_offers_the_new_and_it_runs(folder: Path) -> None:
    write(folder / "a.feature", OLD_WORDS)
    told = said_by_test("--check", language="da")
    assert (told.exit_code, told.stderr) == (0, "Ingen fejl og 1 bemærkning i 1 fil.\n")
    assert told.stdout.startswith("a.feature:12:8:\n  trinnet hedder nu: ")
    assert 'holdes "Ansæt flere til opgaven" mod "Arbejdstempo" tilbage' in " ".join(told.stdout.split())
    github = said_by_test("--check", "--format", "github", language="da")
    assert github.stdout.startswith("::warning file=a.feature,line=12,col=8::trinnet hedder nu: ")
    run = said_by_test(language="da")
    assert (run.exit_code, "2 løfter holder" in run.stdout) == (0, True)


def test_faults_can_be_read_by_other_programs(folder: Path) -> None:
    write(folder / "b.feature", FAULTY)
    as_json = said_by_test("--check", "--format", "json")
    assert as_json.exit_code == 2
    data = json.loads(as_json.stdout)
    assert (data["errors"], data["advice"]) == (1, 0)
    (problem,) = data["problems"]
    assert (problem["file"], problem["line"], problem["column"], problem["weight"]) == ("b.feature", 8, 5, "error")
    assert problem["message"]["da"].startswith('linjen "Wen the')
    github = said_by_test("--check", "--format", "github", language="da")
    assert github.stdout.startswith("::error file=b.feature,line=8,col=5::linjen ")
    assert github.stderr == "1 fejl i 1 fil.\n"


@pytest.mark.parametrize("options", [["--check", "--html", "a.html"], ["--check", "--name", "a"], ["--format", "json"]])
def test_options_that_do_not_go_together_are_refused(options: list[str], folder: Path) -> None:
    assert said_by_test(*options).exit_code == 2
    assert list(folder.iterdir()) == []


def test_a_document_that_cannot_be_written_is_told(folder: Path) -> None:
    write(folder / "a.feature", DANISH)
    told = said_by_test("--junit", "nowhere/a.xml").exception
    assert isinstance(told, GuldkornError)
    assert told.message.en == f"{Path('nowhere/a.xml')} cannot be written: No such file or directory"


def test_the_shipped_scenarios_are_run_by_name_from_anywhere(folder: Path) -> None:
    told = said_by_test("shipped", "--claim", "C25")
    assert told.exit_code == 0, told.output
    assert re.match(r"\d\d promises hold, 0 do not", told.stdout)
    assert list(folder.iterdir()) == []
    assert [path.name for path in shipped_features()] == ["dansk", "english"]


def test_a_real_terminal_sees_plain_words_and_the_exit_status(folder: Path) -> None:
    write(folder / "a.feature", UNHELD)
    write(folder / "conftest.py", "raise SystemExit('nonsense')")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")])}
    command = [sys.executable, "-m", "guldkorn_tui", "test", "--language", "en"]
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 1
    assert done.stdout.startswith("Promises that do not hold:")
    assert done.stderr == ""
    assert not NOT_SAID.search(done.stdout)


# While it runs


def test_each_scenario_is_told_of_as_it_has_been_run(folder: Path, rulebook: Rulebook) -> None:
    found = review_features([write(folder / "a.feature", DANISH)], ())
    heard: list[Told] = []
    run = run_reviewed(dict.fromkeys(found, ()), rulebook, Chosen(), heard.append)
    assert [(told.done, told.total) for told in heard] == [(1, 2), (2, 2)]
    assert [told.run.name for told in heard] == [each.name for each in run.scenarios]
    assert all(each.seconds > 0 for each in run.scenarios)


def test_a_terminal_shows_how_far_it_has_come_and_nothing_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    run = ScenarioRun("a.feature", 1, "A promise", Language.ENGLISH)
    shown, hidden = Progress(is_shown=True), Progress(is_shown=False)
    for progress in (hidden, shown):
        progress.show(Told(run, 9, 10))
        progress.show(Told(run, 10, 10))
        progress.clear()
    assert capsys.readouterr() == ("", "\r9/10\r10/10\r     \r")


# JUnit


def test_junit_holds_every_scenario_and_why_it_failed(folder: Path, rulebook: Rulebook) -> None:
    write(folder / "a.feature", UNHELD)
    write(folder / "b.feature", ENGLISH)
    write(folder / "c.feature", FAULTY.replace("More hands", "Fewer hands"))
    told = said_by_test("--junit", "out.xml")
    assert told.stderr == "Written in out.xml.\n"
    root = ElementTree.parse(folder / "out.xml").getroot()
    assert (root.tag, root.get("tests"), root.get("failures"), root.get("errors")) == ("testsuites", "4", "1", "1")
    suites = {suite.get("name", ""): suite for suite in root}
    assert list(suites) == ["Flere hænder i køkkenet", "More hands in the warehouse", "c.feature"]
    assert [case.get("name") for case in suites["Flere hænder i køkkenet"].iter("testcase")] == [
        "Flere ansatte holdes tilbage",
        "Tempoet er en belastning",
    ]
    (failure,) = root.iter("failure")
    assert failure.get("message") == 'Forventet: "Ansæt flere til opgaven" anbefales'
    assert (failure.text or "").startswith('a.feature:12: Så anbefales "Ansæt flere til opgaven" mod "Arbejdstempo"\n')
    (error,) = root.iter("error")
    assert 'did you mean "When"?' in error.get("message", "")
    named = [(each.get("name"), each.get("value")) for each in root.iter("property")]
    assert ("rulebook-hash", rulebook.hash) in named
    assert named.count(("claim", "C23")) == 2
    assert all(float(each.get("time", "")) >= 0 for each in root.iter() if each.tag in {"testsuite", "testcase"})


def test_junit_is_sound_whatever_is_said(rulebook: Rulebook) -> None:
    signs = "".join(map(chr, [*range(0x20), 0x7F, 0x85, 0xD800, 0xFFFE, 0xFFFF, 0x1F600])) + "<&\"']]>"
    failed = ScenarioRun(signs, 1, signs, Language.ENGLISH, failure=Failure(1, signs, signs), promised=Promised(signs))
    root = ElementTree.fromstring(as_junit(Run((failed,)), rulebook, Language.DANISH))
    (failure,) = root.iter("failure")
    assert "\U0001f600<&\"']]>" in (failure.text or "")
