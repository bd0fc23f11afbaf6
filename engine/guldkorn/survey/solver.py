"""The solver of linear and integer programs, HiGHS: known to this module alone."""

from collections.abc import Iterable, Sequence

import numpy as np
from highspy import Highs, HighsModelStatus, HighsVarType
from numpy.typing import NDArray

_MOST_BRANCHES = 2_000
"""How far a search goes before it is given up. Not a time: the same file must always give the same mapping."""
_EXACT = 1e-9
_ZERO = 1e-6


class GivenUpError(Exception):
    """The search went as far as it may, and nothing is proved."""


def cheapest_choice(costs: Sequence[float], groups: Iterable[frozenset[int]]) -> frozenset[int]:
    """Return the choice of least cost that takes one or more from every group. Raise GivenUpError beyond the limit."""
    highs = _highs(costs)
    _demand_whole(highs, range(len(costs)), HighsVarType.kInteger)
    for group in groups:
        highs.addRow(1.0, float(len(group)), len(group), _places(group), np.ones(len(group)))
    found = _solved(highs)
    if found is None:
        raise GivenUpError
    return frozenset(int(place) for place in np.flatnonzero(found > 0.5))


class LightVectors:
    """The vectors of a space of which the entries that are not zero weigh no more than a limit together."""

    def __init__(self, basis: NDArray[np.float64], weights: NDArray[np.float64], limit: float) -> None:
        self._size, self._entries = basis.shape
        self._basis, self._weights, self._limit = basis, weights, limit
        self._paid = range(self._size, self._size + self._entries)
        self._highs = _highs([*np.zeros(self._size), *weights])
        inf = self._highs.inf
        for place in range(self._size):
            self._highs.changeColBounds(place, -inf, inf)
        columns = [np.flatnonzero(column) for column in basis.T]
        for entry, used in enumerate(columns):
            self._highs.addRow(-inf, inf, len(used), _places(used), basis[used, entry])
        for entry, used in enumerate(columns):
            places = _places([*used, self._paid[entry]])
            for sign in (1.0, -1.0):  # no entry is greater than what is paid for it, and that is one at most
                self._highs.addRow(-inf, 0.0, len(places), places, np.append(sign * basis[used, entry], -1.0))
        self._highs.addRow(-inf, limit, self._entries, _places(self._paid), weights)

    def with_greatest(self, entry: int) -> NDArray[np.float64] | None:
        """Return how to combine one of which this entry is the greatest; None if there is none.

        The relaxed program tells most often that there is none. Raise GivenUpError where nothing is proved.
        """
        self._highs.changeRowBounds(entry, 1.0, 1.0)
        try:
            found = self._combination()
            if found is None or self._weight(found) <= self._limit:
                return found
            _demand_whole(self._highs, self._paid, HighsVarType.kInteger)
            return self._combination()
        finally:
            _demand_whole(self._highs, self._paid, HighsVarType.kContinuous)
            self._highs.changeRowBounds(entry, -self._highs.inf, self._highs.inf)

    def _combination(self) -> NDArray[np.float64] | None:
        found = _solved(self._highs)
        return None if found is None else found[: self._size]

    def _weight(self, combination: NDArray[np.float64]) -> float:
        return float(self._weights[np.abs(combination @ self._basis) > _ZERO].sum())


class _Silent(Highs):
    """HiGHS greets on the standard output when its callbacks are set up; none are needed here."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # it has no types

    def enableCallbacks(self) -> None:  # noqa: N802 - its name there
        pass


def _highs(costs: Sequence[float]) -> Highs:
    highs = _Silent()
    highs.setOptionValue("output_flag", False)
    for option in ("threads", "random_seed"):
        highs.setOptionValue(option, 1)
    for option in ("mip_rel_gap", "mip_abs_gap", "mip_feasibility_tolerance"):
        highs.setOptionValue(option, _EXACT)
    highs.setOptionValue("mip_max_nodes", _MOST_BRANCHES)
    for place, cost in enumerate(costs):
        highs.addVar(0.0, 1.0)
        highs.changeColCost(place, float(cost))
    return highs


def _demand_whole(highs: Highs, places: Sequence[int], kind: HighsVarType) -> None:
    highs.changeColsIntegrality(len(places), _places(places), np.array([kind] * len(places)))


def _solved(highs: Highs) -> NDArray[np.float64] | None:
    """Return the best solution; None where there is none."""
    highs.run()
    status = highs.getModelStatus()
    if status == HighsModelStatus.kInfeasible:
        return None
    if status != HighsModelStatus.kOptimal:
        raise GivenUpError
    return np.array(highs.getSolution().col_value)


def _places(places: Iterable[int]) -> NDArray[np.int32]:
    return np.array(sorted(places) if isinstance(places, frozenset) else list(places), dtype=np.int32)
