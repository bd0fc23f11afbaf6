"""How often the rules fired over examples, scenarios and saved sessions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guldkorn.editing.comparing.cases import Case, Cases, Origin, outcomes
from guldkorn.reading.problem import Problem
from guldkorn.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many of the cases of one sort a rule fired, and in which."""

    origin: Origin
    fired: tuple[str, ...]
    """The names of those that it fired in."""
    of: int
    """How many there are that advice was given on."""


@dataclass(frozen=True)
class Firings:
    """The rules that fired in each case that advice was given on. A scenario is one case, however often it is asked."""

    fired: Mapping[Origin, Mapping[str, frozenset[str]]]
    left_out: tuple[Problem, ...] = ()
    """Why a case could not be read, so that it is not counted."""

    def of(self, rule: str) -> tuple[Tally, ...]:
        """Return how often a rule fired, for each sort of case that there is."""
        return tuple(
            Tally(origin, tuple(name for name, rules in cases.items() if rule in rules), len(cases))
            for origin, cases in self.fired.items()
        )

    def __or__(self, other: "Firings") -> "Firings":
        """Return what fired in the cases of both."""
        fired = {**self.fired, **other.fired}
        in_order = {origin: fired[origin] for origin in Origin if origin in fired}
        return Firings(in_order, (*self.left_out, *other.left_out))


def firings(cases: Cases, rulebook: Rulebook, heard: Callable[[object], None] = lambda _: None) -> Firings:
    """Give advice on every case, and return which rules fired. Cases that cannot be read are left out.

    `heard` is told of each scenario once it has been run; what it raises ends it all, and is raised.
    """
    fired: dict[Origin, dict[str, frozenset[str]]] = {}
    left_out = list(cases.left_out)
    for case, outcome in outcomes(cases, rulebook, heard).items():
        if outcome.advice is not None:
            names = fired.setdefault(case.origin, {})
            names[_name(case)] = names.get(_name(case), frozenset()) | outcome.fired
        if outcome.problem is not None:
            left_out.append(Problem(case.place, outcome.problem))
    return Firings({}) | Firings(fired, tuple(left_out))


def _name(case: Case) -> str:
    """Return a case's name, without the number of the advice given in a scenario."""
    name, _, number = case.name.rpartition(" [")
    return name if case.origin is Origin.SCENARIO and number.rstrip("]").isdecimal() and name else case.name
