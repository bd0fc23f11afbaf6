"""Keys, pastes, clicks and resizes in bursts that wait for nothing end in no exception and in no untrue screen."""

from pathlib import Path

import pytest

from features import session_monkey
from features.conftest import Counted
from guldkorn_tui.session_folder import FOLDER_VARIABLE


def test_a_monkey_at_the_keys_ends_nothing_and_sees_what_is_kept(
    tmp_path: Path, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    told = session_monkey.main(tmp_path, 500, 4)
    counted(
        f"{told['things']} keys, pastes, clicks and resizes in {told['bursts']} bursts: {told['wrong']} wrong screens"
    )
    assert told["wrong"] == 0
    assert told["bursts"] > 50
