"""How much of a rulebook some scenarios cover."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from guldkorn.knowledge.sources import Claim, claim_of
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import Own
from guldkorn.rules.rule import Rule, Statement
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.coverage.asserted import Asserted
from guldkorn.scenarios.coverage.lesser import place_of_conclusion, places_of_tests
from guldkorn.scenarios.coverage.seen import USES, Leaf, Seen, Use, seen_in
from guldkorn.scenarios.scenario_run import Run, ScenarioRun


@dataclass(frozen=True)
class TestCoverage:
    """A test of a rule's conditions."""

    test: Leaf
    place: Place
    held: bool
    """Whether it held of some score, issue or unit of what the rule speaks of."""
    failed: bool
    """Whether it did not hold of another."""

    @property
    def is_seen_both_ways(self) -> bool:
        """Whether both outcomes were seen."""
        return self.held and self.failed


@dataclass(frozen=True)
class ConclusionCoverage:
    """Something that a rule concludes."""

    statement: Statement
    place: Place
    seen: bool
    """Whether the rule concluded it in a scenario."""
    asserted: bool
    """Whether a scenario that held no longer does where the rule does not conclude it."""


@dataclass(frozen=True)
class RuleCoverage:
    """A rule."""

    rule: Rule
    fired: int
    """In how many scenarios it fired and its conclusion stood."""
    asserted_by: str | None
    """A scenario that held and no longer does without the rule."""
    tests: tuple[TestCoverage, ...]
    conclusions: tuple[ConclusionCoverage, ...]

    @property
    def asserted(self) -> bool:
        """Whether a scenario asserts it."""
        return self.asserted_by is not None


@dataclass(frozen=True)
class UseCoverage:
    """A use of a piece of knowledge that some rule makes: a measure recommended, a question answered."""

    use: Use
    name: str
    title: Text
    place: Place
    seen: bool
    """Whether a scenario's advice has it."""
    asserted: bool
    """Whether a scenario asserts a conclusion of it; of an answer, whether one no longer holds without it."""


@dataclass(frozen=True)
class ClaimCoverage:
    """A claim of the founding note."""

    claim: Claim
    place: Place
    rules: int
    asserted: int
    """How many of its rules are asserted."""
    scenarios: int
    """How many scenarios that held are tagged with it."""

    @property
    def is_covered(self) -> bool:
        """Whether a scenario promises it and every rule of it is asserted."""
        return self.scenarios > 0 and self.asserted == self.rules


@dataclass(frozen=True)
class Coverage:
    """How much of a rulebook is covered."""

    scenarios: int
    """How many scenarios advice was given in."""
    rules: tuple[RuleCoverage, ...]
    uses: tuple[UseCoverage, ...]
    claims: tuple[ClaimCoverage, ...]
    left_out: tuple[ScenarioRun, ...] = ()
    """Scenarios that held but do not when they are carried out once more, so that nothing is known of them."""

    @property
    def asserted(self) -> int:
        """How many rules fired and are asserted."""
        return sum(rule.asserted for rule in self.rules)

    def reaches(self, percent: float) -> bool:
        """Tell whether so many per cent of the rules are asserted. Nothing is rounded up."""
        return self.asserted * 100 >= percent * len(self.rules)


def coverage(run: Run, rulebook: Rulebook) -> Coverage:
    """Return how much of a rulebook the scenarios of a run cover; the run must have been against it."""
    scenarios = tuple(scenario for scenario in run.scenarios if scenario.given)
    seen = seen_in(scenarios, rulebook)
    asserted = Asserted(scenarios, rulebook, seen)
    rules = tuple(
        _rule(written, seen, asserted) for written in sorted(rulebook.written, key=lambda written: written.rule.place)
    )
    return Coverage(
        len(scenarios),
        rules,
        tuple(_uses(rulebook, rules, seen, asserted)),
        tuple(_claims(rulebook, rules, run)),
        asserted.left_out,
    )


def _rule(written: WrittenRule, seen: Seen, asserted: Asserted) -> RuleCoverage:
    rule = written.rule
    tests = tuple(
        TestCoverage(leaf, place, (rule.about, leaf) in seen.held, (rule.about, leaf) in seen.failed)
        for leaf, place in zip(rule.leaves, places_of_tests(written), strict=True)
    )
    broken = asserted.rule(rule.id)
    conclusions = tuple(
        ConclusionCoverage(
            statement,
            place_of_conclusion(written, statement),
            (rule.id, statement) in seen.concluded,
            broken is not None and (len(rule.then) == 1 or asserted.conclusion(rule.id, statement)),
        )
        for statement in rule.then
    )
    name = f"{broken.file}:{broken.line}: {broken.name}" if broken else None
    return RuleCoverage(rule, len(seen.fired.get(rule.id, ())), name, tests, conclusions)


def _uses(rulebook: Rulebook, rules: Iterable[RuleCoverage], seen: Seen, asserted: Asserted) -> Iterator[UseCoverage]:
    knowledge = rulebook.knowledge
    file, asking = knowledge.measures_file, knowledge.questions_file
    measures = {
        each.id: (each.title, file.document.place(("measures", number, "id")))
        for number, each in enumerate(file.value.measures)
    }
    questions = {
        each.id: (each.question, asking.document.place(("questions", number, "id")))
        for number, each in enumerate(asking.value.questions)
    }
    coined: dict[tuple[Use, str], tuple[Text, Place]] = {}
    promised: dict[tuple[Use, str], bool] = {}
    for each in rules:
        for conclusion in each.conclusions:
            if conclusion.statement.kind in USES:
                use, attribute = USES[conclusion.statement.kind]
                if (name := conclusion.statement.get(attribute)) is None:  # a hold of all that costs much
                    continue
                key = (use, name)
                coined.setdefault(key, (each.rule.title, each.rule.place))
                promised[key] = promised.get(key, False) or conclusion.asserted
    for (use, name), is_asserted in sorted(promised.items()):
        known: Mapping[str, tuple[Text, Place]] = questions if use is Use.ASKED else measures
        title, place = known[name] if name in known and use not in _COINED else coined[use, name]
        yield UseCoverage(use, name, title, place, (use, name) in seen.advised, is_asserted)
    read = {
        leaf.attribute
        for each in rules
        for leaf in each.rule.leaves
        if isinstance(leaf, Own) and leaf.kind == "context"
    }
    for name in sorted(read):
        title, place = questions[name]
        yield UseCoverage(Use.ANSWERED, name, title, place, name in seen.answered, asserted.answer(name))


_COINED = (Use.CAUTIONED, Use.SHOWN)


def _claims(rulebook: Rulebook, rules: Iterable[RuleCoverage], run: Run) -> Iterator[ClaimCoverage]:
    rules, file = tuple(rules), rulebook.knowledge.claims_file
    for number, claim in enumerate(file.value.claims):
        of_claim = [each for each in rules if claim_of(each.rule.source) == claim.id]
        tagged = sum(claim.id in scenario.claims for scenario in run.scenarios if scenario.passed)
        place = file.document.place(("claims", number, "id"))
        yield ClaimCoverage(claim, place, len(of_claim), sum(each.asserted for each in of_claim), tagged)
