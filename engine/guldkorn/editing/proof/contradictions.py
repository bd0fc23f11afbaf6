"""Rules that can conclude different values of one thing that can have only one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from guldkorn.editing.proof.logic import rank_of
from guldkorn.editing.proof.meeting import never_meet
from guldkorn.editing.proof.proof import Proof, proof_of
from guldkorn.editing.proof.trial import Trial
from guldkorn.editing.proof.wording import said_of_case, said_of_statement
from guldkorn.knowledge.packs import How
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.kinds import KINDS, Kind
from guldkorn.rules.rule import Rule, Statement
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook


def contradictions(rulebook: Rulebook) -> Iterator[Problem]:
    """Find two rules that can conclude different values of one thing, where no `default` and no `overrides` settles it.

    Each is shown with a case where the reference reading sees it happen. Where a rule names the other under
    `may-contradict`, it is meant: the answers contradict each other, and the group is shown both reasons.
    """
    proof = proof_of(rulebook)
    written = {each.rule.id: each for each in rulebook.written}
    for found in contradicting([each.rule for each in rulebook.written], proof):
        yield _problem(found, written[found.later.id], proof)


@dataclass(frozen=True)
class Contradicting:
    """Two rules that contradict each other, what they conclude, and a case in which it was seen."""

    first: Rule
    later: Rule
    kind: Kind
    statements: tuple[Statement, Statement]
    trial: Trial


def contradicting(rules: Iterable[Rule], proof: Proof) -> Iterator[Contradicting]:
    """Return which rules contradict each other, in the order in which they are given."""
    rules = [rule for rule in rules if rule.id in proof.logic.rules]
    for kind in KINDS.values():
        if not (kind.own and kind.concluded_about):
            continue
        concluding = [rule for rule in rules if any(statement.kind == kind.name for statement in rule.then)]
        for first, later in (*((rule, rule) for rule in concluding), *combinations(concluding, 2)):
            if (statements := _different(first, later, kind)) and not never_meet(first, later):
                both = ((proof.logic.stands(first, kind.name), True), (proof.logic.stands(later, kind.name), True))
                if proof.can_hold(*both):
                    trial = proof.try_out(*both)
                    if _is_seen(trial, first, later):
                        yield Contradicting(first, later, kind, statements, trial)


def _is_seen(trial: Trial, first: Rule, later: Rule) -> bool:
    """Tell whether the reference reading sees it too: nothing is told that it does not."""
    return bool(trial.contradictions) and {each.rule for each in trial.fired(first.id, later.id)} == {
        first.id,
        later.id,
    }


def unknown_rivals(rulebook: Rulebook) -> Iterator[Problem]:
    """Find rules that one may contradict, and that there are none of. One that a pack has taken out is no fault."""
    known = {*rulebook.rule, *(change.id for change in rulebook.changes if change.how is How.RETIRED)}
    for written in rulebook.written:
        for index, name in enumerate(written.rule.may_contradict):
            if name not in known:
                hint = way_out(name, rulebook.rule)
                yield Problem(
                    written.place("may-contradict", index),
                    Text(f'ingen regel hedder "{name}"; {hint.da}', f'no rule is called "{name}"; {hint.en}'),
                )


def _problem(found: Contradicting, written: WrittenRule, proof: Proof) -> Problem:
    first, rule, knowledge = found.first, found.later, proof.logic.world.knowledge
    case = said_of_case(found.trial.given(found.trial.fired(first.id, rule.id)), knowledge)
    one, other = (said_of_statement(statement, knowledge) for statement in found.statements)
    what = knowledge.word("kind", found.kind.name)
    if first.id == rule.id:
        said = Text(
            f'"{rule.id}" modsiger sig selv om {what.da}: {one.da} og {other.da}; lad én blive stående',
            f'"{rule.id}" contradicts itself about {what.en}: {one.en} and {other.en}; let one remain',
        )
    else:
        said = Text(
            f'"{first.id}" ({first.place}) og "{rule.id}" modsiger hinanden om {what.da}, for eksempel når {case.da}. '
            f"Den ene siger {one.da}, den anden {other.da}; skriv default: true i den ene, gør den snævrere, eller "
            "skriv den anden under may-contradict, hvis gruppen selv skal afklare det",
            f'"{first.id}" ({first.place}) and "{rule.id}" contradict each other about {what.en}, for instance when '
            f"{case.en}. One says {one.en}, the other {other.en}; write default: true in one, narrow it, or name the "
            "other under may-contradict if the group is to settle it",
        )
    return Problem(written.document.key_place((*written.path, "then", found.kind.name)), said)


def _different(first: Rule, later: Rule, kind: Kind) -> tuple[Statement, Statement] | None:
    """Return what two rules conclude of a kind, where they differ on a value."""
    if rank_of(first) != rank_of(later) or later.id in first.may_contradict or first.id in later.may_contradict:
        return None
    for one in first.then:
        for other in later.then:
            if one.kind == other.kind == kind.name and any(
                one.get(name) and other.get(name) and one.get(name) != other.get(name) for name in kind.attributes
            ):
                return one, other
    return None
