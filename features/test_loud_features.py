"""Whatever a tester does wrong in a feature file is told before anything runs, in both languages: line and way out."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import TOP
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.feature_files import check_features
from guldkorn.scenarios.lint import lint
from guldkorn.scenarios.run import run_reviewed
from guldkorn.scenarios.scenario_run import Result
from guldkorn.shipped import shipped_features

CORPUS = yaml.safe_load((Path(__file__).parent / "broken" / "features.yaml").read_text(encoding="utf-8"))
FEATURES: dict[str, str] = CORPUS["features"]
EXAMPLE_ROW = re.compile(r"(?m)^(      \| (?:opgaven|ekstra|the task|extra) .*\|)$")


@dataclass(frozen=True)
class Fault:
    """One fault: how it comes into a feature file, and where and how it is to be told."""

    told: dict[str, Any]

    @property
    def name(self) -> str:
        """Its name, with its language."""
        return f"{self.told['in']}: {self.told['name']}"

    @property
    def language(self) -> Language:
        """The language in which it is told."""
        return Language(self.told.get("told", self.told["in"]))

    @property
    def text(self) -> str:
        """The text of the broken file."""
        if "whole" in self.told:
            return str(self.told["whole"])
        text = FEATURES[self.told["in"]]
        find, replace = self.told.get("find", ""), self.told.get("replace", "")
        assert find in text, self.name
        text = text.replace(find, replace, 1)
        return EXAMPLE_ROW.sub(rf"\1 {self.told['cells']}", text).replace("| |", "|") if "cells" in self.told else text

    @property
    def raw(self) -> bytes:
        """The broken file as it is saved."""
        match self.told.get("as", "utf-8"):
            case "mac":
                return self.text.replace("\n", "\r").encode()
            case encoding:
                return self.text.encode(str(encoding))

    @property
    def line(self) -> int:
        """The line on which it is to be told."""
        if "line" in self.told:
            return int(self.told["line"])
        begins = FEATURES[self.told["in"]].index(self.told["find"])
        place = self.text.index(self.told["line-of"], begins) if "line-of" in self.told else begins
        skipped = len(self.text[place:]) - len(self.text[place:].lstrip())
        return self.text.count("\n", 0, place + skipped) + 1

    def is_told_by(self, problem: Problem) -> bool:
        """Tell whether a problem is this one, at its place and in its words."""
        column_of = self.told.get("column-of")
        rest = self.text.split("\n")[self.line - 1][problem.place.column - 1 :] if problem.place.column else ""
        return (
            problem.place.line == self.line
            and self.told["says"] in problem.message.get(self.language)
            and (column_of is None or rest.startswith(column_of))
        )


FAULTS = [Fault(each) for each in CORPUS["faults"]]


def found(raw: bytes, rulebook: Rulebook) -> list[Problem]:
    return list(lint("a.feature", raw, step_definitions(), rulebook))


@pytest.mark.parametrize("language", FEATURES)
def test_the_features_that_the_faults_are_put_into_are_sound(language: str, rulebook: Rulebook) -> None:
    assert found(FEATURES[language].encode(), rulebook) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_each_fault_is_told_at_its_line(fault: Fault, rulebook: Rulebook) -> None:
    problems = found(fault.raw, rulebook)
    told = [problem.line(fault.language) for problem in problems]
    assert any(map(fault.is_told_by, problems)), (fault.line, told)
    assert fault.told.get("spreads") or len(problems) == 1, told
    assert all(problem.message.da != problem.message.en for problem in problems)


def test_there_are_enough_faults_of_either_language() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    counted = Counter(fault.told["in"] for fault in FAULTS)
    assert counted["da"] == counted["en"] >= 70


def test_no_shipped_feature_gives_a_false_alarm(rulebook: Rulebook) -> None:
    found = check_features(shipped_features(), rulebook)
    assert len(found) > 30
    assert [problem.line(Language.ENGLISH) for problems in found.values() for problem in problems] == []
    assert all(path.is_relative_to(TOP) for path in found)


def test_a_feature_that_is_called_as_one_of_another_file_is_told(tmp_path: Path, rulebook: Rulebook) -> None:
    for name in ("a.feature", "b.feature"):
        (tmp_path / name).write_text(FEATURES["da"], encoding="utf-8")
    (tmp_path / "c.feature").write_text(FEATURES["en"], encoding="utf-8")
    (problem,) = [problem for problems in check_features([tmp_path], rulebook).values() for problem in problems]
    assert (problem.place.file, problem.place.line) == (str(tmp_path / "b.feature"), 3)
    assert problem.message.en == (
        f'the feature in {tmp_path / "a.feature"}:3 is called "Travlhed i centralkøkkenet" too; '
        "give each a name of its own"
    )


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("language", FEATURES)
def test_what_a_person_does_not_see_and_does_no_harm_is_no_fault(language: str, ends: str, rulebook: Rulebook) -> None:
    text = FEATURES[language].replace("    ", "\t").replace("\n", f"  \t{ends}").replace(f" |  \t{ends}", f"\t|{ends}")
    assert "\t|" in text
    assert found(text.encode(), rulebook) == []


def test_a_description_may_speak_as_people_do(rulebook: Rulebook) -> None:
    said = "  Når to er uenige, siges det. Husk: ingen må gættes. \n  Og hvem bestemmer? Eksempelvis: ledelsen.\n"
    text = FEATURES["da"].replace("  Et stort", f"{said}  Et stort")
    assert found(text.encode(), rulebook) == []


# Whatever happens to the text of a file

SLIPS = ("gone", "twice", "elsewhere", "typed", "cut", "joined", "indented")
TYPED = [
    *'|"<>@:*#, \t\u00a0æ„0',
    '"""',
    "Og ",
    "And ",
    "Scenarie:",
    "Examples:",
    "\u200b",
    "\x00",
    "\r",
    "\x85",
    "\u2028",
]


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Return a sound feature after a slip of the hand or two."""
    lines = FEATURES[draw(st.sampled_from(sorted(FEATURES)))].split("\n")
    for _ in range(draw(st.integers(1, 2))):
        number, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        line = lines[number]
        column = draw(st.integers(0, len(line)))
        match draw(st.sampled_from(SLIPS)):
            case "gone":
                lines[number] = ""
            case "twice":
                lines.insert(number, line)
            case "elsewhere":
                lines[number], lines[other] = lines[other], line
            case "typed":
                lines[number] = line[:column] + draw(st.sampled_from(TYPED)) + line[column:]
            case "cut":
                lines[number] = line[:column]
            case "joined":
                lines[number : number + 2] = [" ".join(lines[number : number + 2])]
            case _:
                lines[number] = f"  {line}"
    return "\n".join(lines)


@given(text=mangled())
@settings(max_examples=80)
def test_any_slip_of_the_hand_is_told_at_a_line_of_the_file_or_the_file_can_be_run(
    text: str, slipping: Path, rulebook: Rulebook
) -> None:
    slipping.write_bytes(text.encode())
    problems = check_features([slipping], rulebook)
    for problem in problems[slipping.resolve()]:
        assert problem.place.line <= text.count("\n") + 1
        assert problem.message.da != problem.message.en
    run = run_reviewed(problems, rulebook)
    assert bool(run.scenarios) != bool(run.problems)
    assert all(step.result is not Result.NOT_REACHED for each in run.scenarios if each.passed for step in each.steps)


@pytest.fixture(scope="module")
def slipping(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("slips") / "a.feature"


@given(raw=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_told_of(raw: bytes, rulebook: Rulebook) -> None:
    for start in (b"", b"# language: en\n", b"# language: da\nEgenskab: a\n"):
        assert found(start + raw, rulebook)
