"""A YAML file as plain data with the place of every value in it.

YAML is read more strictly than PyYAML does: version 1.2's words (`no` is the word no), no anchors, aliases or
tags, no key twice, nothing deep or vast. Events are composed directly: a bomb is refused before it is built.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite
from pathlib import Path
from typing import Any, NoReturn

import yaml

from guldkorn.reading.cleaning import clean, is_clean
from guldkorn.reading.file_text import invisible, text_of
from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, shown_path
from guldkorn.reading.syntax import syntax_problem
from guldkorn.reading.text import Text

DEEPEST = 20
MOST_NODES = 50_000

Path_ = tuple[str | int, ...]
Plain = Any  # what YAML holds: str, int, float, bool, None, list, dict

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]{1,3})?|[-+]?[0-9]+[eE][-+]?[0-9]{1,3}")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where PyYAML has its C part


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A file's plain data, and where each key and value of it stands. Two are the same only if they are one object."""

    file: str
    data: Plain
    values: dict[Path_, Place] = field(default_factory=dict)
    keys: dict[Path_, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def place(self, path: Path_) -> Place:
        """Return where the value at a path stands, or the nearest that is there above it."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(self.file))

    def key_place(self, path: Path_) -> Place:
        """Return where the key at a path stands, else where its value would."""
        return self.keys.get(path) or self.place(path)

    def with_entries(self, key: str, entries: "Iterable[tuple[Document, int]]") -> "Document":
        """Return the document with other entries in the list under a key, each with its document and index there."""
        chosen = tuple(entries)
        moved: dict[int, dict[int, int]] = {}
        for new, (document, old) in enumerate(chosen):
            moved.setdefault(id(document), {})[old] = new
        values = {path: place for path, place in self.values.items() if len(path) < 2 or path[0] != key}
        keys = {path: place for path, place in self.keys.items() if len(path) < 2 or path[0] != key}
        for document in {id(document): document for document, _ in chosen}.values():
            for found, kept in ((document.values, values), (document.keys, keys)):
                for path, place in found.items():
                    at = moved[id(document)].get(int(path[1])) if len(path) > 1 and path[0] == key else None
                    if at is not None:
                        kept[key, at, *path[2:]] = place
        data = {**self.data, key: [document.data[key][old] for document, old in chosen]}
        problems = dict.fromkeys((*self.problems, *(each for document, _ in chosen for each in document.problems)))
        return Document(self.file, data, values, keys, tuple(problems))


def read_document(path: Path) -> Document:
    """Read a YAML file. Raise UnreadableError with every problem found."""
    name = shown_path(path)
    return _INSTEAD.get({}).get(name) or parse_document(bytes_of(path), name)


_INSTEAD: ContextVar[Mapping[str, Document]] = ContextVar("read instead")


@contextmanager
def reading_instead(documents: Mapping[str, Document]) -> Iterator[None]:
    """Read documents in the place of the files that they are called after."""
    token = _INSTEAD.set(documents)
    try:
        yield
    finally:
        _INSTEAD.reset(token)


def parse_document(raw: bytes, name: str) -> Document:
    """Read YAML from bytes. Raise UnreadableError with every problem found."""
    document = compose_document(raw, name)
    if any(problem.weight is Weight.ERROR for problem in document.problems):
        raise UnreadableError(document.problems)
    return document


@lru_cache(maxsize=64)  # while a rulebook is written, it is read again and again with one file changed
def compose_document(raw: bytes, name: str) -> Document:
    """Return the YAML of bytes with all that is wrong in it. Raise UnreadableError where it is no YAML."""
    text, problems = text_of(raw, name)
    try:
        return _Composer(text, name, problems).document()
    except yaml.YAMLError as error:
        raise UnreadableError([*problems, syntax_problem(text, name, error)]) from error


def plain_number(raw: str) -> int | float | None:
    """Return the number that an unquoted word of YAML 1.2 is; None for any other word."""
    if raw[:1] in "+-.0123456789":
        if _INTEGER.fullmatch(raw):
            return int(raw)
        if _FLOAT.fullmatch(raw) and isfinite(number := float(raw)):
            return number
    return None


class _Composer:
    """Builds plain data from the events of one file, and keeps the marks and the problems on the way."""

    def __init__(self, text: str, name: str, problems: Iterable[Problem] = ()) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Loader)
        self._name = name
        self._nodes = 0
        self._values: dict[Path_, Place] = {}
        self._keys: dict[Path_, Place] = {}
        self._problems = list(problems)

    def document(self) -> Document:
        data: Plain = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self._values:
                    self._refuse(
                        event,
                        "filen indeholder flere YAML-dokumenter (---); del den i flere filer",
                        "the file holds several YAML documents (---); split it into several files",
                    )
                data = self._node(next(self._events), (), 0)
        return Document(self._name, data, self._values, self._keys, tuple(self._problems))

    def _node(self, event: yaml.Event, path: Path_, depth: int) -> Plain:
        self._nodes += 1
        place = self._values[path] = self._place(event)
        if self._nodes > MOST_NODES:
            self._refuse(
                event,
                f"filen har over {MOST_NODES} værdier; del den",
                f"the file has over {MOST_NODES} values; split it",
            )
        if depth > DEEPEST:
            self._refuse(
                event,
                f"over {DEEPEST} niveauer i hinanden; gør filen fladere",
                f"over {DEEPEST} levels deep; make the file flatter",
            )
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._refuse(
                event,
                "ankre og aliasser (& og *) bruges ikke her; skriv værdien ud",
                "anchors and aliases (& and *) are not used here; write the value out",
            )
        if getattr(event, "tag", None):
            self._refuse(event, "mærker (!) bruges ikke her; fjern det", "tags (!) are not used here; remove it")
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            items: list[Plain] = []
            while not isinstance(following := next(self._events), yaml.SequenceEndEvent):
                items.append(self._node(following, (*path, len(items)), depth + 1))
            return items
        return self._entries(path, depth)

    def _entries(self, path: Path_, depth: int) -> dict[str, Plain]:
        entries: dict[str, Plain] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                self._refuse(
                    event,
                    "en nøgle skal være et ord efterfulgt af kolon",
                    "a key must be a word followed by a colon",
                )
            place = self._place(event)
            key = self._text(event.value, place)
            within = (*path, key)
            if key in entries:
                first = self._keys[within].line
                self._problems.append(
                    Problem(
                        place,
                        Text(
                            f'nøglen "{key}" står to gange (først i linje {first}); fjern den ene',
                            f'the key "{key}" stands twice (first on line {first}); remove one',
                        ),
                    )
                )
            else:
                self._keys[within] = place
            entries[key] = self._node(next(self._events), within, depth + 1)
        return entries

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Plain:
        raw = event.value
        if event.implicit[0]:  # plain: not quoted, not a block
            if raw in _WORDS:
                return _WORDS[raw]
            if (number := plain_number(raw)) is not None:
                return number
        return self._text(raw, place)

    def _text(self, raw: str, place: Place) -> str:
        cleaned = clean(raw)
        if cleaned != raw and not is_clean(raw):
            self._problems.append(invisible(place))
        return cleaned

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._name, mark.line + 1, mark.column + 1) if mark else Place(self._name)

    def _refuse(self, event: yaml.Event, da: str, en: str) -> NoReturn:
        raise UnreadableError([*self._problems, Problem(self._place(event), Text(da, en))])
