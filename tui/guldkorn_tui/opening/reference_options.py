"""What scores may be held against, as values: what the file says, published values, the organisation, nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, same
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.references import ORGANISATION, ORGANISATION_TITLE, fitting_references, said_of_age
from guldkorn_tui.opening.opened_survey import NONE

AS_READ = ""
"""Chosen where the scores stay held against what their file says."""
FILE = "file"
"""Chosen where a file is to be named."""
NOTHING = Text("ingenting", "nothing")
_AS_READ = Text("det, der står i filen", "what the file says")
_OWN = Text("filens egne værdier", "the file's own values")
_A_FILE = Text(
    "en fil: egne referenceværdier eller en tidligere kortlægning",
    "a file: your own reference values or an earlier mapping",
)
_NOT_CHECKED = Text("ikke kontrolleret mod kilden", "not checked against the source")


@dataclass(frozen=True, slots=True)
class ReferenceOption:
    """Something to hold scores against."""

    value: str
    """An id, a word or FILE, as the command line takes them."""
    title: Text
    more: Text | None = None


def reference_options(as_read: Mapping, knowledge: Knowledge) -> Iterator[ReferenceOption]:
    """Return what the scores of a mapping may be held against."""
    return options_for(as_read.instrument, knowledge, said_by_file(as_read), whole=bool(as_read.whole))


def options_for(
    instrument: str | None, knowledge: Knowledge, as_read: Text | None, *, whole: bool
) -> Iterator[ReferenceOption]:
    """Return what scores of an instrument may be held against, with what their file says where that is known.

    `whole` tells whether they may be held against the whole organisation.
    """
    yield ReferenceOption(AS_READ, _AS_READ, as_read)
    for each in fitting_references(Mapping((), instrument=instrument), knowledge):
        age = said_of_age(each.title, knowledge, date.today().year)
        more = [*(() if each.verified else (_NOT_CHECKED,)), *((age,) if age else ())]
        yield ReferenceOption(each.id, each.title, join(more) if more else None)
    if whole:
        yield ReferenceOption(ORGANISATION, ORGANISATION_TITLE)
    yield ReferenceOption(FILE, _A_FILE)
    yield ReferenceOption(NONE, NOTHING)


def said_by_file(as_read: Mapping) -> Text:
    """Return what a mapping was held against as it was read."""
    return as_read.against or (_OWN if any(score.reference for score in as_read.scores) else NOTHING)


def said_of_reference(choice: str, knowledge: Knowledge) -> Text:
    """Return what was chosen, as a person reads it."""
    if choice in knowledge.reference_choices:
        return knowledge.reference_choices[choice].title
    known = {AS_READ: _AS_READ, ORGANISATION: ORGANISATION_TITLE, NONE: NOTHING}
    return known.get(choice, same(Path(choice).name))


def held_so(mapping: Mapping, as_read: Mapping, knowledge: Knowledge) -> str:
    """Return which option a mapping is held by."""
    if mapping == as_read:
        return AS_READ
    if mapping.against is None:
        return NONE
    if mapping.against == ORGANISATION_TITLE:
        return ORGANISATION
    return next((each.id for each in knowledge.reference_choices.values() if each.title == mapping.against), FILE)
