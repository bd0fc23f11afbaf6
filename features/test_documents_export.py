"""Writing the plan to a file: whole or not at all, for its owner alone, and never over another without being told."""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from features.documents import DANISH, TODAY, complete, meeting, spoken
from features.rulebook import shipped
from features.session_files import flipped
from features.test_command_line import run
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn.report.document import ENDINGS, DocumentError, TakenNameError, plan_document, write_plan
from guldkorn.session.event_text import event_text
from guldkorn.session.history import History
from guldkorn.session.storage.session_file import create_session_file


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.md"
    write_plan(spoken(meeting()), path, DANISH, TODAY)
    return path


def assert_alone(path: Path, content: bytes) -> None:
    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_plan_is_readable_by_its_owner_alone(plan: Path) -> None:
    assert plan.stat().st_mode & 0o777 == 0o600
    assert_alone(plan, plan_document(spoken(meeting()), ".md", DANISH, TODAY))


def test_a_file_that_is_there_is_written_over_only_when_told(plan: Path) -> None:
    before = plan.read_bytes()
    with pytest.raises(TakenNameError) as taken:
        write_plan(spoken(complete(meeting())), plan, DANISH, TODAY)
    assert str(plan) in taken.value.message.da
    assert "overskrives" in taken.value.message.da
    assert_alone(plan, before)
    write_plan(spoken(complete(meeting())), plan, DANISH, TODAY, overwrite=True)
    assert plan.read_bytes() != before
    assert plan.stat().st_mode & 0o777 == 0o600


def test_a_file_that_somebody_makes_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.md"
    fsync = os.fsync

    def meanwhile(descriptor: int) -> None:
        path.write_text("deres")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(TakenNameError):
        write_plan(spoken(meeting()), path, DANISH, TODAY)
    assert_alone(path, b"deres")


@pytest.mark.parametrize("overwrite", [True, False])
def test_a_full_disk_leaves_everything_as_it_was(overwrite: bool, plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plan.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    target = plan if overwrite else plan.with_name("other.md")
    with pytest.raises(DocumentError, match="No space left"):
        write_plan(spoken(complete(meeting())), target, DANISH, TODAY, overwrite=overwrite)
    assert_alone(plan, before)


def test_a_disk_without_links_is_written_to_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(new: str, old: str) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "plan.md"
    write_plan(spoken(meeting()), path, DANISH, TODAY)
    with pytest.raises(TakenNameError):
        write_plan(spoken(meeting()), path, DANISH, TODAY)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.md"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="No such file"):
        write_plan(spoken(meeting()), tmp_path / "nowhere" / "plan.md", DANISH, TODAY)


@pytest.mark.parametrize("suffix", [".doc", "", ".txt", "md", ".PDFX"])
def test_another_ending_is_refused_with_those_that_work(suffix: str) -> None:
    with pytest.raises(DocumentError) as refused:
        plan_document(spoken(meeting()), suffix, DANISH, TODAY)
    assert isinstance(refused.value, GuldkornError)
    for said in (refused.value.message.da, refused.value.message.en):
        assert all(ending in said for ending in ENDINGS)


def test_an_ending_may_be_in_capitals() -> None:
    assert plan_document(spoken(meeting()), ".MD", DANISH, TODAY).startswith(b"# Handlingsplan")


# The command


@pytest.fixture
def session_file(tmp_path: Path) -> Path:
    path = tmp_path / "moede.guldkorn"
    keep(meeting("home-care", "Distrikt Nord", "Distrikt Syd"), path)
    return path


def keep(history: History, path: Path) -> None:
    with create_session_file(path) as file:
        for said in history.said:
            file.append([event_text(said.event)], at=datetime(2026, 11, 24, tzinfo=UTC))


@pytest.mark.parametrize("language", Language)
def test_a_plan_is_written_from_a_session_file(language: Language, session_file: Path, tmp_path: Path) -> None:
    before = session_file.read_bytes()
    target = tmp_path / "plan.md"
    done = run("export", session_file, "--to", target, language=language.value)
    assert (done.returncode, done.stdout) == (0, "")
    assert str(target) in done.stderr
    assert ("Den er et udkast. Der mangler " if language is DANISH else "It is a draft. Missing: ") in done.stderr
    text = target.read_text()
    assert text.startswith("# Handlingsplan" if language is DANISH else "# Plan of action")
    assert "Sagt i Distrikt Nord" in text
    assert "Sagt i Distrikt Syd" in text
    assert session_file.read_bytes() == before
    assert target.stat().st_mode & 0o777 == 0o600


def test_one_unit_is_written_when_it_is_named(session_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.md"
    assert run("export", session_file, "--to", target, "--unit", "Distrikt Syd").returncode == 0
    assert "Sagt i Distrikt Nord" not in target.read_text()
    wrong = run("export", session_file, "--to", tmp_path / "no.md", "--unit", "Nattevagten")
    assert wrong.returncode == 2
    assert "no unit that can be shown" in wrong.stderr
    assert not (tmp_path / "no.md").exists()


def test_the_command_writes_over_a_file_only_by_force(session_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "plan.json"
    target.write_text("mit")
    refused = run("export", session_file, "--to", target)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert target.read_text() == "mit"
    assert run("export", session_file, "--to", target, "--force").returncode == 0
    assert target.read_text().startswith("{")


def test_a_damaged_session_is_written_as_far_as_it_holds_and_says_so(session_file: Path, tmp_path: Path) -> None:
    content = session_file.read_bytes()
    at = content.rindex(b"Sagt i Distrikt Syd")
    session_file.write_bytes(flipped(content, 8 * at))
    target = tmp_path / "plan.md"
    done = run("export", session_file, "--to", target)
    assert done.returncode == 1
    assert "is damaged" in done.stderr
    text = target.read_text()
    assert "is damaged" in text
    assert text.index("is damaged") < text.index("This is a draft")
    assert "Sagt i Distrikt Nord" in text
    assert "Sagt i Distrikt Syd" not in text


def test_another_rulebook_than_the_sessions_is_named(tmp_path: Path) -> None:
    history = meeting()
    history.said[0] = history.said[0].__class__(
        1, history.said[0].at, history.begun.__class__(history.begun.mapping, "0.0.1", "0" * 64)
    )
    path, target = tmp_path / "old.guldkorn", tmp_path / "plan.md"
    keep(history, path)
    done = run("export", path, "--to", target)
    assert done.returncode == 0
    said = f"held with rulebook 0.0.1 (000000000000); the plan is written with {shipped().version}"
    assert said in done.stderr
    assert said in target.read_text()


def test_what_is_no_session_is_told_without_a_traceback(tmp_path: Path) -> None:
    path = tmp_path / "plan.guldkorn"
    path.write_text("ikke et møde")
    done = run("export", path, "--to", tmp_path / "plan.md")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["plan.guldkorn"]
