"""The names between the quotation marks of a scenario: whether the rulebook, or the scenario itself, has them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guldkorn.advice.context import slug
from guldkorn.advice.context_file import read_context
from guldkorn.reading.problem import GuldkornError, Problem, way_out
from guldkorn.reading.text import Language, Text, same
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Free, Parameter, Shelf, catalogue
from guldkorn.scenarios.definitions import Definition
from guldkorn.scenarios.faults.source import Source
from guldkorn.scenarios.faults.tables import cells_at_fault
from guldkorn.scenarios.shelves import allowed
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.shipped import shipped_examples
from guldkorn.survey.scales import find_measured

if TYPE_CHECKING:
    from guldkorn.scenarios.faults.steps import Line

_FIRST_COLUMNS = {
    "mapped": "measured",
    "mapped-of-invited": "measured",
    "shown-before": "measured",
    "chosen": "issue",
    "these-now": "issue",
    "interplay-between": "issue",
    "are-settled": "issue",
    "these-recommended": "measure",
    "these-asked-about": "question",
}
"""What stands in the first column of a step's table."""
_WITH_HEADING = ("mapped", "mapped-of-invited", "shown-before", "are-settled")
_SCALE_HEADINGS = ("skala", "scale")
_COINING = ("mapped", "mapped-of-invited", "shown-before", "unmapped", "people-answered", "people-invited")
"""The steps that name a unit for the first time."""
_Find = Callable[[Names, str], object]
_FINDERS: Mapping[Shelf, _Find] = {
    Shelf.MEASURED: Names.measured,
    Shelf.SCALES: Names.measured,
    Shelf.MEASURES: Names.measure,
    Shelf.QUESTIONS: Names.question,
    Shelf.CAUSES: Names.cause,
    Shelf.CONDITIONS: Names.condition,
    Shelf.GUARANTEES: Names.guarantee,
    Shelf.SOURCES: Names.source,
    Shelf.PLAN_PARTS: Names.plan_part,
    Shelf.CAUTIONS: lambda names, said: names.concluded("caution", said),
    Shelf.INTERPLAYS: lambda names, said: names.concluded("interplay", said),
}
_ISSUE = Text("belastning eller skala", "issue or scale")


