"""The vocabulary is one in two languages: no step lacks a language, an example, a use or a word on what it takes."""

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd.steps import step_function_context_registry

from features.rulebook import TOP, shipped
from guldkorn.reading.problem import UnreadableError, Weight
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import FOLDER, Role, Step, catalogue, placeholder_names, read_catalogue
from guldkorn.scenarios.definitions import STEP_MODULES, Definition, step_definitions
from guldkorn.scenarios.editor_steps import as_javascript
from guldkorn.scenarios.lint import lint
from guldkorn.scenarios.shelves import allowed
from guldkorn.scenarios.step_list import folded, list_steps
from guldkorn.scenarios.step_words import as_json, as_lines, as_markdown, other_orders
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import Wording, step
from guldkorn_tui.command import guldkorn

FEATURES = Path(__file__).parent
KEYWORDS = {
    Language.DANISH: {Role.GIVEN: "Givet", Role.WHEN: "Når", Role.THEN: "Så"},
    Language.ENGLISH: {Role.GIVEN: "Given", Role.WHEN: "When", Role.THEN: "Then"},
}
SCENARIO = {
    Language.DANISH: "# language: da\nEgenskab: Ord\n\n  Scenarie: Et trin\n",
    Language.ENGLISH: "# language: en\nFeature: Words\n\n  Scenario: A step\n",
}
WHOLE: dict[str, tuple[tuple[str, ...], str, str]] = {
    "answers": (("people-answered",), "answers-are-read", "is-scored"),
    "hearing": (("mapped",), "advice-is-given", "is-an-issue"),
    "plan": (("mapped", "plan-takes"), "plan-is-written", "plan-is-draft"),
    "clarify": ((), "group-says", "is-muddled"),
}
"""What stands around a step of a group in a scenario of its own: what is given, what is done, what is promised."""
_TYPES = {"Context": "given", "Action": "when", "Outcome": "then"}


def examples() -> Iterator[tuple[Definition, str]]:
    """Return each wording with its example."""
    return ((each, each.step.example.get(each.language).strip()) for each in step_definitions())


def said(example: str) -> str:
    """Return what an example says, without its keyword and its table."""
    return example.splitlines()[0].partition(" ")[2]


def saying(line: str, role: str, language: Language | None = None) -> list[str]:
    """Return the steps that a line says."""
    found = (each for each in step_definitions() if each.type == role and language in (None, each.language))
    return sorted({each.step.id for each in found if each.wording.is_matching(line)})


@cache
def used() -> frozenset[tuple[str, str]]:
    """Return the steps that the shipped features say, each with the language."""
    found: set[tuple[str, str]] = set()
    for path in FEATURES.rglob("*.feature"):
        document = {**Parser().parse(path.read_text(encoding="utf-8")), "uri": path.name}
        language = Language(document["feature"]["language"])
        steps = {
            (each["text"], _TYPES[each["type"]])
            for pickle in Compiler().compile(document)  # type: ignore[arg-type]  # it takes a plain dictionary
            for each in pickle["steps"]
        }
        found |= {(name, language) for line, role in steps for name in saying(line, role, language)}
    return frozenset(found)


# One source


def test_every_step_is_carried_out_by_one_function_in_both_languages() -> None:
    definitions = step_definitions()
    assert [(each.step.id, each.language) for each in definitions] == [
        (name, language) for name in catalogue().steps for language in Language
    ]
    by_step: dict[str, set[str]] = {}
    for each in definitions:
        by_step.setdefault(each.step.id, set()).add(each.function)
    assert {name: functions for name, functions in by_step.items() if len(functions) != 1} == {}
    assert len({*map(tuple, by_step.values())}) == len(by_step)


def test_a_function_cannot_carry_out_a_step_that_the_catalogue_has_not() -> None:
    with pytest.raises(KeyError, match="no-such-step"):
        step("no-such-step")


def test_a_step_of_the_catalogue_cannot_be_without_a_function(monkeypatch: pytest.MonkeyPatch) -> None:
    carried_out = {
        key: each
        for key, each in step_function_context_registry.items()
        if not (isinstance(each.parser, Wording) and each.parser.step.id == "waits")
    }
    monkeypatch.setattr("guldkorn.scenarios.definitions.step_function_context_registry", carried_out)
    with pytest.raises(KeyError, match="waits"):
        step_definitions.__wrapped__()


