"""Questions that rules read: each is asked by some rule, and so is what a measure must not be used amid."""

from collections.abc import Iterator

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.conditions import OneOf, Own, Some
from guldkorn.rules.rule import Rule
from guldkorn.rules.rulebook import Rulebook


def unasked(rulebook: Rulebook) -> Iterator[Problem]:
    """Find questions that some rule reads and none asks, though nothing says why they are never asked; or both."""
    file = rulebook.knowledge.questions_file
    asked = _asked(rulebook)
    read = {fact for rule in rulebook.rules for fact in _read(rule)}
    for index, question in enumerate(file.value.questions):
        path = ("questions", index)
        if question.asked is not None and question.id in asked:
            yield Problem(
                file.document.key_place((*path, "asked")),
                Text(
                    f'"{question.id}" bliver stillet af reglen "{asked[question.id]}"; tag "asked" ud',
                    f'"{question.id}" is asked by the rule "{asked[question.id]}"; take "asked" out',
                ),
                Weight.ADVICE,
            )
        elif question.asked is None and question.id in read and question.id not in asked:
            yield Problem(
                file.document.place((*path, "id")),
                Text(
                    f'"{question.id}": regler læser svaret, men ingen regel stiller spørgsmålet; skriv en regel, der '
                    "spørger, eller skriv asked: {never: …} med grunden",
                    f'"{question.id}": rules read the answer, but no rule asks the question; write a rule that asks '
                    "it, or write asked: {never: …} with the reason",
                ),
                Weight.ADVICE,
            )


def unheeded(rulebook: Rulebook) -> Iterator[Problem]:
    """Find measures of which no rule heeds what they must not be used amid: none holds them back, or none asks."""
    knowledge, asked = rulebook.knowledge, _asked(rulebook)
    file = knowledge.measures_file
    held = {
        (statement.get("measure"), fact)
        for rule in rulebook.rules
        for statement in rule.then
        if statement.kind == "hold"
        for fact in _held_by(rule, knowledge)
    }
    for index, measure in enumerate(file.value.measures):
        for number, fact in enumerate(measure.not_amid):
            place = file.document.place(("measures", index, "not-amid", number))
            if (measure.id, fact) not in held:
                yield Problem(
                    place,
                    Text(
                        f'ingen regel holder "{measure.id}" tilbage efter svaret på "{fact}"; skriv den i hold.yaml',
                        f'no rule holds "{measure.id}" back by the answer to "{fact}"; write it in hold.yaml',
                    ),
                    Weight.ADVICE,
                )
            if fact not in asked:
                yield Problem(
                    place,
                    Text(
                        f'ingen regel stiller "{fact}", før "{measure.id}" tages i brug; skriv den i question.yaml',
                        f'no rule asks "{fact}" before "{measure.id}" is used; write it in question.yaml',
                    ),
                    Weight.ADVICE,
                )


def _asked(rulebook: Rulebook) -> dict[str, str]:
    """Return the questions that rules ask, each with a rule that does."""
    return {
        fact: rule.id
        for rule in rulebook.rules
        for statement in rule.then
        if statement.kind == "question" and (fact := statement.get("fact"))
    }


def _read(rule: Rule) -> Iterator[str]:
    """Return the questions whose answers a rule reads. To ask a question where it has no answer is no such use."""
    asks = {statement.get("fact") for statement in rule.then if statement.kind == "question"}
    for leaf in rule.leaves:
        if isinstance(leaf, Own) and leaf.kind == "context" and leaf.attribute not in asks:
            yield leaf.attribute


def _held_by(rule: Rule, knowledge: Knowledge) -> Iterator[str]:
    """Return the questions by whose answer, or by whose cause, a rule holds something back."""
    for leaf in rule.leaves:
        if isinstance(leaf, Own) and leaf.kind == "context" and leaf.test != _UNKNOWN:
            yield leaf.attribute
        elif isinstance(leaf, Some) and leaf.kind == "cause":
            tests = dict(leaf.tests)
            for name in sorted(map(str, test.values)) if isinstance(test := tests.get("id"), OneOf) else ():
                if name in knowledge.causes:
                    yield knowledge.causes[name].fact


_UNKNOWN = OneOf(frozenset(), or_unknown=True)
