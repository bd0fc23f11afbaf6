"""What is wrong with a table: all of it at once, but of one kind only as much as anyone reads."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from guldkorn.reading.problem import Place, Problem, Weight
from guldkorn.reading.text import Language, Text

MOST_OF_A_KIND = 20

Given = str | int | Text | Callable[[], Text]
"""What is filled into a message; a function is asked only when the message is kept."""


class Faults:
    """The problems of one table, at most twenty of a kind and then a count."""

    def __init__(self, file: str) -> None:
        self.errors = 0
        """How many errors there are, those left out included."""
        self._file = file
        self._kept: list[Problem] = []
        self._of_kind: Counter[Text] = Counter()
        self._first_left_out: dict[Text, tuple[Place, Weight]] = {}
        self._last: Text | None = None

    def report(self, row: int, da: str, en: str, in_column: str = "", **given: Given) -> None:
        """Tell an error in a row, with what is given filled in; without that, the message is its kind."""
        self.errors += 1
        if in_column:
            da, en, given = f"kolonnen {{column}}: {da}", f"column {{column}}: {en}", {**given, "column": in_column}
        self._tell(row, Text(da, en), Weight.ERROR, given)

    def remark(self, row: int, da: str, en: str, **given: Given) -> None:
        """Tell something that is no error."""
        self._tell(row, Text(da, en), Weight.ADVICE, given)

    def more(self, count: int, *, error: bool = True) -> None:
        """Count more of the kind that was told last, without telling them."""
        if count and self._last is not None:
            self.errors += count * error
            self._of_kind[self._last] += count

    def all(self) -> Iterator[Problem]:
        """Return the problems that were kept, and of each kind how many more there are."""
        yield from self._kept
        for kind, (place, weight) in self._first_left_out.items():
            more = self._of_kind[kind] - MOST_OF_A_KIND
            yield Problem(
                place,
                Text(
                    f"og {more} til af samme slags ({kind.da})",
                    f"and {more} more of the same kind ({kind.en})",
                ),
                weight,
            )

    def _tell(self, row: int, said: Text, weight: Weight, given: dict[str, Given]) -> None:
        kind = Text(_kind(said.da), _kind(said.en))
        place = Place(self._file, row)
        self._of_kind[kind] += 1
        self._last = kind
        if self._of_kind[kind] > MOST_OF_A_KIND:
            self._first_left_out.setdefault(kind, (place, weight))
            return
        filled = {name: value() if callable(value) else value for name, value in given.items()}
        self._kept.append(
            Problem(place, Text(*(_fill(said.get(language), filled, language) for language in Language)), weight)
        )


def _kind(said: str) -> str:
    return re.sub(r"\{\w+\}", "…", said.split(";")[0])


def _fill(said: str, given: dict[str, str | int | Text], language: Language) -> str:
    return said.format(
        **{name: value.get(language) if isinstance(value, Text) else value for name, value in given.items()}
    )
