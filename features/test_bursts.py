"""Keys that arrive together: a held key, a key that bounces, a slow line that sends all at once."""

import asyncio
import importlib
import inspect
import pkgutil
import random
from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.message import Message
from textual.screen import Screen

import guldkorn_tui
from features.pilot import Table, hold, hold_app
from features.spoken_lines import events_in
from features.terminal import CTRL_P, CTRL_S, ENTER, ESCAPE, terminal
from features.test_session_survey import asked_for, hold_on, raw_file
from guldkorn.reading.text import Language
from guldkorn.session.events import Noted
from guldkorn.shipped import shipped_examples
from guldkorn_tui.dialogs.choice_dialog import ChoiceDialog
from guldkorn_tui.dialogs.finder import Finder
from guldkorn_tui.dialogs.form_dialog import FormDialog
from guldkorn_tui.dialogs.line_dialog import LineDialog
from guldkorn_tui.dialogs.note_dialog import NoteDialog
from guldkorn_tui.dialogs.question_dialog import QuestionDialog
from guldkorn_tui.dialogs.several_dialog import SeveralDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.dialogs.statement_dialog import StatementDialog
from guldkorn_tui.look.front import Answering
from guldkorn_tui.look.spoken_keys import Dialog
from guldkorn_tui.look.turns import Turns
from guldkorn_tui.meeting.meeting_screen import MeetingScreen
from guldkorn_tui.opening.session_beginning import Named, Nothing
from guldkorn_tui.opening.session_folder import FOLDER_VARIABLE
from guldkorn_tui.recognition.recognition_screen import RecognitionScreen
from guldkorn_tui.rule_browser.browser import RuleBrowser
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.welcome.opening_screen import OpeningScreen
from guldkorn_tui.welcome.welcome_screen import WelcomeScreen

IN_THE_MEETING: dict[type[Screen[Any]], tuple[str, ...]] = {
    MeetingScreen: ("2",),
    ChoiceDialog: ("1", "h"),
    Finder: ("ctrl+p",),
    FormDialog: ("2", "n"),
    LineDialog: ("S",),
    NoteDialog: ("N",),
    QuestionDialog: ("3", "b"),
    SeveralDialog: ("2", "s"),
    Sheet: ("2", "enter"),
    StatementDialog: ("1", "k"),
    RuleBrowser: ("2", "R"),
    WelcomeScreen: ("o",),
}
"""The keys that lead to each dialog and screen of a meeting."""
ELSEWHERE = {RecognitionScreen, OpeningScreen}
"""What stands before there is a meeting."""

BURSTS = (
    ("enter", "enter"),
    ("enter", "enter", "enter"),
    ("escape", "escape"),
    ("enter", "escape"),
    ("escape", "enter"),
)
KEYS = ("enter", "escape", "up", "down", "space", "tab", "ctrl+p", "question_mark", "x", "backspace", "f2", "n", "h")


def drawn(seed: int, most: int = 12) -> tuple[str, ...]:
    return tuple(random.Random(seed).choices(KEYS, k=most))


def front(table: Table) -> list[str]:
    return [type(screen).__name__ for screen in table.app.screen_stack]


def said(table: Table) -> list[str]:
    return [str(each.event) for each in table.meeting.minutes.history.said[1:]]


async def back(table: Table) -> None:
    """Go back to the meeting, whatever stands in front of it."""
    for _ in range(12):
        if table.app.screen is table.meeting:
            return
        await table.press("escape")
    raise AssertionError(front(table))


@pytest.mark.parametrize("screen", IN_THE_MEETING, ids=lambda each: each.__name__)
def test_keys_that_arrive_together_do_what_they_do_one_by_one(screen: type[Screen[Any]], tmp_path: Path) -> None:
    seen: dict[str, list[str]] = {"burst": [], "one by one": []}
    for how, found in seen.items():

        async def meeting(table: Table, how: str = how, found: list[str] = found) -> None:
            held = table.meeting
            for keys in (*BURSTS, drawn(len(found))):
                if how == "burst":
                    await table.burst(*IN_THE_MEETING[screen], *keys)  # no wait even for the screen
                else:
                    await table.press(*IN_THE_MEETING[screen])
                    assert found or isinstance(table.app.screen, screen)
                    await table.press(*keys)
                assert held in table.app.screen_stack, (keys, front(table))
                assert table.meeting is held
                found.append(f"{' '.join(keys)}: {front(table)} {said(table)}")
                await back(table)

        hold(meeting, path=tmp_path / how / "m.guldkorn")
    assert seen["burst"] == seen["one by one"]


