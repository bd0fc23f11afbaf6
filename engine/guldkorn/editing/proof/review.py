"""The proof as a whole: all that it finds wrong with a rulebook."""

from collections.abc import Iterator

from guldkorn.editing.proof.contradictions import contradictions, unknown_rivals
from guldkorn.editing.proof.gaps import gaps
from guldkorn.editing.proof.never_fires import never_fires
from guldkorn.editing.proof.reach import unreached_measures
from guldkorn.editing.proof.shadowed import shadowed
from guldkorn.editing.proof.unkept import unkept_guarantees
from guldkorn.reading.problem import Problem
from guldkorn.rules.rulebook import Rulebook


def prove(rulebook: Rulebook) -> Iterator[Problem]:
    """Find all that the rules of a rulebook, read without errors, can never do or must not, whatever is answered."""
    for check in (unkept_guarantees, never_fires, shadowed, contradictions, unknown_rivals, gaps, unreached_measures):
        yield from check(rulebook)
