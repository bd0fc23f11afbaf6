"""Guarantees that are none: broken in some case, speaking of nothing, against another, or too hard to prove."""

from collections.abc import Iterator

from guldkorn.advice.wording import said_of_conclusion
from guldkorn.editing.proof.breach import Breach, find_breach
from guldkorn.editing.proof.guarantee_truths import applies, is_broken
from guldkorn.editing.proof.opposed import opposed
from guldkorn.editing.proof.places import parts_of
from guldkorn.editing.proof.proof import proof_of
from guldkorn.editing.proof.wording import said_of_case, said_of_part
from guldkorn.reading.problem import Place, Problem
from guldkorn.reading.text import Text, join, listed, same
from guldkorn.rules.guarantee_file import WrittenGuarantee
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import rests_on
from guldkorn.rules.rulebook import Rulebook


def unkept_guarantees(rulebook: Rulebook) -> Iterator[Problem]:
    """Find the guarantees of a rulebook that do not hold, each with a case in words, and those that are none."""
    proof = proof_of(rulebook)
    against = list(opposed(rulebook, proof))
    for one, other in against:
        yield _opposed(one, other)
    told = {each.guarantee.id for pair in against for each in pair}
    for written in rulebook.guarantees:
        guarantee = written.guarantee
        if guarantee.id in told:
            continue
        speaks, breaks = proof.settle(applies(proof.logic, guarantee)), proof.settle(*is_broken(proof.logic, guarantee))
        if speaks is False:
            if guarantee.whenever is None or not rests_on(guarantee.whenever, rulebook.knowledge.retired):
                yield _speaks_of_nothing(written)
        elif speaks is None or breaks is None:
            yield _unsettled(written)
        elif breaks:
            breach = find_breach(written, proof)
            yield _broken(breach, rulebook) if breach else _unsettled(written)


def _broken(breach: Breach, rulebook: Rulebook) -> Problem:
    guarantee, knowledge = breach.written.guarantee, rulebook.knowledge
    case = said_of_case(breach.given, knowledge)
    begin = Text(
        f'garantien "{guarantee.id}" holder ikke, for eksempel når {case.da}',
        f'the guarantee "{guarantee.id}" does not hold, for instance when {case.en}',
    )
    if guarantee.always is not None:
        missing = listed([said_of_part(part) for _, part in parts_of(guarantee.always)])
        return Problem(
            _promised_at(breach.written),
            begin
            + Text(
                f": så konkluderer ingen regel {missing.da}; skriv en regel, der gør det, eller gør garantien snævrere",
                f": then no rule concludes {missing.en}; write a rule that does, or narrow the guarantee",
            ),
        )
    said = join([said_of_conclusion(each, knowledge) for each in breach.conclusions], "; ")
    rules = _behind(breach, rulebook)
    named = listed([same(f'"{rule.id}" ({rule.place})') for rule in rules])
    from_pack = (rule.place for rule in rules if rulebook.layers.is_in_pack(rule.place.file))
    return Problem(
        next(from_pack, _promised_at(breach.written)),
        begin
        + Text(
            f": så konkluderes {said.da} ({named.da}); gør reglen snævrere, eller ret garantien",
            f": then this is concluded: {said.en} ({named.en}); narrow the rule, or mend the guarantee",
        ),
    )


def _behind(breach: Breach, rulebook: Rulebook) -> list[Rule]:
    """Return the rules that concluded what must never hold."""
    firings = (firing for each in breach.conclusions for firing in breach.trial.behind(each))
    return [rulebook.rule[name] for name in dict.fromkeys(firing.rule for firing in firings)]


def _speaks_of_nothing(written: WrittenGuarantee) -> Problem:
    return Problem(
        _place(written, "whenever"),
        Text(
            f'garantien "{written.guarantee.id}" gælder aldrig for noget: det, der står under whenever, kan ikke være '
            "sådan; ret det, eller slet garantien",
            f'the guarantee "{written.guarantee.id}" never applies to anything: what stands under whenever cannot be '
            "so; mend it or delete the guarantee",
        ),
    )


def _unsettled(written: WrittenGuarantee) -> Problem:
    return Problem(
        written.place("id"),
        Text(
            f'garantien "{written.guarantee.id}" kunne ikke bevises inden for grænsen for, hvor længe der prøves; '
            "gør den snævrere, eller del den i flere",
            f'the guarantee "{written.guarantee.id}" could not be proven within the limit to how long it is tried; '
            "narrow it, or split it into several",
        ),
    )


def _opposed(one: WrittenGuarantee, other: WrittenGuarantee) -> Problem:
    return Problem(
        other.place("id"),
        Text(
            f'garantierne "{one.guarantee.id}" ({one.place("id")}) og "{other.guarantee.id}" kan ikke begge holde, '
            "hvor begge gælder: hvad den ene lover, udelukker den anden; gør den ene snævrere",
            f'the guarantees "{one.guarantee.id}" ({one.place("id")}) and "{other.guarantee.id}" cannot both hold '
            "where both apply: what the one promises the other rules out; narrow one of them",
        ),
    )


def _promised_at(written: WrittenGuarantee) -> Place:
    return _place(written, "never" if written.guarantee.never is not None else "always")


def _place(written: WrittenGuarantee, key: str) -> Place:
    return written.document.key_place((*written.path, key))
