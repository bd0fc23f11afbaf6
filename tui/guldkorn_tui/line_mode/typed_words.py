"""What was typed in answer to the questions of the moment and is not taken yet."""

from collections.abc import Callable, Iterator, Sequence


class TypedWords:
    """Texts in the order they were typed. Whoever keeps them is told whenever they change."""

    def __init__(self, changed: Callable[[Sequence[str]], None] = lambda _texts: None) -> None:
        self._texts: list[str] = []
        self._changed = changed

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._texts))

    def add(self, text: str) -> None:
        """Remember a text."""
        self._texts.append(text)
        self._changed(self._texts)

    def put_for(self, count: int, *texts: str) -> None:
        """Remember texts in the place of the last so many."""
        self._texts[len(self._texts) - count :] = texts
        self._changed(self._texts)

    def forget(self) -> None:
        """Remember nothing any more: it was taken, or it was said that it was not."""
        if self._texts:
            self._texts.clear()
            self._changed(self._texts)
