"""The welcome: the first screen where no file was named, and the way from one meeting to another."""

import asyncio
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.asking import ask, ask_file, tell_error, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.front import asks, tells
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.spoken_keys import SpokenScreen, spoken
from guldkorn_tui.opening.session_beginning import MeetingOpened, Nothing, SurveyOpened
from guldkorn_tui.opening.session_folder import default_folder, session_files
from guldkorn_tui.opening.shipped_examples import example_files, example_names
from guldkorn_tui.welcome.preparation import Preparation
from guldkorn_tui.welcome.welcome_rows import WHAT_IT_IS, said_of_example, welcome_rows
from guldkorn_tui.widgets.help_text import HELP, keys_block
from guldkorn_tui.widgets.key_line import KeyLine
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.words.session_summary import SessionSummary, summary_of

_TITLE = Text("Velkommen", "Welcome")
_OTHER = Text("Åbn noget andet", "Open something else")
_HOW = Text("Vælg med pilene og Enter.", "Choose with the arrows and Enter.")
_OPENING = Text("Åbner …", "Opening …")
_SURVEY = Text("Åbn en kortlægning", "Open a survey")
_SURVEY_HINT = Text(
    "Filens navn, gerne med mappe: CSV, Excel, SPSS eller Parquet, med besvarelser eller scorer.",
    "The file's name, with its folder if need be: CSV, Excel, SPSS or Parquet, with answers or scores.",
)
_ELSEWHERE = Text("Åbn et møde", "Open a meeting")
_ELSEWHERE_HINT = Text(
    "Filens navn, gerne med mappe. Et møde ender på .guldkorn.",
    "The file's name, with its folder if need be. A meeting ends in .guldkorn.",
)
_TAKE_IN_HINT = Text(
    "Et møde ender på .guldkorn. En fil med svar er YAML; den erstatter de svar, I har givet.",
    "A meeting ends in .guldkorn. A file with answers is YAML; it takes the place of what was said.",
)
_EXAMPLE = Text("Hvilket eksempel?", "Which example?")
_CANNOT = Text("Filen kunne ikke åbnes", "The file could not be opened")
_WHAT_NOW = Text("Intet er ændret. Vælg en anden fil.", "Nothing is changed. Choose another file.")
_NOTHING_TO_SHOW = Text("Der er intet at holde møde om", "There is nothing to hold a meeting on")

_PATIENCE = 0.3  # seconds between two drawings of the list, while the files are looked into

Made = TypeVar("Made")


