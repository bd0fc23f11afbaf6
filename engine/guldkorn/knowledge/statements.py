"""The words of a statement, and the terms of a word list found among them.

A term is one or more words: `vagtplan` is that word, `stress*` begins so, `-leder` ends so, `-plan*` holds it
anywhere. Case, accents, apostrophes and hyphens make no difference, and æ, ø, å may be written ae, oe, aa.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

LONGEST_STATEMENT = 3_000  # characters that are read; a statement of the problem is shorter than that
LONGEST_WORD = 40

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "’": "", "'": "", "´": "", "`": "", "\u00ad": ""})
_WRITTEN = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*")
_WORD_OR_BREAK = re.compile(r"([^\W_]+)|([,.;:!?/&+()•\n\r]+|\s[-–—]+\s)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a statement, and whether a comma, a full stop or the like stands right before it."""

    text: str
    begins: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A term found in a statement: from which word to before which, and the lists that hold it."""

    start: int
    end: int
    lists: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)  # known by itself: its words would take long to compare
class Lexicon:
    """Terms made ready to be found: each by its first part, with its other parts and its lists."""

    patterns: frozenset[str]
    terms: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]


def plain(text: str) -> str:
    """Return a text as terms and statements are compared: small letters, no accents, no apostrophes."""
    composed = unicodedata.normalize("NFKC", text.upper().casefold()).translate(_LETTERS)
    if composed.isascii():
        return composed
    letters = (letter for letter in unicodedata.normalize("NFD", composed) if not unicodedata.combining(letter))
    return "".join(letters)


def _beginning(statement: str) -> str:
    beginning = statement.strip()[: 4 * LONGEST_STATEMENT]  # case may change the length
    return plain(beginning)[:LONGEST_STATEMENT]


def words_of(statement: str) -> tuple[Word, ...]:
    """Return the words of a statement, in order; of a very long one only the first."""
    words: list[Word] = []
    begins = True
    for found in _WORD_OR_BREAK.finditer(_beginning(statement)):
        if found[1]:
            words.append(Word(found[1][:LONGEST_WORD], begins))
        begins = not found[1]
    return tuple(words)


def as_written(statement: str) -> Mapping[str, str]:
    """Return the words of a statement as they were written, by how they are compared."""
    return {plain(word): word for word in _WRITTEN.findall(statement.strip()[:LONGEST_STATEMENT])}


def lexicon(lists: Iterable[tuple[str, Iterable[str]]]) -> Lexicon:
    """Make ready the terms of some lists, each a name with its terms. Their order makes no difference."""
    holders: dict[tuple[str, ...], set[str]] = {}
    for name, terms in lists:
        for term in terms:
            if parts := _parts(term):
                holders.setdefault(parts, set()).add(name)
    by_first: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
    for parts, names in sorted(holders.items()):
        by_first.setdefault(parts[0], []).append((parts, frozenset(names)))
    patterns = frozenset(part for parts in holders for part in parts)
    return Lexicon(patterns, {first: tuple(terms) for first, terms in by_first.items()})


def find(words: tuple[Word, ...], lexicon_: Lexicon) -> tuple[Found, ...]:
    """Return the terms among the words: at each word the longest, and none that lies inside another."""
    patterns = [_patterns_of(word.text, lexicon_) for word in words]
    found: list[Found] = []
    for start, firsts in enumerate(patterns):
        best: tuple[int, int, frozenset[str]] | None = None
        for first in firsts:
            for parts, lists in lexicon_.terms.get(first, ()):
                end = start + len(parts)
                if end <= len(words) and all(p in patterns[start + n] for n, p in enumerate(parts)):
                    length = sum(map(_letters, parts))
                    if best is None or length > best[0]:
                        best = (length, end, lists)
                    elif length == best[0]:
                        best = (length, max(end, best[1]), best[2] | lists)
        if best and (not found or best[1] > found[-1].end or start >= found[-1].end):
            found.append(Found(start, best[1], best[2]))
    return tuple(found)


def in_order(found: Iterable[Found], steps: Iterable[frozenset[str]], within: int) -> tuple[Found, ...]:
    """Return the terms that end a chain: one of each step's lists, in order, at most so many words apart."""
    terms = tuple(found)
    reached: tuple[Found, ...] | None = None
    for lists in steps:
        hits = tuple(term for term in terms if term.lists & lists)
        if reached is not None:
            ends = sorted(term.end for term in reached)
            hits = tuple(hit for hit in hits if _near(hit.start, ends, within))
        reached = hits
    return reached or ()


def _near(start: int, ends: list[int], within: int) -> bool:
    before = bisect_right(ends, start)
    return before > 0 and start - ends[before - 1] <= within


def _parts(term: str) -> tuple[str, ...]:
    """Return the parts of a term; a hyphen inside it divides, one before it means an ending."""
    parts: list[str] = []
    for piece in term.split():
        words = [word.text for word in words_of(piece)]
        if not words:
            continue
        words[0] = ("-" if piece.startswith("-") else "") + words[0]
        words[-1] += "*" if piece.endswith("*") else ""
        parts.extend(words)
    return tuple(parts)


def _letters(part: str) -> int:
    """Return how many letters a part fixes, doubled; a whole word weighs a little more than a beginning."""
    open_ends = part.startswith("-") + part.endswith("*")
    return 2 * (len(part) - open_ends) + (open_ends == 0)


@lru_cache(maxsize=20_000)
def _patterns_of(word: str, lexicon_: Lexicon) -> tuple[str, ...]:
    """Return the known parts of terms that a word fits."""
    known, size = lexicon_.patterns, len(word)
    candidates = [word, *(word[:n] + "*" for n in range(1, size + 1)), *("-" + word[n:] for n in range(size))]
    candidates += ["-" + word[a:b] + "*" for a in range(size) for b in range(a + 2, size + 1)]
    return tuple(dict.fromkeys(candidate for candidate in candidates if candidate in known))
