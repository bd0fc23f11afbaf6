"""What is being typed outlives the program, however that ends, and is offered again where it was typed."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from features.patience import until
from features.pilot import Table, hold, hospital_context, hospital_session
from features.rulebook import TOP
from features.terminal import CTRL_S, terminal
from guldkorn.session.storage.draft_file import keep_draft, kept_draft

WARD = TOP / "knowledge" / "examples" / "hospital-ward" / "mapping.csv"
DIALOGS = {
    "a note": ("N",),
    "an issue": ("2", "n"),
    "a promise": ("7", "n"),
    "a measure of one's own": ("6", "n"),
    "a part of the plan": ("6", "down", "space", "7", "f"),
}
"""The keys that lead to each dialog that keeps a draft."""


def draft_of(file: Path) -> Path:
    return file.with_name(f".{file.name}.draft")


async def died(table: Table) -> None:
    """End the program in the middle of what it does."""
    table.app.exit()


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS)
def test_what_is_being_typed_is_there_again_after_the_program_died(tmp_path: Path, keys: tuple[str, ...]) -> None:
    file = tmp_path / "meeting.guldkorn"
    session = hospital_session(hospital_context())

    async def first(table: Table) -> None:
        await table.press(*keys)
        await table.write("Natholdet står alene")
        assert "Natholdet står alene" in draft_of(file).read_text()
        assert stat.S_IMODE(draft_of(file).stat().st_mode) == 0o600
        await died(table)

    hold(first, session, path=file)
    assert draft_of(file).exists()
    file.unlink(missing_ok=True)

    async def again(table: Table) -> None:
        assert "Det, I var ved at skrive, er her endnu" in table.flat
        assert "“Natholdet står alene”" in table.flat
        await table.press(*keys)
        assert "Natholdet står alene" in table.screen
        await table.press("escape", "q", "down", "enter")
        assert not table.app.is_running

    hold(again, session, path=file)
    assert not draft_of(file).exists()  # whoever leaves without it was asked


def test_what_is_said_is_no_draft_any_more(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("Natholdet")
        assert draft_of(file).exists()
        await table.press("ctrl+s")
        assert not draft_of(file).exists()
        await table.press("N")
        await table.write("x")
        await table.press("backspace", "escape")
        assert not draft_of(file).exists()

    hold(meeting, path=file)


def test_a_draft_follows_the_meeting_to_a_new_file(tmp_path: Path) -> None:
    file, other = tmp_path / "meeting.guldkorn", tmp_path / "usb.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("Natholdet")
        await table.press("escape")
        table.meeting.minutes.save_as(other)
        table.meeting.drafts = replace(table.meeting.drafts)
        table.meeting.keep_drafts()
        assert not draft_of(file).exists()
        assert draft_of(other).exists()

    hold(meeting, path=file)


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'{"notes": 3}', b"null"])
def test_a_draft_that_cannot_be_read_is_in_nobodys_way(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "meeting.guldkorn"
    draft_of(file).write_bytes(content)

    async def meeting(table: Table) -> None:
        assert "Det, I var ved at skrive" not in table.flat
        await table.press("N")
        await table.write("ny")
        await table.press("escape")

    hold(meeting, path=file)
    assert "ny" in draft_of(file).read_text()


def test_no_draft_is_read_from_a_pipe_or_written_where_nothing_can_be(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"
    os.mkfifo(draft_of(file))
    assert kept_draft(file) is None
    keep_draft(tmp_path / "taken" / "x" / "a.guldkorn", "ny")
    assert kept_draft(tmp_path / "taken" / "x" / "a.guldkorn") == "ny"
    (tmp_path / "file").write_text("")
    keep_draft(tmp_path / "file" / "a.guldkorn", "ny")
    keep_draft(tmp_path / "b.guldkorn", "\ud800")
    assert kept_draft(tmp_path / "b.guldkorn") is None


def test_a_draft_outlives_a_kill_in_a_real_terminal(tmp_path: Path) -> None:
    with terminal(tmp_path, WARD) as first:
        first.until("Kortlæg")
        first.until("Slut")
        first.send("N")
        first.until("note")
        first.send("Natholdet")
        until(lambda: any("Natholdet" in each.read_text() for each in tmp_path.glob(".*.draft")))
        first.process.kill()
        first.process.wait()
    with terminal(tmp_path, WARD) as again:
        again.until("her endnu")
        again.send("N")
        again.until("Natholdet")
        again.send(CTRL_S)
        until(lambda: not list(tmp_path.glob(".*.draft")))
