"""A new issue in the group's own words."""

from dataclasses import dataclass
from functools import cache, partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from guldkorn.knowledge.library import Knowledge, read_muddled
from guldkorn.knowledge.muddled import MuddledKnowledge, clarify
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, same
from guldkorn.shipped import shipped_folder
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.plain import capital, plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows

_TITLE = Text("Ny belastning", "New issue")
_WHAT = Text("Hvad sker der, for hvem og hvornår?", "What happens, to whom and when?")
_WHERE = Text("Hvad hører den under?", "What does it belong to?")
_HOW = Text(
    "Hvordan er den påvist? (kan stå tomt, hvis kortlægningen viser den)",
    "How was it identified? (may be empty where the mapping shows it)",
)
_GO_ON = Text(
    "Enter: næste felt, til sidst gem · Esc gemmer kladden", "Enter: next field, keep at the last · Esc keeps the draft"
)
_NO_TITLE = Text("Skriv, hvad der sker.", "Write what happens.")
_NO_PLACE = Text("Vælg med Enter, hvad den hører under.", "Choose with Enter what it belongs to.")
_MAP_INSTEAD = Text("Se i stedet på", "Look instead at")
_ANYWAY = Text(
    "Ret sætningen, eller tryk Enter igen for at beholde den.", "Mend the sentence, or press Enter again to keep it."
)


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
        &.-muddled #place-of-issue { display: none; }
    }
    """

    def __init__(self, draft: IssueDraft, knowledge: Knowledge, language: Language) -> None:
        super().__init__(_TITLE, language)
        self._draft = draft
        self._knowledge = knowledge
        self._kept_anyway = ""
        self._place = draft.place

    def compose_inside(self) -> ComposeResult:
        """Show the fields."""
        yield self.label(_WHAT)
        yield Input(self._draft.title, id="what", select_on_focus=False)
        with Vertical(id="place-of-issue"):
            yield self.label(_WHERE)
            yield Rows(id="place")
            yield self.label(_HOW)
            yield Input(self._draft.documented, id="how", select_on_focus=False)
        yield self.label(same(""), "fault", id="fault")
        yield self.label(_GO_ON, "hint")

    def on_mount(self) -> None:
        """Show the dimensions with their aspects."""
        self._show_places()
        self.query_one("#what").focus()
        self.run_worker(partial(clarify, "", _muddled()), thread=True)  # so that Enter answers at once

    def _show_places(self) -> None:
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

    @on(Input.Submitted, "#what")
    def _to_place(self, event: Input.Submitted) -> None:
        if self._is_clear(clean_line(event.value)):
            self.query_one(Rows).focus()

    @on(OptionList.OptionSelected)
    def _to_how(self, event: OptionList.OptionSelected) -> None:
        self._place = event.option_id
        self._show_places()
        self._fault(same(""))
        self.query_one("#how").focus()

    @on(Input.Submitted, "#how")
    def _keep(self) -> None:
        title = clean_line(self.query_one("#what", Input).value)
        if not self._is_clear(title):
            self.query_one("#what").focus()
        elif self._place is None:
            self._fault(_NO_PLACE)
            self.query_one(Rows).focus()
        else:
            self.dismiss(self._written(is_done=True))

    def action_leave(self) -> None:
        """Leave the dialog, and keep what was written for the next time."""
        self.dismiss(self._written(is_done=False))

    def _written(self, *, is_done: bool) -> IssueDraft:
        title, how = (clean_line(self.query_one(each, Input).value) for each in ("#what", "#how"))
        return IssueDraft(title, self._place, how, is_done)

    def _is_clear(self, title: str) -> bool:
        """Tell whether a title can be worked on; say what is muddled about it where it cannot (claim C05)."""
        if not title:
            self._fault(_NO_TITLE)
            return False
        muddled = _muddled()
        found = clarify(title, muddled)
        if not found.muddled or title == self._kept_anyway:
            self._fault(same(""))
            return True
        self._kept_anyway = title
        kind = next(each for each in muddled.kinds if each.kind is found.kinds[0])
        instead = [self._knowledge.named(name) for name in found.map_instead[:4]]
        self._fault(
            Text(
                f"{kind.why.da} {kind.ask.da} {_MAP_INSTEAD.da}: {', '.join(t.da for t in instead)}. {_ANYWAY.da}",
                f"{kind.why.en} {kind.ask.en} {_MAP_INSTEAD.en}: {', '.join(t.en for t in instead)}. {_ANYWAY.en}",
            ),
            muddled=True,
        )
        return False

    def _fault(self, text: Text, *, muddled: bool = False) -> None:
        """Say what is wrong. What is muddled takes the place of the fields that are to be filled in later."""
        self.query_one("#fault", Static).update(said(text, self.language))
        self.set_class(muddled, "-muddled")


@cache
def _muddled() -> MuddledKnowledge:
    return read_muddled(shipped_folder())
