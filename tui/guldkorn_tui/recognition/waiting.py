"""A line that says what happened, and how far what is done away from the screen has come."""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from textual.content import Content
from textual.widgets import Static

from guldkorn.reading.text import Language, Text, same
from guldkorn_tui.look.plain_text import joined, plain, said
from guldkorn_tui.look.progress import PATIENCE
from guldkorn_tui.recognition.reading import Course

Made = TypeVar("Made")
_EVERY = 0.2  # seconds
_WIDTH = 30
_NO_HINT = same("")


class Waiting(Static):
    """Runs one thing at a time on a thread of its own; a bar comes once a second has passed."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id, markup=False)
        self._course: Course | None = None
        self._is_drawn = False

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._course is not None

    def tell(self, text: Text, language: Language) -> None:
        """Say what happened."""
        self._is_drawn = False
        self.update(said(text, language))

    async def until_done(
        self, says: Text, work: Callable[[Course], Made], language: Language, hint: Text = _NO_HINT
    ) -> Made:
        """Have something done, and return what it made. `hint` stands after the bar."""
        course = self._course = Course()
        timer = self.set_interval(
            _EVERY, partial(self._show, course, said(says, language), said(hint, language), time.monotonic())
        )
        try:
            return await asyncio.to_thread(work, course)
        finally:
            timer.stop()
            if self._course is course:
                self._done()

    def stop(self) -> None:
        """Wait no longer for what is being done."""
        if self._course is not None:
            self._course.is_stopped = True
            self._done()

    def _done(self) -> None:
        """Take the bar away; what was told stays."""
        self._course = None
        if self._is_drawn:
            self._is_drawn = False
            self.update("")

    def _show(self, course: Course, says: Content, hint: Content, start: float) -> None:
        if course is not self._course or time.monotonic() - start < PATIENCE:
            return
        self._is_drawn = True
        full = round(course.done * _WIDTH)
        bar = joined(plain("█" * full, "$success"), plain("·" * (_WIDTH - full), "$foreground 40%"))
        self.update(joined(says, " ", bar, f" {course.done:4.0%}  ", hint))
