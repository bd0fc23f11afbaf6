"""A new issue in the group's own words."""

from dataclasses import dataclass
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.dialogs.line_dialog import Fault
from guldkorn_tui.muddled_words import get_ready
from guldkorn_tui.plain import capital, plain
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows
from guldkorn_tui.widgets.writing import Writing

_TITLE = Text("Ny belastning", "New issue")
_WHAT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
_WHERE = Text("Hvad hører den under?", "What does it belong to?")
_HOW = Text(
    "Hvordan er den påvist? (kan stå tomt, hvis kortlægningen viser den)",
    "How was it identified? (may be empty where the mapping shows it)",
)
_GO_ON = Text(
    "Enter: næste felt (gemmer ved det sidste) · Esc gemmer kladden",
    "Enter: next field, keep at the last · Esc keeps the draft",
)
_NO_PLACE = Text("Vælg med Enter, hvad den hører under.", "Choose with Enter what it belongs to.")


@dataclass(frozen=True, slots=True)
class IssueDraft:
    """What has been written of a new issue; kept when the dialog is left."""

    title: str = ""
    place: str | None = None
    """The dimension or aspect it belongs to."""
    documented: str = ""
    is_done: bool = False


class IssueDialog(Framed[IssueDraft]):
    """Asks what happens, where it belongs and how it is known. Leaving it keeps what was written."""

    DEFAULT_CSS = """
    IssueDialog {
        & #place-of-issue { height: auto; }
        & Rows { height: 7; margin-bottom: 1; background: $panel; }
        & Writing { max-height: 3; }
        &.-muddled #place-of-issue { display: none; }
    }
    """

    def __init__(self, draft: IssueDraft, knowledge: Knowledge, language: Language, questioned: Fault) -> None:
        """Ask, with what was written before. `questioned` says what is wrong with a title."""
        super().__init__(_TITLE, language)
        self._draft = draft
        self._knowledge = knowledge
        self._questioned = questioned
        self._place = draft.place

    def compose_inside(self) -> ComposeResult:
        """Show the fields."""
        yield self.label(_WHAT)
        yield Writing(self._draft.title, id="what")
        with Vertical(id="place-of-issue"):
            yield self.label(_WHERE)
            yield Rows(id="place")
            yield self.label(_HOW)
            yield Writing(self._draft.documented, id="how")
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_GO_ON, "hint")

    def on_mount(self) -> None:
        """Show the dimensions with their aspects."""
        self.redraw()
        self.query_one("#what").focus()
        self.run_worker(partial(get_ready, self._knowledge), thread=True)  # so that Enter answers at once

    def redraw(self) -> None:
        """Show the dimensions in the language of the moment."""
        rows = []
        for dimension in self._knowledge.dimensions.values():
            if not dimension.golden and dimension.id == "outcome":
                continue  # an outcome is never an issue by itself
            rows.append(self._row(dimension.id, dimension.title, 0))
            rows.extend(self._row(aspect.id, aspect.title, 2) for aspect in dimension.aspects)
        self.query_one(Rows).show_rows(rows, choose=self._place)

    def _row(self, place: str, title: Text, indent: int) -> Row:
        mark = "● " if place == self._place else "○ "
        name = plain(capital(title.get(self.language)), "bold" if not indent else "")
        return Row(place, Block(Line(name, indent, plain(mark))))

    @on(Writing.Submitted, "#what")
    def _to_place(self) -> None:
        if self._is_clear():
            self.query_one(Rows).focus()

    @on(OptionList.OptionSelected)
    def _to_how(self, event: OptionList.OptionSelected) -> None:
        self._place = event.option_id
        self.redraw()
        self.say_fault(same(""))
        self.query_one("#how").focus()

    @on(Writing.Submitted, "#how")
    def _keep(self) -> None:
        if not self._is_clear():
            self.query_one("#what").focus()
        elif self._place is None:
            self.say_fault(_NO_PLACE)
            self.query_one(Rows).focus()
        else:
            self.dismiss(self._written(is_done=True))

    def action_leave(self) -> None:
        """Leave the dialog, and keep what was written for the next time."""
        self.dismiss(self.so_far())

    def so_far(self) -> IssueDraft:
        """Return the issue as it stands."""
        return self._written(is_done=False)

    def _written(self, *, is_done: bool) -> IssueDraft:
        title, how = (self.query_one(each, Writing).text for each in ("#what", "#how"))
        return IssueDraft(title, self._place, how, is_done)

    def _is_clear(self) -> bool:
        """Tell whether a title can be worked on. What is muddled about it takes the place of the later fields."""
        title = clean_line(self.query_one("#what", Writing).text)
        fault = self._questioned(title)
        self.say_fault(fault or same(""))
        self.set_class(fault is not None and bool(title), "-muddled")
        return fault is None
