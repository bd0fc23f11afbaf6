"""From what stands in a column to points: option texts in Danish or English, codes with a declared coding, points."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import AskedItem, Instrument
from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, join, listed, number
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Column, Heading
from guldkorn.survey.numbers import shortened
from guldkorn.survey.request import Request

_CODE = re.compile(r"[A-Za-z]{0,2}([0-9]{1,3}(?:[.,][0-9]{1,6})?)")
_MONTH = r"(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T].*)?|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{1,2}[/-][0-9]{1,2}"
    rf"|[0-9]{{1,2}}[./ -]+{_MONTH}(?:[./ -]+[0-9]{{2,4}})?|{_MONTH}[./ -]+[0-9]{{1,4}}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"[(\[]?[0-9]{1,3}[)\]]?\s*[.:=)–-]*\s*([^\W\d_].*)|(.*[^\W\d_].*?)\s*[(\[=:–-]+\s*[0-9]{1,3}[)\]]?"
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
        return int(sum(n for n, each in zip(self.column.counts, self.kinds, strict=True) if each is kind))

    @cached_property
    def codes(self) -> tuple[tuple[float, int], ...]:
        """The numbers that nobody has said the meaning of, and how many cells hold each."""
        return tuple(
            (_number(_code_of(text)), int(count))
            for text, kind, count in zip(self.column.texts, self.kinds, self.column.counts, strict=True)
            if kind is Kind.CODE
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
            coding = _shown_by(labels, answers)
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

    def ask_for_coding(self, read: Iterable[tuple[Heading, Answers]]) -> None:
        """Report the columns whose numbers nobody has declared, and what they would mean both ways."""
        undeclared = [(heading, answers) for heading, answers in read if answers.needs_coding and not answers.is_mixed]
        if not undeclared:
            return
        names = [f'"{heading.text}"' for heading, _ in undeclared]
        ways = [
            Text(f"  --coding {coding}: ", f"  --coding {coding}: ") + says for coding, says in self.ways(undeclared)
        ]
        self.faults.report(
            0,
            "{count} kolonner har tal, og filen siger ikke, hvilken ende der er høj: {columns}. Sig det med "
            "--coding:{ways}",
            "{count} columns hold numbers, and the file does not say which end is high: {columns}. Say so with "
            "--coding:{ways}",
            count=len(names),
            columns=", ".join(names[:5]) + (", …" if len(names) > 5 else ""),
            ways=join([Text("", ""), *(ways or [_NO_CODING_FITS])], "\n"),
        )

    def ways(self, undeclared: Iterable[tuple[Heading, Answers]]) -> list[tuple[Coding, Text]]:
        """Return each coding that fits the numbers of some columns, and what they would mean by it.

        It is shown on the column with the most numbers; its codes are those of all columns of its response set.
        """
        undeclared = tuple(undeclared)
        heading, answers = max(undeclared, key=lambda each: each[1].count(Kind.CODE))
        options = self.response_set(answers.item)
        alike = [each for _, each in undeclared if self.response_set(each.item) == options]
        codes = sorted({code for each in alike for code, _ in each.codes})
        return [
            (coding, self._meaning_of(coding, codes, heading, answers))
            for coding in Coding
            if all(option_of(code, coding, options) is not None for code in codes)
        ]

    def _meaning_of(self, coding: Coding, codes: Sequence[float], heading: Heading, answers: Answers) -> Text:
        """Return what the lowest and the highest code would mean, and which mean the column would have."""
        options = self.response_set(answers.item)

        def points(code: float) -> float:
            return options.options[option_of(code, coding, options) or 0].points

        ends = dict.fromkeys((codes[0], codes[-1]))
        said = listed([_meaning(code, options, option_of(code, coding, options) or 0) for code in ends])
        persons = sum(count for _, count in answers.codes)
        if persons < self.knowledge.limits.minimum_answers.value:
            return said
        mean = number(sum(points(code) * count for code, count in answers.codes) / persons, 0)
        return said + Text(
            f'; gennemsnittet af "{heading.text}" bliver {mean.da}', f'; the mean of "{heading.text}" becomes {mean.en}'
        )

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
        if {plain_label(text), plain_label(said)} & _plain_labels(self.request.missing):
            return Kind.NO_ANSWER, None
        code = _CODE.fullmatch(text)
        # Ten points of a hundred are not the option that is called "10".
        if not (code and coding is Coding.POINTS and text not in heading.labels):
            for label in _readings(said):
                if label in by_label:
                    return Kind.ANSWER, by_label[label]
                if label in self._no_answers(item):
                    return Kind.NO_ANSWER, None
        if code is None:
            return Kind.UNREAD, None
        if coding is None:
            return Kind.CODE, None
        option = option_of(_number(code[1]), coding, answers)
        return (Kind.UNREAD, None) if option is None else (Kind.ANSWER, option)

    def _no_answers(self, item: AskedItem) -> frozenset[str]:
        labels = self.knowledge.response_sets_file.value.no_answer.all
        if item.not_applicable is not None:
            labels += self.knowledge.not_applicable[item.not_applicable].all
        return _plain_labels(labels)

    def _report(self, read: Answers, heading: Heading, coding: Coding | None, answers: ResponseSet) -> None:
        """Report each cell that is not an answer to the question; where texts and numbers are mixed, the numbers."""
        for place, kind in enumerate(read.kinds):
            if kind is Kind.UNREAD or (kind is Kind.CODE and read.is_mixed):
                text = read.column.texts[place]
                for row in read.column.rows_of(place)[:30]:
                    self._report_one(int(row) + self.first_row, text, kind, heading, coding, answers)
                self.faults.more(max(0, int(read.column.counts[place]) - 30))

    def _report_one(
        self, row: int, text: str, kind: Kind, heading: Heading, coding: Coding | None, answers: ResponseSet
    ) -> None:
        if kind is Kind.CODE:
            da = '"{text}" er et tal blandt tekster; sig med --coding, hvad tallene betyder, eller ret cellen'
            en = '"{text}" is a number among texts; say with --coding what the numbers mean, or mend the cell'
        elif _DATE.fullmatch(text):
            da = '"{text}" er en dato; regnearket har lavet et tal om, så gør kolonnen til tekst, og ret cellen'
            en = '"{text}" is a date; the spreadsheet made it of a number, so make the column text and mend the cell'
        elif coding is None and _CODE.fullmatch(text):
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
            answers=lambda: options_text(answers, coding if _CODE.fullmatch(text) else None),
        )


def option_of(code: float, coding: Coding, answers: ResponseSet) -> int | None:
    """Return which option a number stands for, from 0; None where it stands for none."""
    last = len(answers.options) - 1
    if coding is Coding.POINTS:
        return next((n for n, option in enumerate(answers.options) if abs(option.points - code) < 1), None)
    place = code if coding in (Coding.FIRST_IS_0, Coding.LAST_IS_0) else code - 1
    if not (0 <= place <= last and float(place).is_integer()):
        return None
    option = int(place)
    return option if coding in (Coding.FIRST_IS_1, Coding.FIRST_IS_0) else last - option


def plain_label(text: str) -> str:
    """Return an option's text as texts are compared: without capitals, outer signs and blanks around a stroke."""
    text = re.sub(r"\s*/\s*", "/", clean_line(text).casefold())
    return text.strip(" .,;:!?\"'()[]*") or text.strip()


