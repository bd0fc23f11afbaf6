"""Holding a meeting by keys alone: the application, what its screen says, and the hospital example."""

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import cache
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from features.patience import LONGEST
from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.session.session import Session
from guldkorn.shipped import shipped_examples, shipped_folder
from guldkorn.survey.intake import Intake, read_survey
from guldkorn.survey.mapping import Mapping, unit_names
from guldkorn.survey.request import Request
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.session_app import SessionApp

SMALL, LARGE = (80, 24), (120, 40)
UNIT = "Medicinsk sengeafsnit"
Held = Callable[["Table"], Coroutine[None, None, None]]


@cache
def rulebook() -> Rulebook:
    return read_rulebook(shipped_folder())


@cache
def hospital() -> Mapping:
    path = shipped_examples() / "hospital-ward" / "mapping.csv"
    return read_survey(path, rulebook().knowledge, Request()).mapping


@cache
def hospital_context() -> Context:
    return read_context(shipped_examples() / "hospital-ward" / "context.yaml", rulebook().knowledge)


def hospital_session(context: Context | None = None, mapping: Mapping | None = None) -> Session:
    mapping = mapping or hospital()
    return Session(mapping, context or Context(), rulebook(), mapping.units[0])


@cache
def example_session(name: str) -> Session:
    """Return the meeting on a shipped example, at its first unit."""
    folder = shipped_examples() / name
    mapping = read_survey(folder / "mapping.csv", rulebook().knowledge, Request()).mapping
    return Session(mapping, read_context(folder / "context.yaml", rulebook().knowledge), rulebook(), mapping.units[0])


def renamed(mapping: Mapping, units: tuple[str, ...]) -> Mapping:
    """Return the scores of the first unit under other names."""
    first = mapping.of(mapping.units[0])
    return replace(mapping, scores=tuple(replace(score, unit=unit) for unit in units for score in first))


class Table:
    """A meeting as those at the table see it: keys go in, the screen comes out."""

    def __init__(self, app: SessionApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def meeting(self) -> Meeting:
        """The screen of the meeting, whatever dialog stands in front of it."""
        assert self.app.meeting is not None
        return self.app.meeting

    @property
    def session(self) -> Session:
        """What has been said, and the advice."""
        return self.meeting.here

    @property
    def screen(self) -> str:
        """What stands on the screen, line by line."""
        size = self.app.size
        strips = self.app.screen._compositor.render_strips(size)
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def flat(self) -> str:
        """What stands on the screen as running text, however it was wrapped."""
        return " ".join(self.screen.replace("│", " ").split())

    @property
    def panes(self) -> str:
        """What stands on a wide screen as running text: first the list, then what stands beside it."""
        lines = [line.partition("▏") for line in self.screen.splitlines()]
        return " ".join(" ".join(part.split()) for n in (0, 2) for part in (line[n] for line in lines) if part.strip())

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.app.simulate_key(key)
            await self.rest()

    async def burst(self, *keys: str) -> None:
        """Press keys all at once, as a held key or a slow line sends them: none waits for what the one before did."""
        for key in keys:
            self.app.simulate_key(key)
        await self.rest()

    async def write(self, text: str) -> None:
        """Write a text where the cursor stands."""
        self.app.post_message(events.Paste(text))
        await self.rest()

    async def rest(self) -> None:
        """Wait until the screen has settled."""
        await self.pilot._wait_for_screen()
        while self.app.is_running and not self.app.turns.are_over:  # every key that came has had its turn
            await asyncio.sleep(0.001)
        for _ in range(3):  # from the widget to the screen, from the screen to its views, from these to their rows
            await self.pilot._wait_for_screen()
        for _ in range(50):  # until two looks in turn see the same
            self.app.screen._on_timer_update()
            before = self.screen
            await asyncio.sleep(0.005)
            await self.pilot._wait_for_screen()
            if self.screen == before:
                break

    async def until(self, text: str) -> None:
        """Wait until a text stands on the screen, for what comes a moment later. Fail where it never comes."""
        await self.until_so(lambda: text in self.screen or text in self.flat, f"{text!r} never came on the screen")

    async def until_so(self, seen: Callable[[], bool], otherwise: str) -> None:
        """Wait until something is so, for what is done on a thread. Fail where it never is."""
        end = time.monotonic() + LONGEST / 2
        while not seen():
            assert self.app.is_running, f"{otherwise}, and the application has ended"
            assert time.monotonic() < end, f"{otherwise}:\n{self.screen}"
            await asyncio.sleep(0.02)
            await self.rest()

    async def read_through(self, key: str = "pagedown", most: int = 80) -> str:
        """Return all lines that are seen on the way to the end of a list or sheet, each once.

        An arrow may go through all that a screen shows before the screen moves.
        """
        seen: dict[str, None] = {}
        patience = 2 if key == "pagedown" else self.app.size.height
        before, same = "", 0
        for _ in range(most):
            screen = self.screen
            seen.update(dict.fromkeys(screen.splitlines()))
            same = same + 1 if screen == before else 0
            if same > patience:
                break
            before = screen
            await self.press(key)
        return "\n".join(seen)


def hold(
    meeting: Held,
    session: Session | None = None,
    *,
    size: tuple[int, int] = SMALL,
    language: Language = Language.DANISH,
    path: Path,
) -> SessionApp:
    """Hold a meeting that is kept in a file, and return the application when it is over."""
    session = session or hospital_session()
    intake = Intake(session.mapping, unit_names(session.mapping, ()))
    opened = Opened(session.rulebook, intake, session.context, session.mapping)
    return hold_app(meeting, SessionApp(opened, language, path=path), size)


def hold_app(meeting: Held, app: SessionApp, size: tuple[int, int] = SMALL) -> SessionApp:
    """Hold what an application begins with, and return the application when it is over."""

    async def held() -> None:
        async with app.run_test(size=size) as pilot:
            table = Table(app, pilot)
            await table.rest()
            await meeting(table)

    asyncio.run(asyncio.wait_for(held(), LONGEST))
    return app
