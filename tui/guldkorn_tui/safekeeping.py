"""Nothing said is lost: the context file, and the copy that is kept after each change until it is saved."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock

from platformdirs import user_data_path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.advice.context_writing import save_context
from guldkorn.knowledge.library import Knowledge
from guldkorn.survey.mapping import Mapping, UnitNames


class Safekeeping:
    """Knows where a meeting's answers are kept, and what of them is saved."""

    def __init__(self, path: Path | None, saved: Context, mapping: Mapping, folder: Path | None = None) -> None:
        self.path = path
        self._saved = saved
        self._mapping = mapping
        self._folder = folder or user_data_path("guldkorn") / "meetings"
        self._content = _content(path)
        self._lock = Lock()
        self._latest: Context | None = None
        self._written: Context | None = None

    @property
    def copy(self) -> Path:
        """Where the copy of unsaved answers lies: beside the context file, else in the user's data folder."""
        if self.path is not None and os.access(self.path.parent, os.W_OK):
            return self.path.with_name(f"{self.path.name}.autosave")
        scores = sorted((score.unit, score.measured.id, score.value, score.n) for score in self._mapping.scores)
        named = f"{self.path}{scores}"
        return self._folder / f"{sha256(named.encode()).hexdigest()[:16]}.autosave"

    @property
    def has_file(self) -> bool:
        """Whether the context file was there when it was last read or saved."""
        return self._content is not None

    def is_unsaved(self, context: Context) -> bool:
        """Tell whether something has been said that the context file does not hold."""
        return context != self._saved

    def changed_outside(self, path: Path) -> bool:
        """Tell whether saving to a path would overwrite what this meeting has not read."""
        content = _content(path)
        return content is not None and (path != self.path or content != self._content)

    def save(self, context: Context, path: Path) -> None:
        """Save the context file, and drop the copy. Raise OSError where it cannot be written."""
        save_context(context, path)
        with suppress(OSError):  # a copy that stays where it is does no harm
            self.drop_copy()
        self.took(context, path)
        with suppress(OSError):
            self.set_copy_aside()  # of another meeting on the same file

    def took(self, context: Context, path: Path | None) -> None:
        """Take a context and its file as what is saved."""
        self.path, self._saved, self._content = path, context, _content(path)

    def expect(self, context: Context) -> None:
        """Take note of what the copy is to hold. `write_copy` writes it."""
        self._latest = context if self.is_unsaved(context) else None

    def write_copy(self) -> None:
        """Write what is expected of the copy; may run on another thread. Raise OSError where it cannot."""
        with self._lock:
            latest = self._latest
            if latest is None:
                self._remove_own_copy()
            elif latest is not self._written:
                self.copy.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                save_context(latest, self.copy)
                self._written = latest

    def drop_copy(self) -> None:
        """Throw the copy away that this meeting wrote. One that an earlier meeting left stays."""
        with self._lock:
            self._latest = None
            self._remove_own_copy()

    def _remove_own_copy(self) -> None:
        if self._written is not None:
            self._written = None
            self.copy.unlink(missing_ok=True)

    def has_newer_copy(self) -> bool:
        """Tell whether a copy was left by a meeting that ended without saving, after the file was written."""
        if not self.copy.is_file():
            return False
        if self.path is None or not self.path.is_file():
            return True
        return self.copy.stat().st_mtime >= self.path.stat().st_mtime

    def read_copy(self, knowledge: Knowledge, units: UnitNames) -> Context:
        """Read the copy. Raise UnreadableError with every fault found."""
        return read_context(self.copy, knowledge, units)

    def set_copy_aside(self) -> Path | None:
        """Give an unwanted copy another name, so that a new one does not overwrite it."""
        if not self.copy.is_file():
            return None
        aside = self.copy.with_name(f"{self.copy.name}.old")
        number = 2
        while aside.exists():
            aside, number = self.copy.with_name(f"{self.copy.name}.old{number}"), number + 1
        return self.copy.rename(aside)


def _content(path: Path | None) -> bytes | None:
    try:
        return None if path is None else path.read_bytes()
    except OSError:
        return None
