"""Where the language is Danish, click's own words are Danish too, in every command's help and in every fault."""

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from features.rulebook import TOP
from guldkorn_tui.command_line.click_words import DANISH, SPEAKING

FOR_PROGRAMMERS = (
    "DeprecationWarning: ",
    "Value must be an iterable.",
    "Could not determine name for option with declarations",
    "No options defined but a name was passed",
    "Arguments take exactly one parameter declaration",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag",
    "Invalid start character for option",
    "Unknown color ",
)
"""What click says of a command that is declared wrongly: nobody who runs a command hears it."""
EVERY_HELP = """
import click
from click.testing import CliRunner
from guldkorn_tui.command import guldkorn

def walk(command, context):
    print(command.get_help(context))
    for name in getattr(command, "commands", {}):
        walk(command.commands[name], click.Context(command.commands[name], info_name=name, parent=context))

walk(guldkorn, click.Context(guldkorn, info_name="guldkorn"))
"""
EVERY_FAULT = """
from click.testing import CliRunner
from guldkorn_tui.command import guldkorn

for arguments in (
    ["map"], ["nosuch"], ["map", "--nosuch", "x"], ["check", "--format", "xx"], ["steps", "a"], ["steps", "a", "b"],
    ["serve", "--port", "x"], ["serve", "--port", "99999"], ["check", "--languag", "da"], ["map", "a", "--minimum"],
    ["check", "--watch=yes"],
):
    done = CliRunner().invoke(guldkorn, arguments)
    assert done.exit_code == 2, (arguments, done.output)
    print(done.output)
"""


@cache
def said_in_danish(program: str) -> str:
    """Return what a program prints where the locale is Danish."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")]), "LANG": "da_DK.UTF-8"}
    env = {name: value for name, value in env.items() if name not in ("LC_ALL", "LC_MESSAGES")}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True, encoding="utf-8").stdout


@cache
def said_by_click() -> frozenset[str]:
    """Return all that click's modules have translated."""
    found = set()
    for module in SPEAKING:
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for call in ast.walk(ast.parse(source)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext"):
                words = call.args[: 2 if call.func.id == "ngettext" else 1]
                found |= {each.value for each in words if isinstance(each, ast.Constant)}
    return frozenset(str(each) for each in found)


def test_all_that_click_may_say_stands_in_danish() -> None:
    heard = {each for each in said_by_click() if not each.startswith(FOR_PROGRAMMERS)}
    assert len(heard) > 50
    assert heard - DANISH.keys() == set()


def test_the_danish_fills_in_only_what_click_fills_in() -> None:
    for words, danish in DANISH.items():
        fields = [{name for _, name, _, _ in Formatter().parse(each) if name} for each in (words, danish)]
        assert fields[1] <= fields[0], words
        assert re.findall(r"%\(\w+\)s", words) == re.findall(r"%\(\w+\)s", danish)


@pytest.mark.parametrize("program", [EVERY_HELP, EVERY_FAULT], ids=["help", "faults"])
def test_no_command_says_an_english_word_of_clicks(program: str) -> None:
    said = said_in_danish(program)
    assert said.count("Brug: guldkorn") >= 9
    pieces = {
        piece.strip()
        for words, danish in DANISH.items()
        if words != danish
        for piece in re.split(r"\{[^}]*\}|\n|\(|\)", words)
        if len(piece.strip()) > 3 and piece.strip() not in danish
    }
    heard = {each for each in pieces if re.search(rf"(?<![\w-]){re.escape(each)}(?![\w-])", said)}
    assert heard - {"path", "file"} == set()
    assert re.findall(r"\b(?:OPTIONS|ARGS|COMMAND|TEXT|INTEGER|FILE|DIR|PATHS?|NAME|HEADING)\b", said) == []


def test_click_speaks_the_language_that_is_asked_for_whatever_the_locale() -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")]), "LANG": "C.UTF-8"}
    env = {name: value for name, value in env.items() if name not in ("LC_ALL", "LC_MESSAGES")}
    command = [sys.executable, "-m", "guldkorn_tui", "occupation", "--hlep", "--language", "da"]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, encoding="utf-8")
    assert "Der er ikke noget valg" in done.stderr
