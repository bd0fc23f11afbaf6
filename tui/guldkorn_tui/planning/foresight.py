"""What the rules warn of where measures were taken: only individual ones for a fault of the organisation, say (C15)."""

from guldkorn.advice.advice import Caution
from guldkorn.knowledge.vocabulary import CautionWeight
from guldkorn.session.session import Session


def plan_cautions(session: Session) -> tuple[Caution, ...]:
    """Return the warnings about issues for which a measure was taken. The measures taken answer at which level."""
    return tuple(
        caution
        for caution in session.advice.cautions
        if caution.weight is CautionWeight.WARNING and any(session.agreed.of(issue) for issue in caution.issues)
    )
