"""Which rules plainly never fire together, so that nobody needs to ask the solver."""

from guldkorn.rules.conditions import All, Condition, OneOf, Own
from guldkorn.rules.rule import Rule


def never_meet(first: Rule, later: Rule) -> bool:
    """Tell whether it is plain that two rules never fire of one thing: each wants other words of one attribute."""
    wanted = _wanted(first.when)
    return any(name in wanted and not wanted[name] & words for name, words in _wanted(later.when).items())


def _wanted(condition: Condition) -> dict[str, frozenset[str | float]]:
    """Return the words of which each attribute must be one."""
    parts = condition.parts if isinstance(condition, All) else (condition,)
    return {
        part.path: part.test.values
        for part in parts
        if isinstance(part, Own)
        and isinstance(part.test, OneOf)
        and not (part.test.or_unknown or part.test.or_disputed)
    }
