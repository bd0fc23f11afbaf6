"""The divisions of a workplace that a file holds: which unit each respondent belongs to, in each of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.cells import Cell, Cells
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.labels import plain_label
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Recognised, Role
from guldkorn.survey.same_person import Rows
from guldkorn.survey.unclean import remark_on_unclean

Codes = NDArray[np.integer]

_MOST_UNITS = 5_000
"""More than these in a column are hardly units."""


@dataclass(frozen=True)
class Division:
    """One division: the names of its units, each once, and the number of each respondent's; the empty name is none."""

    heading: str
    units: tuple[str, ...]
    unit_of: Codes


def divisions_in(reading: FileReading, columns: Mapping[int, Column], respondents: Rows) -> tuple[Division, ...]:
    """Return the divisions by which a file groups its respondents. Columns that are empty are reported."""
    found = tuple(
        _division(reading, each, columns[each.place], respondents) for each in reading.recognition.of(Role.UNIT)
    )
    if not found:
        reading.faults.remark(
            reading.file.heading_row,
            "ingen kolonne siger, hvilken enhed en besvarelse kommer fra, så alt er læst som én enhed; vælg med "
            "--unit-column",
            "no column says which unit a respondent belongs to, so all are read as one unit; choose with --unit-column",
        )
    return found


def cells_of(divisions: tuple[Division, ...], respondents: int, whole_name: str) -> tuple[Cells, Codes]:
    """Return the whole and the units of all divisions as cells over their atoms, and each respondent's atom."""
    whole = Cell(whole_name, is_whole=True)
    if not divisions:
        return Cells((whole,), np.ones((1, 1), dtype=bool), np.array([respondents])), np.zeros(respondents, np.int32)
    atom_of, units_of_atoms = _atoms([division.unit_of for division in divisions])
    cells, members = [whole], [np.ones(units_of_atoms.shape[1], dtype=bool)]
    for division, unit_of_atom in zip(divisions, units_of_atoms, strict=True):
        for number, name in enumerate(division.units):
            if name:
                breakdown = division.heading if len(divisions) > 1 else ""
                cells.append(Cell(_told_apart(name, division, divisions), breakdown))
                members.append(unit_of_atom == number)
    sizes = np.bincount(atom_of, minlength=units_of_atoms.shape[1])
    return Cells(tuple(cells), np.array(members), sizes), atom_of


def _division(reading: FileReading, column: Recognised, cells: Column, respondents: Rows) -> Division:
    heading, faults = column.heading, reading.faults
    labelled = [heading.labels.get(text, text) for text in cells.texts]
    no_units = {plain_label(label) for label in _no_answers(reading)}
    names = ["" if plain_label(name) in no_units else name for name in labelled]
    places: dict[str, int] = {}
    numbers = np.array([places.setdefault(name, len(places)) for name in names], dtype=np.int64)
    unit_of = numbers[cells.codes[respondents]]
    missing = int((unit_of == places[""]).sum()) if "" in places else 0
    units = len(places) - ("" in places)
    remark_on_unclean(cells, heading.text, reading.file.first_row, faults)
    if missing == len(unit_of) > 0:
        faults.report(
            reading.file.heading_row,
            "kolonnen er tom; vælg en anden med --unit-column",
            "the column is empty; choose another with --unit-column",
            shortened(heading.text),
        )
    elif missing:
        faults.remark(
            reading.file.heading_row,
            "{count} besvarelser har ingen enhed; de tæller med i tallene for hele arbejdspladsen, men ikke i nogen "
            "enhed",
            "{count} respondents have no unit; they count in the whole and in no unit",
            count=missing,
        )
    if units > _MOST_UNITS:
        faults.report(
            reading.file.heading_row,
            "kolonnen har {count} forskellige enheder; vælg en anden med --unit-column",
            "the column has {count} different units; choose another with --unit-column",
            shortened(heading.text),
            count=units,
        )
    return Division(heading.text, tuple(places), unit_of)


def _no_answers(reading: FileReading) -> Iterator[str]:
    """Return the texts that name no unit. One of capitals alone, such as NA, may be the short name of one."""
    for label in reading.knowledge.response_sets_file.value.no_answer.all:
        if not (label.isalpha() and label.isupper()):
            yield label


def _told_apart(name: str, division: Division, divisions: tuple[Division, ...]) -> str:
    """Return a unit's name, with its division where another has a unit of the same name."""
    shared = sum(name in each.units for each in divisions) > 1
    return f"{name} ({division.heading})" if shared else name


def _atoms(units: list[Codes]) -> tuple[Codes, Codes]:
    """Return each respondent's atom, and for each division the unit of each atom."""
    if len(units) == 1:
        return units[0], np.arange(int(units[0].max(initial=-1)) + 1)[None, :]
    key = units[0].astype(np.int64)
    for codes in units[1:]:
        key = key * (int(codes.max(initial=0)) + 1) + codes
    _, first, atom_of = np.unique(key, return_index=True, return_inverse=True)
    return atom_of.ravel(), np.array([codes[first] for codes in units])
