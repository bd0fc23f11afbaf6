"""The minutes spent in a step and in the meeting. Nobody sees it who has not asked for it."""

import time
from collections import defaultdict

from textual.widgets import Static

from guldkorn.reading.text import Language, Text
from guldkorn_tui.look.plain_text import said
from guldkorn_tui.words.steps_of_the_way import Step

_EVERY = 5.0  # seconds
_SHOWS = Text("trinnet {step} min · mødet {meeting} min", "step {step} min · meeting {meeting} min")


class Clock(Static):
    """Counts whole minutes. It keeps its width, so that nothing moves when it goes on."""

    DEFAULT_CSS = """
    Clock { width: 34; height: 1; text-align: right; color: $foreground 80%; display: none; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._spent: defaultdict[Step, float] = defaultdict(float)
        self._step, self._since = Step.MAP, time.monotonic()
        self._language = Language.DANISH

    def on_mount(self) -> None:
        """Go."""
        self.set_interval(_EVERY, self._draw)

    def turn_to(self, step: Step) -> None:
        """Count for another step from now on."""
        now = time.monotonic()
        self._spent[self._step] += now - self._since
        self._step, self._since = step, now
        self._draw()

    def speak(self, language: Language) -> None:
        """Speak a language."""
        self._language = language
        self._draw()

    def turn(self) -> bool:
        """Show it, or hide it again. Return whether it is shown."""
        self.display = not self.display
        self._draw()
        return bool(self.display)

    def _draw(self) -> None:
        if self.display:
            here = time.monotonic() - self._since
            minutes = (self._spent[self._step] + here, sum(self._spent.values()) + here)
            step, meeting = (int(seconds // 60) for seconds in minutes)
            shows = Text(_SHOWS.da.format(step=step, meeting=meeting), _SHOWS.en.format(step=step, meeting=meeting))
            self.update(said(shows, self._language), layout=False)
