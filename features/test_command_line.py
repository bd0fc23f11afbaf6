"""The command line as a user meets it: real processes, real files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from features.forked import Done, guldkorn_in
from features.rulebook import EXAMPLES, TOP

NOTE_OUTCOMES = {  # the seven of claim C09
    "feedback": ("changeable-now", "local-management"),
    "conflicts": ("changeable-now", "local-management"),
    "secretaries": ("changeable-now", "local-management"),
    "working-hours": ("top-management", "agreement-parties"),
    "doctors-and-nurses": ("top-management", "agreement-parties"),
    "seriously-ill": ("nature-of-work", "nobody"),
    "day-and-night": ("nature-of-work", "nobody"),
}


def run(*arguments: str | Path, language: str | None = "en", stdin: str = "") -> Done:
    spoken = ["--language", language] if language else []
    return guldkorn_in(Path.cwd(), *arguments, *spoken, typed=stdin)


def files_of(name: str) -> list[str | Path]:
    folder = TOP / "knowledge" / "examples" / name
    return [folder / "mapping.csv", "--context", folder / "context.yaml"]


def advice_of(name: str, *more: str) -> dict[str, object]:
    done = run("advise", *files_of(name), "--format", "json", *more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_the_hospital_ward_shows_the_seven_outcomes_of_the_note() -> None:
    (unit,) = advice_of("hospital-ward")["units"]  # type: ignore[misc]
    found = {issue["id"]: (issue["changeability"], issue["decider"]) for issue in unit["issues"]}
    assert found == NOTE_OUTCOMES
    assert set(unit["now"]) == {"feedback", "conflicts", "secretaries"}
    assert {waiting["issue"] for waiting in unit["not_now"]} == set(NOTE_OUTCOMES) - set(unit["now"])
    advised = {issue: {r["purpose"] for r in unit["recommendations"] if r["issue"] == issue} for issue in found}
    assert advised["seriously-ill"] == advised["day-and-night"] == {"protection"}
    assert "case" in advised["working-hours"]
    assert "case" in advised["doctors-and-nurses"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_json_form_keeps_its_contract(name: str) -> None:
    advice = advice_of(name)
    assert set(advice["rulebook"]) == {"version", "hash"}  # type: ignore[call-overload]
    for unit in advice["units"]:  # type: ignore[attr-defined]
        names = {issue["id"] for issue in unit["issues"]}
        for issue in unit["issues"]:
            assert issue.keys() >= {
                "id", "title", "dimension", "aspect", "grade", "changeability", "decider", "level", "evidence",
                "justification",
            }  # fmt: skip
            assert issue["changeability"] in ("changeable-now", "top-management", "nature-of-work", None)
        assert {*unit["now"], *(each["issue"] for each in unit["not_now"])} == names
        assert all(each["because"] for each in unit["not_now"])
        for each in unit["recommendations"]:
            assert each.keys() >= {"issue", "measure", "level", "cost", "accountable", "justification"}
        assert all(each.keys() >= {"issue", "measure", "until"} for each in unit["holds"])
        assert all(each.keys() >= {"fact", "about", "issue"} for each in unit["questions"])
        assert all(each["id"] and each["text"] for each in unit["cautions"])


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_advice_is_printed_in_both_languages(form: str, language: str) -> None:
    done = run("advise", *files_of("home-care"), "--format", form, "--why", language=language)
    assert done.returncode == 0, done.stderr
    expected = {"da": "Her skal I handle med det samme", "en": "Act on this at once"}[language]
    assert expected in done.stdout
    assert done.stdout.index(expected) < done.stdout.index({"da": "Ikke nu", "en": "Not now"}[language])
    assert "Nattevagten" not in done.stdout, "a unit that is too small is never named"


def test_one_unit_can_be_asked_for_and_a_hidden_one_is_as_unknown_as_a_misspelt_one() -> None:
    assert len(advice_of("home-care", "--unit", "Distrikt Syd")["units"]) == 1  # type: ignore[arg-type]
    for name in ("Nattevagten", "Distrikt Sud"):
        done = run("advise", *files_of("home-care"), "--unit", name)
        assert done.returncode == 2
        assert "is not among those shown" in done.stderr


def test_a_lower_minimum_shows_more_units_but_never_below_five() -> None:
    assert run("advise", *files_of("home-care"), "--minimum", "7").stdout.count("Nattevagten") > 0
    refused = run("advise", *files_of("home-care"), "--minimum", "4")
    assert refused.returncode == 2
    assert "cannot be below 5" in refused.stderr


def test_ones_own_reference_values_are_used(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "id: own\ntitle: {da: Egen, en: Own}\nquestionnaire: copsoq-2\npopulation: {da: Os, en: Us}\nyear: 2025\n"
        "source: own-judgement\nplace: {da: A, en: A}\nverified: true\n"
        "values: {SS: {mean: 46, standard-deviation: 20}}\n",
        encoding="utf-8",
    )
    done = run("advise", *files_of("hospital-ward"), "--reference", own, "--format", "json")
    (unit,) = json.loads(done.stdout)["units"]
    (feedback,) = (issue for issue in unit["issues"] if issue["id"] == "feedback")
    assert feedback["evidence"][0]["reference"] == 46
    own.write_text(own.read_text(encoding="utf-8").replace("SS:", "SSS:"), encoding="utf-8")
    refused = run("advise", *files_of("hospital-ward"), "--reference", own)
    assert refused.returncode == 2
    assert 'own.yaml:9:10: unknown scale "SSS"; did you mean' in refused.stderr


def test_the_shipped_rulebook_has_no_problems_and_every_claim_is_covered() -> None:
    assert run("check").returncode == 0
    claims = run("claims")
    assert claims.returncode == 0, claims.stdout
    assert "All 25 claims are covered." in claims.stdout


def test_clarify_says_how_a_statement_is_muddled_a_line_of_json_each() -> None:
    lines = "De ansatte er stressede\n\nSekretærerne får først vagtplanen to dage før\n"
    done = run("clarify", "-", "--format", "json", stdin=lines)
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["muddled"] is True
    assert "symptom" in first["kinds"]
    assert first["map_instead"]
    named = second.pop("named")
    assert {"words": "Sekretærerne", "names": "who"} in named
    assert {"words": "vagtplanen", "names": "thing"} in named
    clear = {"muddled": False, "kinds": [], "map_instead": [], "topics": ["information"]}
    assert second == {"statement": lines.splitlines()[2], **clear}


def test_an_example_is_written_to_start_from_and_never_over_ones_own_files(tmp_path: Path) -> None:
    folder = tmp_path / "mit eget"
    assert run("example", "call-centre", folder).returncode == 0
    assert run("advise", folder / "mapping.csv", "--context", folder / "context.yaml").returncode == 0
    again = run("example", "call-centre", folder)
    assert again.returncode == 2
    assert "is there already" in again.stderr


def test_without_a_terminal_the_session_prints_the_advice() -> None:
    done = run("session")
    assert done.returncode == 0
    assert "Medicinsk sengeafsnit" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["advise", "no-such-file.csv"],
        ["advise", "."],
        ["advise", TOP / "pyproject.toml"],
        ["check", "--rulebook", "no-such-folder"],
        ["example", "no-such-example"],
        ["advise"],
        ["no-such-command"],
    ],
)
def test_a_fault_is_told_without_a_traceback(arguments: list[str]) -> None:
    done = run(*arguments, language=None)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert done.stderr or done.stdout


def test_light_commands_load_nothing_heavy() -> None:
    script = (
        "import atexit, sys\n"
        "heavy = {'pandas', 'textual', 'numpy', 'durable_rules_engine', 'rich'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules))))\n"
        "from guldkorn_tui.command import main\n"
        "main()\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")])}
    for arguments in (["--version"], ["check"], ["clarify", "De ansatte er stressede"]):
        command = [sys.executable, "-c", script, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        assert done.stdout.splitlines()[-1] == "[]", done.stdout + done.stderr
