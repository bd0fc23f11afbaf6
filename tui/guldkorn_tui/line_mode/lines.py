"""Where lines come from and go to: a terminal, a pipe, or lists in a test."""

import sys
from collections.abc import Callable
from shutil import get_terminal_size
from textwrap import wrap
from typing import BinaryIO, Protocol, TextIO

from guldkorn.reading.cleaning import clean_line
from guldkorn_tui.line_mode.speech import shortened

TERMINAL_LINE = 4095
"""A terminal gives at most so many bytes of one line, and drops the rest without a word."""


_NARROWEST = 20


class EndOfInput(Exception):  # noqa: N818 - it is no error: whoever speaks has gone
    """There are no more lines."""


class EndOfOutput(Exception):  # noqa: N818 - nobody listens any longer
    """Nobody reads what is written."""


class Lines(Protocol):
    """A way to be told a line and to say one."""

    def read(self, prompt: str) -> str:
        """Say what is asked for, and return the line that is typed. Raise EndOfInput where there is none."""

    def write(self, line: str) -> None:
        """Say a line. Raise EndOfOutput where nobody listens."""

    @property
    def was_cut(self) -> bool:
        """Whether the terminal may have dropped the end of the line that was read last."""


class Console:
    """Standard input and output. What is typed into a pipe is repeated, so that the transcript can be understood."""

    def __init__(self, source: BinaryIO, target: TextIO, *, echo: bool, encoding: str = "utf-8") -> None:
        self._source = source
        self._target = target
        self._echo = echo
        self._encoding = encoding
        self._first = True
        self.was_cut = False
        self.before_reading: Callable[[], None] = lambda: None
        """Called before it waits for a line."""
        self.is_reading = False
        """Whether it waits for a line: then an interruption is welcome."""

    def read(self, prompt: str) -> str:
        """Say what is asked for, and return the line that is typed, whatever bytes it is made of."""
        self._put(prompt)
        self.is_reading = True
        try:
            self.before_reading()
            raw = self._source.readline()
        except OSError as error:  # a terminal that was closed
            raise EndOfInput from error
        finally:
            self.is_reading = False
        if not raw:
            self._put("\n")
            raise EndOfInput
        self.was_cut = not self._echo and len(raw) > TERMINAL_LINE
        line = raw.decode(self._encoding, errors="replace").removesuffix("\n").removesuffix("\r")
        line = line.removeprefix("\ufeff") if self._first else line
        self._first = False
        if self._echo:
            self._put(f"{shortened(clean_line(line))}\n")
        return line

    def write(self, line: str) -> None:
        """Say a line. On a terminal it is divided between words, so that no word is read in two halves."""
        for part in self._divided(line):
            self._put(f"{part}\n")

    def _divided(self, line: str) -> list[str]:
        width = get_terminal_size().columns - 1 if self._target.isatty() else 0
        if width < _NARROWEST or len(line) <= width:
            return [line]
        return wrap(line, width, break_long_words=False, break_on_hyphens=False) or [line]

    def _put(self, text: str) -> None:
        try:
            self._target.write(text)
            self._target.flush()
        except (BrokenPipeError, ConnectionError) as error:
            raise EndOfOutput from error
        except OSError as error:  # the terminal was closed, or the disk that is written to is full
            raise EndOfOutput from error


def standard_lines() -> Console:
    """Return standard input and output, which write any character that is said, or a question mark."""
    if isinstance(sys.stdout, TextIO) or hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr] # a stream of text, tested just above
    encoding = (sys.stdin.encoding or "utf-8") if sys.stdin.isatty() else "utf-8"
    return Console(sys.stdin.buffer, sys.stdout, echo=not sys.stdin.isatty(), encoding=encoding)
