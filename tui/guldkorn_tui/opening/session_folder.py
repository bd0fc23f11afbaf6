"""Where session files lie when nobody says where. It loads nothing heavy."""

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from shlex import quote

from platformdirs import user_data_path

from guldkorn.reading.problem import GuldkornError, shown_path
from guldkorn.reading.text import Text
from guldkorn.session.storage.suffix import SUFFIX

FOLDER_VARIABLE = "GULDKORN_SESSIONS"
"""The environment variable that names another folder for session files."""

_NO_NAMES = ("mapping", "kortlaegning", "survey", "data", "export")
"""Names of files that say nothing of the workplace; the folder's name says more."""


def default_folder() -> Path:
    """Return the folder for session files: the one that GULDKORN_SESSIONS names, else that of the platform."""
    named = os.environ.get(FOLDER_VARIABLE, "").strip()
    return Path(named).expanduser() if named else user_data_path("guldkorn") / "sessions"


def new_session_path(context_name: str, mapping_path: Path | None, today: date) -> Path:
    """Return a path for a new meeting that nothing has yet: its day and workplace, with a number where need be.

    The workplace's name is that of the context, else that of the mapping's file. Nothing is made.
    """
    stem = f"{today.isoformat()}-{_named(context_name, mapping_path)}"
    folder, number = default_folder(), 1
    path = folder / f"{stem}{SUFFIX}"
    while os.path.lexists(path):
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    return path


class LateContextError(GuldkornError):
    """What was known before is given for a meeting that has begun."""


class TakenNameError(GuldkornError):
    """There is something already where a meeting is to be kept."""


def demand_free(path: Path) -> None:
    """Raise TakenNameError, with the way out, where there is something of that name already. Nothing is made."""
    if not os.path.lexists(path):
        return
    name = shown_path(path)
    if path.is_symlink() and not path.exists():
        target = shown_path(path.readlink())
        raise TakenNameError(
            Text(
                f"{name} er et link til {target}, som ikke findes; vælg et andet navn, eller slet linket",
                f"{name} is a link to {target}, which is not there; choose another name, or delete the link",
            )
        )
    taken = Text(f"{name} er der allerede; vælg et andet navn", f"{name} is there already; choose another name")
    if path.suffix == SUFFIX:
        taken += Text(
            f", eller gå videre i den: guldkorn session {quoted_path(path)}",
            f", or go on in it: guldkorn session {quoted_path(path)}",
        )
    raise TakenNameError(taken)


def session_named(path: Path) -> Path:
    """Return a path with the ending by which a session file is known."""
    return path if path.suffix == SUFFIX else path.with_name(f"{path.name}{SUFFIX}")


def demand_new(file: Path | None, context: Path | None) -> None:
    """Raise LateContextError where a context file is given for a meeting that has begun."""
    if file is not None and file.suffix == SUFFIX and context is not None:
        raise LateContextError(
            Text(
                "--context hører til et nyt møde; i et møde, der er i gang, læses en fil med svar ind med o (med "
                "--plain: indlæs FIL)",
                "--context belongs to a new meeting; in one that has begun, a file with answers is read in with o "
                "(in plain lines: load FILE)",
            )
        )


def quoted_path(path: Path) -> str:
    """Return a path as it is typed on a command line."""
    return quote(shown_path(path))


def session_files(folder: Path) -> tuple[Path, ...]:
    """Return the session files of a folder, the last written first; none where there is no such folder."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
    except OSError:
        return ()
    return tuple(sorted(found, key=_last_written))


def _last_written(path: Path) -> tuple[float, str]:
    try:
        return -path.stat().st_mtime, path.name
    except OSError:  # it went away meanwhile
        return 0.0, path.name


def _named(context_name: str, mapping_path: Path | None) -> str:
    return next((name for name in _names(context_name, mapping_path) if name), "meeting")


def _names(context_name: str, mapping_path: Path | None) -> Iterable[str]:
    yield _word(context_name)
    if mapping_path is not None:
        stem = _word(mapping_path.stem)
        yield stem if stem not in _NO_NAMES else _word(mapping_path.absolute().parent.name)
        yield stem


def _word(name: str) -> str:
    """Return a name as part of a file's name; nothing where no letter or figure of it can stand there."""
    from guldkorn.advice.context import slug  # only where a file is named

    return slug(name)[:60].strip("-") if any(each.isascii() and each.isalnum() for each in _plain(name)) else ""


def _plain(name: str) -> str:
    return name.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
