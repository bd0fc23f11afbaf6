"""`guldkorn sessions`, `log` and `replay`: what was said, told again, without a byte being changed."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from features.rulebook import TOP
from features.session_files import file_of_format
from features.spoken_lines import minutes_of
from features.test_command_line import run as run_anywhere
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.session.events import Answered, Noted
from guldkorn.session.minutes import Minutes
from guldkorn.session.storage.session_file import FORMAT, SUFFIX
from guldkorn_tui.opening.session_folder import (
    TakenNameError,
    default_folder,
    demand_free,
    new_session_path,
    session_files,
)
from guldkorn_tui.words.session_summary import summary_of

WARD = "Medicinsk sengeafsnit"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GULDKORN_SESSIONS", str(tmp_path / "møder"))
    return tmp_path / "møder"


def held(path: Path, *, close: bool = True) -> Minutes:
    """Hold a short meeting on the hospital ward: one thing is taken back."""
    minutes = minutes_of(path)
    minutes.take(Answered(WARD, "change-under-way", "yes", None, Voice.STAFF), Voice.STAFF)
    minutes.take(Noted(WARD, "Husk vikarerne"))
    minutes.undo()
    if close:
        minutes.close()
    return minutes


def untouched(path: Path) -> tuple[bytes, list[str]]:
    return path.read_bytes(), sorted(each.name for each in path.parent.iterdir())


def test_no_meetings_is_one_sentence_and_the_way_to_begin(folder: Path) -> None:
    done = run_anywhere("sessions", language="da")
    assert done.returncode == 0
    assert done.stdout == f"Der er ingen møder i {folder}. Begynd et med: guldkorn session KORTLÆGNING\n"
    assert not folder.exists()
    assert run_anywhere("sessions", "--folder", folder / "findes ikke").returncode == 2


def test_the_meetings_are_listed_with_what_tells_them_apart(folder: Path) -> None:
    held(folder / f"a{SUFFIX}")
    before = untouched(folder / f"a{SUFFIX}")
    done = run_anywhere("sessions", language="da")
    (line,) = done.stdout.splitlines()
    today = f"{date.today():%d.%m.%Y}"
    assert line.startswith(f"a{SUFFIX}, Et hospital, om {WARD}, begyndt {today}, sidst {today} kl. ")
    assert line.endswith("3 indtastninger")
    assert untouched(folder / f"a{SUFFIX}") == before
    assert "3 things said" in run_anywhere("sessions", "--folder", folder).stdout


def test_one_that_is_open_damaged_newer_or_no_session_is_a_line_of_its_own(folder: Path) -> None:
    held(folder / f"skadet{SUFFIX}")
    raw = bytearray((folder / f"skadet{SUFFIX}").read_bytes())
    raw[raw.index(b"Husk vikarerne") + 2] ^= 1
    (folder / f"skadet{SUFFIX}").write_bytes(raw)
    file_of_format(folder / f"nyere{SUFFIX}", FORMAT + 1, ["{}"])
    (folder / f"tekst{SUFFIX}").write_text("ikke et møde")
    (folder / f"mappe{SUFFIX}").mkdir()
    held(folder / f"god{SUFFIX}")
    being_held = held(folder / f"aaben{SUFFIX}", close=False)
    done = run_anywhere("sessions", language="da")
    being_held.close()
    assert done.returncode == 0
    lines = {line.partition(SUFFIX)[0]: line for line in done.stdout.splitlines()}
    assert set(lines) == {"skadet", "nyere", "tekst", "god", "aaben"}
    assert "Er beskadiget: " in lines["skadet"]
    assert "nyere udgave" in lines["nyere"]
    assert "har mødet åbent på" in lines["aaben"]
    assert lines["god"].endswith(("indtastning", "indtastninger"))
    for name in ("nyere", "tekst"):
        assert summary_of(folder / f"{name}{SUFFIX}").hindrance is not None
        assert "indtastning" not in lines[name]


def test_the_log_tells_everything_and_marks_what_was_undone(folder: Path) -> None:
    path = folder / f"a{SUFFIX}"
    held(path)
    before = untouched(path)
    done = run_anywhere("log", path, language="da")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.partition(". ")[0] for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    assert f"{WARD}. Medarbejderne: " in lines[2]
    assert lines[3].endswith("Note: Husk vikarerne (fortrudt)")
    assert "Fortrudt: Note: Husk vikarerne" in lines[4]
    told = json.loads(run_anywhere("log", path, "--format", "json").stdout)
    assert [each["holds"] for each in told] == [True, True, True, False, True, True]
    assert told[2]["voice"] == "staff"
    assert told[2]["unit"] == WARD
    assert untouched(path) == before


def test_the_advice_is_given_again_and_nothing_differs(folder: Path) -> None:
    path = folder / f"a{SUFFIX}"
    held(path)
    before = untouched(path)
    done = run_anywhere("replay", path, language="da")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{WARD}: Rådene er de samme." in done.stdout
    assert "Konflikter på afdelingen bliver liggende" in done.stdout
    told = json.loads(run_anywhere("replay", path, "--format", "json").stdout)
    assert told["differences"] == {WARD: []}
    assert told["misfits"] == []
    assert told["before"] == told["now"]
    assert {unit["unit"] for unit in told["advice"]["units"]} == {WARD}
    assert untouched(path) == before


def test_another_rulebook_gives_other_advice_and_says_what_it_no_longer_knows(folder: Path, tmp_path: Path) -> None:
    path = folder / f"a{SUFFIX}"
    held(path)
    other = tmp_path / "regelværk"
    shutil.copytree(TOP / "rules", other / "rules")
    shutil.copytree(TOP / "knowledge", other / "knowledge")
    priorities = other / "rules" / "priorities.yaml"
    priorities.write_text(priorities.read_text().replace("at-most: 3", "at-most: 1"))
    done = run_anywhere("replay", path, "--rulebook", other, language="da")
    assert done.returncode == 0, done.stderr
    assert f"{WARD}: Rådene er ikke de samme." in done.stdout
    assert "- Nu: " in done.stdout
    told = json.loads(run_anywhere("replay", path, "--rulebook", other, "--format", "json").stdout)
    assert told["before"] != told["now"]
    assert told["differences"][WARD]


def test_a_damaged_file_is_told_as_far_as_it_holds(folder: Path) -> None:
    path = folder / f"a{SUFFIX}"
    held(path)
    raw = bytearray(path.read_bytes())
    raw[raw.index(b"Husk vikarerne") + 2] ^= 1
    path.write_bytes(raw)
    before = untouched(path)
    log = run_anywhere("log", path, language="da")
    assert log.returncode == 1
    assert "Husk vikarerne" not in log.stdout
    assert "Her er noget gået tabt, fordi filen blev beskadiget (1 i alt)." in log.stdout
    assert "ikke længere bevist" in log.stdout
    assert "er beskadiget" in log.stderr
    replay = run_anywhere("replay", path, language="da")
    assert replay.returncode == 1
    assert "Råd om det psykiske arbejdsmiljø" in replay.stdout
    assert "er beskadiget" in replay.stderr
    assert untouched(path) == before


@pytest.mark.parametrize("command", ["log", "replay"])
def test_no_session_file_is_said_without_a_traceback(folder: Path, tmp_path: Path, command: str) -> None:
    for name, content in (("tom", b""), ("tekst", b"hej"), ("halv", b"SQLite format 3\x00" + bytes(84))):
        path = tmp_path / f"{name}{SUFFIX}"
        path.write_bytes(content)
        done = run_anywhere(command, path)
        assert done.returncode in (1, 2)
        assert "Traceback" not in done.stderr
        assert done.stderr.strip()
    assert run_anywhere(command, tmp_path / "findes ikke").returncode == 2


def test_a_new_meeting_gets_a_name_that_nothing_has(folder: Path, tmp_path: Path) -> None:
    today = date(2026, 11, 24)
    assert default_folder() == folder
    mapping = Path("knowledge/examples/hospital-ward/mapping.csv")
    first = new_session_path("", mapping, today)
    assert first == folder / "2026-11-24-hospital-ward.guldkorn"
    folder.mkdir()
    first.write_text("")
    assert new_session_path("", mapping, today).name == "2026-11-24-hospital-ward-2.guldkorn"
    assert (
        new_session_path("Ældreplejen Øst / afd. 2", None, today).name == "2026-11-24-aeldreplejen-oest-afd-2.guldkorn"
    )
    for name in ("漢字", "..", "", "\x00", "x" * 500):
        path = new_session_path(name, None, today)
        assert path.parent == folder
        assert len(path.name) < 100
    with pytest.raises(TakenNameError):
        demand_free(first)
    demand_free(tmp_path / "fri.guldkorn")
    assert session_files(tmp_path / "ingen") == ()
