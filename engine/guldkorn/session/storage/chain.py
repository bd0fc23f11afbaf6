"""The chain over what was said: each link covers the one before it, so that no entry changes or goes missing unseen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from guldkorn.session.storage.entry import Entry

_FIRST = b"guldkorn session"
_OWN = b"guldkorn entry"
"""What stands in the place of the link before, in the digest of an entry alone."""


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: how many entries it holds, and the digest of the last link."""

    number: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it lies in the file, byte for byte, with its link."""

    number: int
    at: bytes
    voice: bytes | None
    said: bytes
    digest: bytes
    own: bytes | None = None
    """The digest of this entry alone; None in a format that has none."""

    @property
    def agrees(self) -> bool:
        """Whether nothing contradicts the digest of this entry alone."""
        return self.own is None or self.own == _link_of(_OWN, self)

    def values(self) -> tuple[int, str, str | None, str, bytes, bytes | None]:
        """Return what is put into the table."""
        voice = None if self.voice is None else self.voice.decode()
        return self.number, self.at.decode(), voice, self.said.decode(), self.digest, self.own


def first_link(identity: bytes, form: int) -> Head:
    """Return the link before the first entry. It covers the session's random id and the format of the file."""
    return Head(0, _digest(b"", (_FIRST, identity, str(form).encode())))


def link(head: Head, entries: Iterable[Entry]) -> Iterator[Row]:
    """Link entries to the end of a chain. Raise UnicodeEncodeError for a text that no file can hold."""
    digest = head.digest
    for entry in entries:
        at = entry.at.isoformat(timespec="microseconds").encode()
        voice = None if entry.voice is None else entry.voice.encode()
        said = entry.said.encode()
        digest = _link(digest, entry.number, at, voice, said)
        yield Row(entry.number, at, voice, said, digest, _link(_OWN, entry.number, at, voice, said))


def follow(head: Head, rows: Mapping[int, Sequence[Row]]) -> tuple[Head, tuple[Entry, ...]]:
    """Follow a chain as far as it holds. Of several rows with one number the one that holds is taken."""
    entries: list[Entry] = []
    number, digest = head.number, head.digest
    while entry := _next(digest, rows.get(number + 1, ())):
        entries.append(entry[0])
        number, digest = number + 1, entry[1]
    return Head(number, digest), tuple(entries)


def standing(head: Head, rows: Mapping[int, Sequence[Row]]) -> Iterator[Entry]:
    """Return the entries beyond the end of a broken chain that stand as they were written, in order.

    Each is whole, by its own digest or by that of the one before it. That they belong here is no longer proven.
    """
    for number in sorted(each for each in rows if each > head.number):
        before = [row.digest for row in rows.get(number - 1, ())]
        linked = (row for row in rows[number] for digest in before if row.digest == _link_of(digest, row))
        whole = (row for row in rows[number] if row.own is not None and row.agrees)
        row = next(linked, None) or next(whole, None)
        if row is not None:
            yield _entry(row)


def _next(digest: bytes, rows: Sequence[Row]) -> tuple[Entry, bytes] | None:
    for row in rows:
        if _link_of(digest, row) == row.digest:
            return _entry(row), row.digest
    return None


def _entry(row: Row) -> Entry:
    at = datetime.fromisoformat(row.at.decode()).astimezone(UTC)
    voice = None if row.voice is None else row.voice.decode()
    return Entry(row.number, at, voice, row.said.decode())


def _link_of(digest: bytes, row: Row) -> bytes:
    return _link(digest, row.number, row.at, row.voice, row.said)


def _link(digest: bytes, number: int, at: bytes, voice: bytes | None, said: bytes) -> bytes:
    # The sign keeps a voice without a name apart from no voice.
    return _digest(digest, (str(number).encode(), at, b"-" if voice is None else b"+" + voice, said))


def _digest(previous: bytes, parts: Iterable[bytes]) -> bytes:
    return sha256(previous + b"".join(len(part).to_bytes(8) + part for part in parts)).digest()
