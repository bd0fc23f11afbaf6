"""What the closed words are called on screen, and what the rulebook itself is called."""

from guldkorn.knowledge.names import InstrumentId
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class WordsFile(Entry):
    """`words.yaml`: for each group of words, what each is called in both languages."""

    words: dict[str, dict[str, Text]]
    """The groups, each with its words."""


class AboutFile(Entry):
    """`rulebook.yaml`: the rulebook's own name and version."""

    title: Text
    """What the rulebook is called."""
    version: str
    """Its version, such as "0.3.0"."""
    questionnaire: InstrumentId
    """The questionnaire that a table of scores comes from where it does not say."""
