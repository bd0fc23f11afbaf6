"""Corrupt session files at random and open them: run as a program of its own for as many as one has time for."""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path

from features.rulebook import EXAMPLES, example, shipped
from features.scripted_meetings import any_change
from features.session_files import flipped
from guldkorn.reading.problem import GuldkornError
from guldkorn.session.minutes import begin, reopen
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import SessionFileError, open_session_file

Corruption = Callable[[random.Random, bytes], bytes]
_PAGE = 4096
_DIGESTS = 64
"""How many bytes the two digests of an entry take."""


def one_bit(chance: random.Random, content: bytes) -> bytes:
    """Turn one bit."""
    return flipped(content, chance.randrange(len(content) * 8))


def some_bits(chance: random.Random, content: bytes) -> bytes:
    """Turn some bits, anywhere."""
    for _ in range(chance.randint(2, 30)):
        content = one_bit(chance, content)
    return content


def written_over(chance: random.Random, content: bytes) -> bytes:
    """Write over a run of any length."""
    start, length = chance.randrange(len(content)), chance.choice((1, 16, 512, 4096, 20000))
    return content[:start] + chance.randbytes(min(length, len(content) - start)) + content[start + length :]


def page_emptied(chance: random.Random, content: bytes) -> bytes:
    """Empty a page, as a disk does that could not read it."""
    at = chance.randrange(len(content) // _PAGE) * _PAGE
    return content[:at] + bytes(_PAGE) + content[at + _PAGE :]


def pages_exchanged(chance: random.Random, content: bytes) -> bytes:
    """Put two pages in each other's place."""
    pages = [content[at : at + _PAGE] for at in range(0, len(content), _PAGE)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def cut_short(chance: random.Random, content: bytes) -> bytes:
    """Leave some of it out at the end."""
    return content[: chance.randrange(200, len(content))]


CORRUPTIONS: tuple[Corruption, ...] = (
    *(one_bit,) * 10,
    *(some_bits, written_over, page_emptied, pages_exchanged) * 3,
    cut_short,
)


def held(path: Path, chance: random.Random, said: int) -> tuple[Entry, ...]:
    """Hold a meeting on an example in which some things are said and taken back, and return what its file holds."""
    mapping, context = example(chance.choice(EXAMPLES))
    minutes = begin(path, mapping, mapping, context, shipped())
    while len(minutes.history.said) < said:
        if minutes.can_undo and chance.random() < 0.1:
            minutes.undo()
        elif minutes.can_redo and chance.random() < 0.3:
            minutes.redo()
        else:
            minutes.take(any_change(minutes.session, chance))
    minutes.close()
    with open_session_file(path, to_write=False) as file:
        return file.entries


def whole_entries(entries: tuple[Entry, ...], before: bytes, after: bytes) -> set[Entry]:
    """Return the entries in one piece that still stand, with all that SQLite and the chain put round them."""
    whole = set()
    for each in entries:
        start = before.find(record := record_of(each))
        if start >= 0 and before[start : start + len(record) + _DIGESTS] in after:
            whole.add(each)
    return whole


def record_of(entry: Entry) -> bytes:
    """Return an entry as SQLite lays it, from its number on, but for its digests; from SQLite's own description."""
    time, said = entry.at.isoformat(timespec="microseconds").encode(), entry.said.encode()
    voice = b"" if entry.voice is None else entry.voice.encode()
    of_voice = 0 if entry.voice is None else 13 + 2 * len(voice)
    kinds = b"".join(map(varint, (0, 13 + 2 * len(time), of_voice, 13 + 2 * len(said), 76, 76)))
    return varint(entry.number) + varint(len(kinds) + 1) + kinds + time + voice + said


def varint(value: int) -> bytes:
    """Return a number in groups of seven bits, the highest first."""
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.insert(0, value & 0x7F | 0x80)
    return bytes(groups)


def main(folder: Path, corruptions: int, seed: int, sizes: tuple[int, ...] = (80, 200, 500)) -> dict[str, int]:
    """Corrupt so many files, and count what became of them."""
    chance = random.Random(seed)
    counts = dict.fromkeys(
        ("corrupted", "silent", "untrue", "left_behind", "nothing", "unopened", "unmarked", "entries", "kept"), 0
    )
    meetings = []
    for number, said in enumerate(sizes):
        path = folder / f"whole-{number}.guldkorn"
        meetings.append((held(path, chance, said), path.read_bytes()))
    for number in range(corruptions):
        entries, content = meetings[number % len(meetings)]
        spoilt = chance.choice(CORRUPTIONS)(chance, content)
        if spoilt == content:
            continue
        path = folder / "spoilt.guldkorn"
        path.write_bytes(spoilt)
        counts["corrupted"] += 1
        counts["entries"] += len(entries)
        kept: tuple[Entry, ...] = ()
        try:
            with open_session_file(path, to_write=False) as file:
                kept = file.entries
                counts["silent"] += file.damage is None
        except SessionFileError:
            pass
        counts["untrue"] += not set(kept) <= set(entries)
        counts["kept"] += len(kept)
        try:
            minutes = reopen(path, shipped())
            counts["unmarked"] += len(kept) < len(entries) and not minutes.history.lost
            minutes.close()
        except GuldkornError:
            counts["unopened"] += bool(kept)
        counts["nothing"] += not kept
        counts["left_behind"] += len(whole_entries(entries, content, spoilt) - set(kept))
        for each in folder.glob("spoilt*"):
            each.unlink()
    return counts


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
