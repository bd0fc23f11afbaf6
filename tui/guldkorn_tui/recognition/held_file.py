"""A survey's file as it lies open in front of the group: each of its columns is read once."""

from collections.abc import Collection, Iterable, Sequence
from threading import Lock

from guldkorn.reading.problem import Problem
from guldkorn.survey.files.table import Column, Heading, SurveyFile
from guldkorn.survey.files.workbook import WorkbookFile


class HeldFile:
    """An opened file that remembers what was read of it; several threads may ask it."""

    def __init__(self, file: SurveyFile) -> None:
        self._file = file
        self._read: dict[tuple[int, bool], Column] = {}
        """By place, and whether it was read as one of answers."""
        self._problems: tuple[Problem, ...] | None = None
        self._lock = Lock()

    @property
    def is_workbook(self) -> bool:
        """Whether it is one sheet of several."""
        return isinstance(self._file, WorkbookFile)

    @property
    def name(self) -> str:
        """The file as problems show it."""
        return self._file.name

    @property
    def headings(self) -> Sequence[Heading]:
        """The headings of its columns, in order."""
        return self._file.headings

    @property
    def heading_row(self) -> int:
        """The number of the row that the headings stand in; 0 where they stand in none."""
        return self._file.heading_row

    @property
    def first_row(self) -> int:
        """The number of the row that the first of the cells stands in."""
        return self._file.first_row

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with its shape, and what is worth saying of how it was opened."""
        return self._file.problems if self._problems is None else self._problems

    def columns(self, wanted: Iterable[int], answers: Collection[int] = ()) -> dict[int, Column]:
        """Return the columns that are asked for. Raise UnreadableError where they cannot be read at all."""
        keys = {place: (place, place in answers) for place in wanted}
        with self._lock:
            new = [place for place, key in keys.items() if key not in self._read]
            found = self._file.columns(new, [place for place in new if place in answers]) if new else {}
            self._read.update((keys[place], column) for place, column in found.items())
            if self._problems is None:  # read again, the file would count the same faults twice
                self._problems = tuple(self._file.problems)
            return {place: self._read[key] for place, key in keys.items()}
