"""Which cells may be shown, so that no small group can be seen, nor found by subtraction.

A cell is a group of persons whose mean is to be shown: the whole, a department, a profession. Persons who belong to
the same cells are an atom; a cell is a row of ones over its atoms. What an onlooker can compute from the cells shown is
the row space of those rows, and no group under the minimum may be found there.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Members = NDArray[np.bool_]
"""Cells by atoms: which atoms a cell consists of."""
Sizes = NDArray[np.int64]
"""How many persons answered in each atom."""

_CLOSE = 1e-7


def cells_to_show(members: Members, sizes: Sizes, minimum: int) -> NDArray[np.bool_]:
    """Return which cells may be shown.

    Small cells are hidden; then, for as long as the attack finds a small group, the smallest of the cells that help to
    find it. For the departments of a whole this is the remainder rule: the next smallest are hidden too, until those
    hidden reach the minimum together and are at least two.
    """
    persons = members @ sizes
    order = sorted(range(len(persons)), key=lambda cell: (persons[cell], -cell))
    return _hide_what_is_found(members, sizes, persons >= minimum, minimum, order)


def scores_to_show(members: Members, sizes: Sizes, allowed: NDArray[np.bool_], minimum: int) -> NDArray[np.bool_]:
    """Return on which of the cells that may be shown one scale's score may be shown too.

    `sizes` are the answers to this scale. Where too few answered for a sum to be shown beside its parts, the
    widest cell is hidden: which of the others are shown then depends on nobody's answers but their own.
    """
    persons = members @ sizes
    shown = allowed & (persons >= minimum)
    order = sorted(range(len(persons)), key=lambda cell: (-persons[cell], cell))
    return _hide_what_is_found(members, sizes, shown, minimum, order)


def groups_found(members: Members, shown: NDArray[np.bool_], sizes: Sizes, minimum: int) -> NDArray[np.bool_]:
    """Attack the cells shown: return which of them help to compute the mean of a group under the minimum.

    Looked for are every atom, every cell, what two cells share and what one has beyond another, and every sparse
    combination that elimination brings out.
    """
    cells = np.flatnonzero(shown)
    helping = np.zeros(len(members), dtype=bool)
    if (sizes[sizes > 0] >= minimum).all():
        return helping  # no group is small: whatever is found is of persons enough
    rows, weights, group = _merged(members[cells], sizes)
    if not len(cells) or (weights >= minimum).all():
        return helping
    reduced, used, pivots = _eliminated(rows)
    combined = used[(np.abs(reduced) > _CLOSE) @ weights < minimum]
    targets = _small_groups(members, sizes, minimum, group, len(weights))
    found = np.abs(targets - targets[:, pivots] @ reduced).max(axis=1, initial=0) < _CLOSE
    combined = np.vstack([combined, targets[found][:, pivots] @ used])
    helping[cells] = (np.abs(combined) > _CLOSE).any(axis=0)
    return helping


def _small_groups(
    members: Members, sizes: Sizes, minimum: int, group: NDArray[np.int64], groups: int
) -> NDArray[np.float64]:
    """Return the small cells, and the small overlaps and remainders of two, over the groups of merged atoms.

    Left out are those of one atom or group, which elimination brings out by itself, and those that the cells shown do
    not tell apart from other persons, which cannot be found.
    """
    answered = (sizes > 0) & (group >= 0)
    inside = members[:, answered].astype(np.float64)
    atoms, persons = inside @ inside.T, (inside * sizes[answered]) @ inside.T
    of, atoms_of = persons.diagonal(), atoms.diagonal()
    found = [inside[cell] for cell in np.flatnonzero((of < minimum) & (atoms_of > 1))]
    partly = (atoms > 0) & (atoms < atoms_of[:, None])
    for one, other in np.argwhere(partly & (atoms > 1) & (persons < minimum)):
        found.append(inside[one] * inside[other])
    beyond = atoms_of[:, None] - atoms
    for one, other in np.argwhere(partly & (beyond > 1) & (of[:, None] - persons < minimum)):
        found.append(inside[one] * (1 - inside[other]))
    if not found:
        return np.zeros((0, groups))
    distinct = np.unique(np.array(found), axis=0)
    counted = np.zeros((len(distinct), groups))
    np.add.at(counted.T, group[answered], distinct.T)
    whole = np.bincount(group[answered], minlength=groups)
    undivided = ((counted == 0) | (counted == whole)).all(axis=1) & ((counted > 0).sum(axis=1) > 1)
    return np.asarray(counted[undivided] > 0, dtype=np.float64)


def _hide_what_is_found(
    members: Members, sizes: Sizes, shown: NDArray[np.bool_], minimum: int, order: Sequence[int]
) -> NDArray[np.bool_]:
    shown = shown.copy()
    while True:
        helping = groups_found(members, shown, sizes, minimum)
        if not helping.any():
            return shown
        shown[next(cell for cell in order if helping[cell])] = False


def _merged(rows: Members, sizes: Sizes) -> tuple[NDArray[np.float64], Sizes, NDArray[np.int64]]:
    """Return the cells over groups of atoms that no cell tells apart, with each group's persons and each atom's group.

    The group is -1 for an atom that nobody answered in or that no cell holds.
    """
    answered = (sizes > 0) & rows.any(axis=0)
    patterns, inverse = np.unique(rows[:, answered], axis=1, return_inverse=True)
    group = np.full(len(sizes), -1)
    group[answered] = inverse.ravel()
    weights = np.zeros(patterns.shape[1], dtype=np.int64)
    np.add.at(weights, group[answered], sizes[answered])
    return patterns.astype(np.float64), weights, group


def _eliminated(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64], list[int]]:
    """Return the rows in reduced echelon form, of which rows each is a combination, and the columns of the pivots."""
    reduced, used = rows.copy(), np.eye(len(rows))
    pivots: list[int] = []
    for column in range(rows.shape[1]):
        done = len(pivots)
        if done == len(reduced):
            break
        pivot = done + int(np.argmax(np.abs(reduced[done:, column])))
        if abs(reduced[pivot, column]) < _CLOSE:
            continue
        reduced[[done, pivot]], used[[done, pivot]] = reduced[[pivot, done]], used[[pivot, done]]
        used[done] /= reduced[done, column]
        reduced[done] /= reduced[done, column]
        others = np.flatnonzero(np.abs(reduced[:, column]) > _CLOSE)
        others = others[others != done]
        used[others] -= np.outer(reduced[others, column], used[done])
        reduced[others] -= np.outer(reduced[others, column], reduced[done])
        pivots.append(column)
    return reduced[: len(pivots)], used[: len(pivots)], pivots
