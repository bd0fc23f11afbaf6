"""How far the sheets of a workbook reach, before they are read: one cell far out would fill the memory."""

import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

_SHEET = re.compile(r"/?xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_BINARY = "xl/workbook.bin"
_OPEN_DOCUMENT = "content.xml"
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_HEAD = 4096
_SCANNED = 20_000_000
"""How many bytes of a sheet are searched for its cells; a larger one is believed about how far it reaches."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a workbook would take in memory, as far as that is known before it is read."""

    unpacked: int = 0
    """How many bytes it says that it holds unpacked."""
    rows: int = 0
    columns: int = 0
    """How many the widest of its sheets spans, from the first cell."""
    is_binary: bool = False
    """Whether it is an .xlsb, whose sheets cannot be searched."""
    is_whole: bool = True
    """Whether the tables of an .ods end where they should: its reader would search for an end that there is not."""


def extent_of(raw: bytes) -> Extent:
    """Return the extent of a workbook that is packed; one that is damaged has none."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            parts = archive.infolist()
            whole = all(_is_whole(archive, part) for part in parts if part.filename == _OPEN_DOCUMENT)
            reaches = [_reach(_searched(archive, part)) for part in parts if _SHEET.fullmatch(part.filename)]
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError):
        return Extent()  # whoever reads it will say what is wrong
    rows, columns = max(reaches, key=lambda reach: reach[0] * reach[1], default=(0, 0))
    unpacked = sum(part.file_size for part in parts)
    return Extent(unpacked, rows, columns, any(part.filename.lower() == _BINARY for part in parts), whole)


def _is_whole(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    try:
        with archive.open(part) as document:
            expat.ParserCreate().ParseFile(document)
    except (expat.ExpatError, LookupError):
        return False
    return True


def _searched(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    with archive.open(part) as sheet:
        return sheet.read(_SCANNED if part.file_size <= _SCANNED else _HEAD)


def _reach(text: bytes) -> tuple[int, int]:
    corners: Iterable[tuple[bytes, bytes]] = set(_CELL.findall(text)) | set(_DIMENSION.findall(text[:_HEAD]))
    rows = max((int(row) for _, row in corners), default=0)
    return rows, max((_column(letters) for letters, _ in corners), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
