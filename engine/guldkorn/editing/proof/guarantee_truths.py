"""Guarantees as formulas: when each applies, and what it says never or always holds."""

from collections.abc import Iterable

from guldkorn.editing.proof.logic import Logic
from guldkorn.editing.proof.script import Formula, symbol
from guldkorn.editing.proof.solver import Literal
from guldkorn.rules.conditions import All
from guldkorn.rules.guarantee import Guarantee


def define_guarantees(logic: Logic, guarantees: Iterable[Guarantee]) -> None:
    """Write guarantees into the script, so that all they ask of a unit's findings is known."""
    for guarantee in guarantees:
        applies(logic, guarantee)
        _promise(logic, guarantee)


def applies(logic: Logic, guarantee: Guarantee) -> Literal:
    """Return that there is something of which a guarantee speaks."""
    return logic.condition(symbol("applies", guarantee.id), guarantee.whenever or All(()), guarantee.about), True


def is_kept(logic: Logic, guarantee: Guarantee) -> Literal:
    """Return that what is always to hold does, or what is never to hold does not."""
    return _promise(logic, guarantee), guarantee.never is None


def is_broken(logic: Logic, guarantee: Guarantee) -> tuple[Literal, Literal]:
    """Return that a guarantee applies and is not kept."""
    return applies(logic, guarantee), (_promise(logic, guarantee), guarantee.never is not None)


def _promise(logic: Logic, guarantee: Guarantee) -> Formula:
    promise = guarantee.never or guarantee.always
    assert promise is not None  # the reader demands one of the two
    return logic.condition(symbol("promise", guarantee.id), promise, guarantee.about)
