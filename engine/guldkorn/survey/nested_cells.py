"""Cells of persons in families: within one, a cell lies wholly inside another or has nobody in common with it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Members = NDArray[np.bool_]
"""Cells by atoms: which atoms a cell consists of."""
Family = tuple[int, ...]
"""Cells of which none cross, the widest first."""

OUTSIDE = -1
"""In place of a cell: none."""


@dataclass(frozen=True)
class Rests:
    """A family as it is shown: what is left of each cell beside those inside it.

    What can be computed from the cells is what can be computed from these, and no person is in two of them.
    """

    family: Family
    of_atoms: NDArray[np.int64]
    """For each atom the innermost cell that holds it."""
    inside: NDArray[np.int64]
    """For each cell the next wider that holds it."""

    def used(self, in_rests: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Return which cells are needed where each rest is taken so many times; not a number where it is empty."""
        times = np.zeros(len(in_rests))
        needed = np.zeros(len(in_rests), dtype=bool)
        for cell in self.family:
            around = times[self.inside[cell]] if self.inside[cell] != OUTSIDE else 0.0
            times[cell] = around if np.isnan(in_rests[cell]) else in_rests[cell]
            needed[cell] = abs(times[cell] - around) > 1e-6
        return needed


def families(members: Members) -> tuple[Family, ...]:
    """Return the cells in families, each in the first where it crosses none."""
    inside = members.astype(np.float32)
    shared = inside @ inside.T
    of = shared.diagonal()
    crosses = (shared > 0) & (shared < of) & (shared < of[:, None])
    found: list[list[int]] = []
    for cell in np.flatnonzero(of):
        fits = next((each for each in found if not crosses[cell, each].any()), None)
        if fits is None:
            found.append([int(cell)])
        else:
            fits.append(int(cell))
    return tuple(tuple(sorted(each, key=lambda cell: (-of[cell], cell))) for each in found)


def parents_among(members: Members, divisions: NDArray[np.int64]) -> dict[int, int]:
    """Return of each cell the narrowest other that holds it, among divisions that lie wholly within one another.

    A division lies within another where none of its cells crosses a cell of that one.
    """
    inside = members.astype(np.float32)
    shared = inside @ inside.T
    of = shared.diagonal()
    lies_in = (shared > 0) & (shared >= of[:, None])
    crosses = (shared > 0) & ~lies_in & ~lies_in.T
    # Of two that are the same, the one in the later division lies in the other.
    holds = lies_in & ((of > of[:, None]) | (divisions < divisions[:, None]))
    for one in np.unique(divisions):
        for other in np.unique(divisions):
            both = np.ix_(divisions == one, divisions == other)
            holds[both] &= not crosses[both].any()
    narrowest = np.where(holds, of, np.inf).argmin(axis=1) if len(of) else of
    return {int(cell): int(narrowest[cell]) for cell in np.flatnonzero(holds.any(axis=1))}


def rests(members: Members, family: Family, shown: NDArray[np.bool_]) -> Rests:
    """Return what is left of each shown cell of a family beside those inside it."""
    kept = tuple(cell for cell in family if shown[cell])
    of_atoms = np.full(members.shape[1], OUTSIDE)
    inside = np.full(len(members), OUTSIDE)
    for cell in kept:
        atoms = np.flatnonzero(members[cell])
        inside[cell] = of_atoms[atoms[0]]
        of_atoms[atoms] = cell
    return Rests(kept, of_atoms, inside)


def crossing(kept: Sequence[Rests], weights: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the groups of persons that no rest tells apart: of each its rest in every family, and its weight."""
    there = weights > 0
    for_each: NDArray[np.int64] = np.array([each.of_atoms[there] for each in kept])
    covered = (for_each != OUTSIDE).any(axis=0)
    groups, place = np.unique(for_each[:, covered], axis=1, return_inverse=True)
    return groups, np.bincount(place.ravel(), weights[there][covered], groups.shape[1]).astype(np.float64)
