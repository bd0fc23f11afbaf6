"""Opening a file: its bytes, or the problem that the system has with it."""

from pathlib import Path

from guldkorn.reading.problem import Place, Problem, UnreadableError, shown_path
from guldkorn.reading.text import Text

LARGEST_FILE = 2_000_000  # bytes


def bytes_of(path: Path) -> bytes:
    """Return what a file holds. Raise UnreadableError where it is too large or cannot be opened."""
    name = shown_path(path)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UnreadableError([_too_large(name, size)])
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError([unopened(name, error)]) from error


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


def _too_large(name: str, size: int) -> Problem:
    most = LARGEST_FILE // 1_000_000
    return Problem(
        Place(name),
        Text(
            f"filen fylder {size // 1_000_000} MB; højst {most} MB læses, så del den",
            f"the file is {size // 1_000_000} MB; at most {most} MB are read, so split it",
        ),
    )
