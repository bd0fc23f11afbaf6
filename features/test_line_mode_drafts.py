"""In plain lines too, what is being typed outlives the program, and can be kept as a note."""

import os
import subprocess
from pathlib import Path

import pytest

from features.patience import LONGEST, until
from features.pilot import Table, hold_app
from features.rulebook import shipped
from features.spoken_lines import events_in, hold_lines, minutes_of
from features.test_line_mode_process import WARD, command, environment, files, run
from guldkorn.reading.text import Language
from guldkorn.session.events import Noted
from guldkorn.session.minutes import reopen
from guldkorn_tui.opening.session_start import go_on_with
from guldkorn_tui.session_app import SessionApp

TOLD = "Det her var I ved at skrive"
TYPED = {
    "a multi-line answer": ["note", "linjer", "Natholdet", "står alene"],
    "an answer of several": ["løfte", "Kaffe til alle"],
    "the place of an issue": ["ny", "Natholdet står alene, når der er to nye"],
}


def draft_of(path: Path) -> Path:
    return path.with_name(f".{path.name}.draft")


@pytest.mark.parametrize("lines", TYPED.values(), ids=TYPED)
def test_what_is_half_typed_when_the_lines_end_is_told_again_and_can_be_kept(tmp_path: Path, lines: list[str]) -> None:
    path = tmp_path / "m.guldkorn"
    hold_lines(minutes_of(path), ["note først", *lines])
    kept = "\n".join(lines[2:] if len(lines) > 2 else lines[1:])
    assert draft_of(path).stat().st_mode & 0o777 == 0o600
    again = hold_lines(reopen(path, shipped()), ["vis"])
    assert TOLD in again
    assert kept in again
    assert "Noteret." in hold_lines(reopen(path, shipped()), ["behold"])
    assert [each.text for each in events_in(path) if isinstance(each, Noted)] == ["først", kept]
    assert not draft_of(path).exists()
    assert TOLD not in hold_lines(reopen(path, shipped()), ["vis"])


def test_what_is_taken_or_left_is_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "m.guldkorn"
    hold_lines(minutes_of(path), ["note", "linjer", "a", "b", ".", "løfte", "Kaffe", "tilbage", "note", ""])
    assert not draft_of(path).exists()


def test_what_was_half_typed_in_lines_is_there_on_the_screen_and_the_other_way_round(tmp_path: Path) -> None:
    path = tmp_path / "m.guldkorn"
    hold_lines(minutes_of(path), ["note først", "note", "linjer", "Natholdet"])

    async def meeting(table: Table) -> None:
        assert "“Natholdet”" in table.flat
        await table.press("N")
        assert "Natholdet" in table.screen
        await table.write(" står alene")
        await table.press("escape", "2", "n")
        await table.write("En belastning")
        table.app.exit()

    hold_app(meeting, SessionApp(go_on_with(path, shipped()), Language.DANISH))
    again = hold_lines(reopen(path, shipped()), ["løfte", "Kaffe"])
    assert "Natholdet står alene\nEn belastning\n" in again
    again = hold_lines(reopen(path, shipped()), [f"gem {tmp_path / 'ny'}", "behold"])
    assert "Natholdet står alene\nKaffe\nEn belastning\n" in again


def test_what_is_half_typed_in_lines_outlives_a_kill(tmp_path: Path) -> None:
    pipe = subprocess.PIPE
    process = subprocess.Popen(command(*WARD), stdin=pipe, stdout=pipe, env=environment(tmp_path))
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"note a\nnote\nlinjer\nNatholdet\n")
    process.stdin.flush()
    heard = b""
    while "Natholdet\n" not in heard.decode(errors="replace"):
        heard += os.read(process.stdout.fileno(), 65536)
    until(lambda: any("Natholdet" in each.read_text() for each in tmp_path.glob(".*.draft")))
    process.kill()
    process.communicate(timeout=LONGEST)
    (path,) = files(tmp_path)
    again = run(tmp_path, "behold", path)
    assert TOLD in again.stdout
    assert [each.text for each in events_in(path) if isinstance(each, Noted)] == ["a", "Natholdet"]
