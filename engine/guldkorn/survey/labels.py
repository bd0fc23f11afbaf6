"""The texts of headings and options as files write them, and how they are compared."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.reading.cleaning import clean_line

_NUMBERED = re.compile(
    r"[(\[]?[0-9]{1,3}[)\]]?\s*[.:=)–-]*\s*([^\W\d_].*)|(.*[^\W\d_].*?)\s*[(\[=:–-]+\s*[0-9]{1,3}[)\]]?"
)


def plain_label(text: str) -> str:
    """Return an option's text as texts are compared: without capitals, outer signs and blanks around a stroke."""
    text = re.sub(r"\s*/\s*", "/", clean_line(text).casefold())
    return text.strip(" .,;:!?\"'()[]*") or text.strip()


@lru_cache(maxsize=64)
def plain_labels(labels: tuple[str, ...]) -> frozenset[str]:
    """Return several texts as they are compared."""
    return frozenset(plain_label(label) for label in labels)


@lru_cache(maxsize=256)
def labelled(answers: ResponseSet) -> Mapping[str, int]:
    """Return the options of a response set by their texts."""
    return {plain_label(label): place for place, option in enumerate(answers.options) for label in option.all}


def readings_of(text: str) -> tuple[str, ...]:
    """Return a text as texts are compared: as it stands, and without a number before or after it."""
    numbered = _NUMBERED.fullmatch(text)
    return (plain_label(text), plain_label(numbered[1] or numbered[2])) if numbered else (plain_label(text),)


def bare(text: str) -> str:
    """Return a text as headings are compared: without capitals, blanks and signs."""
    return re.sub(r"[\W_]+", "", text.casefold())


def end_tokens(text: str) -> Iterable[str]:
    """Return the first and last word of a heading: a code stands before a question or after a tool's own name."""
    words = [word for word in re.split(r"[\W_]+", text.casefold()) if word]
    return {words[0], words[-1]} if words else ()
