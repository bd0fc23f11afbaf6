"""The guides for editors: every block of YAML in them is checked, and every line of commands is run.

A block of YAML holds files of a pack over the shipped rulebook; each begins with its name in a comment. Where it is
meant to be wrong, what `check` says of it stands in a block of text below. A watch is only parsed, and in a meeting
nobody says anything.
"""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from features.forked import guldkorn_in
from features.rulebook import TOP
from guldkorn.editing.checking.review import review
from guldkorn.editing.skeletons.new_entry import new_pack
from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.command import guldkorn

GUIDES = {Language.ENGLISH: TOP / "knowledge" / "README.md", Language.DANISH: TOP / "knowledge" / "LÆSMIG.md"}
PACKS = {Language.ENGLISH: "ours", Language.DANISH: "vores"}
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^# ((?:knowledge/|rules/)?[\w/-]+\.yaml)\n", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of a guide: what it is written in, its text, its line, and the block of text right below it."""

    form: str
    text: str
    line: int
    below: str | None = None

    def __str__(self) -> str:
        return f"{self.form}-{self.line}"

    def files(self) -> dict[str, str]:
        """Return the files that a block of YAML holds, by name."""
        parts = _FILE.split(self.text)
        assert not parts[0].strip(), f"line {self.line}: the block does not begin with the name of a file"
        return dict(zip(parts[1::2], parts[2::2], strict=True))


def blocks_of(guide: Path) -> list[Block]:
    text = guide.read_text("utf-8")
    found = list(_FENCE.finditer(text))
    blocks = []
    for number, match in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        below = following.group(2) if following and following.group(1) == "text" else None
        blocks.append(Block(match.group(1), match.group(2), text[: match.start()].count("\n") + 1, below))
    return blocks


def of_form(form: str) -> list[object]:
    return [
        pytest.param(language, block, id=f"{language}-{block}")
        for language, guide in GUIDES.items()
        for block in blocks_of(guide)
        if block.form == form
    ]


@pytest.mark.parametrize(("language", "block"), of_form("yaml"))
def test_check_says_of_every_block_of_yaml_what_the_guide_says(
    language: Language, block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    pack = Path(PACKS[language])
    new_pack(pack, Layers(TOP), language).write()
    for name, text in block.files().items():
        (pack / name).parent.mkdir(parents=True, exist_ok=True)
        (pack / name).write_text(f"# {name}\n{text}", encoding="utf-8")
    said = [problem.line(language) for problem in review(TOP, [pack]).problems]
    assert said == ([" ".join(line.split()) for line in _told(block.below)] if block.below else [])


def _told(text: str) -> Iterator[str]:
    """Return the lines of a block of text; one that is indented goes on with the one above."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += line
        elif line:
            lines.append(line)
    return iter(lines)


@pytest.mark.parametrize("language", list(GUIDES))
def test_the_commands_of_a_guide_run_one_after_the_other_as_they_stand(language: Language, tmp_path: Path) -> None:
    locale, kept = {"da": "da_DK.UTF-8", "en": "en_GB.UTF-8"}[language], str(tmp_path / "meetings")
    ran = 0
    for block in blocks_of(GUIDES[language]):
        for line in block.text.splitlines() if block.form == "sh" else ():
            name, *arguments = shlex.split(line, comments=True)
            assert name == "guldkorn", f"line {block.line}: {line}"
            if arguments[0] == "session":
                arguments.append("--plain")  # in lines, and nobody says anything
            elif arguments[0] in ("diff", "explain-rule"):
                arguments += ["--features", str(tmp_path)]  # hundreds of scenarios would take their time
            elif "--watch" in arguments:
                guldkorn.commands[arguments[0]].make_context(arguments[0], arguments[1:])  # raises where it is wrong
                continue
            done = guldkorn_in(tmp_path, *arguments, locale=locale, GULDKORN_SESSIONS=kept)
            assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
            ran += 1
    assert ran > 5


def test_both_guides_have_the_same_sections_and_the_same_blocks() -> None:
    english, danish = (GUIDES[language] for language in (Language.ENGLISH, Language.DANISH))
    assert [block.form for block in blocks_of(english)] == [block.form for block in blocks_of(danish)]
    levels = [
        re.findall(r"^(#+) ", _FENCE.sub("", guide.read_text("utf-8")), re.MULTILINE) for guide in (english, danish)
    ]
    assert levels[0] == levels[1]
    files = [
        [[Path(name).parent for name in block.files()] for block in blocks_of(guide) if block.form == "yaml"]
        for guide in (english, danish)
    ]
    assert files[0] == files[1]


@pytest.mark.parametrize("guide", list(GUIDES.values()), ids=list(GUIDES))
def test_the_files_that_a_guide_points_to_are_there(guide: Path) -> None:
    pointed = re.findall(r"\]\(([^)#:]+)\)", guide.read_text("utf-8"))
    assert len(pointed) > 5
    assert [name for name in pointed if not (guide.parent / name).exists()] == []
