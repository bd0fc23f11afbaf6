"""Where classification gets nowhere, as formulas: nothing is concluded of an issue, and nothing is asked."""

from dataclasses import dataclass

from guldkorn.editing.proof.logic import Logic
from guldkorn.editing.proof.script import Formula, all_of, any_of, negated, symbol
from guldkorn.knowledge.vocabulary import About
from guldkorn.rules.conditions import Own
from guldkorn.rules.kinds import KINDS, Stage
from guldkorn.rules.rule import Rule


@dataclass(frozen=True)
class Stuck:
    """That nothing concludes a kind of an issue, though nothing is left to ask."""

    kind: str
    truth: Formula
    facts: tuple[str, ...]
    """The questions whose answers decide about the kind."""
    unanswered: Formula
    """That none of them is answered."""


def stuck(logic: Logic) -> tuple[Stuck, ...]:
    """Return, for each kind that issues are classified by, that nothing concludes it and nothing more is asked for it.

    Each is looked for where those before it are concluded, since the one is asked for after the other. An issue needs
    none of which rules say what becomes of it whatever it would be: a consequence needs no changeability, and what is
    for others to decide needs no level.
    """
    kinds = [kind.name for kind in KINDS.values() if kind.stage is Stage.CLASSIFICATION]
    return tuple(_stuck(logic, kind, kinds[: kinds.index(kind)]) for kind in kinds)


def _stuck(logic: Logic, kind: str, before: list[str]) -> Stuck:
    rules = logic.concluding(kind, About.ISSUE)
    facts = sorted(
        {leaf.attribute for rule in rules for leaf in rule.leaves if isinstance(leaf, Own) and leaf.kind == "context"}
    )
    unanswered = {fact: any_of(_unknown(logic, fact)) for fact in facts}
    asked = [
        all_of((logic.stands(rule, "question"), unanswered[fact]))
        for about in (About.ISSUE, About.UNIT)
        for rule in logic.concluding("question", about)
        for statement in rule.then
        if statement.kind == "question" and (fact := statement["fact"]) in unanswered
    ]
    settling = [rule for rule in logic.concluding("eligibility", About.ISSUE) if not rests_on(rule, kind, logic)]
    settled = [logic.fires(rule) for rule in settling]
    earlier = [logic.concludes_any(other, About.ISSUE) for other in before]
    truth = logic.script.define(
        symbol("stuck", kind),
        lambda: all_of(
            (*earlier, *(negated(each) for each in (logic.concludes_any(kind, About.ISSUE), *asked, *settled)))
        ),
    )
    open_ = logic.script.define(symbol("unanswered", kind), lambda: all_of(unanswered.values()))
    return Stuck(kind, truth, tuple(facts), open_)


def _unknown(logic: Logic, fact: str) -> list[Formula]:
    return [truth for cell, truth in logic.cells(About.ISSUE, f"context.{fact}") if cell.value is None]


def rests_on(rule: Rule, kind: str, logic: Logic) -> bool:
    """Tell whether a rule reads a kind, itself or by way of the rules that bring about what it reads."""
    read = [leaf for leaf in rule.leaves if not KINDS[leaf.kind].given]
    return any(
        leaf.kind == kind or any(rests_on(other, kind, logic) for other in logic.bringing_about(leaf, rule.about))
        for leaf in read
    )
