import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from features.conftest import Counted
from features.session_disk import Disk, Step
from features.session_files import everything_in, meeting, quick_folder, say
from features.session_power_cut import Cut, cuts
from guldkorn.session.storage import connection, seal, writer
from guldkorn.session.storage.connection import journal_of
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import open_session_file

IMAGES_A_MOMENT = 3
BEFORE = 5


@contextmanager
def recording_disk() -> Iterator[Disk]:
    """Run SQLite on a disk that remembers; the seal is put past SQLite, and is noted as well."""
    disk = Disk()

    def put_seal(path: Path) -> None:
        before = path.read_bytes()
        seal.put_seal(path)
        after = path.read_bytes()
        changed = [at for at, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
        disk.steps.append(Step("write", path.name, changed[0], after[changed[0] : changed[-1] + 1]))
        disk.steps.append(Step("sync", path.name))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "connect", disk.connect)
        patch.setattr(writer, "put_seal", put_seal)
        yield disk
    disk.unregister()


def two_meetings(path: Path) -> tuple[list[Step], tuple[Entry, ...], set[int]]:
    """Go on with a meeting, twice. Return what the disk was told, what was said, and where in that one may end."""
    ends = {BEFORE}
    with recording_disk() as disk:
        for _ in range(2):
            with open_session_file(path) as file:
                for count in (1, 1, 3, 1, 2, 1, 1, 8):
                    say(file, count)
                    ends.add(len(file.entries))
                    disk.steps.append(Step("said", path.name, len(file.entries)))
    return disk.steps, file.entries, ends


def test_a_power_cut_at_any_moment_loses_nothing_that_was_taken(tmp_path: Path, counted: Counted) -> None:
    path = tmp_path / "a.guldkorn"
    meeting(path, BEFORE)
    start = path.read_bytes()
    steps, entries, ends = two_meetings(path)
    chance = random.Random(1)
    images = rolled_back = missing = halves = damaged = 0
    with quick_folder() as folder:
        for cut in cuts(start, steps):
            for _ in range(IMAGES_A_MOMENT):
                images += 1
                rolled_back += lay_down(folder / path.name, cut, chance)
                before = everything_in(folder)
                to_write = bool(images % 4)
                with open_session_file(folder / path.name, to_write=to_write) as found:
                    missing += max(0, max(cut.said, BEFORE) - len(found.entries))
                    halves += found.entries != entries[: len(found.entries)] or len(found.entries) not in ends
                    damaged += found.damage is not None
                assert set(everything_in(folder)) == {path.name} if to_write else everything_in(folder) == before
    counted(
        f"{images} images of a power cut, {rolled_back} of them to be rolled back: "
        f"{missing} events missing, {halves} half taken, {damaged} files damaged"
    )
    assert (missing, halves, damaged) == (0, 0, 0)
    assert rolled_back > 300


def lay_down(path: Path, cut: Cut, chance: random.Random) -> bool:
    """Write what may be found after a power cut. Return whether something is to be rolled back."""
    database, journal = cut.image(chance)
    path.write_bytes(database)
    journal_of(path).unlink(missing_ok=True)
    if journal is not None:
        journal_of(path).write_bytes(journal)
    return journal is not None and journal[:1] > b"\0"
