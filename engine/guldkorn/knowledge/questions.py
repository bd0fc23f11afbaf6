"""The questions that the engine can ask about a workplace, a unit or one issue."""

from enum import StrEnum

from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

UNKNOWN_WORDS = frozenset({"unknown", "known", "disputed"})
"""Words that tests use for the state of an answer; no answer may be called so."""


class AnswerKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes-no"
    CHOICE = "choice"
    NUMBER = "number"


class Answer(Entry):
    """One of the answers that may be chosen."""

    id: str
    title: Text


class Question(Entry):
    """A question whose answer is a context fact."""

    id: str
    about: Reach
    """The narrowest thing it is answered for; an answer given more broadly holds for all beneath."""
    asked_for: Reach | None = None
    """What the engine asks it for, where that is broader than `about`."""
    question: Text
    why: Text
    """Why it is asked and what it decides."""
    kind: AnswerKind = AnswerKind.YES_NO
    answers: tuple[Answer, ...] = ()
    at_least: float | None = None
    at_most: float | None = None
    voices: tuple[Voice, ...] = ()
    """Who may answer; empty means anyone."""

    @property
    def words(self) -> tuple[str, ...]:
        """The answers that may be given, where they are words."""
        if self.kind is AnswerKind.YES_NO:
            return ("yes", "no")
        return tuple(answer.id for answer in self.answers)


class QuestionsFile(Entry):
    """`context.yaml`."""

    questions: tuple[Question, ...]
