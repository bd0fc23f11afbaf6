"""The shipped features are promises that a person can read, and the same promises in Danish and in English."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser

from guldkorn.knowledge.sources import CLAIMS

FEATURES = Path(__file__).parent
DANISH, ENGLISH = FEATURES / "dansk", FEATURES / "english"
MOST_LINES = 14


@dataclass(frozen=True)
class Scenario:
    """A scenario as its reader meets it."""

    file: str
    name: str
    tags: tuple[str, ...]
    roles: tuple[str, ...]
    """The role of each step."""
    rows: int
    """How many rows its tables have together, with their headings."""
    examples: int

    @property
    def shape(self) -> tuple[object, ...]:
        """What is the same in both languages."""
        return self.tags, self.roles, self.rows, self.examples


@cache
def scenarios(folder: Path) -> dict[str, tuple[Scenario, ...]]:
    """Return the scenarios of each file of a folder, by the number that its name begins with."""
    files = sorted(folder.glob("*.feature"))
    found = {file.name[:2]: tuple(_scenarios(file)) for file in files}
    assert len(found) == len(files), "two files have the same number"
    return found


def _scenarios(file: Path) -> Iterator[Scenario]:
    feature: Any = Parser().parse(file.read_text("utf-8"))["feature"]
    for each in (child["scenario"] for child in feature["children"] if "scenario" in child):
        yield Scenario(
            file.name,
            each["name"],
            tuple(tag["name"] for tag in (*feature["tags"], *each["tags"])),
            tuple(step["keywordType"] for step in each["steps"]),
            sum(len(step["dataTable"]["rows"]) for step in each["steps"] if "dataTable" in step),
            sum(len(table["tableBody"]) for table in each["examples"]),
        )


def every(folder: Path) -> Iterator[Scenario]:
    """Return all scenarios of a folder."""
    return (each for of_file in scenarios(folder).values() for each in of_file)


def test_what_is_promised_in_danish_is_promised_in_english_in_the_same_order() -> None:
    danish, english = (
        {name: [each.shape for each in of] for name, of in scenarios(f).items()} for f in (DANISH, ENGLISH)
    )
    assert danish.keys() == english.keys()
    for name, shapes in danish.items():
        assert shapes == english[name], name


@pytest.mark.parametrize("folder", [DANISH, ENGLISH], ids=["da", "en"])
def test_every_claim_of_the_note_is_promised_in_each_language(folder: Path) -> None:
    promised = {tag for each in every(folder) for tag in each.tags}
    assert {f"@{claim}" for claim in CLAIMS} - promised == set()


@pytest.mark.parametrize("folder", [DANISH, ENGLISH], ids=["da", "en"])
def test_a_scenario_can_be_taken_in_at_a_glance(folder: Path) -> None:
    """What the examples of an outline hold does not count; a background is read once for the whole file."""
    long = [(each.file, each.name) for each in every(folder) if len(each.roles) + each.rows > MOST_LINES]
    assert long == []


@pytest.mark.parametrize("folder", [DANISH, ENGLISH], ids=["da", "en"])
def test_no_two_promises_have_the_same_name(folder: Path) -> None:
    names = [each.name for each in every(folder)]
    assert {name for name in names if names.count(name) > 1} == set()
