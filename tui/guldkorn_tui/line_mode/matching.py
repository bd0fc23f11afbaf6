"""Finding what a person means among the things that may be chosen: by its number, its words, or the first of them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from guldkorn.knowledge.questions import NO, SAYS_NO, SAYS_YES, YES
from guldkorn.reading.text import Text
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.line_mode.grammar import folded

Value = TypeVar("Value")

_SHORTEST = 3
"""So many letters are enough to mean a choice by the beginning of its words."""


def words_of(option: Option[Value]) -> tuple[str, ...]:
    """Return every word that means an option, as words are compared."""
    return tuple(dict.fromkeys(phrase(each) for each in (option.says.da, option.says.en, *option.names)))


def yes_no(words: Iterable[tuple[str, Text]]) -> tuple[Option[str], ...]:
    """Return the two answers to a question of yes or no, with everything that means them."""
    meant = {YES: SAYS_YES, NO: SAYS_NO}
    return tuple(Option(word, says, meant.get(word, ())) for word, says in words)


def chosen(typed: str, options: Sequence[Option[Value]], *, exactly: bool = False) -> Option[Value] | None:
    """Return what is meant by a number or by words; None where nothing is, or several things.

    `exactly` takes whole words only, so that the beginning of one does not hide a command.
    """
    number = typed_count(typed)
    if number is not None:
        return options[number - 1] if 1 <= number <= len(options) else None
    meant = phrase(typed)
    if not meant:
        return None
    whole = [option for option in options if meant in words_of(option)]
    if whole or exactly or len(meant) < _SHORTEST:
        return whole[0] if len(whole) == 1 else None
    begun = [option for option in options if any(word.startswith(meant) for word in words_of(option))]
    if not begun:
        begun = [option for option in options if any(f" {meant}" in f" {word}" for word in words_of(option))]
    return begun[0] if len(begun) == 1 else None


def typed_count(typed: str) -> int | None:
    """Return a whole number as it is typed, also as `3.` or `nr. 3`; None where it is none."""
    word = phrase(typed).removeprefix("nr").removeprefix("nummer").removeprefix("number").removeprefix("no.")
    word = word.strip(" .")
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 7 else None


def counts(typed: str) -> tuple[int, ...]:
    """Return the numbers that are typed one after the other, with blanks, commas or `og` between them."""
    words = typed.replace(",", " ").replace("+", " ").split()
    found = [typed_count(word) for word in words if folded(word) not in ("og", "and")]
    return tuple(number for number in found if number is not None) if None not in found else ()


def phrase(words: str) -> str:
    """Return words as they are compared. Of a text that is far too long for a choice, its beginning."""
    return " ".join(folded(word) for word in words[:500].split())
