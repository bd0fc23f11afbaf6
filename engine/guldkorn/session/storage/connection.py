"""The connections to a session file: how SQLite is told to keep what it is given."""

import sqlite3
from pathlib import Path
from threading import RLock

from guldkorn.session.storage.schema import PAGE

ONE_AT_A_TIME = RLock()
"""Held while a session file is written or read. Reading a file while it is written in the same process would drop
SQLite's locks, and the screen may write from more threads than one."""


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to a file that is there."""
    return sqlite3.connect(
        f"{path.as_uri()}?mode=rw", uri=True, timeout=5.0, isolation_level=None, check_same_thread=False
    )


def connect_to_write(path: Path) -> sqlite3.Connection:
    """Return a connection whose commits are on disk when they return."""
    connection = connect(path)
    try:
        connection.execute(f"PRAGMA page_size={PAGE}")
        # EXTRA: the journal's end is on disk, too. With FULL a power cut can bring it back, and a commit is undone.
        connection.execute("PRAGMA synchronous=EXTRA")
        connection.execute("PRAGMA fullfsync=ON")  # where fsync alone leaves data in the drive (macOS)
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA secure_delete=ON")  # what was never taken is not to be found by a rescue
    except BaseException:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Return a connection that writes nothing."""
    return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5.0, isolation_level=None)


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the way back while it writes."""
    return path.with_name(f"{path.name}-journal")
