"""The seal of a session file at rest: a digest of the whole file, so that not one bit of it changes unseen."""

import os
from enum import Enum, auto
from hashlib import sha256
from mmap import mmap
from pathlib import Path

# No text holds it, since it is no UTF-8.
_MAGIC = bytes.fromhex("f8e9c1b7a3fed40b9cf5e2d8ff91ab83")
_LENGTH = 32
OPEN = _MAGIC + bytes(_LENGTH)
"""The seal of a file that is open, or whose meeting ended hard."""


class Seal(Enum):
    """What a seal tells."""

    MISSING = auto()
    OPEN = auto()
    HOLDS = auto()
    BROKEN = auto()


def bears_seal(image: bytes | mmap) -> bool:
    """Tell whether there is a seal in a file, broken or not."""
    return image.find(_MAGIC) >= 0


def seal_of(image: bytes) -> Seal:
    """Read the seal in the bytes of a file."""
    at = _place(image)
    if at is None:
        return Seal.MISSING
    seal = image[at : at + _LENGTH]
    if seal == bytes(_LENGTH):
        return Seal.OPEN
    return Seal.HOLDS if seal == _digest(image, at) else Seal.BROKEN


def put_seal(path: Path) -> None:
    """Seal a file that nobody writes to. Raise OSError where it cannot be written.

    No connection to it may be open: closing another descriptor of the file drops SQLite's locks.
    """
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "r+b") as file:
        image = file.read()
        at = _place(image)
        if at is not None and seal_of(image) is Seal.OPEN:
            file.seek(at)
            file.write(_digest(image, at))
            file.flush()
            os.fsync(file.fileno())


def _place(image: bytes) -> int | None:
    at = image.find(_MAGIC)
    if at < 0 or len(image) < at + len(OPEN) or image.find(_MAGIC, at + 1) >= 0:
        return None
    return at + len(_MAGIC)


def _digest(image: bytes, at: int) -> bytes:
    whole = sha256(memoryview(image)[:at])
    whole.update(bytes(_LENGTH))
    whole.update(memoryview(image)[at + _LENGTH :])
    return whole.digest()
