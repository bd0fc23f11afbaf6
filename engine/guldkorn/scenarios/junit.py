"""A run as JUnit XML, which CI systems read: a suite for each feature, a case for each scenario."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.scenario_run import Run, ScenarioRun

_NOT_RUN = Text("filen kunne ikke prøves", "the file could not be run")


def as_junit(run: Run, rulebook: Rulebook, language: Language) -> bytes:
    """Return a run as XML. A promise that does not hold is a failure; a file that could not be run is an error."""
    root = Element("testsuites", {"name": "guldkorn"})
    for file, scenarios in groupby(run.scenarios, lambda each: each.file):
        _suite(root, file, tuple(scenarios), rulebook)
    for file, problems in groupby(run.problems, lambda each: each.place.file):
        _unrun(root, file, tuple(problems), language)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    root.set("time", _seconds(run.scenarios))
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _suite(root: Element, file: str, scenarios: tuple[ScenarioRun, ...], rulebook: Rulebook) -> None:
    name = scenarios[0].promised.feature
    suite = _counted(root, name, file, len(scenarios), failures=sum(not each.passed for each in scenarios))
    suite.set("time", _seconds(scenarios))
    _properties(
        suite, [("rulebook", rulebook.version), ("rulebook-hash", rulebook.hash), ("language", scenarios[0].language)]
    )
    for each in scenarios:
        case = _case(suite, each.name, name, file, each.line)
        case.set("time", _seconds([each]))
        _properties(case, [("claim", claim) for claim in each.claims])
        if each.failure is not None:
            where = f"{file}:{each.failure.line}: {each.failure.step}"
            _told(case, "failure", each.failure.says.partition("\n")[0], f"{where}\n{each.failure.says}")


def _unrun(root: Element, file: str, problems: tuple[Problem, ...], language: Language) -> None:
    suite = _counted(root, file, file, 1, errors=1)
    suite.set("time", "0.000")
    case = _case(suite, _NOT_RUN.get(language), file, file, problems[0].place.line)
    case.set("time", "0.000")
    lines = "\n".join(problem.line(language) for problem in problems)
    _told(case, "error", problems[0].message.get(language), lines)


def _counted(root: Element, name: str, file: str, tests: int, failures: int = 0, errors: int = 0) -> Element:
    counts = {"tests": tests, "failures": failures, "errors": errors, "skipped": 0}
    attributes = {"name": _written(name), "file": _written(file)} | {key: str(count) for key, count in counts.items()}
    return SubElement(root, "testsuite", attributes)


def _case(suite: Element, name: str, of: str, file: str, line: int) -> Element:
    attributes = {"name": _written(name), "classname": _written(of), "file": _written(file), "line": str(line)}
    return SubElement(suite, "testcase", attributes)


def _told(case: Element, how: str, message: str, text: str) -> None:
    SubElement(
        case, how, {"message": _written(message), "type": "promise" if how == "failure" else "file"}
    ).text = _written(text)


def _properties(parent: Element, named: Iterable[tuple[str, str]]) -> None:
    named = tuple(named)
    if named:
        properties = SubElement(parent, "properties")
        for name, value in named:
            SubElement(properties, "property", {"name": name, "value": _written(value)})


def _seconds(scenarios: Iterable[ScenarioRun]) -> str:
    return f"{sum(each.seconds for each in scenarios):.3f}"


def _written(text: str) -> str:
    """Return a text without the signs that XML cannot hold."""
    return "".join(_signs(text))


def _signs(text: str) -> Iterator[str]:
    for sign in text:
        number = ord(sign)
        is_held = sign in "\t\n\r" or 0x20 <= number <= 0xD7FF or 0xE000 <= number <= 0xFFFD or number >= 0x10000
        yield sign if is_held else "\ufffd"
