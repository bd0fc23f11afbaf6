"""What a session may begin with, and what tells that something was opened. It loads nothing heavy."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from guldkorn.reading.text import Language, Text
from guldkorn_tui.opening.what_to_read import Asked

if TYPE_CHECKING:
    from guldkorn.rules.rulebook import Rulebook
    from guldkorn.session.minutes import Minutes
    from guldkorn_tui.opening.opened_survey import Opened
    from guldkorn_tui.opening.rule_cases import RuleCases
    from guldkorn_tui.recognition.choices import Choices


@dataclass(frozen=True, slots=True)
class Nothing:
    """No file was named: the session begins with its welcome."""

    asked: Asked = field(default_factory=Asked)
    """How the command says that a survey is to be read."""
    context: Path | None = None
    """A file of what is known before."""


@dataclass(frozen=True, slots=True)
class Named:
    """A file was named, and is not open yet."""

    path: Path
    asked: Asked = field(default_factory=Asked)
    context: Path | None = None
    save: Path | None = None
    """A new file for an earlier meeting to go on in."""


@dataclass(frozen=True, slots=True)
class Reopened:
    """An earlier meeting, to go on with."""

    minutes: "Minutes"
    hindrance: Text | None = None
    """Why it can only be looked at, where it could not be opened to go on in it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a rulebook are looked at, without a meeting."""

    rulebook: "Rulebook"
    cases: "RuleCases"


class RulesWanted(Message):
    """The rules are to be looked at, those that are named first."""

    def __init__(self, first: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.first = first


class SurveyOpened(Message):
    """A survey was opened: a new meeting is held on that."""

    def __init__(self, opened: "Opened", language: Language) -> None:
        super().__init__()
        self.opened = opened
        self.language = language


class ChoicesOpened(Message):
    """A survey's own file lies open, and the group has to say how it is to be read."""

    def __init__(self, choices: "Choices", language: Language) -> None:
        super().__init__()
        self.choices = choices
        self.language = language


class MeetingOpened(Message):
    """An earlier meeting was opened."""

    def __init__(self, reopened: Reopened, language: Language) -> None:
        super().__init__()
        self.reopened = reopened
        self.language = language
