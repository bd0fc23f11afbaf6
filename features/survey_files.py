"""One made-up survey, and the files that survey tools would make of it."""

import csv
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from random import Random
from statistics import fmean, stdev

import pandas as pd
import pyarrow as pa
import pyreadstat
import xlsxwriter
from pyarrow import parquet

from features.rulebook import shipped
from guldkorn.knowledge.questionnaires import AskedItem
from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.survey.mapping import Mapping as SurveyMapping

INSTRUMENT = "copsoq-3-long"
ITEMS = (
    "QD1", "QD2", "QD3", "QD4", "WP1", "WP2", "MW1", "MW2", "QL3", "QL4", "SCX1", "SCX2", "TE1", "TE2", "TE3",
    "JS1", "JS4", "JS5", "GH1", "BU1",
)  # fmt: skip
"""QD4, TE1 and TE2 are reversed; QL has two of its four items here, JS three of five."""
SCALES = ("QD", "WP", "MW", "QL", "SC", "TE", "JS", "GH", "BU")
UNITS = ("Nord", "NA", "007")
NOT_CONCERNED = -1
"""The place of an option that is none: one who has no supervisor, or no colleagues."""
Cell = str | int | float | date | datetime | None


@dataclass(frozen=True)
class Person:
    """Who answered what: the place of an option by item, None where nothing was answered."""

    unit: str
    options: Mapping[str, int | None]


@cache
def persons() -> tuple[Person, ...]:
    """Return 45 persons in three units, some without a supervisor and some who skipped an item."""
    chance = Random(2026)
    return tuple(_person(UNITS[number % 3], chance) for number in range(45))


def _person(unit: str, chance: Random) -> Person:
    lean = UNITS.index(unit)
    options: dict[str, int | None] = {}
    alone = chance.random() < 0.15
    for code in ITEMS:
        last = len(options_of(code).options) - 1
        options[code] = min(last, max(0, round(chance.gauss(1 + lean, 1.2))))
        if item(code).not_applicable == "no-supervisor" and alone:
            options[code] = NOT_CONCERNED
        elif chance.random() < 0.08:
            options[code] = None
    return Person(unit, options)


@cache
def item(code: str) -> AskedItem:
    """Return an item of the survey's questionnaire."""
    return shipped().knowledge.instruments[INSTRUMENT].items[code]


def options_of(code: str) -> ResponseSet:
    """Return the options of an item."""
    return shipped().knowledge.response_sets[item(code).answers]


# How an answer is written

Written = Callable[[str, int], Cell]
"""Writes the option of an item that stands at a place."""


def in_danish(code: str, place: int) -> str:
    """Write an answer as its Danish text."""
    if place == NOT_CONCERNED:
        return {"no-supervisor": "Jeg har ingen leder", "no-colleagues": "Jeg har ingen kolleger"}[_concern(code)]
    return options_of(code).options[place].da[0]


def in_english(code: str, place: int) -> str:
    """Write an answer as its English text."""
    if place == NOT_CONCERNED:
        return {"no-supervisor": "I have no supervisor", "no-colleagues": "I have no colleagues"}[_concern(code)]
    return options_of(code).options[place].en[0]


def numbered(code: str, place: int) -> str:
    """Write an answer as its number and its text."""
    return f"{place + 1 if place != NOT_CONCERNED else 9} = {in_danish(code, place)}"


def from_one(_code: str, place: int) -> int:
    """Write an answer as its number, the first being 1."""
    return 9 if place == NOT_CONCERNED else place + 1


def in_reverse(code: str, place: int) -> int:
    """Write an answer as its number, the last being 1."""
    return 9 if place == NOT_CONCERNED else len(options_of(code).options) - place


def as_limesurvey(_code: str, place: int) -> str:
    """Write an answer as LimeSurvey codes it."""
    return "A9" if place == NOT_CONCERNED else f"A{place + 1}"


def in_points(code: str, place: int) -> Cell:
    """Write an answer as its points."""
    return None if place == NOT_CONCERNED else round(options_of(code).options[place].points)


def _concern(code: str) -> str:
    return item(code).not_applicable or ""


def wording(code: str) -> str:
    """Return a made-up question with a comma in it, as a workplace's own wording of an item."""
    number = ("første", "anden", "tredje", "fjerde", "femte")[int(code[-1]) - 1]
    return f"Hvad siger du, når du tænker på {item(code).scale.title.da.lower()}, {number} gang?"


# Tables


