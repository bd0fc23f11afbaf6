"""Rules, and alternatives within them, that can never hold."""

from collections.abc import Iterable, Iterator

from guldkorn.editing.proof.places import alternatives_of, parts_of, place_of_part
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.editing.proof.wording import said_of_part
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text, listed
from guldkorn.rules.conditions import Condition, Own, Some, Unless, leaves
from guldkorn.rules.kinds import KINDS
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook


def never_fires(rulebook: Rulebook) -> Iterator[Problem]:
    """Find rules whose tests contradict each other, what can be, or what other rules can bring about.

    Of a rule that can fire, find the alternatives under `any` that never help it to. Where that comes of another rule
    that can never fire, only the other is told: mended, it mends both.
    """
    proof = proof_of(rulebook)
    taking_part = [written for written in rulebook.written if written.rule.id in proof.logic.rules]
    dead = [written for written in taking_part if not proof.can_fire(written.rule)]
    names = frozenset(written.rule.id for written in dead)
    for written in taking_part:
        yield from _never(written, names, proof) if written.rule.id in names else _by_no_way(written, names, proof)


def _by_no_way(written: WrittenRule, dead: frozenset[str], proof: Proof) -> Iterator[Problem]:
    rule, logic = written.rule, proof.logic
    for at, part in alternatives_of(rule.when):
        helps = proof.can_hold((logic.fires(rule), True), (logic.alternative(rule, at), True))
        if not helps and not _rests_on_dead([part], rule, dead, proof):
            yield Problem(
                place_of_part(written, at),
                Text(
                    f'"{rule.id}" kan aldrig slå til ad denne vej: den kan ikke gælde sammen med resten af '
                    "betingelsen; "
                    "ret den, eller slet den",
                    f'"{rule.id}" can never fire by this way: it cannot hold together with the rest of the condition; '
                    "mend it or delete it",
                ),
                Weight.ADVICE,
            )


def _never(written: WrittenRule, dead: frozenset[str], proof: Proof) -> Iterator[Problem]:
    rule, logic = written.rule, proof.logic
    parts = dict(parts_of(rule.when))
    names = {logic.part(rule, number, part): at for number, (at, part) in enumerate(parts.items())}
    there = ((logic.world.is_present, True),) if rule.about is About.SCORE else ()
    clash = proof.solver.clash(*((name, True) for name in names), *there)
    at_fault = {at: parts[at] for name, at in names.items() if name in clash}
    if _rests_on_dead(at_fault.values(), rule, dead, proof):
        return
    said, why = listed([said_of_part(part) for part in at_fault.values()]), _why(at_fault.values())
    together = Text("kan ikke gælde samtidig", "cannot hold together")
    if len(at_fault) == 1:
        together = Text("kan aldrig gælde", "can never hold")
    yield Problem(
        place_of_part(written, max(at_fault)),
        Text(
            f'"{rule.id}" kan aldrig slå til: {said.da} {together.da}{why.da}; ret betingelsen, eller slet reglen',
            f'"{rule.id}" can never fire: {said.en} {together.en}{why.en}; mend the condition or delete the rule',
        ),
    )


def _rests_on_dead(parts: Iterable[Condition], rule: Rule, dead: frozenset[str], proof: Proof) -> bool:
    """Tell whether parts read what another rule that can never fire would conclude."""
    read = [leaf for part in parts for leaf in leaves(part) if not KINDS[leaf.kind].given]
    return any(other.id in dead for leaf in read for other in proof.logic.bringing_about(leaf, rule.about))


def _why(parts: Iterable[Condition]) -> Text:
    """Return what else the parts clash with: what rules conclude, where they read that."""
    kinds = {part.kind for part in parts if isinstance(part, (Own, Some, Unless)) and not KINDS[part.kind].given}
    if not kinds:
        return Text("", "")
    named = ", ".join(sorted(kinds))
    return Text(f", sådan som reglerne konkluderer {named}", f", as the rules conclude {named}")
