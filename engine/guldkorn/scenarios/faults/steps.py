"""What is wrong with the steps of a scenario: with what each says, with where it stands, and with its table."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gherkin.pickles.compiler import Compiler

from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Role
from guldkorn.scenarios.definitions import Definition
from guldkorn.scenarios.faults.names import NameCheck
from guldkorn.scenarios.faults.source import Node, Source
from guldkorn.scenarios.faults.step_match import Steps, makers, needs
from guldkorn.scenarios.gherkin_text import line as step_line
from guldkorn.scenarios.gherkin_text import said

_ROLES = {"Context": Role.GIVEN, "Action": Role.WHEN, "Outcome": Role.THEN}


@dataclass(frozen=True)
class Line:
    """A step as a scenario says it, with what an outline's row fills in."""

    said: str
    role: Role
    node: Node
    """The step in the syntax tree."""
    rows: tuple[tuple[str, ...], ...] | None
    """Its table."""
    row: Node | None = None
    """The row that fills it in."""

    @property
    def line(self) -> int:
        """Its line in the file."""
        return int(self.node["location"]["line"])

    @property
    def keyword(self) -> str:
        """Its keyword as it is written."""
        return str(self.node["keyword"]).strip()

    @property
    def column(self) -> int:
        """Where its keyword stands."""
        return int(self.node["location"]["column"])


@dataclass(frozen=True)
class StepFaults:
    """Finds what is wrong with the steps of one file. Names are looked at where a rulebook is given."""

    source: Source
    steps: Steps
    definitions: tuple[Definition, ...]
    rulebook: Rulebook | None

    def of(self, document: Node, broken: Iterable[str]) -> Iterator[Problem]:
        """Return the problems of a file, each once; scenarios that are broken otherwise are left out."""
        told: set[Problem] = set()
        for scenario, lines in _scenarios(document, set(broken)):
            for problem in self._scenario(scenario, lines):
                if problem not in told:
                    told.add(problem)
                    yield problem

    def _scenario(self, scenario: Node, lines: list[Line]) -> Iterator[Problem]:
        made: set[str] = set()
        before: list[str] = []
        is_sound = True
        for number, line in enumerate(lines):
            definition, problem = self._definition(line)
            if problem is not None:
                is_sound = False
                yield problem
            if definition is None:
                continue
            yield from self._retired(line, definition)
            missing = sorted(self._needs[definition.function] - made)
            if missing and is_sound:
                yield self.source.at(line.line, self._missing(missing[0]), line.column)
                is_sound = False
            if line.role is Role.GIVEN and is_sound and _changes_nothing(lines, number):
                yield self.source.at(line.line, self._too_late(), line.column)
            yield from self._table(line, definition)
            if self._names is not None:
                yield from self._names.of(line, definition, before)
            if definition.makes:
                made.add(definition.makes)
        if not any(line.role is Role.THEN for line in lines):
            then = self.steps.keyword(Role.THEN)
            yield self.source.at(
                scenario["location"]["line"],
                Text(
                    f"scenariet lover ikke noget: det har intet trin med {then}",
                    f"the scenario promises nothing: it has no step with {then}",
                ),
            )

    def _definition(self, line: Line) -> tuple[Definition | None, Problem | None]:
        """Return the step that a line says, or what is wrong where it says none, several, or one of another role."""
        saying = self.steps.saying(line.said)
        fitting = [each for each in saying if each.type == line.role]
        if len({each.function for each in fitting}) > 1:
            names = ", ".join(sorted({each.function for each in fitting}))
            several = Text(f"flere trin siger: {line.said} ({names})", f"several steps say: {line.said} ({names})")
            return None, self.source.at(line.line, several, line.column)
        if fitting:
            return fitting[0], None
        if saying:
            return None, self.source.at(line.line, self._other_role(line, saying), line.column)
        way, said = self.steps.way_out(line.said, line.role), line.said.rstrip(" .")
        return None, self.source.at(
            line.line,
            Text(f"intet trin hedder: {said}. {_sentence(way.da)}", f"no step says: {said}. {_sentence(way.en)}"),
            self.source.column(line.line, str(line.node["text"])),
        )

    def _retired(self, line: Line, definition: Definition) -> Iterator[Problem]:
        """Offer what a step is called now to a line that says it in words that it no longer has."""
        text = str(line.node["text"])
        written = text if definition.wording.is_matching(text) else line.said
        if not definition.wording.is_retired(written):
            return
        filled = definition.wording.parse_arguments(written) or {}
        again = line.keyword != self.steps.keyword(line.role)
        now = said(step_line(definition.step.id, **filled), definition.language, again=again)
        message = Text(
            f"trinnet hedder nu: {now} (de gamle ord virker stadig)",
            f"the step now says: {now} (the old words still work)",
        )
        yield self.source.at(line.line, message, self.source.column(line.line, text), Weight.ADVICE)

    def _other_role(self, line: Line, saying: Iterable[Definition]) -> Text:
        own, others = (
            self.steps.keyword(line.role),
            [self.steps.keyword(role) for role in dict.fromkeys(each.type for each in saying)],
        )
        after = own if line.keyword == own else f"{line.keyword} ({own})"
        return Text(
            f"trinnet hører til {' eller '.join(others)} og kan ikke stå med {after}: {line.said}",
            f"the step belongs to {' or '.join(others)} and cannot stand with {after}: {line.said}",
        )

    def _missing(self, made: str) -> Text:
        return missing_step(made, self.definitions, self.steps.language)

    def _too_late(self) -> Text:
        when = self.steps.keyword(Role.WHEN)
        return Text(
            f"trinnet kommer for sent og ændrer ingenting; sæt det før {when}, eller skriv {when} igen efter det",
            f"the step comes too late and changes nothing; put it before {when}, or write {when} again after it",
        )

    def _table(self, line: Line, definition: Definition) -> Iterator[Problem]:
        wanted = definition.step.table
        if "docString" in line.node:
            yield self.source.at(line.node["docString"]["location"]["line"], _NO_TEXT)
        if wanted is not None and line.rows is None:
            yield self.source.at(line.line, NEEDS_TABLE + Text(f": {wanted.da}", f": {wanted.en}"), line.column)
        if wanted is None and line.rows is not None:
            yield self.source.at(line.node["dataTable"]["location"]["line"], _NO_TABLE)

    @cached_property
    def _names(self) -> NameCheck | None:
        return NameCheck(self.rulebook, self.source) if self.rulebook else None

    @cached_property
    def _needs(self) -> Mapping[str, frozenset[str]]:
        return needs(self.definitions)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def missing_step(made: str, definitions: Iterable[Definition], language: Language) -> Text:
    """Say what a step builds on that no step before it has made."""
    found = " / ".join(makers(made, definitions, language))
    return Text(f"før dette trin mangler trinnet: {found}", f"a step is missing before this one: {found}")


