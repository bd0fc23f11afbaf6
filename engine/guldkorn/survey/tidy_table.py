"""A mapping read from a tidy table: one row a unit and scale."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.cleaning import clean_line, is_clean
from guldkorn.reading.document import unopened
from guldkorn.reading.problem import Place, Problem, UnreadableError, errors, shown_path, way_out
from guldkorn.reading.text import Text
from guldkorn.survey.faults import Faults
from guldkorn.survey.mapping import (
    HeldAgainst,
    Mapping,
    Measured,
    Score,
    shown_mapping,
)
from guldkorn.survey.numbers import number_in, shortened, whole_in
from guldkorn.survey.scales import measured_by_name

LARGEST_TABLE = 20_000_000  # bytes
_OF_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # how .xlsx, .ods and .xls begin

_COLUMNS = {
    "unit": "unit", "enhed": "unit",
    "scale": "scale", "skala": "scale",
    "score": "score",
    "n": "n", "antal": "n",
    "sd": "sd", "spredning": "sd",
    "invited": "invited", "inviterede": "invited",
    "reference": "reference",
}  # fmt: skip
_REQUIRED = {"unit": "enhed", "scale": "skala", "score": "score", "n": "antal"}


@dataclass(frozen=True)
class ReadTable:
    """A mapping, and what is worth saying of how it was read."""

    mapping: Mapping
    named_units: frozenset[str] = frozenset()
    """Every unit of the table, also those that are not shown; only for knowing a name when one is given."""
    remarks: tuple[Problem, ...] = ()


def read_mapping(
    path: Path, knowledge: Knowledge, *, minimum: int | None = None, reference: Reference | None = None
) -> ReadTable:
    """Read a mapping from CSV with `unit,scale,score,n` and perhaps `sd`, `invited`, `reference`.

    Danish headings, comma or semicolon, decimal comma or point, UTF-8 (with BOM or not) and cp1252 are read.
    Raise UnreadableError with every fault found, at most twenty of a kind.
    """
    name = shown_path(path)
    try:
        if path.stat().st_size > LARGEST_TABLE:
            raise _refusal(
                name,
                0,
                "filen er over 20 MB; en kortlægning er en lille tabel, så se efter, om det er den rigtige fil",
                "the file is over 20 MB; a mapping is a small table, so see whether this is the right file",
            )
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError([unopened(name, error)]) from error
    return parse_mapping(raw, name, knowledge, minimum=minimum, reference=reference)


def parse_mapping(
    raw: bytes,
    name: str,
    knowledge: Knowledge,
    *,
    minimum: int | None = None,
    reference: Reference | None = None,
) -> ReadTable:
    """Read a mapping from the bytes of a table; else as `read_mapping`."""
    lowest = int(knowledge.limits.lowest_minimum.value)
    minimum = int(knowledge.limits.minimum_answers.value) if minimum is None else minimum
    if minimum < lowest:
        raise _refusal(
            name,
            0,
            f"mindstegrænsen kan ikke være under {lowest} svar",
            f"the minimum cannot be below {lowest} answers",
        )
    table = _Table(name, knowledge, reference or knowledge.reference)
    text = table.decode(raw)
    scores = tuple(table.scores(text))
    problems = tuple(table.faults.all())
    if errors(problems):
        raise UnreadableError(problems)
    named = frozenset(score.unit for score in scores)
    return ReadTable(shown_mapping(scores, minimum), named, problems)


@dataclass
class _Table:
    """Reads one table, and collects what is wrong with it."""

    name: str
    knowledge: Knowledge
    reference: Reference | None

    def __post_init__(self) -> None:
        self.faults = Faults(self.name)
        self.measured = measured_by_name(self.knowledge)

    def decode(self, raw: bytes) -> str:
        if b"\0" in raw or raw.startswith(_OF_SPREADSHEETS):
            raise _refusal(
                self.name,
                0,
                "filen er ikke en teksttabel; gem arket som CSV, og prøv igen",
                "the file is not a text table; save the sheet as CSV and try again",
            )
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.faults.remark(
                0,
                "filen er læst som Windows-tekst (cp1252); se efter, om æ, ø og å er rigtige",
                "the file was read as Windows text (cp1252); see whether its special letters are right",
            )
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError as error:
            raise _refusal(
                self.name,
                raw.count(b"\n", 0, error.start) + 1,
                "filen er hverken UTF-8 eller Windows-tekst; gem den som CSV UTF-8, og prøv igen",
                "the file is neither UTF-8 nor Windows text; save it as CSV UTF-8 and try again",
            ) from error

    def scores(self, text: str) -> Iterator[Score]:
        first = next((line for line in text.splitlines() if line.strip()), "")
        delimiter = max(";,\t", key=first.count)
        rows: list[list[str]] = []
        try:
            # StringIO breaks lines where a spreadsheet does; splitlines would also do so at a form feed.
            rows.extend(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error:
            self.faults.report(
                len(rows) + 1,
                "rækken kan ikke læses; se efter et anførselstegn, der ikke er lukket, her eller i rækken før",
                "the row cannot be read; look for a quotation mark that is not closed, here or in the row before",
            )
            return
        start = next((index for index, row in enumerate(rows) if any(cell.strip() for cell in row)), None)
        if start is None:
            self.faults.report(
                0,
                "filen er tom; den skal have overskrifterne unit,scale,score,n og en række for hver skala",
                "the file is empty; it must have the headings unit,scale,score,n and a row for each scale",
            )
            return
        columns = self._columns(rows[start], start + 1)
        if columns is None:
            return
        first_row: dict[tuple[str, str], int] = {}
        found = False
        for number, row in enumerate(rows[start + 1 :], start + 2):
            if not any(cell.strip() for cell in row):
                continue
            found = True
            if len(row) != len(rows[start]):
                self.faults.report(
                    number,
                    "rækken har {fields} felter, og overskriften har {headings}; se efter et komma eller semikolon "
                    "for meget eller for lidt, og sæt tal med decimalkomma i anførselstegn",
                    "the row has {fields} fields and the heading has {headings}; look for a comma or semicolon "
                    "too many or too few, and put numbers with a decimal comma in quotation marks",
                    fields=len(row),
                    headings=len(rows[start]),
                )
                continue
            cells = {column: row[index].strip() for column, index in columns.items()}
            score = self._score(cells, number)
            if score is None:
                continue
            key = (score.unit, score.measured.id)
            if key in first_row:
                self.faults.report(
                    number,
                    'enheden "{unit}" har allerede skalaen {scale} i række {first}; slet den ene',
                    'the unit "{unit}" has the scale {scale} already, in row {first}; delete one',
                    unit=score.unit,
                    scale=score.measured.id,
                    first=first_row[key],
                )
                continue
            first_row[key] = number
            yield score
        if not found:
            self.faults.report(
                start + 1,
                "der er ingen rækker under overskriften; skriv en række for hver skala i hver enhed",
                "there are no rows below the heading; write a row for each scale in each unit",
            )

    def _columns(self, heading: list[str], number: int) -> dict[str, int] | None:
        columns: dict[str, int] = {}
        for index, cell in enumerate(heading):
            title = clean_line(cell).lower()
            column = _COLUMNS.get(title)
            if column is None:
                if title:
                    self.faults.remark(
                        number,
                        'kolonnen "{title}" er ikke læst',
                        'the column "{title}" was not read',
                        title=shortened(title),
                    )
            elif column in columns:
                self.faults.report(
                    number,
                    'der er to kolonner for "{name}"; slet den ene',
                    'there are two columns for "{name}"; delete one',
                    name=column,
                )
            else:
                columns[column] = index
        missing = [column for column in _REQUIRED if column not in columns]
        if missing:
            danish = ", ".join(_REQUIRED[column] for column in missing)
            self.faults.report(
                number,
                "her mangler kolonnen {columns}; overskriften skal være enhed,skala,score,antal med komma eller "
                "semikolon imellem",
                "the column {columns} is missing; the heading must be unit,scale,score,n with commas or "
                "semicolons between",
                columns=Text(danish, ", ".join(missing)),
            )
            return None
        return columns

    def _score(self, cells: dict[str, str], row: int) -> Score | None:
        before = self.faults.errors
        unit = clean_line(cells["unit"])
        if not unit:
            self.faults.report(row, "enheden mangler; skriv dens navn", "the unit is missing; write its name", "unit")
        elif not is_clean(cells["unit"]):
            self.faults.remark(
                row,
                "usynlige tegn i enhedens navn er taget ud",
                "invisible characters in the unit's name were taken out",
            )
        name = clean_line(cells["scale"])
        measured = self.measured.get(name.casefold())
        if measured is None:
            known = [*self.knowledge.scales, *self.knowledge.dimensions, *self.knowledge.aspects]
            self.faults.report(
                row,
                'ukendt skala "{name}"; {hint}',
                'unknown scale "{name}"; {hint}',
                "scale",
                name=shortened(name),
                hint=lambda: way_out(shortened(name), known),
            )
        value = number_in(cells, "score", row, self.faults, highest=100)
        n = whole_in(cells, "n", row, self.faults)
        spread = number_in(cells, "sd", row, self.faults, highest=50)
        invited = whole_in(cells, "invited", row, self.faults)
        reference = number_in(cells, "reference", row, self.faults, highest=100)
        if n is not None and invited is not None and invited < n:
            self.faults.report(
                row,
                "{n} har svaret, men kun {invited} er inviteret; ret det ene tal",
                "{n} answered but only {invited} were invited; mend one of the numbers",
                "invited",
                n=n,
                invited=invited,
            )
        if self.faults.errors > before or measured is None or value is None or n is None:
            return None
        return Score(unit, measured, value, n, spread, invited, self._held_against(measured, reference))

    def _held_against(self, measured: Measured, given: float | None) -> HeldAgainst | None:
        published = self.reference.values.get(measured.id) if self.reference else None
        if given is not None:
            return HeldAgainst(given, published.standard_deviation if published else None)
        if published is None or self.reference is None:
            return None
        return HeldAgainst(published.mean, published.standard_deviation, self.reference.verified)


def _refusal(name: str, row: int, da: str, en: str) -> UnreadableError:
    return UnreadableError([Problem(Place(name, row), Text(da, en))])
