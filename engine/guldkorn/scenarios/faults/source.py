"""The text of a feature file as it stands, and where in it a fault is told."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from guldkorn.reading.problem import Place, Problem, Weight
from guldkorn.reading.text import Language, Text

Node = dict[str, Any]
"""A node of the Gherkin syntax tree, which is plain data."""
_LANGUAGE_LINE = re.compile(r"#\s*language\s*:\s*(\S+)")
_BYTE_ORDER_MARK = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """The text of one feature file."""

    name: str
    """The file as problems show it."""
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its lines, as an editor counts them."""
        return tuple(line.rstrip("\r") for line in self.text.split("\n"))

    @cached_property
    def language(self) -> Language | None:
        """The language that its first line names; none where it names none, or another."""
        said = _LANGUAGE_LINE.fullmatch(self._first[1])
        return Language(said[1]) if said and said[1] in list(Language) else None

    @property
    def _first(self) -> tuple[int, str]:
        """The first line that is not empty, with its number."""
        return next(((number, line.strip()) for number, line in enumerate(self.lines, 1) if line.strip()), (1, ""))

    def at(self, line: int, message: Text, column: int = 0, weight: Weight = Weight.ERROR) -> Problem:
        """Return a problem at a line."""
        return Problem(Place(self.name, line, column), message, weight)

    def column(self, line: int, part: str, after: int = 1) -> int:
        """Return where a part of a line begins; 0 where it does not stand in it."""
        return self.lines[line - 1].find(part, after - 1) + 1 if 0 < line <= len(self.lines) else 0

    def faults(self) -> Iterator[Problem]:
        """Find what is wrong with the signs that the file is written in, and with its language line."""
        for number, line in enumerate(self.lines, 1):
            if not line.strip().startswith("#"):
                yield from self._signs(number, line)
        if self.language is None:
            yield self.at(self._first[0], self._no_language())

    def _signs(self, number: int, line: str) -> Iterator[Problem]:
        if unicodedata.normalize("NFC", line) != line:
            yield self.at(
                number,
                Text(
                    "linjen har løse accenter (NFD); skriv å, ø og é som ét tegn",
                    "the line has loose accents (NFD); write å, ø and é as one letter",
                ),
            )
        is_row = line.strip().startswith("|")
        for column, sign in enumerate(line.rstrip(), 1):
            if not _is_seen(sign) and not (sign == "\t" and (is_row or not line[: column - 1].strip())):
                yield self.at(number, _unseen(sign), column)
                return

    def _no_language(self) -> Text:
        _, first = self._first
        way = Text(
            "filen skal begynde med # language: da eller # language: en",
            "the file must begin with # language: da or # language: en",
        )
        if said := _LANGUAGE_LINE.fullmatch(first):
            return Text(f'sproget "{said[1]}" kendes ikke; ', f'the language "{said[1]}" is not known; ') + way
        if first.startswith("#") and get_close_matches(first.strip("# :").split(" ")[0], ["language"], 1, 0.6):
            return Text(f'"{first}" angiver ikke sproget; ', f'"{first}" does not say the language; ') + way
        return way


def decoded(name: str, raw: bytes) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return the text of a file, and what is wrong with how it is named and saved; no text where it cannot be read."""
    problems: list[Problem] = []
    if unicodedata.normalize("NFC", Path(name).name) != Path(name).name:
        problems.append(_whole(name, 0, *_FILE_NAME))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 0 if raw.startswith(_UTF_16) else raw.count(b"\n", 0, error.start) + 1
        return None, (*problems, _whole(name, line, *(_NOT_UTF_8 if line else _NOT_UTF_16)))
    if text.startswith(_BYTE_ORDER_MARK):
        problems.append(_whole(name, 1, *_MARK))
        text = text.removeprefix(_BYTE_ORDER_MARK)
    if "\r" in text.replace("\r\n", "\n"):
        return None, (*problems, _whole(name, 0, *_LINE_ENDS))
    return Source(name, text), tuple(problems)


def _whole(name: str, line: int, da: str, en: str) -> Problem:
    return Problem(Place(name, line), Text(da, en))


def _is_seen(sign: str) -> bool:
    """Tell whether a sign is seen as what it is: a letter, a mark or the ordinary space."""
    return sign == " " or unicodedata.category(sign) not in ("Cc", "Cf", "Co", "Zs", "Zl", "Zp")


def _unseen(sign: str) -> Text:
    if sign == "\t":
        return Text("her står en tabulator midt i linjen; skriv et mellemrum", "a tab stands here; write a space")
    named = f"U+{ord(sign):04X}"
    if unicodedata.category(sign) == "Zs":
        return Text(
            f"her står et mellemrum af en anden slags ({named}); skriv et almindeligt",
            f"a space of another kind stands here ({named}); write an ordinary one",
        )
    return Text(f"her står et usynligt tegn ({named}); slet det", f"an invisible sign stands here ({named}); delete it")


_FILE_NAME = (
    "filnavnet har løse accenter (NFD); omdøb filen, og skriv å som ét tegn",
    "the file name has loose accents (NFD); rename the file with composed letters",
)
_NOT_UTF_8 = (
    "filen er ikke gemt som UTF-8, men nok som Windows-tekst (cp1252); gem den som UTF-8",
    "the file is not saved as UTF-8 but probably as Windows text (cp1252); save it as UTF-8",
)
_NOT_UTF_16 = (
    "filen er gemt som UTF-16 (Unicode); gem den som UTF-8",
    "the file is saved as UTF-16 (Unicode); save it as UTF-8",
)
_MARK = (
    "filen begynder med et usynligt mærke (BOM); gem den som UTF-8 uden BOM",
    "the file begins with an invisible mark (BOM); save it as UTF-8 without BOM",
)
_LINE_ENDS = (
    "filens linjer ender på en måde, som kun gamle Mac-programmer gør (CR); gem den med almindelige linjeskift",
    "the lines of the file end as only old Mac programs end them (CR); save it with ordinary line ends",
)
