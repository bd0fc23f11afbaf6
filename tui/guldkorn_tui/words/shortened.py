"""People's words in brief: a page that was pasted as a title must not fill the screen. It is kept whole elsewhere."""

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text

ROW = 240
"""Three lines of a screen of 80 columns."""
SHEET = 2000


def brief(text: Text, most: int = ROW) -> Text:
    """Return a text of at most so many characters; what does not fit ends with an ellipsis."""
    return Text(brief_line(text.da, most), brief_line(text.en, most))


def brief_line(text: str, most: int = ROW) -> str:
    """Return a text in one language of at most so many characters."""
    if len(text) <= most:
        return text
    return f"{clean_line(text[:most]).rstrip()}…"
