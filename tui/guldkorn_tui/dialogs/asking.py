"""What is asked and told in front of a screen: a choice, a file's name, and what went wrong."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from textual.content import Content
from textual.visual import Visual

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError, Problem, UnreadableError
from guldkorn.reading.text import Language, Text
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.line_dialog import Fault, LineDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.look.spoken_keys import SpokenScreen
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.problem_lines import problem_lines

_NO_NAME = Text("Skriv et navn.", "Write a name.")
_NO_FILE = Text("Der er ingen fil med det navn.", "There is no file of that name.")
OPENS = Text("Filens navn, gerne med mappe.", "The file's name, with its folder if need be.")

Asker = SpokenScreen[Any]
"""The screen that asks: its language is spoken, and it stays behind the dialog."""


async def ask(
    screen: Asker,
    title: Text,
    choices: Iterable[Choice],
    *,
    before: Visual | Text | None = None,
    chosen: str | None = None,
) -> str | None:
    """Ask for one of several. Return None where the dialog is left."""
    return await screen.app.push_screen_wait(
        ChoiceDialog(title, choices, screen.language, before=before, chosen=chosen)
    )


async def ask_line(screen: Asker, title: Text, hint: Text, value: str, fault: Fault = lambda _line: None) -> str | None:
    """Ask for a line. Return None where the dialog is left; what was typed stays only where the program ended."""
    name = f"line {title.en}"
    dialog = LineDialog(title, hint, value, screen.language, fault, draft=screen.begun(name))
    dialog.write_down = lambda draft: screen.remember(name, draft)
    line = await screen.app.push_screen_wait(dialog)
    screen.remember(name, Draft())
    return line


async def ask_file(
    screen: Asker, title: Text, suggested: Path | None, hint: Text = OPENS, *, there: bool = False
) -> Path | None:
    """Ask for a file's name, which must be there if so wanted. Return None where the dialog is left."""

    def fault(line: str) -> Text | None:
        if not line:
            return _NO_NAME
        return _NO_FILE if there and not _is_file(_path(line)) else None

    line = await ask_line(screen, title, hint, _shown(suggested) if suggested else "", fault)
    return None if line is None else _path(clean_line(line))


def _path(line: str) -> Path:
    """Return the path that a line names; quotation marks around it, as file managers copy it, are no part of it."""
    if len(line) > 1 and line[0] == line[-1] and line[0] in "\"'":
        line = line[1:-1]
    try:
        return Path(line).expanduser()
    except RuntimeError:  # the home of nobody
        return Path(line)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that none can have
        return False


async def tell_fault(screen: Asker, title: Text, *texts: Text) -> None:
    """Say what went wrong, and wait until it is read."""

    def make(language: Language) -> Block:
        return Block(*(Line(each) for text in texts for each in (*_lines(text.get(language)), Content(""))))

    await screen.app.push_screen_wait(Sheet(title, make, screen.language))


async def tell_error(screen: Asker, title: Text, error: GuldkornError, what_now: Text, *, keys: bool = False) -> None:
    """Say what an error says, problem by problem, and what can be done now."""
    if isinstance(error, UnreadableError):
        await tell_problems(screen, title, error.problems, what_now, keys=keys)
    else:
        await tell_fault(screen, title, error.message, what_now)


async def tell_problems(
    screen: Asker, title: Text, problems: Iterable[Problem], what_now: Text, *, keys: bool = False
) -> None:
    """Say what problems a file has, and what can be done now."""
    told = tuple(problems)
    files = [Line(plain(name, "bold")) for name in dict.fromkeys(problem.place.file for problem in told)]

    def make(language: Language) -> Block:
        lines = problem_lines(told, language, keys=keys)
        return Block(*files, *lines, Line(plain("")), Line(said(what_now, language)))

    await screen.app.push_screen_wait(Sheet(title, make, screen.language))


def _lines(text: str) -> list[Content]:
    return [plain(line) for line in text.splitlines()]


def _shown(path: Path) -> str:
    """Return a path from the working folder where it lies below that: short enough to be read."""
    try:
        inside = path.relative_to(Path.cwd())
    except ValueError:
        return str(path)
    return "" if inside == Path() else str(inside)
