"""A script of logic: truths by name, each with what it says, and a digest by which an unchanged one is known again."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import blake2b

Formula = str
"""A formula of SMT-LIB 2."""

TRUE, FALSE = "true", "false"


def all_of(parts: Iterable[Formula]) -> Formula:
    """Return that all the parts hold."""
    return _joined("and", TRUE, FALSE, parts)


def any_of(parts: Iterable[Formula]) -> Formula:
    """Return that at least one of the parts holds."""
    return _joined("or", FALSE, TRUE, parts)


def negated(part: Formula) -> Formula:
    """Return that the part does not hold."""
    return {TRUE: FALSE, FALSE: TRUE}.get(part) or f"(not {part})"


def same(one: Formula, other: Formula) -> Formula:
    """Return that both hold or neither."""
    return f"(= {one} {other})"


def implies(one: Formula, other: Formula) -> Formula:
    """Return that the other holds where the one does."""
    return any_of((negated(one), other))


def _joined(word: str, neutral: Formula, settling: Formula, parts: Iterable[Formula]) -> Formula:
    kept = tuple(dict.fromkeys(part for part in parts if part != neutral))
    if settling in kept:
        return settling
    if len(kept) < 2:
        return kept[0] if kept else neutral
    return f"({word} {' '.join(kept)})"


class Script:
    """Truths and what always holds of them.

    A truth's digest covers all that its meaning rests on, so a verdict about truths of the same digests is the same.
    It leaves out what always holds between things that are given: that only says how things are, whatever rules there
    are.
    """

    def __init__(self, world: str) -> None:
        self._lines: list[str] = []
        self._digests: dict[str, bytes] = {}
        self._world = blake2b(world.encode(), digest_size=16).digest()

    def __len__(self) -> int:
        """How much has been said: it only grows."""
        return len(self._lines)

    @property
    def text(self) -> str:
        """The whole script."""
        return "\n".join(self._lines)

    def digest(self, name: str) -> bytes:
        """Return the digest of a truth."""
        return self._digests[name]

    def define(self, name: str, body: Callable[[], Formula]) -> Formula:
        """Return the name of a truth that holds exactly where the body does, which is asked for once."""
        if name not in self._digests:
            text = body()
            self._digests[name] = self._digest_of(name, text)
            self._lines.append(f"(declare-const {name} Bool)\n(assert (= {name} {text}))")
        return name

    def free(self, name: str, meaning: Formula = TRUE) -> Formula:
        """Return the name of a truth that only `always` ties to its meaning."""
        if name not in self._digests:
            self._digests[name] = self._digest_of(name, meaning)
            self._lines.append(f"(declare-const {name} Bool)")
        return name

    def choose(self, options: tuple[str, ...], settled_by: Formula = TRUE) -> None:
        """Let exactly one of the options hold; what rules conclude may settle which."""
        for option in options:
            self._digests[option] = self._digest_of(option, settled_by, " ".join(options))
        self._lines += [f"(declare-const {option} Bool)" for option in options]
        self.always(any_of(options))
        if len(options) > 1:
            self.always(f"((_ at-most 1) {' '.join(options)})")

    def always(self, formula: Formula) -> None:
        """Let a formula always hold."""
        self._lines.append(f"(assert {formula})")

    def _digest_of(self, name: str, text: Formula, words: str = "") -> bytes:
        digest = blake2b(self._world, digest_size=16)
        digest.update("\n".join((name, text, words)).encode())
        for below in sorted({self._digests[each] for each in _NAME.findall(text)}):
            digest.update(below)
        return digest.digest()


_NAME = re.compile(r"\|[^|]*\|")
_STRANGE = re.compile(r"[^a-zA-Z0-9 .+-]")


@lru_cache(maxsize=10_000)
def symbol(*parts: str) -> str:
    """Return a name that SMT-LIB can read, whatever an editor calls things."""
    return f"|{_STRANGE.sub(lambda found: f'<{ord(found.group())}>', ' '.join(parts))}|"
