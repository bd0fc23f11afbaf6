import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from features.session_files import entries_of, everything_in, meeting, say
from guldkorn.session.storage.session_file import SessionFileError, create_session_file, open_session_file


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE entry (number, at, voice, said, digest)")


@pytest.mark.parametrize("to_write", [True, False])
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "there is no such file; check the name"),
        (lambda path: path.mkdir(), "it is no file; choose one ending in .guldkorn"),
        (os.mkfifo, "it is no file; choose one ending in .guldkorn"),
        (lambda path: path.touch(), "the file is empty, and no meeting is in it"),
        (lambda path: path.write_text("Kære dagbog"), "it is no session file of guldkorn; choose a file"),
        (foreign, "it is no session file of guldkorn; choose a file"),
        (lambda path: path.symlink_to(path), "the name leads nowhere|cannot be used|cannot be read"),
    ],
)
def test_what_is_no_session_file_is_refused_and_left_alone(tmp_path: Path, make, sentence: str, to_write: bool) -> None:
    path = tmp_path / "a.guldkorn"
    make(path)
    before = sorted(tmp_path.iterdir()), everything_in(tmp_path)
    with pytest.raises(SessionFileError, match=f"a.guldkorn: ({sentence})"):
        open_session_file(path, to_write=to_write)
    assert (sorted(tmp_path.iterdir()), everything_in(tmp_path)) == before


@pytest.mark.parametrize("name", ["no-such/a.guldkorn", "file/a.guldkorn", "a\0b.guldkorn", "x" * 300])
def test_a_name_that_leads_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SessionFileError):
        open_session_file(tmp_path / name)
    if not name.startswith("no-such"):
        with pytest.raises(SessionFileError, match="choose another"):
            create_session_file(tmp_path / name)
    assert everything_in(tmp_path) == {"file": b""}


def test_a_name_of_any_signs_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a ?#%41 'ø' \udcff.guldkorn"
    entries = meeting(path)
    assert entries_of(path) == entries
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_protected_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path)
    path.chmod(0o400)
    before = path.read_bytes()
    with open_session_file(path) as file:
        assert file.entries == entries
        assert file.read_only is not None
        assert "write-protected" in file.read_only.en
    assert everything_in(tmp_path) == {"a.guldkorn": before}


@pytest.mark.parametrize("gone", ["moved", "deleted", "replaced"])
def test_a_file_that_goes_away_during_the_meeting_takes_nothing_unseen(tmp_path: Path, gone: str) -> None:
    path = tmp_path / "a.guldkorn"
    other = meeting(tmp_path / "b.guldkorn", 1)
    file = create_session_file(path)
    entries = say(file)
    if gone == "deleted":
        path.unlink()
    else:
        path.rename(tmp_path / "elsewhere.guldkorn")
    if gone == "replaced":
        (tmp_path / "b.guldkorn").rename(path)
    with pytest.raises(SessionFileError, match="moved or deleted while the meeting was open; put it back"):
        say(file)
    assert file.entries == entries
    if gone == "moved":
        (tmp_path / "elsewhere.guldkorn").rename(path)
        entries += say(file)
    file.close()
    if gone != "deleted":
        assert entries_of(path) == (other if gone == "replaced" else entries)


def test_what_another_program_wrote_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    with create_session_file(path) as file:
        entries = say(file)
        with closing(sqlite3.connect(path)) as other:
            other.execute("UPDATE session SET last = 7")
            other.commit()
        with pytest.raises(SessionFileError, match="another program has written to the file"):
            say(file)
        assert file.entries == entries
    again = open_session_file(path)
    assert again.damage is not None
    assert again.entries == entries


def test_a_file_in_use_by_another_program_says_so_and_can_be_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.guldkorn"
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **more: connect(*args, **{**more, "timeout": 0}))
    with create_session_file(path) as file:
        with closing(connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(SessionFileError, match="another program uses it; close that, and retry"):
                say(file)
        assert file.entries == ()
        entries = say(file)
    assert entries_of(path) == entries
