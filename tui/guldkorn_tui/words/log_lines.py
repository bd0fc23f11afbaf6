"""A line of the log as a person reads it: number, time, voice, unit, what, and whether it still holds."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, same
from guldkorn.session.log import LogLine

_UNDONE = Text(" (fortrudt)", " (undone)")


def log_words(line: LogLine, knowledge: Knowledge, *, with_date: bool = True) -> Text:
    """Return a line of the log, by the clock on the wall. What was undone is marked in words."""
    at = line.at.astimezone()
    when = f"{at:%Y-%m-%d %H:%M}" if with_date else f"{at:%H:%M}"
    said = same(f"{line.number}. {when}. ")
    if line.unit is not None:
        said += same(f"{clean_line(line.unit)}. ")
    if line.voice is not None:
        voice = knowledge.word("voice", line.voice)
        said += Text(f"{voice.da[:1].upper()}{voice.da[1:]}: ", f"{voice.en[:1].upper()}{voice.en[1:]}: ")
    said += Text(_short(line.says.da), _short(line.says.en))
    return said if line.holds else said + _UNDONE


def _short(says: str, most: int = 300) -> str:
    return says if len(says) <= most else f"{says[:most]} … ({len(says)})"