def test_a_key_that_comes_while_one_before_it_is_called_does_not_overtake_it() -> None:
    line: deque[events.Event] = deque()  # what the application has not taken in yet, the oldest first

    class Waiting(App[None]):
        def post_message(self, message: Message) -> bool:
            assert isinstance(message, events.Event)
            line.append(message)
            return True

    async def typed(text: str) -> str:
        turns, went, coming = Turns(Waiting()), "", iter(text)
        while line or not turns.are_over or not went:
            line.extend(events.Key(letter, letter) for letter in islice(coming, 1 if went else 2))
            for _ in range(20):  # the application is busy, and a key is called behind the one that came
                await asyncio.sleep(0)
            for key in [line.popleft() for _ in range(len(line))]:
                if turns.may_go(key):
                    assert isinstance(key, events.Key)
                    went += key.key
                    turns.gone()
        return went

    assert asyncio.run(typed("Natholdet står alene")) == "Natholdet står alene"


def test_keys_that_arrive_together_leave_the_welcome_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))

    async def held(table: Table) -> None:
        await table.burst("e", "enter", "enter")
        await table.until("[1 Kortlæg")
        first = table.meeting
        await table.burst("o", "enter", "enter", "enter")
        assert first in table.app.screen_stack
        assert front(table).count("MeetingScreen") == 1

    hold_app(held, SessionApp(Nothing(), Language.DANISH))


def test_keys_that_arrive_together_read_a_survey_once(tmp_path: Path) -> None:
    async def held(table: Table) -> None:
        await table.burst("r", "r", "enter", "enter", "escape", "h", "h", "enter", "enter")
        while isinstance(table.app.screen, Dialog):
            await table.burst("escape", "escape")
        assert isinstance(table.app.screen, RecognitionScreen | MeetingScreen), front(table)
        assert len(table.app.screen_stack) == 2

    hold_on(held, raw_file(tmp_path / "rapport.csv"), asked_for())


def test_keys_that_arrive_together_open_a_named_file_once(tmp_path: Path) -> None:
    async def held(table: Table) -> None:
        await table.burst("enter", "enter", "ctrl+p", "ctrl+p", "escape")  # once more would stop the opening
        await table.until_so(lambda: table.app.meeting in table.app.screen_stack, "the file was never opened")

    named = Named(shipped_examples() / "hospital-ward" / "mapping.csv")
    hold_app(held, SessionApp(named, Language.DANISH, path=tmp_path / "m.guldkorn"))


def screens() -> Iterator[type[Screen[Any]]]:
    for found in pkgutil.walk_packages(guldkorn_tui.__path__, "guldkorn_tui."):
        if found.name != "guldkorn_tui.__main__":
            module = importlib.import_module(found.name)
            for kind in vars(module).values():
                if inspect.isclass(kind) and issubclass(kind, Screen) and kind.__module__ == found.name:
                    yield kind


def test_every_screen_answers_once_and_has_its_bursts() -> None:
    every = set(screens())
    assert [kind for kind in every if not issubclass(kind, Answering)] == []
    assert [kind for kind in every - {Answering} if "dismiss" in vars(kind)] == []
    shown = {kind for kind in every if not any(kind in other.__mro__[1:] for other in every)} | {LineDialog}
    assert shown == {*IN_THE_MEETING, *ELSEWHERE}, "write a way to it, so that bursts of keys are tried there too"


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        ("import work", set()),
        ("@work", set()),
        (".pop_screen(", {"session_app.py"}),
        (".switch_screen(", {"session_app.py"}),
        (".run_worker(", {"form_dialog.py", "statement_dialog.py"}),
    ],
)
def test_what_asks_does_so_in_one_way(call: str, allowed: set[str]) -> None:
    top = Path(guldkorn_tui.__path__[0])
    using = {path.name for path in top.rglob("*.py") if call in path.read_text(encoding="utf-8")}
    assert using - {"front.py"} == allowed


def test_keys_that_arrive_together_in_a_real_terminal(tmp_path: Path) -> None:
    ward = shipped_examples() / "hospital-ward"
    with terminal(tmp_path, ward / "mapping.csv", "--context", ward / "context.yaml") as screen:
        screen.until("[1 Kortlæg]")
        for keys in (ENTER * 2, ENTER * 3, ESCAPE * 2, ENTER + ESCAPE, CTRL_P + ENTER * 2):
            for way in ("h", CTRL_P, "2n", "N"):
                screen.send(f"1{way}{keys}{ESCAPE * 3}7")  # no wait even for the dialog
                screen.until("[7 Plan]")
        screen.send(f"1NHusk vikarerne{CTRL_S}{CTRL_S}7")
        screen.until("[7 Plan]")
        assert screen.end("q") == 0
        assert "Traceback" not in screen.text
    (kept,) = tmp_path.glob("*.guldkorn")
    assert [each.text.strip() for each in events_in(kept) if isinstance(each, Noted)] == ["Husk vikarerne"]
