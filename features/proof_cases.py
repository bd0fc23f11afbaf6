"""All that can be known, in a small world: every case that real scores and answers give, for laws about the proof."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, combinations, product

from features.rulebook import shipped
from guldkorn.advice.observation import score_facts
from guldkorn.editing.proof.trial import Case, Facts
from guldkorn.inference.memory import Subject
from guldkorn.inference.reference import read_condition
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import Own, Test, leaves, passes
from guldkorn.rules.rule import Rule
from guldkorn.survey.mapping import HeldAgainst, Measured, Score

OF_ISSUE, OF_UNIT = "context.belongs-to-the-work", "context.layoffs-announced"

Values = dict[str, str | float]
State = tuple[Values, frozenset[str]]
"""What is said of a question, and whether it is disputed."""

_reading = lru_cache(maxsize=500)(read_condition)


def holds(rule: Rule, subject: Subject) -> bool:
    """Tell whether a rule holds of a subject, by the reference reading."""
    return rule.about is subject.about and bool(_reading(rule.when)(subject))


@cache
def places() -> tuple[tuple[str, str | None], ...]:
    """Return every place in the model."""
    dimensions = shipped().knowledge.dimensions.values()
    return tuple((each.id, aspect) for each in dimensions for aspect in (None, *(a.id for a in each.aspects)))


@cache
def scores() -> tuple[Values, ...]:
    """Return the facts of real scores: on every side of a reference of 50, at it, without one, and uncertain."""
    knowledge = shipped().knowledge
    found: dict[tuple[object, ...], Values] = {}
    for name, part in places():
        dimension, aspect = knowledge.dimensions[name], knowledge.aspects.get(part or "")
        never = aspect.never_acceptable if aspect else dimension.prevalence
        bad = aspect.bad if aspect else dimension.bad
        measured = Measured("X", dimension.title, name, part, bad, dimension.prevalence, never, 20)
        values = [0, 15, 20, 30, 35, 40, 25, 43, 45, 48, 50, 52, 55, 57, 60, 65, 70, 75, 80, 85]
        for value, reference, spread in product(values, [None, HeldAgainst(50)], [None, 400.0]):
            facts = score_facts(Score("u", measured, value, 25, spread, None, reference))
            told = (facts.get(f"score.{each}") for each in ("dimension", "aspect", "side", "distance"))
            found.setdefault(tuple(told), facts)
    return tuple(found.values())


def cases(rules: list[Rule]) -> Iterator[Case]:
    """Return a case of every sort that the tests of rules can tell apart."""
    tests = _tests(rules)
    read = {path for path, _ in tests}
    of_scores = [rule for rule in rules if rule.about is About.SCORE]
    told_apart = _told_apart(scores(), tests)
    where = ({"issue.dimension": name} | ({"issue.aspect": part} if part else {}) for name, part in places())
    of_unit = _states(OF_UNIT) if OF_UNIT in read else [({}, frozenset())]
    of_both = _answers() if OF_ISSUE in read else [(({}, frozenset()), ({}, frozenset()))]
    placed: list[Values] = (
        [{}, {"issue.placed": "parliament"}, {"issue.placed": "region"}] if "issue.placed" in read else [{}]
    )
    for facts, here, (asked, answered), of_this, word in product(
        [None, *told_apart] if any(path.startswith("score.") for path in read) or of_scores else [None],
        _told_apart(where, tests),
        of_both,
        of_unit,
        placed,
    ):
        unit = Facts({**answered[0], **of_this[0]}, answered[1] | of_this[1])

        def is_finding(facts: Values, unit: Facts = unit) -> bool:
            subject = Subject("s", About.SCORE, facts | unit.own, set(unit.disputed))
            return any(holds(rule, subject) for rule in of_scores)

        bases = ["documented", "undocumented"] if facts is None or not is_finding(facts) else ["finding"]
        others: list[tuple[Values, ...]] = [()]
        if "finding" in read:
            several = [each for each in told_apart if is_finding(each)]
            others = list(chain.from_iterable(combinations(several, size) for size in range(min(3, len(several)) + 1)))
        for basis, more in product(bases if "issue.basis" in read else bases[:1], others):
            issue = Facts({**asked[0], **here, **word, "issue.basis": basis}, asked[1])
            yield Case(issue, unit, Facts(facts) if facts is not None else None, tuple(map(Facts, more)))


def _tests(rules: list[Rule]) -> set[tuple[str, Test]]:
    """Return what rules test of what; a pattern of findings tests scores."""
    found: set[tuple[str, Test]] = set()
    for leaf in chain.from_iterable(leaves(rule.when) for rule in rules):
        if isinstance(leaf, Own):
            found.add((leaf.path, leaf.test))
        elif leaf.kind == "finding":
            found |= {(f"score.{name}", test) for name, test in leaf.tests} | {("finding", leaf.tests[0][1])}
    return found


def _told_apart(things: Iterable[Values], tests: set[tuple[str, Test]]) -> list[Values]:
    ordered = sorted(tests, key=repr)
    found: dict[tuple[bool, ...], Values] = {}
    for thing in things:
        found.setdefault(tuple(passes(test, thing.get(path)) for path, test in ordered), thing)
    return list(found.values())


def _states(path: str) -> list[State]:
    return [({}, frozenset()), ({}, frozenset({path})), ({path: "yes"}, frozenset()), ({path: "no"}, frozenset())]


def _answers() -> list[tuple[State, State]]:
    """Return what may be said of an issue and of its unit: an issue without an answer has its unit's."""
    unasked: State = ({}, frozenset())
    both = product(_states(OF_ISSUE), _states(OF_ISSUE))
    return [(issue, unit) for issue, unit in both if issue != unasked or unit == unasked]
