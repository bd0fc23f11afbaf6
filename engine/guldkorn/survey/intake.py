"""Taking in a survey: from a file of answers or scores to a mapping, and what is to be said of how it was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import Place, Problem, UnreadableError
from guldkorn.reading.text import Text
from guldkorn.survey.coverage import check_coverage
from guldkorn.survey.faults import Faults
from guldkorn.survey.file_reading import FileReading, Progress
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import Column, SurveyFile
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import UnitNames, unit_names
from guldkorn.survey.persons import read_persons
from guldkorn.survey.recogniser import find_instrument, recognise
from guldkorn.survey.recognition import Form, Recognition, Role
from guldkorn.survey.references import with_usual_reference
from guldkorn.survey.request import Request
from guldkorn.survey.tidy_table import is_tidy, read_tidy
from guldkorn.survey.unit_rows import read_unit_rows


@dataclass(frozen=True)
class Intake:
    """A mapping, and what was recognised and left out on the way to it."""

    mapping: SurveyMapping
    named_units: UnitNames = field(default_factory=UnitNames)
    """Every unit of the file; only for knowing a name when one is given."""
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
    minimum = _minimum(file.name, request.minimum, knowledge)
    offensive = _minimum_offensive(file.name, request.minimum_offensive, minimum, knowledge)
    request = replace(request, minimum=minimum, minimum_offensive=offensive)
    if is_tidy(file.headings):
        mapping, named, remarks = read_tidy(file, knowledge, request)
        return Intake(with_usual_reference(mapping, knowledge), unit_names(mapping, named), remarks)
    instrument = find_instrument(request, file.headings, file.name, knowledge)
    faults = Faults(file.name)
    if request.instrument != instrument.id:
        faults.remark(
            0,
            "{asked} er læst som {name} ({id}); er det en anden udgave, så nævn den med --questionnaire",
            "{asked} is read as {name} ({id}); if it is another version, name that with --questionnaire",
            asked=request.instrument or "",
            name=instrument.title,
            id=instrument.id,
        )
    recognition = recognise(file.headings, instrument, request, knowledge, faults, file.heading_row)
    reading = FileReading(file, knowledge, request, recognition, faults, progress)
    check_coverage(reading)
    reading.stop_at_faults()
    columns = _columns(reading)
    progress(0.4)
    left_out: Mapping[str, int] = {}
    if recognition.form is Form.UNIT_SCORES:
        mapping, units = read_unit_rows(reading, columns)
    else:
        persons = read_persons(reading, columns)
        mapping, units, left_out = persons.mapping, persons.units, persons.left_out
    mapping = with_usual_reference(mapping, knowledge)
    return Intake(mapping, unit_names(mapping, units), (*file.problems, *faults.all()), recognition, left_out)


def _columns(reading: FileReading) -> Mapping[int, Column]:
    """Read the columns that were recognised. Raise UnreadableError where there is not one row."""
    file, recognition = reading.file, reading.recognition
    wanted = [column.place for column in recognition.columns if column.role is not Role.UNREAD]
    columns = file.columns(wanted, [column.place for column in recognition.of(Role.ITEM)])
    if not any(len(column.codes) for column in columns.values()):
        reading.faults.report(
            file.heading_row,
            "der er ingen besvarelser under overskriften; eksportér filen igen med svarene",
            "there are no respondents below the heading; export the file again with the answers",
        )
        reading.stop_at_faults()
    return columns


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


def _minimum_offensive(file: str, asked: int | None, minimum: int, knowledge: Knowledge) -> int:
    lowest = int(knowledge.limits.minimum_offensive.value)
    if asked is not None and asked < lowest:
        said = Text(
            f"mindstegrænsen for krænkende handlinger kan ikke være under {lowest} svar",
            f"the minimum of offensive acts cannot be below {lowest} answers",
        )
        raise UnreadableError([Problem(Place(file), said)])
    return max(minimum, asked or lowest)
