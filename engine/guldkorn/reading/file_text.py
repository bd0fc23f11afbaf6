"""A file's bytes as text, in the lines that every editor counts."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from itertools import islice

from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight
from guldkorn.reading.text import Text

MOST_TOLD = 20  # of one kind of fault that can stand in every line

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that no text holds."""
_OTHER_BREAK = re.compile(r"[\x85\u2028\u2029]")  # PyYAML counts them as line ends, and editors do not


def text_of(raw: bytes, name: str) -> tuple[str, list[Problem]]:
    """Return a file's text, and what is said of it. Raise UnreadableError where its bytes are no text."""
    return _whole_lines(_decode(raw, name), name)


def is_utf16(raw: bytes) -> bool:
    """Tell whether a file is saved as old spreadsheets save "Unicode text"."""
    return raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in raw[:2]


def _decode(raw: bytes, name: str) -> str:
    if is_utf16(raw):
        raise UnreadableError(
            [
                Problem(
                    Place(name, 1, 1),
                    Text(
                        "filen er gemt som UTF-16; gem den igen med kodningen UTF-8",
                        "the file is saved as UTF-16; save it again with the encoding UTF-8",
                    ),
                )
            ]
        )
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
        for match in islice(CONTROL.finditer(text), MOST_TOLD)
        for place in [_place_in(text, match.start(), name)]
    }
    if control:
        raise UnreadableError(control.values())
    breaks = [
        invisible(_place_in(text, match.start(), name)) for match in islice(_OTHER_BREAK.finditer(text), MOST_TOLD)
    ]
    return (_OTHER_BREAK.sub(" ", text) if breaks else text), breaks


def _place_in(text: str, position: int, name: str) -> Place:
    before = text[:position]
    return Place(name, before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)


def invisible(place: Place) -> Problem:
    """Return what is said of characters that nobody sees."""
    return Problem(
        place,
        Text(
            "usynlige tegn (styretegn, tekstretning eller nulbredde) er taget ud; slet dem i filen",
            "invisible characters (control, text direction or zero width) were taken out; delete them in the file",
        ),
        Weight.ADVICE,
    )
