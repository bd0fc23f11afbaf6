from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import TextArea

from features.pilot import UNIT, Table, hold, hold_app, hospital, hospital_context, hospital_session, renamed
from guldkorn.advice.context import Issue, UnitContext
from guldkorn.reading.text import Language, same
from guldkorn.session.session import Session
from guldkorn_tui.look.spoken_keys import spoken_bindings
from guldkorn_tui.opening.session_beginning import Nothing
from guldkorn_tui.session_app import SessionApp
from guldkorn_tui.words.steps_of_the_way import Step

NASTY = (
    "[/]",
    "[@click=app.quit]slut[/]",
    "[bold red]råb[/bold red]",
    "[link=https://example.org]her[/link]",
    "[reverse",
    "\\[escaped]",
    "$primary {unit} %s",
    "\x1b[31mrød\x1b[0m",
    "\x1b]0;titel\x07",
    "a\u202eb\u200bc",
    "Æøå 👩‍👩‍👧 漢字",
    "linje\nskift\ttab",
    "--id; rm -rf #.css > *",
    "x" * 300,
)


def hostile_session(unit: str) -> Session:
    """Return the hospital with nasty text in every place that a file can fill."""
    mapping = renamed(hospital(), (unit, "En anden enhed"))
    context = hospital_context()
    told = context.units[UNIT]
    ours = [replace(issue, documented=same(unit)) for issue in told.issues]
    ours += [Issue(nasty, None, "demands", "pace", None, same(nasty)) for nasty in NASTY]
    issues = tuple(
        replace(issue, id=f"{nasty}{number}", title=same(nasty))
        for number, (nasty, issue) in enumerate(zip(NASTY * 2, ours, strict=False))
    )
    nasty_unit = UnitContext(told.answers, issues, (issues[0].id,))
    return hospital_session(replace(context, name=unit, units={unit: nasty_unit}), mapping)


@pytest.mark.parametrize("unit", [NASTY[0], NASTY[1], NASTY[-1]])
def test_nasty_names_are_text_on_every_screen(tmp_path: Path, unit: str) -> None:
    async def meeting(table: Table) -> None:
        shown = [table.screen]

        async def press(*keys: str) -> None:
            for key in keys:
                await table.press(key)
                shown.append(table.screen)
                assert not table.app._exit, f"{key} ended the meeting"

        for step in (*list(Step)[1:], Step.MAP):  # the map turns to another unit
            await press(str(step.number), *["pagedown"] * 3, "enter", "escape", "escape", "home", "down")
            for key in keys_of(table):
                await press(key, "escape", "escape", str(step.number))
        for keys in (("u",), ("N",), ("M",), ("L", "home"), ("slash", "x"), ("question_mark",), ("F",), ("ctrl+p",)):
            await press(*keys, "escape")
        await press("l", "f3", "f3", "T", "o", "down", "escape", "1")
        expect_text("\n".join(shown))

    hold(meeting, hostile_session(unit), path=tmp_path / "meeting.guldkorn")


def keys_of(table: Table) -> list[str]:
    """Return the keys of the step in sight, one for each thing that can be done there."""
    rooms = table.meeting._rooms_of(table.meeting.step)
    spoken = [binding for room in rooms for binding in spoken_bindings(type(room.node)) if binding.says.en]
    return [binding.key.split(",")[0] for binding in spoken if binding.key not in ("left", "right")]


def expect_text(screens: str) -> None:
    """Expect nothing in the screens that could steer one, and what looks like markup as it is."""
    for forbidden in ("\x1b", "\x07", "\u202e", "\u200b"):
        assert forbidden not in screens
    for nasty in NASTY:
        if nasty.startswith(("[", "$", "\\", "--")):
            assert nasty in screens


def test_nasty_text_that_is_typed_is_text_too(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "r")
        table.app.screen.query_one(TextArea).text = "[/]\x1b[31m[@click=app.quit]hej"
        shown = table.screen
        await table.press("enter", "enter")  # the second time: it is meant so
        await table.press("3", "4", "5", "6", "7", "2")
        assert "\x1b" not in shown + table.screen
        assert "[/][31m[@click=app.quit]hej" in await table.read_through()

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_nasty_names_of_files_and_workplaces_are_text_in_the_welcome(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "[bold]møder[/bold]"
    monkeypatch.setenv("GULDKORN_SESSIONS", str(folder))

    async def say(table: Table) -> None:
        await table.press("N")
        await table.write("sagt")
        await table.press("ctrl+s")

    for number, nasty in enumerate(NASTY):
        name = nasty.replace("/", "|").replace("\n", " ")[:80]
        session = hostile_session(nasty)
        hold(say, session, path=folder / f"{name}{number}.guldkorn")

    async def welcome(table: Table) -> None:
        await table.until("linje skift tab")
        while any(each.begun is None for each in table.app.screen._earlier):  # every file has been looked into
            await table.rest()
        shown = await table.read_through("down", most=60)
        for forbidden in ("\x1b", "\x07", "\u202e", "\u200b"):
            assert forbidden not in shown
        assert "[@click=app.quit]slut[/]" in shown
        assert "[red" not in shown.replace("[bold red]", "")
        await table.press("enter")
        await table.until("[1 ")
        assert not table.app._exit

    hold_app(welcome, SessionApp(Nothing(), Language.DANISH))
