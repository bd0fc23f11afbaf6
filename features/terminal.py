"""The session in a real terminal: a process of its own under a pseudo-terminal, to which keys are sent as bytes."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from features.patience import LONGEST, heeding_interrupts, until
from features.rulebook import TOP

ENTER, CTRL_P, CTRL_S = "\r", "\x10", "\x13"
ESCAPE = "\x1b[27u"
"""As newer terminals send it; what follows the older sign at once would be taken for a part of it."""
_STEERING = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[78=>@-Z\\-_])", re.DOTALL
)


class Terminal:
    """A terminal of 100 by 30 characters with a program in it."""

    def __init__(self, process: subprocess.Popen[bytes], side: int) -> None:
        self.process = process
        self._side = side
        self._drawn = b""
        self._seen = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        try:
            while part := os.read(self._side, 65536):
                self._drawn += part
        except OSError:  # the program has ended
            pass

    @property
    def raw(self) -> bytes:
        """All that was sent to the terminal."""
        return self._drawn

    @property
    def text(self) -> str:
        """All that was drawn, without what only steers the terminal."""
        return without_steering(self._drawn)

    def send(self, keys: str) -> None:
        """Send keys, all of them at once."""
        os.write(self._side, keys.encode())

    def until(self, text: str) -> None:
        """Wait until a text is drawn that was not waited for before."""

        def is_drawn() -> bool:
            place = self.text.find(text, self._seen)
            self._seen = self._seen if place < 0 else place + len(text)
            return place >= 0 or self.process.poll() is not None

        until(is_drawn)
        assert self.process.poll() is None, self.text[-3000:]

    def end(self, keys: str) -> int:
        """Send the keys that end the program, and return its exit status."""
        self.send(keys)
        return self.process.wait(LONGEST)


def without_steering(drawn: bytes) -> str:
    """Return what was drawn, without what only steers the terminal."""
    return _STEERING.sub("", drawn.decode(errors="replace"))


@contextmanager
def terminal(home: Path, *arguments: str | Path, kind: str = "xterm-256color") -> Iterator[Terminal]:
    """Begin `guldkorn session` in a terminal, in Danish; its meetings are kept in a folder of their own."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")]), "LANG": "C.UTF-8"}
    env |= {"GULDKORN_SESSIONS": str(home), "TERM": kind, "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    command = [sys.executable, "-P", "-m", "guldkorn_tui", "session", "--language", "da", *map(str, arguments)]
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    with heeding_interrupts():
        process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True, close_fds=True
        )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
