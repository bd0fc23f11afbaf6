"""A mapping read from a tidy table: one row a unit and scale."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.cleaning import clean_line, is_clean
from guldkorn.reading.document import unopened
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, errors, shown_path, way_out
from guldkorn.reading.text import Text
from guldkorn.survey.mapping import (
    HeldAgainst,
    Mapping,
    Measured,
    Score,
    shown_mapping,
)
from guldkorn.survey.scales import find_measured

LARGEST_TABLE = 20_000_000  # bytes
MOST_OF_A_KIND = 20

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
_NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")


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
            raise UnreadableError(
                [
                    _fault(
                        name,
                        0,
                        "filen er over 20 MB; en kortlægning er en lille tabel, så se efter, om det er den rigtige fil",
                        "the file is over 20 MB; a mapping is a small table, so see whether this is the right file",
                    )
                ]
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
        raise UnreadableError(
            [
                _fault(
                    name,
                    0,
                    f"mindstegrænsen kan ikke være under {lowest} svar",
                    f"the minimum cannot be below {lowest} answers",
                )
            ]
        )
    table = _Table(name, knowledge, reference or knowledge.reference)
    text = table.decode(raw)
    scores = tuple(table.scores(text))
    if errors(table.problems):
        raise UnreadableError(table.few_of_a_kind())
    named = frozenset(score.unit for score in scores)
    return ReadTable(shown_mapping(scores, minimum), named, tuple(table.problems))


@dataclass
class _Table:
    """Reads one table, and collects what is wrong with it."""

    name: str
    knowledge: Knowledge
    reference: Reference | None
    problems: list[Problem] = field(default_factory=list)

    def decode(self, raw: bytes) -> str:
        if b"\0" in raw[:4096] or raw[:2] in (b"PK", b"\xd0\xcf"):
            raise UnreadableError(
                [
                    _fault(
                        self.name,
                        0,
                        "filen er ikke en teksttabel; gem arket som CSV, og prøv igen",
                        "the file is not a text table; save the sheet as CSV and try again",
                    )
                ]
            )
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            self._remark(
                0,
                "filen er læst som Windows-tekst (cp1252); se efter, om æ, ø og å er rigtige",
                "the file was read as Windows text (cp1252); see whether its special letters are right",
            )
            return raw.decode("cp1252", errors="replace")

    def scores(self, text: str) -> Iterator[Score]:
        if not text.strip():
            self._report(
                0,
                "filen er tom; den skal have overskrifterne unit,scale,score,n og en række for hver skala",
                "the file is empty; it must have the headings unit,scale,score,n and a row for each scale",
            )
            return
        first = next(line for line in text.splitlines() if line.strip())
        delimiter = max(";,\t", key=first.count)
        try:
            rows = list(csv.reader(text.splitlines(keepends=True), delimiter=delimiter))
        except csv.Error as error:
            self._report(
                0,
                f"filen kan ikke læses som tabel ({error}); gem den som CSV igen",
                f"the file cannot be read as a table ({error}); save it as CSV again",
            )
            return
        start = next(index for index, row in enumerate(rows) if any(cell.strip() for cell in row))
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
                self._report(
                    number,
                    f"rækken har {len(row)} felter, og overskriften har {len(rows[start])}; se efter et komma eller semikolon for meget eller for lidt, og sæt tal med decimalkomma i anførselstegn",
                    f"the row has {len(row)} fields and the heading has {len(rows[start])}; look for a comma or semicolon too many or too few, and put numbers with a decimal comma in quotation marks",
                )
                continue
            cells = {column: row[index].strip() for column, index in columns.items()}
            score = self._score(cells, number)
            if score is None:
                continue
            key = (score.unit, score.measured.id)
            if key in first_row:
                self._report(
                    number,
                    f'enheden "{score.unit}" har allerede skalaen {score.measured.id} i række {first_row[key]}; slet den ene',
                    f'the unit "{score.unit}" has the scale {score.measured.id} already, in row {first_row[key]}; delete one',
                )
                continue
            first_row[key] = number
            yield score
        if not found:
            self._report(
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
                    self._remark(number, f'kolonnen "{title}" er ikke læst', f'the column "{title}" was not read')
            elif column in columns:
                self._report(
                    number,
                    f'der er to kolonner for "{column}"; slet den ene',
                    f'there are two columns for "{column}"; delete one',
                )
            else:
                columns[column] = index
        missing = [column for column in _REQUIRED if column not in columns]
        if missing:
            danish = ", ".join(_REQUIRED[column] for column in missing)
            self._report(
                number,
                f"her mangler kolonnen {danish}; overskriften skal være enhed,skala,score,antal med komma eller semikolon imellem",
                f"the column {', '.join(missing)} is missing; the heading must be unit,scale,score,n with commas or semicolons between",
            )
            return None
        return columns

    def _score(self, cells: dict[str, str], row: int) -> Score | None:
        before = len(errors(self.problems))
        unit = clean_line(cells["unit"])
        if not unit:
            self._report(row, "enheden mangler; skriv dens navn", "the unit is missing; write its name", "unit")
        elif not is_clean(cells["unit"]):
            self._remark(
                row,
                "usynlige tegn i enhedens navn er taget ud",
                "invisible characters in the unit's name were taken out",
            )
        measured = find_measured(cells["scale"], self.knowledge)
        if measured is None:
            known = [*self.knowledge.scales, *self.knowledge.dimensions, *self.knowledge.aspects]
            hint = way_out(clean_line(cells["scale"]), known)
            shown = clean_line(cells["scale"])[:60]
            self._report(row, f'ukendt skala "{shown}"; {hint.da}', f'unknown scale "{shown}"; {hint.en}', "scale")
        value = self._number(cells, "score", row, highest=100)
        n = self._whole(cells, "n", row)
        spread = self._number(cells, "sd", row, highest=50)
        invited = self._whole(cells, "invited", row)
        reference = self._number(cells, "reference", row, highest=100)
        if n is not None and invited is not None and invited < n:
            self._report(
                row,
                f"{n} har svaret, men kun {invited} er inviteret; ret det ene tal",
                f"{n} answered but only {invited} were invited; mend one of the numbers",
                "invited",
            )
        if len(errors(self.problems)) > before or measured is None or value is None or n is None:
            return None
        return Score(unit, measured, value, n, spread, invited, self._held_against(measured, reference))

    def _held_against(self, measured: Measured, given: float | None) -> HeldAgainst | None:
        published = self.reference.values.get(measured.id) if self.reference else None
        if given is not None:
            return HeldAgainst(given, published.standard_deviation if published else None)
        if published is None or self.reference is None:
            return None
        return HeldAgainst(published.mean, published.standard_deviation, self.reference.verified)

    def _number(self, cells: dict[str, str], column: str, row: int, *, highest: float) -> float | None:
        text = cells.get(column, "")
        if not text:
            if column == "score":
                self._report(
                    row,
                    "scoren mangler; slet rækken, hvis skalaen ikke er målt",
                    "the score is missing; delete the row if the scale was not measured",
                    column,
                )
            return None
        if not _NUMBER.fullmatch(text):
            self._report(row, f'"{_short(text)}" er ikke et tal', f'"{_short(text)}" is not a number', column)
            return None
        value = float(text.replace(",", "."))
        if not 0 <= value <= highest:
            self._report(
                row,
                f"{_short(text)} er uden for 0 til {highest:g}",
                f"{_short(text)} is outside 0 to {highest:g}",
                column,
            )
            return None
        return value

    def _whole(self, cells: dict[str, str], column: str, row: int) -> int | None:
        text = cells.get(column, "")
        if not text:
            if column == "n":
                self._report(
                    row,
                    "antallet mangler; skriv, hvor mange der har svaret",
                    "the number is missing; write how many answered",
                    column,
                )
            return None
        if not text.isascii() or not text.isdigit() or len(text) > 7 or int(text) == 0:
            self._report(
                row,
                f'"{_short(text)}" er ikke et helt antal personer',
                f'"{_short(text)}" is not a whole number of persons',
                column,
            )
            return None
        return int(text)

    def few_of_a_kind(self) -> list[Problem]:
        """Return the problems, at most twenty of a kind and then a count."""
        seen: Counter[str] = Counter()
        kept = []
        for problem in self.problems:
            kind = re.sub(r'"[^"]*"|[0-9]+', "", problem.message.en.split(";")[0])
            seen[kind] += 1
            if seen[kind] <= MOST_OF_A_KIND:
                kept.append(problem)
        for kind, count in seen.items():
            if count > MOST_OF_A_KIND:
                more = count - MOST_OF_A_KIND
                kept.append(
                    _fault(
                        self.name,
                        10**9,
                        f"og {more} til af samme slags ({kind.strip()})",
                        f"and {more} more of the same kind ({kind.strip()})",
                    )
                )
        return kept

    def _report(self, row: int, da: str, en: str, column: str = "") -> None:
        self.problems.append(_fault(self.name, row, da, en, column))

    def _remark(self, row: int, da: str, en: str) -> None:
        self.problems.append(_fault(self.name, row, da, en, weight=Weight.ADVICE))


def _fault(name: str, row: int, da: str, en: str, column: str = "", weight: Weight = Weight.ERROR) -> Problem:
    if column:
        return Problem(Place(name, row), Text(f"kolonnen {column}: {da}", f"column {column}: {en}"), weight)
    return Problem(Place(name, row), Text(da, en), weight)


def _short(text: str) -> str:
    text = clean_line(text)
    return text if len(text) <= 40 else text[:39] + "…"
