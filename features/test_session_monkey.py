"""Keys, pastes, clicks and resizes in bursts that wait for nothing end in no exception and in no untrue screen."""

from pathlib import Path

import pytest

from features import session_monkey
from features.campaign import MONKEY, SCREEN_MONKEY
from features.conftest import Counted
from features.own_process import counts_of, program
from guldkorn_tui.opening.session_folder import FOLDER_VARIABLE


def test_a_monkey_at_the_keys_ends_nothing_and_sees_what_is_kept(
    tmp_path: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    told = session_monkey.main(tmp_path, MONKEY, 4)
    counted(
        f"{told['things']} keys, pastes, clicks and resizes in {told['bursts']} bursts: {told['wrong']} wrong screens"
    )
    assert told["wrong"] == 0
    assert told["bursts"] > 50


def test_a_monkey_at_the_keys_of_a_real_terminal_ends_nothing(tmp_path: Path, counted: Counted) -> None:
    told = counts_of(program("session_screen_monkey", tmp_path, SCREEN_MONKEY, 4))
    counted(
        f"{told['things']} of them as bytes to a real terminal, in {told['bursts']} bursts: {told['wrong']} wrong "
        f"screens of {told['looks']}, {told['faults']} faults"
    )
    assert told["wrong"] == 0
    assert told["faults"] == 0, (tmp_path / "fault.txt").read_text(encoding="utf-8")[-3000:]
    assert told["looks"] > told["bursts"] / 2
