"""What scenarios bring out: which rules fired, which tests held and which did not, and what was advised."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from guldkorn.advice.advice import UnitAdvice
from guldkorn.advice.advise import Advisor
from guldkorn.advice.arrangement import arrange
from guldkorn.inference.chain import Inference
from guldkorn.inference.reference import Reading, read_condition
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import Own, Some, Unless
from guldkorn.rules.rule import Statement
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.scenario_run import ScenarioRun

Leaf = Own | Some | Unless


class Use(StrEnum):
    """What the advice does with a piece of knowledge, or what it is told of it."""

    RECOMMENDED = "recommended"
    SUPPORTS = "supports"
    HELD = "held"
    ASKED = "asked"
    ANSWERED = "answered"
    CAUTIONED = "cautioned"
    SHOWN = "shown"
    """Findings shown together, as an interplay."""


USES = {
    "recommendation": (Use.RECOMMENDED, "measure"),
    "complement": (Use.SUPPORTS, "measure"),
    "hold": (Use.HELD, "measure"),
    "question": (Use.ASKED, "fact"),
    "caution": (Use.CAUTIONED, "id"),
    "interplay": (Use.SHOWN, "id"),
}
"""What becomes of each kind of conclusion in the advice, and which attribute says of what."""


@dataclass
class Seen:
    """What was seen over some scenarios."""

    fired: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The scenarios, by their numbers, in which each rule fired and its conclusion stood."""
    concluded: set[tuple[str, Statement]] = field(default_factory=set)
    """What each rule concluded."""
    held: set[tuple[About, Leaf]] = field(default_factory=set)
    """Tests that held of some score, issue or unit."""
    failed: set[tuple[About, Leaf]] = field(default_factory=set)
    """Tests that did not hold of some score, issue or unit."""
    advised: set[tuple[Use, str]] = field(default_factory=set)
    answered: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The scenarios, by their numbers, in which each question has an answer."""


def seen_in(scenarios: Iterable[ScenarioRun], rulebook: Rulebook) -> Seen:
    """Return what is seen where advice is given in scenarios."""
    # The reference meaning alone: the scenarios had their advice from both readings when they were run.
    advisor = Advisor(rulebook, twice=False)
    seen, tests = Seen(), _Tests(rulebook)
    for number, scenario in enumerate(scenarios):
        fired: set[str] = set()
        answered: set[str] = set()
        for given in scenario.given:
            for unit in given.mapping.units:
                explainer = advisor.reason(given.mapping, unit, given.context)
                answered.update(fact for facts in explainer.facts.values() for fact in facts)
                for inference in explainer.inferences:
                    for rule, statement in _concluded(inference):
                        fired.add(rule)
                        seen.concluded.add((rule, statement))
                    tests.look(inference, seen)
                told = given.context.unit(unit)
                seen.advised.update(_advised(arrange(unit, given.mapping.answers(unit), told, explainer)))
        for name in fired:
            seen.fired[name].append(number)
        for name in answered:
            seen.answered[name].append(number)
    seen.advised.update((Use.ANSWERED, name) for name in seen.answered)
    return seen


class _Tests:
    """The tests of all rules, of which both outcomes have yet to be seen."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._waiting: dict[About, dict[Leaf, Reading]] = defaultdict(dict)
        for rule in rulebook.rules:
            for leaf in rule.leaves:
                self._waiting[rule.about][leaf] = read_condition(leaf)

    def look(self, inference: Inference, seen: Seen) -> None:
        """Read the tests of all that was reasoned about."""
        for subject in inference.subjects.values():
            about, waiting = subject.about, self._waiting[subject.about]
            for leaf, reading in list(waiting.items()):
                (seen.held if reading(subject) else seen.failed).add((about, leaf))
                if (about, leaf) in seen.held and (about, leaf) in seen.failed:
                    del waiting[leaf]


def _concluded(inference: Inference) -> Iterator[tuple[str, Statement]]:
    """Return what rules concluded. What the group has overridden is there too: the advice shows it as proposed."""
    for found in (inference.firings, inference.overridden):
        for conclusion, firings in found.items():
            for firing in firings:
                yield firing.rule, Statement(conclusion.kind, conclusion.values)


def _advised(advice: UnitAdvice) -> Iterator[tuple[Use, str]]:
    for recommendation in advice.recommendations:
        yield Use.RECOMMENDED, recommendation.measure.id
        yield from ((Use.SUPPORTS, each.measure.id) for each in recommendation.complements)
    yield from ((Use.HELD, hold.measure.id) for hold in advice.holds)
    yield from ((Use.ASKED, each.question.id) for each in advice.questions)
    yield from ((Use.CAUTIONED, caution.id) for caution in advice.cautions)
    yield from ((Use.SHOWN, interplay.id) for interplay in advice.interplays)
