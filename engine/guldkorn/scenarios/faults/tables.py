"""The tables of scenarios: whether their headings are known and their numbers are numbers, so all of it is read."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest

from guldkorn.reading.problem import way_out
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.steps.answers import NO_PERSONS, PERSONS
from guldkorn.scenarios.steps.issues import COLUMNS
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.scenarios.steps.survey import DANISH_HEADINGS, MAPPED, column_of

Rows = Sequence[Sequence[str]]
_HIGHEST = {"score": 100.0, "reference": 100.0}
_DANISH = {column: heading for heading, column in DANISH_HEADINGS.items()}


@dataclass(frozen=True, slots=True)
class Cell:
    """What is wrong with one cell of a table, by its row and its column from 0."""

    row: int
    column: int
    fault: Text


def cells_at_fault(step: str, rows: Rows, names: Names, filled: Mapping[str, str]) -> Iterator[Cell]:
    """Return what is wrong in the table of a step, where it has a heading."""
    check = _CHECKS.get(step)
    return check(rows, names, filled) if check and rows else iter(())


def _of_mapping(rows: Rows, names: Names, _filled: Mapping[str, str]) -> Iterator[Cell]:
    columns = [column_of(cell) for cell in rows[0]]
    headings = _headings(names.language)
    for number, column in enumerate(columns):
        if column not in MAPPED:
            yield Cell(0, number, _unknown_column(rows[0][number], headings))
    for needed in MAPPED[:2]:
        if needed not in columns and all(column in MAPPED for column in columns):
            said = Text(_DANISH.get(needed, needed), needed)
            yield Cell(0, 0, Text(f'tabellen mangler kolonnen "{said.da}"', f'the table lacks the column "{said.en}"'))
    first: dict[str, int] = {}
    for number, row in enumerate(rows[1:], 1):
        for at, (column, cell) in enumerate(zip(columns, row, strict=True)):
            if column in MAPPED[1:] and (fault := _number_fault(column, cell)):
                yield Cell(number, at, fault)
            if column == "scale" and first.setdefault(plain(cell), number) != number:
                yield Cell(
                    number, at, Text(f'"{cell}" står to gange i tabellen', f'"{cell}" stands twice in the table')
                )


def _number_fault(column: str, cell: str) -> Text | None:
    if not cell:
        return Text("her mangler en score", "a score is missing here") if column == "score" else None
    try:
        value = float(cell.replace(",", "."))
    except ValueError:
        return Text(f'"{cell}" er ikke et tal', f'"{cell}" is not a number')
    if not 0 <= value <= _HIGHEST.get(column, value):
        return Text(f'"{cell}" ligger ikke mellem 0 og 100', f'"{cell}" does not lie between 0 and 100')
    return None


def _of_answers(rows: Rows, names: Names, filled: Mapping[str, str]) -> Iterator[Cell]:
    if plain(rows[0][0]) not in PERSONS:
        yield Cell(0, 0, NO_PERSONS)
        return
    try:
        items = names.questionnaire(filled["questionnaire"]).items
    except pytest.fail.Exception:  # told where it is named
        return
    for number, heading in enumerate(rows[0][1:], 1):
        if heading not in items:
            hint = way_out(heading, items)
            yield Cell(
                0,
                number,
                Text(
                    f'spørgeskemaet har intet spørgsmål "{heading}"; {hint.da}',
                    f'the questionnaire has no item "{heading}"; {hint.en}',
                ),
            )
    for number, row in enumerate(rows[1:], 1):
        if not row[0].isdecimal():
            yield Cell(number, 0, Text(f'"{row[0]}" er ikke et antal', f'"{row[0]}" is not a number of persons'))


def _of_issues(rows: Rows, names: Names, _filled: Mapping[str, str]) -> Iterator[Cell]:
    headings = list(COLUMNS) if names.language is Language.DANISH else list(COLUMNS.values())
    for number, heading in enumerate(rows[0][1:], 1):
        if plain(heading) not in (*COLUMNS, *COLUMNS.values()):
            yield Cell(0, number, _unknown_column(heading, headings))


def _headings(language: Language) -> list[str]:
    return [_DANISH.get(column, column) if language is Language.DANISH else column for column in MAPPED]


def _unknown_column(heading: str, known: Sequence[str]) -> Text:
    hint = way_out(heading, known)
    return Text(f'ukendt kolonne "{heading}"; {hint.da}', f'unknown column "{heading}"; {hint.en}')


_Check = Callable[[Rows, Names, Mapping[str, str]], Iterator[Cell]]
_CHECKS: Mapping[str, _Check] = {
    "mapped": _of_mapping,
    "mapped-of-invited": _of_mapping,
    "shown-before": _of_mapping,
    "people-answered": _of_answers,
    "are-settled": _of_issues,
}
