"""Text from files and persons as what it is: text. Nothing shown passes through Textual's markup."""

from functools import lru_cache

from textual.content import Content

from guldkorn.reading.cleaning import clean
from guldkorn.reading.text import Language, Text


@lru_cache(maxsize=4096)
def plain(text: str, style: str = "") -> Content:
    """Return text as content for the screen: no markup, no control characters, no live links."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


def said(text: Text, language: Language, style: str = "") -> Content:
    """Return a text in one language as content for the screen."""
    return plain(text.get(language), style)


def joined(*parts: Content | str) -> Content:
    """Return the parts one after the other. A string is text, like everything else."""
    return Content("").join([plain(part) if isinstance(part, str) else part for part in parts])


def capital(text: str) -> str:
    """Return the text with a capital first letter; the words of the rulebook are lower case."""
    return text[:1].upper() + text[1:]
