"""What every step's view is: something that shows a session in a language."""

from textual.containers import Vertical
from textual.message import Message
from textual.reactive import reactive

from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import Subject
from guldkorn_tui.deeds.table import fitting
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.words.steps_of_the_way import Step as Step


class Wanted(Message):
    """A deed is wanted, on what is chosen where it is about something."""

    def __init__(self, command: Command, *subjects: Subject) -> None:
        super().__init__()
        self.command = command
        self.subjects = subjects


class StepView(Vertical):
    """A step's view. It draws itself when the session or the language changes while it is seen."""

    session: reactive[Session | None] = reactive(None, init=False)
    language: reactive[Language] = reactive(Language.DANISH, init=False)

    _stale = True
    _seen = False

    def say(self, text: Text) -> str:
        """Return a text in the language of the moment."""
        return text.get(self.language)

    @property
    def subject(self) -> Subject | None:
        """What is chosen; None where nothing is that a deed may be about."""
        return None

    def action_wish(self, name: str) -> None:
        """Wish a deed, on what is chosen where it is about something."""
        command = Command[name]
        subject = fitting(command, self.subject)
        self.post_message(Wanted(command, subject) if subject else Wanted(command))

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
        """Draw what changed while another step was seen."""
        self._seen = True
        if self._stale:
            self._redraw()

    def go_out_of_sight(self) -> None:
        """Wait with drawing until the step is seen again."""
        self._seen = False

    def take_keys(self) -> None:
        """Let the keys go to the list."""
        self.query_one(Rows).focus()

    def _redraw(self) -> None:
        self._stale = not self._seen
        if self._seen and self.session is not None:
            self.draw(self.session)
