"""A meeting whose file was damaged: what stands is offered, what is missing is told, and nothing is made up."""

from pathlib import Path

import pytest

from features import session_corruptions
from features.campaign import CORRUPTIONS, SIZE
from features.conftest import Counted
from features.pilot import Table, hold_app
from features.rulebook import shipped
from features.session_files import change, quick_folder
from features.spoken_lines import minutes_of
from guldkorn.reading.text import Language
from guldkorn.session.events import Begun, Change, Chosen, Lost, Noted, Undone
from guldkorn.session.log import log_of
from guldkorn.session.minutes import Minutes, reopen
from guldkorn.session.session import SessionError
from guldkorn_tui.opening.session_start import go_on_with
from guldkorn_tui.session_app import SessionApp

WARD = "Medicinsk sengeafsnit"
OPENING = ("DELETE FROM opening", "DELETE FROM entry WHERE number = 1")


def held(path: Path, *said: Change | Undone) -> None:
    """Hold a meeting on a hospital ward, without anything known before."""
    minutes = minutes_of(path, context=False)
    for each in said:
        minutes.undo() if isinstance(each, Undone) else minutes.take(each)
    minutes.close()


def notes(minutes: Minutes) -> list[str]:
    return [note.text for note in minutes.session.speak_of(WARD).agreed.notes]


def test_of_many_corrupted_files_none_changes_a_meeting_and_no_whole_entry_is_left_behind(counted: Counted) -> None:
    with quick_folder() as folder:
        told = session_corruptions.main(folder, CORRUPTIONS, 14, (SIZE,))
    counted(
        f"{told['corrupted']} corrupted files: {told['silent'] + told['untrue']} changed a meeting, "
        f"{told['nothing']} gave nothing; {told['kept']} of {told['entries']} entries read, "
        f"{told['left_behind']} whole ones left behind"
    )
    for wrong in ("silent", "untrue", "left_behind", "unopened", "unmarked"):
        assert told[wrong] == 0, told
    assert told["nothing"] <= 0.05 * told["corrupted"]


def test_a_lost_opening_is_read_from_its_second_copy(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    held(path, Noted(WARD, "Husk vikarerne"))
    before = reopen(path, shipped(), to_write=False)
    change(path, "UPDATE entry SET said = '{}' WHERE number = 1")
    minutes = reopen(path, shipped(), to_write=False)
    assert minutes.damage is not None
    assert "All that was said is there" in minutes.damage.en
    assert minutes.session == before.session


@pytest.mark.parametrize(
    ("sql", "lost", "told", "remark"),
    [
        ("DELETE FROM entry WHERE number > 2", Lost(3, 4, at_end=True), "(2 in all)", "At its end 2 entries are lost."),
        (
            "DELETE FROM entry WHERE number > 2; DELETE FROM session",
            Lost(3, None, at_end=True),
            "Whether there was more here",
            "Whether anything is missing at its end cannot be seen.",
        ),
    ],
    ids=["known", "unknown"],
)
def test_a_missing_end_is_marked_in_the_rescued_copy(
    tmp_path: Path, sql: str, lost: Lost, told: str, remark: str
) -> None:
    path = tmp_path / "a.guldkorn"
    held(path, Noted(WARD, "et"), Noted(WARD, "to"))
    change(path, *sql.split("; "))
    minutes = reopen(path, shipped())
    minutes.take(Noted(WARD, "tre"))
    minutes.close()
    again = reopen(minutes.path, shipped())
    assert again.damage is None
    assert again.history.lost == [lost]
    assert [type(each.event) for each in again.history.said][2:4] == [Lost, Noted]
    assert notes(again) == ["et", "tre"]
    (line,) = [line for line in log_of(again.history) if told in line.says.en]
    assert "What follows" not in line.says.en
    assert [each.en for each in again.remarks] == [f"The meeting's file was damaged: {remark}"]
    again.close()


@pytest.mark.parametrize("language", Language)
def test_notes_outlive_the_opening_and_both_its_copies(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "a.guldkorn"
    held(path, Noted(WARD, "Husk vikarerne"), Noted(WARD, "Og nattevagten"))
    change(path, *OPENING)
    minutes = reopen(path, shipped())
    assert notes(minutes) == ["Husk vikarerne", "Og nattevagten"]
    assert minutes.session.mapping.units == (WARD,)
    assert minutes.session.mapping.scores == ()
    assert any("the scores are lost" in each.en for each in minutes.history.misfits)
    assert minutes.damage is not None
    assert "(no. 1)" in minutes.damage.en
    minutes.take(Noted(WARD, "Vi begynder forfra"))
    minutes.close()
    again = reopen(minutes.path, shipped())
    assert again.damage is None
    assert again.history.lost == [Lost(1, 1)]
    assert isinstance(again.history.said[0].event, Begun)
    assert len(notes(again)) == 3
    (remark,) = again.remarks
    assert remark.en.startswith("The meeting's file was damaged: 1 of its entries")
    again.close()

    async def look(table: Table) -> None:
        assert ("scorerne gik tabt" if language is Language.DANISH else "the scores are lost") in table.flat
        await table.press("escape")
        await table.press(*"234567")

    hold_app(look, SessionApp(go_on_with(minutes.path, shipped()), language))


def test_nothing_is_taken_back_across_a_gap(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    held(path, Noted(WARD, "et"), Noted(WARD, "to"), Noted(WARD, "tre"), Undone(), Noted(WARD, "fire"), Undone())
    change(path, "DELETE FROM entry WHERE number = 4")  # the note that was taken back
    minutes = reopen(path, shipped())
    assert notes(minutes) == ["et", "to"]
    assert any("cannot be followed" in each.en for each in minutes.history.misfits)
    assert not minutes.can_undo
    with pytest.raises(SessionError, match="nothing more to undo"):
        minutes.undo()
    assert [line.holds for line in log_of(minutes.history) if "Note: " in line.says.en][:2] == [True, True]
    minutes.take(Noted(WARD, "fem"))
    minutes.undo()
    minutes.close()
    assert notes(reopen(minutes.path, shipped(), to_write=False)) == ["et", "to"]


def test_what_rests_on_something_lost_is_kept_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.guldkorn"
    held(path, Noted(WARD, "et", issue="quantitative-demands"), Chosen(WARD, ("quantitative-demands",)))
    change(path, *OPENING)
    minutes = reopen(path, shipped())
    _ = minutes.session.advice
    assert minutes.session.told.chosen == ("quantitative-demands",)
    minutes.close()
