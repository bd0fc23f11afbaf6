"""How long the session takes from a key that answers a question until the advice is redrawn."""

import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import RenderableType
from textual.screen import Screen

from features.rulebook import example, shipped
from guldkorn.advice.context import Context
from guldkorn.reading.text import Language
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import Mapping, Score, unit_names
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.session_app import SessionApp

UNITS, ISSUES = 40, 8
ANSWERS = 20
_STILL = 0.3  # seconds: nothing is drawn any more after that
_APART = 20.0  # points: clearly worse


def workplace(units: int = UNITS, issues: int = ISSUES) -> Mapping:
    """Return a mapping of so many units, each with so many findings."""
    mapping, _ = example("hospital-ward")
    held = [score for score in mapping.of(mapping.units[0]) if score.reference]
    scores = [_score(score, place < issues) for place, score in enumerate(held)]
    return replace(
        mapping, scores=tuple(replace(score, unit=f"Enhed {n}") for n in range(1, units + 1) for score in scores)
    )


def _score(score: Score, is_worse: bool) -> Score:
    assert score.reference is not None
    worse = -_APART if score.measured.bad == "low" else _APART
    return replace(score, value=score.reference.mean + (worse if is_worse else 0.0))


class Watched(SessionApp):
    """Remembers when it wrote something to the terminal."""

    def __init__(self, *arguments: Any, **how: Any) -> None:
        super().__init__(*arguments, **how)
        self.frames: list[float] = []

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        self.frames.append(time.perf_counter())


@dataclass(frozen=True)
class Redrawn:
    """What was measured: in a workplace of so many units and issues, the median seconds from a key."""

    units: int
    issues: int
    first: float
    """Until the frame that shows the new advice: by then the answer is on the disk."""
    last: float
    """Until the last frame, after which the screen is still."""


async def redraw_after_answer() -> Redrawn:
    """Answer questions by single keys, and return how long it took until the advice was redrawn."""
    mapping = workplace()
    opened = Opened(shipped(), Intake(mapping, unit_names(mapping, ())), Context(), mapping)
    with tempfile.TemporaryDirectory() as folder:
        app = Watched(opened, Language.DANISH, path=Path(folder) / "meeting.guldkorn")
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("4")
            await pilot.pause()
            assert app.meeting is not None
            minutes, first, last = app.meeting.minutes, [], []
            while len(first) < ANSWERS:
                for key in ("j", "a"):
                    app.frames.clear()
                    said, start = len(minutes.history.said), time.perf_counter()
                    app.simulate_key(key)
                    await pilot.pause(_STILL)
                    if len(minutes.history.said) > said:  # the question takes this key
                        first.append(app.frames[0] - start)
                        last.append(app.frames[-1] - start)
                        break
            issues = minutes.session.advice.issues
            return Redrawn(len(mapping.units), len(issues), median(first), median(last))
