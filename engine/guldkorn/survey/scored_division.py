"""One division of a table of scores: its units over atoms of their own."""

from collections.abc import Mapping

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
