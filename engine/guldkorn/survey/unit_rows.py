"""From a table with a row for each unit and a column for each scale to a mapping."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column, rows_as_text
from guldkorn.survey.invitations import Invitations
from guldkorn.survey.labels import plain_label
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score
from guldkorn.survey.numbers import number_in, shortened, whole_in
from guldkorn.survey.recognition import Role
from guldkorn.survey.rounds import rows_of_round
from guldkorn.survey.scales import measured_scale
from guldkorn.survey.score_columns import check_are_points
from guldkorn.survey.scored_units import ScoredUnits, mapping_of_scored_units


def read_unit_rows(reading: FileReading, columns: Mapping[int, Column]) -> tuple[SurveyMapping, frozenset[str]]:
    """Return what a table of units gives, and every unit that it names. Raise UnreadableError with every fault."""
    rows = list(_rows(reading, columns))
    if not reading.recognition.of(Role.UNIT) and sum(any(row.values()) for _, row in rows) > 1:
        reading.faults.report(
            reading.file.heading_row,
            "ingen kolonne siger, hvilken enhed en række er; vælg den med --unit-column",
            "no column says which unit a row is; choose it with --unit-column",
        )
        reading.stop_at_faults()
    scores = tuple(_scores(reading, rows))
    check_are_points(np.array([score.value for score in scores if not score.measured.prevalence]), reading)
    reading.stop_at_faults()
    mapping = mapping_of_scored_units(
        ScoredUnits(scores),
        reading.knowledge,
        reading.request.minimum or 0,
        reading.request.minimum_offensive or 0,
        reading.faults,
        instrument=reading.recognition.instrument.id,
        known=reading.request.known,
    )
    reading.stop_at_faults()
    units = frozenset(score.unit for score in scores)
    Invitations(reading.request.invited, reading.knowledge.survey_words).remark_on_misfits(
        mapping, units, reading.faults
    )
    return mapping, units


def _rows(reading: FileReading, columns: Mapping[int, Column]) -> Iterator[tuple[str, dict[str, str]]]:
    """Return each row's unit, and its cells by heading."""
    headings = {each.place: each.heading for each in reading.recognition.columns}
    unit = next(iter(reading.recognition.of(Role.UNIT)), None)
    count = len(columns[reading.recognition.of(Role.ANSWERED)[0].place].codes)
    rows = list(rows_as_text(columns, count))
    of_round = rows_of_round(reading, columns, np.array([any(row.values()) for row in rows], dtype=bool))
    for row, is_meant in zip(rows, of_round, strict=True):
        if not is_meant:
            yield "", {}
            continue
        named = reading.whole_name
        if unit is not None:
            named = unit.heading.labels.get(row[unit.place], row[unit.place])
        yield named, {headings[place].text: text for place, text in row.items()}


def _scores(reading: FileReading, rows: list[tuple[str, dict[str, str]]]) -> Iterator[Score]:
    first: dict[str, int] = {}
    for number, (unit, cells) in enumerate(rows, reading.file.first_row):
        if not any(cells.values()):
            continue
        if not unit:
            reading.faults.report(number, "enheden mangler; skriv dens navn", "the unit is missing; write its name")
        elif unit in first:
            reading.faults.report(
                number,
                'enheden "{unit}" står allerede i række {first}; slet den ene',
                'the unit "{unit}" stands already in row {first}; delete one',
                unit=shortened(unit),
                first=first[unit],
            )
        else:
            first[unit] = number
            yield from _scores_of(reading, unit, cells, number)


def _scores_of(reading: FileReading, unit: str, cells: Mapping[str, str], row: int) -> Iterator[Score]:
    recognition, faults = reading.recognition, reading.faults
    counts = recognition.of(Role.ANSWERED)[0].heading.text
    if not cells.get(counts) and counts != "n":  # of the heading n, the reading of numbers tells it itself
        faults.report(
            row,
            "antallet mangler; skriv, hvor mange der har svaret",
            "the number is missing; write how many answered",
            counts,
        )
    n = whole_in(cells, counts, row, faults)
    invited = [whole_in(cells, each.heading.text, row, faults) for each in recognition.of(Role.INVITED)]
    said = reading.request.invited.get(unit)
    known = said if said is not None else next(iter(invited), None)
    scales = {scale.code: scale for scale in recognition.instrument.scales}
    for code, column in recognition.scales.items():
        text = cells.get(column.heading.text, "")
        if not text or plain_label(text) in reading.no_answers:
            continue
        value = number_in(cells, column.heading.text, row, faults, highest=100)
        if value is not None and n is not None:
            score = Score(unit, measured_scale(scales[code], reading.knowledge), value, n)
            yield score if known is None or known < n else replace(score, invited=known)
