"""The solver. This is the only module that knows z3."""

from collections.abc import Iterator
from typing import Any

EFFORT = 50_000_000
"""How much z3 may do to settle one question, in its own steps, some seconds' work: the same on any machine."""

Literal = tuple[str, bool]
"""The name of a truth, and whether it is to hold."""


class Solver:
    """Answers whether truths of a script can hold together."""

    def __init__(self, script: str) -> None:
        import z3  # type: ignore[import-untyped]  # loads a large C library, so only when used

        self._context: Any = z3.Context()
        self._solver: Any = z3.SolverFor("QF_FD", self._context)
        self._solver.from_string(script)
        self._z3: Any = z3

    def can_hold(self, *literals: Literal) -> bool:
        """Tell whether the literals can hold together."""
        return bool(self._solver.check(*map(self._literal, literals)) == self._z3.sat)

    def settle(self, *literals: Literal) -> bool | None:
        """Tell whether the literals can hold together; None where that takes more than the effort."""
        self._solver.set("rlimit", EFFORT)
        found = self._solver.check(*map(self._literal, literals))
        self._solver.set("rlimit", 0)
        return None if found == self._z3.unknown else bool(found == self._z3.sat)

    def clash(self, *literals: Literal) -> frozenset[str]:
        """Return the names of literals that cannot hold together: none of them can be left out."""
        kept = list(literals)
        for literal in literals:
            others = [each for each in kept if each != literal]
            if not self.can_hold(*others):
                kept = others
        return frozenset(name for name, _ in kept)

    def example(self, *literals: Literal) -> frozenset[str]:
        """Return the names of all truths that hold in one case where the literals do, which they must be able to."""
        self._solver.check(*map(self._literal, literals))
        model = self._solver.model()
        return frozenset(f"|{truth.name()}|" for truth in model.decls() if self._z3.is_true(model[truth]))

    def cases(self, names: tuple[str, ...]) -> Iterator[frozenset[str]]:
        """Return every way in which the truths of these names can hold and not hold, as the names of those that do."""
        truths = {name: self._literal((name, True)) for name in names}
        while self._solver.check() == self._z3.sat:
            model = self._solver.model()
            holding = frozenset(name for name, truth in truths.items() if self._z3.is_true(model[truth]))
            yield holding
            self._solver.add(self._z3.Or([self._z3.Not(t) if name in holding else t for name, t in truths.items()]))

    def _literal(self, literal: Literal) -> Any:
        name, holds = literal
        truth = self._z3.Bool(name.strip("|"), self._context)
        return truth if holds else self._z3.Not(truth)
