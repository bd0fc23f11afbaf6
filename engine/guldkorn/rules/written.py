"""Where something that reads well by itself stands, for checks that point into its file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Text


@dataclass(frozen=True, slots=True)
class Written:
    """The document that an entry was read from, and where it stands there."""

    document: Document
    path: Path_

    def place(self, *within: str | int) -> Place:
        """Return where something in the entry stands."""
        return self.document.place((*self.path, *within))


def twice(named: Iterable[tuple[str, Place]], what: Text) -> Iterator[Problem]:
    """Find ids that stand at two places of one folder."""
    first: dict[str, Place] = {}
    for name, place in named:
        if (earlier := first.setdefault(name, place)) != place:
            yield Problem(
                place,
                Text(
                    f'en anden {what.da} hedder også "{name}" ({earlier}); giv den ene et andet id',
                    f'another {what.en} is called "{name}" too ({earlier}); give one of them another id',
                ),
            )
