"""What is wrong in a feature file, before anything runs: it finds what pytest-bdd lets pass without testing anything.

A misspelt keyword turns a step into a description, a scenario without steps passes, and of two scenarios with
one name one is dropped in silence. Here each of these is a problem, with its line and the way out.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser

from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Problem
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.definitions import Definition
from guldkorn.scenarios.faults.outlines import outline_faults, table_faults
from guldkorn.scenarios.faults.source import Node, Source, decoded
from guldkorn.scenarios.faults.step_match import Steps
from guldkorn.scenarios.faults.steps import StepFaults
from guldkorn.scenarios.faults.tree import feature_faults, scenario_faults, scenarios, unparsed


def lint_folder(folder: Path, definitions: Iterable[Definition]) -> dict[Path, tuple[Problem, ...]]:
    """Return the problems of each feature file below a folder."""
    definitions = tuple(definitions)
    paths = sorted(folder.rglob("*.feature"))
    return {path: tuple(lint(path.relative_to(folder).as_posix(), bytes_of(path), definitions)) for path in paths}


def lint(
    name: str, raw: bytes, definitions: Iterable[Definition], rulebook: Rulebook | None = None
) -> Iterator[Problem]:
    """Find what is wrong in one feature file; what names stand for is looked at where there is a rulebook."""
    source, problems = decoded(name, raw)
    yield from problems
    if source is None:
        return
    yield from source.faults()
    if source.language is None:
        return
    try:
        document: Node = dict(Parser().parse(source.text))
    except (CompositeParserException, ParserException) as error:
        yield from unparsed(error, source, source.language)
        return
    definitions = tuple(definitions)
    steps = Steps(definitions, source.language)
    feature = document["feature"]
    yield from feature_faults(feature, source, steps)
    broken = []
    for scenario in scenarios(feature):
        found = [*scenario_faults(scenario, source, source.language), *_tables(scenario, source)]
        yield from found
        broken += [scenario["id"]] if found else []
    if any("tags" not in each and each["id"] in broken for each in scenarios(feature)):
        return  # whatever the background lacks, every scenario would lack
    yield from StepFaults(source, steps, definitions, rulebook).of({**document, "uri": name}, broken)


def _tables(scenario: Node, source: Source) -> Iterator[Problem]:
    for node in (*scenario["steps"], *scenario.get("examples", ())):
        yield from table_faults(node, source)
    if "examples" in scenario:
        yield from outline_faults(scenario, source)
