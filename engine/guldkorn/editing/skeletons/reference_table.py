"""A published table of reference values, as it is read from a file: a row a scale, or a row a scale and group."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guldkorn.advice.context import slug
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.knowledge.reference_checks import ARE_ANSWERS, HIGHEST, WIDEST, are_answers, are_swapped, widest_at
from guldkorn.reading.problem import UnreadableError, errors, way_out
from guldkorn.reading.text import Language
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import SurveyFile, rows_as_text
from guldkorn.survey.numbers import number_in, shortened, whole_in

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "scale": ("scale", "skala"),
    "mean": ("mean", "gennemsnit", "middel"),
    "sd": ("sd", "standard-deviation", "standard deviation", "spredning", "standardafvigelse"),
    "n": ("n", "antal"),
    "group": ("group", "gruppe"),
}
"""The columns, by the headings that they may have."""
REQUIRED = ("scale", "mean")
_WHOLE = ("", "all", "total", "alle", "i alt")
"""What a row says of its group that holds for the whole population."""


@dataclass(slots=True)
class GroupValues:
    """The values of the whole population, or of one group of it."""

    title: str = ""
    n: int | None = None
    values: dict[str, tuple[float, float | None]] = field(default_factory=dict)
    """By the scale's code: mean, and standard deviation where it is known."""
    first_row: int = 0


@dataclass(frozen=True, slots=True)
class ReferenceTable:
    """What a table gives: the values of all, and of groups."""

    whole: GroupValues
    groups: Mapping[str, GroupValues]


def read_reference_table(path: Path, instrument: Instrument) -> ReferenceTable:
    """Read a table of reference values. Raise UnreadableError with every fault found, each with its row and column."""
    file = open_survey_file(path)
    faults = Faults(file.name)
    table = _table(file, instrument, faults)
    if faults.errors or errors(file.problems):
        raise UnreadableError([*file.problems, *faults.all()])
    return table


def _table(file: SurveyFile, instrument: Instrument, faults: Faults) -> ReferenceTable:
    whole, groups = GroupValues(), dict[str, GroupValues]()
    places = _places(file, faults)
    if not all(column in places for column in REQUIRED):
        return ReferenceTable(whole, groups)
    columns = file.columns(places.values())
    rows = rows_as_text(columns, len(columns[places["scale"]].codes))
    for number, row in enumerate(rows, file.first_row):
        cells = {column: row[place] for column, place in places.items()}
        if any(cells.values()):
            title = cells.get("group", "")
            of = groups.setdefault(slug(title), GroupValues(title)) if title.strip().casefold() not in _WHOLE else whole
            of.first_row = of.first_row or number
            _take(cells, of, number, instrument, faults)
    for of in (whole, *groups.values()):
        if not faults.errors and are_answers(
            mean for code, (mean, _) in of.values.items() if code not in instrument.shares
        ):
            faults.report(of.first_row, ARE_ANSWERS.da, ARE_ANSWERS.en)
        if not faults.errors and are_swapped(list(of.values.values())):
            faults.report(
                of.first_row,
                "de fleste standardafvigelser er større end gennemsnittet; er kolonnerne byttet om?",
                "most standard deviations are larger than their mean; are the columns swapped?",
            )
    if not whole.values and not faults.errors:
        faults.report(
            file.heading_row,
            "der er ingen tal for alle; skriv dem i rækker uden gruppe",
            "there are no figures for all; write them in rows without a group",
        )
    return ReferenceTable(whole, groups)


def _places(file: SurveyFile, faults: Faults) -> dict[str, int]:
    places: dict[str, int] = {}
    for column, names in COLUMNS.items():
        found = [place for place, each in enumerate(file.headings) if each.text.strip().casefold() in names]
        if found:
            places[column] = found[0]
        elif column in REQUIRED:
            faults.report(
                file.heading_row,
                "her mangler kolonnen {names}",
                "the column {names} is missing",
                names=" / ".join(names),
            )
    return places


def _take(cells: Mapping[str, str], of: GroupValues, row: int, instrument: Instrument, faults: Faults) -> None:
    code = _code(cells["scale"], instrument)
    if code is None:
        faults.report(
            row,
            'ukendt skala "{name}"; {hint}',
            'unknown scale "{name}"; {hint}',
            "scale",
            name=shortened(cells["scale"]),
            hint=way_out(cells["scale"], [scale.code for scale in instrument.scales]),
        )
        return
    if code in of.values:
        faults.report(row, "{code} står to gange; slet den ene", "{code} stands twice; delete one", "scale", code=code)
    if not cells["mean"]:
        faults.report(row, "gennemsnittet mangler; skriv det", "the mean is missing; write it", "mean")
    mean = number_in(cells, "mean", row, faults, highest=HIGHEST)
    deviation = number_in(cells, "sd", row, faults, highest=WIDEST)
    n = whole_in(cells, "n", row, faults) if cells.get("n") else None
    if mean is None:
        return
    if deviation is not None and deviation > widest_at(mean):
        faults.report(
            row,
            "så stor kan standardafvigelsen ikke være, når gennemsnittet er {mean}; er de byttet om?",
            "the standard deviation cannot be so large with a mean of {mean}; are they swapped?",
            "sd",
            mean=cells["mean"],
        )
    of.n = max(of.n or 0, n) if n is not None else of.n
    of.values[code] = mean, deviation or None


def _code(name: str, instrument: Instrument) -> str | None:
    wanted = name.strip().casefold()
    for scale in instrument.scales:
        if wanted == scale.code.casefold() or wanted in [scale.title.get(each).casefold() for each in Language]:
            return scale.code
    return None
