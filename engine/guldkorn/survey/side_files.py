"""The files beside a survey: how many were invited, and the workplace's own wording of the items."""

from collections.abc import Mapping
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.document import read_document
from guldkorn.reading.problem import UnreadableError, errors
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import rows_as_text
from guldkorn.survey.labels import bare
from guldkorn.survey.numbers import shortened, whole_in


class WordingFile(Entry):
    """A file of wording: what each item of the questionnaire says at this workplace. It is never shipped."""

    wording: dict[str, str | dict[str, str]]
    """By item; one text, or one for each language."""


def read_wording(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the wordings of each item by its code. Raise UnreadableError with every fault found."""
    file = read_typed(WordingFile, read_document(path))
    return {code: (said,) if isinstance(said, str) else tuple(said.values()) for code, said in file.wording.items()}


def read_invited(path: Path, knowledge: Knowledge) -> Mapping[str, int]:
    """Return how many were invited by unit, from a table of units. Raise UnreadableError with every fault found."""
    file = open_survey_file(path)
    faults = Faults(file.name)
    words = knowledge.survey_words
    places: dict[str, int] = {}
    for column, labels in (("unit", words.unit), ("invited", words.invited)):
        names = {bare(name) for name in labels.all}
        found = [place for place, heading in enumerate(file.headings) if bare(heading.text) in names]
        if found:
            places[column] = found[0]
        else:
            faults.report(
                file.heading_row,
                "her mangler kolonnen {column}; filen skal have kolonnerne enhed og inviterede",
                "the column {column} is missing; the file must have the columns unit and invited",
                column=Text(*{"unit": ("enhed", "unit"), "invited": ("inviterede", "invited")}[column]),
            )
    invited: dict[str, int] = {}
    if len(places) == 2:
        columns = file.columns(places.values())
        rows = len(columns[places["unit"]].codes)
        for number, row in enumerate(rows_as_text(columns, rows), file.first_row):
            unit, said = row[places["unit"]], row[places["invited"]]
            if not unit and not said:
                continue
            if not unit or not said:
                faults.report(
                    number,
                    "enheden eller antallet mangler; skriv begge, eller slet rækken",
                    "the unit or the number is missing; write both, or delete the row",
                )
                continue
            heading = file.headings[places["invited"]].text
            count = whole_in({heading: said}, heading, number, faults)
            if unit in invited:
                faults.report(
                    number,
                    'enheden "{unit}" står to gange; slet den ene række',
                    'the unit "{unit}" stands twice; delete one row',
                    unit=shortened(unit),
                )
            elif count is not None:
                invited[unit] = count
    if faults.errors or errors(file.problems):
        raise UnreadableError([*file.problems, *faults.all()])
    return invited
