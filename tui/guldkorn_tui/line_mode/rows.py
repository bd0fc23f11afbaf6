"""A line that is said, and what its number is about."""

from dataclasses import dataclass

from guldkorn.reading.text import Text
from guldkorn_tui.deeds.subjects import Subject


@dataclass(frozen=True, slots=True)
class Row:
    """A line that is said; with a number where it is about something."""

    says: Text
    item: Subject | None = None
