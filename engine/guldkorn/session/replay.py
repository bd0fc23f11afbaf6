"""Replay: what was said in a meeting, read again with a rulebook, and what then differs in the advice."""

from collections.abc import Mapping
from dataclasses import dataclass

from guldkorn.reading.text import Text
from guldkorn.session.gist import differences, gist
from guldkorn.session.history import History
from guldkorn.session.session import Session


@dataclass(frozen=True)
class Replay:
    """A meeting's advice, given again."""

    session: Session
    before: str
    """The version and hash of the rulebook that the meeting was last held with."""
    misfits: tuple[Text, ...]
    """What was said that the rulebook does not know."""
    differences: Mapping[str, tuple[Text, ...]]
    """What differs from the advice that was kept, for each unit of which advice was kept."""


def replay(history: History) -> Replay:
    """Return the advice given again by the rulebook that the history was read with, and what differs."""
    session, kept = history.session, history.advised
    knowledge = session.rulebook.knowledge
    found = {
        unit: differences(kept[unit], gist(session.speak_of(unit)), knowledge)
        for unit in session.mapping.units
        if unit in kept
    }
    return Replay(session, f"{history.version} ({history.hash[:12]})", tuple(dict.fromkeys(history.misfits)), found)
