"""A mapping read from a tidy table: one row a unit and scale. It is also how a mapping is saved."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import Problem, UnreadableError, errors, way_out
from guldkorn.reading.text import Text, same
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Heading, SurveyFile, is_blank, rows_as_text
from guldkorn.survey.mapping import HeldAgainst, Score
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.numbers import number_in, shortened, whole_in
from guldkorn.survey.parts import parents_in
from guldkorn.survey.references import ORGANISATION, ORGANISATION_TITLE
from guldkorn.survey.request import Request
from guldkorn.survey.scales import Measurable, measurable
from guldkorn.survey.scored_units import ScoredUnits, mapping_of_scored_units
from guldkorn.survey.tidy_questionnaire import TidyRow, measurable_in
from guldkorn.survey.unclean import remark_on_unclean

MOST_ROWS = 200_000
HIDDEN = ("hidden", "skjult")
"""What stands in place of a score that may not be shown; without a unit, it is the unit that may not."""

_HIGHEST_SD = 71
"""That of two persons, one at each end; of more it comes down to 50."""

COLUMNS = {
    "unit": "enhed",
    "scale": "skala",
    "score": "score",
    "n": "antal",
    "sd": "spredning",
    "invited": "inviterede",
    "reference": "reference",
    "reference-sd": "referencespredning",
    "against": "holdt op mod",
    "missing": "ubesvaret",
    "reliability": "reliabilitet",
    "questionnaire": "spørgeskema",
    "breakdown": "opdeling",
    "part-of": "del af",
}
"""The columns of the table, in English and in Danish."""
REQUIRED = ("unit", "scale", "score", "n")
_BY_HEADING = {heading: column for column, danish in COLUMNS.items() for heading in (column, danish)}


def is_tidy(headings: Sequence[Heading]) -> bool:
    """Tell whether a table is meant as a tidy one: it has a column of scales and one of scores or units."""
    found = {_BY_HEADING.get(heading.text.lower()) for heading in headings}
    return ("scale" in found and bool(found & {"score", "unit"})) or set(REQUIRED[:3:2]) <= found


def read_tidy(
    file: SurveyFile, knowledge: Knowledge, request: Request
) -> tuple[SurveyMapping, frozenset[str], tuple[Problem, ...]]:
    """Return the mapping of a tidy table, every unit it names, and what is worth saying of it.

    Raise UnreadableError with every fault found, at most twenty of a kind.
    """
    table = _Tidy(file, knowledge, request)
    mapping = table.mapping()
    problems = (*file.problems, *table.faults.all())
    if mapping is None or errors(problems):
        raise UnreadableError(problems)
    return mapping, frozenset(table.units), problems


def read_told(file: SurveyFile, knowledge: Knowledge, request: Request) -> tuple[ScoredUnits, str | None, Text | None]:
    """Return all that a tidy table tells, however few it rests on, its questionnaire and what it is held against.

    Raise UnreadableError with every fault found.
    """
    table = _Tidy(file, knowledge, request)
    told = table.told()
    if told is None:
        raise UnreadableError((*file.problems, *table.faults.all()))
    return told


@dataclass
class _Tidy:
    """Reads one table, and collects what is wrong with it."""

    file: SurveyFile
    knowledge: Knowledge
    request: Request
    units: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.faults = Faults(self.file.name)
        self.hidden_units = self.hidden_scores = 0
        self.hidden_shares: dict[str, None] = {}
        self.against: dict[str, None] = {}

    def mapping(self) -> SurveyMapping | None:
        told = self.told()
        if told is None:
            return None
        scored, instrument, against = told
        return mapping_of_scored_units(
            scored,
            self.knowledge,
            self.request.minimum or 0,
            self.request.minimum_offensive or 0,
            self.faults,
            instrument=instrument,
            hidden_units=self.hidden_units,
            hidden_scores=self.hidden_scores,
            hidden_shares=self.hidden_shares,
            against=against,
            known=self.request.known,
        )

    def told(self) -> tuple[ScoredUnits, str | None, Text | None] | None:
        """Return all that the table tells, its questionnaire and what it is held against; None where it has faults."""
        columns = self._columns()
        if columns is None:
            return None
        rows = self._rows(columns)
        if rows is None:
            return None
        known = measurable_in(rows, self.request, self.knowledge, self.faults)
        if known is None:
            return None
        scores = tuple(self._scores(rows, known))
        hides = bool(self.hidden_units or self.hidden_scores)
        scored = ScoredUnits(scores, parents_in(rows, self.faults), hides)
        if self.faults.errors or errors(self.file.problems):
            return None
        return scored, known.instrument.id if known.instrument else None, self._against()

    def _columns(self) -> dict[int, str] | None:
        columns: dict[str, int] = {}
        row = self.file.first_row - 1
        for place, heading in enumerate(self.file.headings):
            column = _BY_HEADING.get(heading.text.lower())
            if column is None:
                if heading.text:
                    self.faults.remark(
                        row,
                        'kolonnen "{title}" er ikke læst',
                        'the column "{title}" was not read',
                        title=shortened(heading.text),
                    )
            elif column in columns:
                self.faults.report(
                    row,
                    'der er to kolonner for "{name}"; slet den ene',
                    'there are two columns for "{name}"; delete one',
                    name=column,
                )
            else:
                columns[column] = place
        missing = [column for column in REQUIRED if column not in columns]
        if missing:
            self.faults.report(
                row,
                "her mangler kolonnen {columns}; overskriften skal være enhed,skala,score,antal med komma eller "
                "semikolon imellem",
                "the column {columns} is missing; the heading must be unit,scale,score,n with commas or "
                "semicolons between",
                columns=Text(", ".join(COLUMNS[column] for column in missing), ", ".join(missing)),
            )
            return None
        return {place: column for column, place in columns.items()}

    def _rows(self, columns: Mapping[int, str]) -> list[tuple[int, dict[str, str]]] | None:
        """Return the rows that hold something, with their numbers."""
        cells = self.file.columns(columns)
        for place, column in columns.items():
            if column == "unit":
                remark_on_unclean(cells[place], self.file.headings[place].text, self.file.first_row, self.faults)
        count = min((len(column.codes) for column in cells.values()), default=0)
        if count > MOST_ROWS:
            self.faults.report(
                0,
                "tabellen har {count} rækker; en kortlægning er en lille tabel, så tjek, om det er den rigtige fil",
                "the table has {count} rows; a mapping is a small table, so see whether this is the right file",
                count=count,
            )
            return None
        rows = [
            (number, {columns[place]: _without_quote(text) for place, text in row.items()})
            for number, row in enumerate(rows_as_text(cells, count), self.file.first_row)
            if not is_blank(row.values())
        ]
        if not rows:
            self.faults.report(
                self.file.first_row - 1,
                "der er ingen rækker under overskriften; skriv en række for hver skala i hver enhed",
                "there are no rows below the heading; write a row for each scale in each unit",
            )
            return None
        return rows

    def _scores(self, rows: Iterable[TidyRow], known: Measurable) -> Iterator[Score]:
        first_row: dict[tuple[str, str], int] = {}
        for number, row in rows:
            if row["score"].casefold() in HIDDEN:
                self.hidden_scores += bool(row["unit"])
                self.hidden_units += not row["unit"]
                measured = known.by_name.get(row["scale"].casefold())
                if row["unit"] and measured is not None and measured.prevalence:
                    self.hidden_shares[row["unit"]] = None
                continue
            score = self._score(row, number, known)
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
            self.units[score.unit] = None
            yield score

    def _score(self, cells: Mapping[str, str], row: int, known: Measurable) -> Score | None:
        before = self.faults.errors
        unit = cells["unit"]
        if not unit:
            self.faults.report(row, "enheden mangler; skriv dens navn", "the unit is missing; write its name", "unit")
        measured = known.by_name.get(cells["scale"].casefold())
        if measured is None:
            self._report_unknown(row, cells["scale"], known)
        value = number_in(cells, "score", row, self.faults, highest=100)
        n = whole_in(cells, "n", row, self.faults)
        spread = number_in(cells, "sd", row, self.faults, highest=_HIGHEST_SD)
        invited = whole_in(cells, "invited", row, self.faults)
        reference = number_in(cells, "reference", row, self.faults, highest=100)
        deviation = number_in(cells, "reference-sd", row, self.faults, highest=_HIGHEST_SD)
        missing = number_in(cells, "missing", row, self.faults, highest=100)
        reliability = number_in(cells, "reliability", row, self.faults, lowest=-100, highest=1)
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
        held = None if reference is None else self._held(reference, deviation, cells.get("against", ""))
        breakdown = cells.get("breakdown", "")
        return Score(unit, measured, value, n, spread, invited, held, missing, reliability, breakdown)

    def _report_unknown(self, row: int, scale: str, known: Measurable) -> None:
        """Report a scale that there is not, or that another questionnaire has."""
        elsewhere = measurable(self.knowledge, None).by_name.get(scale.casefold())
        if elsewhere is not None and known.instrument is not None:
            self.faults.report(
                row,
                'skalaen "{name}" er ikke i {questionnaire}; hold spørgeskemaer i hver sin fil, eller angiv med '
                "--questionnaire, hvilket det er",
                'the scale "{name}" is not in {questionnaire}; keep questionnaires in files of their own, or say with '
                "--questionnaire which it is",
                "scale",
                name=shortened(scale),
                questionnaire=known.instrument.title,
            )
            return
        self.faults.report(
            row,
            'ukendt skala "{name}"; {hint}',
            'unknown scale "{name}"; {hint}',
            "scale",
            name=shortened(scale),
            hint=lambda: way_out(shortened(scale), known.ids),
        )

    def _held(self, mean: float, deviation: float | None, against: str) -> HeldAgainst:
        if against:
            self.against[against] = None
        published = self.knowledge.reference_choices.get(against)
        return HeldAgainst(mean, deviation, published.verified if published else True)

    def _against(self) -> Text | None:
        if len(self.against) != 1:
            return None
        name = next(iter(self.against))
        if name == ORGANISATION:
            return ORGANISATION_TITLE
        published = self.knowledge.reference_choices.get(name)
        return published.title if published else same(name)


def _without_quote(text: str) -> str:
    """Return a cell without the mark that keeps a spreadsheet from taking it for a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text
