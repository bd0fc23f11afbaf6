"""Session files for the tests: with things said in them, of older and newer formats, and with a bit flipped."""

import json
import os
import random
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import SessionFile, create_session_file, open_session_file

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@contextmanager
def quick_folder() -> Iterator[Path]:
    """Give a folder in memory where there is one, for tests that wait for no disk."""
    memory = "/dev/shm"
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as name:
        yield Path(name)


def said(number: int) -> str:
    """Return what the entry of a number says in these tests; some of it is long."""
    length = random.Random(number).choice((3, 40, 200, 900, 6000))
    return json.dumps({"event": "noted", "number": number, "note": "æøå" * (length // 3)}, ensure_ascii=False)


def say(file: SessionFile, count: int = 1) -> tuple[Entry, ...]:
    """Say the next things in a session file, as one."""
    first = len(file.entries) + 1
    texts = [said(number) for number in range(first, first + count)]
    return file.append(texts, at=NOON + timedelta(seconds=first), voice="staff" if first % 2 else None)


def meeting(path: Path, count: int = 3) -> tuple[Entry, ...]:
    """Hold a meeting in which some things are said, one by one, and close it."""
    with create_session_file(path) as file:
        for _ in range(count):
            say(file)
        return file.entries


def entries_of(path: Path) -> tuple[Entry, ...]:
    """Open a session file that is whole, close it again, and return what is in it."""
    with open_session_file(path) as file:
        assert (file.damage, file.read_only) == (None, None)
        return file.entries


def everything_in(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def flipped(content: bytes, bit: int) -> bytes:
    """Return bytes with one bit of them turned."""
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def change(path: Path, *statements: str) -> None:
    """Change a file behind guldkorn's back."""
    with closing(sqlite3.connect(path)) as file:
        for statement in statements:
            file.execute(statement)
        file.commit()


def hard_ended(folder: Path, count: int) -> tuple[Path, tuple[Entry, ...]]:
    """Return a file whose meeting ended without its being closed."""
    with create_session_file(folder / "held.guldkorn") as file:
        for _ in range(count):
            say(file)
        (folder / "a.guldkorn").write_bytes(file.path.read_bytes())
    file.path.unlink()
    return folder / "a.guldkorn", file.entries


def file_of_format(path: Path, form: int, texts: Sequence[str]) -> tuple[Entry, ...]:
    """Make a file of another format by hand, from what is written about it, not from the code that reads it."""
    identity = bytes(range(16))
    digest = _digest(b"", [b"guldkorn session", identity, str(form).encode()])
    path.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA application_id={int.from_bytes(b'GLDK')}")
        file.execute(f"PRAGMA user_version={form}")
        file.execute(
            "CREATE TABLE session "
            "(id BLOB NOT NULL, format INTEGER NOT NULL, last INTEGER NOT NULL, digest BLOB NOT NULL)"
        )
        file.execute(
            "CREATE TABLE entry "
            "(number INTEGER PRIMARY KEY, at TEXT NOT NULL, voice TEXT, said TEXT NOT NULL, digest BLOB NOT NULL)"
        )
        at = NOON.isoformat(timespec="microseconds")
        for number, text in enumerate(texts, 1):
            digest = _digest(digest, [str(number).encode(), at.encode(), b"+staff", text.encode()])
            file.execute("INSERT INTO entry VALUES (?, ?, 'staff', ?, ?)", (number, at, text, digest))
        file.execute("INSERT INTO session VALUES (?, ?, ?, ?)", (identity, form, len(texts), digest))
        file.commit()
    return tuple(Entry(number, NOON, "staff", text) for number, text in enumerate(texts, 1))


def _digest(previous: bytes, parts: Iterable[bytes]) -> bytes:
    return sha256(previous + b"".join(len(part).to_bytes(8, "big") + part for part in parts)).digest()
