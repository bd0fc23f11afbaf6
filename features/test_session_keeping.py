"""In the session: nothing that was said is lost, and nothing on the screen says otherwise than the file."""

import errno
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input

from features.patience import LONGEST
from features.pilot import Held, Table, hold, hold_app, hospital_context, hospital_session, rulebook
from features.rulebook import TOP
from features.session_files import file_of_format, flipped
from guldkorn.advice.context import Context
from guldkorn.advice.context_writing import save_context
from guldkorn.reading.text import Language
from guldkorn.session.event_text import event_text
from guldkorn.session.events import Answered, Undone
from guldkorn.session.minutes import reopen
from guldkorn.session.storage.fault import cause, fault
from guldkorn.session.storage.session_file import SessionFile, open_session_file
from guldkorn_tui.opening.session_beginning import Reopened
from guldkorn_tui.opening.session_start import go_on_with
from guldkorn_tui.session_app import SessionApp

HOLDER = (
    "import sys; from pathlib import Path; from guldkorn.session.storage.session_file import open_session_file; "
    "file = open_session_file(Path(sys.argv[1])); print(file.read_only, flush=True); sys.stdin.read()"
)


async def said_something(table: Table) -> None:
    await table.press("4")
    await answer(table)


async def answer(table: Table) -> None:
    await table.press("n" if "   n  Nej" in table.screen else "a")


async def look_only(_table: Table) -> None:
    pass


def go_on(meeting: Held, file: Path, size: tuple[int, int] = (80, 24)) -> SessionApp:
    """Go on with an earlier meeting."""
    return hold_app(meeting, SessionApp(go_on_with(file, rulebook()), Language.DANISH), size)


def said_in(file: Path) -> list[str]:
    """Return the kinds of what is in a session file that nobody has open; it is whole."""
    with open_session_file(file, to_write=False) as opened:
        assert opened.damage is None
        return [entry.said.rpartition('"kind":"')[2].rstrip('"}') for entry in opened.entries]


def fail_to_write(monkeypatch: pytest.MonkeyPatch, number: int = errno.ENOSPC) -> None:
    def append(self: SessionFile, _said: Sequence[str], **_how: object) -> None:
        raise fault(self.path, cause(OSError(number, os.strerror(number))))

    monkeypatch.setattr(SessionFile, "append", append)


@pytest.mark.parametrize("quit_key", ["q", "ctrl+q"])
def test_leaving_asks_nothing_and_what_was_said_is_in_the_file(tmp_path: Path, quit_key: str) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await said_something(table)
        assert said_in(file)[-1] == "answered"  # before the meeting ends
        await table.press(quit_key)
        assert table.app._exit

    hold(meeting, path=file)
    assert said_in(file) == ["begun", "answered", "advised"]
    assert file.stat().st_mode & 0o077 == 0


