"""Opening a file: its bytes, or the problem that the system has with it. Nothing without an end is read."""

import os
import stat
from pathlib import Path

from guldkorn.reading.problem import Place, Problem, UnreadableError, shown_path
from guldkorn.reading.text import Text

LARGEST_FILE = 2_000_000  # bytes


def bytes_of(path: Path, most: int = LARGEST_FILE) -> bytes:
    """Return what a file holds. Raise UnreadableError where it cannot be opened, is too large, or is no regular file.

    A pipe would be waited for, and a device is read for ever. A file that grows meanwhile is read no further.
    """
    name = shown_path(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            about = os.fstat(descriptor)
            if not stat.S_ISREG(about.st_mode):
                raise UnreadableError([Problem(Place(name), _NO_FILE)])
            raw = file.read(most + 1) if about.st_size <= most else b""
    except OSError as error:
        raise UnreadableError([unopened(name, error)]) from error
    if max(len(raw), about.st_size) > most:
        raise UnreadableError([_too_large(name, max(len(raw), about.st_size), most)])
    return raw


def unopened(name: str, error: OSError) -> Problem:
    """Return the problem of a file that the system would not open."""
    if isinstance(error, FileNotFoundError):
        return Problem(Place(name), Text("filen findes ikke; ret stien", "there is no such file; mend the path"))
    if isinstance(error, IsADirectoryError):
        return Problem(
            Place(name),
            Text("det er en mappe; angiv en fil i den", "this is a folder; name a file in it"),
        )
    reason = error.strerror or str(error)
    return Problem(
        Place(name),
        Text(f"filen kan ikke åbnes ({reason})", f"the file cannot be opened ({reason})"),
    )


_NO_FILE = Text(
    "det er ikke en almindelig fil, men et rør eller en enhed; gem indholdet i en fil, og angiv den",
    "this is no regular file but a pipe or a device; save what it holds in a file and name that",
)


def _too_large(name: str, size: int, most: int) -> Problem:
    found, limit = size // 1_000_000, most // 1_000_000
    return Problem(
        Place(name),
        Text(
            f"filen fylder {found} MB; højst {limit} MB læses, så del den",
            f"the file is {found} MB; at most {limit} MB are read, so split it",
        ),
    )
