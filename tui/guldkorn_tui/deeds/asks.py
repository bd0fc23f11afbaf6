"""The kinds of thing that a deed asks for. Each face has its own way of asking for each kind.

A deed asks with `yield from`, and is given what was answered::

    because = yield from Words(WHY, REASON, needed=NO_REASON)
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date
from enum import Enum, auto
from typing import Any, Generic, TypeVar

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, same
from guldkorn_tui.words.typed_date import date_fault, typed_date

Given = TypeVar("Given", covariant=True)
Value = TypeVar("Value")

Doubt = Callable[[str], Text | None]
"""Says what is hard to work on in some words; None where nothing is. Words said again are taken all the same."""
_UNSAID = same("")


class Unchosen(Enum):
    """That nothing is chosen yet; nothing at all (None) may be what is chosen."""

    UNCHOSEN = auto()


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make one of a named kind
class Ask(Generic[Given]):
    """Something that is asked for."""

    says: Text
    """The question."""
    name: Text
    """What is asked for, in a word or two; a draft is kept by it."""
    _: KW_ONLY
    title: Text | None = None
    """What the question is about."""
    before: Text | None = None
    """What there is to know first."""
    more: Text | None = None
    """How to answer, or why."""
    is_one_of_many: bool = False
    """Whether the next is asked for when this is done, so that nothing said passes this one over."""

    def __iter__(self) -> Generator["Ask[Any]", Any, Given]:
        """Ask, and return what was answered."""
        given: Given = yield self
        return given


@dataclass(frozen=True)
class Words(Ask[str]):
    """Words, given as they were written; nothing where nothing was and nothing is needed."""

    value: Text = _UNSAID
    """What stands there already."""
    needed: Text | None = None
    """Says what is wrong where nothing was written; None where that is allowed."""
    doubt: Doubt = lambda _words: None
    suggestions: tuple[Text, ...] = ()
    """What could be written; it counts for nothing until somebody takes it."""


@dataclass(frozen=True)
class Day(Ask[date | None]):
    """A date; None where none was said and none is needed."""

    today: date
    value: Text = _UNSAID
    needed: bool = True
    fault: Callable[[date], Text | None] = lambda _day: None
    """Says what is wrong with a date that is to come; None where nothing is."""
    suggestions: tuple[Text, ...] = ()

    def read(self, line: str) -> date | None:
        """Return the date that a line names; None where it names none."""
        return typed_date(line, self.today)

    def fault_of(self, line: str) -> Text | None:
        """Return what is wrong with a line; None where nothing is."""
        if line and line in (self.value.da, self.value.en):
            return None
        if not clean_line(line):
            return date_fault(line, self.today) if self.needed else None
        day = self.read(line)
        return date_fault(line, self.today) or (self.fault(day) if day is not None else None)

    def echo(self, line: str) -> Text:
        """Return how a line is understood; nothing where it names no date."""
        day = self.read(line)
        return same("= ") + said_of_date(day) if day is not None else same("")


@dataclass(frozen=True)
class Option(Generic[Value]):
    """Something that may be chosen."""

    value: Value
    says: Text
    names: tuple[str, ...] = ()
    """Further words that mean it."""
    heading: Text | None = None
    """What stands above it, where a new group begins."""
    parts: tuple["Option[Value]", ...] = ()
    """What it consists of, where a part of it may be chosen too."""


@dataclass(frozen=True)
class OneOf(Ask[Value]):
    """One of several things."""

    options: Sequence[Option[Value]]
    chosen: Value | Unchosen = Unchosen.UNCHOSEN
    """What is chosen already, or likeliest."""

    @property
    def all_options(self) -> tuple[Option[Value], ...]:
        """The options, each followed by its parts."""
        return tuple(each for option in self.options for each in (option, *option.parts))


@dataclass(frozen=True)
class Several(Ask[tuple[Value, ...]], Generic[Value]):
    """Several things at once, in the order in which they stand."""

    options: Sequence[Option[Value]]
    chosen: tuple[Value, ...] = ()
    fault: Callable[[int], Text | None] = lambda _count: None
    """Says what is wrong with so many; None where nothing is."""


@dataclass(frozen=True)
class Form(Ask[tuple[Any, ...]]):
    """Several things that belong together, each with a name of its own."""

    fields: tuple[Ask[Any], ...]
    ends_when_empty: bool = False
    """Whether a field that is left empty ends the form."""


@dataclass(frozen=True)
class NoteSubject:
    """What a note may be about, and what was noted about it before."""

    issue: str | None
    title: Text
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Noting(Ask[tuple[str, str | None, bool]]):
    """A note of several lines: its text, the issue it is about where it is about one, and whether the plan takes it."""

    about: tuple[NoteSubject, ...]
    """What it may be about, the likeliest first."""
    needed: Text
    in_plan: bool = False
