"""What was begun in the dialogs of a meeting and not said; it is kept beside the session and offered again."""

from dataclasses import dataclass, field
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from guldkorn.session.minutes import Minutes
from guldkorn.session.storage.draft_file import keep_draft, kept_draft
from guldkorn_tui.dialogs.issue_dialog import IssueDraft
from guldkorn_tui.dialogs.note_dialog import NoteDraft
from guldkorn_tui.dialogs.promise_dialog import PromiseDraft


@dataclass
class Drafts:
    """What has been written and not said."""

    issue: IssueDraft = field(default_factory=IssueDraft)
    notes: dict[str, NoteDraft] = field(default_factory=dict)
    """By the unit."""
    promise: PromiseDraft = field(default_factory=PromiseDraft)
    own: dict[str, str] = field(default_factory=dict)
    """Measures of the group's own, by the issue."""
    parts: dict[str, str] = field(default_factory=dict)
    """Parts of the plan, by their key."""

    @property
    def texts(self) -> tuple[str, ...]:
        """What was written, without what is empty."""
        issue, promise = self.issue, self.promise
        notes = (note.text for note in self.notes.values())
        written = (issue.title, issue.documented, *notes, promise.what, promise.who, promise.by)
        return tuple(text for text in (*written, *self.own.values(), *self.parts.values()) if text.strip())

    def note(self, unit: str, draft: NoteDraft) -> None:
        """Remember what is written of a note on a unit; nothing where that is nothing."""
        if draft.text:
            self.notes[unit] = draft
        else:
            self.notes.pop(unit, None)


class KeptDrafts:
    """The file that keeps the drafts of a meeting, beside its session, wherever that goes."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self._path, self._kept = minutes.path, None if minutes.read_only else kept_draft(minutes.path)

    def read(self) -> Drafts:
        """Return what was begun before this program; nothing where there is nothing that can be read."""
        try:
            return _drafts().validate_json(self._kept) if self._kept else Drafts()
        except ValidationError:  # by another version, or cut off
            return Drafts()

    def keep(self, drafts: Drafts) -> None:
        """Keep what is begun now, and nothing where nothing is. Somebody else's meeting is left alone."""
        if self._minutes.read_only:
            return
        try:
            text = _drafts().dump_json(drafts).decode() if drafts.texts else None
        except (PydanticSerializationError, UnicodeError):  # half a character, from a paste
            return
        path = self._minutes.path
        if (text, path) != (self._kept, self._path):
            if path != self._path:
                keep_draft(self._path, None)
            keep_draft(path, text)
            self._kept, self._path = text, path


@cache
def _drafts() -> TypeAdapter[Drafts]:
    return TypeAdapter(Drafts)
