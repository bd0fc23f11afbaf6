"""Text from files is text: what could steer a screen or hide in a name is taken out where it is read."""

import unicodedata

_KEPT = {"\n", "\t"}
# Cc and Cf hold the control, bidi and zero-width characters; Zl and Zp break lines behind our back.
_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINER = "\u200d"  # joins emoji; without it a family falls apart into persons


def clean(text: str) -> str:
    """Return the text composed (NFC), without control, bidi and zero-width characters."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(
        character
        for index, character in enumerate(composed)
        if character in _KEPT
        or unicodedata.category(character) not in _STEERING
        or (character == _JOINER and index > 0 and ord(composed[index - 1]) > 0x2000)
    )


def clean_line(text: str) -> str:
    """Return the text cleaned, on one line, without surrounding blanks."""
    return " ".join(clean(text).split())


def is_clean(text: str) -> bool:
    """Tell whether nothing but composing and line ends would be changed."""
    return clean(text) == unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
