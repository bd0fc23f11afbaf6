"""What is said where letters of ours cannot be shown: the nearest there are, in every face alike."""

import codecs
import os
import sys
import unicodedata
from io import TextIOWrapper

from guldkorn.reading.text import Text

SIGNS = "æøåÆØÅé–“”’…·→≥✓"
"""What a stream must be able to write for everything that guldkorn says to stand as it is."""
HOW_TO_CHANGE = Text(
    "Her kan ikke alle tegn vises, så æ, ø og å kan stå som ae, oe og aa. Sæt LANG=da_DK.UTF-8, hvis terminalen kan "
    "vise dem.",
    "Not every letter can be shown here; the nearest stand instead. Set LANG to one that ends in UTF-8 if the terminal "
    "can show them.",
)
_NEAREST = {
    "æ": "ae",
    "ø": "oe",
    "å": "aa",
    "Æ": "Ae",
    "Ø": "Oe",
    "Å": "Aa",
    "ß": "ss",
    "×": "x",
    "…": "...",
    "·": "-",
    "–": "-",
    "—": "-",
    "‑": "-",
    "−": "-",
    "“": '"',
    "”": '"',
    "„": '"',
    "‘": "'",
    "’": "'",
    "•": "*",
    "→": "->",
    "←": "<-",
    "↑": "^",
    "↓": "v",
    "≥": ">=",
    "≤": "<=",
    "✓": "v",
    "✗": "x",
    "█": "#",
    "░": ".",
}
_CODEC = "nearest-letters"


def has_every_letter(encoding: str | None) -> bool:
    """Tell whether an encoding can write all that guldkorn says."""
    try:
        SIGNS.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write_nearest_letters() -> bool:
    """Let standard output and errors write the nearest letters for those they lack; tell whether they lack any."""
    lacking = [
        stream
        for stream in (sys.stdout, sys.stderr)
        if isinstance(stream, TextIOWrapper) and not has_every_letter(stream.encoding)
    ]
    for stream in lacking:
        stream.reconfigure(encoding=_codec_over(stream.encoding))
    return bool(lacking)


def shows_lines_alone() -> bool:
    """Tell whether there is a terminal in which no screen can be drawn: it knows lines alone, or lacks letters."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    return os.environ.get("TERM") == "dumb" or sys.stdout.encoding.startswith(_CODEC)


def nearest_letters(text: str, encoding: str) -> str:
    """Return a text in the letters of an encoding, the nearest for those that it lacks."""
    return "".join(_nearest(letter, encoding) for letter in text)


def _nearest(letter: str, encoding: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)
    without_marks = "".join(each for each in plain if not unicodedata.combining(each))
    for said in (letter, _NEAREST.get(letter, letter), without_marks):
        try:
            said.encode(encoding)
        except UnicodeEncodeError:
            continue
        return said
    return "?"


def _codec_over(encoding: str) -> str:
    """Return the name of a codec that writes the nearest letters of an encoding.

    It is no error handler of the encoding itself: click takes a stream in ASCII for a mistake, and writes UTF-8 there.
    """
    name = f"{_CODEC}-{encoding}"

    def encode(text: str, _errors: str = "strict") -> tuple[bytes, int]:
        return nearest_letters(text, encoding).encode(encoding), len(text)

    class Encoder(codecs.IncrementalEncoder):
        def encode(self, text: str, final: bool = False) -> bytes:
            return encode(text)[0]

    decode = codecs.getdecoder(encoding)
    found = codecs.CodecInfo(
        encode, decode, incrementalencoder=Encoder, incrementaldecoder=codecs.getincrementaldecoder(encoding), name=name
    )
    wanted = name.lower().replace("-", "_")
    codecs.register(lambda asked: found if asked.replace("-", "_") == wanted else None)
    return name
