"""Columns of scores that were computed elsewhere, one for each person."""

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.labels import plain_label
from guldkorn.survey.numbers import number_in

_TOLD = 30
"""How many rows with one and the same fault are told one by one."""


def points_of(column: Column, heading: str, reading: FileReading) -> NDArray[np.float64]:
    """Return for each row the score that a column holds, 0 to 100; not a number where there is none."""
    points = np.full(len(column.texts), np.nan)
    for place, text in enumerate(column.texts):
        if not text or plain_label(text) in reading.no_answers:
            continue
        rows = column.rows_of(place)
        for row in rows[:_TOLD]:
            number = int(row) + reading.file.first_row
            value = number_in({heading: text}, heading, number, reading.faults, highest=100)
            if value is not None:
                points[place] = value
                break
        else:
            reading.faults.more(max(0, len(rows) - _TOLD))
    return points[column.codes]
