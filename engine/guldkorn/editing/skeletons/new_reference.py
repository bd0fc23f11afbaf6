"""A published table made into a reference of one's own: where it is from is asked for, and stands with the values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from guldkorn.editing.checking.drafts import DRAFT
from guldkorn.editing.skeletons.new_entry import (
    NewEntry,
    NewEntryError,
    id_of,
    new_reference_file,
    new_source,
)
from guldkorn.editing.skeletons.reference_table import GroupValues, ReferenceTable, read_reference_table
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument
from guldkorn.knowledge.reference_checks import YEARS
from guldkorn.knowledge.sources import SourceKind
from guldkorn.reading.problem import way_out
from guldkorn.reading.text import Language, Text
from guldkorn.reading.writing import yaml_text
from guldkorn.rules.layers import Layers

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Published:
    """Where a table was published, and whom it is about, in one language."""

    questionnaire: str
    source: str
    """An id of sources.yaml, or authors, title and year."""
    year: int
    place: str
    population: str
    verified: bool
    """Whether the figures were read in the source itself."""


def new_reference(
    name: str, table: Path, published: Published, layers: Layers, knowledge: Knowledge, language: Language
) -> Iterator[NewEntry]:
    """Return a new reference from a table for the topmost of the layers, after its source where that is new.

    What comes first must be written before the next is asked for. Raise UnreadableError for a faulty table and
    NewEntryError where it cannot be written.
    """
    instrument = find_instrument(published.questionnaire, knowledge)
    if published.year not in YEARS or published.year > date.today().year:
        raise NewEntryError(
            Text(
                f"{published.year} kan ikke være året; skriv, hvornår folk svarede",
                f"{published.year} cannot be the year; write when people answered",
            )
        )
    values = read_reference_table(table, instrument)
    source = published.source
    if source not in knowledge.sources:
        source = id_of(published.source)
        if source not in knowledge.sources:
            yield new_source(source, _source(source, published, language), layers, language)
    yield new_reference_file(name, _lines(name, source, values, published, language), layers)


def find_instrument(name: str, knowledge: Knowledge) -> Instrument:
    """Return the questionnaire of a name. Raise NewEntryError with the nearest where there is none."""
    found = knowledge.instruments.get(name)
    if found is None:
        hint = way_out(name, knowledge.instruments)
        raise NewEntryError(
            Text(f'ukendt spørgeskema "{name}"; {hint.da}', f'unknown questionnaire "{name}"; {hint.en}')
        )
    return found


def _source(name: str, published: Published, language: Language) -> list[str]:
    data = {
        "id": name,
        "kind": SourceKind.STUDY.value,
        "title": _text(published.source, language),
        "reference": published.source,
        **({"year": year} if (year := _year_in(published.source)) else {}),
        "verified": False,
    }
    return yaml_text(data).splitlines()


def _year_in(reference: str) -> int | None:
    """Return the year that a source is cited with, which is seldom the one in which people answered."""
    found = [int(year) for year in _YEAR.findall(reference) if int(year) in YEARS]
    return found[-1] if found else None


def _lines(name: str, source: str, table: ReferenceTable, published: Published, language: Language) -> list[str]:
    title = f"{published.population}, {published.year}"
    data: dict[str, Any] = {
        "id": name,
        "title": {"da": title, "en": title},
        "questionnaire": published.questionnaire,
        "population": _text(published.population, language),
        "year": published.year,
        **({"n": table.whole.n} if table.whole.n else {}),
        "source": source,
        "place": _text(published.place, language),
        "verified": published.verified,
        "values": _values(table.whole),
    }
    if table.groups:
        data["groups"] = [
            {
                "id": group,
                "title": _text(of.title, language),
                **({"n": of.n} if of.n else {}),
                "values": _values(of),
            }
            for group, of in table.groups.items()
        ]
    return yaml_text(data).splitlines()


def _values(of: GroupValues) -> dict[str, dict[str, float]]:
    return {
        code: {"mean": mean, **({"standard-deviation": deviation} if deviation is not None else {})}
        for code, (mean, deviation) in of.values.items()
    }


def _text(said: str, language: Language) -> dict[str, str]:
    """Return a text in both languages: as it was said, and marked to be translated in the other."""
    return {each.value: said if each is language else f"{DRAFT.get(each)} {said}" for each in Language}
