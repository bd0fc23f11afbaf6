import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.session_files import NOON, entries_of, everything_in, meeting, said, say
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import SessionFileError, create_session_file, open_session_file

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=300)
VOICES = st.sampled_from([None, "", *Voice])
TIMES = st.datetimes(
    datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.sampled_from([UTC, timezone(timedelta(hours=-3.5))])
)


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}


@given(st.lists(st.tuples(st.lists(TEXTS, max_size=3), TIMES, VOICES), max_size=5))
@settings(max_examples=40)
def test_whatever_was_said_is_there_again_word_for_word(appends: list[tuple[list[str], datetime, str | None]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "møde.guldkorn"
        with create_session_file(path) as file:
            taken = [entry for texts, at, voice in appends for entry in file.append(texts, at=at, voice=voice)]
        assert list(entries_of(path)) == taken
        expected = [(text, at, voice) for texts, at, voice in appends for text in texts]
        assert [(each.said, each.at, each.voice) for each in taken] == expected
        assert [each.number for each in taken] == list(range(1, len(taken) + 1))
        assert all(each.at.tzinfo is UTC for each in taken)


def test_megabytes_of_any_signs_are_kept(tmp_path: Path) -> None:
    text = "😀\u202e[b]\0\x1b[31m\n\r\ufeff" * 500_000
    with create_session_file(tmp_path / "a.guldkorn") as file:
        file.append([text], at=NOON)
    assert open_session_file(tmp_path / "a.guldkorn", to_write=False).entries[0].said == text


@pytest.mark.parametrize("bad", [["\ud83d"], [said(1), "good \udc80 bad"]])
def test_half_a_character_is_refused_and_nothing_of_it_is_taken(tmp_path: Path, bad: list[str]) -> None:
    with create_session_file(tmp_path / "a.guldkorn") as file:
        with pytest.raises(SessionFileError, match=r"a\.guldkorn: .*half a character \(U\+D"):
            file.append(bad, at=NOON)
        with pytest.raises(SessionFileError, match="half a character"):
            file.append(["good"], at=NOON, voice="\ud800")
        assert file.entries == ()
        kept = say(file)
    assert entries_of(tmp_path / "a.guldkorn") == kept


def test_a_time_without_a_zone_is_refused(tmp_path: Path) -> None:
    with create_session_file(tmp_path / "a.guldkorn") as file:
        for at in (datetime(2026, 11, 24), datetime.min.replace(tzinfo=timezone(timedelta(hours=2)))):
            with pytest.raises(SessionFileError, match="no time with a zone"):
                file.append(["{}"], at=at)
        assert file.entries == ()


def test_one_text_is_not_mistaken_for_many(tmp_path: Path) -> None:
    with create_session_file(tmp_path / "a.guldkorn") as file, pytest.raises(TypeError):
        file.append("{}", at=NOON)


def test_entries_of_another_file_keep_their_times_and_voices(tmp_path: Path) -> None:
    entries = meeting(tmp_path / "a.guldkorn", 4)
    with create_session_file(tmp_path / "b.guldkorn") as file:
        say(file)
        taken = file.append_entries(entries)
    assert [(each.at, each.voice, each.said) for each in taken] == [(e.at, e.voice, e.said) for e in entries]
    assert [each.number for each in entries_of(tmp_path / "b.guldkorn")] == [1, 2, 3, 4, 5]


def test_what_is_said_is_on_the_disk_when_it_counts_as_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    with create_session_file(path) as file:
        for _ in range(5):
            say(file, 2)
            with closing(sqlite3.connect(path)) as other:
                assert [text for (text,) in other.execute("SELECT said FROM entry ORDER BY number")] == [
                    each.said for each in file.entries
                ]


def test_a_meeting_at_rest_is_one_file(tmp_path: Path) -> None:
    meeting(tmp_path / "a.guldkorn")
    assert [path.name for path in tmp_path.iterdir()] == ["a.guldkorn"]


def test_files_are_for_their_owner_alone_at_every_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "new" / "folders" / "a.guldkorn"
        seen: dict[str, int] = {}
        connect = sqlite3.connect

        def watched(*args: object, **more: object) -> sqlite3.Connection:
            connection: sqlite3.Connection = connect(*args, **more)  # type: ignore[arg-type, call-overload]
            connection.set_progress_handler(lambda: seen.update(modes(path.parent)), 1)
            return connection

        monkeypatch.setattr(sqlite3, "connect", watched)
        meeting(path)
    finally:
        os.umask(before)
    names = {"a.guldkorn", ".a.guldkorn.new", "a.guldkorn-journal", ".a.guldkorn.lock", ".a.guldkorn.who"}
    assert names <= set(seen)
    assert set(seen.values()) == {0o600}
    assert {each.stat().st_mode & 0o777 for each in (path.parent, path.parent.parent)} == {0o700}


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    meeting(tmp_path / "a.guldkorn")
    (tmp_path / "a.guldkorn").chmod(0o644)
    open_session_file(tmp_path / "a.guldkorn").close()
    assert modes(tmp_path) == {"a.guldkorn": 0o600}


def test_making_a_file_never_writes_over_another(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    path.write_text("mine")
    with pytest.raises(SessionFileError, match=r"a\.guldkorn: there is something of that name already; choose another"):
        create_session_file(path)
    assert everything_in(tmp_path) == {"a.guldkorn": b"mine"}


def test_a_new_file_is_there_with_its_first_entries_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = (Entry(0, NOON, None, "a"), Entry(0, NOON, None, "b"))
    seen: list[int] = []

    def link(new: Path, path: Path) -> None:
        seen.append(len(entries_of(new)))
        new.rename(path)

    monkeypatch.setattr("guldkorn.session.storage.publication.os.link", link)  # the moment the file is seen
    with create_session_file(tmp_path / "a.guldkorn", first) as file:
        assert [(each.number, each.said) for each in file.entries] == [(1, "a"), (2, "b")]
    assert seen == [2]
    with pytest.raises(SessionFileError, match="half a character"):
        create_session_file(tmp_path / "b.guldkorn", (Entry(0, NOON, None, "\ud800"),))
    assert modes(tmp_path) == {"a.guldkorn": 0o600}


def test_making_a_file_that_is_being_made_by_another_names_them(tmp_path: Path) -> None:
    with create_session_file(tmp_path / "a.guldkorn"), pytest.raises(SessionFileError, match="has the meeting open"):
        create_session_file(tmp_path / "a.guldkorn")


def test_what_an_earlier_file_of_that_name_left_does_not_reach_the_new_one(tmp_path: Path) -> None:
    path, journal = tmp_path / "a.guldkorn", tmp_path / "a.guldkorn-journal"
    with create_session_file(tmp_path / "old.guldkorn") as old:
        say(old)
        with closing(sqlite3.connect(old.path, isolation_level=None)) as cut:
            cut.execute("PRAGMA cache_size=1")
            cut.execute("PRAGMA cache_spill=1")
            cut.execute("BEGIN")
            cut.executemany("INSERT INTO entry VALUES (?, '', '', ?, '', '')", [(n, "x" * 3000) for n in range(2, 99)])
            left = (tmp_path / "old.guldkorn-journal").read_bytes()
    assert left[0]
    journal.write_bytes(left)
    entries = meeting(path)
    assert (entries_of(path), journal.exists()) == (entries, False)
    assert (tmp_path / "a.guldkorn-journal-old").read_bytes() == left


def test_what_was_built_and_never_put_in_place_is_cleared_away(tmp_path: Path) -> None:
    entries = meeting(tmp_path / "a.guldkorn")
    for name in (".a.guldkorn.new", ".a.guldkorn.new-journal"):
        (tmp_path / name).write_bytes(b"left by a program that was killed")
    assert entries_of(tmp_path / "a.guldkorn") == entries
    assert set(everything_in(tmp_path)) == {"a.guldkorn"}


def test_a_closed_meeting_takes_nothing_and_closes_twice(tmp_path: Path) -> None:
    file = create_session_file(tmp_path / "a.guldkorn")
    entries = say(file)
    file.close()
    file.close()
    with pytest.raises(SessionFileError, match="the meeting is closed; open it again"):
        say(file)
    assert file.entries == entries


def test_a_meeting_goes_on_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path)
    for _ in range(3):
        with open_session_file(path) as file:
            assert file.entries == entries
            entries += say(file, 2)
    assert open_session_file(path, to_write=False).entries == entries


def test_the_second_to_open_reads_and_is_told_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    with create_session_file(path) as first:
        entries = say(first)
        with open_session_file(path) as second:
            assert second.entries == entries
            assert second.read_only is not None
            assert f"(proces {os.getpid()})" in second.read_only.da
            with pytest.raises(
                SessionFileError, match=r"a\.guldkorn: \w+ has the meeting open on .* since .*close it there to go on"
            ):
                say(second)
        entries += say(first)
    assert entries_of(path) == entries


def test_opening_to_read_leaves_nothing_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path)
    before = path.stat().st_mtime_ns, everything_in(tmp_path)
    tmp_path.chmod(0o500)
    with open_session_file(path, to_write=False) as file:
        assert file.entries == entries
        assert file.read_only is not None
        assert [each.name for each in tmp_path.iterdir()] == ["a.guldkorn"]
    assert (path.stat().st_mtime_ns, everything_in(tmp_path)) == before
    tmp_path.chmod(0o700)


def test_reading_in_the_same_process_does_not_disturb_the_writer(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    with create_session_file(path) as file:
        for _ in range(10):
            say(file)
            assert open_session_file(path, to_write=False).entries == file.entries
            with open_session_file(path) as second:
                assert second.entries == file.entries
    assert len(entries_of(path)) == 10


def test_threads_of_one_process_say_things_one_after_the_other(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"

    def speak(name: int) -> None:
        for number in range(15):
            file.append([f"{name} {number}"], at=NOON)
            assert open_session_file(path, to_write=False).damage is None

    with create_session_file(path) as file, ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(speak, name) for name in range(4)]:
            done.result()
    assert sorted(each.said for each in entries_of(path)) == sorted(
        f"{name} {n}" for name in range(4) for n in range(15)
    )


def test_the_name_of_a_new_file_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, synced, sync = tmp_path / "a.guldkorn", [], os.fsync

    def noted(descriptor: int) -> None:
        synced.append((os.fstat(descriptor).st_ino, path.exists()))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    with create_session_file(path):
        assert (tmp_path.stat().st_ino, True) in synced


def test_a_link_leads_to_the_one_file(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link, path = tmp_path / "link.guldkorn", tmp_path / "there" / "a.guldkorn"
    link.symlink_to(path)
    with create_session_file(link) as file:
        assert file.path == path
        assert open_session_file(path).read_only is not None
        entries = say(file)
    with open_session_file(path), open_session_file(link) as second:
        assert second.read_only is not None
    assert link.is_symlink()
    assert (entries_of(link), set(everything_in(tmp_path / "there"))) == (entries, {"a.guldkorn"})
