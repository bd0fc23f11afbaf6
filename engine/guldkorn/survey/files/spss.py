"""SPSS files (.sav, .zsav), read by pyreadstat with their value labels."""

import warnings
from collections.abc import Collection, Iterable, Sequence
from io import BytesIO
from typing import Any

import numpy as np
import pyreadstat

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import Place, Problem, UnreadableError
from guldkorn.reading.text import Text
from guldkorn.survey.files.budget import is_over, said_of_excess
from guldkorn.survey.files.damage import said_by
from guldkorn.survey.files.number_columns import column_of_numbers
from guldkorn.survey.files.spss_dictionary import is_whole
from guldkorn.survey.files.table import Column, Heading, cell_text, column_of

_FAULTS = (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, OverflowError, LookupError, MemoryError)

_NUMBER = 8
"""How wide a number is stored, in bytes; what is wider is text."""


class SpssFile:
    """An SPSS file. What the survey tool itself declared as missing is an empty cell."""

    heading_row = 0
    first_row = 1  # the case's number, as SPSS counts
    problems: Sequence[Problem] = ()

    def __init__(self, name: str, raw: bytes) -> None:
        """Read the variables. Raise UnreadableError where the file is damaged."""
        self.name = name
        self._raw = raw
        if not is_whole(raw):
            raise self._damaged("its dictionary")
        meta = self._read(metadataonly=True)[1]
        self._variables: list[str] = list(meta.column_names)
        self._rows = max(0, meta.number_rows or 0)
        self._widths = {name: width for name, width in meta.variable_storage_width.items() if width > _NUMBER}
        if not all(self._variables):
            raise self._damaged("a variable without a name")
        self.headings = tuple(
            Heading(
                clean_line(variable),
                clean_line(meta.column_names_to_labels.get(variable) or ""),
                {
                    cell_text(code): clean_line(str(label))
                    for code, label in meta.variable_value_labels.get(variable, {}).items()
                },
            )
            for variable in self._variables
        )

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Read columns as text; the codes stay codes, and the headings hold what they mean."""
        wanted = sorted(set(wanted))
        if not wanted:
            return {}
        names = [self._variables[place] for place in wanted]
        cells, letters = self._rows * len(names), self._rows * sum(self._widths.get(name, 0) for name in names)
        if is_over(cells, letters):
            raise UnreadableError([Problem(Place(self.name), said_of_excess(cells, letters))])
        data = self._read(usecols=names)[0]
        return {place: _column(data[name]) for place, name in zip(wanted, names, strict=True)}

    def _read(
        self, *, metadataonly: bool = False, usecols: list[str] | None = None
    ) -> tuple[dict[str, list[Any]], pyreadstat.metadata_container]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # that of two variables of one name it renames one
                return pyreadstat.read_sav(
                    BytesIO(self._raw),
                    metadataonly=metadataonly,
                    usecols=usecols,
                    output_format="dict",
                    disable_datetime_conversion=True,
                )
        except _FAULTS as error:
            raise self._damaged(said_by(error)) from error

    def _damaged(self, reason: str) -> UnreadableError:
        return UnreadableError(
            [
                Problem(
                    Place(self.name),
                    Text(
                        f"SPSS-filen er beskadiget eller beskyttet ({reason}); eksportér den igen, gerne som CSV",
                        f"the SPSS file is damaged or protected ({reason}); export it again, perhaps as CSV",
                    ),
                )
            ]
        )


def _column(cells: object) -> Column:
    values = np.asarray(cells)
    return column_of_numbers(values) if values.dtype.kind in "fiu" else column_of(values.tolist())
