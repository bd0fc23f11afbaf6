import getpass
import json
import os
import socket
import sqlite3
import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw
import pytest

from features.campaign import KILLS, SCREEN_KILLS
from features.conftest import Counted
from features.own_process import counts_of, outcome, program
from features.session_disk import Disk
from features.session_files import entries_of, flipped, meeting, said, say
from guldkorn.session.storage import connection
from guldkorn.session.storage.connection import journal_of
from guldkorn.session.storage.session_file import SessionFileError, create_session_file, open_session_file


def test_kill_at_random_moments_loses_nothing(tmp_path: Path, counted: Counted) -> None:
    counts = killed("session_kills", KILLS, tmp_path)
    counted(
        f"{KILLS} kills, {counts['half_written']} of them in a commit: {counts['missing']} events missing, "
        f"{counts['unreadable']} files unreadable ({counts['taken']} events taken)"
    )
    for wrong in ("missing", "unreadable", "changed", "held", "open_to_others"):
        assert counts[wrong] == 0, counts
    assert counts["half_written"] > 10
    assert counts["taken"] > KILLS


def test_kill_at_random_moments_of_a_meeting_on_a_screen_loses_nothing(tmp_path: Path, counted: Counted) -> None:
    counts = killed("session_screen_kills", SCREEN_KILLS, tmp_path)
    counted(
        f"{SCREEN_KILLS} kills in a real terminal: {counts['missing']} of {counts['acknowledged']} notes that the "
        f"screen said are kept are missing, {counts['unreadable']} files unreadable ({counts['kept']} events kept)"
    )
    for wrong in ("missing", "unreadable", "changed", "held", "ended"):
        assert counts[wrong] == 0, counts
    assert counts["acknowledged"] > SCREEN_KILLS / 2


def killed(name: str, kills: int, folder: Path) -> dict[str, int]:
    folders = [folder / "1", folder / "2"]
    for each in folders:
        each.mkdir()
    return counts_of(*[program(name, each, kills // 2, seed) for seed, each in enumerate(folders)])


def test_a_full_disk_takes_nothing_and_loses_nothing(tmp_path: Path, counted: Counted) -> None:
    told = json.loads(outcome(program("session_full_disk", tmp_path / "a.guldkorn")))
    counted(f"{told['refused']} entries refused by a full disk: {told['lost']} wrong ({told['taken']} events taken)")
    assert told["lost"] == 0
    assert told["refused"] > 100
    assert told["left"] == ["a.guldkorn"]
    assert all("try again" in sentence for sentence in told["sentences"])
    assert len(told["sentences"]) == 3  # of an entry, of opening, of a new file


def test_where_the_database_may_not_grow_the_sentence_says_that_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, real = tmp_path / "a.guldkorn", connection.connect
    room = 8

    def narrow(path: Path) -> sqlite3.Connection:
        opened = real(path)
        opened.execute(f"PRAGMA max_page_count={room}")
        return opened

    monkeypatch.setattr(connection, "connect", narrow)
    with create_session_file(path) as file:
        entries = say(file)
        with pytest.raises(SessionFileError, match=r"a\.guldkorn: that was not saved: the disk is full; make room"):
            file.append(["x", "x" * 40_000], at=entries[0].at)
        assert file.entries == entries
        room = 1000
        file.close()
    with open_session_file(path) as file:
        assert file.entries == entries
        entries += say(file)
    assert entries_of(path) == entries


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "lasting"])
@pytest.mark.parametrize("error", [apsw.FullError, apsw.IOError])
def test_whatever_the_disk_refuses_nothing_is_half_taken(
    tmp_path: Path,
    error: type[Exception],
    lasting: bool,
    monkeypatch: pytest.MonkeyPatch,
    counted: Counted,
) -> None:
    disk = Disk()
    monkeypatch.setattr(connection, "connect", disk.connect)
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)  # where SQLite asks nobody, apsw tells everybody
    refused = acts = 0
    while (failing := refused_at(disk, tmp_path / f"{acts}.guldkorn", acts, error, lasting)) is not None:
        refused += failing
        acts += 1
    disk.unregister()
    counted(f"{acts} acts refused by the disk: {refused} events refused, none lost, none half taken")
    assert refused > 10


