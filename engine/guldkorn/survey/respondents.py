"""Which rows of a file are respondents: not the blank ones, and each once where that is asked for."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from guldkorn.reading.problem import errors
from guldkorn.reading.text import Text
from guldkorn.survey.faults import MOST_OF_A_KIND
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Role
from guldkorn.survey.rounds import rows_of_round

Rows = NDArray[np.bool_]
"""For each row of the file, whether something holds of it."""

_ENOUGH_TO_COMPARE = 10
"""How many columns two persons must share before it is odd that they answered alike."""


def respondents_in(reading: FileReading, columns: Mapping[int, Column]) -> Rows:
    """Return the rows that are respondents, of one round. Those that stand twice are told.

    Two rows with one number are one person, and it is asked which is meant. Two that are alike in all they answered may
    be two persons, and are kept unless it is asked otherwise.

    Who answered nothing is a respondent without an answer: to leave such persons out would let the size of their unit
    depend on what they answered.
    """
    there = ~_empty(reading, columns, Role.ITEM, Role.SCALE, Role.UNIT, Role.RESPONDENT)
    if _empty(reading, columns, Role.ITEM, Role.SCALE).all() and not errors(reading.file.problems):
        reading.faults.report(
            reading.file.heading_row,
            "der er ingen svar i kolonnerne; eksportér filen igen med svarene",
            "there are no answers in the columns; export the file again with the answers",
        )
    before = reading.faults.errors
    there = rows_of_round(reading, columns, there)
    if reading.faults.errors > before:
        return there
    again = np.zeros(len(there), dtype=bool)
    again[there] = _standing_again(reading, columns, there)
    _tell_again(reading, again)
    return there & ~again if reading.request.drop_duplicates else there


def _tell_again(reading: FileReading, again: Rows) -> None:
    by_number = bool(reading.recognition.of(Role.RESPONDENT)) and not reading.request.drop_duplicates
    for row in np.flatnonzero(again)[: MOST_OF_A_KIND + 1]:
        if by_number:
            reading.faults.report(
                int(row) + reading.file.first_row,
                "besvarelsen står allerede længere oppe med samme nummer; --drop-duplicates tæller den kun én gang. Er "
                'det to personer, så er nummeret ikke deres: --column "{heading}="',
                "the respondent stands already further up with the same number; --drop-duplicates counts it once. If "
                'these are two persons, the number is not theirs: --column "{heading}="',
                heading=shortened(reading.recognition.of(Role.RESPONDENT)[0].heading.text),
            )
            continue
        reading.faults.remark(
            int(row) + reading.file.first_row,
            "besvarelsen står allerede længere oppe{what}",
            "the respondent stands already further up{what}",
            what=_LEFT_OUT if reading.request.drop_duplicates else _KEPT,
        )
    reading.faults.more(max(0, int(again.sum()) - MOST_OF_A_KIND - 1), error=by_number)


def _empty(reading: FileReading, columns: Mapping[int, Column], *roles: Role) -> Rows:
    """Return the rows that hold nothing in the columns of some roles."""
    rows = np.ones(len(next(iter(columns.values())).codes), dtype=bool)
    for each in reading.recognition.columns:
        if each.role in roles:
            column = columns[each.place]
            empty = np.array([not text for text in column.texts], dtype=bool)
            if not empty.any():
                return np.zeros(len(rows), dtype=bool)
            rows[rows] = empty[column.codes[rows]]
    return rows


def _standing_again(reading: FileReading, columns: Mapping[int, Column], there: Rows) -> Rows:
    """Return which of the rows stand further up already: by their own number, else by all their answers."""
    numbered = reading.recognition.of(Role.RESPONDENT)
    if numbered:
        column = columns[numbered[0].place]
        named: Rows = np.array([bool(text) for text in column.texts], dtype=bool)[column.codes]
        without = int((~named & there).sum())
        if 0 < without < int(there.sum()):
            reading.faults.remark(
                reading.file.heading_row,
                "{count} besvarelser har intet nummer; de tæller som hver sin person",
                "respondents without a number: {count}; each is counted as a person",
                count=without,
            )
        return np.logical_and(_again(column.codes[there].astype(np.uint64)), named[there])
    compared = [each for each in reading.recognition.columns if each.role in (Role.ITEM, Role.SCALE, Role.UNIT)]
    key = np.zeros(len(columns[compared[0].place].codes), dtype=np.uint64)
    if sum(each.role is not Role.UNIT for each in compared) < _ENOUGH_TO_COMPARE:
        return np.zeros(int(there.sum()), dtype=bool)
    for each in compared:
        key *= np.uint64(1_099_511_628_211)
        key += columns[each.place].codes.astype(np.uint64)
    return _again(key[there])


def _again(key: NDArray[np.uint64]) -> Rows:
    """Return which of the keys stand further up already."""
    import pandas as pd  # heavy, and needed only where persons are read

    return np.asarray(pd.Series(key).duplicated(), dtype=bool)


_KEPT = Text(
    "; den er talt med (--drop-duplicates tæller den kun én gang)", "; it is counted (--drop-duplicates counts it once)"
)
_LEFT_OUT = Text("; den er ikke talt med igen", "; it is not counted again")
