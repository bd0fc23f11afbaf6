"""Few are chosen, in an order with reasons; the others keep their reason and get a date to look again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, hold, hospital_context, hospital_session
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language
from guldkorn.session.events import Planned
from guldkorn_tui.words.typed_date import typed_date

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE])


@SIZES
def test_the_proposal_stands_in_its_order_with_the_reason_for_the_order(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5")
        assert "Forslaget følges · 3 valgt; højst foreslås 3" in table.panes
        assert "Rækkefølgen afgøres af 1) hvor alvorligt fundet er" in table.panes
        for number, name in enumerate(table.session.advice.now, 1):
            assert f"[{number}] {table.session.advice.issue(name).title.da}" in table.panes
        assert "fund: klart · samspil: alvorligt · afstand: 0,8 SD · pris: lav" in table.panes
        await table.press("enter")
        why = " ".join((await table.read_through()).split())
        assert "2) om den hænger sammen med andre fund: alvorligt, med" in why

    hold(meeting, hospital_session(hospital_context()), size=size, path=tmp_path / "m.guldkorn")


@SIZES
def test_a_fourth_choice_is_met_with_the_reason_and_is_no_wall(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5", "down", "down", "down", "space")
        assert len(table.session.told.chosen or ()) == 4
        assert len(table.session.advice.now) == 4
        assert "Det er bedre at tage få" in table.panes
        await table.press("4", "5", "home")  # what the choice did is not the news any more, but the reason stands
        assert "Det er bedre at tage få" in table.panes
        assert "! For meget på én gang" in table.screen
        assert "AMI's notat C13. Det er uklogt at sætte mange ting øverst på listen samtidig." in table.panes
        await table.press("p")
        assert table.session.told.chosen is None
        assert "For meget på én gang" not in await table.read_through("pageup")

    hold(meeting, hospital_session(hospital_context()), size=size, path=tmp_path / "m.guldkorn")


@SIZES
def test_what_waits_says_why_and_gets_a_date_to_look_again(tmp_path: Path, size: tuple[int, int]) -> None:
    session = hospital_session(hospital_context())
    name = session.advice.now[2]
    today = date.today()
    day = typed_date("om 3 måneder", today)
    assert day is not None

    async def meeting(table: Table) -> None:
        await table.press("5", "down", "down", "d")
        assert "Kun belastninger, der venter, får en dato her" in table.panes
        await table.press("space")
        assert "Gruppen har valgt at begynde med noget andet" in table.panes
        assert "◌ Ingen dato endnu" in table.panes
        assert "1 uden dato" in await table.read_through("pageup")
        await table.press("home", "down", "down", "d")
        await table.write("snart")
        await table.press("enter")
        assert "Skriv en dato" in table.panes
        assert "snart" in table.screen  # what was typed stays
        await table.press(*["backspace"] * 5)
        await table.write("1.12.2020")
        await table.press("enter")
        assert "1. december 2020 er allerede passeret" in table.panes
        await table.press(*["backspace"] * 9)
        await table.write("om 3 måneder")
        await table.press("enter")
        assert table.meeting.minutes.history.said[-1].event == Planned(
            session.unit, "look-again", day.isoformat(), name
        )
        assert f"◷ I ser på den igen: {said_of_date(day).da}" in table.panes
        await table.press("d", *["backspace"] * 30, "enter")
        assert table.session.agreed.part("look-again", name) is None

    hold(meeting, session, size=size, path=tmp_path / "m.guldkorn")


def test_one_date_is_set_for_all_that_wait_without_one(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5", "D")
        assert "Hvornår ser I på dem igen?" in table.panes
        await table.write("uge 10")
        await table.press("enter")
        dates = {table.session.agreed.part("look-again", issue.id) for issue in table.session.advice.issues}
        assert len(dates) == 1
        assert None not in dates
        await table.press("D")
        assert "Alle, der venter, har en dato." in table.panes

    hold(meeting, path=tmp_path / "m.guldkorn")  # nothing is answered: all six wait


def test_nobody_is_asked_for_a_date_for_a_case_or_a_permanent_issue(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5", "D")
        assert "Alle, der venter, har en dato." in table.panes
        assert "Ingen dato endnu" not in await table.read_through()

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "m.guldkorn")


def test_prioritising_speaks_english(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5", "space", "d")
        await table.write("in 3 months")
        await table.press("enter")
        day = typed_date("in 3 months", date.today())
        assert day is not None
        assert f"Looked at again: {said_of_date(day).en}" in table.panes

    session = hospital_session(hospital_context())
    session = replace(session)
    hold(meeting, session, language=Language.ENGLISH, path=tmp_path / "m.guldkorn")
