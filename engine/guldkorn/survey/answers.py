"""From what stands in a column to points: option texts in Danish or English, codes with a declared coding, points."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import AskedItem, Instrument
from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.survey.codings import code_in, coding_shown_by, option_of, options_text
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Column, Heading
from guldkorn.survey.labels import labelled, plain_label, plain_labels, readings_of
from guldkorn.survey.numbers import shortened
from guldkorn.survey.request import Request

_MONTH = r"(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T].*)?|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}[/-][0-9]{1,2}"
    rf"|[0-9]{{1,2}}[./ -]+{_MONTH}(?:[./ -]+[0-9]{{2,4}})?|{_MONTH}[./ -]+[0-9]{{1,4}}",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What a cell of an item's column is."""

    ANSWER = "answer"
    EMPTY = "empty"
    NO_ANSWER = "no-answer"
    """Said to be none: declared missing, does not know, or is not concerned."""
    CODE = "code"
    """A number whose option nobody has declared."""
    UNREAD = "unread"


@dataclass(frozen=True)
class Answers:
    """What a column of an item holds: points for each of its distinct texts, and what each is."""

    item: AskedItem
    column: Column
    points: NDArray[np.float32]
    """For each distinct text; not a number where it is no answer."""
    kinds: tuple[Kind, ...]

    def count(self, kind: Kind) -> int:
        """Return how many cells are of a kind."""
        places = (place for place, each in enumerate(self.kinds) if each is kind)
        return sum(int(np.count_nonzero(self.column.codes == place)) for place in places)

    @cached_property
    def codes(self) -> tuple[tuple[float, int], ...]:
        """The numbers that nobody has said the meaning of, and how many cells hold each."""
        return tuple(
            (number, int(count))
            for text, kind, count in zip(self.column.texts, self.kinds, self.column.counts, strict=True)
            if kind is Kind.CODE and (number := code_in(text)) is not None
        )

    @cached_property
    def needs_coding(self) -> bool:
        """Whether there are numbers in it that nobody has said the meaning of."""
        return Kind.CODE in self.kinds

    @cached_property
    def is_mixed(self) -> bool:
        """Whether numbers that nobody has said the meaning of stand among as many texts or more."""
        return 0 < self.count(Kind.CODE) <= self.count(Kind.ANSWER)


