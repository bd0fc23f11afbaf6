"""`guldkorn map` as a user meets it: a survey's file goes in, what was recognised and a mapping come out."""

import json
import stat
import subprocess
from io import StringIO
from pathlib import Path

import pytest

from features.rulebook import TOP
from features.test_command_line import run
from guldkorn.reading.text import Language
from guldkorn_tui.look import progress

HEADING = "Afdeling;Bemærkning;PR1;PR2;QD1;QD2;QD3"
ROWS = {
    "Køkkenet": "I høj grad;Delvist;Ofte;Ofte;Altid",
    "Lageret": "I ringe grad;I ringe grad;Sjældent;;Aldrig/næsten aldrig",
    "Kontoret": "Delvist;Delvist;Ofte;Ofte;Ofte",
}


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    """Return a file of answers: two units of twelve, and one of four that may not be shown."""
    sizes = {"Køkkenet": 22, "Lageret": 12, "Kontoret": 4}
    rows = [f'{unit};"Æ; ø\nog å";{ROWS[unit]}' for unit, size in sizes.items() for _ in range(size)]
    path = tmp_path / "besvarelser.csv"
    path.write_text("\n".join([HEADING, *rows]), encoding="cp1252")
    return path


def mapped(survey: Path, *more: str | Path, language: str = "da") -> "subprocess.CompletedProcess[str]":
    return run("map", survey, "--questionnaire", "copsoq-3-middle", *more, language=language)


def test_what_was_recognised_and_what_was_not_is_shown(survey: Path) -> None:
    done = mapped(survey)
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    assert "COPSOQ III" in said
    assert "Rækkerne er personer og deres svar" in said
    assert "Enheder: Afdeling" in said
    assert "Kvantitative krav: QD1, QD2, QD3 (12 celler uden svar)" in said
    assert "Ikke læst: Bemærkning" in said
    assert "Ikke målt: Indflydelse, Mening, Social støtte og Belønning" in said
    assert "2 enheder vises ikke" in said, "the smallest, and the one that would give it away"
    assert "Lageret" not in done.stdout
    assert "Kontoret" not in done.stdout
    assert "cp1252" in done.stderr


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "uden 1 sammenligning: antallet af svar har ændret sig med færre end mindstegrænsen"),
        ("en", "without 1 comparison: the answers differ by fewer persons than the minimum"),
    ],
)
def test_two_waves_that_differ_by_few_are_not_compared(tmp_path: Path, language: str, said: str) -> None:
    for name, answered in (("2024.csv", 30), ("2026.csv", 33)):
        rows = ["unit,scale,score,n,questionnaire", f"Køkkenet,WP,60,{answered},copsoq-2-long"]
        (tmp_path / name).write_text("\n".join([*rows, "Lageret,WP,70,40,copsoq-2-long"]), encoding="utf-8")
    saved = tmp_path / "saved.csv"
    done = run("map", tmp_path / "2026.csv", "--reference", tmp_path / "2024.csv", "--out", saved, language=language)
    assert done.returncode == 0, done.stderr
    assert said in " ".join(done.stdout.split())
    again = run("map", saved, language=language)
    missing = {"da": "Arbejdstempo: 60, n = 33 [ingen reference]", "en": "Work pace: 60, n = 33 [no reference]"}[
        language
    ]
    assert missing in done.stdout
    assert missing in again.stdout, "what is left out is not held against published values under that name"


def test_the_mapping_is_written_for_its_owner_alone_and_taken_by_advise(survey: Path, tmp_path: Path) -> None:
    out = tmp_path / "kortlægning.csv"
    done = mapped(survey, "--out", out)
    assert done.returncode == 0, done.stderr
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert "Kontoret" not in out.read_text(encoding="utf-8-sig")
    saved, raw = (
        json.loads(run("advise", *arguments, "--format", "json").stdout)
        for arguments in ([out], [survey, "--questionnaire", "copsoq-3-middle"])
    )
    assert saved["units"] == raw["units"]
    assert saved["hidden"] == raw["hidden"]


def test_the_mapping_as_json_holds_how_far_each_score_can_be_trusted(survey: Path, tmp_path: Path) -> None:
    invited = tmp_path / "inviterede.csv"
    invited.write_text("enhed;inviterede\nKøkkenet;40\nLageret;20\nKontoret;9\n", encoding="utf-8")
    done = mapped(survey, "--invited", invited, "--reference", "organisation", "--format", "json")
    mapping = json.loads(done.stdout)
    (unit,) = mapping["units"]
    assert (unit["unit"], unit["answers"], unit["response_rate"]) == ("Køkkenet", 22, 55.0)
    assert mapping["hidden"] == {"units": 2, "scores": 0, "minimum": 10, "minimum_of_shares": None}
    score = next(each for each in unit["scores"] if each["scale"] == "QD")
    assert set(score) >= {"n", "sd", "interval", "missing", "reliability", "distance", "distance_in_sd", "standing"}
    assert score["reference"] is not None
    assert mapping["against"] == "hele organisationen"


