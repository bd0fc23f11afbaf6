"""How long the session takes from a key that answers a question until the advice is redrawn."""

import tempfile
import time
from pathlib import Path
from statistics import median

from textual.app import App
from textual.pilot import Pilot

from features.rulebook import example, shipped
from guldkorn.reading.text import Language
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import unit_names
from guldkorn_tui.opening import Opened
from guldkorn_tui.session_app import SessionApp

ANSWERS = 12


async def redraw_after_answer() -> float:
    """Return the median seconds from an answer by one key until the screen is still again."""
    mapping, context = example("call-centre")
    opened = Opened(shipped(), Intake(mapping, unit_names(mapping, ())), context, mapping)
    with tempfile.TemporaryDirectory() as folder:
        app = SessionApp(opened, Language.DANISH, copies=Path(folder))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("3")
            await pilot.pause()
            return await _median_of_presses(pilot, "n")


async def empty_redraw() -> float:
    """Return the median seconds that a key takes in an app that does nothing."""
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        return await _median_of_presses(pilot, "n")


async def _median_of_presses(pilot: Pilot[None], key: str) -> float:
    found = []
    for _ in range(ANSWERS):
        start = time.perf_counter()
        await pilot.press(key)
        await pilot.pause()
        found.append(time.perf_counter() - start)
    return median(found)