def table(
    written: Written = in_danish,
    *,
    heading: Callable[[str], str] = lambda code: code,
    unit: str = "Afdeling",
    first: Sequence[str] = (),
    values: Callable[[int], Sequence[Cell]] = lambda _: (),
) -> list[list[Cell]]:
    """Return the survey as a table with its headings; `first` head the columns before the unit's, with `values`."""
    rows: list[list[Cell]] = [[*first, unit, *(heading(code) for code in ITEMS)]]
    for number, person in enumerate(persons(), 1):
        cells = (None if place is None else written(code, place) for code, place in person.options.items())
        rows.append([*values(number), person.unit, *cells])
    return rows


def points_of(person: Person, code: str) -> float | None:
    """Return the points of a person's answer, turned round where the item is reversed."""
    place = person.options[code]
    if place is None or place == NOT_CONCERNED:
        return None
    points = options_of(code).options[place].points
    return 100 - points if item(code).reversed else points


def score_of(person: Person, scale: str) -> float | None:
    """Return a person's score: the mean of the items answered, if half of the scale's are."""
    instrument = shipped().knowledge.instruments[INSTRUMENT]
    (found,) = (each for each in instrument.scales if each.code == scale)
    asked = [each.code for each in instrument.asked(found)]
    given = [points for code in asked if code in ITEMS and (points := points_of(person, code)) is not None]
    return fmean(given) if 2 * len(given) >= len(asked) else None


@cache
def expected() -> dict[tuple[str, str], tuple[float, int, float]]:
    """Return score, answers and spread by unit and scale, computed by hand."""
    found = {}
    for unit in UNITS:
        for scale in SCALES:
            scores = [s for each in persons() if each.unit == unit and (s := score_of(each, scale)) is not None]
            found[unit, scale] = (fmean(scores), len(scores), stdev(scores))
    return found


def plain(mapping: SurveyMapping) -> tuple[object, ...]:
    """Return what a mapping says, for comparing mappings whatever file they came from."""
    return (
        [
            (each.unit, each.measured.id, each.value, each.n, each.spread, each.missing, each.reliability)
            for each in (*mapping.scores, *mapping.whole)
        ],
        mapping.hidden_units,
        mapping.hidden_scores,
        mapping.answered,
        mapping.instrument,
    )


# Files


def csv_file(
    rows: Iterable[Sequence[Cell]],
    delimiter: str = ",",
    *,
    encoding: str = "utf-8",
    ends: str = "\r\n",
    decimal: str = ".",
) -> bytes:
    """Return a table as CSV; quoted where it must be."""
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator=ends)
    for row in rows:
        writer.writerow(str(cell).replace(".", decimal) if isinstance(cell, float) else cell for cell in row)
    return file.getvalue().encode(encoding)


def workbook(
    rows: Iterable[Sequence[Cell]], *sheets: tuple[str, Iterable[Sequence[Cell]]], name: str = "Ark1"
) -> bytes:
    """Return a workbook with a table in its first sheet and others in sheets of their own."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        day = book.add_format({"num_format": "dd-mm-yyyy"})
        for title, of in ((name, rows), *sheets):
            sheet = book.add_worksheet(title)
            for row, cells in enumerate(of):
                for column, cell in enumerate(cells):
                    if isinstance(cell, date):
                        sheet.write_datetime(row, column, cell, day)
                    elif isinstance(cell, str):
                        sheet.write_string(row, column, cell)
                    elif cell is not None:
                        sheet.write_number(row, column, cell)
    return file.getvalue()


def spss(
    rows: Sequence[Sequence[Cell]], labels: Mapping[str, Mapping[int, str]] | None = None, *, wordings: bool = False
) -> bytes:
    """Return a table as an SPSS file with value labels, and with the questions as its variables' labels."""
    names = [str(name) for name in rows[0]]
    frame = pd.DataFrame([list(row) for row in rows[1:]], columns=names)
    said = [wording(name) if wordings and name in ITEMS else name for name in names]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "survey.sav"
        pyreadstat.write_sav(
            frame,
            path,
            column_labels=said,
            variable_value_labels={name: dict(of) for name, of in (labels or {}).items()},
        )
        return path.read_bytes()


def arrow(rows: Sequence[Sequence[Cell]], *, categorical: bool = False) -> bytes:
    """Return a table as a Parquet file."""
    names = [str(name) for name in rows[0]]
    columns = [pa.array([row[place] for row in rows[1:]]) for place in range(len(names))]
    if categorical:
        columns = [each.dictionary_encode() if pa.types.is_string(each.type) else each for each in columns]
    return parquet_bytes(pa.table(columns, names=names))


def parquet_bytes(of: pa.Table) -> bytes:
    """Return an arrow table as a Parquet file."""
    file = BytesIO()
    parquet.write_table(of, file)
    return file.getvalue()