@dataclass(frozen=True)
class AnswerReader:
    """Reads the columns of one file, and reports what cannot be read."""

    instrument: Instrument
    request: Request
    knowledge: Knowledge
    first_row: int
    faults: Faults

    def read(self, item: AskedItem, heading: Heading, column: Column) -> Answers:
        """Return the points of a column's texts. A reversed item's are turned: 100 minus the option's."""
        answers = self.response_set(item)
        coding = self._coding(item, heading)
        by_label = labelled(answers)
        labels = {code: by_label.get(plain_label(label)) for code, label in heading.labels.items()}
        if coding is None:
            coding = coding_shown_by(labels, answers)
        points = np.full(len(column.texts), np.nan, dtype=np.float32)
        kinds: list[Kind] = []
        for place, text in enumerate(column.texts):
            kind, option = self._one(text, item, heading, by_label, coding, answers)
            kinds.append(kind)
            if option is not None:
                given = answers.options[option].points
                points[place] = 100 - given if item.reversed else given
        read = _without_misfits(Answers(item, column, points, tuple(kinds)), answers)
        self._report(read, heading, coding, answers)
        return read

    def response_set(self, item: AskedItem) -> ResponseSet:
        """Return the options of an item."""
        own = {each.id: each for each in self.instrument.questionnaire.response_sets}
        return own.get(item.answers) or self.knowledge.response_sets[item.answers]

    def _coding(self, item: AskedItem, heading: Heading) -> Coding | None:
        said = self.request.codings
        for name in (heading.text, item.code, item.answers):
            if name in said:
                return said[name]
        return self.request.coding or self.instrument.questionnaire.coding

    def _one(
        self,
        text: str,
        item: AskedItem,
        heading: Heading,
        by_label: Mapping[str, int],
        coding: Coding | None,
        answers: ResponseSet,
    ) -> tuple[Kind, int | None]:
        if not text:
            return Kind.EMPTY, None
        said = heading.labels.get(text, text)
        if {plain_label(text), plain_label(said)} & plain_labels(self.request.missing):
            return Kind.NO_ANSWER, None
        code = code_in(text)
        # Ten points of a hundred are not the option that is called "10".
        if not (code is not None and coding is Coding.POINTS and text not in heading.labels):
            for label in readings_of(said):
                if label in by_label:
                    return Kind.ANSWER, by_label[label]
                if label in self._no_answers(item):
                    return Kind.NO_ANSWER, None
        if code is None:
            return Kind.UNREAD, None
        if coding is None:
            return Kind.CODE, None
        option = option_of(code, coding, answers)
        return (Kind.UNREAD, None) if option is None else (Kind.ANSWER, option)

    def _no_answers(self, item: AskedItem) -> frozenset[str]:
        labels = self.knowledge.response_sets_file.value.no_answer.all
        if item.not_applicable is not None:
            labels += self.knowledge.not_applicable[item.not_applicable].all
        return plain_labels(labels)

    def _report(self, read: Answers, heading: Heading, coding: Coding | None, answers: ResponseSet) -> None:
        """Report each cell that is not an answer to the question; where texts and numbers are mixed, the numbers."""
        for place, kind in enumerate(read.kinds):
            if kind is Kind.UNREAD or (kind is Kind.CODE and read.is_mixed):
                text = read.column.texts[place]
                for row in read.column.rows_of(place)[:30]:
                    numbers = coding is None and Kind.CODE in read.kinds
                    self._report_one(int(row) + self.first_row, text, kind, heading, coding, answers, numbers=numbers)
                self.faults.more(max(0, int(read.column.counts[place]) - 30))

    def _report_one(
        self,
        row: int,
        text: str,
        kind: Kind,
        heading: Heading,
        coding: Coding | None,
        answers: ResponseSet,
        *,
        numbers: bool,
    ) -> None:
        if kind is Kind.CODE:
            da = '"{text}" er et tal blandt tekster; angiv med --coding, hvad tallene betyder, eller ret cellen'
            en = '"{text}" is a number among texts; say with --coding what the numbers mean, or mend the cell'
        elif _DATE.fullmatch(text):
            da = '"{text}" er en dato; regnearket har lavet et tal om, så gør kolonnen til tekst, og ret cellen'
            en = '"{text}" is a date; the spreadsheet made it of a number, so make the column text and mend the cell'
        elif numbers and code_in(text) is not None:
            da = '"{text}" passer ikke til kolonnens andre tal; ret cellen, eller brug --missing, hvis det er ubesvaret'
            en = '"{text}" does not go with the column\'s other numbers; mend the cell, or use --missing for no answer'
        else:
            da = '"{text}" er ikke et svar på spørgsmålet ({answers}, eller tom); brug --missing til ubesvaret'
            en = '"{text}" is not an answer to the item ({answers}, or empty); if it means no answer, use --missing'
        self.faults.report(
            row,
            da,
            en,
            shortened(heading.text),
            text=shortened(text),
            answers=lambda: options_text(answers, None if code_in(text) is None else coding),
        )


def _without_misfits(read: Answers, answers: ResponseSet) -> Answers:
    """Return answers whose numbers some coding fits: those that do not go with most of the others are not read."""
    if not read.needs_coding:
        return read

    def fitting(coding: Coding) -> int:
        return sum(count for code, count in read.codes if option_of(code, coding, answers) is not None)

    best = max(Coding, key=fitting)
    if fitting(best) == read.count(Kind.CODE):
        return read
    fits = [
        kind is not Kind.CODE or option_of(code_in(text) or 0.0, best, answers) is not None
        for text, kind in zip(read.column.texts, read.kinds, strict=True)
    ]
    kinds = tuple(kind if fit else Kind.UNREAD for kind, fit in zip(read.kinds, fits, strict=True))
    return replace(read, kinds=kinds)
