"""The lint finds each fault that pytest-bdd would let pass, at its line, and the shipped features have none."""

import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.lint import lint, lint_folder
from guldkorn.scenarios.steps.names import CLOSED_GROUPS

SOUND = """\
# language: da
@C04
Egenskab: Først en kortlægning
  En kortlægning viser, hvad der er galt.

  Scenarie: Uden kortlægning gives der ingen råd
    Givet at "Køkkenet" ikke er kortlagt
    Når rådgivningen gives
    Så gives der ingen råd til "Køkkenet"
"""
STEPS = '    Når rådgivningen gives\n    Så gives der ingen råd til "Køkkenet"\n'
OUTLINE = """\
# language: en
Feature: Mapping first
  Scenario Outline: No advice without a mapping
    Given that "<unit>" has not been mapped
    When the advice is given
    Then no advice is given to "<unit>"
"""


def found(text: str | bytes, name: str = "dansk/a.feature") -> list[tuple[int, str]]:
    raw = text.encode() if isinstance(text, str) else text
    return [(each.place.line, each.message.en) for each in lint(name, raw, step_definitions())]


def test_the_shipped_features_are_clean() -> None:
    problems = lint_folder(Path(__file__).parent, step_definitions())
    assert len(problems) > 20
    told = [each.line(language) for found in problems.values() for each in found for language in Language]
    assert not told, "\n" + "\n".join(told)


def test_a_sound_feature_has_no_problem() -> None:
    assert found(SOUND) == []
    assert found(OUTLINE + "\n    Examples:\n      | unit    |\n      | Kitchen |\n") == []


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ('anbefales "X" ikke for "Y"', 'anbefales "…" ikke'),
        ('"X" anbefales ikke for "Y"', "ikke"),
        ('anbefale "X" mod "Y"', 'anbefales "…" mod "…"'),
    ],
)
def test_no_step_that_means_the_opposite_is_the_nearest(said: str, nearest: str) -> None:
    ((_, told),) = found(SOUND.replace("Så gives der ingen råd", f"Så {said}\n    Og der gives ingen råd"))
    assert nearest in told.partition("The nearest is: ")[2]