class WelcomeScreen(SpokenScreen[Path]):
    """Lists what can be opened. In front of a meeting it may answer with a file of answers to be read in."""

    DEFAULT_CSS = """
    WelcomeScreen {
        align-horizontal: center;
        & > #title { height: 1; padding: 0 1; background: $panel; }
        & > Rows { height: 1fr; max-width: 110; margin-top: 1; }
        & > #news { height: 1; padding: 0 1; background: $surface; color: $accent; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("s,O", "survey", "Kortlægning", "Survey", display="s"),
        spoken("e", "example", "Eksempel", "Example"),
        spoken("o", "elsewhere", "Anden mappe", "Other folder"),
        spoken("l,f2", "turn_language", "English", "Dansk", display="l"),
        spoken("f3", "turn_theme", "skift farver", "change colours", show=False),
        spoken("question_mark,f1", "help", "Hjælp", "Help", display="?"),
        spoken("q,escape", "quit", "Luk", "Close", display="q"),
    ]

    def __init__(
        self,
        first: Nothing,
        language: Language,
        preparation: Preparation | None = None,
        *,
        here: Path | None = None,
    ) -> None:
        """Welcome. Where a meeting stands behind, its file is `here`, and `preparation` has its rulebook already."""
        super().__init__()
        self.set_reactive(SpokenScreen.language, language)
        self._first = first
        self._here = here.absolute() if here else None
        self._in_meeting = here is not None
        self._preparation = preparation or Preparation(first.asked)
        self._earlier: tuple[SessionSummary, ...] = ()
        self._news = _HOW

    def compose(self) -> ComposeResult:
        """Show the list, and a line of what happens."""
        yield Static(id="title", markup=False)
        yield Rows()
        yield Static(id="news", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """List what is there at once; look into the files, and load what a meeting needs, while people read."""
        listed = (path for path in session_files(default_folder()) if path.absolute() != self._here)
        self._earlier = tuple(SessionSummary(path) for path in listed)
        self._draw(choose=f"meeting {self._earlier[0].path}" if self._earlier else None)
        self.query_one(Rows).focus()
        self.call_after_refresh(self._look)

    @tells
    async def _look(self) -> None:
        drawn = time.monotonic()
        for place, each in enumerate(self._earlier):
            seen = await asyncio.to_thread(summary_of, each.path)
            self._earlier = (*self._earlier[:place], seen, *self._earlier[place + 1 :])
            if time.monotonic() - drawn > _PATIENCE:
                self._draw()
                drawn = time.monotonic()
        self._draw()
        try:
            await self._preparation.start()
        except GuldkornError as error:
            self.tell(error.message)

    def watch_language(self) -> None:
        """Say everything in the changed language."""
        if self.is_mounted:
            self._draw()
            self.refresh_bindings()

    def tell(self, *texts: Text | None) -> None:
        """Say in a line what happened."""
        self._news = next((text for text in texts if text is not None), same(""))
        for news in self.query("#news").results(Static):  # none, where the welcome was left meanwhile
            news.update(said(self._news, self.language))

    def _draw(self, choose: str | None = None) -> None:
        if not self.query("#title"):
            return  # the welcome was left while a file was looked into
        title = _OTHER if self._in_meeting else _TITLE
        self.query_one("#title", Static).update(joined(plain("guldkorn", "bold"), " · ", said(title, self.language)))
        rows = welcome_rows(self._earlier, date.today(), self.language, in_meeting=self._in_meeting)
        self.query_one(Rows).show_rows(rows, choose=choose)
        self.query_one("#news", Static).update(said(self._news, self.language))

    # What is chosen

    @on(OptionList.OptionSelected)
    def _open_row(self, event: OptionList.OptionSelected) -> None:
        kind, _, path = (event.option_id or "").partition(" ")
        if kind == "meeting":
            self._go_on(Path(path))
        else:
            getattr(self, f"action_{kind}")()

    @asks()
    async def _go_on(self, path: Path) -> None:
        await self._open_meeting(path)

    @asks()
    async def action_survey(self) -> None:
        """Ask for a survey's file, and hold a meeting on that."""
        path = await ask_file(self, _SURVEY, None, _SURVEY_HINT, there=True)
        if path is not None:
            await self._open_survey(path)

    @asks()
    async def action_elsewhere(self) -> None:
        """Ask for a session file that lies elsewhere; in a meeting also for a file of answers."""
        title, hint = _ELSEWHERE, _TAKE_IN_HINT if self._in_meeting else _ELSEWHERE_HINT
        path = await ask_file(self, title, None, hint, there=True)
        if path is None:
            return
        if path.suffix.lower() in (".yaml", ".yml") and self._in_meeting:
            self.dismiss(path)
        elif path.suffix == ".guldkorn":
            await self._open_meeting(path)
        else:
            await self._open_survey(path)

    @asks()
    async def action_example(self) -> None:
        """Ask for an example, and hold a meeting on that."""
        choices = [Choice(name, said(said_of_example(name), self.language)) for name in example_names()]
        name = await ask(self, _EXAMPLE, choices)
        if name is None:
            return
        mapping, context = example_files(name)
        opened = await self._opened(partial(self._preparation.on_example, mapping, context))
        if opened is not None:
            self.post_message(SurveyOpened(opened, self.language))

    async def _open_meeting(self, path: Path) -> None:
        if self._here is not None and path.absolute() == self._here:
            self.dismiss(None)  # back to it
            return
        reopened = await self._opened(partial(self._preparation.go_on_with, path))
        if reopened is not None:
            self.post_message(MeetingOpened(reopened, self.language))

    async def _open_survey(self, path: Path) -> None:
        opened = await self._opened(partial(self._preparation.on_survey, path, self._first.context))
        if opened is None:
            return
        from guldkorn_tui.opening.opened_survey import NOTHING_TO_SHOW, Opened
        from guldkorn_tui.recognition.recognition_screen import RecognitionScreen

        if not isinstance(opened, Opened):
            screen = RecognitionScreen(opened, self.language)
            recognised = await self.app.push_screen_wait(screen)
            self.language = screen.language
            if recognised is None:
                return
            opened = recognised
        if opened.mapping.units:
            self.post_message(SurveyOpened(opened, self.language))
        else:
            await tell_fault(self, _NOTHING_TO_SHOW, NOTHING_TO_SHOW, _WHAT_NOW)

    async def _opened(self, make: Callable[[], Made]) -> Made | None:
        """Open something away from the screen; say what is wrong where it cannot be."""
        before = self._news
        self.tell(_OPENING)
        try:
            await self._preparation.start()
            return await asyncio.to_thread(make)
        except GuldkornError as error:
            await tell_error(self, _CANNOT, error, _WHAT_NOW)
            return None
        finally:
            if self.is_attached:
                self.tell(before)

    def action_help(self) -> None:
        """Show the help."""
        bindings = type(self).BINDINGS
        self.app.push_screen(Sheet(HELP, lambda language: keys_block(WHAT_IT_IS, bindings, language), self.language))

    def action_quit(self) -> None:
        """End; in front of a meeting, go back to it."""
        if self._in_meeting:
            self.dismiss(None)
        else:
            self.app.exit()
