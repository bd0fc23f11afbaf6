"""Files that are scored already: persons by scales, or units by scales."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.answers import plain_label
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Column
from guldkorn.survey.mapping import Measured, Score
from guldkorn.survey.numbers import number_in, whole_in


def points_of(
    column: Column, heading: str, no_answer: frozenset[str], first_row: int, faults: Faults
) -> NDArray[np.float64]:
    """Return for each row the score that a column holds, 0 to 100; not a number where there is none."""
    points = np.full(len(column.texts), np.nan)
    for place, text in enumerate(column.texts):
        if not text or plain_label(text) in no_answer:
            continue
        rows = column.rows_of(place)
        for row in rows[:30]:
            value = number_in({heading: text}, heading, int(row) + first_row, faults, highest=100)
            if value is not None:
                points[place] = value
                break
        else:
            faults.more(max(0, len(rows) - 30))
    return points[column.codes]


def unit_scores(
    units: Sequence[str],
    rows: Sequence[Mapping[str, str]],
    scales: Mapping[str, Measured],
    counts: str,
    invited: str | None,
    no_answer: frozenset[str],
    first_row: int,
    faults: Faults,
) -> list[Score]:
    """Return the scores of a table with a row for each unit and a column for each scale.

    `scales` are by heading; `counts` and `invited` are the headings of how many answered and were invited.
    """
    found: list[Score] = []
    first: dict[str, int] = {}
    for number, (unit, cells) in enumerate(zip(units, rows, strict=True), first_row):
        if not any(cells.values()) and not unit:
            continue
        if not unit:
            faults.report(number, "enheden mangler; skriv dens navn", "the unit is missing; write its name")
            continue
        if unit in first:
            faults.report(
                number,
                'enheden "{unit}" står allerede i række {first}; slet den ene',
                'the unit "{unit}" stands already in row {first}; delete one',
                unit=unit,
                first=first[unit],
            )
            continue
        first[unit] = number
        if not cells.get(counts) and counts != "n":
            faults.report(
                number,
                "antallet mangler; skriv, hvor mange der har svaret",
                "the number is missing; write how many answered",
                counts,
            )
        n = whole_in(cells, counts, number, faults)
        asked = whole_in(cells, invited, number, faults) if invited else None
        for heading, measured in scales.items():
            if not cells.get(heading) or plain_label(cells[heading]) in no_answer:
                continue
            value = number_in(cells, heading, number, faults, highest=100)
            if value is not None and n is not None:
                found.append(Score(unit, measured, value, n, invited=asked))
    return found
