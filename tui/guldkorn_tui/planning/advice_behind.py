"""What is behind a line of the advice: all there is to say of it, and why it is said."""

from collections.abc import Iterator

from guldkorn.advice.advice import Complement, Hold, IssueAdvice, Reason
from guldkorn.knowledge.measures import Measure
from guldkorn.reading.text import Language, Text
from guldkorn.session.plan_form import PlanForm, PlannedMeasure
from guldkorn.session.session import Session
from guldkorn_tui.look.plain_text import plain, said
from guldkorn_tui.planning.row_keys import issue_key, measure_key
from guldkorn_tui.widgets.block import Block, Line
from guldkorn_tui.widgets.cautions import caution_opened
from guldkorn_tui.widgets.issue_lines import classification_lines, evidence_lines
from guldkorn_tui.widgets.measure_lines import full_measure, own_measure_facts
from guldkorn_tui.widgets.reasons import why_lines

_UNTIL = Text("indtil", "until")
_BLANK = Line(plain(""))
Found = tuple[Text, Block]


def behind(key: str, session: Session, language: Language) -> Found | None:
    """Return the title and text of what is behind a row; None where it is there no longer."""
    kind, _, name = key.partition(" ")
    advice, knowledge = session.advice, session.rulebook.knowledge
    if kind == "measure":
        return _measure(key, session, language)
    if kind == "hold" and name.isdecimal() and int(name) < len(advice.holds):
        return _hold(advice.holds[int(name)], session, language)
    if kind == "caution":
        return caution_opened(name, session, language)
    if kind == "contradiction" and name.isdecimal() and int(name) < len(advice.contradictions):
        contradicted = advice.contradictions[int(name)]
        return contradicted.title, Block(*why_lines(contradicted.justification, knowledge, language))
    if kind == "answered-for" and name.isdecimal() and int(name) < len(advice.answered_for):
        told = advice.answered_for[int(name)]
        why = Line(said(told.question.why, language))
        return told.question.question, Block(Line(said(told.says, language)), _BLANK, why)
    issue = issue_named(session, name) if kind in ("issue", "waiting") else None
    return None if issue is None else _issue(issue, session, language)


def issue_named(session: Session, name: str) -> IssueAdvice | None:
    """Return an issue of the advice by its id; None where it is not there any more."""
    return next((issue for issue in session.advice.issues if issue_key(issue.id) == issue_key(name)), None)


def _issue(issue: IssueAdvice, session: Session, language: Language) -> Found:
    knowledge = session.rulebook.knowledge
    waiting = next((each for each in session.advice.not_now if each.issue == issue.id), None)
    reasons = (*(waiting.justification if waiting else ()), *issue.justification)
    return issue.title, Block(
        *classification_lines(issue, knowledge, language),
        *evidence_lines(issue, knowledge, language),
        _BLANK,
        *why_lines(dict.fromkeys(reasons), knowledge, language),
    )


def _measure(key: str, session: Session, language: Language) -> Found | None:
    """Return a measure in full: recommended, supporting another, or taken and no longer recommended."""
    for each in session.advice.recommendations:
        if key == measure_key(each.issue, each.measure.id):
            complements = [reason for more in each.complements for reason in more.justification]
            return _in_full(each.measure, each.complements, (*each.justification, *complements), session, language)
    for planned in PlanForm(session).issues:
        for more in planned.complements:
            if key == measure_key(planned.issue.id, more.measure.id):
                return _in_full(more.measure, (), more.justification, session, language)
        for taken in planned.measures:
            if key == measure_key(planned.issue.id, taken.taken.measure):
                return _taken(taken, session, language)
    return None


def _taken(taken: PlannedMeasure, session: Session, language: Language) -> Found:
    if taken.measure is not None:
        return _in_full(taken.measure, (), taken.justification, session, language)
    return taken.title, Block(own_measure_facts(taken.level, session.rulebook.knowledge, language))


def _in_full(
    measure: Measure,
    complements: tuple[Complement, ...],
    reasons: tuple[Reason, ...],
    session: Session,
    language: Language,
) -> Found:
    knowledge = session.rulebook.knowledge
    full = full_measure(measure, complements, knowledge, language)
    why = (_BLANK, *why_lines(reasons, knowledge, language)) if reasons else ()
    return measure.title, Block(*full, *why)


def _hold(hold: Hold, session: Session, language: Language) -> Found:
    knowledge = session.rulebook.knowledge
    return hold.measure.title, Block(
        *_until(hold, language),
        *why_lines(hold.justification, knowledge, language),
        _BLANK,
        *full_measure(hold.measure, (), knowledge, language),
    )


def _until(hold: Hold, language: Language) -> Iterator[Line]:
    for text in hold.until:
        yield Line(said(text, language, "bold"), 0, plain(f"⏸ {_UNTIL.get(language)} "))
    if hold.until:
        yield _BLANK
