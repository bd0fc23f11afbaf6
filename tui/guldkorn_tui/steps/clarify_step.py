"""Clarify: one open question at a time, and what is answered can be looked at again."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn.session.voices import disagreement
from guldkorn_tui.deeds.topics import Topic, answered_topics, open_topics, topic_of
from guldkorn_tui.deeds.voices import differing, voices_of
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.steps.step import StepView
from guldkorn_tui.widgets.block import Block, Fitted, Line
from guldkorn_tui.widgets.details import Details
from guldkorn_tui.widgets.question_card import QuestionCard
from guldkorn_tui.widgets.reasons import why_lines
from guldkorn_tui.widgets.sides import sides_lines
from guldkorn_tui.words.shortened import brief

_ALL_DONE = Text(
    "Der er ingen åbne spørgsmål. Tryk 5 for at prioritere, eller i for at se alle spørgsmål og svar.",
    "There are no open questions. Press 5 to set priorities, or i to see all questions and answers.",
)
_NOT_ASKED = Text(
    "Rådene venter ikke på svaret lige nu. I kan svare alligevel.",
    "The advice does not wait for the answer just now. You may answer all the same.",
)
_IS_ANSWERED = Text(
    "Spørgsmålet er besvaret, og rådene bygger på svaret. Tryk t for at slette det.",
    "It is answered, and the advice follows the answer. t takes it back.",
)
_WAITING = Text("Venter på svaret", "Waiting for the answer")


def _place(number: int, waiting: int, answered: int) -> Text:
    return Text(
        f"Åbent spørgsmål {number} af {waiting}, det nyttigste først · {answered} besvaret",
        f"Open question {number} of {waiting}, the most useful first · {answered} answered",
    )


def _revisited(waiting: int, answered: int) -> Text:
    return Text(
        f"Besvaret spørgsmål · {waiting} {'åbent' if waiting == 1 else 'åbne'} · {answered} besvaret",
        f"Answered question · {waiting} open · {answered} answered",
    )


class ClarifyStep(StepView):
    """Asks the open questions one after the other."""

    DEFAULT_CSS = """
    ClarifyStep #asked { width: 1fr; }
    ClarifyStep #place { height: 1; padding: 0 1; color: $primary; text-style: bold; margin-bottom: 1; }
    ClarifyStep #all-done { padding: 1 2; height: auto; display: none; }
    """
    BINDINGS: ClassVar = [
        spoken("space", "next", "Næste", "Next", display="␣"),
        spoken("backspace", "previous", "Forrige", "Previous", show=False),
        spoken("i", "overview", "Alle svar", "All answers"),
        spoken("w", "why", "Hvorfor", "Why"),
    ]

    class OverviewWanted(Message):
        """All questions with their answers are asked for."""

    class WhyWanted(Message):
        """Why a question is asked, what waits for it and how voices differ is asked for."""

        def __init__(self, topic: Topic) -> None:
            super().__init__()
            self.topic = topic

    can_focus = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._skipped: list[Topic] = []
        self._visited: list[Topic] = []
        self._answering: Topic | None = None

    def compose(self) -> ComposeResult:
        """Show where one is above the question, and what is behind it beside it."""
        with Horizontal():
            with Vertical(id="asked"):
                yield Static(id="place", markup=False)
                yield Static(id="all-done", markup=False)
                yield QuestionCard()
            yield Details()

    @property
    def card(self) -> QuestionCard:
        """The card with the question."""
        return self.query_one(QuestionCard)

    def draw(self, session: Session) -> None:
        """Show the question one stands at, or the next where it has been answered."""
        card = self.card
        card.language = self.language
        waiting = self._waiting(session)
        topic = card.topic
        is_answered = topic is not None and topic == self._answering and not differing(session, topic)
        if topic is None or is_answered or not self._exists(session, topic):
            topic = self._following(session, topic)
        self._answering = None
        self._turn_to(session, topic, waiting)

    def turn_to(self, topic: Topic) -> None:
        """Show one question, answered or not."""
        if self.session is not None and self._exists(self.session, topic):
            self._remember(self.card.topic)
            self._turn_to(self.session, topic, self._waiting(self.session))

    def _turn_to(self, session: Session, topic: Topic | None, waiting: tuple[Topic, ...]) -> None:
        had_focus = self.screen.focused is not None and self in self.screen.focused.ancestors_with_self
        card, done = self.card, self.query_one("#all-done", Static)
        is_wide = self.screen.has_class("-wide")
        card.is_told_beside = is_wide
        card.session = session
        card.topic = topic
        card.display = topic is not None
        done.display = topic is None
        done.update(said(_ALL_DONE, self.language))
        answered = len(answered_topics(session))
        place = Content("")
        if topic in waiting:
            place = said(_place(waiting.index(topic) + 1, len(waiting), answered), self.language)
        elif topic is not None:
            place = said(_revisited(len(waiting), answered), self.language)
        self.query_one("#place", Static).update(place)
        if is_wide:
            self.query_one(Details).show(behind(topic, session, self.language) if topic else Block())
        if had_focus:
            self.take_keys()

    def take_keys(self) -> None:
        """Let the keys answer the question."""
        if self.card.topic is None:
            self.focus()
        else:
            self.card.query_one("#answers").focus()

    def _waiting(self, session: Session) -> tuple[Topic, ...]:
        """Return the open questions; those that nobody knew come last."""
        topics = open_topics(session)
        skipped = [topic for topic in self._skipped if topic in topics]
        return (*(topic for topic in topics if topic not in skipped), *skipped)

    def _following(self, session: Session, topic: Topic | None) -> Topic | None:
        waiting = self._waiting(session)
        if topic in waiting:
            return waiting[(waiting.index(topic) + 1) % len(waiting)]
        return waiting[0] if waiting else None

    @staticmethod
    def _exists(session: Session, topic: Topic) -> bool:
        if topic.fact not in session.rulebook.knowledge.questions:  # another rulebook was taken
            return False
        return topic.issue is None or any(issue.id == topic.issue for issue in session.advice.issues)

    def _remember(self, topic: Topic | None) -> None:
        if topic is not None and (not self._visited or self._visited[-1] != topic):
            self._visited.append(topic)

    @on(QuestionCard.Answered)
    def _answered(self, event: QuestionCard.Answered) -> None:
        """Go on when the answer is in; where voices answer one by one, first hear the others."""
        question, voices = self.card.question, voices_of(self.card.question) if self.card.question else ()
        if event.value is None:
            return
        self._remember(event.topic)
        if question is not None and not question.is_for(event.voice):
            self.card.voice = voices[0]  # what is said for others leaves the question with those it is for
            return
        if event.voice is not None and len(voices) > 1 and self.session is not None:
            heard = {each.voice for each in self.session.answered(event.topic.fact, issue=event.topic.issue)}
            unheard = [voice for voice in voices if voice and voice not in heard | {event.voice}]
            if question is not None and unheard:
                self.card.voice = unheard[0]
                return
        self._answering = event.topic

    @on(QuestionCard.Skipped)
    def _skip(self, event: QuestionCard.Skipped) -> None:
        """Leave a question open and go on to the next."""
        if self.session is None:
            return
        following = self._following(self.session, event.topic)
        self._remember(event.topic)
        self._skipped = [topic for topic in self._skipped if topic != event.topic] + [event.topic]
        self._turn_to(self.session, following, self._waiting(self.session))

    def action_next(self) -> None:
        """Go to the next open question."""
        if self.session is not None:
            self._remember(self.card.topic)
            following = self._following(self.session, self.card.topic)
            self._turn_to(self.session, following, self._waiting(self.session))

    def action_previous(self) -> None:
        """Go back to the question before."""
        if self.session is None:
            return
        while self._visited:
            last = self._visited[-1]
            if last != self.card.topic and self._exists(self.session, last):
                break
            self._visited.pop()
        if self._visited:
            self._turn_to(self.session, self._visited.pop(), self._waiting(self.session))

    def action_overview(self) -> None:
        """Ask for all questions with their answers."""
        self.post_message(self.OverviewWanted())

    def action_why(self) -> None:
        """Ask why the question is asked."""
        if self.card.topic is not None:
            self.post_message(self.WhyWanted(self.card.topic))


def behind(topic: Topic, session: Session, language: Language) -> Block:
    """Return why a question is asked, which issues wait for it, and how voices differ on it."""
    knowledge = session.rulebook.knowledge
    lines: list[Line | Fitted] = [Line(said(knowledge.questions[topic.fact].why, language)), Line(plain(""))]
    if (differ := disagreement(session, topic.fact, topic.issue)) is not None:
        lines += [*sides_lines(differ, session, language), Line(plain(""))]
    asked = next((each for each in session.advice.questions if topic_of(each) == topic), None)
    if asked is None:
        is_answered = bool(session.answered(topic.fact, issue=topic.issue))
        return Block(*lines, Line(said(_IS_ANSWERED if is_answered else _NOT_ASKED, language)))
    if asked.issues:
        lines.append(Line(said(_WAITING, language, "bold $primary")))
        lines += [Line(said(brief(session.title(name)), language), 2, plain("• ")) for name in asked.issues]
        lines.append(Line(plain("")))
    return Block(*lines, *why_lines(asked.justification, knowledge, language))
