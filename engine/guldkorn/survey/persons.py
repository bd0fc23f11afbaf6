"""From persons by items, or by scales, to a mapping: each scale is scored, unit by unit."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.questionnaires import Scale
from guldkorn.survey.answers import AnswerReader, Answers, Kind
from guldkorn.survey.beside import beside
from guldkorn.survey.cells import Cell, Cells, Scored, shown_mapping
from guldkorn.survey.coding_question import ask_for_coding
from guldkorn.survey.divisions import cells_of, divisions_in
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.invitations import Invitations
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Measured, Score
from guldkorn.survey.respondents import respondents_in
from guldkorn.survey.same_person import Rows
from guldkorn.survey.scales import measured_scale
from guldkorn.survey.score_columns import check_are_points, points_of
from guldkorn.survey.scoring import Tally, tally_answers, tally_scores

_AT_ONCE = 4
"""How many scales are added up at the same time; each takes a few numbers a person."""


@dataclass(frozen=True)
class ReadPersons:
    """The mapping of a file of persons, every unit that it names, and how many cells of each item hold no answer."""

    mapping: SurveyMapping
    units: frozenset[str]
    left_out: Mapping[str, int]


def read_persons(reading: FileReading, columns: Mapping[int, Column]) -> ReadPersons:
    """Return what a file of persons gives. Raise UnreadableError with every fault found in its cells."""
    answers, scores = _answers(reading, columns), _scores(reading, columns)
    respondents = respondents_in(reading, columns)
    divisions = divisions_in(reading, columns, respondents)
    reading.stop_at_faults()
    if not respondents.all():
        answers = {code: replace(each, column=_of(each.column, respondents)) for code, each in answers.items()}
        scores = {code: points[respondents] for code, points in scores.items()}
    cells, atom_of = cells_of(divisions, int(respondents.sum()), reading.whole_name)
    scored: Iterable[Scored] = _Scoring(reading, cells, atom_of, answers, scores).scales()
    if reading.request.known:
        scored = tuple(scored)
    minimum, of_shares = reading.request.minimum or 0, reading.request.minimum_offensive or 0
    instrument = reading.recognition.instrument.id
    known = _known(reading, scored)
    cells, scored = beside(cells, scored, known, instrument, minimum, of_shares, reading.faults)
    reading.stop_at_faults()
    mapping = shown_mapping(cells, scored, minimum, of_shares, reading.knowledge.limits)
    if not divisions:
        mapping = replace(mapping, scores=mapping.whole, whole=(), hidden_units=int(not mapping.whole))
    mapping = replace(mapping, instrument=instrument)
    units = frozenset(name for division in divisions for name in division.units if name)
    _invitations(reading).remark_on_misfits(mapping, units, reading.faults)
    left_out = {code: each.count(Kind.EMPTY) + each.count(Kind.NO_ANSWER) for code, each in answers.items()}
    return ReadPersons(mapping, units, left_out)


def _known(reading: FileReading, scored: Iterable[Scored]) -> tuple[KnownScores, ...]:
    """Return the earlier mappings that were named, and those found that may be of these answers."""
    if not reading.request.known:
        return ()
    whole = tuple(Score("", scale.measured, 0, int(scale.answers.sum())) for scale in scored)
    own = KnownScores("", (), whole, instrument=reading.recognition.instrument.id)
    return tuple(each for each in reading.request.known if not each.is_found or each.may_be_of(own))


def _answers(reading: FileReading, columns: Mapping[int, Column]) -> dict[str, Answers]:
    instrument, items = reading.recognition.instrument, reading.recognition.items
    reader = AnswerReader(instrument, reading.request, reading.knowledge, reading.file.first_row, reading.faults)
    found = {
        code: reader.read(instrument.items[code], each.heading, columns[each.place]) for code, each in items.items()
    }
    ask_for_coding([(items[code].heading, answers) for code, answers in found.items()], reader)
    return found


def _scores(reading: FileReading, columns: Mapping[int, Column]) -> dict[str, NDArray[np.float64]]:
    found = {
        code: points_of(columns[each.place], each.heading.text, reading)
        for code, each in reading.recognition.scales.items()
    }
    shares = {scale.code for scale in reading.recognition.instrument.scales if scale.prevalence}
    of_means = [points for code, points in found.items() if code not in shares]
    if of_means:
        check_are_points(np.concatenate(of_means), reading)
    return found


def _of(column: Column, respondents: Rows) -> Column:
    return Column(column.texts, column.codes[respondents])


def _invitations(reading: FileReading) -> Invitations:
    return Invitations(reading.request.invited, reading.knowledge.survey_words)


@dataclass(frozen=True)
class _Scoring:
    """Scores the scales of one file, cell by cell."""

    reading: FileReading
    cells: Cells
    atom_of: NDArray[np.integer]
    answers: Mapping[str, Answers]
    scores: Mapping[str, NDArray[np.float64]]

    def scales(self) -> Iterator[Scored]:
        scales = self.reading.recognition.instrument.scales
        with ThreadPoolExecutor(_AT_ONCE) as pool:  # numpy lets go of the interpreter while it adds up
            for number, (scale, tally) in enumerate(zip(scales, pool.map(self._tally, scales), strict=True), 1):
                if tally is not None:
                    yield self._scored(scale, tally)
                self.reading.progress(0.4 + 0.6 * number / len(scales))

    def _tally(self, scale: Scale) -> Tally | None:
        """Return the sums of a scale; None where half of its items or more are not in the file."""
        items = [item.code for item in self.reading.recognition.instrument.asked(scale)]
        there = [self.answers[code] for code in items if code in self.answers]
        if 2 * len(there) >= len(items) > 0:
            return tally_answers(there, len(items), self.atom_of, len(self.cells.sizes))
        if scale.code in self.scores:
            return tally_scores(self.scores[scale.code], self.atom_of, len(self.cells.sizes))
        return None

    def _scored(self, scale: Scale, tally: Tally) -> Scored:
        measured = measured_scale(scale, self.reading.knowledge)
        of_cells, persons = tally.over(self.cells.members), self.cells.members @ self.cells.sizes
        scores = (
            self._score(cell, place, measured, of_cells, int(persons[place])) if of_cells.count(place) else None
            for place, cell in enumerate(self.cells.cells)
        )
        complete = None if tally.items is None else tally.items.n.astype(np.int64)
        return Scored(measured, tally.n.astype(np.int64), tuple(scores), complete)

    def _score(self, cell: Cell, place: int, measured: Measured, tally: Tally, persons: int) -> Score:
        n, spread, reliability = tally.count(place), tally.spread(place), tally.reliability(place)
        return Score(
            cell.unit,
            measured,
            round(tally.mean(place), 4),
            n,
            None if spread is None or measured.prevalence else round(spread, 4),
            _invitations(self.reading).of(cell, persons),
            missing=round(100 * (persons - n) / persons, 1),
            reliability=None if reliability is None else round(reliability, 2),
            breakdown=cell.breakdown,
        )
