"""Signing off: somebody has accepted, by name and with a reason, exactly the difference that a change makes."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guldkorn.editing.comparing.cases import Origin
from guldkorn.editing.comparing.difference import Affected, Difference, Effect
from guldkorn.reading.document import Document, read_document
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed


class Acceptance(Entry):
    """One accepted difference: all that differs for a case, or for one unit of it, or for one issue of the unit."""

    origin: Origin
    """Where the case comes from."""
    case: str
    """The case's name, as `guldkorn diff` writes it."""
    unit: str | None = None
    """The unit, where only its advice is accepted."""
    issue: str | None = None
    """The issue of the unit, where only what differs about that is accepted."""
    difference: str
    """What stands for exactly this difference, as `guldkorn diff` writes it; any other difference has another."""
    by: str
    """Who accepts it."""
    because: str
    """Why the new advice is right."""


class SignoffFile(Entry):
    """A file of accepted differences."""

    accepted: tuple[Acceptance, ...]
    """The acceptances, one entry each."""


@dataclass(frozen=True)
class Signoff:
    """The accepted differences, and where each stands."""

    accepted: tuple[Acceptance, ...] = ()
    document: Document | None = None


@dataclass(frozen=True)
class Missing:
    """What nobody has accepted for a case."""

    affected: Affected
    effects: tuple[Effect, ...]


def read_signoff(path: Path) -> Signoff:
    """Read a file of accepted differences; none is accepted where there is no file yet.

    Raise UnreadableError with every fault found.
    """
    if not path.exists():
        return Signoff()
    document = read_document(path)
    return Signoff(read_typed(SignoffFile, document).accepted, document)


def missing(signoff: Signoff, difference: Difference) -> tuple[Missing, ...]:
    """Return what nobody has accepted. An acceptance of another difference than this one accepts nothing."""
    found = []
    for affected in difference.affected:
        accepted = [effect for each in signoff.accepted for effect in _accepted(each, affected)]
        if left := tuple(effect for effect in affected.effects if effect not in accepted):
            found.append(Missing(affected, left))
    return tuple(found)


def idle(signoff: Signoff, difference: Difference) -> Iterator[Problem]:
    """Find acceptances that accept nothing any more."""
    affected = {(each.case.origin, each.case.name): each for each in difference.affected}
    for index, each in enumerate(signoff.accepted):
        case = affected.get((each.origin, each.case))
        if case is not None and _accepted(each, case):
            continue
        assert signoff.document is not None
        place = signoff.document.place(("accepted", index, "difference"))
        if case is not None and case.of(each.unit, each.issue):
            mark = case.mark(each.unit, each.issue)
            said = Text(
                f"forskellen er en anden nu ({mark}); se på den og godkend den, eller fjern denne godkendelse",
                f"the difference is another now ({mark}); look at it and accept it, or remove this acceptance",
            )
        else:
            said = Text(
                f'"{each.case}" får ikke andre råd på den måde; fjern godkendelsen',
                f'"{each.case}" gets no other advice in that way; remove the acceptance',
            )
        yield Problem(place, said, Weight.ADVICE)


def skeleton(found: Iterable[Missing], *, whole_file: bool) -> str:
    """Return what is to be written in the file to accept what is missing, once it has a name and a reason each."""
    lines = ["accepted:"] if whole_file else []
    for each in found:
        case = each.affected.case
        for unit in _units(each):
            lines += [
                f"  - origin: {case.origin}",
                f"    case: {_quoted(case.name)}",
                *([f"    unit: {_quoted(unit)}"] if unit is not None else []),
                f"    difference: {_quoted(each.affected.mark(unit))}",
                '    by: ""',
                '    because: ""',
            ]
    return "\n".join(lines) + "\n"


def _accepted(acceptance: Acceptance, affected: Affected) -> tuple[Effect, ...]:
    """Return what an acceptance accepts of what differs for a case."""
    if (acceptance.origin, acceptance.case) != (affected.case.origin, affected.case.name):
        return ()
    if acceptance.difference != affected.mark(acceptance.unit, acceptance.issue):
        return ()
    return affected.of(acceptance.unit, acceptance.issue)


def _units(missing: Missing) -> tuple[str | None, ...]:
    """Return the units that are left, where others are accepted already; else None, for the whole case."""
    units = tuple(dict.fromkeys(effect.unit for effect in missing.effects))
    return (None,) if missing.effects == missing.affected.effects or None in units else units


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
