import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from features.conftest import Counted
from features.session_files import (
    NOON,
    change,
    entries_of,
    everything_in,
    flipped,
    hard_ended,
    meeting,
    quick_folder,
    say,
)
from guldkorn.session.storage.damage import Damage
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import SessionFile, SessionFileError, create_session_file, open_session_file

FLIPS = 500


@pytest.fixture
def quick() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder


def test_every_flipped_bit_of_a_file_at_rest_is_found(quick: Path, counted: Counted) -> None:
    path = quick / "a.guldkorn"
    entries = meeting(path, 60)
    content = path.read_bytes()
    chance, found, whole = random.Random(1), 0, 0
    for bit in chance.sample(range(len(content) * 8), FLIPS):
        path.write_bytes(flipped(content, bit))
        damage = damage_of(path, entries)
        found += damage is not None
        whole += damage is not None and damage.kept == len(entries)
        assert everything_in(quick) == {"a.guldkorn": flipped(content, bit)}
    counted(f"{FLIPS} flipped bits in a sealed file: {found} found, {whole} of them with everything said intact")
    assert found == FLIPS


def test_a_flipped_bit_after_a_hard_end_is_found_or_harms_nothing(quick: Path, counted: Counted) -> None:
    with create_session_file(quick / "a.guldkorn") as file:
        for _ in range(60):
            say(file)
        content = file.path.read_bytes()
    path, chance, found = quick / "killed.guldkorn", random.Random(2), 0
    for bit in chance.sample(range(len(content) * 8), FLIPS):
        path.write_bytes(flipped(content, bit))
        damage = damage_of(path, file.entries)
        found += damage is not None
        if damage is None:
            path.write_bytes(flipped(content, bit))
            assert entries_of(path) == file.entries
    counted(f"{FLIPS} flipped bits in an unsealed file: {found} found, {FLIPS - found} with everything said intact")


def damage_of(path: Path, entries: tuple[Entry, ...]) -> Damage | None:
    """Open a file in which a bit was flipped, see that what it holds was said, and return the damage."""
    with open_session_file(path) as file:
        assert_as_said(file, entries)
        if file.damage is None:
            assert file.entries == entries
        else:
            assert file.read_only is not None
            assert file.damage.lost in (None, len(entries) - len(file.entries))
        return file.damage


def assert_as_said(file: SessionFile, entries: tuple[Entry, ...]) -> None:
    """See that what is read was said so and stands in its order, and that what is proven is the beginning of it."""
    assert [each for each in entries if each in file.entries] == list(file.entries)
    if file.damage is not None:
        assert file.entries[: file.damage.kept] == entries[: file.damage.kept]
        assert file.damage.kept + file.damage.unproven == len(file.entries)


def test_one_flipped_bit_costs_nothing_but_what_it_hits(quick: Path) -> None:
    path = quick / "a.guldkorn"
    with create_session_file(path) as file:
        file.append([f'{{"number": {number}, "note": "{"x" * 400}"}}' for number in range(60)], at=NOON)
    content = path.read_bytes()
    kept = set()
    for page in range(0, len(content), 4096):  # the kind of page, and where in it things lie
        for bit in (*range(page * 8, page * 8 + 80), *range((page + 4000) * 8, (page + 4000) * 8 + 8)):
            path.write_bytes(flipped(content, bit))
            damage = damage_of(path, file.entries)
            assert damage is not None
            kept.add(damage.kept)
            assert damage.kept == 60 or page >= 2 * 4096
            assert damage.kept + damage.unproven >= 59
    assert 60 in kept


def test_a_flipped_bit_in_the_start_of_a_file_costs_nothing(quick: Path) -> None:
    path = quick / "a.guldkorn"
    entries = meeting(path)
    content = path.read_bytes()
    for bit in range(100 * 8):
        path.write_bytes(flipped(content, bit))
        damage = damage_of(path, entries)
        assert damage is not None
        assert (damage.kept, damage.lost) == (len(entries), 0)


def test_what_only_sqlite_itself_finds_wrong_is_found(tmp_path: Path) -> None:
    path, entries = hard_ended(tmp_path, 5)
    path.write_bytes(flipped(path.read_bytes(), 39 * 8))  # the number of free pages
    damage = damage_of(path, entries)
    assert damage is not None
    assert (damage.kept, damage.lost) == (5, 0)


@pytest.mark.parametrize("keep", [0.99, 0.7, 0.5, 0.2, 100, 4096, 4097])
def test_of_a_truncated_file_what_is_left_is_read(tmp_path: Path, keep: float) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path, 60)
    content = path.read_bytes()
    left = content[: int(keep * len(content) if keep < 1 else keep)]
    path.write_bytes(left)
    with open_session_file(path) as file:
        assert file.damage is not None
        assert_as_said(file, entries)
        assert file.damage.lost in (None, len(entries) - len(file.entries))
        assert bool(file.entries) == (keep < 1)
    assert everything_in(tmp_path) == {"a.guldkorn": left}


