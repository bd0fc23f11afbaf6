"""A heading over a narrow column: broken into lines between words, and within long ones between syllables."""

import re

_VOWELS = frozenset("aeiouyæøåäö")


def narrow_heading(title: str, width: int, lines: int) -> tuple[str, ...]:
    """Return a heading as at most so many lines of a width. What does not fit ends with an ellipsis."""
    pieces: list[str] = []
    for word in re.split(r"\s+|(?<=-)", title.strip()):
        if pieces and len(pieces[-1]) + 1 + len(word) <= width and not pieces[-1].endswith("-"):
            pieces[-1] = f"{pieces[-1]} {word}"
        else:
            pieces.extend(_broken(word, width))
    if len(pieces) > lines:
        last = pieces[lines - 1].rstrip("-")
        pieces = [*pieces[: lines - 1], f"{last[: width - 1]}…"]
    return tuple(pieces)


def _broken(word: str, width: int) -> list[str]:
    pieces: list[str] = []
    while len(word) > width:
        place = _syllable(word, width - 1)
        pieces.append(f"{word[:place]}-")
        word = word[place:]
    return [*pieces, word]


def _syllable(word: str, most: int) -> int:
    """Return where to break a word: before a consonant with a vowel after it, as late as there is room for."""
    lower = word.lower()
    for place in range(most, 1, -1):
        begins = lower[place] not in _VOWELS and lower[place + 1 : place + 2] in _VOWELS
        if begins and not _VOWELS.isdisjoint(lower[:place]) and len(word) - place > 1:
            return place
    return most
