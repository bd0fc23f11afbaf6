"""CSV and its kin, read by pyarrow: any usual delimiter, UTF-8 (with BOM or not), UTF-16 and cp1252."""

import csv
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from io import StringIO

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from pyarrow import compute
from pyarrow import csv as arrow_csv

from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight
from guldkorn.reading.text import Text
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.damage import said_by
from guldkorn.survey.files.headings import find_headings
from guldkorn.survey.files.number_columns import MISSING, column_of_bytes
from guldkorn.survey.files.table import Column, Heading, recoded

_DELIMITERS = ";,\t|"
_HEAD = 400_000
"""How many characters of a file are looked at for its headings."""
_HEADING_ROWS = 12
_SOMETHING = re.compile(rb"\S")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_SAID_DELIMITER = re.compile(rb'"?sep=([;,\t|])"?(?:\r\n|\r|\n)', re.IGNORECASE)
"""The first line of a file that was written for Excel."""
_TELLING = 6
"""How many fields a line must have for it to be hardly a part of a text that runs over several."""


class DelimitedFile:
    """A text table. Its bytes are held as UTF-8, and its cells are read as text."""

    def __init__(self, name: str, raw: bytes) -> None:
        """Decode the table and find its headings. Raise UnreadableError where it is no text table."""
        self.name = name
        self._faults = Faults(name)
        self._utf_8 = self._decoded(raw)
        said = _SAID_DELIMITER.match(self._utf_8)
        if said:
            self._utf_8 = self._utf_8[said.end() :]
        head = self._utf_8[: 4 * _HEAD].decode("utf-8", errors="ignore")[:_HEAD]
        self._delimiter = said[1].decode() if said else _likely_delimiter(head)
        rows, ends = self._first_rows(head)
        self.headings: tuple[Heading, ...]
        self.headings, self.heading_row, taken = find_headings(name, rows)
        self.first_row = taken + 1
        self._first_cells = rows[taken:]
        self._skipped = ends[taken - 1]

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with its rows, and what is worth saying of how it was decoded."""
        return tuple(self._faults.all())

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Read columns as text. A row with too few or too many fields is a problem, and stands there as an empty one.

        Columns of answers that begin with digits are read as bytes as long as they hold nothing else, which halves the
        time. Raise UnreadableError where the table cannot be read at all.
        """
        wanted = sorted(set(wanted))
        if not wanted or not _SOMETHING.search(self._utf_8, self._skipped):
            return {place: Column((), np.zeros(0, dtype=np.int32)) for place in wanted}
        try:
            table, skipped = self._read(wanted, frozenset(answers) & self._begin_with_digits)
        except pa.ArrowInvalid:
            try:
                table, skipped = self._read(wanted, frozenset())
            except pa.ArrowInvalid as error:
                raise UnreadableError([*self.problems, self._unparsed(error)]) from error
        for row in skipped:
            if not self._is_blank(row.text):
                self._report_uneven(row)
        places = np.array([(row.number or 1) - 1 for row in skipped], dtype=np.int64)
        if self._has_quotes and self._lines() > table.num_rows + len(skipped):
            self._report_swallowed(frozenset(places.tolist()))
        table = table.unify_dictionaries()
        return {place: _column(table.column(str(place)), places) for place in wanted}

    def _read(self, wanted: Iterable[int], as_bytes: Collection[int]) -> tuple[pa.Table, list[arrow_csv.InvalidRow]]:
        """Return the columns, and the rows that were skipped with their numbers."""
        skipped: list[arrow_csv.InvalidRow] = []

        def skip(row: arrow_csv.InvalidRow) -> str:
            skipped.append(row)
            return "skip"

        table = self._parsed(wanted, as_bytes, skip, threads=True)
        if skipped:
            skipped.clear()
            table = self._parsed(wanted, as_bytes, skip, threads=False)  # only then does pyarrow count the rows
        if any(compute.min(table.column(str(place))).as_py() == MISSING for place in as_bytes):
            return self._read(wanted, frozenset())
        return table, skipped

    def _parsed(
        self,
        wanted: Iterable[int],
        as_bytes: Collection[int],
        skip: Callable[[arrow_csv.InvalidRow], str],
        *,
        threads: bool,
    ) -> pa.Table:
        names = [str(place) for place in range(len(self.headings))]
        text, small = pa.dictionary(pa.int32(), pa.string()), pa.int8()
        return arrow_csv.read_csv(
            pa.BufferReader(pa.py_buffer(self._utf_8).slice(self._skipped)),
            arrow_csv.ReadOptions(column_names=names, use_threads=threads, block_size=4 << 20),
            arrow_csv.ParseOptions(
                delimiter=self._delimiter,
                newlines_in_values=self._has_quotes,
                ignore_empty_lines=False,
                invalid_row_handler=skip,
            ),
            arrow_csv.ConvertOptions(
                column_types={name: small if int(name) in as_bytes else text for name in names},
                null_values=[""],
                strings_can_be_null=False,
                include_columns=[str(place) for place in wanted],
            ),
        )

    def _is_blank(self, row: str) -> bool:
        return not row.strip(f' \r\n"{self._delimiter}')

    @cached_property
    def _begin_with_digits(self) -> frozenset[int]:
        """The columns whose first cells are one digit or empty."""
        rows = [row for row in self._first_cells if len(row) == len(self.headings)]
        return frozenset(
            place
            for place in range(len(self.headings))
            if any(row[place] for row in rows) and all(re.fullmatch("[0-9]?", row[place]) for row in rows)
        )

    @cached_property
    def _has_quotes(self) -> bool:
        return self._utf_8.find(b'"', self._skipped) >= 0

    def _lines(self) -> int:
        return max(self._utf_8.count(sign, self._skipped) for sign in (b"\n", b"\r"))

    def _decoded(self, raw: bytes) -> bytes:
        if raw.startswith(_UTF_16):
            try:
                return raw.decode("utf-16").encode()
            except UnicodeDecodeError as error:
                raise self._refusal(0, *_NO_ENCODING) from error
        if b"\0" in raw:
            raise self._refusal(
                0,
                "filen er hverken en teksttabel, et regneark, en SPSS-fil eller Parquet; gem den som CSV, og prøv igen",
                "the file is neither a text table, a workbook, an SPSS file nor Parquet; save it as CSV and try again",
            )
        raw = raw.removeprefix(b"\xef\xbb\xbf")
        if raw.isascii():
            return raw
        try:
            raw.decode()
        except UnicodeDecodeError:
            self._faults.remark(
                0,
                "filen er læst som Windows-tekst (cp1252); tjek, om æ, ø og å er rigtige",
                "the file was read as Windows text (cp1252); see whether its special letters are right",
            )
        else:
            return raw
        try:
            return raw.decode("cp1252").encode()
        except UnicodeDecodeError as error:
            raise self._refusal(raw.count(b"\n", 0, error.start) + 1, *_NO_ENCODING) from error

    def _first_rows(self, head: str) -> tuple[list[list[str]], list[int]]:
        """Return the first rows, and for each how many bytes of the file end with it."""
        text = StringIO(head, newline="")
        rows: list[list[str]] = []
        ends: list[int] = []
        lines = _CountedLines(text)
        try:
            for row in csv.reader(lines, delimiter=self._delimiter):
                rows.append(row)
                ends.append(lines.bytes)
                if len(rows) == _HEADING_ROWS + 3:
                    break
        except csv.Error as error:
            raise self._refusal(
                len(rows) + 1,
                "rækken kan ikke læses; find et anførselstegn, der ikke er lukket, her eller i rækken før",
                "the row cannot be read; look for a quotation mark that is not closed, here or in the row before",
            ) from error
        return rows, ends

    def _report_uneven(self, row: arrow_csv.InvalidRow) -> None:
        da, en = _UNCLOSED if len(row.text.splitlines()) > 1 else _UNEVEN
        self._faults.report(
            self.first_row - 1 + (row.number or 0),
            f"rækken har {{fields}} felter, og overskriften har {{headings}}; {da}",
            f"the row has {{fields}} fields and the heading has {{headings}}; {en}",
            fields=row.actual_columns,
            headings=row.expected_columns,
        )

    def _report_swallowed(self, reported: frozenset[int]) -> None:
        """Report the rows that hold other rows as the text of a cell, as a quotation mark is not closed there."""
        lines: list[str] = []

        def each_line() -> Iterator[str]:
            for line in StringIO(self._utf_8[self._skipped :].decode(), newline=""):
                lines.append(line)
                yield line

        number, ended = 0, True
        try:
            for number, _ in enumerate(csv.reader(each_line(), delimiter=self._delimiter), 1):
                if len(lines) > 1 and number - 1 not in reported and self._holds_rows(lines):
                    self._report_unclosed(self.first_row - 1 + number)
                ended = "".join(lines).count('"') % 2 == 0 or len(lines) == 1
                lines.clear()
        except csv.Error:  # a cell as long as half a file
            ended, number = False, number + 1
        if number and not ended and number - 1 not in reported:
            self._report_unclosed(self.first_row - 1 + number)

    def _holds_rows(self, lines: Sequence[str]) -> bool:
        """Tell whether the lines of a row hold one that is a row by itself; the last of a text has an odd mark."""
        fields = len(self.headings)
        return fields >= _TELLING and any(
            line.count('"') % 2 == 0 and len(next(csv.reader([line], delimiter=self._delimiter), ())) == fields
            for line in lines[1:]
        )

    def _report_unclosed(self, row: int) -> None:
        self._faults.report(
            row,
            f"rækken rummer også dem, der kommer efter; {_UNCLOSED[0]}",
            f"the row holds those that come after it too; {_UNCLOSED[1]}",
        )

    def _unparsed(self, error: pa.ArrowInvalid) -> Problem:
        reason = said_by(error)
        return Problem(
            Place(self.name),
            Text(
                f"tabellen kan ikke læses ({reason}); find et anførselstegn, der ikke er lukket, ret det, og gem "
                "filen igen",
                f"the table cannot be read ({reason}); look for a quotation mark that is not closed, and save it again",
            ),
            Weight.ERROR,
        )

    def _refusal(self, row: int, da: str, en: str) -> UnreadableError:
        return UnreadableError([Problem(Place(self.name, row), Text(da, en))])


