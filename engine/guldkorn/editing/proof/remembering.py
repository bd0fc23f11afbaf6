"""What was proved is remembered for as long as the rules that it rests on stay as they are."""

from collections import OrderedDict
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Remembered(Generic[Key, Value]):
    """A dictionary of a limited size: what was not asked for the longest time is forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[Key, Value] = OrderedDict()

    def __contains__(self, key: Key) -> bool:
        return key in self._held

    def __len__(self) -> int:
        return len(self._held)

    def __getitem__(self, key: Key) -> Value:
        self._held.move_to_end(key)
        return self._held[key]

    def __setitem__(self, key: Key, value: Value) -> None:
        self._held[key] = value
        if len(self._held) > self._most:
            self._held.popitem(last=False)
