"""Issues, their classification, and their priority: three ways of reading the same list."""

from collections.abc import Iterator

from guldkorn.advice.advice import Contradicted, IssueAdvice
from guldkorn.advice.context import Dropped
from guldkorn.advice.precedence import said_of_one
from guldkorn.knowledge.vocabulary import CautionWeight, State, Status
from guldkorn.reading.text import Text, join, same, sentence
from guldkorn.session.session import Session
from guldkorn_tui.deeds.subjects import OfCaution, OfDropped, OfInterplay, OfIssue
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speech import shortened
from guldkorn_tui.line_mode.wording import (
    belonging,
    brief,
    classification,
    evidence,
    labelled,
    override,
    shown_date,
)

NO_ISSUES = Text(
    "Enheden har ingen belastninger endnu. Skriv “ny” for at skrive den første.",
    "The unit has no issues yet. Type new to write the first.",
)
_HEADINGS: dict[Status | None, Text] = {
    Status.DUTY: Text("Pligter, som ikke venter på en prioritering:", "Duties, which wait for no priority:"),
    Status.ELIGIBLE: Text("Klar til at blive prioriteret:", "Ready to be given priority:"),
    Status.WAITS: Text("Venter, fordi noget mangler:", "Waiting, as something is missing:"),
    Status.CASE: Text("Sager til dem, der bestemmer:", "Cases for those who decide:"),
    Status.PERMANENT: Text(
        "Vilkår i arbejdet, som medarbejderne skal beskyttes imod:",
        "Permanent parts of the work, to protect staff from:",
    ),
    None: Text("Ikke afklaret:", "Not settled:"),
}
_PROPOSED = Text("Forslaget følges. I kan vælge andre.", "The proposal is followed. You may choose others.")
_CHOSEN = Text("Valget er jeres eget.", "The choice is your own.")
_MISSING = {State.FAILED: Text("mangler", "missing"), State.OPEN: Text("uafklaret", "open")}
CONTRADICTED = Text("Svar og regler peger hver sin vej om ", "Answers and rules point different ways on ")
_SETTLE = Text(
    "Der bliver ikke foreslået nogen indsats, før det er afgjort. "
    "Ret et svar, eller gå til 3 og skriv afgør og nummeret.",
    "No measure is proposed before it is settled. Mend an answer, or go to 3 and type decide and the number.",
)
LOOK_AGAIN = "look-again"


def issue_rows(session: Session) -> Iterator[Row]:
    """Return the issues in the group's words, with what each rests on."""
    knowledge = session.rulebook.knowledge
    if not session.advice.issues:
        yield Row(NO_ISSUES)
    for issue in session.advice.issues:
        yield Row(sentence(brief(issue.title)) + same(" ") + sentence(belonging(issue, knowledge)), OfIssue(issue.id))
    for dropped in session.told.dropped:
        yield Row(dropped_line(dropped), OfDropped(dropped.issue))


def dropped_line(dropped: Dropped) -> Text:
    """Return an issue that was put aside, and why."""
    title, because = sentence(brief(dropped.title)), shortened(dropped.because)
    return Text(f"Lagt til side: {title.da} Begrundelse: {because}", f"Put aside: {title.en} Reason: {because}")


def class_rows(session: Session) -> Iterator[Row]:
    """Return the issues with who can change them and at which level they lie, and which work together."""
    advice, knowledge = session.advice, session.rulebook.knowledge
    if not advice.issues:
        yield Row(NO_ISSUES)
    for issue in advice.issues:
        said = sentence(brief(issue.title)) + same(" ") + classification(issue, knowledge)
        if issue.placed is not None:
            said += Text(" Afgjort af mødet.", " Decided by the meeting.")
        elif contradicted_of(issue.id, session):
            said += Text(" Svarene strider mod hinanden.", " The answers contradict each other.")
        yield Row(said, OfIssue(issue.id))
    for interplay in advice.interplays:
        titles = join([brief(session.title(name)) for name in interplay.issues], " + ")
        lead = Text("Hænger sammen, se på dem samlet: ", "Interplay, seen as one: ")
        yield Row(lead + labelled(interplay.title, titles), OfInterplay(interplay.id))


