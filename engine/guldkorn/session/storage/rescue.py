"""Going on after damage: a new session file with all that held."""

import os
import sqlite3
from pathlib import Path

from guldkorn.reading.text import Text
from guldkorn.session.storage.connection import ONE_AT_A_TIME
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.fault import cause, fault
from guldkorn.session.storage.lock import WriterLock
from guldkorn.session.storage.publication import numbered, publish
from guldkorn.session.storage.session_file import SUFFIX, SessionFile
from guldkorn.session.storage.writer import Writer


def rescue(damaged: SessionFile, entries: tuple[Entry, ...]) -> SessionFile:
    """Make a new file beside a damaged one, with entries that follow one another from 1, and return it open.

    The damaged one stays as it is, byte for byte. Raise SessionFileError where the new one cannot be written.
    """
    wanted = damaged.path.with_name(f"{damaged.path.name.removesuffix(SUFFIX)}-reddet{SUFFIX}")
    try:
        with ONE_AT_A_TIME:
            path = next(free for free in numbered(wanted) if not os.path.lexists(free))
            return _copy(entries, path, WriterLock(path))
    except (sqlite3.Error, OSError) as error:
        why = Text("den gendannede kopi kan ikke oprettes: ", "the rescued copy cannot be made: ") + cause(error)
        raise fault(damaged.path, why) from error


def _copy(entries: tuple[Entry, ...], path: Path, lock: WriterLock) -> SessionFile:
    try:
        return SessionFile(path, entries, writer=Writer(path, lock, publish(path, entries)))
    except BaseException:
        lock.release()
        raise
