"""A monkey at the keys: bursts of keys, pastes, clicks and resizes that wait for nothing; as many as one likes."""

import asyncio
import json
import os
import random
import sys
from pathlib import Path

from textual import events
from textual.geometry import Size

from features.pilot import Table, hospital_context, hospital_session
from features.rulebook import shipped
from guldkorn.reading.text import Language
from guldkorn.session.minutes import read_history
from guldkorn.session.storage.session_file import open_session_file
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import unit_names
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.opened_survey import Opened
from guldkorn_tui.session_app import SessionApp

KEYS = (
    *(
        "enter",
        "escape",
        "up",
        "down",
        "left",
        "right",
        "space",
        "tab",
        "shift+tab",
        "pageup",
        "pagedown",
        "home",
        "end",
    ),
    *("backspace", "delete", "ctrl+s", "ctrl+p", "ctrl+f", "f1", "f2", "f3", "f4", "question_mark", "slash"),
    *"1234567abcdfghiklmnprstuvwxyzLMNRTZFSi0,.",
)
PASTES = (
    "[/] [@click=app.quit]slut[/]",
    "\u202eomvendt\u202c \u200b",
    "\x1b[31mrød\x07",
    "👩‍👩‍👧 漢字 æøå",
    "linje\nlinje\r\n\tlinje",
    "x" * 1_000_000,
    "",
)
SIZES = ((20, 5), (40, 10), (80, 24), (100, 30), (300, 80), (80, 24))


def burst(table: Table, chance: random.Random) -> int:
    """Do some things at once, and return how many."""
    kind, count = chance.random(), chance.randint(1, 12)
    if kind < 0.80:
        for key in chance.choices(KEYS, k=count):
            table.app.simulate_key(key)
        return count
    if kind < 0.86:
        table.app.post_message(events.Paste(chance.choices(PASTES, (5, 5, 5, 5, 5, 0.2, 1))[0]))
    elif kind < 0.90:
        resize(table, chance)
    elif kind < 0.97:
        click(table, chance)
    else:
        for _ in range(40):
            table.app.simulate_key("z")
        return 40
    return 1


def resize(table: Table, chance: random.Random) -> None:
    """Make the terminal smaller or larger."""
    size = Size(*chance.choice(SIZES))
    if table.app._driver is not None:
        table.app._driver._size = size
    table.app.post_message(events.Resize(size, size))


def click(table: Table, chance: random.Random) -> None:
    """Click anywhere."""
    width, height = table.app.size
    x, y = chance.randrange(max(1, width)), chance.randrange(max(1, height))
    for kind in (events.MouseDown, events.MouseUp):
        table.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))


def as_kept(meeting: Meeting) -> bool:
    """Tell whether the file, opened again, shows what the screen shows."""
    minutes = meeting.minutes
    if not minutes.is_kept or minutes.read_only:
        return True
    with open_session_file(minutes.path, to_write=False) as file:
        again = read_history(file.entries, shipped()).session
    here = meeting.here
    same = (again.context, again.agreements, again.mapping) == (here.context, here.agreements, here.mapping)
    return same and minutes.session == here


async def play(folder: Path, things: int, seed: int) -> dict[str, int]:
    """Let the monkey do so many things in one meeting, and count."""
    chance, done, wrong, bursts, meetings = random.Random(seed), 0, 0, 0, 0
    while done < things:
        meetings += 1
        session = hospital_session(hospital_context())
        intake = Intake(session.mapping, unit_names(session.mapping, ()))
        opened = Opened(session.rulebook, intake, session.context, session.mapping)
        app = SessionApp(opened, Language.DANISH, path=folder / f"{seed}-{meetings}.guldkorn")
        async with app.run_test(size=chance.choice(SIZES)) as pilot:
            table = Table(app, pilot)
            await table.rest()
            while done < things and app.is_running:
                done += burst(table, chance)
                bursts += 1
                await table.rest()
                if app.is_running and app.meeting is not None:
                    wrong += not as_kept(app.meeting)
    return {"things": done, "bursts": bursts, "meetings": meetings, "wrong": wrong}


def main(folder: Path, things: int, seed: int) -> dict[str, int]:
    """Let the monkey play. Whatever exception it comes upon is raised; what it saves somewhere lies in the folder."""
    os.chdir(folder)
    return asyncio.run(play(folder, things, seed))


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
