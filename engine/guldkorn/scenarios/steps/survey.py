"""Steps about the mapping: which unit was asked, how many answered, and what they scored."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO

import pytest

from guldkorn.reading.problem import UnreadableError
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.scenarios.steps.wording import step
from guldkorn.shipped import shipped_examples
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.files.table import SurveyFile
from guldkorn.survey.intake import take_in
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.request import Request
from guldkorn.survey.side_files import known_in

Row = dict[str, str]
DANISH_HEADINGS = {"enhed": "unit", "skala": "scale", "antal": "n", "spredning": "sd", "inviterede": "invited"}
"""Headings in Danish, each with the column that it stands for."""
MAPPED = ("scale", "score", "reference", "sd", "n")
"""The columns of a mapping's table, the needed ones first."""


@dataclass(frozen=True)
class Survey:
    """The tables of a scenario as rows of one file, and the unit that is spoken of: the last one named."""

    rows: tuple[Row, ...] = ()
    unit: str = ""
    minimum: int | None = None
    shown_before: tuple[Row, ...] = ()
    """What was shown already of the same persons, by another division."""

    def read(self, names: Names) -> Mapping:
        """Return the mapping, read as a file of the same rows is read. Fail with what is wrong in them."""
        if not self.rows:
            return Mapping(())
        title = "kortlægningen" if names.language == "da" else "the mapping"
        before = "det, der er vist" if names.language == "da" else "what was shown"
        try:
            known = [known_in(_file_of(rows, before), names.knowledge, None) for rows in [self.shown_before] if rows]
            request = Request("copsoq-2", minimum=self.minimum, known=tuple(known))
            table = take_in(_file_of(self.rows, title), names.knowledge, request)
        except UnreadableError as error:
            raise names.failure(error.message.da, error.message.en) from None
        if table.remarks:  # a column that nobody reads is a slip of the pen
            pytest.fail("\n".join(each.line(names.language) for each in table.remarks), pytrace=False)
        return table.mapping


@pytest.fixture
def survey() -> Survey:
    """Nothing has been mapped yet."""
    return Survey()


@step("mapped", makes="survey")
def mapped(survey: Survey, names: Names, unit: str, n: int, datatable: Sequence[Sequence[str]]) -> Survey:
    """Map a unit. The table has scale and score, and perhaps reference, sd and n of its own."""
    return _with_rows(survey, names, {"unit": unit, "n": str(n)}, datatable)


@step("mapped-of-invited", makes="survey")
def mapped_of_invited(
    survey: Survey, names: Names, unit: str, n: int, invited: int, datatable: Sequence[Sequence[str]]
) -> Survey:
    """Map a unit of which it is known how many were asked."""
    return _with_rows(survey, names, {"unit": unit, "n": str(n), "invited": str(invited)}, datatable)


@step("shown-before", makes="survey")
def shown_before(survey: Survey, names: Names, unit: str, n: int, datatable: Sequence[Sequence[str]]) -> Survey:
    """Say what was shown already of the same persons, by another division: it is known."""
    rows = _rows(names, {"unit": unit, "n": str(n)}, datatable)
    grown = replace(survey, shown_before=(*survey.shown_before, *rows))
    grown.read(names)
    return grown


@step("unmapped", makes="survey")
def unmapped(survey: Survey, unit: str) -> Survey:
    """Speak of a unit without any scores."""
    return replace(survey, unit=unit)


@step("mapped-in-example", makes="survey")
def mapped_in_example(names: Names, example: str) -> Survey:
    """Take the scores of a shipped example."""
    path = shipped_examples() / example / "mapping.csv"
    if not path.is_file():
        raise names.failure(f'intet eksempel hedder "{example}"', f'no example is called "{example}"')
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = tuple(_named(row) for row in csv.DictReader(file, delimiter=";"))
    return Survey(rows, rows[-1]["unit"])


@step("minimum-is", makes="survey")
def minimum_is(survey: Survey, n: int) -> Survey:
    """Set how many answers a unit needs before it is shown."""
    return replace(survey, minimum=n)


@step("speak-of", makes="survey")
def speak_of(survey: Survey, names: Names, unit: str) -> Survey:
    """Turn to another unit that was mapped."""
    known = {row["unit"] for row in survey.rows}
    if unit not in known:
        units = ", ".join(sorted(known))
        raise names.failure(f'"{unit}" er ikke kortlagt; det er {units}', f'"{unit}" was not mapped; {units} were')
    return replace(survey, unit=unit)


def _with_rows(survey: Survey, names: Names, given: Row, table: Sequence[Sequence[str]]) -> Survey:
    grown = replace(survey, rows=(*survey.rows, *_rows(names, given, table)), unit=given["unit"])
    grown.read(names)  # a fault in the table is told at the table
    return grown


def _rows(names: Names, given: Row, table: Sequence[Sequence[str]]) -> tuple[Row, ...]:
    heading, *rows = table
    more = tuple(given | _named(dict(zip(heading, row, strict=True))) for row in rows)
    for row in more:
        names.measured(row.get("scale", ""))  # its near misses are nearer than those of a file
    return more


def _file_of(rows: Sequence[Row], title: str) -> SurveyFile:
    file = StringIO()
    columns = list(dict.fromkeys(column for row in rows for column in row))
    writer = csv.DictWriter(file, columns, restval="", delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return parse_survey_file(file.getvalue().encode(), title)


def _named(row: Row) -> Row:
    """Return a row with the headings of one language; an empty cell is left out."""
    return {column_of(heading): cell for heading, cell in row.items() if cell}


def column_of(heading: str) -> str:
    """Return the column of a mapping's table that a heading in either language stands for."""
    return DANISH_HEADINGS.get(plain(heading), plain(heading))
