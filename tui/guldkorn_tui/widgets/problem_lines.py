"""Problems of a file as lines of a screen: no answer beside its row, and keys in the place of options."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.look.plain_text import plain
from guldkorn_tui.widgets.block import Line

KEYS = {
    "questionnaire": "s",
    "unit-column": "e",
    "coding": "t",
    "missing": "c",
    "minimum": "m",
    "reference": "h",
    "drop-duplicates": "d",
    "round": "u",
    "invited": "i",
    "wording": "o",
    "sheet": "a",
}
"""By option of the command line, the key that does the same on the screen."""
_OPTION = re.compile(r'--([a-z]+(?:-[a-z]+)*)(?: "[^"]*")?')
_ON_COLUMN = Text("Enter på kolonnen", "Enter on the column")
_KEY = Text("tasten", "the key")
_OF_A_CELL = ("kolonnen ", "og ")
"""How a message begins that tells what stands in a cell: its row is not shown beside it."""
_MOST_ROWS = 5


def on_screen(text: Text) -> Text:
    """Return a message with keys in the place of options."""
    return Text(
        _OPTION.sub(lambda found: _done_by(found, Language.DANISH), text.da),
        _OPTION.sub(lambda found: _done_by(found, Language.ENGLISH), text.en),
    )


def _done_by(found: re.Match[str], language: Language) -> str:
    if found[1] == "column":
        return _ON_COLUMN.get(language)
    return f"{_KEY.get(language)} {KEYS[found[1]]}" if found[1] in KEYS else found[0]


def problem_lines(problems: Iterable[Problem], language: Language, *, keys: bool = True) -> Iterator[Line]:
    """Return problems as a list: one line for each, however many rows have it.

    The row stands beside it only where nobody's answer does. `keys` tells whether the recognition step can be gone to,
    where each option of the command line has a key.
    """
    rows: dict[Text, list[int]] = defaultdict(list)
    for problem in problems:
        rows[problem.message].append(problem.place.line)
    for message, places in rows.items():
        said = (on_screen(message) if keys else message) + _where(message, sorted(places))
        yield Line(plain(said.get(language)), 0, plain("• "))


def _where(message: Text, rows: list[int]) -> Text:
    if rows[-1] < 2:  # the file as a whole, or its headings
        return same("")
    if message.da.startswith(_OF_A_CELL):
        return Text(f" ({len(rows)} celler)", f" ({len(rows)} cells)") if len(rows) > 1 else same("")
    shown = join([same(str(row)) for row in rows[:_MOST_ROWS]]) + same(", …" if len(rows) > _MOST_ROWS else "")
    word = Text("række", "row") if len(rows) == 1 else Text("rækkerne", "rows")
    return same(" (") + word + same(" ") + shown + same(")")
