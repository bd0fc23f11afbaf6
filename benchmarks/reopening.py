"""How long it takes to open a session in which much was said."""

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from features.rulebook import example, shipped
from guldkorn.session.event_text import event_text
from guldkorn.session.events import Answered, Begun, Change, Chosen, Noted, Redone, Undone
from guldkorn.session.minutes import reopen
from guldkorn.session.storage.session_file import create_session_file

EVENTS, ROUNDS = 50_000, 5


def reopened() -> float:
    """Return the median seconds until a session of fifty thousand events is open and its advice given."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.guldkorn"
        _hold_long_meeting(path)
        found = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            minutes = reopen(path, shipped())
            _ = minutes.session.advice
            found.append(time.perf_counter() - start)
            assert len(minutes.history.said) >= EVENTS
            minutes.close()
        return median(found)


def _hold_long_meeting(path: Path) -> None:
    mapping, _ = example("hospital-ward")
    questions = [name for name, each in shipped().knowledge.questions.items() if each.kind == "yes-no"]
    events: list[Begun | Change | Undone | Redone] = [Begun(mapping, shipped().version, shipped().hash)]
    for number in range(EVENTS - 1):
        events.append(_said(number, mapping.units[0], questions))
    with create_session_file(path) as file:
        file.append([event_text(event) for event in events], at=datetime.now(UTC))


def _said(number: int, unit: str, questions: list[str]) -> Change | Undone | Redone:
    """Return what is said next: mostly answers, some notes and choices, and now and then one is undone."""
    match number % 5:
        case 3:
            return Noted(unit, f"note {number}")
        case 4:
            return Undone() if number % 3 == 0 else Chosen(unit, None if number % 2 else ())
        case _:
            return Answered(unit, questions[number // 5 % len(questions)], ("yes", "no")[number // 7 % 2])
