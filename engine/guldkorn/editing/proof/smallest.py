"""A case of the proof without what makes no difference to it."""

from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from guldkorn.editing.proof.trial import ISSUE, UNIT, Case, Facts
from guldkorn.knowledge.vocabulary import Basis
from guldkorn.scenarios.minimal import minimal

_OTHER = "other"
_SCORE = "score"
_PLACED = "issue.placed"


class _Part(NamedTuple):
    """One thing that can be left out of a case: a fact of the unit or the issue by its path, or a whole score."""

    thing: str
    path: str


def smallest(case: Case, holds: Callable[[Case], bool]) -> Case:
    """Return the case with nothing said and scored but what it takes for something to hold that does.

    What is always known of a unit and an issue stays.
    """
    parts = tuple(_parts(case))
    kept = minimal(parts, lambda some: holds(_only(case, some, parts)))
    return _only(case, kept, parts)


def _parts(case: Case) -> Iterator[_Part]:
    if case.score is not None and case.issue.own.get("issue.basis") != Basis.FINDING:
        yield _Part(_SCORE, "")
    yield from (_Part(_OTHER, str(at)) for at in range(len(case.others)))
    for thing, facts in ((UNIT, case.unit), (ISSUE, case.issue)):
        said = {path for path in facts.own if path.startswith("context.")} | facts.disputed
        yield from (_Part(thing, path) for path in sorted(said))
    if _PLACED in case.issue.own:
        yield _Part(ISSUE, _PLACED)


def _only(case: Case, some: tuple[_Part, ...], parts: tuple[_Part, ...]) -> Case:
    gone = set(parts).difference(some)
    return Case(
        _without(case.issue, {path for thing, path in gone if thing == ISSUE}),
        _without(case.unit, {path for thing, path in gone if thing == UNIT}),
        None if _Part(_SCORE, "") in gone else case.score,
        tuple(other for at, other in enumerate(case.others) if _Part(_OTHER, str(at)) not in gone),
    )


def _without(facts: Facts, paths: Set[str]) -> Facts:
    return Facts({path: value for path, value in facts.own.items() if path not in paths}, facts.disputed - paths)
