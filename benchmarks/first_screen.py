"""How long commands take from their start to their first screen, in a terminal of 80 by 24."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median

ROUNDS = 7
EMPTY = [sys.executable, "-c", "from textual.app import App; App().run()"]
_PATIENCE = 20.0  # seconds
_ENTERED = b"\x1b[?1049h"  # the terminal shows its other screen
_ROWS, _COLUMNS = 24, 80


def first_screens(*commands: Sequence[str], folder: str) -> list[float]:
    """Return the median seconds of each command until its first screen is drawn. They take turns."""
    found = [[_seconds(command, folder) for command in commands] for _ in range(ROUNDS + 1)][1:]
    return [median(each) for each in zip(*found, strict=True)]


def _seconds(command: Sequence[str], folder: str) -> float:
    start = time.perf_counter()
    with _in_terminal(command, folder) as terminal:
        seen = b""
        while not _is_drawn(seen):
            if not select.select([terminal], [], [], _PATIENCE)[0]:
                raise TimeoutError(f"no screen came from {' '.join(command)}")
            seen += os.read(terminal, 65536)
        return time.perf_counter() - start


def _is_drawn(seen: bytes) -> bool:
    """Tell whether every row of a screen was written."""
    _, entered, frame = seen.partition(_ENTERED)
    return (bool(entered) and frame.count(b"\r\n") >= _ROWS - 1) or f"\x1b[{_ROWS};".encode() in frame


@contextmanager
def _in_terminal(command: Sequence[str], folder: str) -> Iterator[int]:
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "GULDKORN_SESSIONS": folder}
        os.environ["XDG_CONFIG_HOME"] = folder
        os.execvp(command[0], list(command))
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, _COLUMNS, 0, 0))
        yield terminal
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
