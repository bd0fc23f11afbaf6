"""What is said of a statement of a problem: why it is muddled, what to ask, and what to look at instead (claim C05)."""

from collections.abc import Iterable
from dataclasses import dataclass

from guldkorn.knowledge.clarity import clarify
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.muddled import Kind
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join

CLEAR = Text(
    "Det er konkret nok til at arbejde med: Dokumentér det, og find ud af, om det kan ændres.",
    "It is concrete enough to work with: document it, and find out whether it can be changed.",
)
_LOOK_AT = Text("Se i stedet på", "Look instead at")
_HEARD = 4000
"""How many characters of a statement are listened to: whoever pastes a report has said no one sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement in the group's own words, and in which ways it is muddled."""

    words: str
    """As it was written."""
    kinds: tuple[Kind, ...]
    instead: tuple[str, ...]
    """The dimensions, then the scales, to look at instead."""

    @property
    def is_muddled(self) -> bool:
        """Whether it has to be made clear before it can be worked on."""
        return bool(self.kinds)

    @property
    def says(self) -> Text:
        """Why it is muddled and what to ask, by the first of its kinds."""
        return self.kinds[0].why + Text(" ", " ") + self.kinds[0].ask if self.kinds else Text("", "")


def hear(words: str, knowledge: Knowledge) -> Statement:
    """Return what a statement is like. Any text gets an answer."""
    muddled = knowledge.muddled
    found = clarify(clean_line(words)[:_HEARD], muddled)
    kinds = tuple(kind for kind in muddled.kinds if kind.kind in found.kinds)
    return Statement(words, kinds, found.map_instead)


def look_instead(instead: Iterable[str], knowledge: Knowledge, most: int = 4) -> Text:
    """Return a sentence of what to look at instead, the first few of it."""
    names = [knowledge.named(name) for name in instead][:most]
    return Text(f"{_LOOK_AT.da}: {join(names).da}.", f"{_LOOK_AT.en}: {join(names).en}.") if names else Text("", "")


def get_ready(knowledge: Knowledge) -> None:
    """Prepare the words, so that the first statement is answered at once. It may run in a thread."""
    hear("", knowledge)
