"""Meetings in plain lines: what is typed goes in from a list, what is said comes out of it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from features.rulebook import example, shipped
from guldkorn.advice.context import Context
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language
from guldkorn.session.event_text import read_event
from guldkorn.session.events import Advised, Event
from guldkorn.session.minutes import Minutes, begin
from guldkorn.session.storage.session_file import open_session_file
from guldkorn_tui.line_mode.conversation import converse
from guldkorn_tui.line_mode.lines import EndOfInput
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.line_mode.speech import shortened

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


class Script:
    """Lines that were written beforehand, and all that is said."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.heard: list[str] = []
        self.was_cut = False

    def read(self, prompt: str) -> str:
        """Return the next line."""
        line = next(self._lines, None)
        if line is None:
            self.heard.append(prompt)
            raise EndOfInput
        self.heard.append(f"{prompt}{shortened(clean_line(line))}")
        return line

    def write(self, line: str) -> None:
        """Hear a line."""
        self.heard.append(line)

    @property
    def transcript(self) -> str:
        """Everything that was said and typed."""
        return "\n".join(self.heard)


def minutes_of(path: Path, name: str = "hospital-ward", *, context: bool = True) -> Minutes:
    """Begin a meeting on an example, kept in a file."""
    mapping, told = example(name)
    return begin(path, mapping, mapping, told if context else Context(), shipped())


def hold_lines(
    minutes: Minutes, lines: str | Iterable[str], language: Language = Language.DANISH, *, names: object = None
) -> str:
    """Hold a meeting with what is typed, and return its transcript. The minutes are put away at its end."""
    script = Script(lines.splitlines() if isinstance(lines, str) else lines)
    meeting = LineMeeting(minutes, Speaker(script, language), today=TODAY, clock=lambda: NOW)
    try:
        converse(meeting)
    except EndOfInput:
        pass
    finally:
        minutes.close()
    return script.transcript


def hold_by_ear(minutes: Minutes, speak: Callable[[LineMeeting], Iterator[str]], language: Language) -> str:
    """Hold a meeting by somebody who hears what the numbers are about, and types accordingly."""
    meeting: LineMeeting

    def lines() -> Iterator[str]:
        yield from speak(meeting)

    script = Script(line for make in (lines,) for line in make())
    meeting = LineMeeting(minutes, Speaker(script, language), today=TODAY, clock=lambda: NOW)
    try:
        converse(meeting)
    except EndOfInput:
        pass
    finally:
        minutes.close()
    return script.transcript


def events_in(path: Path) -> tuple[Event, ...]:
    """Return what a session file holds, but for the advice that is kept when a meeting is put away."""
    with open_session_file(path, to_write=False) as file:
        assert file.damage is None, file.damage
        told = tuple(read_event(entry.said) for entry in file.entries)
    return tuple(event for event in told if not isinstance(event, Advised))
