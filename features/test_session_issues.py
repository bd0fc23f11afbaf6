"""Findings become concrete issues in the group's own words."""

from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, hold, hospital_context, hospital_session, rulebook
from features.rulebook import example
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.text import Language
from guldkorn.session.events import IssueReworded
from guldkorn.session.session import Session
from guldkorn_tui.widgets.writing import Writing

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE])


def titles(session: Session) -> list[str]:
    return [issue.title.da for issue in session.advice.issues]


@SIZES
def test_each_issue_says_what_it_rests_on_and_whether_it_has_the_groups_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2")
        assert "6 belastninger · 6 mangler jeres egne ord" in table.screen
        assert "○ Rollekonflikter" in table.screen
        assert "56 (reference 42) · n = 24 · klart dårligere" in table.screen
        await table.press("r")  # the scale's name stands above, and is not the beginning of the group's words
        await table.write("Akutte patienter dør på vagten, og ingen taler om det bagefter")
        await table.press("enter")
        assert "6 belastninger · 5 mangler jeres egne ord" in table.screen
        assert "● Akutte patienter dør på vagten" in table.screen
        assert "Følelsesmæssige krav 66 (reference 40,7)" in table.flat

    hold(meeting, size=size, path=tmp_path / "m.guldkorn")


def test_two_issues_are_put_together_under_one_title_with_both_findings(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "down", "s")
        assert "[x] Socialt fællesskab" in table.screen
        await table.press("enter")
        assert "Vælg mindst to" in table.screen
        await table.press("down", "space", "enter")
        assert "• Social støtte fra overordnede" in table.screen
        await table.write("Vagthold 2 spiser alene og hører aldrig fra ledelsen")
        await table.press("enter")
        (merged,) = (each for each in table.session.told.issues if each.title)
        assert set(merged.scales) == {"SW", "SS"}
        assert table.meeting.view.query_one("Rows").key == f"issue {merged.id}"
        assert "Socialt fællesskab 64" in table.flat
        assert "Social støtte fra overordnede 46,5" in table.flat
        assert len(titles(table.session)) == 5

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_a_muddled_statement_is_questioned_once_and_never_refused(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "n")
        await table.write("Medarbejderne er stressede")
        await table.press("enter")
        assert "Se i stedet på" in table.flat
        assert isinstance(table.app.screen.focused, Writing)
        await table.press("escape", "n")
        assert "Medarbejderne er stressede" in table.screen  # nothing written is lost
        await table.press("enter")
        assert "Se i stedet på" in table.flat
        await table.press("enter")
        assert "Se i stedet på" not in table.flat  # said twice, it is let through

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_muddled_words_for_what_has_its_place_are_questioned_once_as_well(tmp_path: Path) -> None:
    async def reworded(table: Table, words: str) -> None:
        await table.press("r", "end", *["backspace"] * 60)
        await table.write(words)
        await table.press("enter")

    async def meeting(table: Table) -> None:
        await table.press("2")
        await reworded(table, "For meget stress")
        assert "Se i stedet på" in table.flat
        assert "For meget stress" not in titles(table.session)
        await table.press("enter")  # said again, it is taken
        assert "For meget stress" in titles(table.session)
        await reworded(table, "Sygeplejerskerne er alene om ti patienter om natten")
        await reworded(table, "For meget stress")  # kept before
        assert "For meget stress" in titles(table.session)
        await table.press("n")
        await table.write("For meget stress")
        await table.press("enter")
        assert "Se i stedet på" not in table.flat  # nor is it questioned as a new issue

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_parts_and_a_merged_issue_in_muddled_words_are_questioned_as_well(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "d")
        await table.write("Folk er stressede")
        await table.press("enter")
        assert "Se i stedet på" in table.flat
        await table.press("enter")
        for part in ("Lægerne går stuegang midt i vagtskiftet hver morgen", ""):
            await table.write(part)
            await table.press("enter")
        assert {"Folk er stressede", "Lægerne går stuegang midt i vagtskiftet hver morgen"} <= set(
            titles(table.session)
        )
        await table.press("s", "down", "space", "enter")
        await table.write("Stemningen er dårlig")
        await table.press("enter")
        assert "Se i stedet på" in table.flat
        await table.press("enter")
        assert "Stemningen er dårlig" in titles(table.session)

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_what_is_put_aside_keeps_its_reason_in_sight_and_comes_back_whole(tmp_path: Path) -> None:
    session = hospital_session(hospital_context())

    async def meeting(table: Table) -> None:
        before = table.session.advice
        await table.press("2", "x")
        assert "Hvorfor lægger I belastningen til side?" in table.screen
        await table.press("enter")
        assert "Begrundelsen følger med i planen" in table.flat
        await table.write("Det er løst i sidste uge")
        await table.press("enter")
        assert len(table.session.advice.issues) == len(before.issues) - 1
        assert "Begrundelse: Det er løst i sidste uge" in await table.read_through()
        await table.press("end", "t")
        assert table.session.advice == before  # with its answers and its place
        assert table.session.told.dropped == ()

    hold(meeting, session, path=tmp_path / "m.guldkorn")


def test_offensive_acts_cannot_be_put_aside_and_it_is_said_before_a_reason_is_asked(tmp_path: Path) -> None:
    mapping, context = example("home-care")
    session = Session(mapping, context, rulebook(), mapping.units[0])
    session = next(each for unit in mapping.units if (each := session.speak_of(unit)).advice.of_status(Status.DUTY))
    duty = session.advice.of_status(Status.DUTY)[0]

    async def meeting(table: Table) -> None:
        table.meeting.speak_of(session.unit)
        await table.press("2")
        table.meeting.view.query_one("Rows").go_to(f"issue {duty.id}")
        await table.press("x")
        assert "Krænkende handlinger og vold kan ikke lægges til side" in table.flat
        assert "Hvorfor lægger I" not in table.flat
        assert table.session.told.dropped == ()

    hold(meeting, replace(session, unit=mapping.units[0]), path=tmp_path / "m.guldkorn")


def test_words_are_kept_whole_and_shown_cleaned(tmp_path: Path) -> None:
    nasty = "Vagten [bold]råber[/bold] \u202eomvendt\u202c\x1b[31m 👩‍👩‍👧 hver aften ved overlevering"

    async def meeting(table: Table) -> None:
        await table.press("2", "r", "end", *["backspace"] * 20)
        await table.write(nasty)
        assert "\x1b" not in table.screen
        await table.press("enter")
        if "tryk Enter igen" in table.flat:
            await table.press("enter")
        event = table.meeting.minutes.history.said[-1].event
        assert isinstance(event, IssueReworded)
        assert event.title == nasty
        assert "\x1b" not in table.screen
        assert "\u202e" not in table.screen
        assert "[bold]råber[/bold]" in table.flat

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_a_megabyte_of_words_is_taken_and_the_list_stays_readable(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "p")
        await table.write(("talt op hver dag " * 580 + "\n") * 105)
        await table.press("enter")
        event = table.meeting.minutes.history.said[-1].event
        assert len(event.how) > 1_000_000
        assert "Socialt fællesskab" in table.screen  # the next row is not pushed away

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_issues_speak_english(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2")
        assert "issues · " in table.screen
        await table.press("x")
        assert "Why do you put the issue aside?" in table.screen
        await table.write("solved last week")
        await table.press("enter")
        assert "Put aside · 1" in await table.read_through()

    hold(meeting, language=Language.ENGLISH, path=tmp_path / "m.guldkorn")
