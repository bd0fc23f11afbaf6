"""What a foreign reader says of a damaged file, as a message may show it."""

from guldkorn.reading.cleaning import clean_line

_LONGEST = 100


def said_by(error: BaseException) -> str:
    """Return the first line of an error, without what could steer a screen; its kind where it says nothing."""
    said = clean_line(next(iter(str(error).splitlines()), "")) or type(error).__name__
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
