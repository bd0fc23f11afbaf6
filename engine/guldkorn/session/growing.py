"""A sequence that grows at its end without being copied, so that many stay as they were at the cost of one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Generic, TypeVar, overload

T = TypeVar("T")


class Growing(Sequence[T], Generic[T]):
    """A sequence that never changes. What grows out of it shares what it holds."""

    __slots__ = ("_length", "_shared")

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._shared = list(items)
        self._length = len(self._shared)

    def grown(self, item: T) -> "Growing[T]":
        """Return this sequence with one more at its end."""
        shared = self._shared if len(self._shared) == self._length else self._shared[: self._length]
        shared.append(item)
        after: Growing[T] = Growing()
        after._shared, after._length = shared, self._length + 1
        return after

    def shares_with(self, other: "Growing[T]") -> bool:
        """Tell whether what it holds is held once for both."""
        return self._shared is other._shared

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return islice(self._shared, self._length)

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> "Growing[T]": ...

    def __getitem__(self, index: int | slice) -> "T | Growing[T]":
        if isinstance(index, slice):
            return Growing(self._shared[each] for each in range(*index.indices(self._length)))
        return self._shared[range(self._length)[index]]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Growing | tuple):
            return NotImplemented
        if isinstance(other, Growing) and self.shares_with(other):
            return other._length == self._length
        return len(self) == len(other) and all(one == another for one, another in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # it is equal to a tuple, whose hash would read all of it

    def __repr__(self) -> str:
        return f"Growing({self._shared[: self._length]!r})"
