"""The chain over what was said: each link covers the one before it, so that no entry changes or goes missing unseen."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from guldkorn.session.storage.entry import Entry

_FIRST = b"guldkorn session"


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

    def values(self) -> tuple[int, str, str | None, str, bytes]:
        """Return what is put into the table."""
        voice = None if self.voice is None else self.voice.decode()
        return self.number, self.at.decode(), voice, self.said.decode(), self.digest


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
        yield Row(entry.number, at, voice, said, digest)


def follow(head: Head, rows: Mapping[int, Sequence[Row]]) -> tuple[Head, tuple[Entry, ...]]:
    """Follow a chain as far as it holds. Of several rows with one number the one that holds is taken."""
    entries: list[Entry] = []
    number, digest = head.number, head.digest
    while entry := _next(digest, rows.get(number + 1, ())):
        entries.append(entry[0])
        number, digest = number + 1, entry[1]
    return Head(number, digest), tuple(entries)


def _next(digest: bytes, rows: Sequence[Row]) -> tuple[Entry, bytes] | None:
    for row in rows:
        if _link(digest, row.number, row.at, row.voice, row.said) == row.digest:
            at = datetime.fromisoformat(row.at.decode()).astimezone(UTC)
            voice = None if row.voice is None else row.voice.decode()
            return Entry(row.number, at, voice, row.said.decode()), row.digest
    return None


def _link(digest: bytes, number: int, at: bytes, voice: bytes | None, said: bytes) -> bytes:
    # The sign keeps a voice without a name apart from no voice.
    return _digest(digest, (str(number).encode(), at, b"-" if voice is None else b"+" + voice, said))


def _digest(previous: bytes, parts: Iterable[bytes]) -> bytes:
    return sha256(previous + b"".join(len(part).to_bytes(8) + part for part in parts)).digest()
