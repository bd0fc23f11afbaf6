"""Kill meetings at random moments: run as a program of its own, in which much is said that somebody could say."""

import json
import os
import random
import signal
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

from features.rulebook import EXAMPLES, example, shipped
from features.scripted_meetings import any_change
from guldkorn.reading.problem import GuldkornError
from guldkorn.session.minutes import Minutes, begin, read_history, reopen
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import open_session_file


def begun(path: Path, chance: random.Random) -> Minutes:
    """Begin a meeting on an example."""
    mapping, context = example(chance.choice(EXAMPLES))
    return begin(path, mapping, mapping, context, shipped())


def hold_meetings(path: Path, report: int, seed: int) -> None:
    """Open, say some things, close, and again, for ever; report each thing once it counts as taken."""
    chance = random.Random(seed)
    while True:
        minutes = reopen(path, shipped()) if path.exists() else begun(path, chance)
        if minutes.read_only is not None:
            os._exit(3)  # a killed holder must not keep anybody out
        for _ in range(chance.randint(0, 12)):
            if minutes.can_undo and chance.random() < 0.1:
                minutes.undo()
            else:
                minutes.take(any_change(minutes.session, chance))
            if minutes.is_kept:
                os.write(report, struct.pack(">Q", len(minutes.history.said)))
        minutes.close()


def kill_one(path: Path, chance: random.Random) -> tuple[int, int]:
    """Hold meetings in a child process and kill it. Return how much it reported as taken, and how it ended."""
    reader, report = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException):  # what goes wrong shows in how it ends
            hold_meetings(path, report, chance.randrange(2**32))
        os._exit(4)
    os.close(report)
    with os.fdopen(reader, "rb", buffering=0) as reports:
        wait = chance.choice((0, 0, 0, 1, 2, 5, 10))  # however slow the machine is, some are killed late
        told = b"".join(reports.read(8) for _ in range(wait))
        time.sleep(chance.uniform(0, 0.004 if wait else 0.02))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        told += reports.read()
    return (struct.unpack(">Q", told[-8:])[0] if told else 0), status


def main(folder: Path, kills: int, seed: int) -> dict[str, int]:
    """Kill so many times, look at the file each time, and count."""
    chance = random.Random(seed)
    for each in EXAMPLES:  # read once, before anything is forked
        _ = begun(folder / "unwritten.guldkorn", random.Random(each)).session.advice
    before: tuple[Entry, ...] = ()
    counts = dict.fromkeys(("missing", "unreadable", "changed", "held", "open_to_others", "taken", "half_written"), 0)
    for kill in range(kills):
        path = folder / f"{kill // 10}.guldkorn"
        before = before if kill % 10 else ()
        reported, status = kill_one(path, chance)
        counts["held"] += not os.WIFSIGNALED(status)
        counts["open_to_others"] += any(each.stat().st_mode & 0o077 for each in folder.iterdir())
        counts["half_written"] += path.with_name(f"{path.name}-journal").exists()
        if not path.exists():
            counts["missing"] += reported
            continue
        with open_session_file(path, to_write=bool(kill % 3)) as file:
            counts["unreadable"] += file.damage is not None
            counts["held"] += kill % 3 != 0 and file.read_only is not None
            counts["missing"] += max(0, reported - len(file.entries))
            counts["changed"] += file.entries[: len(before)] != before
            try:
                read_history(file.entries, shipped())
            except GuldkornError:
                counts["unreadable"] += 1
            before = file.entries
            counts["taken"] = counts["taken"] + (len(file.entries) if kill % 10 == 9 else 0)
    return counts


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
