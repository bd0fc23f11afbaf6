"""Text from files is text: what could steer a screen or hide in a name is taken out where it is read."""

import re
import unicodedata

_KEPT = {"\n", "\t"}
# Cc and Cf hold the control, bidi and zero-width characters; Zl and Zp break lines behind our back.
_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINER = "\u200d"  # joins emoji; without it a family falls apart into persons
_PICTURE = "\u2190-\u2bff\U0001f000-\U0001ffff"
_STRAY_JOINER = re.compile(f"(?<![{_PICTURE}\ufe0f]){_JOINER}|{_JOINER}(?![{_PICTURE}])")


def clean(text: str) -> str:
    """Return the text composed (NFC), without control, bidi and zero-width characters."""
    composed = text if text.isascii() and text.isprintable() else _composed(text)
    if composed.isprintable():  # quick, and then there is nothing to take out
        return composed
    kept = "".join(
        character
        for character in composed
        if character in _KEPT or character == _JOINER or unicodedata.category(character) not in _STEERING
    )
    # What was taken out may have kept a letter and its accent apart.
    return unicodedata.normalize("NFC", _STRAY_JOINER.sub("", kept))


def clean_line(text: str) -> str:
    """Return the text cleaned, on one line, without surrounding blanks."""
    return " ".join(clean(text).split())


def is_clean(text: str) -> bool:
    """Tell whether nothing but composing and line ends would be changed."""
    return clean(text) == _composed(text)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
