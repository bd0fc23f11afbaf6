"""What lies in a session file: its tables, its mark and its format."""

import sqlite3
from contextlib import closing
from functools import cache

from guldkorn.session.storage.chain import Row

FORMAT = 3
"""The format that is written. Format 1 had no seal; format 2 had no second opening and no digest of an entry alone."""
WITHOUT_SEAL, WITHOUT_OPENING = 1, 2
"""The last formats without."""
PAGE = 4096
_SQLITE = b"SQLite format 3\0"
_MARK = 0x474C444B  # "GLDK", where SQLite keeps the mark of the program that a file belongs to

_SESSION = (
    "CREATE TABLE session (id BLOB NOT NULL, format INTEGER NOT NULL, last INTEGER NOT NULL, digest BLOB NOT NULL)"
)
_SEAL = "CREATE TABLE seal (id BLOB NOT NULL, seal BLOB NOT NULL)"  # the id stands here once more, should one be hit
_COLUMNS = "number INTEGER PRIMARY KEY, at TEXT NOT NULL, voice TEXT, said TEXT NOT NULL, digest BLOB NOT NULL"
_OWN = "own BLOB NOT NULL"  # the digest of an entry alone, which holds whatever has befallen those before it
_ENTRY = f"CREATE TABLE entry ({_COLUMNS}, {_OWN})"
_OPENING = f"CREATE TABLE opening ({_COLUMNS}, {_OWN})"  # the first entry once more: without it no score is known


def tables(form: int) -> tuple[str, ...]:
    """Return the statements that make the tables of a format, in the order in which they lie in the file."""
    if form <= WITHOUT_OPENING:
        old = (_SESSION, f"CREATE TABLE entry ({_COLUMNS})")
        return old if form <= WITHOUT_SEAL else (*old, _SEAL)
    return _SESSION, _ENTRY, _SEAL, _OPENING


def lay_out(connection: sqlite3.Connection, form: int = FORMAT) -> None:
    """Make the tables in a new file. To be called inside a transaction."""
    connection.execute(f"PRAGMA application_id={_MARK}")
    connection.execute(f"PRAGMA user_version={form}")
    for statement in tables(form):
        connection.execute(statement)


def put_entry(connection: sqlite3.Connection, row: Row) -> None:
    """Put an entry in its table; the first one in two. To be called inside a transaction."""
    for table in ("entry", "opening") if row.number == 1 else ("entry",):
        connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?)", row.values())


def take_out_after(connection: sqlite3.Connection, number: int) -> None:
    """Take out the entries after a number. To be called inside a transaction."""
    for table in ("entry", "opening"):
        connection.execute(f"DELETE FROM {table} WHERE number > ?", (number,))


def bears_mark(image: bytes) -> bool:
    """Tell whether the bytes begin as those of a session file do."""
    return image[:16] == _SQLITE and image[68:72] == _MARK.to_bytes(4)


def format_of(image: bytes) -> int:
    """Return the format that stands at the beginning of a file."""
    return int.from_bytes(image[60:64], signed=True)


@cache
def _first_page(form: int) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size={PAGE}")
        connection.execute("BEGIN")
        lay_out(connection, form)
        connection.execute("COMMIT")
        return bytes(connection.serialize()[:PAGE])


def with_sound_start(image: bytes, form: int) -> bytes:
    """Return the bytes of a file with their first page made anew: it is the same in all files, but for its counters."""
    pages = max(1, -(-len(image) // PAGE))
    start = bytearray(_first_page(form))
    start[28:32] = pages.to_bytes(4)
    return bytes(start) + image[PAGE:].ljust((pages - 1) * PAGE, b"\0")
