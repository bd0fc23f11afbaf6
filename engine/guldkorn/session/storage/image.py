"""The bytes of a session file, as they hold together at one moment."""

import sqlite3
from contextlib import closing, suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from guldkorn.reading.text import Text
from guldkorn.session.storage.connection import ONE_AT_A_TIME, connect, connect_to_read, journal_of
from guldkorn.session.storage.fault import cause, fault
from guldkorn.session.storage.schema import bears_mark
from guldkorn.session.storage.seal import bears_seal

_TRIES = 5


def image_of(path: Path) -> bytes:
    """Return the bytes of a session file, without writing to it or beside it.

    Where a meeting ended in the middle of a commit, they are those from before it. Raise SessionFileError where the
    file cannot be read.
    """
    with ONE_AT_A_TIME:
        try:
            for _ in range(_TRIES):
                image = _read_locked(path) or _read_rolled_back(path)
                if image is not None:
                    return image
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
    raise fault(
        path,
        Text(
            "der skrives uafbrudt i filen; prøv igen om lidt",
            "the file is being written to all the time; try again in a moment",
        ),
    )


def expect_session_file(path: Path) -> None:
    """Raise SessionFileError where there is no session file at a path, whole or damaged."""
    with ONE_AT_A_TIME:
        try:
            what = _what_else(path)
        except (OSError, ValueError) as error:
            raise _unreadable(path, error) from error
    if what is not None:
        raise fault(path, what)


def _what_else(path: Path) -> Text | None:
    """Return what a file is, if it is no session file."""
    if not path.is_file() and path.exists():  # opening a pipe would wait for ever
        return Text(
            "det er ikke en fil; vælg en fil, der ender på .guldkorn", "it is no file; choose one ending in .guldkorn"
        )
    with path.open("rb") as file:
        start = file.read(100)
        if not start:
            return Text(
                "filen er tom, og der er intet møde i den; begynd et nyt møde under et andet navn",
                "the file is empty, and no meeting is in it; begin a new meeting under another name",
            )
        if bears_mark(start):
            return None
        with mmap(file.fileno(), 0, access=ACCESS_READ) as whole:
            if bears_seal(whole):
                return None  # damage has hit the mark
    return Text(
        "det er ikke en mødefil fra guldkorn; vælg en fil, der ender på .guldkorn",
        "it is no session file of guldkorn; choose a file that ends in .guldkorn",
    )


def _unreadable(path: Path, error: Exception) -> Exception:
    if isinstance(error, FileNotFoundError):
        return fault(
            path,
            Text("der er ingen fil med det navn; tjek, om navnet er rigtigt", "there is no such file; check the name"),
        )
    if isinstance(error, PermissionError):
        return fault(
            path,
            Text(
                "du har ikke lov til at læse filen; bed dens ejer om en kopi",
                "you may not read the file; ask its owner for a copy",
            ),
        )
    return fault(path, Text("filen kan ikke læses: ", "the file cannot be read: ") + cause(error))


def _read_locked(path: Path) -> bytes | None:
    """Read the bytes while nobody may write. None where SQLite does not see a database at peace."""
    with suppress(sqlite3.DatabaseError), closing(connect_to_read(path)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return path.read_bytes()
    return None


def _read_rolled_back(path: Path) -> bytes | None:
    """Read the bytes of a copy that SQLite has rolled back. None where the file changed while it was copied."""
    journal = journal_of(path)
    before = _stamp(path), _stamp(journal)
    if before[1] is None:
        image = path.read_bytes()  # no sound database, and no way back either: the bytes tell more
        return image if (_stamp(path), _stamp(journal)) == before else None
    with TemporaryDirectory(prefix="guldkorn-") as folder:  # readable by its owner alone
        copy = Path(folder) / "copy"
        with suppress(FileNotFoundError):
            copyfile(journal, journal_of(copy))
        copyfile(path, copy)
        if (_stamp(path), _stamp(journal)) != before:
            return None
        with suppress(sqlite3.DatabaseError), closing(connect(copy)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return copy.read_bytes()


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except FileNotFoundError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
