"""What was begun of one thing to say."""

from dataclasses import dataclass, field


@dataclass
class Draft:
    """What was answered to the asks of one deed, by their names."""

    words: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)

    def with_more(self, other: "Draft") -> "Draft":
        """Return this with what is answered in another, which is newer."""
        return Draft(self.words | other.words, self.choices | other.choices)

    @property
    def texts(self) -> tuple[str, ...]:
        """What was written, without what is empty."""
        return tuple(each for each in self.words.values() if each.strip())
