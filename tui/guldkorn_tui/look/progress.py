"""A progress bar for what takes longer than a second."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import click

from guldkorn.reading.text import Language, Text
from guldkorn.survey.file_reading import Progress

PATIENCE = 1.0
"""How many seconds one waits before a bar is shown."""
_STEPS = 100
_READING = Text("Læser", "Reading")


@contextmanager
def shown_progress(language: Language) -> Iterator[Progress]:
    """Return what is told how much is done; a bar comes on standard error once a second has passed.

    Nothing is drawn where standard error is no terminal.
    """
    start = time.monotonic()
    bar = click.progressbar(length=_STEPS, label=_READING.get(language), file=sys.stderr, hidden=False)
    drawn = False

    def progress(done: float) -> None:
        nonlocal drawn
        if not sys.stderr.isatty() or (not drawn and time.monotonic() - start < PATIENCE):
            return
        if not drawn:
            bar.__enter__()
            drawn = True
        bar.update(round(done * _STEPS) - bar.pos)

    try:
        yield progress
    finally:
        if drawn:
            bar.__exit__(None, None, None)
