"""A terminal that lacks our letters, or draws no screen, is spoken to in what it has, and says how to change that."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from features.forked import guldkorn_in
from features.patience import LONGEST
from features.rulebook import TOP
from features.terminal import terminal
from guldkorn.shipped import shipped_examples
from guldkorn_tui.look.letters import SIGNS, has_every_letter, nearest_letters

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


# Names that would steer the terminal

NAMED = "a\x1b[31mb\x07c\u202ed"


def printed_elsewhere() -> Iterator[str]:
    """Find the places in the sources that print by other means than the one that takes out what steers."""
    for path in sorted((TOP / "tui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            by_click = isinstance(called, ast.Attribute) and ast.unparse(called) in ("click.echo", "click.secho")
            if by_click or (isinstance(called, ast.Name) and called.id == "print"):
                yield path.name


def test_whatever_is_printed_goes_through_what_takes_out_what_steers() -> None:
    assert set(printed_elsewhere()) == {"output.py"}


def test_names_of_files_cannot_steer_the_terminal(tmp_path: Path) -> None:
    copy(MAPPING, tmp_path / f"{NAMED}.csv")
    (tmp_path / f"{NAMED}.yaml").write_text("x: 1\n", encoding="utf-8")
    file, pack = f"{NAMED}.csv", f"{NAMED}-p"
    for arguments in (
        ("map", file), ("map", f"{file}x"), ("map", file, "--out", f"{NAMED}.ud.csv", "--chart", f"{NAMED}.svg"),
        ("advise", file, "--context", f"{NAMED}.yaml"), ("advise", file, "--reference", f"{NAMED}.yaml"),
        ("check", "--pack", pack), ("session", file, "--plain", "--save", f"{NAMED}.guldkorn"),
        ("sessions", "--folder", "."), ("log", f"{NAMED}.guldkorn"), ("replay", file), ("diff", NAMED, "shipped"),
        ("export", f"{NAMED}.guldkorn", "--to", f"{NAMED}.md"), ("test", f"{NAMED}.feature"), ("new", "pack", pack),
        ("example", "hospital-ward", f"{NAMED}-x"), ("schema", f"{NAMED}-s"), ("advise", file, "--unit", NAMED),
        ("export", f"{NAMED}.guldkorn", "--to", f"{NAMED}.txt"),
    ):  # fmt: skip
        done = guldkorn_in(tmp_path, *arguments, "--language", "da", typed="note a\nslut\n")
        told = done.stdout + done.stderr
        assert told, arguments
        assert not set(told) & {"\x1b", "\x07", "\u202e"}, (arguments, told)