@lru_cache(maxsize=256)
def labelled(answers: ResponseSet) -> Mapping[str, int]:
    """Return the options of a response set by their texts."""
    return {plain_label(label): place for place, option in enumerate(answers.options) for label in option.all}


def options_text(answers: ResponseSet, coding: Coding | None = None) -> Text:
    """Return the options as a message names them: the first text of each, or their points where they have none.

    Where a coding was declared, its numbers are named.
    """
    if coding is Coding.POINTS:
        return join([number(option.points) for option in answers.options]) + Text(" point", " points")
    if coding is not None:
        first = int(coding in (Coding.FIRST_IS_1, Coding.LAST_IS_1))
        last = first + len(answers.options) - 1
        return Text(f"{first} til {last} med kodningen {coding}", f"{first} to {last} with the coding {coding}")
    names = [
        Text(option.da[0] if option.da else f"{number(option.points).da} point", option.en[0])
        if option.en
        else Text(f"{number(option.points).da} point", f"{number(option.points).en} points")
        for option in answers.options
    ]
    return join(names) if len(names) < 8 else join([names[0], Text("…", "…"), names[-1]])


def _readings(text: str) -> tuple[str, ...]:
    """Return a text as texts are compared: as it stands, and without a number before or after it."""
    numbered = _NUMBERED.fullmatch(text)
    return (plain_label(text), plain_label(numbered[1] or numbered[2])) if numbered else (plain_label(text),)


def _without_misfits(read: Answers, answers: ResponseSet) -> Answers:
    """Return answers whose numbers some coding fits: those that do not go with most of the others are not read."""

    def fitting(coding: Coding) -> int:
        return sum(count for code, count in read.codes if option_of(code, coding, answers) is not None)

    best = max(Coding, key=fitting)
    if fitting(best) == read.count(Kind.CODE):
        return read
    fits = [
        kind is not Kind.CODE or option_of(_number(_code_of(text)), best, answers) is not None
        for text, kind in zip(read.column.texts, read.kinds, strict=True)
    ]
    kinds = tuple(kind if fit else Kind.UNREAD for kind, fit in zip(read.kinds, fits, strict=True))
    return replace(read, kinds=kinds)


@lru_cache(maxsize=64)
def _plain_labels(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(plain_label(label) for label in labels)


def _shown_by(labels: Mapping[str, int | None], answers: ResponseSet) -> Coding | None:
    """Return the coding that a file's own labels show, where they show one and the same."""
    known = {
        _number(found[1]): option
        for code, option in labels.items()
        if option is not None and (found := _CODE.fullmatch(code))
    }
    if len(known) < 2:
        return None
    fits = [
        coding for coding in Coding if all(option_of(code, coding, answers) == option for code, option in known.items())
    ]
    return fits[0] if fits else None


def _code_of(text: str) -> str:
    """Return the number in a code, which may have a letter or two before it."""
    found = _CODE.fullmatch(text)
    return found[1] if found else ""


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _meaning(code: float, options: ResponseSet, place: int) -> Text:
    option, points = options.options[place], number(options.options[place].points)
    da = f' er "{option.da[0]}",' if option.da else " er"
    en = f' means "{option.en[0]}",' if option.en else " is"
    return Text(f"{code:g}{da} {points.da} point", f"{code:g}{en} {points.en} points")


_NO_CODING_FITS = Text(
    '  ingen kodning passer på alle kolonnernes tal; sig den for hver kolonne med --coding "OVERSKRIFT=KODNING", eller '
    "brug --missing til dem, der betyder ubesvaret",
    '  no coding fits the numbers of all columns; say it for each column with --coding "HEADING=CODING", or use '
    "--missing for those that mean no answer",
)
