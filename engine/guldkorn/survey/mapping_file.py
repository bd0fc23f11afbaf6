"""Writing a mapping as the tidy table that it is read from; what may not be shown is counted there without a name."""

import csv
from collections.abc import Iterator
from io import StringIO

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Language
from guldkorn.survey.mapping import Mapping, Score
from guldkorn.survey.references import ORGANISATION, ORGANISATION_TITLE
from guldkorn.survey.tidy_table import COLUMNS, HIDDEN

_WRITTEN = (
    "unit", "scale", "score", "n", "sd", "invited", "reference", "reference-sd", "against", "missing", "reliability",
    "questionnaire", "breakdown", "part-of",
)  # fmt: skip


def mapping_bytes(mapping: Mapping, knowledge: Knowledge, language: Language) -> bytes:
    """Return a mapping as CSV that a spreadsheet of that language opens: with BOM, and in Danish with semicolons."""
    danish = language is Language.DANISH
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=";" if danish else ",", lineterminator="\r\n")
    writer.writerow(COLUMNS[name] if danish else name for name in _WRITTEN)
    for row in _rows(mapping, knowledge, language):
        writer.writerow([_cell(row.get(name), danish=danish) for name in _WRITTEN])
    return file.getvalue().encode("utf-8-sig")


def _rows(mapping: Mapping, knowledge: Knowledge, language: Language) -> Iterator[dict[str, str | float | None]]:
    names = knowledge.survey_words.whole
    whole = (names.da if language is Language.DANISH else names.en)[0]
    against, parents = _against(mapping, knowledge), dict(mapping.parts)
    for score in mapping.scores:
        yield {**_row(score, score.unit, mapping, against), "part-of": parents.get(score.unit)}
    for score in mapping.whole:
        yield _row(score, whole, mapping, against)
    word = HIDDEN[language is Language.DANISH]
    shares = [unit for unit in mapping.hidden_shares if unit in mapping.units]
    of_shares = next((each.id for each in knowledge.dimensions.values() if each.prevalence), None)
    for unit in shares:
        yield {"unit": unit, "scale": of_shares, "score": word}
    for _ in range(mapping.hidden_scores - len(shares)):
        yield {"unit": (*mapping.units, whole)[0], "score": word}
    for _ in range(mapping.hidden_units):
        yield {"score": word}


def _row(score: Score, unit: str, mapping: Mapping, against: str) -> dict[str, str | float | None]:
    held = score.reference
    return {
        "unit": unit,
        "scale": score.measured.id,
        "score": score.value,
        "n": score.n,
        "sd": score.spread,
        "invited": score.invited,
        "reference": held.mean if held else None,
        "reference-sd": held.standard_deviation if held else None,
        "against": against if held else None,
        "missing": score.missing,
        "reliability": score.reliability,
        "questionnaire": mapping.instrument,
        "breakdown": score.breakdown,
    }


def _against(mapping: Mapping, knowledge: Knowledge) -> str:
    """Return what the scores are held against: the id of published values, the organisation, else its title."""
    if mapping.against is None:
        return ""
    if mapping.against == ORGANISATION_TITLE:
        return ORGANISATION
    return next(
        (each.id for each in knowledge.reference_choices.values() if each.title == mapping.against), mapping.against.da
    )


def _cell(value: str | float | None, *, danish: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value[:1] in ("=", "+", "-", "@") else value
    text = f"{value:g}" if float(value).is_integer() else repr(value)
    return text.replace(".", ",") if danish else text
