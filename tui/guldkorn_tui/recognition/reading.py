"""Reading a survey's file as it was agreed on, away from the screen's own thread."""

from dataclasses import replace
from pathlib import Path

from guldkorn.reading.text import Language
from guldkorn.survey.files.opening import open_survey_file
from guldkorn_tui.opening.opened_survey import Opened, take_all_in
from guldkorn_tui.recognition.choices import Choices, fitted_to
from guldkorn_tui.recognition.held_file import HeldFile


class StoppedError(Exception):
    """The reading was stopped by those who wait for it."""


class Course:
    """How far a reading has come; it may be stopped from another thread."""

    def __init__(self) -> None:
        self.done = 0.0
        self.is_stopped = False

    def __call__(self, done: float) -> None:
        """Take note of how much is done. Raise StoppedError where nobody waits any more."""
        if self.is_stopped:
            raise StoppedError
        self.done = done


def read(choices: Choices, language: Language, course: Course) -> Opened:
    """Return the mapping that a file gives, with its context. Raise UnreadableError with every fault found."""
    opened = take_all_in(
        choices.file,
        choices.context,
        choices.rulebook,
        replace(choices.request, language=language),
        choices.reference or None,
        course,
    )
    course(1.0)
    return replace(opened, choices=choices)


def opened_again(choices: Choices, sheet: str | None = None) -> Choices:
    """Return the same choices for the file as it lies on the disk now."""
    file = opened_file(choices.path, sheet or choices.sheet)
    request, absent = fitted_to(choices.request, file)
    return replace(choices, file=file, request=request, sheet=sheet or choices.sheet, absent=absent)


def opened_file(path: Path, sheet: str | None = None) -> HeldFile:
    """Return a file opened by what it holds. Raise UnreadableError where it cannot be."""
    return HeldFile(open_survey_file(path, sheet))
