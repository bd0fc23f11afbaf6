"""The titles that a meeting kept though they were muddled (claim C05): they are questioned once, and not again."""

from guldkorn.reading.cleaning import clean_line
from guldkorn.session.session import Session


class KeptTitles:
    """Remembers the titles that a meeting has kept."""

    def __init__(self) -> None:
        self._kept: set[str] = set()

    def keep(self, title: str) -> None:
        """Remember a title that the group keeps, muddled or not."""
        self._kept.add(_compared(title))

    def is_kept(self, title: str, session: Session) -> bool:
        """Tell whether a title was kept before, or stands as that of an issue already."""
        titles = (issue.title for issue in session.told.issues if issue.title)
        standing = {_compared(each) for title in titles for each in (title.da, title.en)}
        return _compared(title) in self._kept | standing


def _compared(title: str) -> str:
    return clean_line(title).casefold()
