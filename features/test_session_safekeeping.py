from pathlib import Path

import pytest

from features.pilot import Table, hold, hospital_context, hospital_session, rulebook
from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.advice.context_writing import context_text, save_context


async def said_something(table: Table) -> None:
    await table.press("3", "n")


def test_leaving_with_nothing_unsaved_asks_nothing(tmp_path: Path) -> None:
    async def meeting(table: Table) -> None:
        await table.press("q")
        assert not table.app.is_running or table.app._exit

    hold(meeting, copies=tmp_path)


@pytest.mark.parametrize("quit_key", ["q", "ctrl+q"])
def test_leaving_with_unsaved_answers_asks_and_one_can_stay(tmp_path: Path, quit_key: str) -> None:
    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press(quit_key)
        assert "Nogle svar er ikke gemt" in table.screen
        await table.press("b")
        assert "[3 Afklar]" in table.screen
        assert not table.app._exit

    hold(meeting, copies=tmp_path)


def test_leaving_can_save_first(tmp_path: Path) -> None:
    file = tmp_path / "context.yaml"

    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press("q", "g")

    app = hold(meeting, path=file, copies=tmp_path)
    assert read_context(file, rulebook().knowledge) == app.meeting.here.context
    assert list(tmp_path.glob("*.autosave")) == []


def test_leaving_can_throw_answers_away(tmp_path: Path) -> None:
    file = tmp_path / "context.yaml"

    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press("q", "k")

    hold(meeting, path=file, copies=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_crash_loses_nothing(tmp_path: Path) -> None:
    file = tmp_path / "context.yaml"

    async def crashed(table: Table) -> None:
        await said_something(table)

    said = hold(crashed, path=file, copies=tmp_path).meeting.here.context
    assert [path.name for path in tmp_path.iterdir()] == ["context.yaml.autosave"]
    assert (tmp_path / "context.yaml.autosave").stat().st_mode & 0o077 == 0

    async def after(table: Table) -> None:
        assert "Et møde sluttede uden at gemme" in table.screen
        await table.press("f")
        assert table.session.context == said
        assert "ikke gemt" in table.screen

    hold(after, path=file, copies=tmp_path)


def test_a_crash_loses_nothing_where_there_is_no_file_yet(tmp_path: Path) -> None:
    said = hold(said_something, copies=tmp_path).meeting.here.context

    async def after(table: Table) -> None:
        await table.press("enter")
        assert table.session.context == said

    hold(after, copies=tmp_path)


def test_an_unwanted_copy_is_put_aside_and_not_thrown_away(tmp_path: Path) -> None:
    file = tmp_path / "context.yaml"
    said = hold(said_something, path=file, copies=tmp_path).meeting.here.context

    async def after(table: Table) -> None:
        await table.press("b")
        assert table.session.context == Context()

    hold(after, path=file, copies=tmp_path)
    assert read_context(tmp_path / "context.yaml.autosave.old", rulebook().knowledge) == said


def test_saving_without_a_file_asks_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    async def meeting(table: Table) -> None:
        await said_something(table)
        await table.press("s")
        assert "Gem svarene i en fil" in table.screen
        assert "guldkorn.yaml" in table.screen
        await table.press("enter")
        assert "Gemt i" in table.flat

    app = hold(meeting, copies=tmp_path)
    assert read_context(tmp_path / "guldkorn.yaml", rulebook().knowledge) == app.meeting.here.context


def test_a_file_that_others_changed_is_not_written_over_unasked(tmp_path: Path) -> None:
    file = tmp_path / "context.yaml"
    save_context(hospital_context(), file)

    async def meeting(table: Table) -> None:
        await said_something(table)
        file.write_text(context_text(Context(name="Andres svar")), encoding="utf-8")
        await table.press("s")
        assert "Filen findes i en anden udgave" in table.screen
        await table.press("b")

    hold(meeting, hospital_session(hospital_context()), path=file, copies=tmp_path)
    assert "Andres svar" in file.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_says_so_and_the_answers_stay(tmp_path: Path) -> None:
    file = tmp_path / "no-such-folder" / "context.yaml"

    async def meeting(table: Table) -> None:
        await said_something(table)
        said = table.session.context
        await table.press("s")
        assert "Filen kunne ikke gemmes" in table.screen
        await table.press("escape")
        assert table.session.context == said
        assert "ikke gemt" in table.screen

    hold(meeting, path=file, copies=tmp_path / "copies")


def test_opening_a_file_takes_its_answers_and_tells_the_faults_of_a_bad_one(tmp_path: Path) -> None:
    good, bad = tmp_path / "god.yaml", tmp_path / "fejl.yaml"
    save_context(hospital_context(), good)
    bad.write_text("units: {Medicinsk sengeafsnit: {answers: {no-such-question: yes}}}", encoding="utf-8")

    async def meeting(table: Table) -> None:
        await table.press("o")
        table.app.screen.query_one("Input").value = str(bad)
        await table.press("enter")
        assert "no-such-question" in table.screen
        await table.press("escape", "o")
        table.app.screen.query_one("Input").value = str(good)
        await table.press("enter")
        assert table.session.context == hospital_context()

    hold(meeting, copies=tmp_path)
