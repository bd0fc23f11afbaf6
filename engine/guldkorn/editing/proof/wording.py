"""How the proof puts tests and cases into words."""

from collections.abc import Iterable

from guldkorn.advice.wording import value_text
from guldkorn.editing.cards.saying.clauses import Clauses
from guldkorn.editing.proof.trial import Told
from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text, join, number, same
from guldkorn.rules.conditions import Condition, IsKnown, OneOf, Own, Some, Test, Unless
from guldkorn.rules.rule import Statement

_BOUNDS = {"at_least": "at least", "at_most": "at most", "above": "above", "below": "below"}


def said_of_part(part: Condition) -> Text:
    """Return a part of a condition as it stands in a rule, on one line."""
    match part:
        case Own(kind, attribute, test):
            return same(f"{kind}: {{{attribute}: {_of_test(test)}}}")
        case Some(kind, tests):
            return same(f"{kind}: {_of_tests(tests)}")
        case Unless(kind, tests):
            return same(f"unless: {{{kind}: {_of_tests(tests)}}}")
        case _:
            return Text("alternativerne under any", "the alternatives under any")


def said_of_case(told: Iterable[Told], knowledge: Knowledge) -> Text:
    """Return what is given in a case, thing by thing, in words."""
    clauses = Clauses(knowledge, {})
    said = [_of_told(each, clauses) for each in told]
    return join(list(dict.fromkeys(said)), "; ") if said else Text("intet er oplyst", "nothing is known")


def said_of_statement(statement: Statement, knowledge: Knowledge) -> Text:
    """Return what a rule concludes, in words."""
    values = [value_text(statement.kind, name, value, knowledge) for name, value in statement.values]
    return join(values)


def _of_told(told: Told, clauses: Clauses) -> Text:
    kind, _, name = told.path.partition(".")
    if isinstance(told.value, float | int):
        return clauses.number(kind, name, told.value)
    values = frozenset({told.value}) if told.value is not None else frozenset[str | float]()
    nothing = told.value is None
    test = OneOf(values, or_unknown=nothing and not told.disputed, or_disputed=told.disputed)
    return clauses.own(Own(kind, name, test))


def _of_tests(tests: Iterable[tuple[str, Test]]) -> str:
    return f"{{{', '.join(f'{name}: {_of_test(test)}' for name, test in tests)}}}"


def _of_test(test: Test) -> str:
    if isinstance(test, IsKnown):
        return "known"
    if isinstance(test, OneOf):
        words = [*sorted(map(str, test.values)), *["unknown"] * test.or_unknown, *["disputed"] * test.or_disputed]
        return words[0] if len(words) == 1 else f"[{', '.join(words)}]"
    bounds = [(word, getattr(test, name)) for name, word in _BOUNDS.items()]
    return f"{{{', '.join(f'{word}: {number(limit, 4).en}' for word, limit in bounds if limit is not None)}}}"
