"""The guides for testers: every block in them is run, in order, in a folder that was empty at the top of the guide.

A block of Gherkin or YAML is saved under the file name that stands in the paragraph right above it. One that is given
no name holds scenarios, and is run by itself: what it promises must hold. Each line of commands must go well, unless
what it says stands in a block of text right below. In a meeting somebody makes a note, and no more.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from features.forked import Done, guldkorn_in
from features.rulebook import TOP, shipped
from features.test_guides import Block, blocks_of
from guldkorn.reading.text import Language
from guldkorn.scenarios.run import run_scenarios

FEATURES = TOP / "features"
GUIDES = {Language.ENGLISH: FEATURES / "README.md", Language.DANISH: FEATURES / "LÆSMIG.md"}
LOCALES = {Language.ENGLISH: "en_GB.UTF-8", Language.DANISH: "da_DK.UTF-8"}
HEADS = {Language.ENGLISH: "# language: en\nFeature: {}\n\n", Language.DANISH: "# language: da\nEgenskab: {}\n\n"}
SAVED = ("gherkin", "yaml")
_NAME = re.compile(r"`([\w/-]+\.(?:feature|yaml))`")
_SECONDS = re.compile(r"[\d.,]+ (seconds|sekunder)")
_FENCE = re.compile(r"^ *```\w*\n.*?^ *```$", re.MULTILINE | re.DOTALL)


def name_of(block: Block, guide: Path) -> str | None:
    """Return the file name that stands in the paragraph right above a block, if one does."""
    above = "\n".join(guide.read_text("utf-8").splitlines()[: block.line - 1])
    names = _NAME.findall(above.rstrip().rpartition("\n\n")[2])
    return names[-1] if names else None


def own(language: Language) -> Iterator[Block]:
    """Return the blocks of scenarios that are given no file name."""
    guide = GUIDES[language]
    return (each for each in blocks_of(guide) if each.form == "gherkin" and name_of(each, guide) is None)


def run(line: str, folder: Path, language: Language) -> Done:
    """Run a line of commands as it stands; in a meeting, a note is made."""
    name, *arguments = shlex.split(line, comments=True)
    assert name == "guldkorn", line
    meeting = arguments[0] == "session"
    kept = str(folder / "meetings")
    typed = "note 7\n" if meeting else ""
    told = [*arguments, *["--plain"] * meeting]
    return guldkorn_in(folder, *told, typed=typed, locale=LOCALES[language], GULDKORN_SESSIONS=kept)


def walk(language: Language, folder: Path) -> Iterator[tuple[Block, str, Done]]:
    """Do what a guide says in an empty folder, and return each line of commands with what came of it."""
    guide = GUIDES[language]
    for block in blocks_of(guide):
        name = name_of(block, guide) if block.form in SAVED else None
        if name is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(block.text, encoding="utf-8")
        for line in block.text.splitlines() if block.form == "sh" else ():
            yield block, line, run(line, folder, language)


@pytest.mark.parametrize("language", list(GUIDES))
def test_an_empty_folder_becomes_what_the_guide_says_line_by_line(language: Language, tmp_path: Path) -> None:
    told = 0
    for block, line, done in walk(language, tmp_path):
        where = f"{GUIDES[language].name}, line {block.line}: {line}\n{done.stdout}{done.stderr}"
        if block.below is None:
            assert done.returncode == 0, where
        else:
            assert timeless(done.stdout + done.stderr) == timeless(block.below), where
            told += 1
    assert told == 3
    assert (tmp_path / "promises.html" if language is Language.ENGLISH else tmp_path / "loefter.html").exists()


def timeless(text: str) -> str:
    """Return what was said, without how long it took."""
    return _SECONDS.sub(r"\1", text).strip()


@pytest.mark.parametrize("language", list(GUIDES))
def test_the_first_promise_fails_once_the_figure_is_changed_as_the_guide_says(
    language: Language, tmp_path: Path
) -> None:
    _, block = (each for each in blocks_of(GUIDES[language])[:5] if each.form == "gherkin")
    assert block.text.count("| 41 ") == 1
    for score, holds in (("41", True), ("57", False)):
        (tmp_path / "a.feature").write_text(block.text.replace("| 41 ", f"| {score} "), encoding="utf-8")
        result = run_scenarios([tmp_path], shipped())
        assert (result.passed, len(result.scenarios), result.problems) == (holds, 1, ())


@pytest.mark.parametrize("language", list(GUIDES))
def test_the_promises_of_a_guide_hold(language: Language, tmp_path: Path) -> None:
    for block in own(language):
        text = block.text if block.text.startswith("#") else HEADS[language].format(block) + block.text
        (tmp_path / f"{block}.feature").write_text(text, encoding="utf-8")
    result = run_scenarios([tmp_path], shipped())
    assert result.passed, [*result.problems, *(each.failure for each in result.scenarios)]
    assert len({each.file for each in result.scenarios}) == len(list(own(language))) > 3


def test_both_guides_have_the_same_sections_and_the_same_blocks() -> None:
    outlines = []
    for guide in GUIDES.values():
        blocks = [
            (block.form, name_of(block, guide) is not None, len(block.text.splitlines())) for block in blocks_of(guide)
        ]
        prose = _FENCE.sub("", guide.read_text("utf-8"))
        outlines.append(
            (
                re.findall(r"^(#+) ", prose, re.MULTILINE),
                [each for each in blocks if each[0] != "text"],
                len(re.findall(r"^ *- ", prose, re.MULTILINE)),
                len(re.findall(r"^ *\|", prose, re.MULTILINE)),
            )
        )
    assert outlines[0] == outlines[1]


@pytest.mark.parametrize("guide", list(GUIDES.values()), ids=list(GUIDES))
def test_the_files_that_a_guide_points_to_are_there(guide: Path) -> None:
    pointed = re.findall(r"\]\(([^)#:]+)\)", guide.read_text("utf-8"))
    assert len(pointed) > 4
    assert [name for name in pointed if not (guide.parent / name).exists()] == []


@pytest.mark.parametrize("guide", list(GUIDES.values()), ids=list(GUIDES))
def test_every_block_of_a_guide_is_one_that_is_run(guide: Path) -> None:
    """An indented block, or one of another kind, would be passed over."""
    text = guide.read_text("utf-8")
    assert len(blocks_of(guide)) * 2 == len(re.findall(r"^ *```", text, re.MULTILINE))
    assert {block.form for block in blocks_of(guide)} <= {"gherkin", "yaml", "sh", "text"}
