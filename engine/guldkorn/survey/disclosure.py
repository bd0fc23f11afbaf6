"""What may be shown, so that nothing shown tells of few persons: the property, and how it is kept.

**The property.** A *cell* is a group of persons whose numbers are to be shown: the whole, a department, a profession, a
parent of departments. An *atom* is the persons who belong to the same cells. All that is shown of what persons answered
(means, shares, standard deviations, alphas, references that are the organisation's own) is, for each atom, a sum over
its persons; so all that can be worked out by adding, subtracting and weighing what is shown is the row space of the
shown cells over the atoms. No vector of that row space may rest on more than none and fewer than the minimum of
persons: not a union of atoms, not a difference, however weighted.

**How it is kept.** The attack (`light_sums`) is exact: whatever rests on too few persons is found, or the search is
given up, and then more is hidden, never less. Of all ways to hide, one with the fewest cells is chosen, for each way to
find somebody must lose one of its cells. Where even that is too much to search, more is hidden than need be.

**Its limits.** Counts are told (how many answered, were invited, or left a question out); only what persons answered is
protected. What an earlier mapping told is known and cannot be hidden any more (`beside`): persons whom that alone gives
away are protected no more. Somebody who knows the answers of some persons, of his own unit perhaps, can find those of
others that the minimum does not reckon with. A group of whom a score tells each one's answer counts as few (`cells`),
but differences between groups are not looked at for that. Where only scores are known and not persons, it is not known
how two divisions cross (`scored_survey`); where there are too many ways to search, each is looked at for itself, and
more is hidden than need be (`apart`). And which of the larger cells is hidden may depend on how many of a hidden
unit answered, never on what.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from guldkorn.survey.light_sums import Used, light_sums, told_of
from guldkorn.survey.nested_cells import Family, Members, Rests, families, rests
from guldkorn.survey.solver import GivenUpError, cheapest_choice

Sizes = NDArray[np.float64] | NDArray[np.int64]
"""How many persons answered in each atom; where it is not known how divisions cross, how many are to be expected."""
Shown = NDArray[np.bool_]
_Question = tuple[bytes, bytes, int, tuple[int, ...]]

_MOST_ROUNDS = 100
"""How often the attack is met with the least hiding; after that, with the next best."""
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Disclosure:
    """Cells of persons, and which of them may be shown together."""

    members: Members
    """Cells by atoms: which atoms a cell consists of."""
    known: Shown | None = None
    """The cells of which something was told before: they stay where they stand, and others are hidden."""
    _settled: dict[_Question, Shown] = field(default_factory=dict, init=False, compare=False)

    def cells_to_show(self, sizes: Sizes, minimum: int) -> Shown:
        """Return which cells may be shown. Of two ways to hide as few, the one that hides the smaller cells is taken.

        For the departments of a whole this is the remainder rule: the next smallest are hidden too, until those
        hidden reach the minimum together and are at least two.
        """
        persons = self.members @ sizes
        order = sorted(range(len(persons)), key=lambda cell: (persons[cell], -cell))
        allowed = self._known | (persons >= minimum - _ROUNDING)
        return self._hidden_from_attack(sizes, allowed, minimum, order)

    def scores_to_show(self, answers: Sizes, allowed: Shown, minimum: int) -> Shown:
        """Return on which of the cells that may be shown one scale's score may be shown too.

        Where too few answered for a sum to be shown beside its parts, the widest cell is hidden: which of the others
        are shown then depends on nobody's answers but their own.
        """
        persons = self.members @ answers
        order = sorted(range(len(persons)), key=lambda cell: (-persons[cell], cell))
        allowed = allowed & (self._known | (persons >= minimum - _ROUNDING))
        return self._hidden_from_attack(answers, allowed, minimum, order)

    def told_of(self, sizes: Sizes, shown: Shown, minimum: int) -> NDArray[np.bool_]:
        """Return the atoms of which some cells tell too much, each by itself or together."""
        weights, told = sizes.astype(np.float64), np.zeros(len(sizes), dtype=bool)
        while True:
            try:
                found = told_of(self._rests(shown), weights, minimum - _ROUNDING)
            except GivenUpError:
                return told  # what is not found here is found later, and then everything else is hidden
            if not found.any():
                return told
            told |= found
            weights[found] = 0

    @cached_property
    def _known(self) -> Shown:
        return np.zeros(len(self.members), dtype=bool) if self.known is None else self.known

    def _rests(self, shown: Shown) -> tuple[Rests, ...]:
        return tuple(rests(self.members, each, shown) for each in self._families if shown[list(each)].any())

    @cached_property
    def _families(self) -> tuple[Family, ...]:
        return families(self.members)

    def _hidden_from_attack(self, sizes: Sizes, allowed: Shown, minimum: int, order: Sequence[int]) -> Shown:
        """Hide until the attack finds nothing. Of as many cells, those are hidden that stand first in an order."""
        if (sizes[sizes > 0] >= minimum - _ROUNDING).all():
            return allowed  # no atom is small: whatever is found is of persons enough
        # Most scales of a table were answered by the same persons.
        asked = (sizes.tobytes(), allowed.tobytes(), minimum, tuple(order))
        if asked not in self._settled:
            self._settled[asked] = self._searched(sizes.astype(np.float64), allowed, minimum, order)
        return self._settled[asked].copy()

    def _searched(self, weights: NDArray[np.float64], allowed: Shown, minimum: int, order: Sequence[int]) -> Shown:
        shown, met, rounds = allowed.copy(), list[Used](), _MOST_ROUNDS
        fixed = frozenset(int(cell) for cell in np.flatnonzero(self._known & allowed))
        while True:
            kept = self._rests(shown)
            try:
                found = light_sums(kept, weights, minimum - _ROUNDING)
            except GivenUpError:
                # Of two families the attack is always proved, so at the latest then nothing is given up.
                hideable = [list(cells) for each in kept if (cells := set(each.family) - fixed)]
                if not hideable:
                    return shown
                allowed = shown.copy()
                allowed[min(hideable, key=len)] = False
                shown, met = allowed.copy(), [each for each in met if allowed[list(each)].all()]
                continue
            if not found:
                return shown
            found = [each - fixed for each in found]
            if not all(found):
                return shown & self._known  # what is known tells of few, so nothing is held to be safe beside it
            met += found
            rounds -= 1
            if rounds > 0:
                shown = allowed.copy()
                shown[list(_fewest_of_all(met, order))] = False
            else:
                shown[min(found[0], key=order.index)] = False


def _fewest_of_all(met: list[Used], order: Sequence[int]) -> Used:
    """Return the fewest cells of which one is in everything that was met, and of as many those first in an order."""
    among = sorted(frozenset().union(*met), key=order.index)
    place = {cell: number for number, cell in enumerate(among)}
    tied = len(among) * (len(among) + 1)
    costs = [1 + number / tied for number in range(len(among))]
    try:
        chosen = cheapest_choice(costs, [frozenset(place[cell] for cell in each) for each in met])
    except GivenUpError:
        return frozenset(min(each, key=order.index) for each in met)
    return frozenset(among[number] for number in chosen)
