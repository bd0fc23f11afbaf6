"""Whether the dictionary of an SPSS file is whole: the reader in C ends the program on one that is not.

A label of values names variables by their place, and the reader follows a place that there is not; it trusts the widths
of texts, the values that a text's labels are of, and the number of cases. The layout is that of system files as GNU
PSPP describes it.
"""

import struct
from collections.abc import Iterator

_HEADER = 176
_LAYOUT_AT, _COMPRESSION_AT, _CASES_AT = 64, 72, 80
_LAYOUTS = (2, 3)
_CELLS_A_BYTE = {0: 1 / 8, 1: 1, 2: 1100}
"""How many cells a byte of the data may hold, by how they are compressed."""
_VARIABLE, _LABELS, _DOCUMENTS, _EXTENSION, _END = 2, 3, 6, 7, 999
_LABELLED = 4
_MACHINE, _ENCODING = 3, 20
"""The extensions that say in which encoding its texts are, by number and by name."""
_CONTINUED = -1
"""The width of what is no variable, but the next eight letters of the one before."""
_WIDEST = 255
_FORMAT_OF_TEXT = 1
_CODES = {2: "cp1252", 3: "cp1252", 65001: "utf-8", 28591: "latin-1"}


def is_whole(raw: bytes) -> bool:
    """Tell whether each record of an SPSS file's dictionary ends where it says, and says what can be."""
    try:
        return _Dictionary(raw).is_whole()
    except struct.error:  # it ends too early
        return False


class _Dictionary:
    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._order = "<" if struct.unpack_from("<i", raw, _LAYOUT_AT)[0] in _LAYOUTS else ">"
        self._at = _HEADER
        self._widths: list[int] = []
        self._texts: list[bool] = []
        self._labelled_texts: list[bytes] = []
        self._encoding = ""

    def is_whole(self) -> bool:
        whole = True
        while whole and (kind := self._number()) != _END:
            if kind == _VARIABLE:
                whole = self._is_variable()
            elif kind == _LABELS:
                whole = self._are_labels()
            elif kind == _DOCUMENTS:
                whole = self._skip(80 * self._number())
            else:
                whole = kind == _EXTENSION and self._is_extension()
        return whole and self._has_cases() and self._has_widths() and all(map(self._is_text, self._labelled_texts))

    def _is_variable(self) -> bool:
        width, has_label, missing, shown, written = (self._number() for _ in range(5))
        self._widths.append(width)
        self._texts.append(width > 0 or _FORMAT_OF_TEXT in (shown >> 16 & 0xFF, written >> 16 & 0xFF))
        if not self._skip(8) or (has_label and not self._skip(_rounded(self._number(), 4))):
            return False
        return _CONTINUED <= width <= _WIDEST and abs(missing) <= 3 and self._skip(8 * abs(missing))

    def _are_labels(self) -> bool:
        values = []
        for _ in range(self._number()):
            values.append(self._raw[self._at : self._at + 8])
            if not self._skip(8) or not self._skip(_rounded(1 + self._byte(), 8)):
                return False
        if self._number() != _LABELLED:
            return False
        count = self._number()
        if not 0 < count <= len(self._widths):
            return False
        places = [self._number() - 1 for _ in range(count)]
        if not all(0 <= place < len(self._widths) and self._widths[place] != _CONTINUED for place in places):
            return False
        if any(self._texts[place] for place in places):
            self._labelled_texts += values
        return True

    def _is_extension(self) -> bool:
        kind, size, count = self._number(), self._number(), self._number()
        start = self._at
        if size < 0 or count < 0 or not self._skip(size * count):
            return False
        if kind == _MACHINE and size * count >= 32:
            code = struct.unpack_from(f"{self._order}i", self._raw, start + 28)[0]
            self._encoding = self._encoding or _CODES.get(code, f"cp{code}")
        elif kind == _ENCODING:
            self._encoding = self._raw[start : self._at].decode("ascii", "replace").strip("\0 ")
        return True

    def _has_cases(self) -> bool:
        """Tell whether there is room for the number of cases that it says there are."""
        self._skip(4)
        compression = struct.unpack_from(f"{self._order}i", self._raw, _COMPRESSION_AT)[0]
        cases = struct.unpack_from(f"{self._order}i", self._raw, _CASES_AT)[0]
        room = (len(self._raw) - self._at) * _CELLS_A_BYTE.get(compression, 0)
        return bool(self._widths) and cases >= -1 and cases * len(self._widths) <= room

    def _has_widths(self) -> bool:
        """Tell whether each text is followed by as many pieces as it is wide, or by none, as some programs write."""
        return all(pieces in (0, max(0, (width - 1) // 8)) for width, pieces in self._pieces())

    def _pieces(self) -> Iterator[tuple[int, int]]:
        width, pieces = 0, 0
        for each in self._widths:
            if each == _CONTINUED:
                pieces += 1
            else:
                yield width, pieces
                width, pieces = each, 0
        yield width, pieces

    def _is_text(self, value: bytes) -> bool:
        """Tell whether the value of a text can be read in the file's encoding."""
        value = value.rstrip(b"\0 ")
        try:
            value.decode(self._encoding)
        except (LookupError, ValueError):
            return value.isascii() and value.decode("ascii").isprintable()
        return True

    def _number(self) -> int:
        number: int = struct.unpack_from(f"{self._order}i", self._raw, self._at)[0]
        self._at += 4
        return number

    def _byte(self) -> int:
        number: int = struct.unpack_from("B", self._raw, self._at)[0]
        return number

    def _skip(self, size: int) -> bool:
        self._at += size
        return size >= 0 and self._at <= len(self._raw)


def _rounded(size: int, to: int) -> int:
    return size + -size % to
