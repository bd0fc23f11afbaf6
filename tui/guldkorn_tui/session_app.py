"""The application that a meeting is held in."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.segment import Segments
from textual import events, on
from textual.app import App
from textual.filter import LineFilter
from textual.theme import Theme

from guldkorn.reading.problem import GuldkornError, Problem
from guldkorn.reading.text import Language, Text
from guldkorn_tui.dialogs.finder import Finder
from guldkorn_tui.dialogs.palette import PALETTE, PALETTE_HINT, commands_found
from guldkorn_tui.look.front import asks, tells
from guldkorn_tui.look.spoken_keys import Preferred, SpokenScreen
from guldkorn_tui.look.theme import CONTRAST, DARK, THEMES
from guldkorn_tui.look.turns import Turns
from guldkorn_tui.look.two_tones import stark_filters
from guldkorn_tui.opening.session_beginning import (
    ChoicesOpened,
    MeetingOpened,
    Named,
    Nothing,
    Reopened,
    Rules,
    RulesWanted,
    SurveyOpened,
)
from guldkorn_tui.opening.session_folder import new_session_path
from guldkorn_tui.opening.settings import Settings, keep_settings
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.welcome.opening_screen import OpeningScreen
from guldkorn_tui.welcome.welcome_screen import WelcomeScreen

if TYPE_CHECKING:
    from guldkorn.session.minutes import Minutes
    from guldkorn_tui.meeting.meeting_screen import MeetingScreen
    from guldkorn_tui.opening.opened_survey import Opened
    from guldkorn_tui.recognition.choices import Choices

_HOW_TO_QUIT = Text("Tryk q for at slutte.", "Press q to end.")
_THEMES = {each.name: each for each in THEMES}


class SessionApp(App[GuldkornError]):
    """Holds one meeting. What only a meeting needs is loaded when there is one: the welcome comes at once."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide")]  # noqa: RUF012 - declared so by Textual
    TITLE = "guldkorn"

    def __init__(
        self,
        first: "Nothing | Named | Opened | Choices | Reopened | Minutes | Rules",
        language: Language,
        *,
        path: Path | None = None,
        theme: str | None = None,
        settings: Path | None = None,
        watch: Asked | None = None,
    ) -> None:
        """Begin with nothing, a file, a survey, how its file is to be read, or an earlier meeting.

        `path` is where a new meeting is kept; else it gets a name of its own in the user's data folder. `settings` is
        the file that remembers colours and language; None remembers nothing. `watch` says how the rulebook is read
        again whenever its files are saved while a meeting is held; None leaves them alone.
        """
        super().__init__()
        self.animation_level = "none"  # calm on a projector, and quick over a slow line
        for each in THEMES:
            self.register_theme(each)
        known = theme if theme in [each.name for each in THEMES] else None
        self.theme = CONTRAST.name if self.no_color else known or DARK.name
        self._first = first
        self._path = path
        self._settings = settings
        self._watch = watch
        self._language = language
        self.meeting: MeetingScreen | None = None
        self.turns = Turns(self)

    async def on_event(self, event: events.Event) -> None:
        """Take in a key, or what is pasted, when it has its turn; part of Textual's protocol."""
        if event.is_forwarded or not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif self.turns.may_go(event):
            try:
                await super().on_event(event)
            finally:
                self.turns.gone()

    @on(events.Mount)
    @tells
    async def _begin(self) -> None:
        """Begin with the welcome, with a meeting, or with the recognition step where the survey is not read yet."""
        first, language = self._first, self._language
        if isinstance(first, Nothing):
            await self.push_screen(WelcomeScreen(first, language))
            return
        if isinstance(first, Named):
            await self.push_screen(OpeningScreen(first, language))
            return
        if isinstance(first, Rules):
            await self._browse(first, language)
            self.exit()
            return
        from guldkorn_tui.opening.opened_survey import Opened
        from guldkorn_tui.recognition.choices import Choices

        if isinstance(first, Opened):
            await self._turn_to(self._meeting_on(first, language))
        elif isinstance(first, Choices):
            await self._recognise(first, language)
        else:
            await self._turn_to(self._meeting_again(first, language))

    async def _browse(self, rules: Rules, language: Language, first: tuple[str, ...] = ()) -> Language:
        """Look at the rules, and return the language that was spoken last."""
        from guldkorn_tui.rule_browser.browser import RuleBrowser

        screen = RuleBrowser(rules.rulebook, rules.cases, language, first)
        await self.push_screen_wait(screen)
        return screen.language

    @on(RulesWanted)
    @asks("rules")
    async def _show_rules(self, event: RulesWanted) -> None:
        """Look at the rules of the meeting, in front of it."""
        if self.meeting is not None:
            from guldkorn_tui.opening.rule_cases import rule_cases

            rulebook = self.meeting.here.rulebook
            rules = Rules(rulebook, rule_cases(rulebook.layers))
            self.meeting.language = await self._browse(rules, self.meeting.language, event.first)

    async def _recognise(self, choices: "Choices", language: Language) -> None:
        from guldkorn_tui.recognition.recognition_screen import RecognitionScreen

        screen = RecognitionScreen(choices, language)
        opened = await self.push_screen_wait(screen)
        if opened is None:
            self.exit()
        else:
            await self._hold(SurveyOpened(opened, screen.language))

    @on(ChoicesOpened)
    @tells
    async def _ask_how(self, event: ChoicesOpened) -> None:
        """Ask how a survey's file is to be read, in the place of what stands there."""
        await self._recognise(event.choices, event.language)

    @on(SurveyOpened)
    async def _hold(self, event: SurveyOpened) -> None:
        """Hold the meeting on what was opened, in the place of the one before."""
        await self._turn_to(self._meeting_on(event.opened, event.language, event.opened.remarks))

    @on(MeetingOpened)
    async def _go_on(self, event: MeetingOpened) -> None:
        """Go on with an earlier meeting, in the place of the one before."""
        await self._turn_to(self._meeting_again(event.reopened, event.language))

    def _meeting_on(self, opened: "Opened", language: Language, remarks: Iterable[Problem] = ()) -> "MeetingScreen":
        from guldkorn.session.minutes import begin
        from guldkorn_tui.meeting.meeting_screen import MeetingScreen

        path = self._path or new_session_path(opened.context.name, opened.path, date.today())
        self._path = None  # another meeting gets a file of its own
        minutes = begin(path, opened.as_read, opened.mapping, opened.context, opened.rulebook)
        return MeetingScreen(minutes, language, opened.named_units, opened.choices, remarks, watch=self._watch)

    def _meeting_again(self, first: "Reopened | Minutes", language: Language) -> "MeetingScreen":
        from guldkorn_tui.meeting.meeting_screen import MeetingScreen

        again = first if isinstance(first, Reopened) else Reopened(first)
        return MeetingScreen(again.minutes, language, hindrance=again.hindrance, watch=self._watch)

    async def _turn_to(self, meeting: "MeetingScreen") -> None:
        """Show a meeting in the place of all that stands there."""
        before, self.meeting = self.meeting, meeting
        if before is not None:
            meeting.shown_before = before.shown_so_far
            before.minutes.close()
        while len(self.screen_stack) > 2:
            await self.pop_screen()
        if len(self.screen_stack) > 1:
            await self.switch_screen(meeting)
        else:
            await self.push_screen(meeting)

    @on(events.Unmount)
    def _put_away(self) -> None:
        """Put the minutes away, however the meeting ended."""
        if self.meeting is not None:
            self.meeting.minutes.close()

    @on(Preferred)
    def _remember(self, event: Preferred) -> None:
        """Remember the colours and the language for the next session."""
        if self._settings is not None:
            theme = None if self.no_color else self.theme
            keep_settings(Settings(theme, event.language), self._settings)

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by its name. Textual makes a table of all themes each time, and asks a hundred times a key."""
        return _THEMES.get(theme_name) or super().get_theme(theme_name)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through on its way to the terminal: no colours where none are wanted."""
        if self.no_color or self.theme == CONTRAST.name:
            return stark_filters(colourless=self.no_color)
        return super().get_line_filters()

    @property
    def spoken_screen(self) -> SpokenScreen[Any]:
        """The screen that stands in front, dialogs aside."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, SpokenScreen))

    def _fatal_error(self) -> None:
        """End after a fault of our own. Textual would show what every variable holds: here that may be answers."""
        from rich.traceback import Traceback  # heavy, and hopefully never needed

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
        self._show_palette()

    @asks("palette")
    async def _show_palette(self) -> None:
        """Show all commands, and run the one that is chosen."""
        screen = self.spoken_screen
        if self.screen is not screen:
            return  # a dialog waits for its answer first
        found = await self.push_screen_wait(
            Finder(PALETTE, PALETTE_HINT, lambda: commands_found(screen), screen.language)
        )
        if found is not None:
            await found.run()
