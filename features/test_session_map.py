from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from features.pilot import LARGE, SMALL, Table, example_session, hold, hospital_session
from guldkorn.reading.text import Language
from guldkorn.session.session import Session
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.dialogs.statement_dialog import StatementDialog
from guldkorn_tui.steps.map_step import MapStep
from guldkorn_tui.widgets.rows import Rows
from guldkorn_tui.words.steps_of_the_way import Step

MUDDLED = "vi løber for stærkt"
CLEAR = "Lægerne går stuegang midt i vagtskiftet hver morgen"


def two_units() -> Session:
    return example_session("call-centre")


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_cell_opens_its_score_with_all_that_is_known_of_it(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        await table.press("right", "right")
        assert "[‼" in table.screen  # the chosen cell stands in brackets
        assert "Kundeservice · Indflydelse: klart dårligere (værst af 2)" in table.flat
        await table.press("enter")
        assert isinstance(table.app.screen, Sheet)
        for said in (
            "Placering: ‼ Klart dårligere", "Score: 31 af 100 point", "Reference: 49,8, spredning 21,2",
            "ikke kontrolleret mod kilden", "Afstand: −18,8 point", "Svar (n): 46 af 60 inviterede",
            "95 %-interval fra 28 til 34", "Sammenlignet med: COPSOQ II", "Også målt i samme dimension",
        ):  # fmt: skip
            assert said in table.flat
        await table.press("l")
        assert "Answers (n): 46 of 60 invited" in table.flat
        await table.press("escape", "down")
        assert "[=" in table.screen  # the column stays where the row changes
        assert "Teknisk support · Indflydelse" in table.flat

    hold(meeting, two_units(), size=size, path=tmp_path / "meeting.guldkorn")


def test_the_cursor_stays_within_the_map_and_the_units_name_opens_the_unit(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press(*["right"] * 12)
        assert "[1 Map]" in table.screen
        assert "Kundeservice · Outcomes" in table.flat
        await table.press(*["left"] * 12, "enter")
        assert "Quantitative demands" in table.screen  # the unit's own scores
        await table.press("right")
        assert "[2 Issues]" in table.screen  # where there are no cells, the arrows go from step to step

    hold(meeting, two_units(), language=Language.ENGLISH, path=tmp_path / "meeting.guldkorn")


def test_space_opens_the_unit_whichever_cell_is_chosen(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("down", "right", "space")
        assert table.session.unit == "Teknisk support"
        assert "Kvantitative krav" in table.screen
        await table.press("enter")
        assert "Score: 41 af 100 point" in table.flat  # a row of the profile opens its score too

    hold(meeting, two_units(), path=tmp_path / "meeting.guldkorn")


def test_a_cell_turns_to_the_scales_of_its_dimension(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("right", "right", "right", "right", "d")
        page = table.meeting.query_one(MapStep).query_one("#heat-heading", Static)
        assert "Social støtte" in str(page.render())
        assert "Kundeservice · Social støtte" in table.flat or "Kundeservice · Ledelse" in table.flat
        await table.press("d")
        assert "Forudsigelighed" in str(page.render())

    hold(meeting, two_units(), path=tmp_path / "meeting.guldkorn")


def test_the_heading_says_what_is_held_against_and_counts_the_hidden(tmp_path: Path) -> None:
    session = two_units()
    session = replace(session, mapping=replace(session.mapping, hidden_units=2, minimum=10))

    async def meeting(table: Table) -> None:
        heading = table.screen.splitlines()[2]
        assert "Sammenlignet med: COPSOQ II" in heading
        assert "2 enheder vises ikke" in heading

    hold(meeting, session, path=tmp_path / "meeting.guldkorn")


def test_a_click_on_a_cell_opens_its_score(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        rows = table.meeting.query_one(MapStep).query_one(Rows)
        line = table.screen.splitlines()[rows.region.y]
        await table.pilot.click(Rows, offset=(line.index("−16"), 0))
        await table.rest()
        assert "Mening i arbejdet · Kundeservice" in table.screen

    hold(meeting, two_units(), path=tmp_path / "meeting.guldkorn")


def test_a_muddled_problem_is_answered_and_shown_on_the_map(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("k")
        await table.write(MUDDLED)
        await table.press("enter")
        for said in ("Sætningen siger ikke, hvad der sker", "Fortæl om sidste gang det skete", "Se i stedet på: Krav"):
            assert said in table.flat
        await table.press("f2")
        assert "The sentence does not say what happens" in table.flat
        assert MUDDLED in table.screen
        await table.press("f2", "enter")
        assert f"◆ se på dette i stedet for “{MUDDLED}”" in table.flat
        assert "◆Krav" in table.flat
        assert "Kundeservice · Krav" in table.flat  # and the cursor stands there
        await table.press("space")
        assert "◆ Kvantitative krav" in table.screen
        await table.press("k", "enter")
        assert "◆" not in table.screen

    hold(meeting, two_units(), path=tmp_path / "meeting.guldkorn")


def test_what_was_not_measured_is_said_where_it_should_be_looked_at(tmp_path: Path) -> None:
    session = two_units()
    scores = tuple(score for score in session.mapping.scores if score.measured.dimension != "demands")
    session = replace(session, mapping=replace(session.mapping, scores=scores))

    async def meeting(table: Table) -> None:
        await table.press("k")
        await table.write(MUDDLED)
        await table.press("enter", "enter")
        assert "ikke målt: krav" in table.flat.lower()

    hold(meeting, session, path=tmp_path / "meeting.guldkorn")


def test_a_clear_problem_becomes_an_issue_in_step_two(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("k")
        await table.write(CLEAR)
        await table.press("enter")
        assert "konkret nok til at arbejde med" in table.flat
        await table.press("enter")
        assert table.meeting.step is Step.ISSUES
        assert CLEAR in table.screen
        assert not isinstance(table.app.screen, StatementDialog)
        await table.press("enter", "down", "enter", "enter")
        assert CLEAR in [issue.title.da for issue in table.session.advice.issues]

    hold(meeting, hospital_session(), path=tmp_path / "meeting.guldkorn")


def test_an_empty_line_is_refused_with_what_is_expected_and_what_is_typed_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("k", "enter")
        assert "Skriv en sætning" in table.flat
        await table.write("[red]Alle[/red] har travlt \x1b[31m\u202e 👩‍👩‍👧")
        await table.press("enter")
        assert "[red]Alle[/red] har" in table.screen
        assert "\x1b" not in table.screen
        assert "\u202e" not in table.screen
        assert "Se i stedet på" in table.flat
        await table.press("enter")
        assert "◆ se på dette" in table.flat

    hold(meeting, two_units(), path=tmp_path / "meeting.guldkorn")
