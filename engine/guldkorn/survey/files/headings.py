"""Where the headings of a table stand: blank rows above them, three of them from Qualtrics, names or questions."""

from collections.abc import Sequence

from guldkorn.reading.problem import Place, Problem, UnreadableError
from guldkorn.reading.text import Text
from guldkorn.survey.files.table import Heading, cell_text, is_blank

_IMPORT_ID = '{"ImportId":'
"""How the cells of the third heading row of a Qualtrics export begin."""


def find_headings(name: str, rows: Sequence[Sequence[object]]) -> tuple[tuple[Heading, ...], int, int]:
    """Return the headings that the first rows of a table hold, the row they stand in, and the last of their rows.

    Raise UnreadableError where there is nothing.
    """
    start = next((number for number, row in enumerate(rows) if not is_blank(row)), None)
    if start is None:
        empty = Text(
            "filen er tom; den skal have en række med overskrifter og en række for hver besvarelse eller score",
            "the file is empty; it must have a row of headings and a row for each respondent or score",
        )
        raise UnreadableError([Problem(Place(name), empty)])
    names = [cell_text(cell) for cell in rows[start]]
    if len(rows) > start + 2 and _is_of_qualtrics(rows[start + 2]):
        wordings = [cell_text(cell) for cell in rows[start + 1]]
        wordings += [""] * (len(names) - len(wordings))
        return tuple(Heading(*each) for each in zip(names, wordings, strict=False)), start + 1, start + 3
    return tuple(Heading(each) for each in names), start + 1, start + 1


def _is_of_qualtrics(row: Sequence[object]) -> bool:
    said = [cell_text(cell) for cell in row]
    return any(said) and all(cell.replace(" ", "").startswith(_IMPORT_ID) for cell in said if cell)
