"""However much is pasted, each key is answered at once, and nothing that was written is lost."""

import sys
from collections.abc import Awaitable
from pathlib import Path
from types import FrameType

import pytest

from features.pilot import Table, hold, hospital_context, hospital_session
from guldkorn_tui.widgets.words_area import LONGEST, LONGEST_LINE, WordsArea

DIALOGS = {
    "a note": ("N",),
    "an issue": ("2", "n"),
    "other words": ("2", "r"),
    "parts": ("2", "d"),
    "a statement": ("1", "k"),
    "a promise": ("7", "n"),
    "a measure of one's own": ("6", "n"),
    "a part of the plan": ("6", "down", "space", "7", "f"),
}
MOST = 3
"""How many times as much work a key may be in the fullest field as in an empty one."""


async def work_of(done: Awaitable[None]) -> int:
    """Return how many functions are called until something is done: its work, on however busy a machine."""
    calls = 0

    def call(_frame: FrameType, event: str, _about: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(call)
    try:
        await done
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS)
def test_a_megabyte_is_not_put_into_a_field_and_that_is_said(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async def meeting(table: Table) -> None:
        await table.press(*keys)
        field = table.app.screen.query(WordsArea).first()
        await table.write("Natholdet ")
        before = field.text
        for much in ("x" * 1_000_000, "x" * (LONGEST_LINE + 1), "en linje\n" * (LONGEST // 9)):
            await table.write(much)
            assert f"for lang ({len(much)} tegn) og er ikke sat ind" in table.flat
            assert field.text == before
        await table.write("står alene")
        assert field.text == f"{before}står alene"

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "m.guldkorn")


def test_a_key_is_little_work_in_the_fullest_field(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("N", "a")
        empty = await work_of(table.press("b"))
        await table.write(("x" * (LONGEST_LINE - 9) + "\n") * (LONGEST // LONGEST_LINE - 1))
        await table.write("ord " * (LONGEST_LINE // 4 - 9))
        field = table.app.screen.query(WordsArea).first()
        assert len(field.text) > 0.99 * LONGEST
        works = {key: await work_of(table.press(key)) for key in ("c", "backspace", "up", "end", "d")}
        assert max(works.values()) < MOST * empty, (empty, works)

    hold(meeting, path=tmp_path / "m.guldkorn")
