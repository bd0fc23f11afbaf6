"""How a text is spoken: on one line, without signs that a screen reader stumbles over, and never endless."""

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, number

LONG = 300
"""How many characters are said of a text that somebody wrote; the whole is kept, and `log` and notes say more."""

_SIGNS = {
    " → ": Text(" bliver til ", " becomes "),
    " · ": Text("; ", "; "),
    " − ": Text(" minus ", " minus "),
    "‼ ": Text("", ""),
    " … ": Text(" ", " "),
}


def shortened(line: str, most: int = LONG) -> str:
    """Return a line, or its beginning and how long it is."""
    if len(line) <= most:
        return line
    kept = line[:most].rsplit(" ", 1)[0] if " " in line[most // 2 : most] else line[:most]
    return f"{kept} … ({len(line)})"


def quoted(line: str, most: int = LONG) -> str:
    """Return what somebody typed, cleaned and in quotation marks, as an answer to it repeats it."""
    return f'"{shortened(clean_line(line), most)}"'


def without_signs(text: Text) -> Text:
    """Return a text of the rulebook with words in place of arrows and dots."""
    da, en = text.da, text.en
    for sign, word in _SIGNS.items():
        da, en = da.replace(sign, word.da), en.replace(sign, word.en)
    return Text(da, en)


def points(value: float) -> Text:
    """Return a distance from the reference in words."""
    apart = number(abs(value), 0)
    if apart.en == "0":
        return Text("som referencen", "like the reference")
    return Text(
        f"{apart.da} point {'over' if value > 0 else 'under'}", f"{apart.en} points {'above' if value > 0 else 'below'}"
    )


def in_language(text: Text, language: Language) -> str:
    """Return a text in one language, on one line."""
    return clean_line(text.get(language))
