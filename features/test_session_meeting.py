from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, hold, hospital, hospital_context, hospital_session, renamed, rulebook
from guldkorn.reading.text import Language
from guldkorn.session.events import Answered, IssueAdded, IssueSplit, Planned
from guldkorn.session.minutes import reopen

PROJECTOR = (300, 80)
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE, PROJECTOR])
KEPT = "møde.guldkorn"


@SIZES
def test_a_danish_meeting_goes_from_scores_to_a_plan_and_is_there_again(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / KEPT

    async def meeting(table: Table) -> None:
        assert "[1 Kortlæg]" in table.screen
        assert "klart dårligere" in table.screen
        await table.press("right")
        assert "[2 Belastninger]" in table.screen

        await table.press("n")
        await table.write("Lægerne går stuegang midt i vagtskiftet hver morgen")
        await table.press("enter", "down", "enter")
        await table.write("talt op i to uger")
        await table.press("enter")
        assert "Lægerne går stuegang midt i vagtskiftet hver morgen" in table.flat
        assert "Påvist ved: talt op i to uger" in table.flat
        await table.press("d", "enter")
        await table.write("Vagtskiftet har ingen fast overlevering")
        await table.press("enter", "enter")
        assert "Delt." in table.screen

        await table.press("3")
        assert "? Mangler at blive klassificeret" in table.screen
        while "Mangler at blive klassificeret" in table.screen:
            await table.press("b", "a")  # who decides: local management
        assert "✓ Kan ændres nu" in table.screen

        await table.press("4")
        waiting = len(table.session.advice.questions)
        assert f"Åbent spørgsmål 1 af {waiting}" in table.screen
        while table.session.advice.questions:
            answer = "n" if "mobning" in table.flat else "j"  # known offensive acts would come before all else
            await table.press(answer if "   j  Ja" in table.screen else "a")

        await table.press("5")
        assert "Klar til at blive prioriteret" in table.screen
        before = table.session.advice.now
        assert len(before) == 3
        await table.press("space")
        assert table.session.advice.now == before[1:]
        await table.press("p")
        assert table.session.advice.now == before
        await table.press("D")
        await table.write("om 3 måneder")
        await table.press("enter")
        assert "I ser på den igen" in table.flat

        await table.press("6", "down")
        await table.press("enter")
        why = await table.read_through()
        assert "Hvorfor" in why
        assert "reference" in why  # down to the score
        assert "Svar" in why  # and to the answers
        await table.press("escape", "7")
        assert "[7 Plan]" in table.screen
        titles = [issue.title.da for issue in table.session.advice.issues]
        assert "Vagtskiftet har ingen fast overlevering" in titles

    app = hold(meeting, size=size, path=path)
    assert app.meeting is not None
    minutes = reopen(path, rulebook())
    kinds = {type(said.event) for said in minutes.history.said}
    assert {IssueAdded, IssueSplit, Answered, Planned} <= kinds
    assert minutes.session.context == app.meeting.here.context
    assert minutes.session.agreements == app.meeting.here.agreements
    minutes.close()


@SIZES
def test_an_english_meeting_reads_the_whole_advice(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        steps = ("Map", "Issues", "Classify", "Clarify", "Prioritise", "Advise", "Plan")
        for number, name in enumerate(steps, 1):
            assert f"[{number} {name}]" in table.screen
            if number in (2, 3, 5):
                shown = await table.read_through()
                for issue in table.session.advice.issues:
                    assert issue.title.en[:24] in shown
            await table.press("right")
        await table.press("6", "home")
        advice = await table.read_through()
        for heading in ("Now", "Cases for those who decide", "protection", "Held back", "Take care"):
            assert heading in advice

    session = hospital_session(hospital_context())
    hold(meeting, session, size=size, language=Language.ENGLISH, path=tmp_path / KEPT)


def test_the_language_turns_while_running_and_the_place_is_kept(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("5", "down", "down")
        chosen = table.meeting.view.query_one("Rows").key
        await table.press("l")
        assert "[5 Prioritise]" in table.screen
        assert "Ready to be given priority" in table.screen
        await table.until("Quit")  # the footer follows a moment later
        assert table.meeting.view.query_one("Rows").key == chosen
        await table.press("f2")
        assert "[5 Prioritér]" in table.screen
        await table.press("enter")
        assert "Hvorfor" in await table.read_through()
        await table.press("l")
        assert "Why" in await table.read_through("pageup")

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / KEPT)


def test_the_language_turns_in_an_open_dialog_and_what_was_typed_stays(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "n")
        await table.write("Vi venter på svar fra laboratoriet")
        await table.press("f2")
        assert "New issue" in table.screen
        assert "What happens, to whom and when?" in table.screen
        assert "○ Demands" in table.screen
        assert "Vi venter på svar fra laboratoriet" in table.screen
        await table.press("escape")
        assert "[2 Issues]" in table.screen

    hold(meeting, path=tmp_path / KEPT)


def test_another_unit_is_turned_to_and_small_ones_are_only_counted(tmp_path: Path) -> None:
    mapping = replace(renamed(hospital(), ("Afdeling A", "Afdeling B")), hidden_units=2, minimum=10)

    async def meeting(table: Table) -> None:
        await table.press("u")
        assert "2 enheder vises ikke" in table.flat
        await table.press("down", "enter", "4", "a")
        assert table.session.unit == "Afdeling B"
        assert table.session.context.unit("Afdeling A").issues == ()
        assert table.session.context.unit("Afdeling B").issues != ()

    hold(meeting, hospital_session(mapping=mapping), path=tmp_path / KEPT)


def test_every_key_is_in_the_help(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("question_mark")
        text = await table.read_through()
        for word in ("Fortryd", "English", "ctrl+p", "Slut"):
            assert word in text

    hold(meeting, path=tmp_path / KEPT)


def test_the_palette_speaks_danish_and_does_what_it_says(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("gå til rådgiv")
        await table.until("6        Gå til Rådgiv")
        await table.press("enter")
        await table.until("[6 Rådgiv]")

    hold(meeting, hospital_session(hospital_context()), path=tmp_path / KEPT)
