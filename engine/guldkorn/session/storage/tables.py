"""The tables of a session file as far as they can be read, whatever has befallen it."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass

from guldkorn.session.storage.carving import carve
from guldkorn.session.storage.chain import Head, Row
from guldkorn.session.storage.schema import WITHOUT_OPENING, tables, with_sound_start


@dataclass(frozen=True, slots=True)
class Tables:
    """What was read."""

    identities: tuple[bytes, ...]
    """The session's random id, from each place where it stands."""
    form: int | None
    """The format, as the tables tell it."""
    head: Head | None
    rows: dict[int, tuple[Row, ...]]
    """By number; where there is more than one for a number, the file is damaged."""
    sound: bool
    """Whether SQLite found nothing wrong."""


def read_tables(image: bytes, form: int) -> Tables:
    """Read the tables of a file of a format."""
    with closing(_in_memory(image)) as connection:
        rows, complete = _entries(connection, form)
        return _told(connection, rows, sound=complete and _is_sound(connection, form))


def salvage_tables(image: bytes, form: int) -> Tables:
    """Read from a damaged file what is in it, with the tables as they should lie and from its bytes alone."""
    with closing(_in_memory(with_sound_start(image, form))) as connection:
        rows, _ = _entries(connection, form)
        return _told(connection, (*rows, *carve(image)), sound=False)


def _in_memory(image: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.text_factory = bytes
    connection.deserialize(image)
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _entries(connection: sqlite3.Connection, form: int) -> tuple[list[Row], bool]:
    """Return the entries, the first one from both its places, and whether all is there and the two agree."""
    rows, complete = _rows(connection, "SELECT * FROM entry ORDER BY number")
    if form <= WITHOUT_OPENING:
        return rows, complete
    opening, opened = _rows(connection, "SELECT * FROM opening")
    return rows + opening, complete and opened and rows[:1] == opening


def _rows(connection: sqlite3.Connection, question: str) -> tuple[list[Row], bool]:
    rows: list[Row] = []
    try:
        for number, at, voice, said, digest, *own in connection.execute(question):
            texts = all(isinstance(each, bytes) for each in (at, said, digest, *own))
            if isinstance(number, int) and texts and isinstance(voice, bytes | None):
                rows.append(Row(number, at, voice, said, digest, *own[:1]))
    except (sqlite3.Error, ValueError):  # a table with fewer columns than its own
        return rows, False
    return rows, True


def _told(connection: sqlite3.Connection, rows: Iterable[Row], *, sound: bool) -> Tables:
    session = _one(connection, "SELECT id, format, last, digest FROM session")
    seal = _one(connection, "SELECT id FROM seal")
    by_number: dict[int, tuple[Row, ...]] = {}
    for row in dict.fromkeys(rows):
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
