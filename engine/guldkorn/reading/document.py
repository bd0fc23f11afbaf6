"""A YAML file as plain data with the place of every value in it.

YAML is read more strictly than PyYAML does: version 1.2's words (`no` is the word no), no anchors, aliases or
tags, no key twice, nothing deep or vast. Events are composed directly: a bomb is refused before it is built.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import Any, NoReturn

import yaml

from guldkorn.reading.cleaning import clean, is_clean
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, shown_path
from guldkorn.reading.syntax import syntax_problem
from guldkorn.reading.text import Text

LARGEST_FILE = 2_000_000  # bytes
DEEPEST = 20
MOST_NODES = 50_000
MOST_TOLD = 20  # of one kind of fault that can stand in every line

Path_ = tuple[str | int, ...]
Plain = Any  # what YAML holds: str, int, float, bool, None, list, dict

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]{1,3})?|[-+]?[0-9]+[eE][-+]?[0-9]{1,3}")
_WORDS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS |= {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_OTHER_BREAK = re.compile(r"[\x85\u2028\u2029]")  # PyYAML counts them as line ends, and editors do not

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where PyYAML has its C part


@dataclass(frozen=True, slots=True)
class Document:
    """A file's plain data, and where each key and value of it stands."""

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


def read_document(path: Path) -> Document:
    """Read a YAML file. Raise UnreadableError with every problem found."""
    name = shown_path(path)
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise UnreadableError([_too_large(name, size)])
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError([unopened(name, error)]) from error
    return parse_document(raw, name)


def unopened(name: str, error: OSError) -> Problem:
    """Return the problem of a file that the system would not open."""
    if isinstance(error, FileNotFoundError):
        return Problem(Place(name), Text("filen findes ikke; ret stien", "there is no such file; mend the path"))
    if isinstance(error, IsADirectoryError):
        return Problem(
            Place(name),
            Text("det er en mappe; angiv en fil i den", "this is a folder; name a file in it"),
        )
    reason = error.strerror or str(error)
    return Problem(
        Place(name),
        Text(f"filen kan ikke åbnes ({reason})", f"the file cannot be opened ({reason})"),
    )


def parse_document(raw: bytes, name: str) -> Document:
    """Read YAML from bytes. Raise UnreadableError with every problem found."""
    text, problems = _whole_lines(_decode(raw, name), name)
    try:
        document = _Composer(text, name, problems).document()
    except yaml.YAMLError as error:
        raise UnreadableError([*problems, syntax_problem(text, name, error)]) from error
    if any(problem.weight is Weight.ERROR for problem in document.problems):
        raise UnreadableError(document.problems)
    return document


def _too_large(name: str, size: int) -> Problem:
    most = LARGEST_FILE // 1_000_000
    return Problem(
        Place(name),
        Text(
            f"filen fylder {size // 1_000_000} MB; højst {most} MB læses, så del den",
            f"the file is {size // 1_000_000} MB; at most {most} MB are read, so split it",
        ),
    )


def _decode(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        raise UnreadableError(
            [
                Problem(
                    Place(name, line, column),
                    Text(
                        "filen er ikke gemt som UTF-8; gem den igen med kodningen UTF-8",
                        "the file is not saved as UTF-8; save it again with the encoding UTF-8",
                    ),
                )
            ]
        ) from error


def _whole_lines(text: str, name: str) -> tuple[str, list[Problem]]:
    """Return the text with the line ends that every editor counts, and what is said of the others.

    Raise UnreadableError where control characters stand in it.
    """
    control = {
        place.line: Problem(
            place,
            Text(
                f"her står et styretegn ({ord(match.group()):#04x}); slet det",
                f"there is a control character here ({ord(match.group()):#04x}); delete it",
            ),
        )
        for match in islice(_CONTROL.finditer(text), MOST_TOLD)
        for place in [_place_in(text, match.start(), name)]
    }
    if control:
        raise UnreadableError(control.values())
    breaks = [
        _invisible(_place_in(text, match.start(), name)) for match in islice(_OTHER_BREAK.finditer(text), MOST_TOLD)
    ]
    return (_OTHER_BREAK.sub(" ", text) if breaks else text), breaks


def _place_in(text: str, position: int, name: str) -> Place:
    before = text[:position]
    return Place(name, before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)


def _invisible(place: Place) -> Problem:
    return Problem(
        place,
        Text(
            "usynlige tegn (styretegn, tekstretning eller nulbredde) er taget ud; slet dem i filen",
            "invisible characters (control, text direction or zero width) were taken out; delete them in the file",
        ),
        Weight.ADVICE,
    )


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
                        "filen holder flere YAML-dokumenter (---); del den i flere filer",
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
            key = self._text(event.value, self._place(event))
            within = (*path, key)
            if key in entries:
                first = self._keys[within].line
                self._problems.append(
                    Problem(
                        self._place(event),
                        Text(
                            f'nøglen "{key}" står to gange (først i linje {first}); fjern den ene',
                            f'the key "{key}" stands twice (first on line {first}); remove one',
                        ),
                    )
                )
            else:
                self._keys[within] = self._place(event)
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
            self._problems.append(_invisible(place))
        return cleaned

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self._name, mark.line + 1, mark.column + 1) if mark else Place(self._name)

    def _refuse(self, event: yaml.Event, da: str, en: str) -> NoReturn:
        raise UnreadableError([*self._problems, Problem(self._place(event), Text(da, en))])
