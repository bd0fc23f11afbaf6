"""A text that a person reads, in Danish and English beside each other."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar


class Language(StrEnum):
    """A language that guldkorn speaks."""

    DANISH = "da"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One text in both languages."""

    # Read by the typed reader: no other key, no empty text.
    __pydantic_config__: ClassVar[dict[str, Any]] = {
        "extra": "forbid",
        "str_min_length": 1,
        "str_strip_whitespace": True,
    }

    da: str
    en: str

    def get(self, language: Language) -> str:
        """Return the text in one language."""
        return self.da if language is Language.DANISH else self.en

    def __add__(self, other: "Text") -> "Text":
        return Text(self.da + other.da, self.en + other.en)


def same(text: str) -> Text:
    """Return a text that reads the same in both languages, such as a name or a number."""
    return Text(text, text)


def join(parts: "list[Text] | tuple[Text, ...]", separator: str = ", ") -> Text:
    """Return the texts one after the other."""
    return Text(separator.join(part.da for part in parts), separator.join(part.en for part in parts))


def listed(parts: "list[Text] | tuple[Text, ...]") -> Text:
    """Return the texts as a list in a sentence: a, b og c."""
    if len(parts) < 2:
        return join(parts)
    head = join(parts[:-1])
    return Text(f"{head.da} og {parts[-1].da}", f"{head.en} and {parts[-1].en}")


def capitalised(text: Text) -> Text:
    """Return a text with a capital first; the words of the rulebook are lower case."""
    return Text(text.da[:1].upper() + text.da[1:], text.en[:1].upper() + text.en[1:])


def sentence(text: Text) -> Text:
    """Return a text with a full stop where it has no end of its own, and a capital first."""
    return capitalised(Text(_ended(text.da), _ended(text.en)))


def number(value: float, decimals: int = 1) -> Text:
    """Return a number as a person reads it: decimal comma in Danish, no empty decimals."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".") if decimals else f"{value:.0f}"
    text = "0" if text in ("-0", "") else text
    return Text(text.replace(".", ","), text)


def _ended(text: str) -> str:
    text = text.rstrip()
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."
