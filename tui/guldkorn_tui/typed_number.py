"""A number that somebody types, with decimal comma or point."""

from math import isfinite

from guldkorn.reading.text import Text

_NO_NUMBER = Text("Skriv et tal.", "Write a number.")
_NO_WHOLE = Text("Skriv et helt tal.", "Write a whole number.")


def typed_number(line: str) -> float:
    """Return the number. Raise ValueError where it is none."""
    return float(line.replace(",", "."))


def number_fault(line: str, low: float | None, high: float | None, *, whole: bool = False) -> Text | None:
    """Say what is wrong with a number that is to lie between two others, where they are known."""
    try:
        number = typed_number(line)
    except ValueError:
        return _NO_NUMBER
    if not isfinite(number):
        return _NO_NUMBER
    if whole and not number.is_integer():
        return _NO_WHOLE
    if (low is not None and number < low) or (high is not None and number > high):
        if high is None:
            return Text(f"Tallet skal være mindst {low:g}.", f"The number must be at least {low:g}.")
        return Text(f"Tallet skal ligge fra {low:g} til {high:g}.", f"The number must be from {low:g} to {high:g}.")
    return None
