"""A lint over the Gherkin syntax tree: it finds what pytest-bdd lets pass without testing anything.

A misspelt keyword turns a step into a description, a scenario without steps passes, and of two scenarios with
one name one is dropped in silence. Here each of these is a problem, with its line and the way out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler
from pytest_bdd.steps import step_function_context_registry

from features.steps.wording import Wording, without_linking_word
from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Text

Node = dict[str, Any]
LANGUAGES = ("da", "en")
_OUTLINES = ("Abstrakt Scenario", "Scenario Outline", "Scenario Template")
_TYPES = {"Context": "given", "Action": "when", "Outcome": "then"}
_PLACEHOLDER = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True)
class Definition:
    """One wording of a step, in one language."""

    type: str
    wording: Wording
    function: str


def step_definitions() -> tuple[Definition, ...]:
    """Return every wording of every step. pytest-bdd's registry is internal: a test guards it."""
    return tuple(
        Definition(str(step.type), step.parser, step.step_func.__name__)
        for step in step_function_context_registry.values()
        if isinstance(step.parser, Wording)
    )


def lint_folder(folder: Path, definitions: Iterable[Definition]) -> dict[Path, tuple[Problem, ...]]:
    """Return the problems of each feature file below a folder."""
    definitions = tuple(definitions)
    paths = sorted(folder.rglob("*.feature"))
    return {path: tuple(lint(path.relative_to(folder).as_posix(), path.read_bytes(), definitions)) for path in paths}


