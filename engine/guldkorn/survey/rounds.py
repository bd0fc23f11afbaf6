"""Which rows of a file belong to the round that is meant, where it holds several: one person may stand in each."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.labels import bare
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Role

_MOST_ROUNDS = 20
"""More than these in a column are hardly rounds of a survey."""


def rows_of_round(reading: FileReading, columns: Mapping[int, Column], there: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the rows of the round that is meant. Rounds are never counted together: not to choose is a fault."""
    wanted, found = reading.request.round, reading.recognition.of(Role.ROUND)
    if not found:
        if wanted is not None:
            reading.faults.report(
                reading.file.heading_row,
                'ingen kolonne siger, hvilken runde en række er fra; udelad --round, eller kald kolonnen "Runde"',
                'no column says which round a row is from; leave --round out, or call the column "Round"',
            )
        return there
    column, heading = columns[found[0].place], found[0].heading.text
    counts = np.bincount(column.codes[there], minlength=len(column.texts))
    rounds = {text: int(count) for text, count in zip(column.texts, counts, strict=True) if text and count}
    if wanted is not None:
        return there & _rows_of(reading, column, heading, rounds, wanted)
    if len(rounds) > _MOST_ROUNDS:
        reading.faults.remark(
            reading.file.heading_row,
            'kolonnen "{heading}" har {count} forskellige værdier og er ikke læst som runder',
            'the column "{heading}" has {count} different values and was not read as rounds',
            heading=shortened(heading),
            count=len(rounds),
        )
    elif len(rounds) > 1:
        reading.faults.report(
            reading.file.heading_row,
            "rækkerne er fra flere runder: {rounds}. Den, der er med i to, står allerede i den anden og ville tælle "
            "for to; vælg en runde med --round",
            "the rows are from several rounds: {rounds}. Who is in two stands already in the other, and would count as "
            "two; choose a round with --round",
            heading,
            rounds=", ".join(f'"{shortened(name)}" ({count})' for name, count in rounds.items()),
        )
    return there


def _rows_of(
    reading: FileReading, column: Column, heading: str, rounds: Mapping[str, int], wanted: str
) -> NDArray[np.bool_]:
    chosen = np.array([bare(text) == bare(wanted) and text != "" for text in column.texts], dtype=bool)
    if not any(bare(name) == bare(wanted) for name in rounds):
        reading.faults.report(
            reading.file.heading_row,
            'ingen rækker er fra runden "{wanted}"; vælg en af {rounds} med --round',
            'no rows are from the round "{wanted}"; choose one of {rounds} with --round',
            heading,
            wanted=shortened(wanted),
            rounds=", ".join(f'"{shortened(name)}"' for name in rounds),
        )
    without = int(np.isin(column.codes, [place for place, text in enumerate(column.texts) if not text]).sum())
    if without:
        reading.faults.remark(
            reading.file.heading_row,
            "{count} rækker har ingen runde og er ikke talt med",
            "{count} rows have no round and are not counted",
            count=without,
        )
    rows: NDArray[np.bool_] = chosen[column.codes]
    return rows
