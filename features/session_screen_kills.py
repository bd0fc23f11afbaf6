"""Kill meetings on the screen at random moments: run as a program, it types notes and is told by the screen alone."""

import json
import os
import random
import re
import sys
import time
from itertools import groupby
from pathlib import Path

from features.rulebook import shipped
from features.session_screen import Screen, loaded, meeting_on
from features.terminal import CTRL_S
from guldkorn.reading.problem import GuldkornError
from guldkorn.session.minutes import read_history
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import open_session_file

F4 = "\x1bOS"
TOLD = re.compile("Noten er kun|Noten følger")
"""What the screen says once a note is kept: the one of ctrl+s, the other of F4. Turn by turn, each is seen."""
ONLY_READ = "Mødet kan kun læses her"


def held(path: Path) -> int:
    """Hold a meeting to its end, and return its exit status."""
    app = meeting_on(path)
    app.run()
    return app.return_code or 0


def acknowledged(screen: Screen) -> int:
    """Return how many notes the screen says are kept."""
    return len(list(groupby(TOLD.findall(screen.text))))


def kill_one(path: Path, chance: random.Random, first: int) -> tuple[int, Screen]:
    """Hold a meeting, type numbered notes, and kill it. Return how many were acknowledged."""
    screen = Screen(lambda: held(path))
    screen.until(lambda: "Slut" in screen.text or ONLY_READ in screen.text)
    whole = chance.choice((-1, 0, 0, 1, 1, 2, 3))
    for number in range(whole + 1 if ONLY_READ not in screen.text else 0):  # the last is not waited for
        screen.until(lambda number=number: acknowledged(screen) >= number)
        screen.send(f"NNote<{first + number}>{F4 if number % 2 else CTRL_S}")
    time.sleep(chance.uniform(0, 0.3))
    screen.draw()
    screen.kill()
    return acknowledged(screen), screen


def main(folder: Path, kills: int, seed: int) -> dict[str, int]:
    """Kill so many times, look at the file each time, and count."""
    chance = random.Random(seed)
    loaded()
    os.environ |= {"GULDKORN_SESSIONS": str(folder), "TERM": "xterm-256color"}
    counts = dict.fromkeys(("missing", "unreadable", "changed", "held", "ended", "acknowledged", "kept"), 0)
    before: tuple[Entry, ...] = ()
    told: set[str] = set()
    for kill in range(kills):
        path = folder / f"{kill // 10}.guldkorn"
        before, told = (before, told) if kill % 10 else ((), set())
        count, screen = kill_one(path, chance, 10 * kill)
        told |= {f"<{10 * kill + number}>" for number in range(count)}
        counts["acknowledged"] += count
        counts["held"] += ONLY_READ in screen.text
        counts["ended"] += not os.WIFSIGNALED(screen.status or 0)
        if not path.exists():
            counts["missing"] += count
            continue
        with open_session_file(path) as file:
            counts["unreadable"] += file.damage is not None
            counts["held"] += file.read_only is not None
            counts["changed"] += file.entries[: len(before)] != before
            counts["kept"] += len(file.entries) - len(before)
            before = file.entries
        try:
            notes = read_history(before, shipped()).session.agreed.notes
        except GuldkornError:
            counts["unreadable"] += 1
        else:
            text = "".join(note.text for note in notes)
            counts["missing"] += sum(each not in text for each in told)
    return counts


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
