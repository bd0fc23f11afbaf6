"""Which findings a unit can have, as far as rules about units tell them apart."""

from functools import cached_property

from guldkorn.editing.proof.cells import Cell
from guldkorn.editing.proof.logic import Logic
from guldkorn.editing.proof.remembering import Remembered
from guldkorn.editing.proof.script import Formula, all_of, any_of, implies, same, symbol
from guldkorn.editing.proof.solver import Solver
from guldkorn.editing.proof.world import Given
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import Own

Sort = frozenset[Formula]
"""What all findings of a sort have in common: the patterns that they pass, and the answers that make them findings."""

_SORTS: Remembered[frozenset[bytes], tuple[Sort, ...]] = Remembered(20)


class Findings:
    """The sorts of finding that rules about scores can bring about. A unit has findings of any sorts at once."""

    def __init__(self, logic: Logic) -> None:
        self._logic = logic
        self.sorts: dict[Formula, Sort] = {}
        """Each sort by the truth that the unit has such a finding."""

    def tie(self) -> None:
        """Say which findings a unit can have, its issue's own among them, once all that is asked of them is known."""
        if not self._logic.patterns:
            return
        script, answers = self._logic.script, _answers(self._logic)
        for number, sort in enumerate(self._found()):
            name = script.free(symbol("sort", str(number)))
            script.always(implies(name, all_of(answer for answer in answers if answer in sort)))
            self.sorts[name] = sort
        for tests, pattern in self._logic.patterns.items():
            matching = self._logic.matching(tests)
            script.always(same(pattern, any_of(name for name, sort in self.sorts.items() if matching in sort)))
            script.always(implies(matching, pattern))

    def example(self, sort: Formula) -> list[tuple[Given, Cell]]:
        """Return what is given of one score that is a finding of a sort."""
        wanted = self.sorts[sort]
        solver = Solver(self._of_scores.script.text)
        truths = solver.example(*((name, name in wanted) for name in self._told(self._of_scores)))
        return self._of_scores.world.given_in(truths)

    def _found(self) -> tuple[Sort, ...]:
        key = frozenset(
            self._logic.script.digest(name) for name in self._told(self._logic)[: len(self._logic.patterns)]
        )
        if key not in _SORTS:
            of_scores = self._of_scores
            _SORTS[key] = tuple(Solver(of_scores.script.text).cases(self._told(of_scores)))
        return _SORTS[key]

    @cached_property
    def _of_scores(self) -> Logic:
        rules = (rule for rule in self._logic.rules.values() if rule.about is About.SCORE)
        of_scores = Logic(rules, self._logic.world.knowledge)
        self._told(of_scores)
        of_scores.script.always(of_scores.is_found())
        return of_scores

    def _told(self, logic: Logic) -> tuple[Formula, ...]:
        return (*(logic.matching(tests) for tests in self._logic.patterns), *_answers(logic))


def _answers(logic: Logic) -> tuple[Formula, ...]:
    """Return the truths about answers that rules about scores read."""
    read = {
        leaf.path
        for rule in logic.concluding("finding", About.SCORE)
        for leaf in rule.leaves
        if isinstance(leaf, Own) and leaf.kind == "context"
    }
    return tuple(truth for path in sorted(read) for _, truth in logic.cells(About.SCORE, path))
