"""Checks of names: each stands for one thing, and what is named is described."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guldkorn.knowledge.library import Knowledge, KnowledgeFile
from guldkorn.knowledge.names import Mention, Named, Sort
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text

Shelf = Iterable[tuple[KnowledgeFile[Any], Path_, str]]
"""Names of one kind, each with its file and where it stands there."""

OWN = frozenset({Sort.RESPONSE_SET, Sort.VERSION, Sort.WORD_LIST})
"""What a file may describe for its own use."""


def unknown_names(file: KnowledgeFile[Any], knowledge: Knowledge) -> Iterator[Problem]:
    """Find the names in a file that nothing describes."""
    known: dict[Named, frozenset[str]] = {}
    for mention in file.mentions:
        if (allowed := known.get(mention.named)) is None:
            shelves = (shelf(sort, knowledge, file.value) for sort in mention.named.sorts)
            allowed = known[mention.named] = frozenset(name for names in shelves for name in names)
        if mention.name not in allowed:
            yield unknown(file, mention, allowed, knowledge)


def shelf(sort: Sort, knowledge: Knowledge, within: object = None) -> Mapping[str, object]:
    """Return the things of a sort by name: those of the knowledge, and the file's own where it may have some."""
    found: Mapping[str, object] = getattr(knowledge, sort.value, {})
    if sort is Sort.SOURCE:
        return {**found, **{f"note:{number}": claim for number, claim in knowledge.claims.items()}}
    if sort in OWN:
        return {**found, **{each.id: each for each in getattr(within, sort.value, ())}}
    return found


def unknown(file: KnowledgeFile[Any], mention: Mention, allowed: Iterable[str], knowledge: Knowledge) -> Problem:
    """Return the problem of a name that nothing describes; a pack may have retired what it named."""
    what, name = mention.named.title, mention.name
    hint = knowledge.way_out(name, allowed)
    place = file.document.key_place if mention.is_key else file.document.place
    said = Text(f'ukendt {what.da} "{name}"; {hint.da}', f'unknown {what.en} "{name}"; {hint.en}')
    return Problem(place(mention.path), said)


def unfit(
    file: KnowledgeFile[Any], path: Path_, what: Text, name: str, allowed: Iterable[str], *, is_key: bool = False
) -> Iterator[Problem]:
    """Find a name that is none of those that may stand in this very place."""
    allowed = tuple(allowed)
    if name not in allowed:
        hint = way_out(name, allowed)
        place = file.document.key_place(path) if is_key else file.document.place(path)
        yield Problem(place, Text(f'ukendt {what.da} "{name}"; {hint.da}', f'unknown {what.en} "{name}"; {hint.en}'))


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
