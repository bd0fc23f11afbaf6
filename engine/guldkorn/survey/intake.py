"""Taking in a survey: from a file of answers or scores to a mapping, and what is to be said of how it was read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Scale
from guldkorn.reading.problem import Place, Problem, UnreadableError, errors
from guldkorn.reading.text import Language, Text, join
from guldkorn.survey.answers import AnswerReader, Answers, Kind, plain_label
from guldkorn.survey.cells import Cell, Cells, Scored, shown_mapping
from guldkorn.survey.faults import MOST_OF_A_KIND, Faults
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import Column, SurveyFile, rows_as_text
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Measured, Score
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Form, Recognised, Recognition, Role, bare, find_instrument, recognise
from guldkorn.survey.references import with_usual_reference
from guldkorn.survey.request import Request
from guldkorn.survey.scales import measured_scale
from guldkorn.survey.score_columns import points_of, unit_scores
from guldkorn.survey.scored_units import ScoredUnits, mapping_of_scored_units
from guldkorn.survey.scoring import Tally, tally_answers, tally_scores
from guldkorn.survey.tidy_table import is_tidy, read_tidy, remark_on_unclean

Progress = Callable[[float], None]
"""Told how much is done, from 0 to 1."""


@dataclass(frozen=True)
class Intake:
    """A mapping, and what was recognised and left out on the way to it."""

    mapping: SurveyMapping
    named_units: frozenset[str] = frozenset()
    """Every unit of the file, also those that are not shown; only for knowing a name when one is given."""
    remarks: tuple[Problem, ...] = ()
    recognition: Recognition | None = None
    """What each column holds; None where the file is a mapping already."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """By item, how many cells were empty or said to be no answer."""


def read_survey(
    path: Path, knowledge: Knowledge, request: Request, *, sheet: str | None = None, progress: Progress = lambda _: None
) -> Intake:
    """Read a mapping, or a file of answers or scores. Raise UnreadableError with every fault found."""
    return take_in(open_survey_file(path, sheet), knowledge, request, progress)


def take_in(file: SurveyFile, knowledge: Knowledge, request: Request, progress: Progress = lambda _: None) -> Intake:
    """Return the mapping that an opened file gives; else as `read_survey`."""
    request = replace(request, minimum=_minimum(file.name, request.minimum, knowledge))
    if is_tidy(file.headings):
        mapping, named, remarks = read_tidy(file, knowledge, request)
        return Intake(with_usual_reference(mapping, knowledge), named, remarks)
    instrument = find_instrument(request, file.headings, file.name, knowledge)
    faults = Faults(file.name)
    recognition = recognise(file.headings, instrument, request, knowledge, faults, file.heading_row)
    return _Intake(file, knowledge, request, recognition, faults, progress).whole()


def _minimum(file: str, asked: int | None, knowledge: Knowledge) -> int:
    lowest = int(knowledge.limits.lowest_minimum.value)
    minimum = int(knowledge.limits.minimum_answers.value) if asked is None else asked
    if minimum < lowest:
        said = Text(
            f"mindstegrænsen kan ikke være under {lowest} svar",
            f"the minimum cannot be below {lowest} answers",
        )
        raise UnreadableError([Problem(Place(file), said)])
    return minimum


@dataclass
class _Intake:
    """Takes in one file whose columns are recognised."""

    file: SurveyFile
    knowledge: Knowledge
    request: Request
    recognition: Recognition
    faults: Faults
    progress: Progress

    def whole(self) -> Intake:
        """Return what the file gives. Raise UnreadableError with every fault found."""
        if self.recognition.form is Form.NOTHING:
            self._nothing_recognised()
        self._check_scales()
        self._stop_at_faults()
        columns = self.file.columns(column.place for column in self.recognition.columns if column.role in _READ)
        if not any(len(column.codes) for column in columns.values()):
            self.faults.report(
                self.file.heading_row,
                "der er ingen besvarelser under overskriften; eksportér filen igen med svarene",
                "there are no respondents below the heading; export the file again with the answers",
            )
            self._stop_at_faults()
        self.progress(0.4)
        if self.recognition.form is Form.UNIT_SCORES:
            mapping, left_out = self._unit_scores(columns), dict[str, int]()
            units = set(self._named_units(columns))
        else:
            mapping, units, left_out = self._persons(columns)
        problems = tuple(self.faults.all())
        named = frozenset(units)
        mapping = with_usual_reference(mapping, self.knowledge)
        return Intake(mapping, named, (*self.file.problems, *problems), self.recognition, left_out)

    # Persons

    def _persons(self, columns: dict[int, Column]) -> tuple[SurveyMapping, set[str], dict[str, int]]:
        answers = self._answers(columns)
        scores = {
            code: points_of(columns[each.place], each.heading.text, self._no_answers, self.file.first_row, self.faults)
            for code, each in self.recognition.scales.items()
        }
        silent = self._silent(columns)
        units = self._unit_codes(columns, ~silent)
        kept = self._kept(columns, silent)
        self._stop_at_faults()
        if kept is not None:
            answers = {code: replace(each, column=_some(each.column, kept)) for code, each in answers.items()}
            scores = {code: points[kept] for code, points in scores.items()}
            units = {heading: (names, codes[kept]) for heading, (names, codes) in units.items()}
        persons = int(kept.sum()) if kept is not None else len(next(iter(columns.values())).codes)
        cells, group = self._cells(units, persons)
        mapping = shown_mapping(
            cells,
            self._scored(cells, group, answers, scores),
            self.request.minimum or 0,
            self.knowledge.limits,
        )
        if not units:
            mapping = replace(mapping, scores=mapping.whole, whole=(), hidden_units=int(not mapping.whole))
        mapping = replace(mapping, instrument=self.recognition.instrument.id)
        self._check_invited(mapping, [name for names, _ in units.values() for name in names])
        left_out = {code: each.count(Kind.EMPTY) + each.count(Kind.NO_ANSWER) for code, each in answers.items()}
        return mapping, {name for names, _ in units.values() for name in names if name}, left_out

    @cached_property
    def _no_answers(self) -> frozenset[str]:
        """The texts that mean that a person or a unit has no score."""
        labels = self.knowledge.response_sets_file.value.no_answer.all + self.request.missing
        return frozenset(plain_label(label) for label in labels)

    def _answers(self, columns: Mapping[int, Column]) -> dict[str, Answers]:
        reader = AnswerReader(
            self.recognition.instrument, self.request, self.knowledge, self.file.first_row, self.faults
        )
        found = {
            code: reader.read(self.recognition.instrument.items[code], each.heading, columns[each.place])
            for code, each in self.recognition.items.items()
        }
        headings = [each.heading for each in self.recognition.items.values()]
        reader.ask_for_coding(zip(headings, found.values(), strict=True))
        return found

    def _scored(
        self,
        cells: Cells,
        group: NDArray[np.integer],
        answers: Mapping[str, Answers],
        scores: Mapping[str, NDArray[np.float64]],
    ) -> Iterator[Scored]:
        instrument, groups = self.recognition.instrument, len(cells.sizes)
        for number, scale in enumerate(instrument.scales, 1):
            items = list(instrument.asked(scale))
            there = [answers[item.code] for item in items if item.code in answers]
            if 2 * len(there) >= len(items) > 0:
                tally = tally_answers(there, len(items), group, groups)
            elif scale.code in scores:
                tally = tally_scores(scores[scale.code], group, groups)
            else:
                continue
            yield self._of_scale(cells, scale, tally)
            self.progress(0.4 + 0.6 * number / len(instrument.scales))

    def _of_scale(self, cells: Cells, scale: Scale, tally: Tally) -> Scored:
        measured = measured_scale(scale, self.knowledge)
        scores = []
        for cell, members in zip(cells.cells, cells.members, strict=True):
            of = tally.of(members)
            scores.append(self._score(cell, measured, of, int(cells.sizes[members].sum())) if of.count else None)
        return Scored(measured, tally.n.astype(np.int64), tuple(scores))

    def _score(self, cell: Cell, measured: Measured, tally: Tally, persons: int) -> Score:
        spread, reliability = tally.spread, tally.reliability
        return Score(
            cell.unit,
            measured,
            round(tally.mean, 4),
            tally.count,
            None if spread is None or measured.prevalence else round(spread, 4),
            self._invited(cell, persons),
            missing=round(100 * (persons - tally.count) / persons, 1),
            reliability=None if reliability is None else round(reliability, 2),
            breakdown=cell.breakdown,
        )

    def _check_invited(self, mapping: SurveyMapping, named: Iterable[str]) -> None:
        """Say where it was of no use to know who was invited: a unit that nobody is from, or fewer than answered."""
        wholes = {bare(name) for name in self.knowledge.survey_words.whole.all}
        known = set(named)
        for name in self.request.invited:
            if name not in known and bare(name) not in wholes:
                self.faults.remark(
                    0,
                    'enheden "{unit}" er inviteret, men ingen besvarelse har den; staves den anderledes, så ret det',
                    'the unit "{unit}" was invited, but no respondent has it; if it is spelt otherwise, mend it',
                    unit=shortened(name),
                )
        for unit in mapping.units:
            invited = self.request.invited.get(unit)
            if invited is not None and invited < mapping.answers(unit):
                self.faults.remark(
                    0,
                    'i "{unit}" har flere svaret end de {invited}, der er inviteret; svarprocenten er ikke regnet ud',
                    'in "{unit}" more answered than the {invited} who were invited; the response rate is not computed',
                    unit=shortened(unit),
                    invited=invited,
                )

    def _invited(self, cell: Cell, persons: int) -> int | None:
        """Return how many of a cell were invited; None where it is not known, or where it cannot be."""
        names = self.knowledge.survey_words.whole.all if cell.is_whole else (cell.unit,)
        found = next((self.request.invited[name] for name in names if name in self.request.invited), None)
        return found if found is None or found >= persons else None

    # Units

    def _unit_codes(
        self, columns: Mapping[int, Column], there: NDArray[np.bool_]
    ) -> dict[str, tuple[tuple[str, ...], NDArray[np.integer]]]:
        """Return for each division the names of its units and each person's; the empty name is no unit."""
        found = {}
        for each in self.recognition.of(Role.UNIT):
            column = columns[each.place]
            names = tuple(each.heading.labels.get(text, text) for text in column.texts)
            remark_on_unclean(column, each.heading.text, self.file.first_row, self.faults)
            missing = int((np.array([not name for name in names], dtype=bool)[column.codes] & there).sum())
            if missing == there.sum() > 0:
                self.faults.report(
                    self.file.heading_row,
                    "kolonnen er tom; vælg en anden med --unit-column",
                    "the column is empty; choose another with --unit-column",
                    each.heading.text,
                )
            elif missing:
                self.faults.remark(
                    self.file.heading_row,
                    "{count} besvarelser har ingen enhed; de tæller med i det hele og i ingen enhed",
                    "{count} respondents have no unit; they count in the whole and in no unit",
                    count=missing,
                )
            elif len(set(filter(None, names))) > _MOST_UNITS:
                self.faults.report(
                    self.file.heading_row,
                    "kolonnen har {count} forskellige enheder; vælg en anden med --unit-column",
                    "the column has {count} different units; choose another with --unit-column",
                    each.heading.text,
                    count=len(set(filter(None, names))),
                )
            found[each.heading.text] = (names, column.codes)
        if not found and self.recognition.form is not Form.NOTHING:
            self.faults.remark(
                self.file.heading_row,
                "ingen kolonne siger, hvilken enhed en besvarelse kommer fra, så alt er læst som én enhed; vælg med "
                "--unit-column",
                "no column says which unit a respondent belongs to, so all are read as one unit; choose with "
                "--unit-column",
            )
        return found

    def _cells(
        self, units: Mapping[str, tuple[tuple[str, ...], NDArray[np.integer]]], persons: int
    ) -> tuple[Cells, NDArray[np.integer]]:
        """Return the cells over their atoms, and each person's atom."""
        whole = Cell(self._whole_name(), is_whole=True)
        if not units:
            return Cells((whole,), np.ones((1, 1), dtype=bool), np.array([persons])), np.zeros(persons, np.int32)
        divisions = list(units)
        numbered = [_numbered(*units[heading]) for heading in divisions]
        group, codes = _atoms([codes for _, codes in numbered])
        sizes = np.bincount(group, minlength=codes.shape[1])
        cells, rows = [whole], [np.ones(codes.shape[1], dtype=bool)]
        for place, heading in enumerate(divisions):
            for unit, name in enumerate(numbered[place][0]):
                if name:
                    cells.append(Cell(self._unit_name(name, heading, units), heading if len(divisions) > 1 else ""))
                    rows.append(codes[place] == unit)
        return Cells(tuple(cells), np.array(rows), sizes), group

    def _unit_name(self, name: str, heading: str, units: Mapping[str, tuple[tuple[str, ...], object]]) -> str:
        """Return a unit's name, with its division where another has a unit of the same name."""
        shared = sum(name in names for names, _ in units.values()) > 1
        return f"{name} ({heading})" if shared else name

    def _whole_name(self) -> str:
        names = self.knowledge.survey_words.whole
        return (names.da if self.request.language is Language.DANISH else names.en)[0]

    def _kept(self, columns: Mapping[int, Column], silent: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
        """Return which persons are kept; None for all. Those that stand twice are told, and kept unless asked for."""
        again = self._standing_again(columns) & ~silent
        for row in np.flatnonzero(again)[: MOST_OF_A_KIND + 1]:
            self.faults.remark(
                int(row) + self.file.first_row,
                "besvarelsen står allerede længere oppe{what}",
                "the respondent stands already further up{what}",
                what=_LEFT_OUT if self.request.drop_duplicates else _KEPT,
            )
        self.faults.more(max(0, int(again.sum()) - MOST_OF_A_KIND - 1), error=False)
        dropped = silent | again if self.request.drop_duplicates else silent
        return ~dropped if dropped.any() else None

    def _silent(self, columns: Mapping[int, Column]) -> NDArray[np.bool_]:
        """Return the rows of nobody, and of those who answered nothing; the latter are counted and told."""
        silent = self._empty(columns, Role.ITEM, Role.SCALE)
        if silent.all():
            self.faults.report(
                self.file.heading_row,
                "der er ingen svar i kolonnerne; eksportér filen igen med svarene",
                "there are no answers in the columns; export the file again with the answers",
            )
        blank = silent & self._empty(columns, Role.UNIT, Role.RESPONDENT)
        if len(self.recognition.items) + len(self.recognition.scales) < _ENOUGH_TO_COMPARE:
            return blank
        if unanswered := int((silent & ~blank).sum()):
            self.faults.remark(
                self.file.heading_row,
                "{count} besvarelser er uden et eneste svar og er ikke talt med",
                "{count} respondents answered nothing at all and are not counted",
                count=unanswered,
            )
        return silent

    def _empty(self, columns: Mapping[int, Column], *roles: Role) -> NDArray[np.bool_]:
        """Return the rows that hold nothing in the columns of some roles."""
        rows = np.ones(len(next(iter(columns.values())).codes), dtype=bool)
        for each in self.recognition.columns:
            if each.role in roles:
                column = columns[each.place]
                empty = np.array([not text for text in column.texts], dtype=bool)
                if not empty.any():
                    return np.zeros(len(rows), dtype=bool)
                rows[rows] = empty[column.codes[rows]]
        return rows

    def _compared(self) -> list[Recognised]:
        return [c for c in self.recognition.columns if c.role in (Role.ITEM, Role.SCALE, Role.UNIT)]

    def _standing_again(self, columns: Mapping[int, Column]) -> NDArray[np.bool_]:
        """Return the persons who stand further up already: by their own number, else by all their answers."""
        respondents = self.recognition.of(Role.RESPONDENT)
        if respondents:
            column = columns[respondents[0].place]
            named: NDArray[np.bool_] = np.array([bool(text) for text in column.texts], dtype=bool)[column.codes]
            return np.logical_and(_again(column.codes.astype(np.uint64)), named)
        compared = self._compared()
        persons = len(columns[compared[0].place].codes)
        if sum(each.role is not Role.UNIT for each in compared) < _ENOUGH_TO_COMPARE:
            return np.zeros(persons, dtype=bool)
        key = np.zeros(persons, dtype=np.uint64)
        for each in compared:
            key *= np.uint64(1_099_511_628_211)
            key += columns[each.place].codes.astype(np.uint64)
        return _again(key)

    # Units by scales

    def _unit_scores(self, columns: Mapping[int, Column]) -> SurveyMapping:
        scales = {each.heading.text: self._measured(code) for code, each in self.recognition.scales.items()}
        headings = {each.place: each.heading.text for each in self.recognition.columns}
        (counts,), invited = self.recognition.of(Role.ANSWERED), self.recognition.of(Role.INVITED)
        rows = [
            {headings[place]: text for place, text in row.items()}
            for row in rows_as_text(columns, len(columns[counts.place].codes))
        ]
        units = self._named_units(columns)
        if not units and sum(any(row.values()) for row in rows) > 1:
            self.faults.report(
                self.file.heading_row,
                "ingen kolonne siger, hvilken enhed en række er; vælg den med --unit-column",
                "no column says which unit a row is; choose it with --unit-column",
            )
            self._stop_at_faults()
        scores = unit_scores(
            units or [self._whole_name()] * len(rows),
            rows,
            scales,
            counts.heading.text,
            invited[0].heading.text if invited else None,
            self._no_answers,
            self.file.first_row,
            self.faults,
        )
        self._stop_at_faults()
        mapping = mapping_of_scored_units(
            ScoredUnits(tuple(self._with_invited(score) for score in scores)),
            self.knowledge,
            self.request.minimum or 0,
            instrument=self.recognition.instrument.id,
        )
        self._check_invited(mapping, units)
        return mapping

    def _with_invited(self, score: Score) -> Score:
        invited = self.request.invited.get(score.unit)
        return score if invited is None or invited < score.n else replace(score, invited=invited)

    def _named_units(self, columns: Mapping[int, Column]) -> list[str]:
        found = self.recognition.of(Role.UNIT)
        if not found:
            return []
        column = columns[found[0].place]
        names = [found[0].heading.labels.get(text, text) for text in column.texts]
        return [names[code] for code in column.codes]

    def _measured(self, code: str) -> Measured:
        scales = {scale.code: scale for scale in self.recognition.instrument.scales}
        return measured_scale(scales[code], self.knowledge)

    # Faults

    def _nothing_recognised(self) -> None:
        instrument = self.recognition.instrument
        codes = [*instrument.items, *(scale.code for scale in instrument.scales)]
        self.faults.report(
            self.file.heading_row,
            "ingen kolonne er et spørgsmål eller en skala i {name}. Overskrifterne skal være koder som {codes}; sig "
            'ellers, hvad en kolonne er, med --column "OVERSKRIFT=KODE", eller giv spørgsmålenes ordlyd med --wording. '
            "En færdig kortlægning har overskrifterne enhed,skala,score,antal",
            "no column is an item or a scale of {name}. The headings must be codes such as {codes}; else say what a "
            'column is with --column "HEADING=CODE", or give the wording of the items with --wording. Else '
            "a mapping has the headings unit,scale,score,n",
            name=instrument.title,
            codes=", ".join(codes[:3]),
        )

    def _check_scales(self) -> None:
        """Say which scales cannot be scored because half of their items or more are not in the file."""
        if self.recognition.form is not Form.ANSWERS:
            return
        absent: list[Text] = []
        for scale in self.recognition.instrument.scales:
            items = [item.code for item in self.recognition.instrument.asked(scale)]
            missing = [code for code in items if code in self.recognition.missing_items]
            if missing == items and scale.code not in self.recognition.scales:
                absent.append(scale.title)
            elif missing and scale.code not in self.recognition.scales:
                few = 2 * (len(items) - len(missing)) < len(items)
                self.faults.remark(
                    self.file.heading_row,
                    "skalaen {scale} mangler spørgsmålene {items}{and_so}",
                    "the scale {scale} lacks the items {items}{and_so}",
                    scale=scale.title,
                    items=", ".join(missing),
                    and_so=_NOT_MEASURED if few else _STILL_SCORED,
                )
        if absent:
            self.faults.remark(
                self.file.heading_row,
                "ikke i filen og derfor ikke målt: {scales}",
                "not in the file and so not measured: {scales}",
                scales=join(absent),
            )

    def _stop_at_faults(self) -> None:
        if self.faults.errors or errors(self.file.problems):
            raise UnreadableError([*self.file.problems, *self.faults.all()])


_READ = frozenset({Role.ITEM, Role.SCALE, Role.UNIT, Role.RESPONDENT, Role.ANSWERED, Role.INVITED})
_ENOUGH_TO_COMPARE = 10
"""How many columns two persons must share before it is odd that they answered alike."""
_MOST_UNITS = 5_000
"""More than these in a column are hardly units."""
_KEPT = Text(
    "; den er talt med (--drop-duplicates tæller den kun én gang)", "; it is counted (--drop-duplicates counts it once)"
)
_LEFT_OUT = Text("; den er ikke talt med igen", "; it is not counted again")
_NOT_MEASURED = Text(" og er ikke målt", " and is not measured")
_STILL_SCORED = Text("; den er beregnet af resten", "; it is scored from the rest")


def _some(column: Column, kept: NDArray[np.bool_]) -> Column:
    return Column(column.texts, column.codes[kept])


def _numbered(names: tuple[str, ...], codes: NDArray[np.integer]) -> tuple[tuple[str, ...], NDArray[np.integer]]:
    """Return names that stand once each, in the order of their first person, and the codes turned to them."""
    places: dict[str, int] = {}
    turned = np.array([places.setdefault(name, len(places)) for name in names], dtype=np.int64)
    return tuple(places), turned[codes]


def _atoms(divisions: list[NDArray[np.integer]]) -> tuple[NDArray[np.integer], NDArray[np.integer]]:
    """Return each person's atom, and for each division the unit of each atom."""
    if len(divisions) == 1:
        return divisions[0], np.arange(int(divisions[0].max(initial=-1)) + 1)[None, :]
    key = divisions[0].astype(np.int64)
    for codes in divisions[1:]:
        key = key * (int(codes.max()) + 1) + codes
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    return group.ravel(), np.array([codes[first] for codes in divisions])


def _again(key: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Return which of the keys stand further up already."""
    import pandas as pd  # heavy, and needed only where persons are read

    return np.asarray(pd.Series(key).duplicated(), dtype=bool)