def contradicted_of(issue: str, session: Session) -> tuple[Contradicted, ...]:
    """Return where the rules and the answers contradict each other about an issue."""
    return tuple(each for each in session.advice.contradictions if each.issue == issue)


def contradiction(contradicted: Contradicted) -> Iterator[Text]:
    """Return what is said against what, each reason under its title, and the way out."""
    yield sentence(CONTRADICTED + contradicted.title)
    for reason in contradicted.justification:
        says = sentence(reason.says)
        yield labelled(reason.title, says) if reason.title else says
    yield _SETTLE


def priority_rows(session: Session) -> Iterator[Row]:
    """Return the issues under what may become of them, warnings last; the chosen ones are called so."""
    advice = session.advice
    if not advice.issues:
        yield Row(NO_ISSUES)
        return
    chosen, most = len(advice.priorities), session.rulebook.knowledge.priorities.at_most
    counted = Text(f" {chosen} valgt, foreslås højst {most}.", f" {chosen} chosen, at most {most} proposed.")
    yield Row((_PROPOSED if session.told.chosen is None else _CHOSEN) + counted)
    warnings = [caution for caution in advice.cautions if caution.weight is not CautionWeight.REMARK]
    if warnings:
        count = len(warnings)
        yield Row(
            Text(
                f"{count} {'opmærksomhedspunkt' if count == 1 else 'opmærksomhedspunkter'} står nederst.",
                f"{count} caution{'s' * (count != 1)} at the end.",
            )
        )
    for status, heading in _HEADINGS.items():
        issues = advice.of_status(status) if status else tuple(i for i in advice.issues if i.status is None)
        if issues:
            yield Row(heading)
        for issue in issues:
            yield Row(_priority(issue, session), OfIssue(issue.id))
    if warnings:
        yield Row(Text("Vær opmærksom:", "Take care:"))
    for caution in warnings:
        yield Row(sentence(caution.title), OfCaution(caution.id, caution.says.en))


def _priority(issue: IssueAdvice, session: Session) -> Text:
    advice = session.advice
    said = sentence(brief(issue.title))
    chosen = issue.id in advice.now
    if chosen:
        said += Text(" Valgt nu.", " Chosen now.")
    if as_one := said_of_one(issue.id, advice, session.rulebook.knowledge):
        said += same(" ") + sentence(as_one)
    for unmet in issue.unmet:
        state = _MISSING[unmet.state]
        said += same(" ") + sentence(labelled(state, unmet.title))
    for because in advice.else_because(issue.id):
        said += same(" ") + sentence(because)
    again = session.agreed.part(LOOK_AGAIN, issue.id)
    if again and not chosen:
        day = shown_date(again)
        said += Text(f" I ser på den igen {day.da}.", f" Looked at again on {day.en}.")
    return said


def issue_details(issue: IssueAdvice, session: Session) -> Iterator[Text]:
    """Return all there is to say of an issue beside its reasons."""
    advice, knowledge = session.advice, session.rulebook.knowledge
    yield sentence(brief(issue.title, 1000))
    yield sentence(belonging(issue, knowledge))
    yield from evidence(issue, knowledge)
    yield classification(issue, knowledge)
    yield from override(issue, knowledge)
    for contradicted in contradicted_of(issue.id, session):
        yield from contradiction(contradicted)
    if issue.id in advice.now:
        yield Text("Den er valgt nu.", "It is chosen now.")
    for unmet in issue.unmet:
        yield sentence(unmet.says)
    if as_one := said_of_one(issue.id, advice, knowledge):
        yield sentence(as_one)
    for because in advice.else_because(issue.id):
        yield sentence(because)
    for note in session.agreed.notes:
        if note.issue == issue.id:
            yield labelled(Text("Note", "Note"), same(shortened(note.text)))
