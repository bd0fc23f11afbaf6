"""A title in the group's words is questioned once where it is muddled (claim C05); it is never refused."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join
from guldkorn_tui.muddled_words import hear, look_instead

_NO_WORDS = Text("Skriv, hvad der sker.", "Write what happens.")
_ANYWAY = Text(
    "Ret sætningen, eller tryk Enter igen for at beholde den.", "Mend the sentence, or press Enter again to keep it."
)


class Questioned:
    """Says what is wrong with a title. The same muddled title said a second time is let through."""

    def __init__(self, knowledge: Knowledge, kept: str = "") -> None:
        """Question titles. `kept` is one that the group has decided on before."""
        self._knowledge = knowledge
        self._kept = kept

    def __call__(self, title: str) -> Text | None:
        """Return why a title is muddled and what to look at instead; None where it can be worked on."""
        if not title:
            return _NO_WORDS
        statement = hear(title)
        if not statement.is_muddled or title == self._kept:
            return None
        self._kept = title
        return join([statement.says, look_instead(statement.instead, self._knowledge), _ANYWAY], " ")
