"""The nearest of some names to a word that is none of them: by spelling, and by meaning where titles are known."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from guldkorn.reading.text import Text

Titles = Mapping[str, tuple[Text, ...]]
"""What names are called, in both languages."""

_NEAR = 0.6
"""How near a name must be to be proposed, from 0 to 1."""
_SHORT = 3
"""Parts of fewer letters tell nothing of what is meant."""
_TELLING_NOTHING = frozenset(
    (
        *("and", "are", "does", "for", "from", "has", "have", "how", "not", "that", "the", "this", "was", "what"),
        *("when", "who", "will", "with", "den", "der", "det", "dem", "har", "hos", "hvad", "hvem", "hvor", "hvornår"),
        *("ikke", "kan", "med", "når", "som", "til", "ved"),
    )
)
_PART = re.compile(r"[^\W\d_]+")


def nearest(word: str, names: Iterable[str], titles: Titles | None = None) -> str | None:
    """Return the name that a word most likely stands for; None where none is near.

    A word is near in spelling, or its parts stand in a name or its titles. A part that many names share tells less.
    """
    known = list(dict.fromkeys(names))
    parts = _parts(word)
    of_name = {name: _parts(name, *_all_texts(titles, name)) for name in known} if titles else {}
    weights = {part: 1 / max(1, sum(_stands_in(part, of) for of in of_name.values())) for part in parts}
    best: tuple[float, str] | None = None
    matcher = SequenceMatcher(b=word)
    for name in known:
        matcher.set_seq1(name)
        can_be_near = matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR
        spelling = matcher.ratio() if can_be_near or of_name else 0
        meant = sum(weights[part] for part in parts if _stands_in(part, of_name[name])) if of_name else 0
        meaning = meant / sum(weights.values()) if parts else 0
        score = max(spelling, (spelling + meaning) / 2 + meaning / 10)
        if score >= _NEAR and (best is None or (score, name) > best):
            best = score, name
    return best[1] if best else None


def stand_in(words: str, texts: Iterable[str]) -> bool:
    """Tell whether every telling part of some words stands in one of the texts, in some form."""
    parts = _parts(words)
    return bool(parts) and any(all(_stands_in(part, of) for part in parts) for of in map(_parts, texts))


def _all_texts(titles: Titles | None, name: str) -> Iterable[str]:
    return (text for title in (titles or {}).get(name, ()) for text in (title.da, title.en))


def _parts(*texts: str) -> frozenset[str]:
    found = {part for text in texts for part in _PART.findall(text.casefold().replace("_", " "))}
    return frozenset(part for part in found if len(part) >= _SHORT and part not in _TELLING_NOTHING)


def _stands_in(part: str, parts: frozenset[str]) -> bool:
    return part in parts or any(_is_kin(part, other) for other in parts)


def _is_kin(one: str, other: str) -> bool:
    """Whether two words are forms of one word, or one stands in the other as Danish puts words together."""
    short, long = sorted((one, other), key=len)
    if len(short) > 4 and short in long:
        return True
    same = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return same >= 4 and same >= 0.6 * len(long)
