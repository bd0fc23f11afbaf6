"""One issue becomes several."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.brief import brief
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.keys import spoken
from guldkorn_tui.widgets.writing import Writing

_TITLE = Text("Del belastningen", "Split the issue")
_HINT = Text(
    "Skriv hver del for sig, så konkret som muligt. Hver del beholder fundet og de svar, I har givet.",
    "Write each part by itself, as concretely as possible. Each keeps the finding and what was answered.",
)
_GO_ON = Text("Enter: næste del · Enter på en tom linje gemmer", "Enter: next part · Enter on an empty line: keep")
_TOO_FEW = Text("Skriv mindst to dele.", "Write at least two parts.")
_MOST = 4


class SplitDialog(Framed[tuple[str, ...]]):
    """Asks for the titles of the parts."""

    DEFAULT_CSS = "SplitDialog Writing, SplitDialog Writing:focus { margin-bottom: 0; max-height: 2; }"
    BINDINGS: ClassVar = [spoken("enter", "go_on", "Næste felt; ved det sidste: gem", "Next field, keep at the last")]

    def __init__(self, issue: Text, language: Language, *, begin_with_title: bool = True) -> None:
        """Ask. The first part begins with the issue's title where that is in the group's own words."""
        super().__init__(_TITLE + same(": ") + brief(issue), language)
        self._issue = clean_line(issue.get(language)) if begin_with_title else ""

    def compose_inside(self) -> ComposeResult:
        """Show a field for each part."""
        yield self.label(_HINT, "hint")
        for number in range(1, _MOST + 1):
            yield self.label(Text(f"Del {number}", f"Part {number}"))
            yield Writing(self._issue if number == 1 else "")
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_GO_ON, "hint")

    def on_mount(self) -> None:
        """Begin with the first part."""
        self.query(Writing).first().focus()

    @on(Writing.Submitted)
    def action_go_on(self) -> None:
        """Go to the next field. From an empty one, or from the last, keep the parts."""
        fields = list(self.query(Writing))
        here = next((n for n, field in enumerate(fields) if field.has_focus), 0)
        parts = tuple(field.text for field in fields if not field.is_empty)
        if here + 1 < len(fields) and not fields[here].is_empty:
            fields[here + 1].focus()
            self.say_fault(same(""))
        elif len(parts) < 2:
            self.say_fault(_TOO_FEW)
            next(field for field in fields if field.is_empty).focus()
        else:
            self.dismiss(parts)
