"""A promise: what, who, and by when (claim C25)."""

from dataclasses import dataclass
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed, Label
from guldkorn_tui.typed_date import date_fault, typed_date
from guldkorn_tui.widgets.writing import Writing

_TITLE = Text("Et løfte", "A promise")
_WHAT = Text("Hvad er lovet?", "What was promised?")
_WHO = Text("Hvem har lovet det?", "Who promised it?")
_BY = Text("Senest hvornår? (fx 1.12., uge 49, om 3 måneder)", "By when? (such as 1.12., week 49, in 3 months)")
_NO_WHAT = Text("Skriv, hvad der er lovet.", "Write what was promised.")
_NO_WHO = Text(
    "Skriv et navn: Ingen holder et løfte, der ikke står navn på.", "Write a name: nobody keeps a promise without one."
)
_HOW = Text(
    "Enter: næste felt (gemmer ved det sidste) · Esc gemmer kladden",
    "Enter: next field, keep at the last · Esc keeps the draft",
)
_SHORT = 200


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """What has been written of a promise; kept when the dialog is left."""

    what: str = ""
    who: str = ""
    by: str = ""
    is_done: bool = False


class PromiseDialog(Framed[PromiseDraft]):
    """Asks for a promise, field by field. Leaving it keeps what was written."""

    DEFAULT_CSS = """
    PromiseDialog #by { margin-bottom: 0; }
    PromiseDialog #echo { height: 1; color: $accent; }
    """

    def __init__(self, draft: PromiseDraft, language: Language, today: date) -> None:
        super().__init__(_TITLE, language)
        self._draft = draft
        self._today = today

    def compose_inside(self) -> ComposeResult:
        """Show the three fields."""
        for name, label in (("what", _WHAT), ("who", _WHO), ("by", _BY)):
            yield self.label(label)
            yield Writing(getattr(self._draft, name), id=name)
        yield self.label(same(""), "echo", id="echo")
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_HOW, "hint")

    def on_mount(self) -> None:
        """Wait for what was promised."""
        self.query_one("#what").focus()

    @on(TextArea.Changed)
    def _read_along(self) -> None:
        line = self.query_one("#by", Writing).text
        day = typed_date(line, self._today) if len(line) < _SHORT else None
        self.query_one("#echo", Label).say(same("= ") + said_of_date(day) if day else same(""), self.language)
        self.say_fault(same(""))

    @on(Writing.Submitted)
    def _go_on(self, event: Writing.Submitted) -> None:
        """Go to the next field; at the last, keep the promise, or go to what is wrong with it."""
        names = ("what", "who", "by")
        place = names.index(event.writing.id or "what")
        if (fault := self._fault_of(names[place])) is not None:
            self.say_fault(fault)
        elif place + 1 < len(names):
            self.query_one(f"#{names[place + 1]}").focus()
        else:
            wrong = next((name for name in names if self._fault_of(name)), None)
            if wrong is None:
                self.dismiss(self._written(is_done=True))
            else:
                self.query_one(f"#{wrong}").focus()
                self.say_fault(self._fault_of(wrong) or same(""))

    def _fault_of(self, name: str) -> Text | None:
        line = self.query_one(f"#{name}", Writing).text
        if name == "by":
            return None if line and line == self._draft.by else date_fault(line, self._today)
        return None if clean_line(line) else _NO_WHAT if name == "what" else _NO_WHO

    def _written(self, *, is_done: bool) -> PromiseDraft:
        what, who, by = (self.query_one(f"#{name}", Writing).text for name in ("what", "who", "by"))
        return PromiseDraft(what, who, by, is_done)

    def action_leave(self) -> None:
        """Leave the dialog, and keep what was written for the next time."""
        self.dismiss(self.so_far())

    def so_far(self) -> PromiseDraft:
        """Return the promise as it stands."""
        return self._written(is_done=False)
