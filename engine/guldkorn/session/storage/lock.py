"""One writer a session file, and who it is."""

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Text, same
from guldkorn.session.storage.fault import SessionFileError


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a session file open to write in it."""

    user: str
    machine: str
    process: int
    since: str

    def sentence(self) -> Text:
        """Say who has the file."""
        at = datetime.fromisoformat(self.since).astimezone()
        return Text(
            f"{self.user} har mødet åbent på {self.machine} siden {at:%d.%m.%Y kl. %H.%M} (proces {self.process})",
            f"{self.user} has the meeting open on {self.machine} since {at:%Y-%m-%d %H:%M} (process {self.process})",
        )


class HeldError(SessionFileError):
    """Somebody else has a session file open to write in it."""

    def __init__(self, path: Path, why: Text) -> None:
        super().__init__(same(f"{shown_path(path)}: ") + why)
        self.why = why
        """Who has it, and the way out."""


class WriterLock:
    """The right to write in a session file. It ends with the process, whatever ends that."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raise HeldError that says who has it, OSError where no lock can lie."""
        # Who has it lies in a file of its own: some releases of filelock empty the lock file when they try it.
        self._lock = FileLock(_beside(path, "lock"), mode=0o600, thread_local=False)
        self._who = _beside(path, "who")
        try:
            self._lock.acquire(timeout=0.1, poll_interval=0.02)
        except Timeout:
            way_out = Text(
                "; du kan læse mødet her, men luk det dér, hvis du vil arbejde videre her",
                "; it can be read here, and close it there to go on here",
            )
            raise HeldError(path, _holder(self._who) + way_out) from None
        with suppress(OSError):  # a full disk: the lock holds, only its holder stays without a name
            _write(self._who, json.dumps(asdict(_me())).encode())

    def release(self) -> None:
        """Give the right back, and leave nothing beside the file. Does nothing the second time."""
        if self._lock.is_locked:
            # Removed while it is held: whoever waits for it sees that its file is gone, and takes a new one.
            for file in (self._who, Path(self._lock.lock_file)):
                with suppress(OSError):
                    file.unlink()
            self._lock.release()


def held_by(path: Path) -> Text | None:
    """Return who has a session file open to write in it; None where nobody has. Nothing is written beside the file."""
    beside = _beside(path, "lock")
    if not beside.exists():
        return None
    lock = FileLock(beside, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return _holder(_beside(path, "who"))
    except OSError:
        return None
    lock.release()  # it was left by a meeting that ended hard
    return None


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f".{path.name}.{suffix}")


def _me() -> Holder:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # a user without a name
        user = str(os.getuid()) if hasattr(os, "getuid") else "?"
    return Holder(user, socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"))


def _holder(who: Path) -> Text:
    try:
        return Holder(**json.loads(who.read_bytes())).sentence()
    except (OSError, ValueError, TypeError, OverflowError):
        return Text("en anden har mødet åbent", "somebody else has the meeting open")


def _write(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