class NameCheck:
    """Looks at the names of scenarios, against a rulebook and what the scenario has said itself."""

    def __init__(self, rulebook: Rulebook, source: Source) -> None:
        self._names = {language: Names(rulebook, language) for language in Language}
        self._rulebook = rulebook
        self._source = source
        self._told: dict[str, tuple[str, ...]] = {}

    def of(self, line: Line, definition: Definition, said: list[str]) -> Iterator[Problem]:
        """Return what is wrong with the names of a step; what the scenario has said before grows by what it says."""
        step = definition.step
        filled_in = definition.wording.parse_arguments(line.said) or {}
        names = {key: word for key, word in filled_in.items() if isinstance(word, str)}
        for key, word in names.items():
            parameter = catalogue().parameters[step.parameters[key]]
            fault = self._fault(parameter, word, step.id, said, names, step.parameters)
            if fault is not None:
                yield self._at(line, word, fault)
        yield from self._table(line, step.id, said, names)
        said += [*names.values(), *(cell for row in line.rows or () for cell in row)]
        said += [
            each for key, sort in step.parameters.items() if sort == "example" for each in self._example(names[key])
        ]

    def _fault(
        self,
        parameter: Parameter,
        word: str,
        step: str,
        said: list[str],
        names: Mapping[str, str],
        sorts: Mapping[str, str],
    ) -> Text | None:
        if word != word.strip():
            return Text(f'"{word}" begynder eller slutter med et mellemrum', f'"{word}" begins or ends with a space')
        if parameter.shelf is Shelf.ANSWERS:
            question = next((names[key] for key, sort in sorts.items() if sort == "question"), None)
            return (
                None
                if question is None
                else self._unfound(lambda each, said: each.answer(each.question(question), said), word)
            )
        if parameter.free is Free.ISSUE:
            return self._issue(word, said)
        if parameter.free is Free.UNIT and step not in _COINING:
            return _unknown_unit(word, said)
        if parameter.free is Free.DATE:
            return (
                None
                if _is_date(word)
                else Text(f'"{word}" er ikke en dato som 2031-05-01', f'"{word}" is no date such as 2031-05-01')
            )
        if parameter.free is Free.NUMBER:
            return None if _is_number(word) else Text(f'"{word}" er ikke et tal', f'"{word}" is not a number')
        if parameter.shelf is Shelf.MEASURES and plain(word) in map(plain, said):
            return None  # a measure of the group's own, or one that was told of already
        if parameter.shelf is not None and parameter.shelf in _FINDERS:
            return self._unfound(_FINDERS[parameter.shelf], word)
        if parameter.shelf is not None or parameter.words is not None:
            known = allowed(parameter, self._rulebook)
            return self._unfound(lambda each, said: each.find(said, known, parameter.title), word)
        return None

    def _table(self, line: Line, step: str, said: list[str], filled: Mapping[str, str]) -> Iterator[Problem]:
        names = self._names[self._source.language or Language.ENGLISH]
        for cell in cells_at_fault(step, line.rows or (), names, filled):
            yield self._at_cell(line, cell.row, cell.column, cell.fault)
        sort, rows = _FIRST_COLUMNS.get(step), list(enumerate(line.rows or ()))
        if sort is None or not rows:
            return
        column = 0
        if step in _WITH_HEADING:
            heading = [plain(cell) for cell in rows.pop(0)[1]]
            column = next((number for number, cell in enumerate(heading) if cell in _SCALE_HEADINGS), 0)
        for number, row in rows:
            fault = self._fault(catalogue().parameters[sort], row[column], step, said, {}, {})
            if fault is not None:
                yield self._at_cell(line, number, column, fault)

    def _at_cell(self, line: Line, row: int, column: int, fault: Text) -> Problem:
        node = line.node["dataTable"]["rows"][row]["cells"][column]["location"]
        return self._source.at(node["line"], fault, node["column"])

    def _issue(self, word: str, said: list[str]) -> Text | None:
        told = {plain(each) for each in said} | {slug(each) for each in said}
        if plain(word) in told or find_measured(word, self._rulebook.knowledge):
            return None
        scales = [(code, scale.title) for code, scale in self._rulebook.knowledge.scales.items()]
        known = [*((each, same(each)) for each in said if len(each.split()) > 1), *scales]
        return self._unfound(lambda each, said: _raise(each.unfound(said, known, _ISSUE)), word)

    def _unfound(self, find: _Find, word: str) -> Text | None:
        """Return why a name is not found, in both languages."""
        told = {language: _failure(find, names, word) for language, names in self._names.items()}
        danish, english = told[Language.DANISH], told[Language.ENGLISH]
        return Text(danish, english) if danish is not None and english is not None else None

    def _example(self, name: str) -> tuple[str, ...]:
        """Return the units and the issues that a shipped example names."""
        if name not in self._told:
            folder = shipped_examples() / name
            self._told[name] = (*_units(folder), *self._issues(folder)) if folder.is_dir() else ()
        return self._told[name]

    def _issues(self, folder: Path) -> Iterator[str]:
        try:
            context = read_context(folder / "context.yaml", self._rulebook.knowledge)
        except GuldkornError:  # told where the step is carried out
            return
        for unit in context.units.values():
            for issue in unit.issues:
                yield issue.id
                yield from (issue.title.da, issue.title.en) if issue.title else ()

    def _at(self, line: Line, word: str, fault: Text) -> Problem:
        """Return a problem where a name stands: in the step, or in the row of examples that fills it in."""
        if column := self._source.column(line.line, f'"{word}"'):
            return self._source.at(line.line, fault, column + 1)
        for cell in line.row["cells"] if line.row else ():
            if cell["value"] == word:
                return self._source.at(cell["location"]["line"], fault, cell["location"]["column"])
        return self._source.at(line.line, fault, self._source.column(line.line, word))


def _failure(find: _Find, names: Names, word: str) -> str | None:
    try:
        find(names, word)
    except pytest.fail.Exception as failure:
        return str(failure.msg)
    return None


def _raise(failure: BaseException) -> None:
    raise failure


def _unknown_unit(word: str, said: list[str]) -> Text | None:
    if plain(word) in map(plain, said):
        return None
    way = way_out(word, dict.fromkeys(said))
    return Text(
        f'enheden "{word}" er ikke nævnt før i scenariet; {way.da}',
        f'the unit "{word}" has not been named before in the scenario; {way.en}',
    )


def _units(folder: Path) -> Iterator[str]:
    with (folder / "mapping.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield from dict.fromkeys(row.values())


def _is_date(word: str) -> bool:
    try:
        date.fromisoformat(word)
    except ValueError:
        return False
    return True


def _is_number(word: str) -> bool:
    try:
        float(word.replace(",", "."))
    except ValueError:
        return False
    return True
