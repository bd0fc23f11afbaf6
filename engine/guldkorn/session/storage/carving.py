"""Entries carved out of the bytes of a session file: found by how SQLite lays them, without any of its tables."""

import re
from collections.abc import Iterator

from guldkorn.session.storage.chain import Row
from guldkorn.session.storage.schema import PAGE

# The beginning of a record: how long its head is, no number (that stands before it), a time of 32 characters.
_BEGINNING = re.compile(rb"[\x06-\x0f]\x00\x4d")
_TIME, _DIGEST = 32, 32
_MOST_HERE = PAGE - 35
"""How many bytes of a record a page holds at most; the rest of a longer one lies on pages of its own."""
_LEAST_HERE = (PAGE - 12) * 32 // 255 - 23
_ON_A_PAGE = PAGE - 4


def carve(image: bytes) -> Iterator[Row]:
    """Find what looks like entries, whole or not, in the order of the bytes; their digests tell which are whole."""
    for found in _BEGINNING.finditer(image):
        yield from _rows(image, found.start())


def _rows(image: bytes, start: int) -> Iterator[Row]:
    """Return the entry whose record begins here, once for each number that what stands before it can be read as."""
    body = start + image[start]
    kinds: list[int] = []
    at = start + 3
    while at < body and len(kinds) < 5:
        kind, at = _number(image, at)
        kinds.append(kind)
    if at != body or len(kinds) not in (3, 4) or any(kind != 12 + 2 * _DIGEST for kind in kinds[2:]):
        return
    if not (kinds[0] == 0 or _is_text(kinds[0])) or not _is_text(kinds[1]):
        return
    lengths = (_TIME, (kinds[0] - 13) // 2 if kinds[0] else 0, (kinds[1] - 13) // 2, *(_DIGEST for _ in kinds[2:]))
    record = _record(image, start, image[start] + sum(lengths))
    if record is None:
        return
    parts, at = [], image[start]
    for length in lengths:
        parts.append(record[at : at + length])
        at += length
    voice = parts[1] if kinds[0] else None
    own = parts[4] if len(parts) > 4 else None
    for number in _numbers_before(image, start):
        yield Row(number, parts[0], voice, parts[2], parts[3], own)


def _is_text(kind: int) -> bool:
    return kind >= 13 and kind % 2 == 1


def _record(image: bytes, start: int, length: int) -> bytes | None:
    """Return a record with what of it lies on other pages; None where it runs out of the file."""
    if length > len(image):
        return None
    here = length
    if length > _MOST_HERE:
        here = _LEAST_HERE + (length - _LEAST_HERE) % _ON_A_PAGE
        here = here if here <= _MOST_HERE else _LEAST_HERE
    parts, left, at = [image[start : start + here]], length - here, start + here
    while left:
        page = int.from_bytes(image[at : at + 4])
        at = (page - 1) * PAGE
        if page < 1 or at >= len(image):
            return None
        parts.append(image[at + 4 : at + 4 + min(left, _ON_A_PAGE)])
        left -= min(left, _ON_A_PAGE)
    return b"".join(parts)


def _number(image: bytes, at: int) -> tuple[int, int]:
    """Return a number as SQLite writes it, seven bits a byte, and where it ends."""
    value = 0
    for each in image[at : at + 8]:
        value, at = value << 7 | each & 0x7F, at + 1
        if each < 0x80:
            break
    return value, at


def _numbers_before(image: bytes, end: int) -> Iterator[int]:
    """Return what a number that ends here can be; one, unless damage has hit what stands before it."""
    start = end - 1
    while start >= max(0, end - 8):
        yield _number(image, start)[0]
        start -= 1
        if start < 0 or image[start] < 0x80:
            return
