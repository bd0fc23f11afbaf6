"""How large rules and stages may be: far inside what crashed or hung durable_rules."""

from collections import Counter
from collections.abc import Iterator

from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import All, Any, Condition, OneOf, Own, branches
from guldkorn.rules.kinds import Stage
from guldkorn.rules.rule_file import WrittenRule

MOST_WAYS = 16
MOST_TESTS = 12
MOST_IN_A_STAGE = 200
MOST_FOR_A_DIMENSION = 60
MOST_COUNTED = 1_000_000


def too_large(written: WrittenRule) -> Iterator[Problem]:
    """Find rules with more alternatives or tests than the inference admits."""
    ways, tests = size_of(written.rule.when)
    if ways > MOST_WAYS or tests > MOST_TESTS:
        shown = str(ways) if ways < MOST_COUNTED else f"over {MOST_COUNTED}"
        yield Problem(
            written.place("when"),
            Text(
                f"reglen har {shown} veje og op til {tests} prøver ad én vej; højst {MOST_WAYS} og {MOST_TESTS} "
                "kan bruges, så del den i flere regler",
                f"the rule has {shown} ways and up to {tests} tests on one way; at most {MOST_WAYS} and "
                f"{MOST_TESTS} can be used, so split it into several rules",
            ),
        )


def size_of(condition: Condition) -> tuple[int, int]:
    """Return in how many ways a condition can hold, counted no further than a million, and the most tests on one.

    They are counted, not written out: twenty alternatives of two are a million ways.
    """
    if isinstance(condition, (All, Any)):
        sizes = [size_of(part) for part in condition.parts]
        if isinstance(condition, Any):
            return min(MOST_COUNTED, sum(ways for ways, _ in sizes)), max((tests for _, tests in sizes), default=0)
        ways = 1
        for each, _ in sizes:
            ways = min(MOST_COUNTED, ways * each)
        return ways, sum(tests for _, tests in sizes)
    return 1, 1 if isinstance(condition, Own) else len(condition.tests) + 1


def too_many(rules: tuple[WrittenRule, ...]) -> Iterator[Problem]:
    """Find stages with more rules than the inference admits."""
    in_stage: Counter[Stage] = Counter()
    for_dimension: Counter[tuple[object, ...]] = Counter()
    for written in rules:
        ways = len(branches(written.rule.when))
        stage = written.rule.stage
        in_stage[stage] += ways
        for dimension in sorted(dimensions_of(written)) or [""]:
            for_dimension[stage, written.rule.about, dimension] += ways
        here = max(for_dimension[stage, written.rule.about, d] for d in sorted(dimensions_of(written)) or [""])
        if in_stage[stage] > MOST_IN_A_STAGE or here > MOST_FOR_A_DIMENSION:
            yield Problem(
                written.place("id"),
                Text(
                    f"for mange regler i trinnet {stage.name.lower()} (over {MOST_IN_A_STAGE} i alt eller "
                    f"{MOST_FOR_A_DIMENSION} for samme dimension); slå nogle sammen, eller nævn dimensionen i flere",
                    f"too many rules in the stage {stage.name.lower()} (over {MOST_IN_A_STAGE} in all or "
                    f"{MOST_FOR_A_DIMENSION} for one dimension); merge some, or name the dimension in more of them",
                ),
            )


def dimensions_of(written: WrittenRule) -> frozenset[str]:
    """Return the dimensions to which a rule limits itself on every way; empty means any."""
    per_way = []
    for way in branches(written.rule.when):
        named = [
            leaf.test.values
            for leaf in way
            if isinstance(leaf, Own) and leaf.attribute == "dimension" and isinstance(leaf.test, OneOf)
        ]
        if not named:
            return frozenset()
        per_way.append(frozenset(map(str, named[0])))
    return frozenset().union(*per_way)