def test_what_a_step_lets_be_filled_in_is_what_its_function_takes() -> None:
    functions = {name: function for module in STEP_MODULES for name, function in inspect.getmembers(module)}
    for each in step_definitions():
        parameters = inspect.signature(functions[each.function]).parameters
        assert each.step.parameters.keys() <= parameters.keys(), each.step.id
        has_table = "\n" in each.step.example.get(each.language).strip()
        assert (each.step.table is not None) == has_table == ("datatable" in parameters), each.step.id


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        pytest.param("priorities", "      en:\n        - '\"{issue}\" waits'\n", "", '"en" is missing', id="language"),
        pytest.param("priorities", "- '\"{issue}\" waits'", "", "a list must stand here", id="no wording"),
        pytest.param("priorities", '      en: Then "Work pace" waits\n', "", '"en" is missing', id="example"),
        pytest.param("priorities", "      en: The issue is taken up now.\n", "", '"en" is missing', id="meaning"),
        pytest.param("priorities", "'\"{issue}\" waits'", "'\"{it}\" waits'", "exactly issue", id="placeholder"),
        pytest.param("priorities", "{issue: issue}", "{issue: isue}", 'unknown parameter "isue"', id="parameter"),
        pytest.param(
            "priorities", "id: waits\n", "id: is-now\n", 'there is a step "is-now" (priorities.yaml)', id="id"
        ),
        pytest.param("priorities", "role: then", "role: than", "then", id="role"),
    ],
)
def test_a_catalogue_that_lacks_something_is_refused_at_its_line(
    tmp_path: Path, file: str, old: str, new: str, says: str
) -> None:
    folder = shutil.copytree(FOLDER, tmp_path / "steps")
    path = folder / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UnreadableError) as refused:
        read_catalogue(folder)
    problem = refused.value.problems[0]
    assert says in problem.message.en
    changed = path.read_text(encoding="utf-8").splitlines()
    pairs = enumerate(zip(text.splitlines(), changed, strict=False), 1)
    at = next(number for number, (before, after) in pairs if before != after)
    assert problem.place.file.endswith(f"{file}.yaml")
    assert at - 14 <= problem.place.line <= at + 1


# Examples


def test_every_example_says_its_step_and_no_other() -> None:
    for each, example in examples():
        keyword = example.split()[0]
        assert keyword == KEYWORDS[each.language][Role(each.type)], example
        assert each.wording.is_matching(said(example)), example
        assert saying(said(example), each.type) == [each.step.id]
        for order in other_orders(each.step, each.language):
            assert saying(order.partition(" ")[2], each.type) == [each.step.id], order


def test_an_example_is_shown_in_every_order_of_its_words() -> None:
    for each, _ in examples():
        assert len(list(other_orders(each.step, each.language))) == len(each.wording.orders) - 1


def test_every_example_makes_a_scenario_that_can_be_run() -> None:
    wrong: list[str] = []
    for each, example in examples():
        lines = [
            line for name in _around(each) for line in catalogue().steps[name].example.get(each.language).splitlines()
        ]
        text = SCENARIO[each.language] + "\n".join(f"    {line}" for line in lines) + "\n"
        wrong += [f"{example}: {found.message.en}" for found in lint("a.feature", text.encode(), step_definitions())]
    assert wrong == []


def _around(of: Definition) -> tuple[str, ...]:
    """Return the steps of a scenario in which a step makes sense, itself among them."""
    name = of.step.id
    group = next(each.id for each in catalogue().groups if name in (step.id for step in each.steps))
    before, when, then = WHOLE.get(group, WHOLE["hearing"])
    given = (*before, name) if of.type == "given" else before
    return tuple(dict.fromkeys((*given, when, name if of.type == "then" else then)))


def test_every_name_in_an_example_is_one_that_may_stand_there(rulebook: Rulebook) -> None:
    for each, example in examples():
        for name, value in (each.wording.parse_arguments(said(example)) or {}).items():
            parameter = catalogue().parameters[each.step.parameters[name]]
            known = allowed(parameter, rulebook)
            if known and not (parameter.id == "answer" and value.isdigit()):
                titles = {plain(title) for key, text in known for title in (key, text.da, text.en)}
                titles |= {plain(key.partition(".")[0]) for key, _ in known}
                assert plain(str(value)) in titles, f"{example}: {value!r} is no {parameter.id}"


def test_no_two_steps_can_say_the_same_line(rulebook: Rulebook) -> None:
    """Whatever is filled in: words without quotation marks are the greedy ones, so every allowed word is tried."""
    lines = {line: each for each in step_definitions() for line in _lines(each, rulebook)}
    both = {line: saying(line, each.type) for line, each in lines.items()}
    assert {line: steps for line, steps in both.items() if steps != [lines[line].step.id]} == {}


def _lines(of: Definition, rulebook: Rulebook, orders: Iterable[str] = ()) -> Iterator[str]:
    """Return lines that say a step with the first and the last of the words that may stand.

    They say it in these orders of its words; else in all of them, and as it was worded once.
    """
    for order in orders or (*of.wording.orders, *of.step.retired.get(of.language)):
        for at in (0, -1):
            line = order
            for name, sort in of.step.parameters.items():
                titles = [text.get(of.language) for _, text in allowed(catalogue().parameters[sort], rulebook)]
                words = [title for title in titles if not set(title) & set('",:')] or ["ikke et", "for et og i"]
                line = line.replace(f"{{{name}:d}}", "7").replace(f"{{{name}}}", words[at])
            yield line


