"""What a meeting needs, loaded on a thread of its own while people read the welcome."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn_tui.opening.session_beginning import Reopened
from guldkorn_tui.opening.what_to_read import Asked

if TYPE_CHECKING:
    from guldkorn.rules.rulebook import Rulebook
    from guldkorn.survey.request import Request
    from guldkorn_tui.opening.opened_survey import Opened
    from guldkorn_tui.recognition.choices import Choices


class Preparation:
    """The rulebook, and the files that say how a survey is to be read. Read once, however often it is asked for."""

    def __init__(self, asked: Asked, rulebook: "Rulebook | None" = None) -> None:
        """Prepare for what was asked for; with a rulebook, where that was read already."""
        self._asked = asked
        self._rulebook = rulebook
        self._task: asyncio.Task[tuple[Rulebook, Request]] | None = None
        self._ready: tuple[Rulebook, Request] | None = None

    async def start(self) -> None:
        """Begin, or wait until it is done. Raise GuldkornError where the rulebook or another file cannot be read."""
        if self._task is None or (self._task.done() and self._task.exception() is not None):
            self._task = asyncio.create_task(asyncio.to_thread(self._prepared))
        self._ready = await asyncio.shield(self._task)

    def _prepared(self) -> "tuple[Rulebook, Request]":
        import guldkorn_tui.meeting.meeting_screen  # noqa: F401 - loaded here, so that the screen is not held up by it
        from guldkorn_tui.opening.opened_survey import prepare

        if self._rulebook is not None:
            return self._rulebook, self._asked.request
        return prepare(self._asked)

    @property
    def _book(self) -> "tuple[Rulebook, Request]":
        assert self._ready is not None  # whoever opens something has waited for it
        return self._ready

    def go_on_with(self, path: Path) -> Reopened:
        """Open an earlier meeting. Raise GuldkornError where there is none."""
        from guldkorn_tui.opening.session_start import go_on_with

        return go_on_with(path, self._book[0])

    def on_survey(self, path: Path, context: Path | None) -> "Opened | Choices":
        """Open a survey as it was asked for. Raise GuldkornError where it cannot be read."""
        from guldkorn_tui.opening.session_start import on_survey

        return on_survey(path, context, self._asked, *self._book)

    def on_example(self, mapping: Path, context: Path) -> "Opened":
        """Open an example, whatever was asked for. Raise GuldkornError where it cannot be read."""
        from guldkorn.survey.files.opening import open_survey_file
        from guldkorn.survey.request import Request
        from guldkorn_tui.opening.opened_survey import take_all_in

        return take_all_in(open_survey_file(mapping), context, self._book[0], Request(), None)
