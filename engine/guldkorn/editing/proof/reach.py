"""Measures that no case brings about: nothing recommends them, or whatever does is always held back."""

from collections.abc import Iterator

from guldkorn.editing.proof.proof import proof_of
from guldkorn.editing.proof.script import symbol
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import All, Any, Condition, OneOf, Some, Unless
from guldkorn.rules.rulebook import Rulebook


def unreached_measures(rulebook: Rulebook) -> Iterator[Problem]:
    """Find measures that can never be recommended and not held back, of those that rules recommend.

    What no rule recommends or complements with is told elsewhere; what is for the group alone to choose needs none.
    """
    proof, measures = proof_of(rulebook), rulebook.knowledge.measures
    offered = {
        statement["measure"]
        for rule in rulebook.rules
        for statement in rule.then
        if statement.kind in ("recommendation", "complement")
    }
    reached = {  # all before the first question, so that one solver knows them
        name: proof.logic.condition(symbol("reached", name), _reached(measures[name]), About.ISSUE)
        for name in sorted(offered)
    }
    file = rulebook.knowledge.measures_file
    for index, measure in enumerate(file.value.measures):
        if measure.id in reached and proof.settle((reached[measure.id], True)) is False:
            yield Problem(
                file.document.place(("measures", index, "id")),
                Text(
                    f'"{measure.id}" holdes altid tilbage, hvor den bliver anbefalet; gør det, der holder den tilbage, '
                    "snævrere, eller sæt own-choice: true",
                    f'"{measure.id}" is always held back where it is recommended; narrow what holds it back, or set '
                    "own-choice: true",
                ),
            )


def _reached(measure: Measure) -> Condition:
    named = (("measure", OneOf(frozenset({measure.id}))),)
    of_its_cost = (("cost", OneOf(frozenset({measure.cost.value}))),)
    offered = Any((Some("recommendation", named), Some("complement", named)))
    return All((offered, Unless("hold", named), Unless("hold", of_its_cost)))
