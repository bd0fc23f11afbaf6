"""The moments of a meeting: how it stood before each change that holds, kept for some and made again for the others."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from guldkorn.session.events import Change
from guldkorn.session.session import Session

_LATEST, _EVERY = 64, 512
"""How many of the latest are kept, and of the earlier one in how many."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that was said, and the session that it was said in."""

    event: Change
    before: Session


class Moments:
    """The session before each change that holds, by its place among them, in memory in proportion to their number."""

    def __init__(self, take: Callable[[Session, Change], Session]) -> None:
        """Begin with none. `take` gives the session after a change."""
        self._take = take
        self._kept: dict[int, Session] = {}

    def keep(self, place: int, before: Session) -> None:
        """Keep how the meeting stood before the change at a place, after which no other holds."""
        self._kept[place] = before
        old = place - _LATEST
        if old % _EVERY:
            self._kept.pop(old, None)

    def before(self, place: int, change_at: Callable[[int], Change], unit: str) -> Session:
        """Return how the meeting stood before the change at a place, and spoke of a unit."""
        if place not in self._kept:
            nearest = max(each for each in self._kept if each < place)
            session = self._kept[nearest]
            for each in range(nearest, place):
                session = self._take(session, change_at(each))
                if each + 1 > place - _LATEST:
                    self._kept[each + 1] = session
        later = place + 1
        while self._kept.pop(later, None):  # they were before changes that hold no longer
            later += 1
        session = self._kept[place]
        return session if session.unit == unit else replace(session, unit=unit)
