"""One file that is being read: what it is, what was said of it, what its columns are, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import UnreadableError, errors
from guldkorn.reading.text import Language
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import SurveyFile
from guldkorn.survey.labels import plain_label
from guldkorn.survey.recognition import Recognition
from guldkorn.survey.request import Request

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1."""


@dataclass(frozen=True)
class FileReading:
    """What everything that reads a survey's file needs to know of it."""

    file: SurveyFile
    knowledge: Knowledge
    request: Request
    recognition: Recognition
    faults: Faults
    progress: Progress

    @cached_property
    def no_answers(self) -> frozenset[str]:
        """The texts that mean that a person or a unit has no score."""
        labels = self.knowledge.response_sets_file.value.no_answer.all + self.request.missing
        return frozenset(plain_label(label) for label in labels)

    @property
    def whole_name(self) -> str:
        """What all units together are called."""
        names = self.knowledge.survey_words.whole
        return (names.da if self.request.language is Language.DANISH else names.en)[0]

    def stop_at_faults(self) -> None:
        """Raise UnreadableError where something is wrong, with every fault found so far."""
        if self.faults.errors or errors(self.file.problems):
            raise UnreadableError([*self.file.problems, *self.faults.all()])
