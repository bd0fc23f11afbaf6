"""The words of a new issue are questioned once where they are muddled (claim C05); they are never refused."""

from guldkorn.reading.text import Text, join
from guldkorn.session.session import Session
from guldkorn_tui.hints import Hints
from guldkorn_tui.muddled_words import hear, look_instead

NO_WORDS = Text("Skriv, hvad der sker.", "Write what happens.")
_ANYWAY = Text(
    "Ret sætningen, eller tryk Enter igen for at beholde den.", "Mend the sentence, or press Enter again to keep it."
)


class Questioned:
    """Says what is wrong with a title. The same muddled title said a second time is let through."""

    def __init__(self, session: Session, hints: Hints) -> None:
        """Question titles. What was kept before, or stands as an issue, is not questioned."""
        self._session = session
        self._hints = hints
        self._asked = ""

    def __call__(self, title: str) -> Text | None:
        """Return why a title is muddled and what to look at instead; None where it can be worked on."""
        if not title:
            return NO_WORDS
        knowledge = self._session.rulebook.knowledge
        statement = hear(title, knowledge)
        if not statement.is_muddled or title == self._asked or self._hints.is_kept(title, self._session):
            return None
        self._asked = title
        return join([statement.says, look_instead(statement.instead, knowledge), _ANYWAY], " ")
