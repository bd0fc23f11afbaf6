"""The session as a process under a pseudo-terminal, forked from one in which it is loaded: many, one after another."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from features.patience import LONGEST
from features.pilot import hospital_context, hospital_session
from features.rulebook import shipped
from features.terminal import without_steering
from guldkorn.reading.text import Language
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import unit_names
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.opening.session_start import go_on_with
from guldkorn_tui.session_app import SessionApp

SIZE = (100, 30)


class Screen:
    """A process of its own that holds a meeting on a terminal."""

    def __init__(self, hold: Callable[[], int]) -> None:
        """Begin it. What it does is to hold a meeting, and to return its exit status."""
        self.pid, self._side = pty.fork()
        if not self.pid:
            _end(hold)
        self.resize(*SIZE)
        os.set_blocking(self._side, False)
        self.raw = b""
        """All that was sent to the terminal."""
        self.status: int | None = None
        """How it ended, as `waitpid` tells it; None while it runs."""

    @property
    def text(self) -> str:
        """All that was drawn, without what only steers the terminal."""
        return without_steering(self.raw)

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal smaller or larger; the process is told by the system."""
        fcntl.ioctl(self._side, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys: str | bytes) -> None:
        """Send keys, all of them at once, as far as it lives and takes them in."""
        left = keys.encode() if isinstance(keys, str) else keys

        def is_sent() -> bool:
            nonlocal left
            try:
                left = left[os.write(self._side, left) :]
            except BlockingIOError:
                pass
            except OSError:
                return True
            return not left

        self.until(is_sent)

    def until(self, seen: Callable[[], object]) -> bool:
        """Wait until something is so, and draw meanwhile. Return False where the process ended before."""
        end = time.monotonic() + LONGEST
        while not seen():
            if self.has_ended():
                return bool(seen())
            assert time.monotonic() < end, self.text[-3000:]
            self.draw(0.02)
        return True

    def draw(self, longest: float = 0) -> None:
        """Take in what it draws, as soon as there is any."""
        ready, _, _ = select.select([self._side], [], [], longest)
        try:
            while ready and (part := os.read(self._side, 65536)):
                self.raw += part
        except OSError:  # nothing more for now, or the process has ended
            pass

    def has_ended(self) -> bool:
        """Tell whether the process has ended."""
        if self.status is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = status if ended else None
        return self.status is not None

    def kill(self) -> None:
        """End the process as a failing machine ends it, and put the terminal away."""
        if not self.has_ended():
            os.kill(self.pid, signal.SIGKILL)
            _, self.status = os.waitpid(self.pid, 0)
        self.draw()
        os.close(self._side)


def _end(hold: Callable[[], int]) -> NoReturn:
    status = 4  # what goes wrong in any other way
    try:
        status = hold()
    finally:
        os._exit(status)


def loaded() -> None:
    """Read once, before anything is forked, what every meeting reads."""
    _ = hospital_session(hospital_context()).advice


def meeting_on(path: Path, app: type[SessionApp] = SessionApp) -> SessionApp:
    """Return the session on a file: a new meeting on the hospital ward, or the one that is in it."""
    if path.exists():
        return app(go_on_with(path, shipped()), Language.DANISH)
    session = hospital_session(hospital_context())
    intake = Intake(session.mapping, unit_names(session.mapping, ()))
    opened = Opened(session.rulebook, intake, session.context, session.mapping)
    return app(opened, Language.DANISH, path=path)
