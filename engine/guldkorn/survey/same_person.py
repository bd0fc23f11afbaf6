"""Which rows are of one person: by the numbers that the file gives its respondents, else by all that they answered."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from guldkorn.reading.text import Text
from guldkorn.survey.faults import MOST_OF_A_KIND
from guldkorn.survey.file_reading import FileReading
from guldkorn.survey.files.table import Column
from guldkorn.survey.numbers import shortened
from guldkorn.survey.recognition import Recognised, Role
from guldkorn.survey.row_numbers import said_rows

Rows = NDArray[np.bool_]
"""For each row of the file, whether something holds of it."""
Places = NDArray[np.int64]
"""The places of some rows among all, from the top."""
Pairs = list[tuple[int, int]]
"""Rows with the first that each is alike to."""

_ENOUGH_TO_COMPARE = 10
"""How many answers two persons must share before it is odd that they answered alike."""
_USUAL_FROM = 0.1
"""Where as great a part of all answered as somebody else did, answers do not tell persons apart."""


class SamePerson:
    """Finds the rows of those who stand further up, and tells what must be asked about them."""

    def __init__(self, reading: FileReading, columns: Mapping[int, Column], there: Rows) -> None:
        self._reading, self._columns = reading, columns
        self._faults, self._first_row = reading.faults, reading.file.first_row
        self._there: Places = np.flatnonzero(there)
        self._count = len(there)

    def again(self) -> Rows:
        """Return the rows of persons who stand further up; each is told.

        Two rows with one number are one person, and it is asked which is meant. Two that are alike in all they
        answered may be two persons, whatever their numbers are.
        """
        numbers = self._reading.recognition.of(Role.RESPONDENT)
        if not numbers:
            return self._alike_without_numbers()
        column = self._columns[numbers[0].place]
        self._tell_without_number(column, numbers[0])
        for other in numbers[1:]:
            self._tell_two_numbers(column, numbers[0], other)
        pairs = self._pairs(column.codes[self._there].astype(np.uint64), _named(column)[self._there])
        self._tell_numbered(pairs, numbers[0])
        self._tell_alike(column)
        again = np.zeros(self._count, dtype=bool)
        again[[row for row, _ in pairs]] = True
        return again

    def _pairs(self, key: NDArray[np.uint64], among: Rows) -> Pairs:
        """Return the rows whose key stands further up, each with the first row that has it."""
        import pandas as pd  # heavy, and needed only where persons are read

        rows, key = self._there[among], key[among]
        again = np.asarray(pd.Series(key).duplicated(), dtype=bool)
        if not again.any():
            return []
        first = dict(zip(key[~again].tolist(), rows[~again].tolist(), strict=True))
        return [(row, first[of]) for row, of in zip(rows[again].tolist(), key[again].tolist(), strict=True)]

    def _each(self, pairs: Pairs, *, error: bool = True) -> Iterator[tuple[int, int]]:
        """Return as many pairs as are told, by the numbers of their rows, and count the others once these are told."""
        for row, first in pairs[: MOST_OF_A_KIND + 1]:
            yield row + self._first_row, first + self._first_row
        self._faults.more(max(0, len(pairs) - MOST_OF_A_KIND - 1), error=error)

    def _tell_without_number(self, column: Column, number: Recognised) -> None:
        without = self._there[~_named(column)[self._there]]
        if 0 < len(without) < len(self._there):
            self._faults.remark(
                self._reading.file.heading_row,
                "{count} besvarelser har intet nummer ({rows}); de tæller som hver sin person. Står nogen af dem også "
                'i en anden række, så skriv deres nummer i kolonnen "{heading}"',
                "respondents without a number: {count} ({rows}); each is counted as a person. If some of them stand in "
                'another row too, write their number in the column "{heading}"',
                count=len(without),
                rows=said_rows(without, self._first_row),
                heading=shortened(number.heading.text),
            )

    def _tell_two_numbers(self, column: Column, number: Recognised, other: Recognised) -> None:
        """Ask which number is the person's, where two rows differ in one and share another that tells most apart."""
        numbered = self._columns[other.place]
        named = _named(numbered)[self._there]
        if 2 * len(np.unique(numbered.codes[self._there[named]])) < int(named.sum()):
            return  # so many share it that it is no number of persons
        pairs = self._pairs(numbered.codes[self._there].astype(np.uint64), named)
        differing = [(row, first) for row, first in pairs if column.codes[row] != column.codes[first]]
        for row, first in self._each(differing):
            self._faults.report(
                row,
                'her og i række {first} er "{other}" den samme og "{heading}" forskellig; er det én person, så er '
                '"{heading}" ikke deres nummer: --column "{heading}=". Er det to: --column "{other}="',
                'here and in row {first}, "{other}" is the same and "{heading}" differs; if it is one person, '
                '"{heading}" is not their number: --column "{heading}=". If they are two: --column "{other}="',
                first=first,
                heading=shortened(number.heading.text),
                other=shortened(other.heading.text),
            )

    def _tell_numbered(self, pairs: Pairs, number: Recognised) -> None:
        left = pairs
        for division in self._reading.recognition.of(Role.UNIT):
            column = self._columns[division.place]
            elsewhere = [pair for pair in left if _differ(*pair, column)]
            left = [pair for pair in left if not _differ(*pair, column)]
            self._tell_in_two_units(elsewhere, division, number)
        if self._reading.request.drop_duplicates:
            self._tell_again(left, _LEFT_OUT)
            return
        for row, _ in self._each(left):
            self._faults.report(
                row,
                "besvarelsen står allerede længere oppe med samme nummer; --drop-duplicates tæller den kun én gang. Er "
                'det to personer, så er nummeret ikke deres: --column "{heading}="',
                "the respondent stands already further up with the same number; --drop-duplicates counts it once. If "
                'these are two persons, the number is not theirs: --column "{heading}="',
                heading=shortened(number.heading.text),
            )

    def _tell_in_two_units(self, pairs: Pairs, division: Recognised, number: Recognised) -> None:
        if self._reading.request.drop_duplicates:
            for row, first in self._each(pairs, error=False):
                self._faults.remark(
                    row,
                    'den samme person står i række {first} i en anden enhed af "{division}"; kun den række er talt med',
                    'the same person stands in row {first} in another unit of "{division}"; only that row is counted',
                    first=first,
                    division=shortened(division.heading.text),
                )
            return
        for row, first in self._each(pairs):
            self._faults.report(
                row,
                'den samme person står i række {first} i en anden enhed af "{division}"; slet den række, der ikke '
                "gælder, eller tæl personen i den første med --drop-duplicates. Er det to personer, så er nummeret "
                'ikke deres: --column "{heading}="',
                'the same person stands in row {first} in another unit of "{division}"; delete the row that does not '
                "hold, or count the person in the first with --drop-duplicates. If these are two persons, the number "
                'is not theirs: --column "{heading}="',
                first=first,
                division=shortened(division.heading.text),
                heading=shortened(number.heading.text),
            )

    def _alike_without_numbers(self) -> Rows:
        again = np.zeros(self._count, dtype=bool)
        key = self._answers()
        if key is not None:
            pairs = self._pairs(key, np.ones(len(key), dtype=bool))
            self._tell_again(pairs, _LEFT_OUT if self._reading.request.drop_duplicates else _KEPT)
            again[[row for row, _ in pairs]] = True
        return again

    def _tell_again(self, pairs: Pairs, what: Text) -> None:
        for row, _ in self._each(pairs, error=False):
            self._faults.remark(
                row,
                "besvarelsen står allerede længere oppe{what}",
                "the respondent stands already further up{what}",
                what=what,
            )

    def _tell_alike(self, numbers: Column) -> None:
        """Say who answered alike under different numbers; not where one answer was given all through, or many do."""
        key = self._answers()
        if key is None:
            return
        pairs = self._pairs(key, np.ones(len(key), dtype=bool))
        pairs = [(row, first) for row, first in pairs if numbers.codes[row] != numbers.codes[first]]
        if len(pairs) > _USUAL_FROM * len(self._there):
            return
        odd = [(row, first) for row, first in pairs if self._is_odd_to_share(row)]
        for row, first in self._each(odd, error=False):
            self._faults.remark(
                row,
                "alle svar er som i række {first}, men nummeret er et andet; begge er talt med. Er det én person, så "
                "slet den ene række",
                "all answers are as in row {first} but the number is another; both are counted. If it is one person, "
                "delete one of the rows",
                first=first,
            )

    def _is_odd_to_share(self, row: int) -> bool:
        """Tell whether a row holds enough answers, and not the same all through, for two persons not to share them."""
        recognition = self._reading.recognition
        answers = [
            self._columns[each.place].texts[self._columns[each.place].codes[row]]
            for each in (*recognition.of(Role.ITEM), *recognition.of(Role.SCALE))
        ]
        given = [answer for answer in answers if answer]
        return len(given) >= _ENOUGH_TO_COMPARE and len(set(given)) > 1

    def _answers(self) -> NDArray[np.uint64] | None:
        """Return a number for each row that is the same where all that was answered is; None of few columns."""
        compared = [
            each for each in self._reading.recognition.columns if each.role in (Role.ITEM, Role.SCALE, Role.UNIT)
        ]
        if sum(each.role is not Role.UNIT for each in compared) < _ENOUGH_TO_COMPARE:
            return None
        key = np.zeros(self._count, dtype=np.uint64)
        for each in compared:
            key *= np.uint64(1_099_511_628_211)
            key += self._columns[each.place].codes.astype(np.uint64)
        return key[self._there]


def _named(column: Column) -> Rows:
    return np.array([bool(text) for text in column.texts], dtype=bool)[column.codes]


def _differ(row: int, first: int, column: Column) -> bool:
    """Tell whether two rows name different units."""
    one, other = (column.texts[column.codes[place]] for place in (row, first))
    return bool(one and other) and one != other


_KEPT = Text(
    "; den er talt med (--drop-duplicates tæller den kun én gang)", "; it is counted (--drop-duplicates counts it once)"
)
_LEFT_OUT = Text("; den er ikke talt med igen", "; it is not counted again")
