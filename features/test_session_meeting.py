from dataclasses import replace
from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, Table, hold, hospital, hospital_context, hospital_session, renamed, rulebook
from guldkorn.advice.context_file import read_context
from guldkorn.reading.text import Language


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_danish_meeting_goes_from_scores_to_a_saved_plan(tmp_path: Path, size: tuple[int, int]) -> None:
    file = tmp_path / "møde.yaml"

    async def meeting(table: Table) -> None:
        assert "[1 Kortlæg]" in table.screen
        assert "klart dårligere" in table.screen
        await table.press("right")
        assert "[2 Klassificér]" in table.screen
        assert "ikke klassificeret endnu" in table.screen

        await table.press("n")
        await table.write("Lægerne går stuegang midt i vagtskiftet hver morgen")
        await table.press("enter", "down", "enter")
        await table.write("talt op i to uger")
        await table.press("enter")
        assert "Lægerne går stuegang midt i vagtskiftet hver morgen" in table.screen

        await table.press("d", "enter")
        await table.write("Vagtskiftet har ingen fast overlevering")
        await table.press("enter", "enter")
        assert "Delt." in table.screen
        titles = [issue.title.da for issue in table.session.advice.issues]
        assert "Vagtskiftet har ingen fast overlevering" in titles

        await table.press("b", "a")  # who decides: local management
        assert "Spørgsmål om belastningen" not in table.screen
        assert "kan ændres nu" in table.flat

        await table.press("3")
        waiting = len(table.session.advice.questions)
        assert f"Åbent spørgsmål 1 af {waiting}" in table.screen
        for _ in range(16):
            await table.press("j" if "   j  Ja" in table.screen else "a")
        await table.press("4")
        assert "Klar til at blive prioriteret" in table.screen
        before = table.session.advice.now
        await table.press("space")
        assert table.session.advice.now != before
        await table.press("p")
        assert table.session.advice.now == before

        await table.press("5", "down")
        assert "Første skridt" in table.screen
        await table.press("enter")
        why = await table.read_through()
        assert "Hvorfor" in why
        assert "reference" in why  # down to the score
        assert "Svar" in why  # and to the answers
        await table.press("escape", "s")
        assert "Gemt i" in table.flat
        saved = read_context(file, rulebook().knowledge)
        assert saved == table.session.context

    hold(meeting, size=size, path=file, copies=tmp_path)
    again = hospital_session(read_context(file, rulebook().knowledge))

    async def reopened(table: Table) -> None:
        await table.press("2")
        assert "Vagtskiftet har ingen fast overlevering" in await table.read_through()

    hold(reopened, again, path=file, copies=tmp_path)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_an_english_meeting_reads_the_whole_advice(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        for name in ("[1 Map]", "[2 Classify]", "[3 Clarify]", "[4 Prioritise]", "[5 Advise]"):
            assert name in table.screen
            await table.press("right")
        advice = await table.read_through()
        for heading in ("Now", "Cases for those who decide", "protection", "Held back", "Take care"):
            assert heading in advice
        for issue in table.session.advice.issues:
            assert issue.title.en[:40] in advice
        await table.press("f", "home")
        full = await table.read_through()
        for word in ("Management shows it by", "Presupposes", "Does not", "Supported by", "accountable"):
            assert word in full

    hold(meeting, hospital_session(hospital_context()), size=size, language=Language.ENGLISH, copies=tmp_path)


def test_the_language_turns_while_running_and_the_place_is_kept(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "down", "down")
        chosen = table.meeting.view.query_one("Rows").key
        await table.press("l")
        assert "[4 Prioritise]" in table.screen
        assert "Ready to be given priority" in table.screen
        await table.until("Quit")  # the footer follows a moment later
        assert table.meeting.view.query_one("Rows").key == chosen
        await table.press("f2")
        assert "[4 Prioritér]" in table.screen
        await table.press("enter")
        assert "Hvorfor" in await table.read_through()
        await table.press("l")
        assert "Why" in await table.read_through("pageup")

    hold(meeting, hospital_session(hospital_context()), copies=tmp_path)


def test_a_fourth_choice_warns_and_is_kept(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("4", "down", "down", "down", "space")
        assert len(table.session.told.chosen or ()) == 4
        assert "Det er bedre at tage få" in table.flat
        await table.press("home")
        assert "For meget på én gang" in table.screen
        assert len(table.session.advice.now) == 4

    hold(meeting, hospital_session(hospital_context()), copies=tmp_path)


def test_an_answer_can_be_looked_at_again_taken_back_and_undone(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        empty = table.session.context
        await table.press("n")
        answered = table.session.context
        assert answered != empty
        await table.press("backspace")
        assert "Besvaret spørgsmål" in table.screen
        assert "Nej ●" in table.screen
        await table.press("t")
        assert table.session.advice.questions == hospital_session().advice.questions
        await table.press("z")
        assert table.session.context == answered
        await table.press("z")
        assert table.session.context == empty
        await table.press("Z")
        assert table.session.context == answered

    hold(meeting, copies=tmp_path)


def test_when_all_is_answered_the_way_on_is_shown(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        while table.session.advice.questions:
            await table.press("n" if "   n  Nej" in table.screen else "a")
        assert "Der er ingen åbne spørgsmål. Tryk 4" in table.flat
        await table.press("right")
        assert "[4 Prioritér]" in table.screen

    hold(meeting, hospital_session(hospital_context()), copies=tmp_path)


def test_an_unknown_answer_leaves_the_question_open_and_goes_on(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        first = table.meeting.view.card.topic
        await table.press("v")
        assert table.meeting.view.card.topic != first
        assert len(table.session.advice.questions) == len(hospital_session().advice.questions)
        assert table.session.context == hospital_session().context

    hold(meeting, copies=tmp_path)


def test_voices_answer_one_by_one_and_their_disagreement_is_shown(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        fact = table.meeting.view.card.topic.fact
        await table.press("r", "j")
        assert "mellemlederne" in table.screen.lower()  # the next voice is heard before the next question
        await table.press("n", "n")
        answers = table.session.told.answers
        assert [(answer.fact, answer.value) for answer in answers] == [(fact, "yes"), (fact, "no"), (fact, "no")]
        assert len({answer.voice for answer in answers}) == 3

    hold(meeting, copies=tmp_path)


def test_a_number_is_asked_for_again_until_it_is_one(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3", "i", "end")
        while "sygefravær" not in table.meeting.app.screen.query_one("Rows").highlighted_option.prompt.drawn(70).plain:
            await table.press("up")
        await table.press("enter", "enter")
        await table.write("mange")
        await table.press("enter")
        assert "Skriv et tal" in table.screen
        await table.press(*["backspace"] * 5)
        await table.write("11,5")
        await table.press("enter")
        assert [answer.value for answer in table.session.told.answers] == [11.5]

    hold(meeting, copies=tmp_path)


def test_a_muddled_issue_is_questioned_first(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("2", "n")
        await table.write("Medarbejderne er stressede")
        await table.press("enter")
        assert "Se i stedet på" in table.flat
        assert table.app.screen.query_one("#what").has_focus
        await table.press("escape", "n")
        assert "Medarbejderne er stressede" in table.screen  # nothing written is lost

    hold(meeting, copies=tmp_path)


def test_every_key_is_in_the_help(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("question_mark")
        text = await table.read_through()
        for word in ("Gem", "Fortryd", "English", "Hvem bestemmer", "Forslaget", "Ved ikke", "ctrl+p", "Slut"):
            assert word in text

    hold(meeting, copies=tmp_path)


def test_the_palette_speaks_danish_and_does_what_it_says(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("ctrl+p")
        await table.write("Gå til 5")
        await table.until("Gå til 5 Rådgiv")
        await table.press("enter")
        await table.until("[5 Rådgiv]")

    hold(meeting, copies=tmp_path)


def test_another_unit_is_turned_to_and_small_ones_are_only_counted(tmp_path: Path) -> None:
    mapping = replace(renamed(hospital(), ("Afdeling A", "Afdeling B")), hidden_units=2, minimum=10)

    async def meeting(table: Table) -> None:
        await table.press("u")
        assert "2 enheder vises ikke" in table.flat
        await table.press("down", "enter", "3", "n")
        assert table.session.unit == "Afdeling B"
        assert table.session.context.unit("Afdeling A").answers == ()
        assert table.session.context.unit("Afdeling B").answers != ()

    hold(meeting, hospital_session(mapping=mapping), copies=tmp_path)


def test_the_plan_is_written_for_its_owner_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def meeting(table: Table) -> None:
        await table.press("5", "e", "enter")
        assert "Planen er skrevet" in table.flat

    hold(meeting, hospital_session(hospital_context()), copies=tmp_path)
    (plan,) = tmp_path.glob("*.md")
    assert "Konflikter på afdelingen bliver liggende" in plan.read_text(encoding="utf-8")
    assert plan.stat().st_mode & 0o077 == 0