def test_a_meeting_that_was_only_looked_at_leaves_no_file(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        assert "intet gemt endnu" in table.screen
        await table.press("2", "3", "4", "5", "6", "7", "q")

    hold(meeting, path=tmp_path / "meeting.guldkorn")
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_named_on_the_screen_and_its_whole_path_is_told_when_asked(tmp_path: Path) -> None:
    file = tmp_path / "2026-11-24-et-hospital.guldkorn"

    async def meeting(table: Table) -> None:
        await said_something(table)
        assert "2026-11-24-et-hospital ✓ gemt" in table.screen
        await table.press("F")
        assert str(file) in table.flat.replace(" ", "")
        await table.press("escape", "question_mark")
        assert str(file) in (await table.read_through()).replace("\n", "").replace(" ", "")

    hold(meeting, path=file)


def test_a_fault_of_our_own_leaves_the_file_sealed_with_all_that_was_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await said_something(table)
        monkeypatch.setattr(type(table.meeting), "action_where", lambda _self: 1 / 0)
        await table.press("F")

    with pytest.raises(ZeroDivisionError):
        hold(meeting, path=file)
    assert said_in(file) == ["begun", "answered", "advised"]
    assert [path.name for path in tmp_path.iterdir()] == [file.name]  # no lock and no journal is left
    bit = file.read_bytes().find(b"answered") * 8  # a sealed file notices
    damaged = tmp_path / "damaged.guldkorn"
    damaged.write_bytes(flipped(file.read_bytes(), bit))
    with open_session_file(damaged, to_write=False) as opened:
        assert opened.damage is not None
    capsys.readouterr()


def test_an_earlier_meeting_goes_on_where_it_was_and_undo_reaches_back_into_it(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"
    before = hold(said_something, path=file).meeting.here.context

    async def after(table: Table) -> None:
        assert table.session.context == before
        assert "✓ gemt" in table.screen
        await table.press("z")
        assert "Fortrudt: " in table.screen
        assert table.session.context == Context()
        await table.press("z")
        assert "Der er ikke mere at fortryde" in table.flat
        await table.press("Z")
        assert "Gentaget: " in table.screen
        assert table.session.context == before

    go_on(after, file)


def test_undo_and_redo_reach_to_any_depth_and_name_what_they_are_about(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        contexts = [table.session.context]
        await table.press("4")
        for _ in range(12):
            await answer(table)
            contexts.append(table.session.context)
        steps = list(table.meeting.minutes.history.past)
        knowledge = rulebook().knowledge
        for step, context in zip(reversed(steps), reversed(contexts[:-1]), strict=True):
            await table.press("z")
            assert table.session.context == context
            asked = knowledge.questions[step.event.fact].question.da
            warned = any(f"! {each.title.da}" in table.flat for each in table.session.advice.cautions)  # goes first
            assert f"Fortrudt: {asked[:20]}" in table.flat or asked[:20] in table.flat or warned
        for context in contexts[1:]:
            await table.press("Z")
            assert table.session.context == context

    hold(meeting, path=tmp_path / "meeting.guldkorn")


# Somebody else has the file


@pytest.fixture
def held_file(tmp_path: Path) -> Path:
    file = tmp_path / "meeting.guldkorn"
    hold(said_something, path=file)
    return file


def test_a_meeting_that_somebody_else_has_open_is_looked_at_says_who_has_it_and_goes_on_in_a_new_file(
    held_file: Path,
) -> None:
    command = [sys.executable, "-c", HOLDER, str(held_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=TOP / "engine") as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"None\n"
        held = held_file.read_bytes()

        async def meeting(table: Table) -> None:
            assert "Mødet kan kun læses her" in table.screen
            assert f"(proces {holder.pid})" in table.flat
            await table.press("escape")
            before = table.session
            assert "kan kun læses" in table.screen
            for key in "1234567":  # everything can be looked at
                await table.press(key)
            await table.press("4")
            await answer(table)
            assert "så det blev ikke gemt. Tryk S for at gå videre i en ny fil" in table.flat
            await table.press("z")
            assert "Tryk S" in table.flat
            await table.press("N")
            await table.write("Vigtigt")
            await table.press("ctrl+s")
            assert "Tryk S" in table.flat
            assert table.session is before

            await table.press("S")
            table.app.screen.query_one(Input).value = str(held_file.with_name("videre.guldkorn"))
            await table.press("enter")
            assert "Mødet fortsætter i" in table.flat
            assert "kan kun læses" not in table.screen
            await table.press("N")
            assert "Vigtigt" in table.screen  # what was written when it could not be taken
            await table.press("ctrl+s")
            assert [note.text for note in table.session.agreed.notes] == ["Vigtigt"]

        go_on(meeting, held_file)
        assert held_file.read_bytes() == held
    assert said_in(held_file.with_name("videre.guldkorn"))[-1] == "noted"


# Writing fails


def test_what_cannot_be_written_is_not_taken_and_can_be_said_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await said_something(table)
        before, screen = table.session, table.screen
        with monkeypatch.context() as full:
            fail_to_write(full)
            await answer(table)
            assert "Det kunne ikke gemmes og er derfor ikke kommet med" in table.flat
            assert "disken er fuld" in table.flat
            await table.press("escape")
            assert table.session is before
            shown, where = table.screen.splitlines()[:20], screen.splitlines()[1]
            assert "! 1 ikke gemt" in shown[1]
            assert "✓ gemt" in where
            shown[1] = where
            assert shown == screen.splitlines()[:20]  # the same question, unanswered
            assert table.meeting.said_of_file().da.startswith("1 ting, I skrev, blev ikke gemt. Resten er gemt i ")
            await answer(table)
        assert table.session is before
        await table.press("p")  # try again: there is room now
        assert "✓ gemt" in table.screen
        assert table.meeting.minutes.refused == ()
        assert len(table.meeting.minutes.history.past) == 2

    hold(meeting, path=file)
    assert said_in(file) == ["begun", "answered", "answered", "advised"]


def test_where_the_disk_is_full_the_meeting_goes_on_in_a_new_file_with_what_could_not_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "meeting.guldkorn", tmp_path / "usb" / "meeting.guldkorn"

    async def meeting(table: Table) -> None:
        await said_something(table)
        with monkeypatch.context() as full:
            fail_to_write(full)
            await table.press("N")
            await table.write("Alle er trætte efter jul")
            await table.press("ctrl+s")
        await table.press("S")
        table.app.screen.query_one(Input).value = str(other)
        await table.press("enter")
        assert [note.text for note in table.session.agreed.notes] == ["Alle er trætte efter jul"]

    hold(meeting, path=file)
    assert said_in(other) == ["begun", "answered", "noted", "advised"]
    assert said_in(file) == ["begun", "answered"]


def test_a_folder_that_cannot_be_written_in_is_told_with_the_first_thing_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be")

    async def meeting(table: Table) -> None:
        await said_something(table)
        assert "Det kunne ikke gemmes" in table.flat
        await table.press("escape")
        assert table.session.told.answers == ()
        assert "! 1 ikke gemt" in table.screen

    hold(meeting, path=tmp_path / "taken" / "meeting.guldkorn")


def test_a_name_that_is_taken_is_refused_and_nothing_is_written_over(tmp_path: Path) -> None:
    file, other = tmp_path / "meeting.guldkorn", tmp_path / "andres.guldkorn"
    other.write_bytes(b"of others")

    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press("S")
        table.app.screen.query_one(Input).value = str(tmp_path / "andres")
        await table.press("enter")
        assert "Der er allerede en fil med det navn" in table.flat
        await table.press("escape")
        assert "andres" in table.app.screen.query_one(Input).value  # what was typed is kept
        await table.press("escape")
        assert table.meeting.minutes.path == file

    hold(meeting, path=file)
    assert other.read_bytes() == b"of others"


# Files that are not as they should be


def test_a_damaged_file_is_told_once_and_the_meeting_goes_on_in_a_rescued_copy(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"
    said = hold(said_something, path=file).meeting.here.context
    damaged = flipped(file.read_bytes(), random.Random(3).randrange(8 * 4096, 8 * file.stat().st_size))
    file.write_bytes(damaged)

    async def meeting(table: Table) -> None:
        assert "Filen var beskadiget" in table.screen
        assert "meeting-reddet.guldkorn" in table.flat.replace(" ", "")
        await table.press("escape")
        assert "Filen var beskadiget" not in table.screen
        assert table.session.context in (said, Context())
        await said_something(table)

    go_on(meeting, file)
    assert file.read_bytes() == damaged
    assert said_in(tmp_path / "meeting-reddet.guldkorn")[-2:] == ["answered", "advised"]


def test_a_damaged_file_in_a_folder_one_may_not_write_in_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "meeting.guldkorn"
    hold(said_something, path=file)
    file.write_bytes(flipped(file.read_bytes(), 8 * (file.stat().st_size - 2000)))

    def refuse(*_arguments: object, **_how: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr("guldkorn.session.storage.rescue.publish", refuse)

    async def meeting(table: Table) -> None:
        told = table.flat
        assert "Filen var beskadiget" in told
        await table.press("escape")
        assert "du har ikke lov til at skrive her" in table.flat
        await table.press("escape")
        await said_something(table)
        assert "Tryk S" in table.flat

    go_on(meeting, file)


def test_a_file_from_a_newer_version_is_refused_with_the_way_out_and_left_alone(tmp_path: Path) -> None:
    newer = tmp_path / "newer.guldkorn"
    file_of_format(newer, 99, ["{}"])
    before = newer.read_bytes()
    guldkorn = str(Path(sys.executable).parent / "guldkorn")
    script = ["script", "-qec", f"{guldkorn} session {newer} --language da", "/dev/null"]
    done = subprocess.run(script, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 2
    assert "opdater guldkorn" in done.stdout
    assert "Traceback" not in done.stdout

    async def meeting(table: Table) -> None:
        await table.press("o", "o")
        table.app.screen.query_one(Input).value = str(newer)
        await table.press("enter")
        await table.until("opdater guldkorn")
        await table.press("escape", "escape")
        assert "[1 Kortlæg]" in table.screen

    hold(meeting, path=tmp_path / "meeting.guldkorn")
    assert newer.read_bytes() == before


def test_what_this_rulebook_does_not_know_is_told_at_the_beginning_and_stays_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"
    unit = hold(said_something, path=file).meeting.here.unit
    with open_session_file(file) as opened:
        opened.append([event_text(Answered(unit, "a-question-of-old", "yes"))], at=opened.entries[-1].at)

    async def meeting(table: Table) -> None:
        assert "Regelværket er et andet end dengang" in table.screen
        assert "a-question-of-old" in table.flat
        await table.press("escape")
        assert "[1 Kortlæg]" in table.screen

    go_on(meeting, file)
    assert said_in(file).count("answered") == 2


# Opening another


def test_another_meeting_is_opened_in_the_place_of_this_one_and_both_are_put_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GULDKORN_SESSIONS", str(tmp_path))
    other, file = tmp_path / "other.guldkorn", tmp_path / "meeting.guldkorn"
    hold(said_something, hospital_session(replace(hospital_context(), name="Et andet sted")), path=other)

    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press("o")
        await table.until("Et andet sted")
        assert "meeting.guldkorn" not in table.screen  # one is in that already
        await table.press("end", "up", "down", "enter")
        await table.until("Et andet sted ·")
        assert "[1 Kortlæg]" in table.screen
        assert said_in(file)[-1] == "advised"
        await table.press("o", "escape")  # and back
        assert "[1 Kortlæg]" in table.screen

    hold(meeting, path=file)
    assert {path.name for path in tmp_path.iterdir()} == {"other.guldkorn", "meeting.guldkorn"}


def test_a_file_of_answers_is_taken_in_and_the_faults_of_a_bad_one_are_told(tmp_path: Path) -> None:
    good, bad = tmp_path / "god.yaml", tmp_path / "fejl.yaml"
    save_context(hospital_context(), good)
    bad.write_text("units: {Medicinsk sengeafsnit: {answers: {no-such-question: yes}}}", encoding="utf-8")

    async def meeting(table: Table) -> None:
        await table.press("o", "o")
        table.app.screen.query_one(Input).value = str(bad)
        await table.press("enter")
        await table.until("no-such-question")
        await table.press("escape")
        assert table.session.context == Context()
        await table.press("o", "o")
        table.app.screen.query_one(Input).value = f'"{good}"'  # as file managers copy it
        await table.press("enter")
        assert table.session.context.units == hospital_context().units
        await table.press("z")
        assert table.session.context == Context()

    hold(meeting, path=tmp_path / "meeting.guldkorn")


def test_the_minutes_that_an_app_is_given_are_put_away_in_the_end(tmp_path: Path) -> None:
    file = tmp_path / "meeting.guldkorn"
    hold(said_something, path=file)
    minutes = reopen(file, rulebook())
    minutes.undo()
    app = hold_app(look_only, SessionApp(Reopened(minutes), Language.DANISH))
    assert app.meeting is not None
    assert [type(said.event) for said in app.meeting.minutes.history.said].count(Undone) == 1
    again = open_session_file(file)
    assert again.read_only is None
    again.close()
