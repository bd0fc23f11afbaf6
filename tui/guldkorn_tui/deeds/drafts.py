"""What was begun and not said: it is kept beside the session, and offered again where it was written."""

from dataclasses import dataclass, field
from functools import cache

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from guldkorn.session.minutes import Minutes
from guldkorn.session.storage.draft_file import keep_draft, kept_draft
from guldkorn_tui.deeds.draft import Draft


@dataclass
class Drafts:
    """What has been written in a meeting and not said, by the deed and what that is about."""

    of_deeds: dict[str, Draft] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[str, ...]:
        """What was written, without what is empty."""
        return tuple(text for draft in self.of_deeds.values() for text in draft.texts)

    def keep(self, deed: str, draft: Draft) -> None:
        """Remember a draft of a deed; nothing where that is nothing."""
        if draft.texts:
            self.of_deeds[deed] = draft
        else:
            self.of_deeds.pop(deed, None)


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
