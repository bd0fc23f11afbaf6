"""Putting one more entry into a list of a YAML file: every other byte of the file stays as it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from guldkorn.reading.document import Document, Plain, parse_document
from guldkorn.reading.problem import GuldkornError, Place, UnreadableError
from guldkorn.reading.text import Text

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_BLANK_OR_COMMENT = re.compile(r"\s*(#.*)?")


class InsertionError(GuldkornError):
    """The entry cannot be put into the file without changing something else in it."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Bytes that are to stand in a file, from a position on, and the line on which the entry then begins."""

    position: int
    block: bytes
    line: int

    def into(self, raw: bytes) -> bytes:
        """Return the file's bytes with the insertion in them."""
        return raw[: self.position] + self.block + raw[self.position :]


def insertion(raw: bytes, key: str, entry: Sequence[str], file: str) -> Insertion:
    """Return what puts an entry at the end of the list under a key, at the file's own indent and with its line ends.

    The entry is given as lines without indent, comments on it as a whole before its first key. Raise InsertionError
    where that cannot be done, and UnreadableError where the file cannot be read.
    """
    document = parse_document(raw, file)
    head = _BOM if raw.startswith(_BOM) else b""
    text = raw[len(head) :].decode()
    lines = [line for line in _LINE.findall(text) if line]
    listed = document.values.get((key,))
    if listed is None or not isinstance(document.data[key], list):
        raise _unfit(document.key_place((key,)), key)
    first = lines[listed.line - 1][listed.column - 1 :]
    if not re.match(r"-(\s|$)", first):
        raise _unfit(listed, key)
    new_line = next((line[len(line.rstrip("\r\n")) :] for line in lines if line.rstrip("\r\n") != line), "\n")
    before = _lines_before(document, key, lines)
    above = sum(1 for _ in takewhile(lambda line: line.startswith("#"), entry))
    block = [
        line if number < above else f"{'- ' if number == above else '  '}{line}" for number, line in enumerate(entry)
    ]
    shown = [(" " * (listed.column - 1) + line).rstrip() + new_line for line in block]
    last = lines[before - 1]
    gap = ("" if last.rstrip("\r\n") != last else new_line) + (new_line if last.strip() else "")
    below = new_line if before < len(lines) and lines[before].strip() else ""
    position = len(head) + len("".join(lines[:before]).encode())
    line = before + 1 + above + (1 if last.strip() else 0)
    found = Insertion(position, (gap + "".join(shown) + below).encode(), line)
    _demand_alone(found.into(raw), document, key, listed, file)
    return found


def _lines_before(document: Document, key: str, lines: Sequence[str]) -> int:
    """Return how many lines stand before the end of the list: all of them where nothing follows it."""
    start = document.values[key,].line
    following = [place.line for path, place in document.keys.items() if len(path) == 1 and place.line > start]
    if not following:
        return len(lines)
    end = min(following) - 1
    while end > start and _BLANK_OR_COMMENT.fullmatch(lines[end - 1].rstrip("\r\n")):
        end -= 1
    return end


def _demand_alone(raw: bytes, document: Document, key: str, listed: Place, file: str) -> None:
    """Raise InsertionError unless the file reads as before but for one more entry at the end of the list.

    A text that the file ended with may end with its line now: the models read both alike.
    """
    try:
        data = _without_last_break(parse_document(raw, file).data)
    except UnreadableError as error:
        raise _unfit(listed, key) from error
    before = _without_last_break(document.data)
    if data[key][:-1] != before[key] or {**data, key: None} != {**before, key: None}:
        raise _unfit(listed, key)


def _without_last_break(data: Plain) -> Plain:
    if isinstance(data, dict):
        return {name: _without_last_break(each) for name, each in data.items()}
    if isinstance(data, list):
        return [_without_last_break(each) for each in data]
    return data.rstrip("\n") if isinstance(data, str) else data


def _unfit(place: Place, key: str) -> InsertionError:
    return InsertionError(
        Text(
            f'{place}: listen "{key}" kan ikke få en post til; skriv den som linjer, der begynder med -, sidst i filen',
            f'{place}: the list "{key}" cannot take one more entry; write it as lines that begin with -, last in the '
            "file",
        )
    )
