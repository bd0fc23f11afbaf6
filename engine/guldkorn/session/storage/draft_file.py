"""What is being typed, kept beside a session file until it is said: it outlives the program, however that ends."""

import os
from contextlib import suppress
from pathlib import Path

from guldkorn.session.storage.publication import make_folder

_MOST = 16 * 1024 * 1024
"""How many bytes are read back; nobody types more."""


def keep_draft(session: Path, text: str | None) -> None:
    """Keep a text beside a session file, readable by its owner alone; None takes it away.

    Raises nothing: what is being typed is on the screen still, and saying it is what counts.
    """
    draft = _beside(session)
    new = draft.with_name(f"{draft.name}.new")
    with suppress(OSError, UnicodeEncodeError):
        if text is None:
            draft.unlink(missing_ok=True)
            return
        make_folder(draft.parent)
        new.unlink(missing_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
        new.replace(draft)


def kept_draft(session: Path) -> str | None:
    """Return the text that is kept beside a session file; None where there is none that can be read."""
    draft = _beside(session)
    with suppress(OSError, UnicodeDecodeError):
        if draft.is_file():  # anything else, such as a pipe, could be read for ever
            with draft.open("rb") as file:
                content = file.read(_MOST + 1)
            return content.decode() if len(content) <= _MOST else None
    return None


def _beside(session: Path) -> Path:
    return session.with_name(f".{session.name}.draft")