class _CountedLines:
    """Lines of a text, and how many bytes of UTF-8 were read so far."""

    def __init__(self, text: StringIO) -> None:
        self._text = text
        self.bytes = 0

    def __iter__(self) -> "_CountedLines":
        return self

    def __next__(self) -> str:
        line = self._text.readline()
        if not line:
            raise StopIteration
        self.bytes += len(line.encode())
        return line


def _likely_delimiter(head: str) -> str:
    """Return the delimiter that gives the headings many fields, and most rows below them as many."""
    return max(_DELIMITERS, key=lambda each: (_likelihood(head, each), head.count(each)))


def _likelihood(head: str, delimiter: str) -> float:
    sizes: list[int] = []
    try:
        for row in csv.reader(StringIO(head, newline=""), delimiter=delimiter):
            if any(cell.strip(f" {_DELIMITERS}\t\n") for cell in row):
                sizes.append(len(row))
            if len(sizes) > _HEADING_ROWS:
                break
    except csv.Error:
        pass
    if not sizes or sizes[0] == 1:
        return 0
    alike = sum(size == sizes[0] for size in sizes[1:])
    return sizes[0] * (alike + 0.1) / (len(sizes) - 1 + 0.1)


def _column(cells: pa.ChunkedArray, skipped: NDArray[np.int64]) -> Column:
    """Return a column with an empty cell in each row that was skipped, so that the rows keep their numbers."""
    before = skipped - np.arange(len(skipped))
    if pa.types.is_int8(cells.type):
        values = cells.fill_null(MISSING).to_numpy()
        return column_of_bytes(np.insert(values, before, MISSING) if len(before) else values)
    chunks = [chunk for chunk in cells.chunks if len(chunk)]
    texts = ["", *(chunks[0].dictionary.to_pylist() if chunks else [])]
    kind = np.min_scalar_type(-len(texts))
    codes = [np.zeros(0, dtype=kind), *(chunk.indices.to_numpy().astype(kind) + 1 for chunk in chunks)]
    return recoded(texts, np.insert(np.concatenate(codes), before, 0))


_UNEVEN = (
    "tjek, om der er et komma eller semikolon for meget eller for lidt, og sæt tal med decimalkomma i anførselstegn",
    "look for a comma or semicolon too many or too few, and put numbers with a decimal comma in quotation marks",
)
_UNCLOSED = (
    "et anførselstegn er ikke lukket her eller i rækken før: luk det, eller slet det",
    "a quotation mark is not closed here or in the row before: close it or delete it",
)
_NO_ENCODING = (
    "filen er hverken UTF-8 eller Windows-tekst; gem den som CSV UTF-8, og prøv igen",
    "the file is neither UTF-8 nor Windows text; save it as CSV UTF-8 and try again",
)
