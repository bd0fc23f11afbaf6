"""Parquet files, read by pyarrow column by column."""

from collections.abc import Collection, Iterable, Sequence
from io import BytesIO

import pyarrow as pa
from pyarrow import compute, parquet

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import Place, Problem, UnreadableError
from guldkorn.reading.text import Text
from guldkorn.survey.files.budget import is_over, said_of_excess
from guldkorn.survey.files.damage import said_by
from guldkorn.survey.files.number_columns import column_of_numbers
from guldkorn.survey.files.table import Column, Heading, column_of, recoded

_FAULTS = (pa.ArrowException, OSError, ValueError, OverflowError, LookupError, MemoryError)


class ParquetFile:
    """A Parquet file. Numbers stay numbers until they are text: only the distinct ones are written out."""

    heading_row = 0
    first_row = 1  # rows have no other number
    problems: Sequence[Problem] = ()

    def __init__(self, name: str, raw: bytes) -> None:
        """Read the schema. Raise UnreadableError where the file is damaged."""
        self.name = name
        try:
            self._file = parquet.ParquetFile(BytesIO(raw), memory_map=False)
            names = self._file.schema_arrow.names
            cells = self._file.metadata.num_rows * len(names)
        except _FAULTS as error:
            raise self._damaged(error) from error
        if is_over(cells):
            raise UnreadableError([Problem(Place(name), said_of_excess(cells))])
        self.headings = tuple(Heading(clean_line(each)) for each in names)

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Read columns as text, a few at a time. Raise UnreadableError where the file is damaged."""
        try:
            columns = {place: self._column(place) for place in sorted(set(wanted))}
        except _FAULTS as error:
            raise self._damaged(error) from error
        if len({len(column.codes) for column in columns.values()}) > 1:
            raise self._damaged(ValueError("columns of different lengths"))
        return columns

    def _column(self, place: int) -> Column:
        names = self._file.schema_arrow.names
        read = self._file.read(columns=[names[place]])
        alike = read.schema.get_all_field_indices(names[place])  # two columns may have one name
        cells = read.column(alike[names[:place].count(names[place])])
        kind = cells.type
        if not (pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)):
            if pa.types.is_dictionary(kind):
                cells = compute.cast(cells, kind.value_type)
            if pa.types.is_binary(cells.type) or pa.types.is_large_binary(cells.type):
                cells = compute.cast(cells, pa.large_string())
            if not (pa.types.is_string(cells.type) or pa.types.is_large_string(cells.type)):
                return column_of(None if cell is None else str(cell) for cell in cells.to_pylist())
            cells = cells.combine_chunks().dictionary_encode()
            if isinstance(cells, pa.ChunkedArray):
                cells = cells.combine_chunks()
            texts = ["", *cells.dictionary.to_pylist()]
            return recoded(texts, compute.fill_null(cells.indices, -1).to_numpy(zero_copy_only=False) + 1)
        return _of_numbers(cells)

    def _damaged(self, error: Exception) -> UnreadableError:
        reason = said_by(error)
        return UnreadableError(
            [
                Problem(
                    Place(self.name),
                    Text(
                        f"Parquet-filen er beskadiget ({reason}); eksportér den igen",
                        f"the Parquet file is damaged ({reason}); export it again",
                    ),
                )
            ]
        )


def _of_numbers(cells: pa.ChunkedArray) -> Column:
    values = cells.to_numpy()
    return column_of_numbers(values) if values.dtype.kind in "fiu" else column_of(cells.to_pylist())
