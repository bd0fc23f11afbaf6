"""The files beside a survey: who were invited, the workplace's own wording, and what earlier mappings told."""

from collections.abc import Mapping
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.document import read_document
from guldkorn.reading.problem import UnreadableError, errors
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.survey.faults import Faults
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import SurveyFile, rows_as_text
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.labels import bare
from guldkorn.survey.numbers import shortened, whole_in
from guldkorn.survey.references import ORGANISATION_TITLE
from guldkorn.survey.request import Request
from guldkorn.survey.scored_units import told_by_references
from guldkorn.survey.sums import sums_in
from guldkorn.survey.tidy_table import is_tidy, read_told


class WordingFile(Entry):
    """A file of wording: what each item of the questionnaire says at this workplace. It is never shipped."""

    wording: dict[str, str | dict[str, str]]
    """By item; one text, or one for each language."""


def read_wording(path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the wordings of each item by its code. Raise UnreadableError with every fault found."""
    file = read_typed(WordingFile, read_document(path))
    return {code: (said,) if isinstance(said, str) else tuple(said.values()) for code, said in file.wording.items()}


def read_known(path: Path, knowledge: Knowledge, instrument: str | None) -> KnownScores:
    """Return all that an earlier mapping tells, however few it rests on: who reads it knows it.

    Raise UnreadableError with every fault found.
    """
    return known_in(open_survey_file(path), knowledge, instrument)


def known_in(file: SurveyFile, knowledge: Knowledge, instrument: str | None) -> KnownScores:
    """Return all that an opened mapping tells; else as `read_known`."""
    if not is_tidy(file.headings):
        faults = Faults(file.name)
        faults.report(
            file.heading_row,
            "filen er ingen kortlægning; lad guldkorn map skrive en",
            "the file is no mapping; let guldkorn map write one",
        )
        raise UnreadableError([*file.problems, *faults.all()])
    request = Request(instrument=instrument if instrument in knowledge.instruments else None)
    scored, its_own, against = read_told(file, knowledge, request)
    sums = sums_in(scored.scores, scored.parents, knowledge.survey_words)
    whole = [score for score in scored.scores if score.unit in sums.wholes]
    units = tuple(score for score in scored.scores if score.unit not in sums.wholes | sums.averages)
    if against == ORGANISATION_TITLE:
        whole += told_by_references(units, whole)
    instrument = its_own if scored.scores else None
    return KnownScores(file.name, units, tuple(whole), sums.parents, instrument, hides=scored.hides)


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
