from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import UNIT, Table, hold, hospital, hospital_context, hospital_session, renamed
from guldkorn.advice.context import Issue, UnitContext
from guldkorn.reading.text import same
from guldkorn.session.session import Session

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
        for keys in (
            ("u", "escape"), ("2", *["pagedown"] * 5), ("enter", "escape"), ("d", "escape"), ("r", "escape"),
            ("m", "escape"), ("b", "escape"), ("3", "v", "j"), ("i", *["pagedown"] * 6, "escape"),
            ("4", "end", "space"), ("enter", "escape"), ("5", *["pagedown"] * 6, "end"), ("enter", "escape"),
            ("f", "l", "f3"),
            ("question_mark", "escape"), ("q", "escape"), ("1",),
        ):  # fmt: skip
            for key in keys:
                await table.press(key)
                shown.append(table.screen)
                assert not table.app._exit, f"{key} ended the meeting"
        screen = "\n".join(shown)
        for forbidden in ("\x1b", "\x07", "\u202e", "\u200b"):
            assert forbidden not in screen
        for nasty in NASTY:
            if nasty.startswith(("[", "$", "\\", "--")):
                assert nasty in screen

    hold(meeting, hostile_session(unit), copies=tmp_path)


def test_nasty_text_that_is_typed_is_text_too(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "r")
        table.app.screen.query_one("Input").value = "[/]\x1b[31m[@click=app.quit]hej"
        await table.press("enter", "3", "4", "5", "2")
        assert "[/][31m[@click=app.quit]hej" in await table.read_through()

    hold(meeting, copies=tmp_path)