def _changes_nothing(lines: list[Line], number: int) -> bool:
    """Tell whether a given comes after what it would change was done, and it is not done again."""
    return any(line.role is Role.WHEN for line in lines[:number]) and not any(
        line.role is Role.WHEN for line in lines[number:]
    )


def _scenarios(document: Node, broken: set[str]) -> Iterator[tuple[Node, list[Line]]]:
    """Return each scenario, and each row of an outline, with its steps and those of its background."""
    nodes = {node["id"]: node for node in _nodes(document)}
    compiled: Any = Compiler().compile(document)  # type: ignore[arg-type]  # it takes a plain dictionary
    for pickle in compiled:
        scenario = nodes[pickle["astNodeIds"][0]]
        if scenario["id"] in broken:
            continue
        row = nodes.get(pickle["astNodeIds"][1]) if len(pickle["astNodeIds"]) > 1 else None
        lines = []
        for step in pickle["steps"]:
            role = _ROLES.get(step.get("type", ""))
            if role is not None:
                lines.append(Line(step["text"], role, nodes[step["astNodeIds"][0]], _rows(step), row))
        yield scenario, lines


def _rows(step: Node) -> tuple[tuple[str, ...], ...] | None:
    table = step.get("argument", {}).get("dataTable")
    if table is None:
        return None
    return tuple(tuple(cell["value"] for cell in row["cells"]) for row in table["rows"])


def _nodes(node: Any) -> Iterator[Node]:
    """Return every node of a tree that has an id."""
    if isinstance(node, dict):
        if "id" in node:
            yield node
        for value in node.values():
            yield from _nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from _nodes(value)


NEEDS_TABLE = Text("trinnet skal have en tabel under sig", "the step needs a table beneath it")
_NO_TABLE = Text(
    "trinnet læser ingen tabel; slet den, eller vælg et trin, der gør",
    "the step reads no table; delete it, or choose a step that does",
)
_NO_TEXT = Text(
    'intet trin læser en tekst mellem """; skriv ordene i trinnet',
    'no step reads a text between """; write the words in the step',
)
