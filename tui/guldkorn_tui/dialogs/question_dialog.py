"""One question about one issue, asked in front of the list of issues."""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult

from guldkorn.advice.context import Value
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.dialogs.framed import Framed
from guldkorn_tui.widgets.question_card import QuestionCard
from guldkorn_tui.widgets.rows import Rows

_TITLE = Text("Spørgsmål om belastningen", "Question about the issue")


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was answered, and by whom. None takes the answers back."""

    value: Value | None
    voice: Voice | None


class QuestionDialog(Framed[GivenAnswer]):
    """Asks one question, and answers with what was answered."""

    DEFAULT_CSS = """
    QuestionDialog QuestionCard { height: auto; padding: 0; }
    QuestionDialog Rows { height: auto; max-height: 10; }
    """

    def __init__(self, session: Session, topic: Topic, language: Language) -> None:
        super().__init__(_TITLE, language)
        self._session = session
        self._topic = topic

    def compose_inside(self) -> ComposeResult:
        """Show the question."""
        yield QuestionCard()

    def on_mount(self) -> None:
        """Ask it."""
        card = self.query_one(QuestionCard)
        card.language = self.language
        card.session = self._session
        card.topic = self._topic
        self.query_one(Rows).focus()

    def redraw(self) -> None:
        """Ask in the language of the moment."""
        self.query_one(QuestionCard).language = self.language

    @on(QuestionCard.Answered)
    def _answered(self, event: QuestionCard.Answered) -> None:
        event.stop()
        self.dismiss(GivenAnswer(event.value, event.voice))

    @on(QuestionCard.Skipped)
    def _skipped(self, event: QuestionCard.Skipped) -> None:
        event.stop()
        self.dismiss(None)
