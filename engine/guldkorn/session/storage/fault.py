"""Why a session file cannot be opened or written to, in words for people."""

import errno
import sqlite3
from pathlib import Path

from guldkorn.reading.problem import GuldkornError, shown_path
from guldkorn.reading.text import Text, same

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED_TO_US = (errno.EACCES, errno.EPERM, errno.EROFS)
_NAME = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EISDIR)


class SessionFileError(GuldkornError):
    """A session file cannot be opened, made or written to. What it holds is untouched."""


def fault(path: Path, said: Text) -> SessionFileError:
    """Return an error that begins with the name of the file."""
    return SessionFileError(same(f"{shown_path(path)}: ") + said)


def cause(error: Exception) -> Text:
    """Return why something could not be written, and the way out."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    number = error.errno if isinstance(error, OSError) else None
    if code == sqlite3.SQLITE_FULL or number in _FULL:
        return Text("disken er fuld; gør plads, og prøv igen", "the disk is full; make room and try again")
    if code == sqlite3.SQLITE_CANTOPEN:  # SQLite does not say why it cannot make its journal
        return Text(
            "der kan ikke skrives ved siden af filen: disken er fuld, eller du har ikke lov; gør plads, og prøv igen",
            "nothing can be written beside the file: the disk is full, or you may not; make room and try again",
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM) or number in _CLOSED_TO_US:
        return Text(
            "du har ikke lov til at skrive her; vælg en mappe, du må skrive i",
            "you may not write here; choose a folder that you may write in",
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Text(
            "et andet program bruger filen; luk det, og prøv igen", "another program uses it; close that, and retry"
        )
    if number in _NAME:
        return Text("navnet kan ikke bruges; vælg et andet", "the name cannot be used; choose another")
    if isinstance(error, sqlite3.DataError | OverflowError | MemoryError):
        return Text("teksten er for lang; gør den kortere", "the text is too long; make it shorter")
    return Text(
        f"disken gør ikke, som den skal ({error}); prøv igen, eller gem et andet sted",
        f"the disk does not do what it should ({error}); try again, or save elsewhere",
    )
