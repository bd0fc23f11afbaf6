import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from features.session_files import entries_of, everything_in, file_of_format, flipped, meeting, say
from guldkorn.session.storage import publication
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import FORMAT, SessionFileError, create_session_file, open_session_file

TEXTS = ['{"event": "noted", "note": "æøå\0😀"}', "", "{}" * 9000]
OLD = "a.format-1.guldkorn-old"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.guldkorn"


@pytest.fixture
def old(path: Path) -> tuple[Entry, ...]:
    return file_of_format(path, 1, TEXTS)


@pytest.mark.parametrize("to_write", [True, False])
@pytest.mark.parametrize("form", [FORMAT + 1, 255])
def test_a_file_of_a_newer_version_is_refused_and_left_as_it_is(path: Path, form: int, to_write: bool) -> None:
    file_of_format(path, form, TEXTS)
    before = everything_in(path.parent)
    with pytest.raises(SessionFileError, match=r"a\.guldkorn: .*newer version of guldkorn; update guldkorn to open it"):
        open_session_file(path, to_write=to_write)
    assert everything_in(path.parent) == before


@pytest.mark.parametrize("to_write", [True, False])
def test_a_newer_file_without_anything_that_this_version_knows_is_refused(path: Path, to_write: bool) -> None:
    file_of_format(path, 9, TEXTS)
    with closing(sqlite3.connect(path)) as file:
        file.executescript("ALTER TABLE session RENAME TO meeting; ALTER TABLE entry RENAME TO event; VACUUM")
    before = everything_in(path.parent)
    with pytest.raises(SessionFileError, match="newer version"):
        open_session_file(path, to_write=to_write)
    assert everything_in(path.parent) == before


def test_an_older_file_is_brought_up_to_date_and_the_old_one_kept(path: Path, old: tuple[Entry, ...]) -> None:
    before = path.read_bytes()
    with open_session_file(path) as file:
        assert (file.entries, file.read_only, file.damage) == (old, None, None)
        new = say(file)
    assert everything_in(path.parent) == {"a.guldkorn": path.read_bytes(), OLD: before}
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    assert entries_of(path) == old + new
    assert set(everything_in(path.parent)) == {"a.guldkorn", OLD}  # not a second time


def test_an_older_file_is_read_without_a_change(path: Path, old: tuple[Entry, ...]) -> None:
    before = everything_in(path.parent)
    with open_session_file(path, to_write=False) as file:
        assert (file.entries, file.damage) == (old, None)
    assert everything_in(path.parent) == before


def test_an_older_file_that_another_has_open_is_not_brought_up_to_date(path: Path, old: tuple[Entry, ...]) -> None:
    with open_session_file(path):
        path.write_bytes((path.parent / OLD).read_bytes())
        before = everything_in(path.parent)
        with open_session_file(path) as second:
            assert (second.entries, second.read_only is None) == (old, False)
        assert everything_in(path.parent) == before


def test_a_kept_file_is_not_written_over(path: Path, old: tuple[Entry, ...]) -> None:
    (path.parent / OLD).write_text("mine")
    before = path.read_bytes()
    assert entries_of(path) == old
    assert everything_in(path.parent) == {
        "a.guldkorn": path.read_bytes(),
        OLD: b"mine",
        "a.format-1-2.guldkorn-old": before,
    }