def lint(name: str, raw: bytes, definitions: Iterable[Definition]) -> Iterator[Problem]:
    """Find what is wrong in one feature file."""
    if unicodedata.normalize("NFC", name) != name:
        yield _problem(
            name,
            0,
            "filnavnet har løse accenter (NFD); omdøb filen, og skriv å som ét tegn",
            "the file name has loose accents (NFD); rename the file with composed letters",
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        yield _problem(
            name,
            line,
            "filen er ikke gemt som UTF-8, men nok som Windows-tekst (cp1252); gem den som UTF-8",
            "the file is not saved as UTF-8 but probably as Windows text (cp1252); save it as UTF-8",
        )
        return
    if text.startswith("\ufeff"):
        yield _problem(
            name,
            1,
            "filen begynder med et usynligt mærke (BOM); gem den som UTF-8 uden BOM",
            "the file begins with an invisible mark (BOM); save it as UTF-8 without BOM",
        )
        text = text[1:]
    yield from _Text(name, text, tuple(definitions)).problems()


def _problem(name: str, line: int, da: str, en: str) -> Problem:
    return Problem(Place(name, line), Text(da, en))


@dataclass(frozen=True)
class _Text:
    """The text of one feature file."""

    name: str
    text: str
    definitions: tuple[Definition, ...]

    def problems(self) -> Iterator[Problem]:
        for number, line in enumerate(self.text.splitlines(), 1):
            if unicodedata.normalize("NFC", line) != line:
                yield self._at(
                    number,
                    "linjen har løse accenter (NFD); skriv å, ø og é som ét tegn",
                    "the line has loose accents (NFD); write å, ø and é as one letter",
                )
        first = next((line.strip() for line in self.text.splitlines() if line.strip()), "")
        said = re.fullmatch(r"#\s*language\s*:\s*(\S+)", first)
        if said is None or said[1] not in LANGUAGES:
            yield self._at(
                1,
                "filen skal begynde med # language: da eller # language: en",
                "the file must begin with # language: da or # language: en",
            )
            return
        try:
            document: Node = dict(Parser().parse(self.text))
        except (CompositeParserException, ParserException) as error:
            yield from self._unparsed(error)
            return
        feature = document["feature"]
        yield from self._feature(feature)
        yield from self._steps({**document, "uri": self.name})

    def _at(self, line: int, da: str, en: str) -> Problem:
        return _problem(self.name, line, da, en)

    def _unparsed(self, error: CompositeParserException | ParserException) -> Iterator[Problem]:
        for each in getattr(error, "errors", [error]):
            line = each.location["line"]
            lines = self.text.splitlines()
            if line > len(lines):
                yield self._at(line, "filen slutter for tidligt; her mangler noget", "the file ends too early")
                continue
            written = lines[line - 1].strip()
            yield self._at(
                line,
                f'linjen "{written}" kan ikke stå her; er dens nøgleord, eller en tidligere linjes, stavet rigtigt?',
                f'the line "{written}" cannot stand here; is its keyword, or that of a line before it, spelt right?',
            )

    def _feature(self, feature: Node) -> Iterator[Problem]:
        yield from self._tags(feature)
        yield from self._description(feature)
        scenarios = list(_scenarios(feature))
        if not any("tags" in each for each in scenarios):
            line = feature["location"]["line"]
            yield self._at(line, "egenskaben har ingen scenarier", "the feature has no scenarios")
        first_line: dict[str, int] = {}
        for scenario in scenarios:
            line, title = scenario["location"]["line"], scenario["name"].strip()
            if "tags" in scenario and title in first_line:
                yield self._at(
                    line,
                    f'scenariet i linje {first_line[title]} hedder også "{title}"; kun det ene ville blive prøvet',
                    f'the scenario in line {first_line[title]} is called "{title}" too; only one would be run',
                )
            first_line.setdefault(title, line)
            yield from self._scenario(scenario)

    def _scenario(self, scenario: Node) -> Iterator[Problem]:
        line = scenario["location"]["line"]
        if "tags" in scenario and not scenario["name"].strip():
            yield self._at(
                line, "scenariet har intet navn; skriv løftet", "the scenario has no name; write its promise"
            )
        if not scenario["steps"]:
            yield self._at(
                line, "her er ingen trin, så intet bliver prøvet", "there are no steps here, so nothing is tested"
            )
        if scenario["description"].strip():
            yield self._at(
                line + 1,
                f'"{_first(scenario)}" er ikke et trin, men en beskrivelse; se efter, om nøgleordet er stavet rigtigt',
                f'"{_first(scenario)}" is no step but a description; see whether its keyword is spelt right',
            )
        yield from self._tags(scenario)
        if "examples" in scenario:
            yield from self._outline(scenario)

    def _outline(self, scenario: Node) -> Iterator[Problem]:
        used = _placeholders(scenario)
        rows = [row for examples in scenario["examples"] for row in examples.get("tableBody", [])]
        if not rows and (used or scenario["examples"] or scenario["keyword"] in _OUTLINES):
            yield self._at(
                scenario["location"]["line"],
                "det abstrakte scenario har ingen eksempler, så det bliver aldrig prøvet",
                "the outline has no examples, so it is never tested",
            )
            return
        for examples in scenario["examples"]:
            line = examples["location"]["line"]
            columns = (
                {cell["value"] for cell in examples["tableHeader"]["cells"]} if "tableHeader" in examples else set()
            )
            for column in sorted(columns - used):
                yield self._at(line, f'kolonnen "{column}" bliver ikke brugt', f'the column "{column}" is not used')
            for name in sorted(used - columns):
                yield self._at(line, f'kolonnen "{name}" mangler', f'the column "{name}" is missing')
            yield from self._tags(examples)

    def _tags(self, node: Node) -> Iterator[Problem]:
        for tag in node.get("tags", ()):
            if tag["name"].removeprefix("@") not in CLAIMS:
                yield self._at(
                    tag["location"]["line"],
                    f"{tag['name']} er ikke et udsagn i notatet; brug @{CLAIMS[0]} til @{CLAIMS[-1]}",
                    f"{tag['name']} is no claim of the note; use @{CLAIMS[0]} to @{CLAIMS[-1]}",
                )

    def _description(self, feature: Node) -> Iterator[Problem]:
        """Find lines of the feature's description that would be steps, were their first word a keyword."""
        start = feature["location"]["line"]
        for number, line in enumerate(self.text.splitlines()[start:], start + 1):
            if line.strip() and line.strip() not in feature["description"]:
                return
            rest = line.strip().partition(" ")[2]
            if re.match(r"\s*\w+( \w+)?\s*:", line) or any(each.wording.is_matching(rest) for each in self.definitions):
                yield self._at(
                    number,
                    f'"{line.strip()}" ligner et trin eller et scenarie, men er en beskrivelse; ret nøgleordet',
                    f'"{line.strip()}" looks like a step or a scenario but is a description; mend its keyword',
                )

    def _steps(self, document: Node) -> Iterator[Problem]:
        """Find the lines that no step says, or more than one."""
        lines = {
            step["id"]: step["location"]["line"] for each in _scenarios(document["feature"]) for step in each["steps"]
        }
        told: set[tuple[int, str]] = set()
        compiled: Any = Compiler().compile(document)  # type: ignore[arg-type]  # it takes a plain dictionary
        for pickle in compiled:
            for step in pickle["steps"]:
                line, said = lines[step["astNodeIds"][0]], step["text"]
                if (line, said) in told:
                    continue
                told.add((line, said))
                kind = _TYPES.get(step.get("type", ""))
                saying = [
                    each for each in self.definitions if kind in (None, each.type) and each.wording.is_matching(said)
                ]
                if not saying:
                    near = _nearest(
                        said, (order for each in self.definitions if each.type == kind for order in each.wording.orders)
                    )
                    yield self._at(
                        line,
                        f"intet trin siger: {said}. Det nærmeste er: {near}",
                        f"no step says: {said}. The nearest is: {near}",
                    )
                elif len({each.function for each in saying}) > 1:
                    names = ", ".join(sorted({each.function for each in saying}))
                    yield self._at(line, f"flere trin siger: {said} ({names})", f"several steps say: {said} ({names})")


def _scenarios(feature: Node) -> Iterator[Node]:
    """Return the backgrounds and scenarios of a feature, those within rules too; a background has no tags."""
    for child in feature["children"]:
        if "rule" in child:
            yield from _scenarios(child["rule"])
        else:
            yield from child.values()


def _placeholders(scenario: Node) -> set[str]:
    told = [scenario["name"]]
    for step in scenario["steps"]:
        told.append(step["text"])
        told += [cell["value"] for row in step.get("dataTable", {}).get("rows", []) for cell in row["cells"]]
        told.append(step.get("docString", {}).get("content", ""))
    return {name for text in told for name in _PLACEHOLDER.findall(text)}


def _first(scenario: Node) -> str:
    return str(scenario["description"].strip().splitlines()[0])


def _nearest(said: str, orders: Iterable[str]) -> str:
    shape = re.sub(r'"[^"]*"', '"{}"', without_linking_word(said))
    by_shape = {re.sub(r"\{[^}]*\}", "{}", order): order for order in orders}
    near = get_close_matches(shape, by_shape, n=1, cutoff=0)
    return by_shape[near[0]] if near else "–"
