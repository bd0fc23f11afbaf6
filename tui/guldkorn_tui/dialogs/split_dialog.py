"""One issue becomes several."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.keys import spoken
from guldkorn_tui.plain import said

_TITLE = Text("Del belastningen", "Split the issue")
_HINT = Text(
    "Skriv hver del for sig, så konkret som muligt. Hver beholder fundet og det, der er svaret.",
    "Write each part by itself, as concretely as possible. Each keeps the finding and what was answered.",
)
_TOO_FEW = Text("Skriv mindst to dele.", "Write at least two parts.")
_MOST = 4


class SplitDialog(Framed[tuple[str, ...]]):
    """Asks for the titles of the parts."""

    BINDINGS: ClassVar = [spoken("enter", "go_on", "Næste felt, til sidst gem", "Next field, keep at the last")]

    def __init__(self, issue: str, language: Language) -> None:
        title = Text(f"{_TITLE.da}: {issue}", f"{_TITLE.en}: {issue}")
        super().__init__(title, language)
        self._issue = clean_line(issue)

    def compose_inside(self) -> ComposeResult:
        """Show a line for each part."""
        yield self.label(_HINT, "hint")
        for number in range(1, _MOST + 1):
            yield self.label(Text(f"Del {number}", f"Part {number}"))
            yield Input(self._issue if number == 1 else "", select_on_focus=False)
        yield self.label(same(""), "fault", id="fault")

    @on(Input.Submitted)
    def action_go_on(self) -> None:
        """Go to the next line. From an empty one, or from the last, keep the parts."""
        lines = list(self.query(Input))
        here = next((n for n, line in enumerate(lines) if line.has_focus), 0)
        titles = tuple(title for line in lines if (title := clean_line(line.value)))
        if here + 1 < len(lines) and lines[here].value.strip():
            lines[here + 1].focus()
        elif len(titles) < 2:
            self.query_one("#fault", Static).update(said(_TOO_FEW, self.language))
        else:
            self.dismiss(titles)
