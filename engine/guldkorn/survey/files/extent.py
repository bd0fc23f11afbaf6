"""How far the sheets of a workbook reach, before they are read: one cell far out would fill the memory."""

import re
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO

_SHEET = re.compile(r"/?xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+[0-9]+:)?([A-Z]{1,3})([0-9]{1,7})"')
_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_HEAD = 4096
_SCANNED = 20_000_000
"""How many bytes of a sheet are searched for its cells; a larger one is believed about how far it reaches."""


def unpacked_size(raw: bytes) -> int:
    """Return how many bytes a workbook says that it holds unpacked; 0 for one that is not packed."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return 0


def widest_sheet(raw: bytes) -> tuple[int, int]:
    """Return how many rows and columns the widest sheet of an .xlsx spans from the first cell; 0 where unknown."""
    widest = (0, 0)
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            for part in archive.infolist():
                if _SHEET.fullmatch(part.filename):
                    with archive.open(part) as sheet:
                        text = sheet.read(_HEAD)
                        if part.file_size <= _SCANNED:
                            text += sheet.read(_SCANNED)
                    widest = max(widest, _reach(text), key=lambda reach: reach[0] * reach[1])
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError):
        pass  # whoever reads it will say what is wrong
    return widest


def _reach(text: bytes) -> tuple[int, int]:
    corners: Iterable[tuple[bytes, bytes]] = set(_CELL.findall(text)) | set(_DIMENSION.findall(text[:_HEAD]))
    rows = max((int(row) for _, row in corners), default=0)
    return rows, max((_column(letters) for letters, _ in corners), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number
