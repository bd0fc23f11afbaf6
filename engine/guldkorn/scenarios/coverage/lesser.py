"""A rulebook from which something was taken out, and the tests and conclusions of a rule with their places."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any as Plain

from guldkorn.advice.context import Answer, Context
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Place
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Statement
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook


def without_rule(rulebook: Rulebook, name: str) -> Rulebook:
    """Return a rulebook without one of its rules. It is not checked again."""
    return replace(rulebook, written=tuple(written for written in rulebook.written if written.rule.id != name))


def without_conclusion(rulebook: Rulebook, name: str, statement: Statement) -> Rulebook:
    """Return a rulebook in which a rule concludes one thing less. It is not checked again."""
    return replace(
        rulebook,
        written=tuple(
            _lessened(written, statement) if written.rule.id == name else written for written in rulebook.written
        ),
    )


def without_answers(context: Context, question: str) -> Context:
    """Return a context in which nobody has answered a question."""

    def others(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
        return tuple(answer for answer in answers if answer.fact != question)

    units = {
        name: replace(
            unit,
            answers=others(unit.answers),
            issues=tuple(replace(issue, answers=others(issue.answers)) for issue in unit.issues),
        )
        for name, unit in context.units.items()
    }
    return replace(context, answers=others(context.answers), units=units)


def places_of_tests(written: WrittenRule) -> tuple[Place, ...]:
    """Return where each test of a rule's conditions stands, in the order of `leaves`."""
    when = written.document.data["rules"][written.path[1]]["when"]
    return tuple(written.document.key_place(path) for path in _tests(when, (*written.path, "when"), written))


def place_of_conclusion(written: WrittenRule, statement: Statement) -> Place:
    """Return where a rule says one of its conclusions: where its word stands, else where its kind does."""
    within = written.document.data["rules"][written.path[1]]["then"][statement.kind]
    path: Path_ = (*written.path, "then", statement.kind)
    if isinstance(within, list):  # one of several of a kind
        number = [each for each in written.rule.then if each.kind == statement.kind].index(statement)
        return written.document.place((*path, number)) if number < len(within) else written.document.key_place(path)
    return written.document.key_place(path)


def _tests(block: dict[str, Plain], path: Path_, written: WrittenRule) -> Iterator[Path_]:
    for key, value in block.items():
        within = (*path, key)
        if key in ("any", "all"):
            for number, part in enumerate(value):
                yield from _tests(part, (*within, number), written)
        elif key == "unless" and isinstance(value, list):
            yield from ((*within, number, kind) for number, part in enumerate(value) for kind in part)
        elif key == "unless":
            yield from ((*within, kind) for kind in value)
        elif written.rule.about in KINDS[key].own:
            yield from ((*within, attribute) for attribute in value)
        else:
            yield within


def _lessened(written: WrittenRule, statement: Statement) -> WrittenRule:
    kept = tuple(each for each in written.rule.then if each != statement)
    return replace(written, rule=replace(written.rule, then=kept))
