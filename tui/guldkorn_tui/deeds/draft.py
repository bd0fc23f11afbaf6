"""What was begun of one thing to say."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, field
from typing import Any

from guldkorn_tui.deeds.asks import Ask, OneOf
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import Subject


@dataclass
class Draft:
    """What was answered to the asks of one deed, by their names."""

    words: dict[str, str] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of_fields(cls, answers: Iterable[tuple[Ask[Any], str]]) -> "Draft":
        """Return a draft of what was answered so far."""
        draft = cls()
        for ask, said in answers:
            (draft.choices if isinstance(ask, OneOf) else draft.words)[ask.name.en] = said
        return draft

    def of(self, ask: Ask[Any]) -> str | None:
        """Return what was answered to an ask; None where nothing was."""
        return (self.choices if isinstance(ask, OneOf) else self.words).get(ask.name.en)

    def with_more(self, other: "Draft") -> "Draft":
        """Return this with what is answered in another, which is newer."""
        return Draft(self.words | other.words, self.choices | other.choices)

    @property
    def texts(self) -> tuple[str, ...]:
        """What was written, without what is empty."""
        return tuple(each for each in self.words.values() if each.strip())


def draft_name(command: Command, unit: str, *subjects: Subject) -> str:
    """Return the name that a draft of a deed is kept by: its unit, and what it is about."""
    about = (str(part) for subject in subjects for part in astuple(subject))
    return " ".join((command.name.lower(), unit, *about))
