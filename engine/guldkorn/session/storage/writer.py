"""Writing at the end of a session file, so that it is on the disk or not in the file at all."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from guldkorn.reading.text import Text
from guldkorn.session.storage.chain import Head, Row, link
from guldkorn.session.storage.connection import ONE_AT_A_TIME, connect_to_write, journal_of
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.fault import SessionFileError, cause, fault
from guldkorn.session.storage.lock import WriterLock
from guldkorn.session.storage.schema import put_entry, take_out_after
from guldkorn.session.storage.seal import OPEN, put_seal

_NEITHER = bytes(len(OPEN))  # no seal at all, and never seen outside of a commit


class Writer:
    """The one who writes in a session file. Whatever fails, the file holds what was taken and nothing else."""

    def __init__(self, path: Path, lock: WriterLock, head: Head) -> None:
        """Take a sound file, with the end of its chain and the lock to write in it, which `close` gives back."""
        self._path = path
        self._lock = lock
        self._head = head
        self._refused: set[Head] = set()  # ends that a commit was to give the file, and of which nobody was told
        self._connection: sqlite3.Connection | None = None
        self._file = _identity(path)

    def break_seal(self) -> None:
        """Break the seal before the first entry. Raise sqlite3.Error, OSError or SessionFileError where that fails."""
        # SQLite writes only what changes, and a seal that is broken already is to be written as well: that shows that
        # writing works, and clears away the journal of a meeting that ended hard.
        self._commit((), self._head, ("UPDATE seal SET seal = ?", (_NEITHER,)), ("UPDATE seal SET seal = ?", (OPEN,)))

    @property
    def next_number(self) -> int:
        """The number of the next entry."""
        return self._head.number + 1

    def append(self, entries: Sequence[Entry]) -> None:
        """Put entries on the disk, all or none. Raise SessionFileError where none was taken."""
        rows = tuple(link(self._head, entries))
        with ONE_AT_A_TIME:
            try:
                self._commit(rows, Head(rows[-1].number, rows[-1].digest))
            except (sqlite3.Error, OSError, OverflowError, MemoryError) as error:
                self._take_back()
                raise fault(self._path, Text("det blev ikke gemt: ", "that was not saved: ") + cause(error)) from error

    def close(self) -> None:
        """Seal the file and give the lock back. Raises nothing: a file without a seal opens as well."""
        with ONE_AT_A_TIME:
            try:
                if self._refused:
                    self._take_back()
                self._let_go()
                # A journal that is still there will be rolled back, and a seal from before that would not hold.
                if not journal_of(self._path).exists():
                    with suppress(OSError, SessionFileError):  # the file cannot be reached, or was moved away
                        self._expect_same_file()
                        put_seal(self._path)
            finally:
                self._lock.release()

    def _commit(self, rows: Sequence[Row], head: Head, *also: tuple[str, tuple[bytes]]) -> None:
        self._expect_same_file()
        self._refused.add(head)
        try:
            if self._connection is None:
                self._connection = connect_to_write(self._path)
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            self._expect_own_end(connection)
            for row in rows:
                put_entry(connection, row)
            connection.execute("UPDATE session SET last = ?, digest = ?", (head.number, head.digest))
            for statement, values in also:
                connection.execute(statement, values)
            connection.execute("COMMIT")
        except BaseException:
            self._let_go()
            raise
        self._head = head
        self._refused.clear()

    def _expect_own_end(self, connection: sqlite3.Connection) -> None:
        """See that the file ends where this writer left it, and take out what it said it had not taken."""
        end = connection.execute("SELECT last, digest FROM session").fetchone()
        found = Head(*end) if end else None
        if found == self._head:
            return
        if found not in self._refused:
            raise fault(
                self._path,
                Text(
                    "et andet program har skrevet i filen; luk mødet, og åbn det igen",
                    "another program has written to the file; close the meeting and open it again",
                ),
            )
        take_out_after(connection, self._head.number)

    def _expect_same_file(self) -> None:
        try:
            here = _identity(self._path)
        except FileNotFoundError:
            here = None
        if here != self._file:
            raise fault(
                self._path,
                Text(
                    "filen er blevet flyttet eller slettet, mens mødet var åbent; læg den tilbage",
                    "the file was moved or deleted while the meeting was open; put it back",
                ),
            )

    def _take_back(self) -> None:
        """Take out what a failed commit may have left. Where that fails, the next commit does it first."""
        with suppress(sqlite3.Error, OSError, SessionFileError):
            self._commit((), self._head)

    def _let_go(self) -> None:
        """Close the connection, which rolls back what is not committed. The next one tries again where that failed."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


def _identity(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_dev, stat.st_ino
