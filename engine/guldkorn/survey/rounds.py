"""Which rows of a file belong to the round that is meant, where it holds several: one person may stand in each."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.labels import bare
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Role
from guldkorn.survey.row_numbers import said_rows

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
    without = np.flatnonzero(there & ~np.array([bool(text) for text in column.texts], dtype=bool)[column.codes])
    counts = np.bincount(column.codes[there], minlength=len(column.texts))
    rounds = {text: int(count) for text, count in zip(column.texts, counts, strict=True) if text and count}
    if wanted is not None:
        return there & _rows_of(reading, column, heading, rounds, wanted, without)
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
    elif rounds and len(without):
        reading.faults.report(
            reading.file.heading_row,
            '{count} besvarelser er fra runden "{round}", og om andre siges det ikke ({rows}). Er de fra en anden, '
            "ville den, der er med i begge, tælle for to; skriv deres runde, eller vælg denne med --round. Er alle fra "
            'samme runde, så lad være med at læse kolonnen: --column "{heading}="',
            'respondents of the round "{round}": {count}, and of others it is not said ({rows}). If they are from '
            "another, who is in both would count as two; write their round, or choose this one with --round. If all "
            'are from one round, do not read the column: --column "{heading}="',
            heading,
            count=sum(rounds.values()),
            round=shortened(next(iter(rounds))),
            rows=said_rows(without, reading.file.first_row),
            heading=shortened(heading),
        )
    elif rounds:
        reading.faults.remark(
            reading.file.heading_row,
            'kolonnen "{heading}" har kun én runde, "{round}", i alle {count} rækker; er nogen fra en anden, så '
            "eksportér filen igen med hver rækkes egen",
            'the column "{heading}" has one round only, "{round}", in all {count} rows; if some are from another, '
            "export the file again with each row's own",
            heading=shortened(heading),
            round=shortened(next(iter(rounds))),
            count=sum(rounds.values()),
        )
    return there


def _rows_of(
    reading: FileReading,
    column: Column,
    heading: str,
    rounds: Mapping[str, int],
    wanted: str,
    without: NDArray[np.integer],
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
    if len(without):
        reading.faults.remark(
            reading.file.heading_row,
            "{count} rækker har ingen runde og er ikke talt med ({rows}); er de også fra den, så skriv det",
            "{count} rows have no round and are not counted ({rows}); if they are of it too, write that",
            count=len(without),
            rows=said_rows(without, reading.file.first_row),
        )
    rows: NDArray[np.bool_] = chosen[column.codes]
    return rows
