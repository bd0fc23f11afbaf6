"""A rulebook as a proof: what can hold together, whatever is scored and answered."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from guldkorn.editing.proof.cells import Cell
from guldkorn.editing.proof.classification import stuck
from guldkorn.editing.proof.findings import Findings
from guldkorn.editing.proof.guarantee_truths import define_guarantees
from guldkorn.editing.proof.logic import Logic
from guldkorn.editing.proof.places import alternatives_of
from guldkorn.editing.proof.remembering import Remembered
from guldkorn.editing.proof.solver import Literal, Solver
from guldkorn.editing.proof.trial import ISSUE, SCORE, UNIT, Case, Facts, Laboratory, Trial
from guldkorn.editing.proof.world import Given
from guldkorn.knowledge.library import Knowledge
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook

_VERDICTS: Remembered[tuple[tuple[bytes, bool], ...], bool] = Remembered(20_000)


class Proof:
    """What can hold together of all that can be known of an issue, its unit and its score, and of what rules conclude.

    A verdict about rules that rest on the same as when it was last asked for is remembered.
    """

    def __init__(self, rules: Iterable[Rule], knowledge: Knowledge, guarantees: Iterable[Guarantee] = ()) -> None:
        guarantees = tuple(guarantees)
        self.logic = Logic(rules, knowledge, guarantees)
        for rule in self.logic.rules.values():
            self.logic.fires(rule)
            for kind in {statement.kind for statement in rule.then if KINDS[statement.kind].own}:
                self.logic.stands(rule, kind)
        define_guarantees(self.logic, guarantees)
        self.stuck = stuck(self.logic)
        self._findings = Findings(self.logic)
        self._findings.tie()
        self._solver: tuple[int, Solver] | None = None

    def can_hold(self, *literals: Literal) -> bool:
        """Tell whether truths can hold, and not hold, together."""
        key = tuple((self.logic.script.digest(name), holds) for name, holds in literals)
        if key not in _VERDICTS:
            _VERDICTS[key] = self.solver.can_hold(*literals)
        return _VERDICTS[key]

    def settle(self, *literals: Literal) -> bool | None:
        """Tell whether truths can hold, and not hold, together; None where that was too hard to find out."""
        key = tuple((self.logic.script.digest(name), holds) for name, holds in literals)
        if key not in _VERDICTS:
            found = self.solver.settle(*literals)
            if found is None:
                return None
            _VERDICTS[key] = found
        return _VERDICTS[key]

    def can_fire(self, rule: Rule) -> bool:
        """Tell whether a rule can fire: by one of its alternatives, which are asked about anyway, or at all."""
        fires = (self.logic.fires(rule), True)
        ways = ((self.logic.alternative(rule, at), True) for at, _ in alternatives_of(rule.when))
        return any(self.can_hold(fires, way) for way in ways) or self.can_hold(fires)

    @property
    def solver(self) -> Solver:
        """The solver, with all that has been defined by now."""
        said = len(self.logic.script)
        if self._solver is None or self._solver[0] != said:
            self._solver = (said, Solver(self.logic.script.text))
        return self._solver[1]

    def try_out(self, *literals: Literal) -> Trial:
        """Return what the reference reading makes of a case where the literals hold, which they must be able to."""
        truths = self.solver.example(*literals)
        sorts = [sort for sort in self._findings.sorts if sort in truths]
        things = _things(self.logic.world.given_in(truths))
        score = things[SCORE] if self.logic.world.is_present in truths else None
        others = tuple(_things(self._findings.example(sort))[SCORE] for sort in sorts)
        return self.laboratory.try_out(Case(things[ISSUE], things[UNIT], score, others))

    @cached_property
    def laboratory(self) -> Laboratory:
        """The rules, prepared for trying out cases."""
        return Laboratory(self.logic.rules.values(), self.logic.world.knowledge)


def _things(known: Iterable[tuple[Given, Cell]]) -> dict[str, Facts]:
    """Return what is given of each thing."""
    own: dict[str, dict[str, str | float]] = defaultdict(dict)
    disputed: dict[str, set[str]] = defaultdict(set)
    for given, cell in known:
        if cell.place is not None:
            dimension, aspect = cell.place
            own[given.thing][f"{given.thing}.dimension"] = dimension
            if aspect is not None:
                own[given.thing][f"{given.thing}.aspect"] = aspect
        elif cell.value is not None:
            own[given.thing][given.path] = cell.value
        elif cell.disputed:
            disputed[given.thing].add(given.path)
    return {thing: Facts(own[thing], frozenset(disputed[thing])) for thing in (ISSUE, UNIT, SCORE)}


@lru_cache(maxsize=2)
def proof_of(rulebook: Rulebook) -> Proof:
    """Return the proof of a rulebook."""
    return Proof(rulebook.rules, rulebook.knowledge, [written.guarantee for written in rulebook.guarantees])
