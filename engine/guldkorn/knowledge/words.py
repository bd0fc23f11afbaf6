"""What the closed words are called on screen."""

from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class WordsFile(Entry):
    """`words.yaml`: for each group of words, what each is called in both languages."""

    words: dict[str, dict[str, Text]]
    """The groups, each with its words."""
