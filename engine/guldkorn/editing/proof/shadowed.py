"""Rules that add nothing to another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from guldkorn.editing.proof.logic import rank_of
from guldkorn.editing.proof.meeting import never_meet
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule, Statement
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook


def shadowed(rulebook: Rulebook) -> Iterator[Problem]:
    """Find rules of which another says all they conclude, whenever they do, and yields to no more than they do.

    A rule that reads a kind of conclusion which the other does not read, such as an interplay, is left in peace: it
    gives a ground of its own for the same advice, and the group sees both. Another threshold, another answer, another
    wording or source is no such ground. Of two rules that fire in the very same cases, the later one is told.
    """
    written = {each.rule.id: each for each in rulebook.written}
    for rule, other in shadows([each.rule for each in rulebook.written], proof_of(rulebook)):
        beneath = not rulebook.layers.is_in_pack(rule.place.file) and rulebook.layers.is_in_pack(other.place.file)
        yield _covering(written[other.id], rule) if beneath else _shadow(written[rule.id], other)


def shadows(rules: Iterable[Rule], proof: Proof) -> Iterator[tuple[Rule, Rule]]:
    """Return each rule that adds nothing, with one to which it adds nothing, in the order in which they are given."""
    rules = [rule for rule in rules if rule.id in proof.logic.rules]
    order = {rule.id: number for number, rule in enumerate(rules)}
    concluding: dict[tuple[About, Statement], list[Rule]] = defaultdict(list)
    for rule in rules:
        for statement in rule.then:
            concluding[rule.about, statement].append(rule)
    for rule in rules:
        rivals = [other for other in concluding[rule.about, rule.then[0]] if other.id != rule.id]
        for other in rivals if rivals and proof.can_fire(rule) else ():
            if _covers(other, rule, proof) and not (order[other.id] > order[rule.id] and _covers(rule, other, proof)):
                yield rule, other
                break


def _covers(other: Rule, rule: Rule, proof: Proof) -> bool:
    return (
        set(rule.then) <= set(other.then)
        and rank_of(other) >= rank_of(rule)
        and _conclusions_read(rule) <= _conclusions_read(other)
        and not never_meet(other, rule)
        and _always_with(other, rule, proof)
    )


def _conclusions_read(rule: Rule) -> frozenset[str]:
    return frozenset(leaf.kind for leaf in rule.leaves if not KINDS[leaf.kind].given)


def _always_with(other: Rule, rule: Rule, proof: Proof) -> bool:
    """Tell whether the other rule fires whenever the rule does."""
    return not proof.can_hold((proof.logic.fires(rule), True), (proof.logic.fires(other), False))


def _covering(written: WrittenRule, rule: Rule) -> Problem:
    """Return the problem of a pack's rule that makes one beneath the pack superfluous."""
    return Problem(
        written.place("id"),
        Text(
            f'"{rule.id}" ({rule.place}) tilføjer ikke noget til denne regel, som konkluderer det samme, hver gang '
            "den gør; "
            "tag den ud under retires i pack.yaml, eller gør denne regel snævrere",
            f'"{rule.id}" ({rule.place}) adds nothing to this rule, which concludes the same whenever it does; '
            "take it out under retires in pack.yaml, or narrow this rule",
        ),
        Weight.ADVICE,
    )


def _shadow(written: WrittenRule, other: Rule) -> Problem:
    rule = written.rule
    return Problem(
        written.place("id"),
        Text(
            f'"{rule.id}" tilføjer ikke noget: "{other.id}" ({other.place}) konkluderer det samme, hver gang den gør; '
            "slet den "
            "ene, eller gør den mere generelle snævrere",
            f'"{rule.id}" adds nothing: "{other.id}" ({other.place}) concludes the same whenever it does; delete one, '
            "or narrow the more general one",
        ),
        Weight.ADVICE,
    )
