"""Numbers in the cells of a table, read strictly: what could be misread is reported instead."""

import re
from collections.abc import Mapping

from guldkorn.reading.cleaning import clean_line
from guldkorn.survey.faults import Faults

_NUMBER = re.compile(r"[-+]?[0-9]+([.,][0-9]+)?")


def number_in(
    cells: Mapping[str, str], column: str, row: int, faults: Faults, *, lowest: float = 0, highest: float
) -> float | None:
    """Return a cell's number, with decimal comma or point; None where it is empty or was reported."""
    text = cells.get(column, "")
    if not text:
        if column == "score":
            faults.report(
                row,
                "scoren mangler; slet rækken, hvis skalaen ikke er målt",
                "the score is missing; delete the row if the scale was not measured",
                column,
            )
        return None
    if not _NUMBER.fullmatch(text):
        faults.report(
            row,
            '"{text}" er ikke et tal; skriv det som fx 42,5, eller lad cellen være tom',
            '"{text}" is not a number; write it such as 42.5, or leave the cell empty',
            column,
            text=shortened(text),
        )
        return None
    value = float(text.replace(",", "."))
    if not lowest <= value <= highest:
        faults.report(
            row,
            "{text} er uden for {lowest} til {highest}; ret tallet",
            "{text} is outside {lowest} to {highest}; mend the number",
            column,
            text=shortened(text),
            lowest=f"{lowest:g}",
            highest=f"{highest:g}",
        )
        return None
    return value


def whole_in(cells: Mapping[str, str], column: str, row: int, faults: Faults) -> int | None:
    """Return a cell's whole number of persons; None where it is empty or was reported."""
    text = cells.get(column, "")
    if not text:
        if column == "n":
            faults.report(
                row,
                "antallet mangler; skriv, hvor mange der har svaret",
                "the number is missing; write how many answered",
                column,
            )
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 7 or int(text) == 0:
        faults.report(
            row,
            '"{text}" er ikke et helt antal personer; skriv det som fx 12',
            '"{text}" is not a whole number of persons; write it such as 12',
            column,
            text=shortened(text),
        )
        return None
    return int(text)


def shortened(text: str) -> str:
    """Return a cell's text as a message may show it."""
    text = clean_line(text)
    return text if len(text) <= 40 else text[:39] + "…"