def test_a_low_response_rate_is_said(survey: Path, tmp_path: Path) -> None:
    invited = tmp_path / "invited.csv"
    invited.write_text("unit,invited\nKøkkenet,40\n", encoding="utf-8")
    assert "For få har svaret" in mapped(survey, "--invited", invited).stdout


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_the_profile_is_drawn(survey: Path, tmp_path: Path, suffix: str) -> None:
    chart = tmp_path / f"profil.{suffix}"
    done = mapped(survey, "--chart", chart)
    assert done.returncode == 0, done.stderr
    assert chart.read_bytes().startswith(b"<?xml" if suffix == "svg" else b"\x89PNG")


def test_without_a_questionnaire_each_is_named_with_how_many_columns_it_would_recognise(survey: Path) -> None:
    done = run("map", survey)
    assert done.returncode == 2
    assert "copsoq-3-middle (5)" in done.stderr
    assert "Traceback" not in done.stderr


def test_numbers_are_not_guessed_and_both_ways_are_said(tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("PR1,PR2\n" + "1,2\n5,4\n" * 10, encoding="utf-8")
    done = run("map", path, "--questionnaire", "copsoq-3-middle")
    assert done.returncode == 2
    assert '--coding first-is-1: 1 means "To a very large extent", 100 points' in done.stderr
    assert '--coding last-is-1: 1 means "To a very small extent", 0 points' in done.stderr
    told = run("map", path, "--questionnaire", "copsoq-3-middle", "--coding", "first-is-1")
    assert told.returncode == 0, told.stderr


def test_an_unknown_coding_is_told_with_those_there_are(survey: Path) -> None:
    done = mapped(survey, "--coding", "upwards", language="en")
    assert done.returncode == 2
    assert "first-is-1" in done.stderr


def test_a_column_may_be_named(survey: Path) -> None:
    text = survey.read_text(encoding="cp1252").replace("PR1;PR2", "Spm. 7;Spm. 8")
    survey.write_text(text, encoding="utf-8")
    done = mapped(survey, "--column", "Spm. 7=PR1", "--column", "Spm. 8=PR2", "--column", "QD1=")
    assert done.returncode == 0, done.stderr
    said = " ".join(done.stdout.split())
    assert "Forudsigelighed: Spm. 7, Spm. 8" in said
    assert "Kvantitative krav: QD2, QD3" in said


def test_an_earlier_mapping_may_be_held_against_and_versions_are_never_mixed(survey: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.csv"
    assert mapped(survey, "--out", before).returncode == 0
    done = mapped(survey, "--reference", before, "--format", "json")
    (unit,) = json.loads(done.stdout)["units"]
    assert {score["standing"] for score in unit["scores"]} == {"same"}
    other = TOP / "knowledge" / "examples" / "hospital-ward" / "mapping.csv"
    mixed = mapped(survey, "--reference", other, language="en")
    assert mixed.returncode == 2
    assert "mixed" in mixed.stderr
    published = mapped(survey, "--reference", "copsoq-2-dk-2005", language="en")
    assert published.returncode == 2
    assert "versions cannot be mixed" in published.stderr


class Stream(StringIO):
    """What is written to standard error, which may be a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        """Tell whether it is a terminal."""
        return self._terminal


@pytest.mark.parametrize(
    ("terminal", "patience", "drawn"),
    [(True, 0.0, True), (True, 3600.0, False), (False, 0.0, False)],
    ids=["a terminal, after a while", "a terminal, at once", "a pipe"],
)
def test_a_bar_is_drawn_in_a_terminal_once_a_second_has_passed(
    terminal: bool, patience: float, drawn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = Stream(terminal=terminal)
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.shown_progress(Language.DANISH) as done:
        done(0.4)
        done(1.0)
    assert ("Læser" in stream.getvalue() and "100%" in stream.getvalue()) is drawn
    assert bool(stream.getvalue()) is drawn


def test_a_file_that_cannot_be_written_is_told(survey: Path, tmp_path: Path) -> None:
    done = mapped(survey, "--out", tmp_path / "no" / "such" / "folder.csv", language="en")
    assert done.returncode == 2
    assert "the file could not be written" in done.stderr
    assert not (tmp_path / "no").exists()