def retired() -> list[tuple[Definition, str]]:
    """Return every wording that a step had once, with what stands in its place now."""
    return [(each, order) for each in step_definitions() for order in each.step.retired.get(each.language)]


def test_words_that_a_step_had_once_are_listed_nowhere() -> None:
    listed = [line for language in Language for line in as_lines(list_steps(shipped()), language)]
    listed += as_markdown(list_steps(shipped()))
    lines = {line.strip().partition(" ")[2] for line in listed}
    assert [line for each, _ in retired() for line in lines if each.wording.is_retired(line)] == []
    written = "\n".join((as_json(list_steps(shipped())).replace('\\"', '"'), *as_javascript()))
    assert [order for _, order in retired() if f'"{order}"' in written or f"'{order}'" in written] == []


def test_the_check_offers_what_a_step_says_now_for_its_old_words(rulebook: Rulebook) -> None:
    assert len(retired()) > 80
    for each, old in retired():
        now, line = (next(_lines(each, rulebook, (order,))) for order in (each.wording.orders[0], old))
        keyword = KEYWORDS[each.language][Role(each.type)]
        text = f"{SCENARIO[each.language]}    {keyword} {line}\n"
        (offered,) = [
            found for found in lint("a.feature", text.encode(), step_definitions()) if found.weight is Weight.ADVICE
        ]
        assert f"{now} (" in offered.message.get(each.language), line


def test_two_steps_that_could_say_the_same_line_would_be_found() -> None:
    line = 'niveauet for "Tempo" er ikke afklaret'
    assert saying(line, "then") == ["level-is"]  # so no step may be worded like that
    assert saying('det er ikke afklaret, på hvilket niveau "Tempo" ligger', "then") == ["level-is-unknown"]


# Uses


def test_every_step_is_said_in_a_shipped_feature_of_each_language() -> None:
    unused = [
        (name, language.value) for name in catalogue().steps for language in Language if (name, language) not in used()
    ]
    assert unused == []


# What may stand in a step


def test_every_parameter_says_what_may_stand_there(rulebook: Rulebook) -> None:
    words = rulebook.knowledge.words_file.value.words
    for each in catalogue().parameters.values():
        sources = [source for source in (each.shelf, each.words, each.free) if source is not None]
        assert len(sources) == 1, each.id
        if each.words is not None:
            assert set(each.only) <= words[each.words].keys(), each.id
        assert bool(allowed(each, rulebook)) == (each.free is None), each.id


def test_every_parameter_is_one_that_a_step_takes() -> None:
    taken = {sort for each in catalogue().steps.values() for sort in each.parameters.values()}
    assert taken == catalogue().parameters.keys()


def test_a_placeholder_of_a_whole_number_is_a_number_and_no_other_is() -> None:
    for each in step_definitions():
        for order in each.wording.orders:
            numbers = set(re.findall(r"\{(\w+):d\}", order))
            assert numbers <= set(placeholder_names(order))
            assert {name for name, sort in each.step.parameters.items() if sort == "number"} == numbers, order


# guldkorn steps

Steps = Callable[..., Result]


@pytest.fixture
def steps() -> Steps:
    """Return what runs `guldkorn steps`."""
    return lambda *arguments: CliRunner().invoke(guldkorn, ["steps", *arguments], catch_exceptions=False)


@pytest.mark.parametrize("language", list(Language))
def test_every_step_is_listed_in_its_group_with_its_example_and_what_it_takes(steps: Steps, language: Language) -> None:
    result = steps("--language", language.value)
    assert result.exit_code == 0
    flat = " ".join(result.output.split())
    rest = flat
    for group in catalogue().groups:
        _, title, rest = rest.partition(f"{group.title.get(language)} ====")
        assert title, group.id
        for each in group.steps:
            _, example, rest = rest.partition(" ".join(each.example.get(language).splitlines()[0].split()))
            assert example, each.id
            _, meaning, after = rest.partition(each.says.get(language))
            assert meaning, each.id
            for parameter in catalogue().takes(each):
                assert after.index(f"{parameter.title.get(language)}: ") < 2000, each.id
    wide = [line for line in result.output.splitlines() if len(line) > 80 and not line.strip().startswith("|")]
    assert wide == []


