"""What was begun of one thing to say."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Draft:
    """What was answered to the asks of one deed, by their names."""

    words: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)

    def with_more(self, other: "Draft") -> "Draft":
        """Return this with what is answered in another, which is newer."""
        return Draft(self.words | other.words, self.choices | other.choices)

    def without(self, names: Iterable[str]) -> "Draft":
        """Return this without what was answered to the asks of some names."""
        gone = set(names)
        words = {name: said for name, said in self.words.items() if name not in gone}
        return Draft(words, {name: said for name, said in self.choices.items() if name not in gone})

    @property
    def texts(self) -> tuple[str, ...]:
        """What was written, without what is empty."""
        return tuple(each for each in self.words.values() if each.strip())
