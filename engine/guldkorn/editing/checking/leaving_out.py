"""Leaving out the entries of a file that have faults, so that the others can still be read."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from guldkorn.reading.document import Document, compose_document
from guldkorn.reading.file_text import CONTROL, is_utf16
from guldkorn.reading.problem import Place, UnreadableError

Entry = tuple[str, int | str]
"""The key of a list or of a collection of named things, and the place or the name of one of its entries."""

_NAMED = frozenset({"values", "words"})
"""The keys under which things stand by name."""
_NAMING = frozenset({"id", "code"})
"""The keys whose values others name."""
_NAMES = re.compile(r"""\b(?:id|code): *["']?([\w-]+)""")
_ITEM = re.compile(r"^( *)- ")
_TRIES = 5


def entry_at(place: Place, document: Document) -> Entry | None:
    """Return the entry in which a place lies, if it lies in one."""
    begun = [
        (each, path) for found in (document.values, document.keys) for path, each in found.items() if each <= place
    ]
    _, path = max(((each, path) for each, path in begun if len(path) <= 2), default=(place, ()))
    if len(path) < 2 or not isinstance(document.data, dict):
        return None
    key, within = str(path[0]), path[1]
    entries = document.data[key]
    if isinstance(entries, list):  # a shorter one, where its key stands twice
        return (key, within) if isinstance(within, int) and within < len(entries) else None
    return (key, within) if key in _NAMED and isinstance(entries, dict) and within in entries else None


def without(document: Document, entries: Collection[Entry]) -> Document:
    """Return a document without some entries; what stays keeps its place. What was wrong in it is told already."""
    for key in {key for key, _ in entries}:
        within = document.data[key]
        if isinstance(within, list):
            kept = [index for index in range(len(within)) if (key, index) not in entries]
            document = document.with_entries(key, [(document, index) for index in kept])
        else:
            data = {**document.data, key: {name: each for name, each in within.items() if (key, name) not in entries}}
            document = Document(document.file, data, document.values, document.keys)
    return Document(document.file, document.data, document.values, document.keys)


def names_in(data: Any, *, is_name: bool = False) -> Iterator[str]:
    """Return the names that stand in plain data and that others may use."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from names_in(value, is_name=key in _NAMING)
    elif isinstance(data, list):
        for value in data:
            yield from names_in(value, is_name=is_name)
    elif is_name:
        yield str(data)


def mended(raw: bytes, file: str) -> tuple[Document | None, frozenset[str]]:
    """Return what can be read of a file that is no YAML, and the names that are lost: items with faults are cut out."""
    if is_utf16(raw):
        return None, frozenset(_NAMES.findall(raw.replace(b"\0", b"").decode("ascii", "replace")))
    text = CONTROL.sub(" ", raw.decode("utf-8-sig", "replace"))
    lost: set[str] = set()
    for _ in range(_TRIES):
        try:
            return _with_lists(compose_document(text.encode(), file)), frozenset(lost)
        except UnreadableError as error:
            cut = _item_at(text, error.problems[-1].place.line)
            if cut is None:
                break
            lost |= set(_NAMES.findall("\n".join(text.split("\n")[cut.start : cut.stop])))
            lines = text.split("\n")
            lines[cut.start : cut.stop] = [""] * len(cut)
            text = "\n".join(lines)
    return None, frozenset(lost) | frozenset(_NAMES.findall(text))


def _with_lists(document: Document) -> Document:
    """Return a document in which a list whose items were all cut out is an empty one."""
    data = document.data
    if isinstance(data, dict):
        data = {key: [] if value is None else value for key, value in data.items()}
    return replace(document, data=data)


def _item_at(text: str, line: int) -> range | None:
    """Return the lines, counted from 0, of the outermost item of a list in which a line stands."""
    lines = text.split("\n")
    items = [(number, len(found[1])) for number, each in enumerate(lines) if (found := _ITEM.match(each))]
    outermost = [number for number, indent in items if indent == min(indent for _, indent in items)]
    begin = max((number for number in outermost if number < line), default=None)
    if begin is None:
        return None
    indent = len(lines[begin]) - len(lines[begin].lstrip())
    ends = (n for n in range(begin + 1, len(lines)) if n in outermost or _is_key(lines[n], indent))
    return range(begin, next(ends, len(lines)))


def _is_key(line: str, indent: int) -> bool:
    return bool(re.match(rf" {{0,{max(indent - 1, 0)}}}\w[\w-]*:", line)) if indent else False
