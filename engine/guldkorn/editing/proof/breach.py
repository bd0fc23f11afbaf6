"""A case in which a guarantee is seen not to hold."""

from dataclasses import dataclass

from guldkorn.editing.proof.guarantee_truths import is_broken
from guldkorn.editing.proof.proof import Proof
from guldkorn.editing.proof.solver import Literal
from guldkorn.editing.proof.trial import Told, Trial
from guldkorn.inference.keeping import breaches
from guldkorn.inference.memory import Conclusion, Firing
from guldkorn.rules.guarantee_file import WrittenGuarantee


@dataclass(frozen=True)
class Breach:
    """A guarantee, a case that breaks it, and the breach as if a rule had found it."""

    written: WrittenGuarantee
    trial: Trial
    firing: Firing

    @property
    def given(self) -> list[Told]:
        """All that was given and that the breach rests on."""
        return self.trial.given([self.firing])

    @property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """What was concluded of that which must never hold; nothing where something lacks that must always hold."""
        if self.written.guarantee.never is None:
            return ()
        kinds = {leaf.kind for leaf in self.written.guarantee.promised}
        return tuple(
            dict.fromkeys(
                conclusion
                for ground in sorted(self.firing.grounds, key=str)
                for conclusion in self.trial.concluded_by(ground)
                if conclusion.kind in kinds
            )
        )


def find_breach(written: WrittenGuarantee, proof: Proof, *more: Literal) -> Breach | None:
    """Return a case in which the reference reading sees that a guarantee does not hold, and more does.

    None where there is none, or where it was not settled.
    """
    guarantee = written.guarantee
    literals = (*is_broken(proof.logic, guarantee), *more)
    if not proof.settle(*literals):
        return None
    trial = proof.try_out(*literals)
    found = breaches(guarantee, trial.subjects)
    return next((Breach(written, trial, Firing(guarantee.id, *each)) for each in found.items()), None)
