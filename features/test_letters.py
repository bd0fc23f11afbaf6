"""A terminal that lacks our letters, or draws no screen, is spoken to in what it has, and says how to change that."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from features.patience import LONGEST
from features.rulebook import TOP
from features.terminal import terminal
from guldkorn.shipped import shipped_examples
from guldkorn_tui.letters import SIGNS, has_every_letter, nearest_letters

MAPPING = shipped_examples() / "hospital-ward" / "mapping.csv"


def test_the_nearest_letters_are_those_of_the_encoding() -> None:
    assert (
        nearest_letters("Så får I råd – “ærligt” → 5 ≥ 3 · ok ✓ …", "ascii")
        == 'Saa faar I raad - "aerligt" -> 5 >= 3 - ok v ...'
    )
    assert nearest_letters("Så får I råd – é", "latin-1") == "Så får I råd - é"
    assert nearest_letters("é\U0001f600", "ascii") == "e?"
    assert [has_every_letter(each) for each in ("utf-8", "utf-16", "latin-1", "ascii", "no-such", None)] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert "?" not in nearest_letters(SIGNS, "ascii")


@pytest.mark.parametrize(
    "arguments", [("advise", str(MAPPING)), ("session", str(MAPPING), "--plain"), ("occupation", "--hlep")]
)
def test_every_face_says_the_same_letters_and_how_to_change_it(arguments: tuple[str, ...], tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "GULDKORN_SESSIONS": str(tmp_path)}
    command = [sys.executable, "-P", "-m", "guldkorn_tui", *arguments, "--language", "da"]
    done = subprocess.run(command, capture_output=True, env=env, input=b"", cwd=TOP, timeout=LONGEST, check=False)
    told = (done.stdout + done.stderr).decode("ascii")
    assert told.count("Saet LANG=da_DK.UTF-8, hvis terminalen kan vise dem.") == 1
    assert re.search(r"\w\?\w", told) is None, "a letter became a question mark"


def test_a_terminal_that_draws_no_screen_is_spoken_to_in_lines(tmp_path: Path) -> None:
    with terminal(tmp_path, MAPPING, kind="dumb") as spoken_to:
        spoken_to.until("Trin 1 af 7, Kortlæg.")
        assert spoken_to.end("slut\n") == 0
        assert b"\x1b" not in spoken_to.raw
