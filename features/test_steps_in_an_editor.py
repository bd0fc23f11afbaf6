"""The file by which an editor's Gherkin server knows the steps says each of them, in both languages."""

import re
from functools import cache

from click.testing import CliRunner

from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.editor_steps import as_javascript
from guldkorn_tui.command import guldkorn

DEFINITION = re.compile(r"""(Given|When|Then)\((['"])(.*)\2, \(\) => \{\}\)""")
TYPE = re.compile(r'defineParameterType\(\{ name: "([\w-]+)", regexp: /(.*)/, transformer: \(said\) => said \}\)')


@cache
def types() -> dict[str, str]:
    """Return what may stand in a step, by the name that the file has for it."""
    found = [TYPE.fullmatch(line) for line in as_javascript() if line.startswith("defineParameterType")]
    return {"int": "-?[0-9]+"} | {match[1]: match[2] for match in found if match}


@cache
def definitions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the steps as a Gherkin server understands the file: each with its keyword."""
    found = (DEFINITION.fullmatch(line) for line in as_javascript())
    return tuple((match[1], meant(match[3].replace("\\\\", "\\"))) for match in found if match)


def meant(expression: str) -> re.Pattern[str]:
    """Return what a Cucumber expression matches: types in braces, words in parentheses that may be left out."""
    made, end = "", 0
    for part in re.finditer(r"\\(.)|\{([\w-]+)\}|\((.*?)\)", expression):
        made += re.escape(expression[end : part.start()])
        made += re.escape(part[1]) if part[1] else types()[part[2]] if part[2] else f"(?:{re.escape(part[3])})?"
        end = part.end()
    return re.compile(made + re.escape(expression[end:]))


def test_every_example_of_a_step_is_known_by_its_keyword() -> None:
    for each in step_definitions():
        said = each.step.example.get(each.language).strip().splitlines()[0].partition(" ")[2]
        keywords = {keyword for keyword, pattern in definitions() if pattern.fullmatch(said)}
        assert each.type.title() in keywords, said


def test_nothing_is_known_that_is_no_step() -> None:
    assert not any(
        pattern.fullmatch(said) for _, pattern in definitions() for said in ("the advice is gven", "råd", "")
    )


def test_every_order_of_every_step_is_there_once() -> None:
    assert len(definitions()) == sum(len(each.wording.orders) for each in step_definitions())


def test_the_command_prints_it() -> None:
    printed = CliRunner().invoke(guldkorn, ["steps", "--format", "javascript"])
    assert printed.exit_code == 0
    assert printed.stdout.splitlines() == list(as_javascript())
