"""A step that is a list of rows, with all there is to say of the chosen one beside it or behind Enter."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import OptionList

from guldkorn.advice.advice import IssueAdvice
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfIssue, Subject
from guldkorn_tui.deeds.table import DEEDS, fitting
from guldkorn_tui.look.plain_text import said
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.details import Details
from guldkorn_tui.widgets.rows import Row, Rows


class ListedStep(StepView):
    """A list, and the details of the chosen row."""

    class Opened(Message):
        """A row was opened to see why."""

        def __init__(self, view: "ListedStep", key: str) -> None:
            super().__init__()
            self.view = view
            self.key = key

    _offered = ""

    def compose(self) -> ComposeResult:
        """Show the list and the panel beside it."""
        with Horizontal():
            yield Rows()
            yield Details()

    def rows(self, session: Session) -> Iterable[Row]:
        """Return the rows of a session."""
        raise NotImplementedError

    def first(self, session: Session) -> str | None:
        """Return the key of the row to begin at; None for the topmost."""
        return None

    def opened(self, key: str, session: Session, language: Language) -> tuple[Text, Block] | None:
        """Return the title and text of what is behind a row."""
        raise NotImplementedError

    def beneath(self, key: str, session: Session, language: Language) -> Block | None:
        """Return what stands beneath the list where the screen is narrow; None in a step that has no such place."""
        return None

    @property
    def key(self) -> str | None:
        """The key of the chosen row."""
        return self.query_one(Rows).key

    @property
    def chosen_kind(self) -> str:
        """What sort of row is chosen: the first word of its key."""
        return (self.key or "").partition(" ")[0]

    @property
    def subject(self) -> Subject | None:
        """What the chosen row stands for."""
        return self.subject_of(self.key, self.session) if self.key and self.session else None

    def subject_of(self, key: str, session: Session) -> Subject | None:
        """Return what a row stands for; None where no deed may be about it."""
        kind, _, name = key.partition(" ")
        return OfIssue(name) if kind == "issue" else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only the deeds that may be about what is chosen."""
        if action != "wish" or self.session is None:
            return True
        command = Command[str(parameters[0])]
        return not DEEDS[command].kinds or fitting(command, self.subject) is not None

    def heading(self, text: Text, style: str = "bold $primary") -> Row:
        """Return a row that is only read."""
        return Row(None, Block(Line(said(text, self.language, style))))

    def draw(self, session: Session) -> None:
        """Show the rows, and the details of the chosen one."""
        rows = self.query_one(Rows)
        rows.show_rows(self.rows(session), choose=rows.key or self.first(session))
        self._show_details()

    def choose(self, key: str) -> None:
        """Choose a row by its key."""
        if self.session is not None:
            self.query_one(Rows).show_rows(self.rows(self.session), choose=key)
            self._show_details()

    @on(OptionList.OptionHighlighted)
    def _show_details(self) -> None:
        key, session = self.key, self.session
        if session is None:
            return
        if self.chosen_kind != self._offered:  # the footer is slow to draw, so only when other keys work
            self._offered = self.chosen_kind
            self.refresh_bindings()
        if self.screen.has_class("-wide"):
            found = self.opened(key, session, self.language) if key else None
            self.query_one(Details).show(found[1] if found else Block())
        elif (beneath := self.beneath(key or "", session, self.language)) is not None:
            self.query_one(Details).show(beneath)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option_id:
            self.post_message(self.Opened(self, event.option_id))


def issue_named(session: Session, name: str) -> IssueAdvice | None:
    """Return an issue of the advice by its id, or None where it is not there any more."""
    return next((issue for issue in session.advice.issues if issue.id == name), None)
