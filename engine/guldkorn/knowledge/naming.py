"""Checks of names: each stands for one thing, and what is named is described."""

from collections.abc import Iterable, Iterator
from typing import Any

from guldkorn.knowledge.library import KnowledgeFile
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text

Shelf = Iterable[tuple[KnowledgeFile[Any], Path_, str]]
"""Names of one kind, each with its file and where it stands there."""


def named(
    file: KnowledgeFile[Any], path: Path_, name: str, allowed: Iterable[str], *, key: bool = False
) -> Iterator[Problem]:
    """Find a name that nothing describes."""
    allowed = tuple(allowed)
    if name not in allowed:
        hint = way_out(name, allowed)
        what = next(str(part) for part in reversed(path[:-1] if key else path) if isinstance(part, str))
        yield Problem(
            file.document.key_place(path) if key else file.document.place(path),
            Text(f'ukendt navn "{name}" ({what}); {hint.da}', f'unknown name "{name}" ({what}); {hint.en}'),
        )


def named_twice(shelf: Shelf) -> Iterator[Problem]:
    """Find names of one kind that two entries share."""
    first: dict[str, Any] = {}
    for file, path, name in shelf:
        place = file.document.place(path)
        if name in first:
            yield Problem(
                place,
                Text(
                    f'"{name}" står allerede i {first[name]}; giv den ene et andet id',
                    f'"{name}" stands already in {first[name]}; give one of them another id',
                ),
            )
        first.setdefault(name, place)
