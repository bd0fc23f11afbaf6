"""The group's choice of priorities, one issue at a time."""

from guldkorn.knowledge.vocabulary import Status
from guldkorn.session.session import Session


def chosen_now(session: Session) -> tuple[str, ...]:
    """Return what is chosen: by the group, else by the proposal. Duties are done without being chosen."""
    told, advice = session.told, session.advice
    if told.chosen is not None:
        return told.chosen
    duties = {issue.id for issue in advice.of_status(Status.DUTY)}
    return tuple(name for name in advice.now if name not in duties)


def with_chosen(session: Session, *issues: str) -> tuple[str, ...]:
    """Return the choice with some issues more."""
    return tuple(dict.fromkeys((*chosen_now(session), *issues)))


def without_chosen(session: Session, *issues: str) -> tuple[str, ...]:
    """Return the choice with some issues less."""
    return tuple(name for name in chosen_now(session) if name not in issues)
