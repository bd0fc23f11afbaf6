"""Which unit another is a part of, where a tidy table says so."""

from collections.abc import Iterable, Mapping

from guldkorn.survey.faults import Faults
from guldkorn.survey.numbers import shortened
from guldkorn.survey.tidy_questionnaire import TidyRow


def parents_in(rows: Iterable[TidyRow], faults: Faults) -> Mapping[str, str]:
    """Return which unit others are a part of, by the column of the table that says so. What cannot be is reported."""
    units = {row["unit"] for _, row in rows}
    said: dict[str, str] = {}
    for number, row in rows:
        parent = row.get("part-of", "")
        if not parent:
            continue
        if _is_inside(parent, row["unit"], said):
            faults.report(
                number,
                "enheden kan ikke være en del af sig selv, heller ikke gennem en anden; ret det, eller lad feltet "
                "stå tomt",
                "the unit cannot be a part of itself, nor of one of its own parts; mend it, or leave the field empty",
                "part-of",
            )
        elif said.get(row["unit"], parent) != parent:
            faults.report(
                number,
                'enheden er en del af "{first}" i en tidligere række; lad den være en del af én enhed',
                'the unit is a part of "{first}" in an earlier row; let it be a part of one unit',
                "part-of",
                first=shortened(said[row["unit"]]),
            )
        elif parent not in units:
            faults.report(
                number,
                'enheden "{parent}" står ikke i tabellen; skriv dens scorer, eller lad feltet stå tomt',
                'the unit "{parent}" is not in the table; write its scores, or leave the field empty',
                "part-of",
                parent=shortened(parent),
            )
        else:
            said[row["unit"]] = parent
    return said


def _is_inside(unit: str, part: str, said: Mapping[str, str]) -> bool:
    """Tell whether a unit is one that is a part of it, or lies within."""
    while unit != part and unit in said:
        unit = said[unit]
    return unit == part
