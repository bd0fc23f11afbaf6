"""One entry of a session file: what was said, when, and by whom."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """Something said at a meeting, as the session file keeps it. What it means is not the file's business."""

    number: int
    """The place in the order of what was said, from 1."""
    at: datetime
    """When it was said: aware, in UTC, to the microsecond."""
    voice: str | None
    """Who said it, in one of the words of Voice; None where nobody in particular did."""
    said: str
    """The event as JSON text."""
