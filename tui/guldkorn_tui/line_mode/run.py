"""Holding a meeting in plain lines on standard input and output, from its opening to its end."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType

from guldkorn.reading.text import Language, Text
from guldkorn.session.minutes import Minutes
from guldkorn_tui.line_mode.conversation import converse
from guldkorn_tui.line_mode.lines import Console, EndOfInput, EndOfOutput, Lines, standard_lines
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.opening import Beginning, begin_meeting
from guldkorn_tui.line_mode.speaker import Speaker
from guldkorn_tui.opening.rulebook_watch import Rereading
from guldkorn_tui.opening.session_folder import quoted_path
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.words.where_kept import said_of_kept

INTERRUPTED = 130
"""The exit status of a program that was interrupted."""
_INTERRUPTED = Text("Afbrudt.", "Interrupted.")


def hold_plain(
    mapping: Path | None,
    context: Path | None,
    asked: Asked,
    save: Path | None,
    language: Language,
    *,
    watch: bool = False,
) -> int:
    """Hold a meeting in plain lines. Return the exit status. `watch` reads the rulebook again when it was saved.

    Raise GuldkornError where a file that is named cannot be opened, or a name is taken.
    """
    console = standard_lines()
    try:
        with _interruptible(console):
            status = hold(Beginning(mapping, context, asked, save), console, language, watch=watch)
    except EndOfOutput:
        _hush()
        status = 0
    return status


def hold(beginning: Beginning, lines: Lines, language: Language, *, watch: bool = False) -> int:
    """Hold a meeting in lines, wherever they come from; else as `hold_plain`.

    Raise EndOfOutput where nobody listens.
    """
    speaker, today = Speaker(lines, language), date.today()
    try:
        minutes, names = begin_meeting(beginning, speaker, today)
    except (EndOfInput, KeyboardInterrupt):
        return 0
    if minutes is None:
        return 0
    meeting = LineMeeting(minutes, speaker, today=today, clock=_now, names=names)
    status = 0
    try:
        converse(meeting, Rereading(minutes, beginning.asked) if watch else None)
    except EndOfInput:
        pass
    except KeyboardInterrupt:
        lines.write("")
        speaker.say(_INTERRUPTED)
        status = INTERRUPTED
    finally:
        minutes.close()
    _say_end(speaker, minutes)
    return status


def _say_end(speaker: Speaker, minutes: Minutes) -> None:
    if not minutes.is_kept and not minutes.refused:
        speaker.say(
            Text(
                "Mødet er slut. Der blev ikke skrevet noget, så der er ingen fil.",
                "The meeting is over. Nothing was said, so there is no file.",
            )
        )
        return
    speaker.say(Text("Mødet er slut. ", "The meeting is over. ") + said_of_kept(minutes))
    if minutes.is_kept:
        quoted = quoted_path(minutes.path)
        speaker.say(
            Text(
                f"Gå videre en anden dag: guldkorn session {quoted} --plain",
                f"Go on another day: guldkorn session {quoted} --plain",
            )
        )


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def _interruptible(console: Console) -> Iterator[None]:
    """Let an interruption end the meeting while a line is waited for, never in the middle of keeping what was said."""
    waits = False

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        nonlocal waits
        if console.is_reading:
            raise KeyboardInterrupt
        waits = True

    def before_reading() -> None:
        if waits:
            raise KeyboardInterrupt

    console.before_reading = before_reading
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _hush() -> None:
    """Let Python flush what nobody reads into nothing when it ends."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
