"""The five steps, and what every step's view is: something that shows a session in a language."""

from enum import Enum

from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from textual.containers import Vertical
from textual.reactive import reactive


class Step(Enum):
    """A step of the way."""

    MAP = Text("Kortlæg", "Map")
    CLASSIFY = Text("Klassificér", "Classify")
    CLARIFY = Text("Afklar", "Clarify")
    PRIORITISE = Text("Prioritér", "Prioritise")
    ADVISE = Text("Rådgiv", "Advise")

    @property
    def number(self) -> int:
        """Its place on the way, from 1."""
        return list(Step).index(self) + 1

    @property
    def view_id(self) -> str:
        """What its view is called on the screen."""
        return self.name.lower()


class StepView(Vertical):
    """A step's view. It draws itself when the session or the language changes while it is seen."""

    session: reactive[Session | None] = reactive(None, init=False)
    language: reactive[Language] = reactive(Language.DANISH, init=False)

    _stale = True

    def say(self, text: Text) -> str:
        """Return a text in the language of the moment."""
        return text.get(self.language)

    def draw(self, session: Session) -> None:
        """Show a session. Each step does this in its own way."""
        raise NotImplementedError

    def watch_session(self) -> None:
        """Draw the changed session."""
        self._redraw()

    def watch_language(self) -> None:
        """Draw in the changed language."""
        self._redraw()

    def come_into_sight(self) -> None:
        """Draw what changed while another step was seen, and take the keys."""
        if self._stale:
            self._redraw()

    def _redraw(self) -> None:
        self._stale = not (self.display and self.is_mounted)
        if not self._stale and self.session is not None:
            self.draw(self.session)
