"""Which rows of a file are respondents: not the blank ones, and each once where that is asked for."""

from collections.abc import Mapping

import numpy as np

from guldkorn.reading.problem import errors
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.recognition import Role
from guldkorn.survey.rounds import rows_of_round
from guldkorn.survey.same_person import Rows, SamePerson


def respondents_in(reading: FileReading, columns: Mapping[int, Column]) -> Rows:
    """Return the rows that are respondents, of one round, each person once where that is asked for (`same_person`).

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
    again = SamePerson(reading, columns, there).again()
    return there & ~again if reading.request.drop_duplicates else there


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
