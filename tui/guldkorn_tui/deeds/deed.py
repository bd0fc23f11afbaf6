"""What a deed is: it asks for what it needs, one thing after the other, and ends with what is to be taken in.

A deed is a generator. It yields each `Ask`, is sent what was answered, and returns `Done`. What cannot be done is said
by raising a GuldkornError, or by ending without a change.
"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date
from typing import Any

from guldkorn.advice.advice import IssueAdvice
from guldkorn.reading.text import Text, join
from guldkorn.session.events import Change
from guldkorn.session.minutes import Minutes
from guldkorn.session.session import Session
from guldkorn_tui.deeds.asks import Ask
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.kept_titles import KeptTitles
from guldkorn_tui.deeds.subjects import Subject
from guldkorn_tui.words.muddled import hear, look_instead


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed ends with."""

    says: Text
    """What was done; without a change, why nothing was."""
    changes: tuple[Change, ...] = ()
    about: tuple[Subject, ...] = ()
    """What is spoken of now: the screen stands on the row of the first, lines give a number to each."""
    then: Command | None = None
    """What is likely to be wanted next."""


Deed = Generator[Ask[Any], Any, Done]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a deed is done in: a meeting on a day, and the words that it kept though they were muddled."""

    minutes: Minutes
    today: date
    kept_titles: KeptTitles

    @property
    def session(self) -> Session:
        """The session as it stands now, which may be another than when the deed began."""
        return self.minutes.session

    def issue(self, name: str) -> IssueAdvice:
        """Return an issue as it stands now. Raise SessionError where it is not there any more."""
        self.session.issue(name)
        return self.session.advice.issue(name)

    def doubt(self, title: str) -> Text | None:
        """Return what is muddled about an issue's title, and what to look at instead (claim C05); None else."""
        session = self.session
        heard = hear(title, session.rulebook.knowledge)
        if not heard.is_muddled or self.kept_titles.is_kept(title, session):
            return None
        return join([heard.says, look_instead(heard.instead, session.rulebook.knowledge)], " ")
