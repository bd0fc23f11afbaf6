from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, example_session, hold, hospital_context, hospital_session
from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.text import Language
from guldkorn.session.events import MeasureLeft, MeasureTaken
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.planning.row_keys import measure_key
from guldkorn_tui.steps.advise_step import AdviseStep
from guldkorn_tui.widgets.rows import Rows

CONFLICTS = "conflicts"


def said(table: Table) -> list[object]:
    return [each.event for each in table.meeting.minutes.history.said]


def keys(table: Table) -> list[str]:
    return [option.id for option in table.meeting.query_one(AdviseStep).query_one(Rows).options if option.id]


async def go_to(table: Table, key: str) -> None:
    """Choose a row of the advice."""
    await table.press("6")
    table.meeting.query_one(AdviseStep).query_one(Rows).go_to(key)
    await table.rest()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_each_measure_says_what_it_takes_and_how_it_is_known(tmp_path: Path, size: tuple[int, int]) -> None:
    session = hospital_session(hospital_context())

    async def meeting(table: Table) -> None:
        await table.press("6")
        advice = " ".join((await table.read_through("down")).replace("▏", " ").split())
        for each in session.advice.recommendations:
            assert each.measure.title.da[:25] in advice
        for part in ("niveau: interpersonelt", "pris: lav", "ansvarlig: den", "Dokumentation: AMI's notat C09"):
            assert part in advice
        assert "Dokumentation: faglig vurdering · ikke undersøgt direkte" in advice  # what it rests on, and the grade
        assert "Dokumentation: begrænset (fravær: hjælper" in advice  # outcome by outcome
        for each in session.advice.recommendations:
            assert f"Forudsætter: {each.measure.presupposes.da[:25]}" in advice
        assert "Støttes af: individuelt – " in advice  # and its level
        for heading in (
            "Nu",
            "Sager til dem, der bestemmer",
            "Vilkår i arbejdet, som medarbejderne skal beskyttes imod",
            "Holdes tilbage",
        ):
            assert heading in advice
        assert session.rulebook.knowledge.plan.principle.da in advice

    hold(meeting, session, size=size, path=tmp_path / "meeting.guldkorn")


def test_everything_opens_into_its_why(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6")
        assert {key.partition(" ")[0] for key in keys(table)} == {"issue", "measure", "hold", "caution", "waiting"}
        for key in keys(table):
            found = table.meeting.query_one(AdviseStep).opened(key, table.session, Language.ENGLISH)
            assert found is not None, key
            assert "Why" in found[1].drawn(78).plain, key
        for kind in ("issue", "measure", "hold", "caution", "waiting"):
            await go_to(table, next(key for key in keys(table) if key.startswith(kind)))
            await table.press("enter")
            assert isinstance(table.app.screen, Sheet), kind
            await table.press("escape")

    hold(meeting, example_session("home-care"), language=Language.ENGLISH, path=tmp_path / "meeting.guldkorn")


def test_space_takes_a_measure_into_the_plan_and_leaves_it_again(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6", "down", "space")
        assert said(table)[-1] == MeasureTaken(table.session.unit, CONFLICTS, "conflict-handling")
        assert "[x] Tag konflikter op, mens de er små  ✓ i planen" in table.screen
        assert "✓ 1 i planen" in table.screen
        assert "Taget med i planen: " in table.flat
        await go_to(table, "measure regular-feedback-talks feedback")
        await table.press("space", "down", "down")
        assert "støtter det, I har valgt" in table.flat  # what supports it can now be taken too
        await table.press("space")
        assert len(table.session.agreed.of("feedback")) == 2
        await go_to(table, "measure conflict-handling conflicts")
        await table.press("space")
        assert said(table)[-1] == MeasureLeft(table.session.unit, CONFLICTS, "conflict-handling")
        assert "[ ] Tag konflikter op" in table.screen
        await table.press("z")
        assert table.session.agreed.taken(CONFLICTS, "conflict-handling") is not None

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_cases_and_the_protection_of_permanent_strains_are_taken_likewise(tmp_path: Path) -> None:
    session = hospital_session(hospital_context())

    async def meeting(table: Table) -> None:
        for measure in ("put-the-case", "share-emotional-load"):
            issue = next(each.issue for each in session.advice.recommendations if each.measure.id == measure)
            await go_to(table, measure_key(issue, measure))
            await table.press("space")
            assert table.session.agreed.taken(issue, measure) is not None

    hold(meeting, session, path=tmp_path / "meeting.guldkorn")


def test_a_measure_of_ones_own_is_written_with_its_level(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("6", "n")
        await table.write("Fast punkt på tavlemødet [/] \x1b[1m")
        await table.press("escape")
        assert table.session.agreed.measures == ()
        await table.press("n")
        assert "Fast punkt på tavlemødet [/]" in table.screen  # nothing typed is lost
        await table.press("enter")
        assert "På hvilket niveau virker den?" in table.screen
        await table.press("enter")
        event = said(table)[-1]
        assert isinstance(event, MeasureTaken)
        assert event.title == "Fast punkt på tavlemødet [/] \x1b[1m"  # stored as it was written
        assert event.level is Level.ORGANISATIONAL
        assert "[x] Fast punkt på tavlemødet [/]" in table.screen  # shown as it is, without what steers a screen
        assert "jeres egen indsats · niveau: organisatorisk" in table.flat
        await table.press("n")
        assert "Fast punkt" not in table.app.screen.query_one("Writing").text  # type: ignore[attr-defined]

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_individual_measures_alone_for_a_fault_of_the_organisation_are_warned_against(tmp_path: Path) -> None:
    session = hospital_session(hospital_context())
    issue = next(
        each for each in session.advice.issues if each.level is Level.ORGANISATIONAL and each.id in session.advice.now
    )

    async def meeting(table: Table) -> None:
        await go_to(table, f"issue {issue.id}")
        await table.press("n")
        await table.write("Et kursus i at holde til det")
        await table.press("enter", "down", "down", "enter")
        assert "Only offers to individuals" in [c.title.en for c in table.session.advice.cautions]
        assert "det, I vil gøre, retter sig kun mod den enkelte" in table.flat
        await table.press("7")
        assert "! Kun tilbud til den enkelte" in await table.read_through()

    hold(meeting, session, path=tmp_path / "meeting.guldkorn")


def test_a_measure_that_is_recommended_no_longer_says_so(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        unit = table.session.unit
        table.meeting.change(MeasureTaken(unit, CONFLICTS, "violence-prevention"))
        await table.press("6")
        assert "! anbefales ikke nu" in table.screen
        await table.press("7")
        assert "! anbefales ikke nu" in table.screen

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")


def test_a_measure_held_back_may_be_taken_all_the_same_and_other_rows_say_what_to_choose(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        hold_back = table.session.advice.holds[0]
        await go_to(table, "hold 0")
        await table.press("space")
        assert table.session.agreed.taken(hold_back.issue, hold_back.measure.id) is not None
        caution = next(key for key in keys(table) if key.startswith("caution "))
        await go_to(table, caution)
        await table.press("space")
        assert "Vælg først en indsats" in table.flat
        await table.press("n")
        assert table.app.screen is table.meeting

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "meeting.guldkorn")
