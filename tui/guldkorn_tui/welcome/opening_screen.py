"""What is seen while a file that was named on the command line is opened."""

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.widgets import Static

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.front import tells
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import SpokenScreen, spoken
from guldkorn_tui.opening.session_beginning import ChoicesOpened, MeetingOpened, Named, Reopened, SurveyOpened
from guldkorn_tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from guldkorn_tui.opening.opened_survey import Opened
    from guldkorn_tui.recognition.choices import Choices

_OPENS = Text("Åbner", "Opening")


class OpeningScreen(SpokenScreen[None]):
    """Opens a file on a thread of its own. What is wrong with it ends the application, and is told where it began."""

    DEFAULT_CSS = """
    OpeningScreen > #title { height: 1; padding: 0 1; background: $panel; }
    OpeningScreen > #news { padding: 1; }
    """
    BINDINGS: ClassVar = [
        spoken("l,f2", "turn_language", "English", "Dansk", display="l"),
        spoken("q,escape", "quit", "Afbryd", "Stop", display="q"),
    ]

    def __init__(self, named: Named, language: Language) -> None:
        super().__init__()
        self.set_reactive(SpokenScreen.language, language)
        self._named = named

    def compose(self) -> ComposeResult:
        """Say which file it is."""
        yield Static(plain("guldkorn", "bold"), id="title", markup=False)
        yield Static(id="news", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin when this is seen."""
        self.tell()
        self.call_after_refresh(self._open)

    def tell(self, *texts: Text | None) -> None:
        """Say which file is opened."""
        line = joined(said(_OPENS, self.language), " ", self._named.path.name, " …")
        self.query_one("#news", Static).update(line)

    def watch_language(self) -> None:
        """Say it in the changed language."""
        if self.is_mounted:
            self.tell()
            self.refresh_bindings()

    @tells
    async def _open(self) -> None:
        try:
            opened = await asyncio.to_thread(self._opened)
        except GuldkornError as error:
            self.app.exit(error)
            return
        from guldkorn_tui.opening.opened_survey import Opened

        if isinstance(opened, Reopened):
            self.post_message(MeetingOpened(opened, self.language))
        elif isinstance(opened, Opened):
            self.post_message(SurveyOpened(opened, self.language))
        else:
            self.post_message(ChoicesOpened(opened, self.language))

    def _opened(self) -> "Opened | Choices | Reopened":
        import guldkorn_tui.meeting.meeting_screen  # noqa: F401 - loaded here, so that the screen is not held up by it
        from guldkorn_tui.opening.opened_survey import NOTHING_TO_SHOW, NothingToShowError, Opened
        from guldkorn_tui.opening.session_start import begin_with

        opened = begin_with(self._named.path, self._named.context, self._named.asked)
        if isinstance(opened, Reopened) and self._named.save is not None:
            opened.minutes.save_as(self._named.save)
        if isinstance(opened, Opened) and not opened.mapping.units:
            raise NothingToShowError(NOTHING_TO_SHOW)
        return opened

    def action_quit(self) -> None:
        """Stop."""
        self.app.exit()
