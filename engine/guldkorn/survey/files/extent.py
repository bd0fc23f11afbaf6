"""What the sheets of a workbook would take, before they are read: a cell far out, or one text in every cell, fills it.

A packed workbook says little of what it becomes. Of an .xlsx the cells are searched, and each text counts as often as
it is named; of an .ods a row and a cell count as often as they say that they are repeated.
"""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

_SHEET = re.compile(r"/?xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_TEXTS = re.compile(r"/?xl/sharedStrings\.xml", re.IGNORECASE)
_BINARY = "xl/workbook.bin"
_OPEN_DOCUMENT = "content.xml"
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_NAMED_TEXT = re.compile(rb'\bt="s"[^>]*>\s*<(?:\w+:)?v>([0-9]{1,9})<')
_TEXT = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)
_HEAD = 4096
_PIECE = 20_000_000  # bytes
_UNKNOWN = 2**62
_OVERLAP = 200
"""Pieces of a sheet overlap by so many bytes, so that no cell is cut in two."""
LARGEST_UNPACKED = 400_000_000  # bytes
"""How much of a workbook is unpacked at most; its reader takes several times as much."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a workbook would take in memory, as far as that is known before it is read."""

    unpacked: int = 0
    """How many bytes its tables and texts are unpacked, whatever it says of that; no more are counted than may be."""
    rows: int = 0
    columns: int = 0
    """How many the widest of its sheets spans, from the first cell."""
    letters: int = 0
    """How many letters all texts of its cells have, each counted as often as it stands, with what is named nowhere."""
    is_binary: bool = False
    """Whether it is an .xlsb, whose sheets cannot be searched."""
    is_whole: bool = True
    """Whether the tables of an .ods end where they should: its reader would search for an end that there is not."""


def extent_of(raw: bytes) -> Extent:
    """Return the extent of a workbook that is packed; one that is damaged has none."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            unpacked = 0
            for part in parts:
                unpacked += _unpacked(archive, part, LARGEST_UNPACKED - unpacked)
                if unpacked > LARGEST_UNPACKED:
                    return Extent(unpacked)
            is_binary = any(part.filename.lower() == _BINARY for part in parts)
            documents = [part for part in parts if part.filename == _OPEN_DOCUMENT]
            if documents:
                return _of_document(archive, documents[0], unpacked)
            rows, columns, letters = _of_sheets(archive, parts)
            return Extent(unpacked, rows, columns, letters, is_binary)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError):
        return Extent()  # whoever reads it will say what is wrong


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> int:
    """Return how many bytes a table or a text is unpacked; no more than a piece over `most` is unpacked to know."""
    if not part.filename.lower().endswith((".xml", ".bin")):
        return 0
    told, part.file_size = part.file_size, _UNKNOWN  # what it says may be a lie, and reading would end there
    found = 0
    try:
        with archive.open(part) as packed:
            while found <= most and (piece := packed.read(_PIECE)):
                found += len(piece)
    finally:
        part.file_size = told
    return found


# .xlsx


def _of_sheets(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> tuple[int, int, int]:
    said = [archive.read(part) for part in parts if _TEXTS.fullmatch(part.filename)]
    texts = [found.end() - found.start() for text in said for found in _TEXT.finditer(text)]
    reach, letters = (0, 0), sum(texts)
    for part in parts:
        if _SHEET.fullmatch(part.filename):
            rows = columns = 0
            for piece in _pieces(archive, part):
                corners = set(_CELL.findall(piece)) | set(_DIMENSION.findall(piece[:_HEAD]))
                rows = max([rows, *(int(row) for _, row in corners)])
                columns = max([columns, *(_column(letters) for letters, _ in corners)])
                for named, times in Counter(_NAMED_TEXT.findall(piece)).items():
                    letters += times * (texts[int(named)] if int(named) < len(texts) else 0)
            reach = max(reach, (rows, columns), key=lambda each: each[0] * each[1])
    return (*reach, letters)


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as sheet:
        before = b""
        while piece := sheet.read(_PIECE):
            yield before + piece
            before = piece[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


# .ods


def _of_document(archive: zipfile.ZipFile, part: zipfile.ZipInfo, unpacked: int) -> Extent:
    tables = _Tables()
    try:
        with archive.open(part) as document:
            tables.parser.ParseFile(document)
    except (expat.ExpatError, LookupError):
        return Extent(unpacked, is_whole=False)
    return Extent(unpacked, tables.rows, tables.columns, tables.letters)


class _Tables:
    """Counts the filled cells of an .ods, as often as they are repeated, while it is parsed."""

    def __init__(self) -> None:
        self.rows = self.columns = self.letters = 0
        self._row = self._column = self._row_times = self._cell_times = self._text = 0
        self._filled = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._begin
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say

    def _begin(self, name: str, said: dict[str, str]) -> None:
        if name == "table:table":
            self._row = 0
        elif name == "table:table-row":
            self._row_times = _times(said, "table:number-rows-repeated")
            self._column = self._filled = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell_times = _times(said, "table:number-columns-repeated")
            self._text = len(said.get("office:value", "") or said.get("office:string-value", ""))

    def _say(self, text: str) -> None:
        self._text += len(text)

    def _end(self, name: str) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._cell_times
            if self._text:
                self._filled = self._column
                self.letters += self._text * self._cell_times * self._row_times
        elif name == "table:table-row":
            self._row += self._row_times
            if self._filled:
                self.rows, self.columns = max(self.rows, self._row), max(self.columns, self._filled)


def _times(said: dict[str, str], name: str) -> int:
    repeated = said.get(name, "1")
    return int(repeated) if repeated.isascii() and repeated.isdecimal() and len(repeated) < 10 else 1
