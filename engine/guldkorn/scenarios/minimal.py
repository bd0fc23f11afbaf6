"""Leaving out what makes no difference, as delta debugging does."""

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def minimal(facts: Sequence[T], holds: Callable[[tuple[T, ...]], bool]) -> tuple[T, ...]:
    """Return facts on which it still holds, and on which it no longer does once any one of them is taken away.

    Large parts are tried before small ones, and later facts before earlier ones: those build on these. The same facts
    give the same answer. What holds on all the facts must be asked before.
    """
    kept = tuple(facts)
    size = max(1, len(kept) // 2)
    while True:
        before = kept
        end = len(kept)
        while end > 0:
            begin = max(0, end - size)
            fewer = kept[:begin] + kept[end:]
            if holds(fewer):
                kept = fewer
            end = begin
        if size > 1:
            size //= 2
        elif kept == before:
            return kept
