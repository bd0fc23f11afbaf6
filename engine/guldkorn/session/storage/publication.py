"""Making a session file: built beside its place, and put there only when it is whole."""

import os
import secrets
from collections.abc import Iterable
from contextlib import closing, suppress
from itertools import chain, count
from pathlib import Path

from guldkorn.session.storage.chain import Head, first_link, link
from guldkorn.session.storage.connection import connect_to_write, journal_of
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.schema import FORMAT, lay_out, put_entry
from guldkorn.session.storage.seal import OPEN


def publish(path: Path, entries: Iterable[Entry] = (), *, instead: bool = False) -> Head:
    """Make a session file with entries, whole or not at all, readable by its owner alone.

    The caller holds the lock of the path. `instead` puts it in the place of what is there; otherwise FileExistsError
    is raised. Raise OSError or sqlite3.Error, with nothing left behind, where it cannot be written.
    """
    clear_leftovers(path)
    new = _beside(path)
    try:
        os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        head = _fill(new, entries)
        if instead:
            new.replace(path)
        else:
            _set_aside(journal_of(path))
            _put(new, path)
        sync_folder(path.parent)
        return head
    finally:
        with suppress(OSError):
            clear_leftovers(path)


def clear_leftovers(path: Path) -> None:
    """Take away what was built beside a path and never put there. The caller holds the lock of the path."""
    new = _beside(path)
    for each in (new, journal_of(new)):
        each.unlink(missing_ok=True)


def write_exclusively(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, readable by its owner alone, onto the disk. Raise OSError if it cannot be."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink()
        raise
    sync_folder(path.parent)


def numbered(path: Path) -> Iterable[Path]:
    """Return a path, and then the same with a number before its suffix: 2, 3 …."""
    return chain((path,), (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2)))


def make_folder(folder: Path) -> None:
    """Make a folder with those above it that are missing, open to their owner alone. Raise OSError if it cannot be."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def sync_folder(folder: Path) -> None:
    """See to it that names in a folder are on the disk, where the system has a way to do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _fill(path: Path, entries: Iterable[Entry]) -> Head:
    identity = secrets.token_bytes(16)
    head = first_link(identity, FORMAT)
    with closing(connect_to_write(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        lay_out(connection)
        for row in link(head, entries):
            put_entry(connection, row)
            head = Head(row.number, row.digest)
        connection.execute("INSERT INTO session VALUES (?, ?, ?, ?)", (identity, FORMAT, head.number, head.digest))
        connection.execute("INSERT INTO seal VALUES (?, ?)", (identity, OPEN))
        connection.execute("COMMIT")
    return head


def _put(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links; the lock keeps the place free
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        new.rename(path)


def _set_aside(journal: Path) -> None:
    # Left by a file of this name that is gone: SQLite would take it for the new file's way back.
    if journal.exists():
        journal.rename(next(free for free in numbered(journal.with_name(f"{journal.name}-old")) if not free.exists()))


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.new")
