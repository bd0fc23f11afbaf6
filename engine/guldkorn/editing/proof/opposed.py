"""Guarantees that cannot both be kept, whatever rules there are."""

from collections.abc import Iterator
from itertools import combinations

from guldkorn.editing.proof.guarantee_truths import applies, is_kept
from guldkorn.editing.proof.logic import Logic
from guldkorn.editing.proof.proof import Proof
from guldkorn.editing.proof.remembering import Remembered
from guldkorn.editing.proof.script import Formula, symbol
from guldkorn.editing.proof.solver import Literal, Solver
from guldkorn.rules.guarantee_file import WrittenGuarantee
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook

_OPPOSED: Remembered[tuple[bytes, ...], bool] = Remembered(2_000)


class _Unruled(Logic):
    """Rules that fire or not as if by chance: what cannot hold together here, no conditions of theirs could bring."""

    def fires(self, rule: Rule) -> Formula:
        """Return a truth that nothing ties to the rule's condition."""
        return self.script.free(symbol("fires by chance", rule.id))


def opposed(rulebook: Rulebook, proof: Proof) -> Iterator[tuple[WrittenGuarantee, WrittenGuarantee]]:
    """Return pairs of guarantees that apply to one case and demand of it what no rules could give."""
    chance = _Chance(rulebook)
    for one, other in combinations(rulebook.guarantees, 2):
        both = (one.guarantee, other.guarantee)
        if all(each.always is None for each in both):
            continue  # what must never hold is kept by concluding nothing
        if chance.excludes(one, other) and proof.settle(*(applies(proof.logic, each) for each in both)):
            yield one, other


class _Chance:
    """What chance could let hold together."""

    def __init__(self, rulebook: Rulebook) -> None:
        guarantees = [written.guarantee for written in rulebook.guarantees]
        self._logic = _Unruled(rulebook.rules, rulebook.knowledge, guarantees)
        self._solver: Solver | None = None
        for guarantee in guarantees:  # all before the first question, so that one solver knows them
            applies(self._logic, guarantee)
            is_kept(self._logic, guarantee)

    def excludes(self, one: WrittenGuarantee, other: WrittenGuarantee) -> bool:
        """Tell whether two guarantees can each be kept where both apply, and not both."""
        there = [applies(self._logic, each.guarantee) for each in (one, other)]
        kept = [is_kept(self._logic, each.guarantee) for each in (one, other)]
        key = tuple(self._logic.script.digest(name) for name, _ in (*there, *kept))
        if key not in _OPPOSED:
            each_can = all(self._can_hold(*there, each) for each in kept)
            _OPPOSED[key] = each_can and not self._can_hold(*there, *kept)
        return _OPPOSED[key]

    def _can_hold(self, *literals: Literal) -> bool:
        self._solver = self._solver or Solver(self._logic.script.text)
        return self._solver.can_hold(*literals)
