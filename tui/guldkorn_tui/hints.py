"""What is said of muddled words for an issue (claim C05): never to stop anybody, and once for the same words.

An issue without a place is questioned once before it gets one; where the issue stands on a finding or an aspect, the
words are taken, and the hint is given with what the change did. What has been kept is not spoken of again.
"""

from collections.abc import Iterable, Iterator

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join, same
from guldkorn.session.session import Session
from guldkorn_tui.muddled_words import Statement, hear

_HARD = Text("Svært at arbejde med: ", "Hard to work on: ")


class Hints:
    """Remembers the words that a meeting has kept."""

    def __init__(self) -> None:
        self._kept: set[str] = set()

    def keep(self, words: str) -> None:
        """Remember words that the group keeps, muddled or not."""
        self._kept.add(_compared(words))

    def is_kept(self, words: str, session: Session) -> bool:
        """Tell whether words were kept before, or stand as those of an issue already."""
        titles = (issue.title for issue in session.told.issues if issue.title)
        standing = {_compared(each) for title in titles for each in (title.da, title.en)}
        return _compared(words) in self._kept | standing

    def of(self, words: Iterable[str], before: Session) -> tuple[Statement, ...]:
        """Return which new words are muddled, and keep them all. `before` is the session that they are new to."""
        return tuple(self._heard(words, before))

    def _heard(self, words: Iterable[str], before: Session) -> Iterator[Statement]:
        for each in words:
            is_new = not self.is_kept(each, before)
            self.keep(each)
            if is_new and (statement := hear(each, before.rulebook.knowledge)).is_muddled:
                yield statement


def in_a_line(statements: Iterable[Statement]) -> Text | None:
    """Return the hint of muddled words as there is room for it in the news: what they are, and what to ask."""
    kinds = {statement.kinds[0].kind: statement.kinds[0] for statement in statements}
    hints = [_HARD + _begun_small(kind.title) + same(". ") + kind.ask for kind in kinds.values()]
    return join(hints, " ") if hints else None


def _begun_small(title: Text) -> Text:
    return Text(title.da[:1].lower() + title.da[1:], title.en[:1].lower() + title.en[1:])


def _compared(words: str) -> str:
    return clean_line(words).casefold()
