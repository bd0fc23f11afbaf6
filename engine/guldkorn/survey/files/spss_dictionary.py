"""Whether the dictionary of an SPSS file is whole: the reader in C ends the program on one that is not.

A label of values names variables by their place, and the reader follows a place that there is not. The layout is that
of GNU PSPP's description of system files.
"""

from struct import Struct, error

_HEADER = 176
_LAYOUTS = (2, 3)
_LAYOUT_AT = 64
_VARIABLE, _LABELS, _LABELLED, _DOCUMENTS, _EXTENSION, _END = 2, 3, 4, 6, 7, 999
_CONTINUED = -1
"""The width of what is no variable, but the next eight letters of the one before."""


def is_whole(raw: bytes) -> bool:
    """Tell whether each record of an SPSS file's dictionary ends where it says, and names variables that there are."""
    try:
        return _Dictionary(raw).is_whole()
    except error:  # it ends too early
        return False


class _Dictionary:
    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        little = Struct("<i").unpack_from(raw, _LAYOUT_AT)[0] in _LAYOUTS
        self._word = Struct("<i" if little else ">i")
        self._at = _HEADER
        self._widths: list[int] = []

    def is_whole(self) -> bool:
        while (kind := self._next()) != _END:
            if kind == _VARIABLE:
                whole = self._pass_variable()
            elif kind == _LABELS:
                whole = self._pass_labels()
            elif kind == _LABELLED:
                whole = self._names_variables()
            elif kind == _DOCUMENTS:
                whole = self._pass(80 * self._next())
            elif kind == _EXTENSION:
                self._next()
                size, count = self._next(), self._next()
                whole = size >= 0 and self._pass(size * count)
            else:
                return False
            if not whole:
                return False
        return bool(self._widths)

    def _pass_variable(self) -> bool:
        width, has_label, missing = self._next(), self._next(), self._next()
        self._widths.append(width)
        whole = self._pass(16)
        if whole and has_label:
            whole = self._pass(_rounded(self._next(), 4))
        return whole and self._pass(8 * abs(missing))

    def _pass_labels(self) -> bool:
        count = self._next()
        for _ in range(count):
            if not self._pass(8) or self._at >= len(self._raw):
                return False
            if not self._pass(_rounded(1 + self._raw[self._at], 8)):
                return False
        return count >= 0

    def _names_variables(self) -> bool:
        places = [self._next() for _ in range(min(self._next(), len(self._widths) + 1))]
        return all(0 < place <= len(self._widths) and self._widths[place - 1] != _CONTINUED for place in places)

    def _next(self) -> int:
        number: int = self._word.unpack_from(self._raw, self._at)[0]
        self._at += self._word.size
        return number

    def _pass(self, size: int) -> bool:
        self._at += size
        return size >= 0 and self._at <= len(self._raw)


def _rounded(size: int, to: int) -> int:
    return size + -size % to
