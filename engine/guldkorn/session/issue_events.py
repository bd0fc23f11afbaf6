"""What the group does to its issues, as events: each is checked against the session before it is one."""

from collections.abc import Iterable

from guldkorn.knowledge.vocabulary import Decider, Status
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text
from guldkorn.session.events import (
    IssueAdded,
    IssueDocumented,
    IssueDropped,
    IssuePlaced,
    IssueReworded,
    IssuesMerged,
    IssueSplit,
    IssueTakenUp,
    Part,
)
from guldkorn.session.session import Session, SessionError

_NO_TITLE = Text("skriv, hvad der sker, i jeres egne ord", "write what happens, in your own words")
_NO_REASON = Text("skriv hvorfor; begrundelsen følger med i planen", "write why; the reason follows into the plan")


def add_issue(
    session: Session, title: str, dimension: str, aspect: str | None = None, documented: str | None = None
) -> IssueAdded:
    """Return that the group adds an issue in its own words."""
    return IssueAdded(session.unit, session.free_id(_titled(title)), title, dimension, aspect, documented)


def split_issue(session: Session, issue: str, titles: Iterable[str]) -> IssueSplit:
    """Return that several issues take the place of one."""
    session.issue(issue)
    parts: list[Part] = []
    for title in titles:
        parts.append(Part(session.free_id(_titled(title), (part.issue for part in parts)), title))
    if len(parts) < 2:
        raise SessionError(Text("skriv mindst to titler for at dele", "write at least two titles to split"))
    return IssueSplit(session.unit, issue, tuple(parts))


def merge_issues(session: Session, issues: Iterable[str], title: str) -> IssuesMerged:
    """Return that one issue takes the place of several."""
    merged = tuple(dict.fromkeys(issues))
    for issue in merged:
        session.issue(issue)
    if len(merged) < 2:
        raise SessionError(Text("vælg mindst to belastninger for at samle dem", "choose at least two issues to merge"))
    return IssuesMerged(session.unit, merged, session.free_id(_titled(title)), title)


def reword_issue(session: Session, issue: str, title: str) -> IssueReworded:
    """Return that an issue gets the group's own words."""
    session.issue(issue)
    _titled(title)
    return IssueReworded(session.unit, issue, title)


def document_issue(session: Session, issue: str, how: str | None) -> IssueDocumented:
    """Return that the group says how an issue was identified, where no finding shows it; None takes it back."""
    session.issue(issue)
    return IssueDocumented(session.unit, issue, how if how and clean_line(how) else None)


def drop_issue(session: Session, issue: str, because: str) -> IssueDropped:
    """Return that an issue is put aside. Offensive acts cannot be."""
    demand_droppable(session, issue)
    if not clean_line(because):
        raise SessionError(_NO_REASON)
    return IssueDropped(session.unit, issue, session.title(issue), because)


def demand_droppable(session: Session, issue: str) -> None:
    """Raise SessionError where an issue cannot be put aside, whatever the reason."""
    session.issue(issue)
    if any(each.id == issue for each in session.advice.of_status(Status.DUTY)):
        raise SessionError(
            Text(
                "krænkende handlinger og vold kan ikke lægges til side; der skal følges op på dem",
                "offensive acts and violence cannot be put aside; they must be followed up",
            )
        )


def take_up_issue(session: Session, issue: str) -> IssueTakenUp:
    """Return that an issue which was put aside is taken up again."""
    gone = next((each for each in session.told.dropped if each.issue == issue), None)
    if gone is None:
        raise SessionError(Text(f'"{issue}" er ikke lagt til side', f'"{issue}" has not been put aside'))
    if gone.was is None and not gone.scales:
        raise SessionError(
            Text("der står ikke nok om den; skriv den som en ny", "too little is known of it; write it as a new one")
        )
    return IssueTakenUp(session.unit, issue)


def place_issue(session: Session, issue: str, decider: Decider | None, because: str = "") -> IssuePlaced:
    """Return that the group overrides the engine's classification, with a reason; None takes that back."""
    session.issue(issue)
    if decider is not None and not clean_line(because):
        raise SessionError(_NO_REASON)
    return IssuePlaced(session.unit, issue, decider, because)


def _titled(title: str) -> str:
    if not (line := clean_line(title)):
        raise SessionError(_NO_TITLE)
    return line
