"""Rules and guarantees drawn at random from a small part of the language, for laws about the proof."""

from typing import Any

from hypothesis import strategies as st

from features.proof_cases import OF_ISSUE, OF_UNIT
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.text import same
from guldkorn.rules.conditions import All, Condition, IsKnown, OneOf, Own, Some, Unless, Within
from guldkorn.rules.conditions import Any as AnyOf
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.rule import Rule, Statement


def _words(*words: str) -> st.SearchStrategy[OneOf]:
    drawn = st.builds(OneOf, st.frozensets(st.sampled_from(words), max_size=2), st.booleans(), st.booleans())
    return drawn.filter(lambda test: bool(test.values or test.or_unknown or test.or_disputed))


def _own(path: str, test: st.SearchStrategy[Any]) -> st.SearchStrategy[Condition]:
    kind, _, name = path.partition(".")
    return st.builds(Own, st.just(kind), st.just(name), test | st.just(IsKnown()))


def _patterns(kind: str, name: str, *words: str) -> st.SearchStrategy[Condition]:
    tests = st.frozensets(st.sampled_from(words), min_size=1, max_size=2).map(lambda chosen: ((name, OneOf(chosen)),))
    return st.builds(Some, st.just(kind), tests) | st.builds(Unless, st.just(kind), tests)


_LIMIT = st.none() | st.sampled_from([0.0, 5.0, 10.0, 20.0, 30.0])
_BOUNDS = st.builds(Within, _LIMIT, _LIMIT, _LIMIT, _LIMIT).filter(lambda bounds: bounds != Within())
_SCORE = [
    _own("score.distance", _BOUNDS),
    _own("score.side", _words("too-high", "too-low", "better", "level")),
    _own("score.dimension", _words("demands", "support")),
    _own("score.aspect", _words("pace", "bullying")),
]
_ISSUE = [
    _own(OF_ISSUE, _words("yes", "no")),
    _own("issue.dimension", _words("demands", "support")),
    _own("issue.aspect", _words("pace", "pay")),
    _own("issue.basis", _words("finding", "documented")),
    _own("issue.placed", _words("parliament")),
]
_BEFORE = {
    About.SCORE: {Stage.GIVEN: [*_SCORE, _own(OF_UNIT, _words("yes", "no"))]},
    About.UNIT: {
        Stage.GIVEN: [_own(OF_UNIT, _words("yes", "no")), _own(OF_ISSUE, _words("yes", "no"))],
        Stage.FINDING: [
            _patterns("finding", "dimension", "demands", "support"),
            _patterns("finding", "grade", "clear", "noticeable"),
        ],
    },
    About.ISSUE: {
        Stage.GIVEN: [*_ISSUE, *_SCORE, _own(OF_UNIT, _words("yes", "no"))],
        Stage.FINDING: [_own("finding.grade", _words("clear", "noticeable"))],
        Stage.INTERPLAY: [_patterns("interplay", "id", "strain", "isolation")],
        Stage.CLASSIFICATION: [
            _own("changeability.class", _words("changeable-now", "top-management")),
            _own("level.at", _words("individual", "organisational")),
        ],
        Stage.CAUSE: [_patterns("cause", "id", "extra-tasks", "badly-defined-task")],
    },
}
_CONCLUDED = {
    "finding": {"grade": ["clear", "noticeable"]},
    "interplay": {"id": ["strain", "isolation"]},
    "changeability": {"class": ["changeable-now", "top-management"]},
    "level": {"at": ["individual", "organisational"]},
    "cause": {"id": ["extra-tasks", "badly-defined-task"], "state": ["confirmed"]},
    "eligibility": {"status": ["eligible", "waits"]},
    "question": {"fact": ["belongs-to-the-work", "layoffs-announced"]},
}


def _conditions(leaves: list[st.SearchStrategy[Condition]]) -> st.SearchStrategy[Condition]:
    return st.recursive(
        st.one_of(leaves),
        lambda part: st.lists(part, min_size=2, max_size=3).flatmap(
            lambda parts: st.sampled_from([All(tuple(parts)), AnyOf(tuple(parts))])
        ),
        max_leaves=3,
    )


@st.composite
def _rules(draw: st.DrawFn, number: int) -> Rule:
    kind = KINDS[draw(st.sampled_from(sorted(_CONCLUDED)))]
    about = draw(st.sampled_from(sorted(kind.concluded_about)))
    earlier = [leaf for stage, of in _BEFORE[about].items() if stage < kind.stage for leaf in of]
    when = draw(_conditions(earlier))
    values = tuple(sorted((name, draw(st.sampled_from(words))) for name, words in _CONCLUDED[kind.name].items()))
    rank = draw(st.sampled_from(["default", "ordinary", "ordinary", "overrides"]))
    return Rule(
        f"rule-{number}", same("t"), about, when, (Statement(kind.name, values),), same("b"), "note:C01",
        rank == "default", rank == "overrides",
    )  # fmt: skip


@st.composite
def rule_sets(draw: st.DrawFn) -> list[Rule]:
    return [draw(_rules(number)) for number in range(draw(st.integers(1, 5)))]


_LAST = {
    About.SCORE: [_patterns("finding", "grade", "clear", "noticeable")],
    About.UNIT: [
        _patterns("interplay", "id", "strain", "isolation"),
        _patterns("question", "fact", "belongs-to-the-work", "layoffs-announced"),
    ],
    About.ISSUE: [
        _own("eligibility.status", _words("eligible", "waits")),
        _patterns("question", "fact", "belongs-to-the-work", "layoffs-announced"),
    ],
}
"""What a guarantee may read and no rule may: what is concluded of the thing itself, and last."""


@st.composite
def guarantees(draw: st.DrawFn) -> Guarantee:
    """Draw a guarantee about a score, a unit or an issue."""
    about = draw(st.sampled_from(sorted(About)))
    conditions = _conditions([*(leaf for of in _BEFORE[about].values() for leaf in of), *_LAST[about]])
    whenever, promise, is_never = draw(st.none() | conditions), draw(conditions), draw(st.booleans())
    never, always = (promise, None) if is_never else (None, promise)
    return Guarantee("drawn", same("t"), about, whenever, never, always, same("r"), "note:C01")
