"""Each issue is classified: by answering who decides, or by the meeting's own decision with its reason."""

from pathlib import Path

import pytest

from features.pilot import LARGE, SMALL, UNIT, Table, hold, hospital_context, hospital_session, rulebook
from features.rulebook import context_of, mapping_of
from guldkorn.knowledge.vocabulary import Changeability, Decider
from guldkorn.reading.text import Language
from guldkorn.session.events import Answered, IssuePlaced
from guldkorn.session.session import Session

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE])


@SIZES
def test_what_has_no_class_comes_first_with_what_must_be_answered_and_how_many_are_left(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        assert "? Mangler at blive klassificeret · 6 af 6" in table.screen
        assert "Regelværket kan ikke placere den, før I har svaret:" in table.panes
        assert "b Hvem kan beslutte at ændre det her?" in table.panes
        first, second = table.session.advice.issues[:2]
        assert table.meeting.view.query_one("Rows").key == f"issue {first.id}"
        await table.press("b", "c")
        assert "? Mangler at blive klassificeret · 5 af 6" in table.screen
        assert "↑ Afgøres højere oppe · 1" in table.screen
        assert "kommunen" in table.screen
        assert table.meeting.view.query_one("Rows").key == f"issue {second.id}"  # the next comes forward
        while "Mangler at blive klassificeret" in table.screen:
            await table.press("b", "a")
        assert "Alle er klassificeret. Tryk 4" in table.panes

    hold(meeting, size=size, path=tmp_path / "m.guldkorn")


@SIZES
def test_the_proposal_stands_with_its_why_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        assert "✓ kan ændres nu · beslutning hos den lokale ledelse" in table.panes
        assert "Den lokale ledelse bestemmer selv. I kan gå i gang uden at spørge andre." in table.panes
        assert "Svar fra ledelsen: den lokale ledelse." in table.panes  # down to the answer
        await table.press("enter")
        assert "Kilde: AMI's notat C07" in await table.read_through()

    hold(meeting, hospital_session(hospital_context()), size=size, path=tmp_path / "m.guldkorn")


@SIZES
def test_the_meeting_overrides_with_a_reason_and_both_are_shown_until_it_is_taken_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    session = hospital_session(hospital_context())
    issue = session.advice.issues[0]

    async def meeting(table: Table) -> None:
        await table.press("3", "m")
        assert "Regelværket foreslår: kan ændres nu" in table.panes  # seen before it is overridden
        await table.press("h", "enter")
        assert "Skriv hvorfor" in table.panes
        await table.write("Ingen kan fjerne konflikterne, så længe afdelingen deles om lokalet")
        await table.press("enter")
        placed = table.session.advice.issue(issue.id)
        assert placed.changeability is Changeability.NATURE_OF_WORK
        assert placed.proposed is not None
        assert placed.proposed.changeability is issue.changeability
        assert "■ Mødets egen afgørelse: ∞ hænger sammen med arbejdets karakter" in table.panes
        assert "Begrundelse: Ingen kan fjerne konflikterne, så længe afdelingen deles om lokalet" in table.panes
        assert "□ Regelværket foreslår: ✓ kan ændres nu" in table.panes
        event = table.meeting.minutes.history.said[-1].event
        assert isinstance(event, IssuePlaced)
        assert event.decider is Decider.NOBODY
        await table.press("t")
        assert "Mødets afgørelse er fjernet" in table.panes
        assert table.session.advice.issue(issue.id) == issue

    hold(meeting, session, size=size, path=tmp_path / "m.guldkorn")


def test_an_answer_that_makes_cheap_things_the_nature_of_the_work_is_shown_beside_what_speaks_against_it(
    tmp_path: Path,
) -> None:
    mapping = mapping_of("Ward,PR,42,24,15,30,58")
    told = context_of("units: {Ward: {issues: [{scale: PR, answers: {decided-by: nobody}}]}}")

    async def meeting(table: Table) -> None:
        await table.press("3")
        assert "? Mangler at blive klassificeret · 1 af 1" in table.screen
        assert "Her peger svar og regler hver sin vej. Ret et svar (b, a), eller afgør det selv (m)" in table.panes
        assert "Ingen kan ændre belastningen." in table.panes
        assert "Kan som regel ændres på stedet:" in table.panes
        await table.press("m", "h")
        await table.write("Ingen ved, hvornår alarmen går")
        await table.press("enter")
        assert "hver sin vej" not in table.panes
        assert table.session.advice.issues[0].changeability is Changeability.NATURE_OF_WORK

    hold(meeting, Session(mapping, told, rulebook(), "Ward"), size=LARGE, path=tmp_path / "m.guldkorn")


def test_leaving_the_reason_leaves_everything_as_it_was(tmp_path: Path) -> None:
    session = hospital_session(hospital_context())

    async def meeting(table: Table) -> None:
        await table.press("3", "m", "c", "escape")
        assert table.session.context == session.context
        await table.press("t")
        assert "Mødet har ikke afgjort den selv" in table.panes

    hold(meeting, session, path=tmp_path / "m.guldkorn")


def test_who_said_it_is_kept_with_the_answer(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3", "b", "r", "b")
        (said,) = (each for each in table.meeting.minutes.history.said if isinstance(each.event, Answered))
        assert said.event.value == "top-management"
        assert said.voice == "management"

    hold(meeting, path=tmp_path / "m.guldkorn")


def test_classifying_speaks_english(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("3")
        assert "? Not classified yet · 6 of 6" in table.screen
        await table.press("m", "f2")
        assert "Mødet afgør: Hvem bestemmer?" in table.screen  # the language turns in the dialog too
        await table.press("d")
        assert "(regionen)" in table.panes

    hold(meeting, language=Language.ENGLISH, path=tmp_path / "m.guldkorn")
    assert UNIT
