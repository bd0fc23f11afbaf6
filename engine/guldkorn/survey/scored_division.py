"""One division of a table of scores: its units over atoms of their own."""

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray


class ScoredDivision:
    """The units of one division over its own atoms: each unit has one, for those persons in none of its parts.

    One more is for those in none of the units.
    """

    def __init__(self, units: list[str], parents: Mapping[str, str]) -> None:
        self.units = units
        place = {unit: number for number, unit in enumerate(units)}
        inside = {unit: parents[unit] for unit in units if parents.get(unit) in place}
        self._parts = [[place[part] for part in units if inside.get(part) == unit] for unit in units]
        self.members = np.zeros((len(units), len(units) + 1), dtype=bool)
        for number in range(len(units)):
            self.members[number, list(self._below(number))] = True

    def own(self, n: Mapping[str, int]) -> NDArray[np.int64]:
        """Return how many persons each unit has who are in none of its parts."""
        counts = [n.get(unit, 0) for unit in self.units]
        return np.array(
            [max(0, counts[unit] - sum(counts[part] for part in parts)) for unit, parts in enumerate(self._parts)],
            dtype=np.int64,
        )

    def _below(self, unit: int, seen: frozenset[int] = frozenset()) -> set[int]:
        if unit in seen:
            return set()
        return {unit}.union(*(self._below(part, seen | {unit}) for part in self._parts[unit]))


def scored_divisions(units: Mapping[str, Iterable[str]], parents: Mapping[str, str]) -> list[ScoredDivision]:
    """Return the divisions of a table from the units of each; where a unit is a part of one of another's, both are one.

    Such a division lies within the other, so its units cross none of that.
    """
    named = {unit: name for name, of in units.items() for unit in of}
    together = {name: name for name in units}
    for part, unit in parents.items():
        if part in named and unit in named:
            one, other = together[named[part]], together[named[unit]]
            together = {name: other if within == one else within for name, within in together.items()}
    merged: dict[str, list[str]] = {}
    for name, of in units.items():
        merged.setdefault(together[name], []).extend(of)
    return [ScoredDivision(of, parents) for of in merged.values()]
