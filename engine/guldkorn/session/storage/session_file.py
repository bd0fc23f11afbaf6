"""A session file: what was said at a meeting, each entry on the disk before it counts as taken."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from guldkorn.reading.text import Text
from guldkorn.session.storage.connection import ONE_AT_A_TIME
from guldkorn.session.storage.damage import Damage
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.examination import Examined, examine
from guldkorn.session.storage.fault import SessionFileError, cause, fault
from guldkorn.session.storage.image import expect_session_file, image_of
from guldkorn.session.storage.lock import HeldError, WriterLock
from guldkorn.session.storage.migration import migrate
from guldkorn.session.storage.publication import clear_leftovers, make_folder, publish
from guldkorn.session.storage.schema import FORMAT
from guldkorn.session.storage.suffix import SUFFIX
from guldkorn.session.storage.writer import Writer

__all__ = ["FORMAT", "SUFFIX", "Damage", "SessionFile", "SessionFileError", "create_session_file", "open_session_file"]


class SessionFile:
    """An open session file. To be closed, which seals it and lets others write; best by `with`."""

    def __init__(
        self,
        path: Path,
        entries: tuple[Entry, ...],
        *,
        writer: Writer | None = None,
        read_only: Text | None = None,
        damage: Damage | None = None,
    ) -> None:
        self.path = path
        """The file itself, where a symbolic link was opened."""
        self.entries = entries
        """What holds, in order."""
        self.read_only = read_only
        """Why the file may not be written to; None where it may."""
        self.damage = damage
        """What was found wrong; None in a whole file."""
        self._writer = writer

    def append(self, said: Sequence[str], *, at: datetime, voice: str | None = None) -> tuple[Entry, ...]:
        """Take in what was said, as one: on the disk when this returns.

        Raise SessionFileError with nothing taken where it cannot be written; try again when there is room.
        """
        if isinstance(said, str):
            raise TypeError("what was said is a sequence of texts, and this is one text")
        return self.append_entries([Entry(0, at, voice, text) for text in said])

    def append_entries(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Take in entries of another file, as one, with their times and voices, numbered anew. Raise as `append`."""
        with ONE_AT_A_TIME:
            if self._writer is None:
                closed = Text("mødet er lukket; åbn det igen", "the meeting is closed; open it again")
                raise fault(self.path, self.read_only or closed)
            taken = _numbered(entries, self._writer.next_number, self.path)
            if taken:
                try:
                    self._writer.append(taken)
                except UnicodeEncodeError as error:
                    raise _not_text(self.path, error) from error
                self.entries += taken
            return taken

    def close(self) -> None:
        """Seal the file and let others write to it. Does nothing the second time."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.close()

    def __enter__(self) -> "SessionFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def create_session_file(path: Path, entries: Iterable[Entry] = ()) -> SessionFile:
    """Make a session file for a new meeting, readable by its owner alone, with the folders that are missing.

    It is there with all of its first entries, numbered from 1, or not at all, however the program ends. Raise
    SessionFileError where there is something already, or where it cannot be written.
    """
    path = _resolved(path)
    try:
        make_folder(path.parent)
        with ONE_AT_A_TIME:
            return _made(path, _numbered(entries, 1, path), WriterLock(path))
    except FileExistsError as error:
        raise fault(
            path,
            Text(
                "der ligger allerede noget med det navn; vælg et andet navn",
                "there is something of that name already; choose another name",
            ),
        ) from error
    except UnicodeEncodeError as error:
        raise _not_text(path, error) from error
    except (sqlite3.Error, OSError, ValueError) as error:
        raise fault(path, Text("filen kan ikke oprettes: ", "the file cannot be made: ") + cause(error)) from error


def open_session_file(path: Path, *, to_write: bool = True) -> SessionFile:
    """Open a session file. It is never made worse: a damaged one is not written to, and keeps every byte.

    Not `to_write` takes no lock and writes nothing at all. Raise SessionFileError where there is no session file, or
    one from a newer version.
    """
    path = _resolved(path)
    if not to_write:
        expect_session_file(path)
        return _opened_to_read(path, Text("mødet kan kun læses, ikke ændres", "the meeting is open to be read only"))
    with ONE_AT_A_TIME:
        expect_session_file(path)
        if why_not := _hindrance(path):
            return _opened_to_read(path, why_not)
        try:
            lock = WriterLock(path)
        except HeldError as held:
            return _opened_to_read(path, held.why)
        except OSError as error:
            return _opened_to_read(path, cause(error))
        try:
            return _opened_to_write(path, lock)
        except BaseException:
            lock.release()
            raise


def _made(path: Path, entries: tuple[Entry, ...], lock: WriterLock) -> SessionFile:
    try:
        if os.path.lexists(path):
            raise FileExistsError(path)
        return SessionFile(path, entries, writer=Writer(path, lock, publish(path, entries)))
    except BaseException:
        lock.release()
        raise


def _opened_to_write(path: Path, lock: WriterLock) -> SessionFile:
    found = examine(image_of(path), path)
    if found.damage is None:
        try:
            clear_leftovers(path)
            _close_to_others(path)
            head = found.head if found.form == FORMAT else migrate(path, found)
            writer = Writer(path, lock, head)
            writer.break_seal()
            return SessionFile(path, found.entries, writer=writer)
        except (sqlite3.Error, OSError) as error:
            lock.release()
            return _to_read(path, found, cause(error))
    lock.release()
    damaged = Text("filen er beskadiget; gå videre i en gendannet kopi", "the file is damaged; go on in a rescued copy")
    return _to_read(path, found, damaged)


def _opened_to_read(path: Path, why: Text) -> SessionFile:
    return _to_read(path, examine(image_of(path), path), why)


def _to_read(path: Path, found: Examined, why: Text) -> SessionFile:
    return SessionFile(path, found.entries, read_only=why, damage=found.damage)


def _hindrance(path: Path) -> Text | None:
    """Return why a file may not be written to, as far as that is seen from outside."""
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        return Text(
            "filen er skrivebeskyttet; tag beskyttelsen af, eller lav en kopi",
            "the file is write-protected; take the protection off, or make a copy",
        )
    if not os.access(path.parent, os.W_OK | os.X_OK):
        return Text(
            "der kan ikke skrives i mappen; læg en kopi af filen i en mappe, du må skrive i",
            "the folder cannot be written in; put a copy of the file in a folder that you may write in",
        )
    return None


def _close_to_others(path: Path) -> None:
    if path.stat().st_mode & 0o077:
        with suppress(PermissionError):  # somebody else's file
            path.chmod(0o600)


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # a link that leads to itself, or a name that none can have
        raise fault(path, Text("stien findes ikke; vælg en anden", "the name leads nowhere; choose another")) from error


def _numbered(entries: Iterable[Entry], first: int, path: Path) -> tuple[Entry, ...]:
    return tuple(replace(each, number=number, at=_utc(each.at, path)) for number, each in enumerate(entries, first))


def _utc(at: datetime, path: Path) -> datetime:
    try:
        if at.utcoffset() is not None:
            return at.astimezone(UTC)
    except OverflowError:
        pass  # at the very ends of the calendar
    raise fault(
        path,
        Text(
            f"{at} er ikke et tidspunkt med tidszone; kontrollér computerens ur og tidszone",
            f"{at} is no time with a zone; check the clock",
        ),
    )


def _not_text(path: Path, error: UnicodeEncodeError) -> SessionFileError:
    sign = f"U+{ord(error.object[error.start]):04X}"
    return fault(
        path,
        Text(
            f"teksten blev ikke gemt: tegn {error.start + 1} er et halvt tegn ({sign}); skriv det igen",
            f"the text was not saved: character {error.start + 1} is half a character ({sign}); type it again",
        ),
    )
