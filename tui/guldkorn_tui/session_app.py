"""The application that a meeting is held in."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from rich.segment import Segments
from rich.traceback import Traceback
from textual import events, on, work
from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text
from guldkorn_tui.keys import SpokenBinding, SpokenScreen
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.meeting_screen import MeetingScreen
from guldkorn_tui.opening import Opened
from guldkorn_tui.plain import capital
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.recognition_screen import RecognitionScreen
from guldkorn_tui.safekeeping import Safekeeping
from guldkorn_tui.steps.step import Step
from guldkorn_tui.theme import DARK, LIGHT

_SEARCH = Text("Søg efter en kommando …", "Search for a command …")
_HOW_TO_QUIT = Text("Tryk q for at slutte mødet.", "Press q to end the meeting.")
_GO_TO = Text("Gå til", "Go to")
_COMMANDS = (
    ("help", Text("Hjælp", "Help"), Text("Trin og taster", "Steps and keys")),
    ("unit", Text("Vælg enhed", "Choose unit"), Text("Tal om en anden enhed", "Speak of another unit")),
    ("save", Text("Gem", "Save"), Text("Gem svarene", "Save the answers")),
    ("save_as", Text("Gem som", "Save as"), Text("Gem i en anden fil", "Save in another file")),
    ("open", Text("Åbn svar", "Open answers"), Text("Åbn en fil med svar", "Open a file with answers")),
    (
        "open_survey",
        Text("Åbn en kortlægning", "Open a survey"),
        Text("Læs en fil med besvarelser eller scorer", "Read a file of respondents or scores"),
    ),
    (
        "reference",
        Text("Reference", "Reference"),
        Text("Vælg, hvad scorerne holdes op mod", "Choose what the scores are held against"),
    ),
    ("undo", Text("Fortryd", "Undo"), Text("Tag den sidste ændring tilbage", "Take the last change back")),
    ("redo", Text("Gentag", "Redo"), Text("Gør det fortrudte igen", "Do again what was undone")),
    ("turn_language", Text("English", "Dansk"), Text("Skift sprog", "Change language")),
    ("turn_theme", Text("Lyst eller mørkt", "Light or dark"), Text("Skift farver", "Change colours")),
    ("quit", Text("Slut", "Quit"), Text("Slut mødet", "End the meeting")),
)


class SessionApp(App[None]):
    """Holds one meeting."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - declared so by Textual
    TITLE = "guldkorn"

    def __init__(self, first: Opened | Choices, language: Language, *, copies: Path | None = None) -> None:
        """Begin with a survey, or with how its file is to be read.

        `copies` is where unsaved answers without a file lie; else the user's data folder.
        """
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        self._copies = copies
        self._choices = first if isinstance(first, Choices) else None
        self._language = language
        self.meeting = None if isinstance(first, Choices) else self._meeting_on(first, language)

    def _meeting_on(self, opened: Opened, language: Language, remarks: Iterable[Problem] = ()) -> MeetingScreen:
        keeping = Safekeeping(opened.context_path, opened.context, opened.mapping, self._copies)
        return MeetingScreen(opened, language, keeping, remarks)

    @on(events.Mount)
    @work
    async def _begin(self) -> None:
        """Begin with the meeting, or with the recognition step where the survey is not read yet."""
        if self.meeting is not None:
            await self.push_screen(self.meeting)
        elif self._choices is not None:
            screen = RecognitionScreen(self._choices, self._language)
            opened = await self.push_screen_wait(screen)
            if opened is None:
                self.exit()
            else:
                await self._hold(Meeting.SurveyOpened(opened, screen.language))

    @on(Meeting.SurveyOpened)
    async def _hold(self, event: Meeting.SurveyOpened) -> None:
        """Hold the meeting on what was opened, in the place of the one before."""
        before = self.meeting
        self.meeting = self._meeting_on(event.opened, event.language, event.opened.remarks)
        if before is None:
            await self.push_screen(self.meeting)
        else:
            before.keeping.drop_copy()
            await self.switch_screen(self.meeting)

    @property
    def spoken_screen(self) -> SpokenScreen[Any]:
        """The screen that stands in front, dialogs aside."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, SpokenScreen))

    def _fatal_error(self) -> None:
        """End after a fault of our own. Textual would show what every variable holds: here that may be answers."""
        traceback = Traceback(show_locals=False)
        self._exit_renderables.append(Segments(self.console.render(traceback, self.console.options)))
        self._close_messages_no_wait()

    async def action_quit(self) -> None:
        """End the meeting; it asks where something is not saved."""
        self.spoken_screen.action_quit()

    def action_help_quit(self) -> None:
        """Say how to end, where ctrl+c was pressed."""
        self.spoken_screen.tell(_HOW_TO_QUIT)

    def action_command_palette(self) -> None:
        """Show all commands."""
        if not isinstance(self.screen, CommandPalette):
            placeholder = _SEARCH.get(self.spoken_screen.language)
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return the commands of the palette, in the language of the meeting."""
        if isinstance(screen, RecognitionScreen):
            yield from _commands_of(screen)
        if not isinstance(screen, Meeting):
            return
        language = screen.language
        for step in Step:
            title = f"{_GO_TO.get(language)} {step.number} {step.value.get(language)}"
            yield SystemCommand(title, "", lambda step=step: screen.action_step(step.number))
        for action, title_text, says in _COMMANDS:
            run = getattr(screen, f"action_{action}")
            yield SystemCommand(title_text.get(language), says.get(language), run)


def _commands_of(screen: RecognitionScreen) -> Iterator[SystemCommand]:
    """Return what the keys of the recognition step do, as commands."""
    for binding in RecognitionScreen.BINDINGS:
        if isinstance(binding, SpokenBinding):
            title = capital(binding.says.get(screen.language))
            yield SystemCommand(title, "", partial(screen.call_later, screen.run_action, binding.action))
