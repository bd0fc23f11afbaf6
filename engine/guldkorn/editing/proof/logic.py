"""A further reading of conditions: as formulas over all that can be known, with all that rules conclude of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial

from guldkorn.editing.proof.cells import DISPUTED, UNKNOWN, Cell
from guldkorn.editing.proof.script import TRUE, Formula, all_of, any_of, negated, symbol
from guldkorn.editing.proof.world import Cells, World, test_formula
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import All, Any, Condition, OneOf, Own, Some, Test, Unless, passes
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule, Statement

Tests = tuple[tuple[str, Test], ...]
Path = tuple[int, ...]
"""Where a part stands in a condition."""

_OF_A_FINDING = frozenset({"dimension", "aspect", "scale", "side"})
"""What a finding has from its score."""


class Logic:
    """Rules as formulas. A conclusion that is read holds exactly where rules bring it about."""

    def __init__(self, rules: Iterable[Rule], knowledge: Knowledge, guarantees: Iterable[Guarantee] = ()) -> None:
        self.rules = {rule.id: rule for rule in rules if concludes_later(rule)}
        self.world = World((*self.rules.values(), *guarantees), knowledge, self.is_found)
        self.script = self.world.script
        self.patterns: dict[Tests, Formula] = {}
        """What is asked of a unit's findings, each with the truth that there is such a one."""
        self._told: dict[Statement, dict[str, str]] = {}
        self._concluding: dict[tuple[str, About], list[Rule]] = defaultdict(list)
        self._ranked: dict[tuple[str, About, int], list[Rule]] = defaultdict(list)
        for rule in self.rules.values():
            for kind in dict.fromkeys(statement.kind for statement in rule.then):
                self._concluding[kind, rule.about].append(rule)
                self._ranked[kind, rule.about, rank_of(rule)].append(rule)

    def concluding(self, kind: str, about: About) -> list[Rule]:
        """Return the rules that conclude a kind about this."""
        return self._concluding[kind, about]

    def fires(self, rule: Rule) -> Formula:
        """Return that a rule's condition holds."""

        def body() -> Formula:
            there = self.world.is_present if rule.about is About.SCORE else TRUE
            return all_of((there, self._condition(rule.when, rule.about, rule)))

        return self.script.define(symbol("fires", rule.id), body)

    def condition(self, name: str, condition: Condition, about: About) -> Formula:
        """Return that a condition holds of this, as a truth of that name."""
        there = self.world.is_present if about is About.SCORE else TRUE
        return self.script.define(name, lambda: all_of((there, self._condition(condition, about))))

    def alternative(self, rule: Rule, at: Path) -> Formula:
        """Return that one of several alternatives in a rule's condition holds; `fires` defines them all."""
        return symbol("alternative", rule.id, ".".join(map(str, at)))

    def part(self, rule: Rule, number: int, part: Condition) -> Formula:
        """Return that one of all that must hold does."""
        return self.script.define(symbol("part", rule.id, str(number)), lambda: self._condition(part, rule.about))

    def stands(self, rule: Rule, kind: str) -> Formula:
        """Return that what a rule concludes of a kind stands: it fires, and no rule goes before it."""
        if rule.overrides:
            return self.fires(rule)
        name = symbol("stands", rule.id, kind)
        return self.script.define(
            name, lambda: all_of((self.fires(rule), *(negated(other) for other in self._before(rule, kind))))
        )

    def bringing_about(self, leaf: Own | Some | Unless, about: About) -> Iterator[Rule]:
        """Return the rules that can conclude what a test reads of an issue or a unit."""
        tests: Tests = () if isinstance(leaf, Own) or leaf.kind == "finding" else leaf.tests
        told_of = {About.UNIT, about} | ({About.SCORE} if leaf.kind == "finding" else set())
        for of in sorted(KINDS[leaf.kind].concluded_about & told_of):
            for rule in self.concluding(leaf.kind, of):
                if any(self._bears_out(statement, leaf.kind, tests) for statement in rule.then):
                    yield rule

    def concludes_any(self, kind: str, about: About) -> Formula:
        """Return that some rule concludes a kind about this."""
        return any_of(self.fires(rule) for rule in self.concluding(kind, about))

    def cells(self, about: About, path: str) -> Cells:
        """Return what an attribute of an issue, a unit or a score can be, be it given or concluded."""
        kind, _, name = path.partition(".")
        if KINDS[kind].given:
            return self.world.cells(about, path)
        if kind == "finding" and name in _OF_A_FINDING:
            return ((UNKNOWN, TRUE),)  # told of the score, not of the issue
        return self._of_conclusion(kind, name, About.SCORE if kind == "finding" else about)

    def is_found(self) -> Formula:
        """Return that the score is a finding."""
        return self.script.define(symbol("found"), lambda: self.concludes_any("finding", About.SCORE))

    def matching(self, tests: Tests) -> Formula:
        """Return that the score is a finding that passes the tests."""

        def passed(name: str, test: Test) -> Formula:
            if name in _OF_A_FINDING:
                return test_formula(self.world.cells(About.SCORE, f"score.{name}"), test)
            return test_formula(_established(self.cells(About.ISSUE, f"finding.{name}")), test)

        name = symbol("matching", _said(tests))
        return self.script.define(name, lambda: all_of((self.is_found(), *(passed(*test) for test in tests))))

    def _before(self, rule: Rule, kind: str) -> Iterator[Formula]:
        """Return the truths that rules fire to which a rule yields."""
        for rank, word in ((2, "overridden"), (1, "said")):
            others = self._ranked[kind, rule.about, rank]
            if others and rank > rank_of(rule):
                yield self.script.define(
                    symbol(word, kind, rule.about), partial(lambda them: any_of(map(self.fires, them)), others)
                )

    def _condition(self, condition: Condition, about: About, rule: Rule | None = None, at: Path = ()) -> Formula:
        """Return that a condition holds. Where it stands in a rule, its alternatives get names."""
        match condition:
            case Own(test=test):
                return test_formula(self.cells(about, condition.path), test)
            case Some(kind, tests):
                return self._some(kind, tests, about)
            case Unless(kind, tests):
                return negated(self._some(kind, tests, about))
            case All(parts):
                return all_of([self._condition(part, about, rule, (*at, i)) for i, part in enumerate(parts)])
            case Any(parts):
                return any_of([self._alternative(part, about, rule, (*at, i)) for i, part in enumerate(parts)])

    def _alternative(self, part: Condition, about: About, rule: Rule | None, at: Path) -> Formula:
        if rule is None:
            return self._condition(part, about)
        return self.script.define(self.alternative(rule, at), lambda: self._condition(part, about, rule, at))

    def _some(self, kind: str, tests: Tests, about: About) -> Formula:
        if kind == "finding":
            return self._pattern(tests) if about is About.UNIT else self.matching(tests)
        if about in KINDS[kind].own:
            return all_of(test_formula(_established(self.cells(about, f"{kind}.{name}")), test) for name, test in tests)
        return self.script.define(
            symbol("some", kind, about, _said(tests)),
            lambda: any_of(self.stands(rule, kind) for rule in self.bringing_about(Some(kind, tests), about)),
        )

    def _bears_out(self, statement: Statement, kind: str, tests: Tests) -> bool:
        if statement.kind != kind:
            return False
        if statement not in self._told:
            self._told[statement] = dict(statement.values)
            measure = self.world.knowledge.measures.get(self._told[statement].get("measure", ""))
            if measure is not None and kind != "hold":
                self._told[statement] |= {
                    "level": measure.level.value,
                    "cost": measure.cost.value,
                    "purpose": measure.purpose.value,
                }
        return all(passes(test, self._told[statement].get(name)) for name, test in tests)

    def _of_conclusion(self, kind: str, name: str, about: About) -> Cells:
        """Return what rules conclude of an attribute: one value, none, or several that dispute each other."""
        by_value: dict[str, list[Rule]] = defaultdict(list)
        for rule in self.concluding(kind, about):
            for statement in rule.then:
                if statement.kind == kind and (value := statement.get(name)) is not None:
                    by_value[value].append(rule)

        def someone_says(rules: list[Rule]) -> Formula:
            return any_of(self.stands(rule, kind) for rule in rules)

        said = {
            value: self.script.define(symbol("said", kind, name, value), partial(someone_says, rules))
            for value, rules in sorted(by_value.items())
        }

        def only(value: str) -> Formula:
            return all_of((said[value], *(negated(truth) for other, truth in said.items() if other != value)))

        cells = [
            (Cell(value), self.script.define(symbol("is", kind, name, value), partial(only, value))) for value in said
        ]
        known = self.script.define(symbol("spoken-of", kind, name), lambda: any_of(said.values()))
        disputed = all_of((known, *(negated(truth) for _, truth in cells)))
        return (*cells, (DISPUTED, disputed), (UNKNOWN, negated(known)))

    def _pattern(self, tests: Tests) -> Formula:
        """Return that one of the unit's findings passes the tests."""
        name = self.script.free(symbol("finding", _said(tests)), self.matching(tests))
        self.patterns[tests] = name
        return name


def rank_of(rule: Rule) -> int:
    """Return which rules a rule goes before: those of a lower rank that conclude the same kind of thing."""
    return 2 if rule.overrides else 0 if rule.default else 1


def concludes_later(rule: Rule) -> bool:
    """Tell whether a rule concludes only what comes after all that it reads; of another, another check tells."""
    return max(KINDS[leaf.kind].stage for leaf in rule.leaves) < rule.stage


def _established(cells: Cells) -> Cells:
    """Return what a record holds of a conclusion: a value, or nothing, be it disputed or not."""
    return tuple((cell if cell.value is not None else UNKNOWN, truth) for cell, truth in cells)


def _said(tests: Tests) -> str:
    return repr(
        sorted((name, sorted(map(str, test.values)) if isinstance(test, OneOf) else repr(test)) for name, test in tests)
    )
