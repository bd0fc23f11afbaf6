"""How much of a survey's file may be read into memory: told before a reader sees the file."""

from guldkorn.reading.text import Text, number

_MOST = 2_000_000_000  # bytes
_CELL = 100
"""How many bytes a cell takes in memory beside its text, about."""
_LETTER = 4
"""How many bytes a letter of a text takes while a file is read, about: it is held more than once."""


def is_over(cells: int, letters: int = 0) -> bool:
    """Tell whether so many cells, with so many letters in all of them together, would take more than may be taken."""
    return cells * _CELL + letters * _LETTER > _MOST


def said_of_excess(cells: int, letters: int = 0) -> Text:
    """Return what is said of a file that holds so much."""
    count, gigabytes = number(cells, 0), number((cells * _CELL + letters * _LETTER) / 1e9, 1)
    return Text(
        f"filen ville fylde {gigabytes.da} GB i hukommelsen ({count.da} felter); gem kun kolonnerne med svarene, "
        "eller del filen",
        f"the file would take {gigabytes.en} GB of memory ({count.en} cells); save the columns with the answers alone, "
        "or split the file",
    )
