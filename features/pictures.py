"""Pictures of the screens, as the README shows them and the tests hold them: `make pictures` makes them anew."""

import os
import re
import sys
from contextlib import chdir
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from features.pilot import LARGE, SMALL, Table, example_session, hold, hold_app, rulebook
from features.test_session_survey import asked_for, hold_on, raw_file
from guldkorn.advice.context import Context
from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Language, Text
from guldkorn.shipped import shipped_examples
from guldkorn_tui.meeting.meeting_screen import MeetingScreen
from guldkorn_tui.opening.rule_cases import RuleCases
from guldkorn_tui.opening.rulebook_watch import Broken
from guldkorn_tui.opening.session_beginning import Nothing, Rules
from guldkorn_tui.opening.session_folder import FOLDER_VARIABLE
from guldkorn_tui.rule_browser.browser import RuleBrowser
from guldkorn_tui.session_app import SessionApp

FOLDER = Path(__file__).parent / "pictures"
PROJECTOR = (300, 80)

_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_MAKER = re.compile(r"<!-- Generated with Rich .*? -->\s*")


@dataclass(frozen=True)
class Picture:
    """A screen, and the way to it."""

    name: str
    pressed: tuple[str, ...] = ()
    """The keys that lead to it; what is no key is written."""
    on: str | None = "hospital-ward"
    """The example that the meeting is held on, SURVEY or RULES; None for the welcome."""
    told: bool = True
    """Whether what is known in the example is known from the beginning."""
    size: tuple[int, int] = SMALL
    language: Language = Language.DANISH
    problems: tuple[Problem, ...] = ()
    """What is wrong in the rulebook's files that were saved on the way."""


SURVEY = "besvarelser.csv"
"""A survey's own file, as it lies open before the group."""
RULES = "regler"
"""The shipped rules, without a meeting."""
LIGHT, CONTRAST = ("f3",), ("f3", "f3")

_PROBLEMS = (
    Problem(
        Place("regler/rules/finding.yaml", 14, 24),
        Text('ukendt grade "claer"; mente du "clear"?', 'unknown grade "claer"; did you mean "clear"?'),
    ),
    Problem(
        Place("regler/knowledge/measures.yaml", 1559, 15),
        Text(
            'ukendt delområde "comunity"; mente du "community"?', 'unknown aspect "comunity"; did you mean "community"?'
        ),
    ),
)

PICTURES = (
    Picture("0-welcome", on=None),
    Picture("0-welcome-english", on=None, language=Language.ENGLISH),
    Picture("0-recognition", on=SURVEY),
    Picture("1-map"),
    Picture("1-map-units", on="home-care"),
    Picture("1-map-units-contrast", CONTRAST, on="home-care"),
    Picture("1-cell", ("down", "right", "enter"), on="home-care"),
    Picture("1-job-group", ("f", "»sygeplejerske«", "enter")),
    Picture("1-map-job-group", ("f", "»sygeplejerske«", "enter", "escape")),
    Picture("1-unclear-statement", ("k", "»Vi løber for stærkt«", "enter")),
    Picture("2-issues", ("2",)),
    Picture("2-new-issue", ("2", "n", "»Medarbejderne er stressede«", "enter"), told=False),
    Picture("2-merge", ("2", "s")),
    Picture("3-classify", ("3",)),
    Picture("3-decide", ("3", "m")),
    Picture("3-classify-wide", ("3",), size=LARGE, language=Language.ENGLISH),
    Picture("4-clarify", ("4",), told=False),
    Picture("4-voices", ("4", "r", "j", "n")),
    Picture("5-prioritise", ("5",)),
    Picture("6-advise", ("6",)),
    Picture("6-advise-light", ("6", *LIGHT), size=LARGE),
    Picture("6-why", ("6", "down", "enter")),
    Picture("7-plan", ("6", "down", "space", "7")),
    Picture("7-field", ("6", "down", "space", "7", "f", "»Anne og Bo«")),
    Picture("7-plan-projector", ("6", "down", "space", "7", "a"), size=PROJECTOR),
    Picture("7-promise", ("7", "n")),
    Picture("help", ("2", "question_mark")),
    Picture("rulebook-broken", ("6", "down"), problems=_PROBLEMS),
    Picture("palette", ("ctrl+p", "»fortryd«")),
    Picture("search", ("slash", "»feed«")),
    Picture("note", ("N", "»Tal med natholdet«")),
    Picture("rules", ("»uklar opgave«",), on=RULES),
    Picture("rule", ("»describe-an-unclear-task«", "enter"), on=RULES),
    Picture(
        "rule-english", ("»staffing-waits-for-extra-tasks«", "enter"), on=RULES, size=LARGE, language=Language.ENGLISH
    ),
    Picture("quiet-english", ("6", "f"), language=Language.ENGLISH),
)


async def go(table: Table, picture: Picture) -> None:
    """Go the way to a picture."""
    for pressed in picture.pressed:
        if pressed.startswith("»"):
            await table.write(pressed.strip("»«"))
        else:
            await table.press(pressed)
    if picture.problems:
        table.meeting.post_message(MeetingScreen.RulebookSaved(Broken(picture.problems)))
        await table.rest()


async def counted(table: Table) -> None:
    """Wait until it is known how often the rules fire."""
    while not (isinstance(table.app.screen, RuleBrowser) and table.app.screen.is_counted):
        await table.rest()


def draw(picture: Picture) -> str:
    """Return a picture as SVG that asks for nothing from outside."""
    drawn: list[str] = []

    async def meeting(table: Table) -> None:
        await go(table, picture)
        if picture.on == SURVEY:
            await table.until("61 besvarelser")  # it is counted while the screen is seen already
        if picture.on == RULES:
            await counted(table)
        for _ in range(2):  # a scrollbar finds its place only when the screen is laid out again
            table.app.screen.refresh(layout=True)
            await table.rest()
        drawn.append(table.app.export_screenshot(title="guldkorn"))

    with TemporaryDirectory() as folder, chdir(folder):  # so that no picture shows where it was drawn
        if picture.on is None:
            with patch.dict(os.environ, {FOLDER_VARIABLE: folder}):
                hold_app(meeting, SessionApp(Nothing(), picture.language), picture.size)
        elif picture.on == SURVEY:
            hold_on(meeting, raw_file(Path(SURVEY)), asked_for(), size=picture.size, language=picture.language)
        elif picture.on == RULES:
            rules = Rules(rulebook(), RuleCases(examples=shipped_examples()))
            hold_app(meeting, SessionApp(rules, picture.language), picture.size)
        else:
            session = example_session(picture.on)
            session = session if picture.told else replace(session, context=Context())
            hold(meeting, session, size=picture.size, language=picture.language, path=Path("moede.guldkorn"))
    svg = _MAKER.sub("", _FACE.sub("", drawn[0]))
    return svg.replace("Fira Code, monospace", "DejaVu Sans Mono, Menlo, Consolas, monospace")


def main() -> None:
    """Draw every picture, or those that are named, into their folder."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        if len(sys.argv) < 2 or picture.name in sys.argv[1:]:
            (FOLDER / f"{picture.name}.svg").write_text(draw(picture), encoding="utf-8")
            print(FOLDER.name, picture.name)


if __name__ == "__main__":
    main()
