"""What is being typed outlives the program, however that ends, and is offered again where it was typed."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Input

from features.patience import until
from features.pilot import Table, hold, hospital_context, hospital_session
from features.rulebook import TOP
from features.terminal import CTRL_S, terminal
from features.test_bursts import IN_THE_MEETING
from features.test_session_keeping import answer, fail_to_write
from guldkorn.session.storage.draft_file import keep_draft, kept_draft
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.dialogs.finder import Finder
from guldkorn_tui.rule_browser.browser import RuleBrowser

WARD = TOP / "knowledge" / "examples" / "hospital-ward" / "mapping.csv"
DIALOGS = {
    "a note": ("N",),
    "an issue": ("2", "n"),
    "other words": ("2", "r"),
    "parts": ("2", "d"),
    "what is merged": ("2", "s", "down", "space", "enter"),
    "how it was identified": ("2", "p"),
    "why it is put aside": ("2", "x"),
    "who decides, and why": ("3", "m", "a"),
    "a statement": ("1", "k"),
    "a promise": ("7", "n"),
    "a measure of one's own": ("6", "n"),
    "a part of the plan": ("6", "down", "space", "7", "f"),
    "a date": ("5", "space", "D"),
}
"""The keys that lead to each deed whose words stay where the dialog is left."""
LINES = {
    "a new file": ("S",),
    "a survey": ("O",),
    "a document": ("7", "e"),
    "a job group": ("1", "f"),
}
"""The keys that lead to lines: what is typed there outlives the program, but not that the dialog is left."""
NEEDS_NONE = {Finder, RuleBrowser}
"""What is typed there only looks for something."""


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
        assert table.meeting.drafts.texts
        await table.press(*keys)
        assert "Natholdet står alene" in table.flat
        await table.press("escape", "q", "down", "enter")
        assert not table.app.is_running

    hold(again, session, path=file)
    assert not draft_of(file).exists()  # whoever leaves without it was asked


@pytest.mark.parametrize("keys", LINES.values(), ids=LINES)
def test_a_line_that_is_being_typed_outlives_the_program(tmp_path: Path, keys: tuple[str, ...]) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def first(table: Table) -> None:
        await table.press(*keys)
        await table.write("usb/marts")
        await died(table)

    hold(first, hospital_session(hospital_context()), path=file)
    assert "usb/marts" in draft_of(file).read_text()
    file.unlink(missing_ok=True)

    async def again(table: Table) -> None:
        await table.press(*keys)
        assert "usb/marts" in table.app.screen.query_one(Input).value
        await table.press("escape")
        assert not draft_of(file).exists()

    hold(again, hospital_session(hospital_context()), path=file)


@pytest.mark.parametrize("screen", IN_THE_MEETING, ids=lambda each: each.__name__)
def test_every_dialog_that_words_are_written_in_keeps_a_draft(screen: type[Screen[Any]], tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press(*IN_THE_MEETING[screen])
        assert isinstance(table.app.screen, screen)
        takes_words = bool(table.app.screen.query("Input, TextArea"))
        assert takes_words == (issubclass(screen, Drafting) or screen in NEEDS_NONE)

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_what_is_handed_in_is_a_draft_until_it_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("6", "n")
        await table.write("Makkerordning")
        await table.press("enter", "escape")  # left where its level is asked for, in the same form
        assert "Makkerordning" in draft_of(file).read_text()
        await table.press("4")
        await answer(table)  # something else is said
        assert file.exists()
        assert "Makkerordning" in draft_of(file).read_text()
        await table.press("6", "n", "enter")  # on to its level
        with monkeypatch.context() as full:
            fail_to_write(full)
            await table.press("enter")
            assert "Det kunne ikke gemmes" in table.flat
            assert "Makkerordning" in draft_of(file).read_text()
        await table.press("p")  # try again: there is room now
        assert not draft_of(file).exists()

    hold(meeting, hospital_session(hospital_context()), path=file)


@pytest.mark.parametrize("keys", [("2", "r"), ("2", "p"), ("2", "x"), ("2", "d")], ids="".join)
def test_words_that_are_said_are_no_draft_any_more(tmp_path: Path, keys: tuple[str, ...]) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press(*keys)
        await table.write("Natholdet står alene")
        await table.press("enter")
        if isinstance(table.app.screen, Drafting):  # the second of two parts, and no third
            await table.write("Og ingen afløser")
            await table.press("enter", "enter")
        assert table.app.screen is table.meeting
        assert not draft_of(file).exists()
        assert "Natholdet" in str(table.meeting.minutes.history.said[-1].event)

    hold(meeting, hospital_session(hospital_context()), path=file)


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


def test_a_draft_whose_words_are_taken_away_is_none(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("2", "n")
        await table.write("Natholdet")
        await table.press("escape")
        assert draft_of(file).exists()
        await table.press("n", *["backspace"] * 9, "escape")
        assert not draft_of(file).exists()
        await table.press("n")
        assert "Natholdet" not in table.flat

    hold(meeting, path=file)


def test_a_date_for_several_is_a_draft_until_all_of_them_have_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("5", "D")
        await table.write("om 3 måneder")
        with monkeypatch.context() as full:
            fail_to_write(full)
            await table.press("enter")
            assert "Det kunne ikke gemmes" in table.flat
        assert "om 3" in draft_of(file).read_text()

    hold(meeting, path=file)


def test_a_draft_follows_the_meeting_to_a_new_file(tmp_path: Path) -> None:
    file, other = tmp_path / "meeting.guldkorn", tmp_path / "usb.guldkorn"

    async def meeting(table: Table) -> None:
        await table.press("N")
        await table.write("Natholdet")
        await table.press("escape")
        await table.press("S")
        table.app.screen.query_one(Input).value = str(other)
        await table.press("enter")
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