def test_the_registry_of_steps_is_where_pytest_bdd_keeps_it() -> None:
    definitions = step_definitions()
    assert len(definitions) > 100
    assert {each.type for each in definitions} == {"given", "when", "then"}
    assert any(each.wording.is_matching("rådgivningen gives") for each in definitions)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param(SOUND.replace("# language: da\n", ""), 1, "must begin with # language", id="no language"),
        pytest.param(SOUND.replace("language: da", "language: de"), 1, "must begin with", id="another language"),
        pytest.param("", 1, "must begin with", id="empty"),
        pytest.param("# language: da\n", 1, "the file ends too early", id="no feature"),
        pytest.param("\ufeff" + SOUND, 1, "BOM", id="BOM"),
        pytest.param(SOUND.encode("cp1252"), 3, "cp1252", id="cp1252"),
        pytest.param(unicodedata.normalize("NFD", SOUND), 8, "loose accents", id="NFD"),
        pytest.param(SOUND.replace("Givet at", "Givt at"), 7, "no step but a description", id="misspelt first keyword"),
        pytest.param(SOUND.replace("Så gives", "Saa gives"), 9, "cannot stand here", id="misspelt later keyword"),
        pytest.param(SOUND.replace("Scenarie:", "Scenario:"), 6, "looks like", id="keyword of another language"),
        pytest.param(
            SOUND.replace("En kortlægning viser", "Nåår rådgivningen gives\n  En"),
            4,
            "looks like a step",
            id="step in the feature's description",
        ),
        pytest.param(
            SOUND.replace("  Scenarie: Uden", "  Senarie: Uden").replace("    ", "  Men hvor"),
            6,
            "looks like",
            id="misspelt scenario",
        ),
        pytest.param(SOUND.split("    Givet")[0], 6, "no steps", id="scenario without steps"),
        pytest.param(SOUND.split("  Scenarie")[0], 3, "no scenarios", id="feature without scenarios"),
        pytest.param(
            SOUND.replace("Baggrund", "").replace("  Scenarie:", "  Baggrund:\n  Scenarie:"),
            6,
            "no steps",
            id="background without steps",
        ),
        pytest.param(
            SOUND + "\n  Scenarie: Uden kortlægning gives der ingen råd\n" + STEPS,
            11,
            "in line 6",
            id="two scenarios with one name",
        ),
        pytest.param(SOUND + "\n  Scenarie:\n" + STEPS, 11, "has no name", id="scenario without a name"),
        pytest.param(SOUND.replace("@C04", "@C26"), 2, "no claim of the note", id="unknown claim"),
        pytest.param(SOUND.replace("@C04", "@slow"), 2, "no claim of the note", id="another tag"),
        pytest.param(
            SOUND.replace("rådgivningen gives", "rådgivningen kommer"),
            8,
            "no step says: rådgivningen kommer. The nearest is: rådgivningen gives",
            id="unknown step",
        ),
        pytest.param(SOUND.replace("Når", "Så"), 8, "the step belongs to Når", id="step of another kind"),
        pytest.param(OUTLINE, 3, "no examples", id="outline without examples"),
        pytest.param(OUTLINE.replace(" Outline", ""), 3, "no examples", id="placeholders without examples"),
        pytest.param(OUTLINE + "\n    Examples:\n      | unit |\n", 8, "no rows", id="examples without rows"),
        pytest.param(
            OUTLINE + "\n    Examples:\n      | unit | n |\n      | A | 3 |\n",
            9,
            'the column "n" is not used',
            id="unused column",
        ),
        pytest.param(
            OUTLINE + "\n    Examples:\n      | n |\n      | 3 |\n", 4, 'have no column "unit"', id="missing column"
        ),
    ],
)
def test_each_fault_is_found_at_its_line(text: str | bytes, line: int, says: str) -> None:
    problems = found(text)
    assert any(at == line and says in message for at, message in problems), problems


def test_a_file_name_with_loose_accents_is_found() -> None:
    assert found(SOUND, unicodedata.normalize("NFD", "små-grupper.feature")) == [
        (0, "the file name has loose accents (NFD); rename the file with composed letters")
    ]


def test_two_steps_that_say_the_same_line_are_found() -> None:
    definitions = step_definitions()
    one = next(each for each in definitions if each.wording.is_matching("rådgivningen gives"))
    twice = (*definitions, type(one)(one.type, one.wording, "another_step"))
    messages = [each.message.en for each in lint("a.feature", SOUND.encode(), twice)]
    assert messages == ["several steps say: rådgivningen gives (advice_is_given, another_step)"]


STEPS = (Path(__file__).parent / "STEPS.md").read_text(encoding="utf-8")
EXAMPLES = [
    line.strip().partition(" ")[2]
    for block in STEPS.split("```gherkin")[1:]
    for line in block.split("```")[0].splitlines()
    if line.strip() and not line.strip().startswith("|")
]


def test_every_step_stands_on_the_page_of_all_steps_in_both_languages() -> None:
    missing = [
        f"{each.type}: {each.wording.orders[0]}"
        for each in step_definitions()
        if not any(each.wording.is_matching(line) for line in EXAMPLES)
    ]
    assert missing == []


def test_every_example_on_the_page_of_all_steps_is_a_step() -> None:
    definitions = step_definitions()
    assert [line for line in EXAMPLES if not any(each.wording.is_matching(line) for each in definitions)] == []


def test_every_step_has_a_wording_in_each_language() -> None:
    wordings = Counter(each.function for each in step_definitions())
    assert {name: count for name, count in wordings.items() if count != len(Language)} == {}


def test_the_page_of_all_steps_lists_every_closed_word(rulebook: Rulebook) -> None:
    words = rulebook.knowledge.words_file.value.words
    told = [text.get(language) for group in CLOSED_GROUPS for text in words[group].values() for language in Language]
    assert [word for word in told if word not in STEPS] == []
