"""Write in one session file, as one of several processes that want to: run as a program of its own."""

import sys
import time
from pathlib import Path

from features.session_files import NOON
from guldkorn.session.storage.session_file import open_session_file


def hold(path: Path) -> None:
    """Open a file, say so, and keep it open until the process is ended."""
    with open_session_file(path) as file:
        file.append(["held"], at=NOON)
        print("open", flush=True)
        sys.stdin.read()


def compete(path: Path, times: int) -> None:
    """Write so many times, each time in a file newly opened, and read where somebody else has it."""
    written = read = 0
    while written < times:
        with open_session_file(path) as file:
            assert file.damage is None
            if file.read_only is None:
                file.append([f"{sys.argv[4]} {written}"], at=NOON)
                written += 1
            else:
                read += 1
        time.sleep(0.001)
    print(read)


if __name__ == "__main__":
    if sys.argv[1] == "hold":
        hold(Path(sys.argv[2]))
    else:
        compete(Path(sys.argv[2]), int(sys.argv[3]))
