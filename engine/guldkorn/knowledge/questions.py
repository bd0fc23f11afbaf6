"""The questions that the engine can ask about a workplace, a unit or one issue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from guldkorn.knowledge.names import DimensionId
from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.reading.problem import way_out
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

UNKNOWN_WORDS = frozenset({"unknown", "known", "disputed"})
"""Words that tests use for the state of an answer; no answer may be called so."""


YES, NO = "yes", "no"
"""The answers to a question of yes or no."""
SAYS_YES, SAYS_NO = ("yes", "y", "ja", "j", "jo"), ("no", "n", "nej")
"""The words that mean them."""
_NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?", re.ASCII)


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

    def read(self, said: object) -> str | float | Text:
        """Return the answer that somebody gives, or what is wrong with it and what is expected.

        What is said may come from a file or be typed: a number with a decimal comma or point and perhaps a per cent
        sign, the id of an answer or its title in either language, yes and no in the words of either.
        """
        return self._number(said) if self.kind is AnswerKind.NUMBER else self._word(said)

    def _number(self, said: object) -> float | Text:
        written = said.strip().removesuffix("%").rstrip() if isinstance(said, str) else said
        if isinstance(written, str) and _NUMBER.fullmatch(written):
            written = float(written.replace(",", "."))
        if isinstance(written, bool) or not isinstance(written, (int, float)) or not isfinite(written):
            return Text(f'"{said}" er ikke et tal', f'"{said}" is not a number')
        low, high = self.at_least, self.at_most
        if low is not None and high is not None and not low <= written <= high:
            return Text(f"{said} er uden for {low:g} til {high:g}", f"{said} is outside {low:g} to {high:g}")
        if low is not None and written < low:
            return Text(f"{said} er under {low:g}, som er det mindste", f"{said} is under {low:g}, the least there is")
        if high is not None and written > high:
            return Text(f"{said} er over {high:g}, som er det største", f"{said} is over {high:g}, the most there is")
        return float(written)

    def _word(self, said: object) -> str | Text:
        word = {True: YES, False: NO}[said] if isinstance(said, bool) else said
        meant = word.strip().casefold() if isinstance(word, str) else None
        for name, words in self._meaning:
            if meant in words:
                return name
        hint = way_out(word, [*self.words, "unknown"])
        return Text(
            f'"{word}" er ikke et svar på {self.id}; {hint.da}', f'"{word}" is not an answer to {self.id}; {hint.en}'
        )

    @property
    def _meaning(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The answers in words, each with all that means it."""
        if self.kind is AnswerKind.YES_NO:
            yield from ((YES, SAYS_YES), (NO, SAYS_NO))
        for answer in self.answers:
            yield answer.id, tuple(each.casefold() for each in (answer.id, answer.title.da, answer.title.en))

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
