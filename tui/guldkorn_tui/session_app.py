"""The application that a meeting is held in."""

from collections.abc import Iterable
from pathlib import Path

from textual.app import App, SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.meeting_screen import MeetingScreen
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
    ("open", Text("Åbn", "Open"), Text("Åbn en fil med svar", "Open a file with answers")),
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

    def __init__(
        self,
        session: Session,
        language: Language,
        context_path: Path | None,
        named_units: frozenset[str],
        *,
        copies: Path | None = None,
    ) -> None:
        """Begin with a session. `copies` is where unsaved answers without a file lie; else the user's data folder."""
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name
        keeping = Safekeeping(context_path, session.context, session.mapping, copies)
        self.meeting = MeetingScreen(session, language, keeping, named_units)

    def get_default_screen(self) -> Screen[None]:
        """Begin with the meeting."""
        return self.meeting

    async def action_quit(self) -> None:
        """End the meeting; it asks where something is not saved."""
        self.meeting.action_quit()

    def action_help_quit(self) -> None:
        """Say how to end, where ctrl+c was pressed."""
        self.meeting.tell(_HOW_TO_QUIT)

    def action_command_palette(self) -> None:
        """Show all commands."""
        if not isinstance(self.screen, CommandPalette):
            placeholder = _SEARCH.get(self.meeting.language)
            self.push_screen(CommandPalette(placeholder=placeholder, id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Return the commands of the palette, in the language of the meeting."""
        if not isinstance(screen, Meeting):
            return
        language = screen.language
        for step in Step:
            title = f"{_GO_TO.get(language)} {step.number} {step.value.get(language)}"
            yield SystemCommand(title, "", lambda step=step: screen.action_step(step.number))
        for action, title_text, says in _COMMANDS:
            run = getattr(screen, f"action_{action}")
            yield SystemCommand(title_text.get(language), says.get(language), run)
