"""Columns of scores that were computed elsewhere, one for each person."""

import numpy as np
from numpy.typing import NDArray

from guldkorn.reading.text import number
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.labels import plain_label
from guldkorn.survey.numbers import number_in

_MEAN_OF_OPTIONS = (1, 7)
_ENOUGH = 5
"""How many scores there must be before it is odd that all of them lie between 1 and 7."""
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
            place_in_file = int(row) + reading.file.first_row
            value = number_in({heading: text}, heading, place_in_file, reading.faults, highest=100)
            if value is not None:
                points[place] = value
                break
        else:
            reading.faults.more(max(0, len(rows) - _TOLD))
    return points[column.codes]


def check_are_points(scores: NDArray[np.float64], reading: FileReading) -> None:
    """Report scores that are means of options numbered from 1: nobody has 1 to 7 of 100 points on everything."""
    scores = scores[~np.isnan(scores)]
    if len(scores) < _ENOUGH or scores.min() < _MEAN_OF_OPTIONS[0] or scores.max() > _MEAN_OF_OPTIONS[1]:
        return
    reading.faults.report(
        reading.file.heading_row,
        "alle scorer ligger mellem {lowest} og {highest}; en score er i point fra 0 til 100, så regn dem om",
        "all scores lie between {lowest} and {highest}; a score is in points from 0 to 100, so convert them",
        lowest=number(float(scores.min())),
        highest=number(float(scores.max())),
    )