def test_a_disk_that_refuses_to_the_end_leaves_a_file_that_opens_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk()
    for number in range(100):
        path, acts = tmp_path / f"{number}.guldkorn", 0

        def fail(_: str, number: int = number) -> Exception | None:
            nonlocal acts
            acts += 1
            return apsw.IOError("refused") if acts > number else None

        with monkeypatch.context() as patch:
            patch.setattr(connection, "connect", disk.connect)
            with create_session_file(path) as file:
                say(file, 2)
                disk.fails = fail
                with suppress(SessionFileError):
                    say(file, 3)
            disk.fails = lambda _: None
        # What was refused may be in the file only if it is whole; what was taken always is.
        found = entries_of(path)
        assert found[: len(file.entries)] == file.entries
        assert len(found) in (2, 5)
        if acts <= number:
            break
    disk.unregister()
    assert number > 10


def refused_at(disk: Disk, path: Path, number: int, error: type[Exception], lasting: bool) -> bool | None:
    """Let the disk refuse one act, and perhaps all after it. Return whether an append was refused, or None."""
    acts = 0

    def fail(_: str) -> Exception | None:
        nonlocal acts
        acts += 1
        return error("refused") if acts == number + 1 or (lasting and acts > number) else None

    with create_session_file(path) as file:
        entries, refused = say(file, 2), False
        disk.fails = fail
        try:
            entries += say(file, 3)
        except SessionFileError:
            refused = True
        finally:
            disk.fails = lambda _: None
        assert file.entries == entries
        killed = path.with_name("killed.guldkorn")
        for left, copy in ((path, killed), (journal_of(path), journal_of(killed))):
            copy.unlink(missing_ok=True)
            if left.exists():
                copy.write_bytes(left.read_bytes())
        entries += say(file)
        assert file.entries == entries
    assert entries_of(path) == entries
    # As it would be found if the process had ended there: what it holds more was refused, and is whole.
    assert [each.said for each in entries_of(killed)] in ([said(n) for n in range(1, 1 + n)] for n in (2, 5))
    return refused if acts > number else None


def test_a_folder_that_cannot_be_written_in(tmp_path: Path) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        entries = meeting(folder / "a.guldkorn")
        content = (folder / "a.guldkorn").read_bytes()
        (folder / "damaged.guldkorn").write_bytes(flipped(content, 50_000))
        (folder / "secret.guldkorn").write_bytes(content)
        if os.geteuid() == 0:
            for each in (folder, *folder.iterdir()):
                os.chown(each, 65534, 65534)
        (folder / "secret.guldkorn").chmod(0)
        folder.chmod(0o555)
        try:
            told = json.loads(outcome(program("session_closed_folder", folder)))
        finally:
            folder.chmod(0o755)
    way_out = "choose a folder that you may write in"
    assert told.pop("entries") == len(entries)
    assert told.pop("untouched")
    assert "the folder cannot be written in; put a copy" in told.pop("read only")
    assert way_out in told["new"]
    assert "b.guldkorn: the file cannot be made" in told["new"]
    assert way_out in told["new folder"]
    assert "damaged.guldkorn: the rescued copy cannot be made" in told["rescue"]
    assert way_out in told["rescue"]
    assert "you may not read the file" in told["unreadable"] or "write-protected" in told["unreadable"]


def test_two_processes_one_writes_and_the_other_is_told_who(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path)
    holder = program("session_writers", "hold", path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    with open_session_file(path) as second:
        assert second.read_only is not None
        assert f"{getpass.getuser()} has the meeting open on {socket.gethostname()} since 20" in second.read_only.en
        assert f"(process {holder.pid})" in second.read_only.en
        assert len(second.entries) == len(entries) + 1
    holder.kill()
    holder.communicate()
    assert (tmp_path / ".a.guldkorn.lock").exists()
    with open_session_file(path) as now:
        assert now.read_only is None
        entries = now.entries + say(now)
    assert entries_of(path) == entries
    assert [each.name for each in tmp_path.iterdir()] == ["a.guldkorn"]


def test_many_processes_that_want_one_file_write_one_after_the_other(tmp_path: Path, counted: Counted) -> None:
    path = tmp_path / "a.guldkorn"
    meeting(path, 0)
    running = [program("session_writers", "compete", path, 25, name) for name in range(4)]
    refused = sum(int(outcome(each)) for each in running)
    entries = entries_of(path)
    counted(f"4 processes on one file: 100 events, {100 - len(entries)} missing; told {refused} times to wait")
    assert sorted(each.said for each in entries) == sorted(f"{name} {n}" for name in range(4) for n in range(25))
