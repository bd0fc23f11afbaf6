"""A part of the plan in words or as a date: its question, what was written before, and what could be."""

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.dialogs.framed import Framed, Label
from guldkorn_tui.widgets.writing import Writing

_SUGGESTION = Text("Forslag (↓ indsætter det): ", "Suggestion (↓ takes it): ")
_KEEP = Text("Enter gemmer, Esc lukker", "Enter keeps it, Esc closes")
_OR_EMPTIES = Text("Enter gemmer (et tomt felt slettes), Esc lukker", "Enter keeps it (empty: empties it), Esc closes")
_GO_ON = Text(
    "Enter gemmer og går til næste felt (et tomt felt springes over), Esc stopper",
    "Enter keeps it and asks on (empty: passes over), Esc stops",
)
_SHORT = 200
"""How much of a line is read along while it is typed."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and whether it was handed in; if not, it is the draft for the next time."""

    text: str
    is_done: bool

    @property
    def is_empty(self) -> bool:
        """Whether no word was written."""
        return not clean_line(self.text)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for."""

    title: Text
    ask: Text
    value: str = ""
    """What stands there already."""
    suggestions: tuple[Text, ...] = ()
    """What could be written; it counts for nothing until somebody takes it."""
    fault: Callable[[str], Text | None] = lambda _line: None
    """Says what is wrong with what was written; what is empty is never asked."""
    echo: Callable[[str], Text | None] = lambda _line: None
    """Says how what is being written is understood."""
    is_one_of_many: bool = False
    """Whether the next part is asked for when this one is done."""


class PlanPartDialog(Framed[Written]):
    """Asks for one part. It keeps asking until nothing is wrong with it, and never loses what was typed."""

    DEFAULT_CSS = """
    PlanPartDialog {
        & #ask { margin-bottom: 1; max-height: 6; }
        & #echo { height: 1; color: $accent; }
        & #suggestion { height: auto; max-height: 3; color: $foreground 75%; }
        & Writing { margin-bottom: 0; }
    }
    """

    def __init__(self, asked: Asked, language: Language) -> None:
        super().__init__(asked.title, language)
        self._asked = asked

    def compose_inside(self) -> ComposeResult:
        """Show the question above the lines to write in, and beneath them how they are understood."""
        asked = self._asked
        yield self.label(asked.ask, id="ask")
        yield Writing(asked.value)
        yield self.label(same(""), "echo", id="echo")
        if asked.suggestions:
            yield self.label(_SUGGESTION + join(asked.suggestions, " · "), id="suggestion")
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_GO_ON if asked.is_one_of_many else _OR_EMPTIES if asked.value else _KEEP, "hint")

    def on_mount(self) -> None:
        """Wait for the words."""
        self.redraw()
        self.query_one(Writing).focus()

    def redraw(self) -> None:
        """Suggest in the language of the moment."""
        suggested = (each.get(self.language) for each in self._asked.suggestions)
        self.query_one(Writing).suggested = tuple(dict.fromkeys(suggested))

    @on(TextArea.Changed)
    def _read_along(self) -> None:
        text = self.query_one(Writing).text
        echo = self._asked.echo(text) if len(text) < _SHORT else None
        self.query_one("#echo", Label).say(echo or same(""), self.language)
        self.say_fault(same(""))

    @on(Writing.Submitted)
    def _hand_in(self, event: Writing.Submitted) -> None:
        text = event.writing.text
        fault = None if event.writing.is_empty or text == self._asked.value else self._asked.fault(text)
        if fault is None:
            self.dismiss(Written(text, is_done=True))
        else:
            self.say_fault(fault)

    def action_leave(self) -> None:
        """Leave the dialog; what was typed is there again the next time."""
        self.dismiss(self.so_far())

    def so_far(self) -> Written:
        """Return the part as it stands."""
        return Written(self.query_one(Writing).text, is_done=False)
