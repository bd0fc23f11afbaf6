"""What is wrong in a file, and where; and the one base of all errors that guldkorn raises."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guldkorn.reading.nearest import Titles, nearest
from guldkorn.reading.text import Language, Text


class Weight(StrEnum):
    """How much a problem weighs: an error must be mended, advice may be; a reminder says that a day has come."""

    ERROR = "error"
    ADVICE = "advice"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file. Line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file: the place, the fault, and the way out."""

    place: Place
    message: Text
    weight: Weight = Weight.ERROR

    def line(self, language: Language) -> str:
        """Return the problem as one line of text."""
        return f"{self.place}: {self.message.get(language)}"


class GuldkornError(Exception):
    """The base of every error that guldkorn raises on purpose."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message


class UnreadableError(GuldkornError):
    """A file, or several, could not be read; all problems found are told at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=lambda problem: (problem.place, problem.message.en)))
        super().__init__(
            Text(
                "\n".join(problem.line(Language.DANISH) for problem in self.problems),
                "\n".join(problem.line(Language.ENGLISH) for problem in self.problems),
            )
        )


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that must be mended."""
    return tuple(problem for problem in problems if problem.weight is Weight.ERROR)


def way_out(word: object, allowed: Iterable[str], also: Iterable[str] = (), titles: Titles | None = None) -> Text:
    """Return what may be written instead of a word: the nearest, else all when they are few.

    What is allowed also is named only where it is the nearest. Where `titles` are known, they tell what is meant.
    """
    known = sorted(allowed)
    near = nearest(str(word), [*known, *also], titles)
    if near is not None:
        return Text(f'mente du "{near}"?', f'did you mean "{near}"?')
    if not known:
        return Text("der er ingen at vælge imellem", "there is none to choose from")
    if len(known) > 12:
        known = [*known[:12], "…"]
    return Text(f"brug {_listing(known, 'eller')}", f"use {_listing(known, 'or')}")


def _listing(words: list[str], conjunction: str) -> str:
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def shown_path(path: Path) -> str:
    """Return a path as problems show it: from the working folder when it lies below that."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except (ValueError, OSError, RuntimeError):  # elsewhere, or a link that leads to itself
        return str(path)
