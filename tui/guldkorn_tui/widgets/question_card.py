"""One question, big and calm: what it is about, why it is asked, and its answers by single keys."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import OptionList, Static

from guldkorn.advice.context import Answer, Value
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.reading.text import Language, Text, join, same
from guldkorn.session.session import Session
from guldkorn.session.voices import Disagreement, disagreement
from guldkorn_tui.deeds.topics import Topic, topic_of
from guldkorn_tui.deeds.voices import speakers_of, voice_name, voices_of
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.look.spoken_keys import spoken
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.rows import Row, Rows
from guldkorn_tui.widgets.sides import sides_lines
from guldkorn_tui.words.shortened import brief

_LETTERS = "abcdefgh"
_WHO = Text("Hvem svarer", "Answering")
_CHANGE_WHO = Text("r skifter, hvem der svarer", "r changes who answers")
_UNHEARD = "–"
_FOR_THEM = Text("(på deres vegne, tæller ikke)", "(for them, does not count)")
_ABOUT_UNIT = Text("Om hele enheden", "About the whole unit")
_ABOUT_ISSUE = Text("Om belastningen", "About the issue")
_NUMBER = Text("Tryk Enter, og skriv tallet", "Press Enter and write the number")
_WAIT = Text("belastninger venter på svaret", "issues wait for the answer")
_WAITS = Text("belastning venter på svaret", "issue waits for the answer")
_SHOWN = 4
"""How many lines of what each answer comes to are shown on the card itself."""


class QuestionCard(Vertical):
    """Shows a topic's question and posts the answer."""

    DEFAULT_CSS = """
    QuestionCard {
        padding: 0 1;
        & > Static { height: auto; margin-bottom: 1; }
        & > #about { margin-bottom: 0; }
        & > #who { margin-bottom: 0; }
        & > #question { text-style: bold; }
        & > #why { color: $foreground 80%; margin-bottom: 0; }
        & > #waiting { color: $foreground 80%; margin-bottom: 0; }
        & > #who { margin-top: 1; }
        & > Rows { height: auto; min-height: 2; max-height: 9; }
        & > #sides { height: auto; max-height: 8; margin: 1 0 0 0; display: none; }
    }
    """
    BINDINGS: ClassVar = [
        spoken("j,y", "answer('yes')", "Ja", "Yes", display="j/y"),
        spoken("n", "answer('no')", "Nej", "No"),
        *(spoken(letter, f"pick({n})", "", "", show=False) for n, letter in enumerate(_LETTERS)),
        spoken("v,x", "skip", "Ved ikke", "Don't know", display="v"),
        spoken("r", "next_voice", "Hvem svarer", "Who answers"),
        spoken("t,delete", "take_back", "Slet svar", "Take back", display="t"),
    ]

    session: reactive[Session | None] = reactive(None, init=False)
    language: reactive[Language] = reactive(Language.DANISH, init=False)
    topic: reactive[Topic | None] = reactive(None, init=False)
    voice: reactive[Voice | None] = reactive(None, init=False)

    class Answered(Message):
        """An answer was given. None takes answers back."""

        def __init__(self, topic: Topic, value: Value | None, voice: Voice | None) -> None:
            super().__init__()
            self.topic = topic
            self.value = value
            self.voice = voice

    class Skipped(Message):
        """Nobody knows the answer; the question stays open."""

        def __init__(self, topic: Topic) -> None:
            super().__init__()
            self.topic = topic

    class NumberWanted(Message):
        """A number is to be written."""

        def __init__(self, topic: Topic, voice: Voice | None) -> None:
            super().__init__()
            self.topic = topic
            self.voice = voice

    def compose(self) -> ComposeResult:
        """Show the question above its answers."""
        yield Static(id="about", markup=False)
        yield Static(id="question", markup=False)
        yield Static(id="why", markup=False)
        yield Static(id="waiting", markup=False)
        yield Static(id="who", markup=False)
        yield Rows(id="answers")
        yield Static(id="sides", markup=False)

    @property
    def question(self) -> Question | None:
        """The question of the topic."""
        if self.session is None or self.topic is None:
            return None
        return self.session.rulebook.knowledge.questions.get(self.topic.fact)

    is_told_beside = False
    """Whether what each answer comes to is told in full beside the card."""

    _ready = False
    _offered: tuple[AnswerKind, bool, bool] | None = None
    _weighed: tuple[Session, Topic, Disagreement | None] | None = None

    def on_mount(self) -> None:
        """Draw what was given before the card was there."""
        self._ready = True
        self._draw()

    def watch_session(self) -> None:
        """Draw the changed session."""
        self._draw()

    def watch_language(self) -> None:
        """Draw in the changed language."""
        self._draw()

    def watch_topic(self) -> None:
        """Begin with whoever answered this question, else with whoever may."""
        given = self.session.answered(self.topic.fact, issue=self.topic.issue) if self.session and self.topic else ()
        voices = voices_of(self.question) if self.question else (None,)
        self.voice = given[0].voice if given else voices[0]
        self._draw()

    def watch_voice(self) -> None:
        """Say who answers now."""
        self._draw()

    def _draw(self) -> None:
        session, topic, question = self.session, self.topic, self.question
        if not self._ready or session is None or topic is None or question is None:
            return
        language = self.language
        self.query_one("#about", Static).update(self._about(session, topic))
        self.query_one("#question", Static).update(said(question.question, language))
        self.query_one("#why", Static).update(said(question.why, language))
        self.query_one("#waiting", Static).update(said(self._waiting(session, topic), language))
        self.query_one("#who", Static).update(self._who(session, topic, question))
        given = next((a.value for a in self._answers(session, topic) if a.voice == self.voice), None)
        rows = tuple(self._rows(session, question, given))
        self.query_one(Rows).show_rows(rows, choose=None if given is None else str(given))
        self._draw_sides(session, topic)
        offered = question.kind, len(speakers_of(question)) > 1, bool(self._answers(session, topic))
        if offered != self._offered:  # the footer is slow to draw, so only when it changes
            self._offered = offered
            self.refresh_bindings()

    def _draw_sides(self, session: Session, topic: Topic) -> None:
        """Show how voices differ, and what that changes; it is worked out once for each session and question."""
        if self._weighed is None or self._weighed[0] is not session or self._weighed[1] != topic:
            self._weighed = session, topic, disagreement(session, topic.fact, topic.issue)
        differ, sides = self._weighed[2], self.query_one("#sides", Static)
        sides.display = differ is not None
        self.query_one("#why").display = differ is None
        self.query_one("#waiting").display = differ is None and bool(self._waiting(session, topic).en)
        if differ is not None:
            most = 0 if self.is_told_beside else _SHOWN
            sides.update(Block(*sides_lines(differ, session, self.language, most=most)))

    def _waiting(self, session: Session, topic: Topic) -> Text:
        """Return how many issues wait for the answer, where it is asked for several."""
        for each in session.advice.questions:
            if topic_of(each) == topic and each.asked_for is not Reach.ISSUE and each.issues:
                words = _WAITS if len(each.issues) == 1 else _WAIT
                titles = join([brief(session.title(name), 80) for name in each.issues], " · ")
                return Text(
                    f"{len(each.issues)} {words.da}: {titles.da}", f"{len(each.issues)} {words.en}: {titles.en}"
                )
        return same("")

    @staticmethod
    def _answers(session: Session, topic: Topic) -> tuple[Answer, ...]:
        """Return all that was said to the question, by those it is for and on their behalf."""
        fact, issue = topic.fact, topic.issue
        return (*session.answered(fact, issue=issue), *session.heard(fact, issue=issue))

    def _about(self, session: Session, topic: Topic) -> Content:
        if topic.issue is None:
            return joined(said(_ABOUT_UNIT, self.language, "$accent"), f": {session.unit}")
        issue = next((each for each in session.advice.issues if each.id == topic.issue), None)
        title = said(brief(issue.title), self.language) if issue else plain(topic.issue)
        return joined(said(_ABOUT_ISSUE, self.language, "$accent"), ": ", title)

    def _who(self, session: Session, topic: Topic, question: Question) -> Block:
        """Return who answers now, and what each has answered, side by side."""
        knowledge, language = session.rulebook.knowledge, self.language
        given = {answer.voice: answer for answer in self._answers(session, topic)}
        parts = [said(_WHO, language, "$foreground 75%")]
        quoted = (voice for voice in question.quoted if voice == self.voice)
        for voice in dict.fromkeys((*voices_of(question), *given, *quoted)):
            name = voice_name(session, voice).get(language)
            name += "" if question.is_for(voice) else f" {_FOR_THEM.get(language)}"
            answer = given.get(voice)
            says = knowledge.answer(answer.fact, answer.value).get(language) if answer else _UNHEARD
            mark = "▸ " if voice == self.voice else "  "
            style = "bold $accent" if voice == self.voice else "" if answer else "$foreground 75%"
            parts.append(joined(plain(f"{mark}{name}: ", style), plain(says, "bold" if answer else style)))
        if len(speakers_of(question)) > 1:
            parts.append(said(_CHANGE_WHO, language, "$foreground 65%"))
        return Block(lambda width: _packed(parts, width))

    def _rows(self, session: Session, question: Question, given: Value | None) -> Iterator[Row]:
        if question.kind is AnswerKind.NUMBER:
            yield Row("number", Block(Line(said(_NUMBER, self.language), lead=plain("# "))))
            return
        letters = "jn" if question.kind is AnswerKind.YES_NO else _LETTERS
        if question.kind is AnswerKind.YES_NO and self.language is Language.ENGLISH:
            letters = "yn"
        for letter, word in zip_longest(letters, question.words, fillvalue=""):
            if not word:
                break
            title = capital(session.rulebook.knowledge.answer(question.id, word).get(self.language))
            mark = " ●" if word == given else ""
            yield Row(word, Block(Line(plain(title + mark), lead=plain(f" {letter or ' '}  ", "bold $accent"))))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let only the keys work that answer this question."""
        question = self.question
        if action == "answer":
            return question is not None and question.kind is AnswerKind.YES_NO
        if action == "pick":
            return question is not None and question.kind is AnswerKind.CHOICE
        if action == "next_voice":
            return question is not None and len(speakers_of(question)) > 1
        if action == "take_back" and self.session is not None and self.topic is not None:
            return bool(self._answers(self.session, self.topic))
        if action == "skip":
            return question is not None
        return True

    def action_answer(self, word: str) -> None:
        """Answer with a word."""
        if self.topic is not None:
            self.post_message(self.Answered(self.topic, word, self.voice))

    def action_pick(self, place: int) -> None:
        """Answer with one of the choices."""
        if self.question is not None and place < len(self.question.words):
            self.action_answer(self.question.words[place])

    def action_skip(self) -> None:
        """Say that nobody knows."""
        if self.topic is not None:
            self.post_message(self.Skipped(self.topic))

    def action_next_voice(self) -> None:
        """Let the next voice answer."""
        if self.question is not None:
            voices = speakers_of(self.question)
            place = voices.index(self.voice) if self.voice in voices else -1
            self.voice = voices[(place + 1) % len(voices)]

    def action_take_back(self) -> None:
        """Take the answers to this question back."""
        if self.topic is not None:
            self.post_message(self.Answered(self.topic, None, None))

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == "number" and self.topic is not None:
            self.post_message(self.NumberWanted(self.topic, self.voice))
        elif event.option_id:
            self.action_answer(event.option_id)


def _packed(parts: Iterable[Content], width: int) -> Content:
    """Return parts one after the other on as few lines as hold them, none of them broken that fits on a line."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + 2 + part.cell_length <= width:
            lines[-1] = joined(lines[-1], "  ", part)
        else:
            lines.extend(part.wrap(max(1, width)))
    return Content("\n").join(lines)