def test_closed_words_are_listed_whole_and_long_lists_say_how_to_see_all(steps: Steps, rulebook: Rulebook) -> None:
    flat = " ".join(steps("--language", "en").output.split())
    assert "level: organisational · interpersonal · individual" in flat
    more = len(rulebook.knowledge.measures) - 3
    assert f'… and {more} more; see all: guldkorn steps --search "measure"' in flat
    every = " ".join(steps("--language", "en", "--search", "measure").output.split())
    for measure in rulebook.knowledge.measures.values():
        assert f"- {measure.title.en} ({measure.id})" in every


@pytest.mark.parametrize("word", ["årsag", "aarsag", "ARSAG", "a\u030arsag"])
def test_a_search_forgives_accents_and_capitals(steps: Steps, word: str) -> None:
    assert steps("--search", word, "--language", "da").output == steps("--search", "årsag", "--language", "da").output
    assert "cause-is" in {each.id for each in list_steps_of(word)}


@pytest.mark.parametrize(("one", "other"), [("løsning", "loesning"), ("ændring", "andring"), ("Åbent", "aabent")])
def test_letters_that_others_write_otherwise_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)
    assert folded("indsats") != folded("andsats")


def list_steps_of(word: str) -> tuple[Step, ...]:
    """Return the steps that a word finds."""
    return list_steps(shipped(), word).steps


def test_a_search_looks_in_both_languages_and_in_what_steps_mean() -> None:
    danish, english = list_steps_of("holdes tilbage"), list_steps_of("held back")
    assert {each.id for each in danish} & {each.id for each in english} >= {"is-held-back", "is-held-back-until"}
    assert "cheap-but-deliberate" in {each.id for each in list_steps_of("koster kun lidt")}
    assert len(list_steps_of("draft")) < 10
    assert {each.id for each in list_steps_of("plan draft")} >= {"plan-is-draft"}


def test_a_search_finds_the_names_that_may_stand_in_a_step(steps: Steps) -> None:
    found = steps("--search", "supervision", "--language", "da").output
    assert "Giv fast supervision til medarbejdere" in " ".join(found.split())


def test_a_search_that_finds_nothing_says_so(steps: Steps) -> None:
    result = steps("--search", "xyzzy", "--language", "en")
    assert (result.exit_code, result.output) == (
        1,
        "No step says that, and nothing that may stand in a step is called so.\n",
    )


def test_a_pack_adds_what_may_stand_in_a_step(steps: Steps, tmp_path: Path) -> None:
    before = json.loads(steps("--format", "json").output)["parameters"]["measure"]["allowed"]
    measures = (TOP / "knowledge" / "measures.yaml").read_text(encoding="utf-8")
    first = measures.split("\n  - id: ")[1]
    name = first.split("\n", 1)[0]
    (tmp_path / "knowledge").mkdir()
    (tmp_path / "pack.yaml").write_text("id: nord\ntitle: {da: Nord, en: North}\nversion: '1.0'\n", encoding="utf-8")
    (tmp_path / "knowledge" / "measures.yaml").write_text(
        "measures:\n  - id: " + first.replace(name, "our-own-way", 1) + "\n", encoding="utf-8"
    )
    after = json.loads(steps("--format", "json", "--pack", str(tmp_path)).output)["parameters"]["measure"]["allowed"]
    assert {each["id"] for each in after} - {each["id"] for each in before} == {"our-own-way"}


def test_as_data_every_step_is_there_with_all_that_it_takes(steps: Steps, rulebook: Rulebook) -> None:
    data = json.loads(steps("--format", "json").output)
    listed = [each for group in data["groups"] for each in group["steps"]]
    assert [each["id"] for each in listed] == list(catalogue().steps)
    assert all(sort in data["parameters"] for each in listed for sort in each["parameters"].values())
    assert len(data["parameters"]["measure"]["allowed"]) == len(rulebook.knowledge.measures)


def test_the_page_of_all_steps_is_what_the_command_prints(rulebook: Rulebook) -> None:
    page = (FEATURES / "STEPS.md").read_text(encoding="utf-8")
    steps = "\n".join(as_markdown(list_steps(rulebook))).strip()
    assert page.endswith(f"(LÆSMIG.md).\n\n{steps}\n"), "write it anew: guldkorn steps --format markdown"


def test_the_list_is_printed_without_what_runs_scenarios_and_screens() -> None:
    code = (
        "import sys, atexit\n"
        "heavy = {'pandas', 'textual', 'numpy', 'durable_rules_engine', 'rich', 'pytest', 'pytest_bdd', 'gherkin'}\n"
        "atexit.register(lambda: print('LOADED', sorted(heavy & set(sys.modules))))\n"
        "from guldkorn_tui.command import main\n"
        "sys.argv = ['guldkorn', 'steps', '--language', 'en']\n"
        "main()\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TOP / "engine"), str(TOP / "tui")])}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.endswith("LOADED []\n")
    assert "Then the plan is a draft" in done.stdout
