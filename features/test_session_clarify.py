"""The open questions are asked one at a time, the most useful first, and voices that differ are never averaged."""

from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, UNIT, Table, hold, hospital_context, hospital_session
from guldkorn.advice.context import Answer, without_answer
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.text import Language
from guldkorn.session.session import Session
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.steps.clarify_step import ClarifyStep

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE])


def unanswered(*facts: str) -> Session:
    """Return the hospital before some questions were answered for the unit."""
    context = hospital_context()
    told = context.unit(UNIT)
    answers = told.answers
    for fact in facts:
        answers = without_answer(answers, fact)
    return hospital_session(context.with_unit(UNIT, replace(told, answers=answers)))


@SIZES
def test_the_question_that_most_issues_wait_for_is_asked_first_and_says_so(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4")
        assert "Åbent spørgsmål 1 af 7, det nyttigste først" in table.panes
        assert "Er der sat timer og penge af til at løse det?" in table.panes
        assert "3 belastninger venter på svaret: Konflikter på afdelingen bliver liggende" in table.panes
        await table.press("w")
        why = await table.read_through()
        assert "Venter på svaret" in why
        assert "Spørg til ressourcer" in why
        await table.press("escape", "a")
        assert "Er der varslet fyringer eller nedlæggelser?" in table.panes  # one issue waits for that

    hold(meeting, unanswered("resources-set-aside"), size=size, path=tmp_path / "m.guldkorn")


@SIZES
def test_voices_that_differ_stay_in_sight_side_by_side_with_what_each_would_change(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "r", "a")
        assert "▸ mellemlederne" in table.screen  # the next voice is heard before the next question
        await table.press("c")
        assert "Er der sat timer og penge af til at løse det?" in table.panes  # it goes nowhere before it is seen
        assert "≠ Svarene er forskellige" in table.panes
        assert "Det ændrer rådene" in table.panes
        side_by_side = next(line for line in table.screen.splitlines() if "Ledelsen: ja" in line)
        assert "Mellemlederne: nej" in side_by_side
        assert [answer.value for answer in table.session.answered("resources-set-aside")] == ["yes", "no"]
        await table.press("w")
        why = await table.read_through()
        assert "kan prioriteres" in why
        assert "Ny advarsel: Ingen ressourcer," in why
        await table.press("escape", "a")  # middle managers change their mind: now they agree
        assert "≠" not in table.screen
        assert len(table.session.advice.now) == 3

    hold(meeting, unanswered("resources-set-aside"), size=size, path=tmp_path / "m.guldkorn")


def test_a_disagreement_that_changes_nothing_is_said_to_change_nothing(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "i", "end")
        while (
            "Er medarbejderne med" not in table.app.screen.query_one("Rows").highlighted_option.prompt.drawn(70).plain
        ):
            await table.press("up")
        await table.press("enter", "r", "j", "n", "j")
        assert "≠ Svarene er forskellige" in table.panes
        assert "Rådene er de samme, uanset hvilket af svarene der gælder." in table.panes
        assert len({answer.voice for answer in table.session.answered("staff-take-part")}) == 3

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "m.guldkorn")


def test_an_answer_can_be_looked_at_again_taken_back_and_undone(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4")
        empty = table.session.context
        await table.press("c")
        answered = table.session.context
        assert answered != empty
        await table.press("backspace")
        assert "Besvaret spørgsmål" in table.screen
        assert "Nej ●" in table.screen
        await table.press("t")
        assert table.session.advice.questions == unanswered("resources-set-aside").advice.questions
        await table.press("z")
        assert table.session.context == answered
        await table.press("z")
        assert table.session.context == empty
        await table.press("Z")
        assert table.session.context == answered

    hold(meeting, unanswered("resources-set-aside"), path=tmp_path / "m.guldkorn")


def test_what_is_asked_for_the_unit_can_be_answered_otherwise_for_one_issue(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        def row() -> str:
            option = table.app.screen.query_one("Rows").highlighted_option
            return option.prompt.drawn(70).plain

        await table.press("4", "i", "end")
        while "Er der sat timer og penge af" not in row():
            await table.press("up")
        await table.press("enter")
        assert "For hvilken belastning?" in table.screen
        while "Ledelsen giver ikke" not in row():
            await table.press("down")
        await table.press("enter")
        assert table.meeting.view.card.topic == Topic("resources-set-aside", "feedback")
        await table.press("c")
        assert [each.value for each in table.session.answered("resources-set-aside", issue="feedback")] == ["no"]
        assert [each.value for each in table.session.answered("resources-set-aside", issue="conflicts")] == ["yes"]
        assert "feedback" not in table.session.advice.now
        assert "conflicts" in table.session.advice.now

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "m.guldkorn")


def test_when_all_is_answered_the_way_on_is_shown(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4")
        while table.session.advice.questions:
            await table.press("n" if "   n  Nej" in table.screen else "a")
        assert "Der er ingen åbne spørgsmål. Tryk 5" in table.panes
        await table.press("right")
        assert "[5 Prioritér]" in table.screen

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / "m.guldkorn")


def test_an_unknown_answer_leaves_the_question_open_and_goes_on(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4")
        first = table.meeting.view.card.topic
        await table.press("v")
        assert table.meeting.view.card.topic != first
        assert len(table.session.advice.questions) == len(hospital_session().advice.questions)
        assert table.session.context == hospital_session().context

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_a_number_is_asked_for_again_until_it_is_one_and_what_was_typed_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "i", "end")
        while "sygefravær" not in table.app.screen.query_one("Rows").highlighted_option.prompt.drawn(70).plain:
            await table.press("up")
        await table.press("enter", "enter")
        await table.write("mange")
        await table.press("enter")
        assert "er ikke et tal" in table.screen
        assert "mange" in table.screen
        await table.press(*["backspace"] * 5)
        await table.write("11,5")
        await table.press("enter")
        assert [answer.value for answer in table.session.told.answers] == [11.5]

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_clarifying_speaks_english(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "r", "a", "c")
        assert "The answers differ. Until you agree, it counts as unanswered." in table.panes
        assert "It changes the advice:" in table.panes
        assert table.session.answered("resources-set-aside")[0].voice is Voice.MANAGEMENT

    session = unanswered("resources-set-aside")
    hold(meeting, session, language=Language.ENGLISH, path=tmp_path / "m.guldkorn")


def test_what_management_says_for_staff_is_noted_as_said_for_them_and_the_question_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4")
        table.meeting.query_one(ClarifyStep).turn_to(Topic("priority-of-staff"))
        await table.press("r", "a")
        assert "Noteret som sagt på deres vegne" in table.flat
        assert "ledelsen (på deres vegne, tæller ikke): højt" in table.panes
        assert not table.session.answered("priority-of-staff")
        assert table.session.heard("priority-of-staff") == (Answer("priority-of-staff", "high", Voice.MANAGEMENT),)
        await table.press("c")  # staff answer themselves
        assert [each.value for each in table.session.answered("priority-of-staff")] == ["low"]

    hold(meeting, size=LARGE, path=tmp_path / "m.guldkorn")
