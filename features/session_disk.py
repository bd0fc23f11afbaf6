"""A disk that remembers what it was told to write, and that can fail: SQLite runs on it instead of the real one."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw


@dataclass(frozen=True)
class Step:
    """One thing that was done to a file."""

    act: str
    """create, write, truncate, sync, delete, or said."""
    file: str
    at: int = 0
    content: bytes = b""
    durable: bool = False
    """Whether a deletion was on the disk when it returned."""


class Disk(apsw.VFS):
    """Passes everything on to the real disk, remembers it, and fails where it is told to."""

    name = "guldkorn-test-disk"

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.fails: Callable[[str], Exception | None] = lambda act: None
        super().__init__(self.name, "")

    def connect(self, path: Path) -> "Connection":
        """Return a connection on this disk, in the place of `guldkorn.session.storage.connection.connect`."""
        return Connection(path)

    def before(self, act: str) -> None:
        """Fail if this is where the disk is to fail."""
        if error := self.fails(act):
            raise error

    def xOpen(self, name: Any, flags: list[int]) -> "DiskFile":  # noqa: N802 - SQLite's names
        """Open a file, and note it if it is new."""
        file = name.filename() if isinstance(name, apsw.URIFilename) else name
        if flags[0] & apsw.SQLITE_OPEN_CREATE:
            self.before("create")
            if not Path(file).exists():
                self.steps.append(Step("create", Path(file).name))
        return DiskFile(self, name, flags, Path(file).name)

    def xDelete(self, name: str, sync_folder: bool) -> None:  # noqa: N802
        """Delete a file."""
        self.before("delete")
        super().xDelete(name, sync_folder)
        self.steps.append(Step("delete", Path(name).name, durable=bool(sync_folder)))
        self.before("deleted")


class DiskFile(apsw.VFSFile):
    """A file on such a disk."""

    def __init__(self, disk: Disk, name: Any, flags: list[int], short: str) -> None:
        self._disk, self._short = disk, short
        super().__init__("", name, flags)

    def xWrite(self, content: bytes, at: int) -> None:  # noqa: N802
        """Write."""
        self._disk.before("write")
        super().xWrite(content, at)
        self._disk.steps.append(Step("write", self._short, at, bytes(content)))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        """Cut off the end."""
        self._disk.before("truncate")
        super().xTruncate(size)
        self._disk.steps.append(Step("truncate", self._short, size))

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Put on the disk what was written."""
        self._disk.before("sync")
        super().xSync(flags)
        self._disk.steps.append(Step("sync", self._short))


_CODES = {apsw.FullError: sqlite3.SQLITE_FULL, apsw.IOError: sqlite3.SQLITE_IOERR}


class Connection:
    """What the session file needs of a connection, with the errors of the standard library."""

    def __init__(self, path: Path) -> None:
        self._connection = _told(lambda: apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE, vfs=Disk.name))

    def execute(self, sql: str, values: Sequence[Any] = ()) -> apsw.Cursor:
        """Run a statement."""
        return _told(lambda: self._connection.execute(sql, tuple(values)))

    def close(self) -> None:
        """Close, and roll back what is not committed."""
        _told(lambda: self._connection.close(True))


def _told(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except apsw.Error as error:
        told = sqlite3.OperationalError(str(error))
        told.sqlite_errorcode = getattr(error, "extendedresult", 0) or _CODES.get(type(error), 1)
        raise told from error
