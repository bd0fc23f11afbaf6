"""The tables of a session file as far as they can be read, whatever has befallen it."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass

from guldkorn.session.storage.chain import Head, Row
from guldkorn.session.storage.schema import PAGE, tables, with_sound_start

_LEAF = 0x0D  # the first byte of a page that holds rows


@dataclass(frozen=True, slots=True)
class Tables:
    """What was read."""

    identities: tuple[bytes, ...]
    """The session's random id, from each place where it stands."""
    form: int | None
    """The format, as the tables tell it."""
    head: Head | None
    rows: dict[int, tuple[Row, ...]]
    """By number; there is more than one for a number only in a damaged file."""
    sound: bool
    """Whether SQLite found nothing wrong."""


def read_tables(image: bytes, form: int) -> Tables:
    """Read the tables of a file of a format."""
    with closing(_in_memory(image)) as connection:
        rows, complete = _entries(connection)
        return _told(connection, rows, sound=complete and _is_sound(connection, form))


def salvage_tables(image: bytes, form: int) -> Tables:
    """Read from a damaged file what is in it, page by page, without its own table of contents."""
    image = with_sound_start(image, form)
    with closing(_in_memory(image)) as connection:
        rows, _ = _entries(connection)
        for page in range(2, len(image) // PAGE + 1):
            if image[(page - 1) * PAGE] == _LEAF:
                with suppress(sqlite3.Error):
                    _take_for_entries(connection, page)
                    rows += [row for row in _entries(connection)[0] if row not in rows[-1:]]
        return _told(connection, rows, sound=False)


def _in_memory(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.text_factory = bytes
    connection.deserialize(image)
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _entries(connection: sqlite3.Connection) -> tuple[list[Row], bool]:
    rows: list[Row] = []
    try:
        for number, at, voice, said, digest in connection.execute(
            "SELECT number, at, voice, said, digest FROM entry ORDER BY number"
        ):
            if isinstance(at, bytes) and isinstance(voice, bytes | None) and isinstance(said, bytes):
                rows.append(Row(number, at, voice, said, digest))
    except sqlite3.Error:
        return rows, False
    return rows, True


def _told(connection: sqlite3.Connection, rows: list[Row], *, sound: bool) -> Tables:
    session = _one(connection, "SELECT id, format, last, digest FROM session")
    seal = _one(connection, "SELECT id FROM seal")
    by_number: dict[int, tuple[Row, ...]] = {}
    for row in rows:
        by_number[row.number] = (*by_number.get(row.number, ()), row)
    form, head = None, None
    if session is not None:
        form = session[1] if isinstance(session[1], int) else None
        if isinstance(session[2], int) and isinstance(session[3], bytes):
            head = Head(session[2], session[3])
    ids = (found[0] for found in (session, seal) if found is not None)
    identities = tuple(dict.fromkeys(each for each in ids if isinstance(each, bytes)))
    return Tables(identities, form, head, by_number, sound)


def _one(connection: sqlite3.Connection, question: str) -> tuple[object, ...] | None:
    with suppress(sqlite3.Error):
        found: tuple[object, ...] | None = connection.execute(question).fetchone()
        return found
    return None


def _is_sound(connection: sqlite3.Connection, form: int) -> bool:
    try:
        schema = tuple(sql.decode() for (sql,) in connection.execute("SELECT sql FROM sqlite_master ORDER BY rowid"))
        return schema == tables(form) and connection.execute("PRAGMA integrity_check(1)").fetchall() == [(b"ok",)]
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def _take_for_entries(connection: sqlite3.Connection, page: int) -> None:
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("UPDATE sqlite_master SET rootpage=? WHERE name='entry'", (page,))
    connection.execute("PRAGMA writable_schema=RESET")
