"""Advise: what to do now, what to take to others, what to protect people from, and what waits."""

from collections.abc import Iterable, Iterator

from guldkorn.advice.advice import Caution, Hold
from guldkorn.knowledge.vocabulary import CautionWeight, Status
from guldkorn.reading.text import Text, join, same, sentence
from guldkorn.session.session import Session
from guldkorn_tui.deeds.subjects import Group, OfCaution, OfContradiction, OfGroup, OfHold, OfIssue, OfMeasure
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.steps.issue_rows import CONTRADICTED
from guldkorn_tui.line_mode.wording import brief, brief_measure, labelled

_NOTHING_NOW = Text(
    "Intet er prioriteret endnu. Gå til 4 for at svare på de åbne spørgsmål, eller til 5 for at vælge.",
    "Nothing has priority yet. Go to 4 to answer the open questions, or to 5 to choose.",
)
_NO_MEASURE = Text("Der er endnu ingen indsats at anbefale til den.", "There is no measure to recommend for it yet.")
_STATUSES = (
    (Text("Sager til dem, der bestemmer:", "Cases for those who decide:"), Status.CASE),
    (
        Text(
            "Vilkår i arbejdet, som medarbejderne skal beskyttes imod:", "Permanent parts of the work, with protection:"
        ),
        Status.PERMANENT,
    ),
)
_GROUPS = {
    Group.HOLDS: Text("Indsatser, der holdes tilbage", "Measures that are held back"),
    Group.CAUTIONS: Text("Opmærksomhedspunkter", "Take care of"),
    Group.WAITING: Text("Belastninger, der venter", "Issues that wait"),
}
_IN_PLAN = Text(" Taget med i planen.", " Taken into the plan.")


def advice_rows(session: Session) -> Iterator[Row]:
    """Return the advice in brief: red flags whole, issues with how much is advised, and the rest in groups."""
    yield from _advice(session, whole=False)


def whole_advice_rows(session: Session) -> Iterator[Row]:
    """Return the whole advice, every measure and every caution."""
    yield from _advice(session, whole=True)


def _advice(session: Session, *, whole: bool) -> Iterator[Row]:
    advice = session.advice
    flags = [each for each in advice.cautions if each.weight is CautionWeight.RED_FLAG]
    yield from _cautions(flags, Text("Rødt flag", "Red flag"))
    yield Row(Text("Nu:", "Now:"))
    if not advice.now:
        yield Row(_NOTHING_NOW)
    of_issue = issue_advice_rows if whole else _brief_issue
    for name in advice.now:
        yield from of_issue(name, session)
    for heading, status in _STATUSES:
        issues = [issue for issue in advice.of_status(status) if issue.id not in advice.now]
        if issues:
            yield Row(heading)
        for issue in issues:
            yield from of_issue(issue.id, session)
    for group in Group:
        rows = tuple(group_rows(group, session))
        if whole:
            yield from rows
        elif rows:
            yield Row(_counted(group, len(rows) - 1), OfGroup(group))
    for told in advice.answered_for:
        about = (
            labelled(brief(session.title(told.issue)), told.question.question) if told.issue else told.question.question
        )
        yield Row(about + same(" ") + told.says)
    for number, contradicted in enumerate(advice.contradictions):
        about = contradicted.title
        if contradicted.issue:
            about = labelled(about, brief(session.title(contradicted.issue)))
        yield Row(sentence(CONTRADICTED + about), OfContradiction(number))
    yield Row(session.rulebook.knowledge.plan.principle)


def group_rows(group: Group, session: Session) -> Iterator[Row]:
    """Return a group of the advice under its heading; nothing where it is empty."""
    advice = session.advice
    match group:
        case Group.HOLDS:
            rows = [Row(_hold(hold, session), OfHold(hold.issue, hold.measure.id)) for hold in advice.holds]
        case Group.CAUTIONS:
            rest = (each for each in advice.cautions if each.weight is not CautionWeight.RED_FLAG)
            rows = list(_cautions(rest, None))
        case Group.WAITING:
            rows = list(_waiting(session))
    if rows:
        yield Row(_GROUPS[group] + same(":"))
        yield from rows


def _counted(group: Group, count: int) -> Text:
    return sentence(_GROUPS[group] + same(f": {count}"))


def _brief_issue(name: str, session: Session) -> Iterator[Row]:
    offered = sum(each.issue == name for each in session.advice.recommendations)
    taken = len(session.agreed.of(name))
    said = sentence(brief(session.title(name)))
    if not offered:
        said += same(" ") + _NO_MEASURE
    else:
        said += Text(
            f" {offered} {'indsats' if offered == 1 else 'indsatser'} anbefalet.",
            f" {offered} measure{'s' * (offered != 1)} recommended.",
        )
    if taken:
        said += Text(f" {taken} taget med i planen.", f" {taken} taken into the plan.")
    yield Row(said, OfIssue(name))


def issue_advice_rows(name: str, session: Session) -> Iterator[Row]:
    """Return what is advised for one issue."""
    issue = session.advice.issue(name)
    yield Row(Text("Belastning: ", "Issue: ") + sentence(brief(issue.title)), OfIssue(issue.id))
    knowledge, agreed = session.rulebook.knowledge, session.agreed
    recommended = [each for each in session.advice.recommendations if each.issue == issue.id]
    if not recommended:
        yield Row(_NO_MEASURE)
    for each in recommended:
        said = Text("Indsats: ", "Measure: ") + brief_measure(each.measure, knowledge)
        said += _IN_PLAN if agreed.taken(issue.id, each.measure.id) else same("")
        yield Row(said, OfMeasure(issue.id, each.measure.id))
    names = {each.measure.id for each in recommended}
    for taken in agreed.of(issue.id):
        if taken.measure not in names:
            title = same(taken.title) if taken.title else knowledge.named(taken.measure)
            lead = (
                Text("Jeres egen indsats: ", "Your own measure: ") if taken.is_own else Text("Indsats: ", "Measure: ")
            )
            yield Row(lead + sentence(brief(title)) + _IN_PLAN, OfMeasure(issue.id, taken.measure))


def _hold(hold: Hold, session: Session) -> Text:
    said = labelled(brief(session.title(hold.issue)), sentence(hold.measure.title))
    if hold.until:
        until = join(hold.until)
        said += Text(f" Indtil {until.da}", f" Until {until.en}")
    return sentence(said)


def _cautions(cautions: Iterable[Caution], lead: Text | None) -> Iterator[Row]:
    for caution in cautions:
        said = sentence(caution.title) + same(" ") + sentence(caution.says)
        yield Row(labelled(lead, said) if lead else said, OfCaution(caution.id, caution.says.en))


def _waiting(session: Session) -> Iterator[Row]:
    advice = session.advice
    told = {issue.id for issue in advice.of_status(Status.CASE, Status.PERMANENT)}
    for each in advice.not_now:
        if each.issue not in told:
            because = join([sentence(text) for text in each.because], " ")
            yield Row(sentence(brief(session.title(each.issue))) + same(" ") + because, OfIssue(each.issue))
