"""The attack: which combinations of what is shown rest on few persons."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.light_cuts import bound_together, light_cuts
from guldkorn.survey.nested_cells import OUTSIDE, Rests, crossing
from guldkorn.survey.solver import LightVectors

Used = frozenset[int]
"""The cells that a combination is made of."""
Numbers = NDArray[np.float64]
Times = dict[tuple[int, int], float]
"""How many times the rest of each cell, by its family, is in a combination."""

_CLOSE = 1e-6


def light_sums(kept: tuple[Rests, ...], sizes: Numbers, minimum: float) -> list[Used]:
    """Return combinations that rest on more than none and fewer than a minimum; of at least one where there are any.

    Families of cells that do not cross are one or two where a file has one or two divisions, however deep; of those
    the answer is always proved. Of three and more it is searched for, and GivenUpError raised where nothing is proved.
    """
    if not kept:
        return []
    groups, weights = crossing(kept, sizes)
    return [_used(kept, groups, times) for times in _light(kept, groups, weights, minimum)]


def told_of(kept: tuple[Rests, ...], sizes: Numbers, minimum: float) -> NDArray[np.bool_]:
    """Return the atoms on which a light combination rests, of those that `light_sums` finds."""
    told = np.zeros(len(sizes), dtype=bool)
    if not kept:
        return told
    groups, weights = crossing(kept, sizes)
    for times in _light(kept, groups, weights, minimum):
        together = np.zeros(len(sizes))
        for family, each in enumerate(kept):
            of_cells = np.array([times.get((family, cell), 0.0) for cell in range(len(each.inside))] + [0.0])
            together += of_cells[each.of_atoms]
        told |= np.abs(together) > _CLOSE
    return told & (sizes > 0)


def _light(kept: tuple[Rests, ...], groups: NDArray[np.int64], weights: Numbers, minimum: float) -> Iterator[Times]:
    if (weights >= minimum).all():
        return
    if len(kept) <= 2:
        yield from _found_by_cutting(kept, groups, weights, minimum)
    else:
        yield from _Space(groups, weights, minimum).light()


def _found_by_cutting(
    kept: tuple[Rests, ...], groups: NDArray[np.int64], weights: Numbers, minimum: float
) -> Iterator[Times]:
    ground = (0, OUTSIDE)

    def node(family: int, cell: int) -> tuple[int, int]:
        return ground if cell == OUTSIDE else (family, cell)

    ends = groups.tolist() if len(kept) == 2 else [groups[0].tolist(), [OUTSIDE] * len(weights)]
    edges = zip((node(0, cell) for cell in ends[0]), (node(1, cell) for cell in ends[1]), weights.tolist(), strict=True)
    for sides in light_cuts(edges, minimum):
        for side in sides:
            if ground not in side:
                yield {(family, cell): -1.0 if family else 1.0 for family, cell in side}


def _used(kept: tuple[Rests, ...], groups: NDArray[np.int64], times: Times) -> Used:
    """Return the cells that a combination of rests is made of."""
    needed: set[int] = set()
    for family, each in enumerate(kept):
        in_rests = np.full(len(each.inside), np.nan)
        for cell in np.unique(groups[family]):
            in_rests[cell] = times.get((family, int(cell)), 0.0)
        needed.update(int(cell) for cell in np.flatnonzero(each.used(in_rests)))
    return frozenset(needed)


class _Space:
    """All combinations of three families and more that leave out everybody whom a light one cannot rest on."""

    def __init__(self, groups: NDArray[np.int64], weights: Numbers, minimum: float) -> None:
        self._groups, self._minimum = groups, minimum
        self._names = [
            (family, int(cell)) for family, of in enumerate(groups) for cell in np.unique(of) if cell != OUTSIDE
        ]
        rows = np.array([groups[family] == cell for family, cell in self._names], dtype=np.float64)
        out = (weights >= minimum) | self._bound(weights)
        while True:
            basis, times = _without(rows, out)
            alike, place = _parallel(basis)
            together = np.bincount(place, weights * ~out, alike.shape[1])
            heavy = together[place] >= minimum
            if not (heavy & ~out & basis.any(axis=0)).any():
                break
            out |= heavy
        told = alike.any(axis=0)
        self._basis, self._times, self._weights = alike[:, told], times, together[told].astype(np.float64)

    def light(self) -> Iterator[Times]:
        """Yield light combinations: those that elimination brings out, else what a search finds first."""
        if not len(self._basis):
            return
        at_once = [row for row in np.eye(len(self._basis)) if self._weight(row) < self._minimum]
        if at_once:
            yield from map(self._of_cells, at_once)
            return
        whole = (self._weights == np.round(self._weights)).all()
        most = np.ceil(self._minimum) - 1 if whole else self._minimum
        vectors = LightVectors(self._basis, self._weights, float(most) + _CLOSE)
        for entry in np.argsort(-self._weights, kind="stable"):
            found = vectors.with_greatest(int(entry))
            if found is not None:
                yield self._of_cells(found)
                return

    def _weight(self, combination: Numbers) -> float:
        return float(self._weights[np.abs(combination @ self._basis) > _CLOSE].sum())

    def _of_cells(self, combination: Numbers) -> Times:
        return dict(zip(self._names, (combination @ self._times).tolist(), strict=True))

    def _bound(self, weights: Numbers) -> NDArray[np.bool_]:
        """Return the groups on which no light combination rests, because two of its units are bound there.

        Among those who are alike in all families but two, a combination is a cut again.
        """
        bound = np.zeros(len(weights), dtype=bool)
        for one, other in combinations(range(len(self._groups)), 2):
            slices: dict[tuple[int, ...], list[int]] = defaultdict(list)
            for group, key in enumerate(np.delete(self._groups, (one, other), axis=0).T.tolist()):
                slices[tuple(key)].append(group)
            for of in slices.values():
                if weights[of].sum() < self._minimum:
                    continue
                ends = [((0, int(self._groups[one, g])), (1, int(self._groups[other, g]))) for g in of]
                edges = [(*pair, float(weights[g])) for pair, g in zip(ends, of, strict=True)]
                for together in bound_together(edges, self._minimum):
                    bound[[g for pair, g in zip(ends, of, strict=True) if together.issuperset(pair)]] = True
        return bound


def _without(rows: Numbers, out: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """Return a basis of the combinations that are zero in some columns, and of which rows each is made."""
    reduced, times = rows.copy(), np.eye(len(rows))
    done = first = 0
    for column in [*np.flatnonzero(out), *np.flatnonzero(~out)]:
        if done == len(reduced):
            break
        pivot = done + int(np.argmax(np.abs(reduced[done:, column])))
        if abs(reduced[pivot, column]) < _CLOSE:
            continue
        for table in (reduced, times):
            table[[done, pivot]] = table[[pivot, done]]
        times[done] /= reduced[done, column]
        reduced[done] /= reduced[done, column]
        others = np.flatnonzero(np.abs(reduced[:, column]) > _CLOSE)
        others = others[others != done]
        times[others] -= np.outer(reduced[others, column], times[done])
        reduced[others] -= np.outer(reduced[others, column], reduced[done])
        done += 1
        first += bool(out[column])
    basis = np.where(np.abs(reduced[first:done]) > _CLOSE, reduced[first:done], 0.0)
    return basis, times[first:done]


def _parallel(basis: Numbers) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the different columns of a basis, apart from their sign, and which of them each column is."""
    signs = np.array([next((np.sign(entry) for entry in column if entry), 1.0) for column in basis.T])
    alike, place = np.unique(np.round(basis * signs, 6) + 0.0, axis=1, return_inverse=True)
    return alike, place.ravel()