@pytest.mark.parametrize(
    "statement", ["UPDATE entry SET said = '{}' WHERE number = 3", "DELETE FROM entry WHERE number = 3"]
)
def test_a_changed_or_missing_entry_is_found_where_sqlite_sees_nothing(tmp_path: Path, statement: str) -> None:
    path, entries = hard_ended(tmp_path, 5)
    change(path, statement)
    damage = damage_of(path, entries)
    assert damage is not None
    assert (damage.kept, damage.unproven, damage.lost) == (2, 2, 1)
    assert "4 entries can be read; at least 1 entry is missing or changed (no. 3)." in damage.says.en
    assert "no longer proven that nothing was exchanged" in damage.says.en
    assert "4 punkter kan læses; mindst 1 punkt mangler eller er ændret (nr. 3)." in damage.says.da
    assert "at intet er byttet ud, er ikke længere bevist" in damage.says.da


def test_a_missing_tail_is_found(tmp_path: Path) -> None:
    path, entries = hard_ended(tmp_path, 5)
    change(path, "DELETE FROM entry WHERE number > 4")
    damage = damage_of(path, entries)
    assert damage is not None
    assert (damage.kept, damage.lost) == (4, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET voice = '' WHERE voice IS NULL",
        "UPDATE entry SET voice = NULL WHERE number = 1",
        "UPDATE entry SET at = '2026-11-24T13:00:00.000000+00:00' WHERE number = 1",
        "UPDATE entry SET number = number + 10",
        "UPDATE entry SET number = 9 WHERE number = 4",
        "INSERT INTO entry VALUES (6, '', NULL, '{}', '', '')",
        "UPDATE opening SET said = '{}'",
        "DELETE FROM opening",
        "UPDATE entry SET own = zeroblob(32) WHERE number = 2",
        "UPDATE session SET last = 4",
        "UPDATE session SET digest = zeroblob(32)",
        "UPDATE session SET id = zeroblob(16)",
        "UPDATE session SET format = 1",
        "PRAGMA user_version = 1",
        "DELETE FROM session",
        "DELETE FROM seal",
        "DROP TABLE seal",
        "CREATE TABLE more (a)",
        "CREATE TRIGGER more AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
        "CREATE INDEX more ON entry (at)",
    ],
)
def test_a_meddled_file_is_found(tmp_path: Path, statement: str) -> None:
    path, entries = hard_ended(tmp_path, 5)
    change(path, statement)
    before = path.read_bytes()
    with open_session_file(path) as file:
        assert file.damage is not None
        assert_as_said(file, entries)
        with pytest.raises(SessionFileError, match=r"a\.guldkorn: the file is damaged; go on in a rescued copy"):
            say(file)
    assert path.read_bytes() == before


def test_two_files_entries_do_not_fit_together(tmp_path: Path) -> None:
    path, _ = hard_ended(tmp_path, 3)
    meeting(tmp_path / "b.guldkorn", 3)
    change(
        path, f"ATTACH '{tmp_path / 'b.guldkorn'}' AS b", "REPLACE INTO entry SELECT * FROM b.entry WHERE number = 2"
    )
    with open_session_file(path) as file:
        assert file.damage is not None
        assert (file.damage.kept, file.damage.unproven) == (1, 2)


def test_a_changed_file_in_which_everything_holds_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path, 2)
    path.write_bytes(path.read_bytes() + b"more")
    damage = damage_of(path, entries)
    assert damage is not None
    assert (damage.kept, damage.lost) == (2, 0)
    assert "changed since it was closed. All that was said is there (2 entries)." in damage.says.en
    assert "ændret, siden den blev lukket. Alt, hvad I har skrevet, kan stadig læses (2 punkter)." in damage.says.da


def rubbish(chance: random.Random, content: bytes) -> bytes:
    """Return bytes in which a run of any length was written over."""
    start = chance.randrange(len(content))
    length = chance.choice((1, 16, 512, 4096, 20000))
    return content[:start] + chance.randbytes(min(length, len(content) - start)) + content[start + length :]


def moved(chance: random.Random, content: bytes) -> bytes:
    """Return bytes with two pages in each other's place."""
    pages = [content[at : at + 4096] for at in range(0, len(content), 4096)]
    chance.shuffle(pages)
    return b"".join(pages)


@pytest.mark.parametrize("spoil", [rubbish, moved])
def test_whatever_befalls_a_file_nothing_is_read_that_was_not_said(
    tmp_path: Path, spoil: Callable[[random.Random, bytes], bytes]
) -> None:
    path = tmp_path / "a.guldkorn"
    entries = meeting(path, 40)
    content, chance = path.read_bytes(), random.Random(3)
    for _ in range(100):
        spoilt = spoil(chance, content)
        path.write_bytes(spoilt)
        try:
            with open_session_file(path) as file:
                assert file.damage is not None or spoilt == content
                assert_as_said(file, entries)
        except SessionFileError:
            pass  # neither its mark nor its seal is left
        if spoilt != content:
            assert everything_in(tmp_path) == {"a.guldkorn": spoilt}


def test_a_damaged_file_says_so_to_whoever_only_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    meeting(path)
    path.write_bytes(flipped(path.read_bytes(), 40000))
    file: SessionFile = open_session_file(path, to_write=False)
    assert file.damage is not None
