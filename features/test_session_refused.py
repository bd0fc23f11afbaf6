"""What could not be kept is counted, and the end never says that everything is kept."""

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from textual.widgets import Input

from features.pilot import Table, hold
from features.spoken_lines import hold_by_ear, minutes_of
from guldkorn.reading.text import Language
from guldkorn.session.events import Noted
from guldkorn.session.minutes import reopen
from guldkorn.session.session import SessionError
from guldkorn.session.storage.fault import cause, fault
from guldkorn.session.storage.session_file import SessionFile, SessionFileError
from guldkorn_tui.commands.session import _say_end
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.opening.session_folder import TakenNameError, demand_free
from guldkorn_tui.words.where_kept import said_of_kept

WARD = "Medicinsk sengeafsnit"


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Fill the disk; to be undone when there is room again."""

    def append(self: SessionFile, _said: Sequence[str], **_how: object) -> None:
        raise fault(self.path, cause(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))))

    def publish(path: Path, entries: object = ()) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))

    with monkeypatch.context() as patch:
        patch.setattr(SessionFile, "append", append)
        patch.setattr(SessionFile, "append_entries", append)
        patch.setattr("guldkorn.session.storage.session_file.publish", publish)
        yield patch


def test_what_is_refused_counts_until_it_is_said_again(tmp_path: Path, full: pytest.MonkeyPatch) -> None:
    minutes = minutes_of(tmp_path / "a.guldkorn")
    for text in ("et", "to", "et"):
        with pytest.raises(SessionFileError):
            minutes.take(Noted(WARD, text))
    assert [event.text for event in minutes.refused if isinstance(event, Noted)] == ["et", "to"]
    assert said_of_kept(minutes).en == "2 things that you said were not kept. There is no file."
    full.undo()
    minutes.take(Noted(WARD, "to"))
    said = said_of_kept(minutes)
    assert said.da.startswith("1 ting, I skrev, blev ikke gemt. Resten er gemt i ")
    assert said.en.startswith("1 thing that you said was not kept. The rest is kept in ")
    minutes.take(Noted(WARD, "et"))
    assert said_of_kept(minutes).da.startswith("Alt er gemt i ")
    minutes.close()


def test_what_is_said_in_a_meeting_that_is_only_read_is_refused(tmp_path: Path) -> None:
    minutes = minutes_of(tmp_path / "a.guldkorn")
    minutes.take(Noted(WARD, "et"))
    minutes.close()
    read = reopen(tmp_path / "a.guldkorn", minutes.session.rulebook, to_write=False)
    with pytest.raises(SessionError):
        read.take(Noted(WARD, "to"))
    assert len(read.refused) == 1
    assert "Alt er gemt" not in said_of_kept(read).da


def test_the_end_in_plain_lines_says_how_much_was_refused(tmp_path: Path, full: pytest.MonkeyPatch) -> None:
    def speak(_meeting: LineMeeting) -> Iterator[str]:
        yield "note Husk vikarerne"
        yield "note Og nattevagten"

    heard = hold_by_ear(minutes_of(tmp_path / "a.guldkorn"), speak, Language.DANISH)
    assert heard.count("disken er fuld") == 2
    assert "Alt er gemt" not in heard


def test_the_end_of_the_screens_says_how_much_was_refused(
    tmp_path: Path, full: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    minutes = minutes_of(tmp_path / "a.guldkorn")
    with pytest.raises(SessionFileError):
        minutes.take(Noted(WARD, "et"))
    _say_end(minutes, Language.DANISH)
    assert capsys.readouterr().out == "1 ting, I skrev, blev ikke gemt. Der er ingen fil.\n"
    full.undo()
    minutes.take(Noted(WARD, "to"))
    minutes.close()
    _say_end(minutes, Language.ENGLISH)
    assert capsys.readouterr().out.startswith("1 thing that you said was not kept. The rest is kept in ")


def test_a_link_to_nothing_is_told_as_what_it_is(tmp_path: Path) -> None:
    link = tmp_path / "møde.guldkorn"
    link.symlink_to("væk.guldkorn")
    with pytest.raises(TakenNameError) as refused:
        demand_free(link)
    assert (
        "møde.guldkorn is a link to væk.guldkorn, which is not there; choose another name" in refused.value.message.en
    )
    assert "er et link til væk.guldkorn, som ikke findes" in refused.value.message.da
    assert not (tmp_path / "væk.guldkorn").exists()


def test_a_megabyte_is_not_put_into_a_line(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("S")
        before = table.app.screen.query_one(Input).value
        await table.write("x" * 1_000_000)
        assert "for lang (1000000 tegn) og er ikke sat ind" in table.flat
        assert table.app.screen.query_one(Input).value == before
        await table.press("escape", "ctrl+p")
        await table.write("x" * 1_000_000)
        assert table.app.screen.query_one(Input).value == ""
        assert "for lang (1000000 tegn) og er ikke sat ind" in table.flat
        await table.write("note")
        assert "for lang" not in table.flat
        assert table.app.screen.query_one(Input).value == "note"

    hold(meeting, path=tmp_path / "m.guldkorn")


@pytest.mark.parametrize("name", ["x" * 3000, "/", "..", "a/" * 30 + "x" * 3000, "a\x00b"])
@pytest.mark.parametrize("keys", [("S",), ("7", "e")], ids=["a new file", "a document"])
def test_a_name_that_no_file_can_have_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...], name: str
) -> None:
    monkeypatch.chdir(tmp_path)

    async def meeting(table: Table) -> None:
        await table.press(*keys)
        for field in table.app.screen.query(Input):
            field.value = name
        await table.press("enter", "enter", "enter")
        for _ in range(4):
            await table.press("escape")
        assert table.app.is_running

    hold(meeting, path=tmp_path / "m.guldkorn")
