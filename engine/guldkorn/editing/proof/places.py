"""Where each part of a rule's condition stands in its file."""

from collections.abc import Iterator
from typing import Any as Plain

from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Place
from guldkorn.rules.conditions import All, Any, Condition
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule_file import WrittenRule

Path = tuple[int, ...]
"""Where a part stands in a condition."""


def place_of_part(written: WrittenRule, at: Path) -> Place:
    """Return where a part of a rule's condition stands in its file."""
    data = written.document.data
    for part in (*written.path, "when"):
        data = data[part]
    paths = dict(_paths(written.rule.when, data, (*written.path, "when"), (), written))
    path = paths[at]
    return written.document.key_place(path) if isinstance(path[-1], str) else written.document.place(path)


def _paths(
    condition: Condition, block: dict[str, Plain], path: Path_, at: Path, written: WrittenRule
) -> Iterator[tuple[Path, Path_]]:
    """Return each part's path in the file. What stands alone in a block is the block's condition itself."""
    yield at, path
    entries = [entry for key, value in block.items() for entry in _entries(key, value, (*path, key), written)]
    parts = condition.parts if isinstance(condition, All) and len(entries) > 1 else (condition,)
    for number, (part, (within, blocks)) in enumerate(zip(parts, entries, strict=True)):
        here = (*at, number) if len(entries) > 1 else at
        yield here, within
        if blocks is not None and isinstance(part, (All, Any)):
            for index, (below, each) in enumerate(zip(part.parts, blocks, strict=True)):
                yield from _paths(below, each, (*within, index), (*here, index), written)


def _entries(key: str, value: Plain, path: Path_, written: WrittenRule) -> Iterator[tuple[Path_, Plain]]:
    """Return the parts that one key of a block gives, each with the blocks below it where it has such."""
    if key in ("any", "all"):
        yield path, value
    elif key == "unless":
        blocks = [((*path, i), each) for i, each in enumerate(value)] if isinstance(value, list) else [(path, value)]
        yield from (((*within, name), None) for within, block in blocks for name in block)
    elif written.rule.about in KINDS[key].own:
        yield from (((*path, name), None) for name in value)
    else:
        yield path, None


def parts_of(condition: Condition, at: Path = ()) -> Iterator[tuple[Path, Condition]]:
    """Return all parts that must hold for a condition to hold, and where each stands."""
    if isinstance(condition, All):
        for number, part in enumerate(condition.parts):
            yield from parts_of(part, (*at, number))
    else:
        yield at, condition


def alternatives_of(condition: Condition, at: Path = ()) -> Iterator[tuple[Path, Condition]]:
    """Return each of several alternatives, and where it stands."""
    if isinstance(condition, (All, Any)):
        for number, part in enumerate(condition.parts):
            if isinstance(condition, Any) and len(condition.parts) > 1:
                yield (*at, number), part
            yield from alternatives_of(part, (*at, number))
