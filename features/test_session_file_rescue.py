from pathlib import Path

import pytest

from features.session_files import change, entries_of, everything_in, hard_ended, meeting, say
from guldkorn.session.storage.rescue import rescue
from guldkorn.session.storage.session_file import SessionFileError, open_session_file


def test_a_rescued_copy_goes_on_and_the_damaged_file_keeps_every_byte(tmp_path: Path) -> None:
    path, entries = hard_ended(tmp_path, 5)
    change(path, "DELETE FROM entry WHERE number > 3")
    before = path.read_bytes()
    for name in ("a-reddet.guldkorn", "a-reddet-2.guldkorn", "a-reddet-3.guldkorn"):
        with open_session_file(path) as damaged, rescue(damaged, damaged.entries) as rescued:
            assert (rescued.path.name, rescued.read_only, rescued.damage) == (name, None, None)
            assert rescued.entries == entries[:3]
            assert rescued.path.stat().st_mode & 0o777 == 0o600
            new = say(rescued)
        assert entries_of(tmp_path / name) == entries[:3] + new
    assert path.read_bytes() == before
    assert len(everything_in(tmp_path)) == 4


def test_a_rescue_of_nothing_is_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    meeting(path, 3)
    path.write_bytes(path.read_bytes()[:4096])
    with open_session_file(path) as damaged, rescue(damaged, damaged.entries) as rescued:
        assert damaged.damage is not None
        assert damaged.damage.lost is None
        assert "Intet af det, I har skrevet, kan læses; om der mangler noget, kan ikke ses" in damaged.damage.says.da
        assert rescued.entries == ()
        say(rescued)


def test_a_rescue_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, _ = hard_ended(tmp_path, 3)
    change(path, "DELETE FROM entry WHERE number = 3")
    before = everything_in(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("guldkorn.session.storage.publication.lay_out", full)
    fault = r"a\.guldkorn: the rescued copy cannot be made: the disk is full"
    with open_session_file(path) as damaged, pytest.raises(SessionFileError, match=fault):
        rescue(damaged, damaged.entries)
    assert everything_in(tmp_path) == before


def test_a_rescued_copy_that_is_open_is_not_in_the_way_of_another(tmp_path: Path) -> None:
    path, _ = hard_ended(tmp_path, 3)
    change(path, "DELETE FROM entry WHERE number = 3")
    with (
        open_session_file(path) as damaged,
        rescue(damaged, damaged.entries) as first,
        rescue(damaged, damaged.entries) as second,
    ):
        assert [each.path.name for each in (first, second)] == ["a-reddet.guldkorn", "a-reddet-2.guldkorn"]
        assert say(first) == say(second)
