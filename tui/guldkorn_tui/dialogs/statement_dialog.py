"""A problem as it is usually said: whether it is clear enough to be worked on, and if not, why (claim C05)."""

from collections.abc import Iterator
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.drafting import Drafting
from guldkorn_tui.dialogs.framed import Label
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.writing import Writing
from guldkorn_tui.words.muddled import CLEAR, Statement, get_ready, hear, look_instead

_TITLE = Text("Er problemet beskrevet konkret?", "Is the problem said concretely?")
_AS_SAID = Text("Skriv det, som det plejer at blive sagt:", "Write it as it is usually said:")
_NOTHING = Text("Skriv en sætning, fx “vi løber for stærkt”.", "Write a sentence, such as “we run too fast”.")
_ALSO = Text("Også", "Also")
_HOW = Text("Enter: se, om den er til at arbejde med", "Enter: see whether it can be worked on")
_HOW_OR_CLEAR = Text(
    "Enter: se, om den er til at arbejde med (et tomt felt fjerner mærkerne på kortet)",
    "Enter: see whether it can be worked on (empty: take the marks off the map)",
)
_MUDDLED_NOW = Text("Ret sætningen, eller tryk Enter for at se det på kortet.", "Mend it, or press Enter for the map.")
_CLEAR_NOW = Text(
    "Enter: skriv den op som en belastning i trin 2 · Esc: luk",
    "Enter: write it down as an issue in step 2 · Esc: close",
)
_STATEMENT = "statement"
_IN_FULL = 2
"""How many of its kinds are told in full; of the others only what they are called."""


class StatementDialog(Drafting[Statement]):
    """Answers what is wrong with a statement. It is left with the statement that is taken on; an empty one forgets."""

    DEFAULT_CSS = "StatementDialog #answer { height: auto; margin-bottom: 1; }"

    def __init__(self, knowledge: Knowledge, language: Language, draft: Draft, *, marked: bool) -> None:
        """Ask. `marked` says whether an earlier statement left its marks on the map."""
        super().__init__(_TITLE, language)
        self._begun = draft.words.get(_STATEMENT, "")
        self._knowledge = knowledge
        self._is_marked = marked
        self._heard: Statement | None = None
        self._fault = same("")

    def compose_inside(self) -> ComposeResult:
        """Show the line above what is said of it."""
        yield self.label(_AS_SAID)
        yield Writing(self._begun)
        yield Static(id="answer", markup=False)
        yield self.label(same(""), "hint", id="how")

    def on_mount(self) -> None:
        """Wait for the sentence."""
        self._say()
        self.query_one(Writing).focus()
        self.run_worker(partial(get_ready, self._knowledge), thread=True)

    def draft(self) -> Draft:
        """Return the sentence as it stands."""
        return Draft({_STATEMENT: self.query_one(Writing).text})

    @on(Writing.Submitted)
    def _hear(self, event: Writing.Submitted) -> None:
        words = event.writing.text
        if event.writing.is_empty:
            if self._is_marked:
                self.dismiss(Statement("", (), ()))
            self._heard, self._fault = None, _NOTHING
        elif self._heard is not None and self._heard.words == words:
            self.dismiss(self._heard)
        else:
            self._heard, self._fault = hear(words, self._knowledge), same("")
        self._say()

    def say_fault(self, text: Text) -> None:
        """Say what is wrong where the answer stands."""
        self._heard, self._fault = None, text
        self._say()

    def _say(self) -> None:
        heard, how = self._heard, _HOW_OR_CLEAR if self._is_marked else _HOW
        if heard is not None:
            how = _MUDDLED_NOW if heard.is_muddled else _CLEAR_NOW
        self.query_one("#how", Label).say(how, self.language)
        self.redraw()

    def redraw(self) -> None:
        """Give the answer in the language of the moment."""
        self.query_one("#answer", Static).update(Block(*self._answer(self._heard)))

    def _answer(self, heard: Statement | None) -> Iterator[Line]:
        language = self.language
        if heard is None:
            yield Line(said(self._fault, language, "$warning"))
            return
        if not heard.is_muddled:
            yield Line(said(CLEAR, language, "bold"), 0, plain("✓ ", "bold $success"))
            return
        for kind in heard.kinds[:_IN_FULL]:
            yield Line(said(kind.title, language, "bold $warning"), 0, plain("! ", "bold $warning"))
            yield Line(said(kind.why, language), 2)
            yield Line(said(kind.ask, language, "bold"), 2, plain("? ", "bold $accent"))
        if others := [kind.title for kind in heard.kinds[_IN_FULL:]]:
            yield Line(said(_ALSO + same(": ") + join(others, "; "), language), 0, plain("! ", "bold $warning"))
        yield Line(said(look_instead(heard.instead, self._knowledge, 6), language), 0, plain("◆ ", "bold $accent"))
