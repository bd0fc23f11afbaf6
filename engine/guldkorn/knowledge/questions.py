"""The questions that the engine can ask about a workplace, a unit or one issue."""

from dataclasses import dataclass
from enum import StrEnum

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from guldkorn.knowledge.names import DimensionId
from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

UNKNOWN_WORDS = frozenset({"unknown", "known", "disputed"})
"""Words that tests use for the state of an answer; no answer may be called so."""


YES, NO = "yes", "no"
"""The answers to a question of yes or no."""


class AnswerKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes-no"
    CHOICE = "choice"
    NUMBER = "number"


class Answer(Entry):
    """One of the answers that may be chosen."""

    id: str
    """Its name in rules."""
    title: Text
    """The answer as people read it."""


class Opening(Entry):
    """An issue that an answer opens: what is known needs no score."""

    dimension: DimensionId
    """The dimension that it belongs to."""
    documented: Text
    """How it is known, as the plan says it."""


class Asked(Entry):
    """How a question comes to be asked."""

    never: Text
    """Why the engine never asks it itself."""


class Question(Entry):
    """A question whose answer is a context fact."""

    id: str
    """The name of the fact that it asks for, in rules and in files of answers."""
    about: Reach
    """The narrowest thing it is answered for; an answer given more broadly holds for all beneath."""
    asked_for: Reach | None = None
    """What the engine asks it for, where that is broader than `about`."""
    question: Text
    """The question as the group reads it."""
    why: Text
    """Why it is asked and what it decides."""
    kind: AnswerKind = AnswerKind.YES_NO
    """What an answer looks like; yes or no where nothing is written."""
    answers: tuple[Answer, ...] = ()
    """The answers that may be chosen, where it is a choice."""
    at_least: float | None = None
    """The smallest number that can be answered."""
    at_most: float | None = None
    """The largest number that can be answered."""
    voices: tuple[Voice, ...] = ()
    """Who may answer; empty means anyone."""
    quoted: tuple[Voice, ...] = ()
    """Who may be quoted on it, where it is for others to answer: what they say is hearsay, and never an answer."""
    asked: Asked | None = None
    """That no rule asks it, and why, where rules read it all the same."""
    opens: Opening | None = None
    """The issue that a yes opens, where no score shows it. One who says yes is enough."""

    def is_for(self, voice: Voice | None) -> bool:
        """Tell whether a voice may answer. What the meeting says as one (None) counts for everybody in it."""
        return voice is None or not self.voices or voice in self.voices

    @property
    def words(self) -> tuple[str, ...]:
        """The answers that may be given, where they are words."""
        if self.kind is AnswerKind.YES_NO:
            return (YES, NO)
        return tuple(answer.id for answer in self.answers)


ANSWERS = "x-answers"
"""The key by which a model's JSON schema tells that answers stand here."""


@dataclass(frozen=True, slots=True)
class AnswersFor:
    """Says of a mapping that it holds the answers to questions, and what they are given for."""

    reach: Reach

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell it in the model's JSON schema too."""
        return {**handler(schema), ANSWERS: self.reach.value}


class QuestionsFile(Entry):
    """`context.yaml`: the questions that can be asked."""

    questions: tuple[Question, ...]
    """The questions, one entry each."""