@pytest.mark.parametrize("step", ["write_exclusively", "connect_to_write", "lay_out", "sync_folder"])
def test_a_change_of_format_that_is_cut_short_harms_nothing(
    path: Path, old: tuple[Entry, ...], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(publication, step, _full)
        if step == "write_exclusively":
            patch.setattr("guldkorn.session.storage.migration.write_exclusively", _full)
        with open_session_file(path) as file:
            assert (file.entries, file.damage) == (old, None)
            assert file.read_only is not None
            assert "the disk is full" in file.read_only.en
    assert path.read_bytes() == before
    assert set(everything_in(path.parent)) <= {"a.guldkorn", OLD}
    assert entries_of(path) == old
    assert everything_in(path.parent) == {"a.guldkorn": path.read_bytes(), OLD: before}


def _full(*_: object, **__: object) -> None:
    raise OSError(28, os.strerror(28))


def test_an_older_file_whose_meeting_ended_hard_is_rolled_back_first(path: Path, old: tuple[Entry, ...]) -> None:
    leave_half_written(path)
    with open_session_file(path, to_write=False) as file:
        assert (file.entries, file.damage) == (old, None)
    with open_session_file(path) as file:
        assert (file.entries, file.damage) == (old, None)
        new = say(file)
    assert set(everything_in(path.parent)) == {"a.guldkorn", OLD}
    assert entries_of(path) == old + new
    (path.parent / OLD).rename(path)
    assert entries_of(path) == old


def leave_half_written(path: Path) -> None:
    """Leave a file and its journal as they lie when a program is killed in the middle of a commit."""
    journal = path.with_name(f"{path.name}-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA cache_size=1")
        file.execute("BEGIN")
        file.execute("UPDATE entry SET said = 'x'")
        digests = ", ''" * (len(file.execute("PRAGMA table_info(entry)").fetchall()) - 4)
        file.executemany(f"INSERT INTO entry VALUES (?, '', '', ?{digests})", [(n, "x" * 3000) for n in range(20, 99)])
        left = path.read_bytes(), journal.read_bytes()
        file.execute("ROLLBACK")
    path.write_bytes(left[0])
    journal.write_bytes(left[1])
    journal.chmod(0o600)


def test_a_half_written_file_is_read_from_before_that_and_nothing_is_written(path: Path) -> None:
    entries = meeting(path)
    leave_half_written(path)
    before = everything_in(path.parent)
    with open_session_file(path, to_write=False) as file:
        assert (file.entries, file.damage) == (entries, None)
    assert everything_in(path.parent) == before
    assert entries_of(path) == entries
    assert set(everything_in(path.parent)) == {"a.guldkorn"}


def test_a_damaged_file_is_not_even_rolled_back(path: Path) -> None:
    entries = meeting(path)
    content = path.read_bytes()
    path.write_bytes(flipped(content, content.index(b"T12:00:02") * 8))
    leave_half_written(path)
    before = everything_in(path.parent)
    with open_session_file(path) as file:
        assert file.damage is not None
        assert file.entries == (entries[0], *entries[2:])
    assert everything_in(path.parent) == before


def test_a_damaged_older_file_is_not_brought_up_to_date(path: Path, old: tuple[Entry, ...]) -> None:
    content = path.read_bytes()
    path.write_bytes(flipped(content, content.index("æøå".encode()) * 8))
    before = everything_in(path.parent)
    with open_session_file(path) as file:
        assert file.damage is not None
        assert (file.damage.kept, file.damage.lost, file.entries) == (0, 1, old[1:])
    assert everything_in(path.parent) == before


def test_the_current_format_stays_as_it_is_written_down(path: Path) -> None:
    with create_session_file(path), closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (3,)
        assert file.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"GLDK"),)
        schema = dict(file.execute("SELECT name, sql FROM sqlite_master"))
    assert schema == {
        "session": "CREATE TABLE session "
        "(id BLOB NOT NULL, format INTEGER NOT NULL, last INTEGER NOT NULL, digest BLOB NOT NULL)",
        "entry": "CREATE TABLE entry "
        "(number INTEGER PRIMARY KEY, at TEXT NOT NULL, voice TEXT, said TEXT NOT NULL, digest BLOB NOT NULL, "
        "own BLOB NOT NULL)",
        "seal": "CREATE TABLE seal (id BLOB NOT NULL, seal BLOB NOT NULL)",
        "opening": "CREATE TABLE opening "
        "(number INTEGER PRIMARY KEY, at TEXT NOT NULL, voice TEXT, said TEXT NOT NULL, digest BLOB NOT NULL, "
        "own BLOB NOT NULL)",
    }
