"""Saying where a file held characters that steer a screen or hide in a name."""

from guldkorn.survey.faults import Faults
from guldkorn.survey.files.table import Column
from guldkorn.survey.numbers import shortened


def remark_on_unclean(column: Column, heading: str, first_row: int, faults: Faults) -> None:
    """Say where characters were taken out of a column's cells that could steer a screen or hide in a name."""
    for text in column.unclean[:1]:
        faults.remark(
            int(column.rows_of(text)[0]) + first_row,
            'usynlige tegn er taget ud af kolonnen "{heading}"',
            'invisible characters were taken out of the column "{heading}"',
            heading=shortened(heading),
        )
