"""Plan: where each issue stands in it, what is filled in, and what is missing."""

from collections.abc import Iterable, Iterator

from guldkorn.knowledge.plan import Shelf
from guldkorn.reading.text import Text, capitalised, same, sentence
from guldkorn.session.agreed import Promise
from guldkorn.session.plan_form import Missing, PlanField, PlanForm, PlannedIssue, PlannedMeasure, said_of_missing
from guldkorn.session.session import Session
from guldkorn_tui.deeds.subjects import OfField, OfIssue, OfMeasure, OfPromise, OfUnitPlan
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speech import shortened
from guldkorn_tui.line_mode.wording import brief, brief_measure, classification, labelled, said_of_field, shown_date

_SHELVES = {
    Shelf.NOW: Text("Nu:", "Now:"),
    Shelf.CASE: Text("Sager til dem, der bestemmer:", "Cases for those who decide:"),
    Shelf.PERMANENT: Text(
        "Vilkår i arbejdet, som medarbejderne skal beskyttes imod:", "Permanent parts of the work, with protection:"
    ),
    Shelf.NOT_NOW: Text("Ikke nu:", "Not now:"),
}
_COMPLETE = Text("Planen har alt, hvad en skriftlig plan skal have.", "The plan has all that a written plan must have.")


def plan_rows(session: Session) -> Iterator[Row]:
    """Return the plan in brief: the unit's own parts, each issue where it stands, and the promises."""
    form, plan = PlanForm(session), session.rulebook.knowledge.plan
    if form.is_draft:
        yield Row(plan.draft_says)
        yield Row(_lacking(form.missing))
    else:
        yield Row(_COMPLETE)
    missing = sum(field.is_missing for field in form.fields)
    whole = Text(f"Om hele planen: {len(form.fields)} dele.", f"On the whole plan: {len(form.fields)} parts.")
    yield Row(whole + _lacks(missing), OfUnitPlan())
    for shelf, heading in _SHELVES.items():
        planned = form.on(shelf)
        if planned:
            yield Row(heading)
        for each in planned:
            yield Row(_issue_line(each), OfIssue(each.issue.id))
    if session.agreed.promises:
        yield Row(Text("Løfter:", "Promises:"))
    for promise in session.agreed.promises:
        yield Row(promise_line(promise, session), OfPromise(promise.id))
    notes = len(session.agreed.notes)
    if notes:
        yield Row(
            Text(
                f"{notes} {'note' if notes == 1 else 'noter'}. Skriv noter for at høre dem.",
                f"{notes} {'note' if notes == 1 else 'notes'}. Type notes to hear them.",
            )
        )
    yield Row(plan.principle)


def unit_plan_rows(session: Session) -> Iterator[Row]:
    """Return the parts of the plan that are about the unit as a whole."""
    yield Row(Text("Om hele planen:", "On the whole plan:"))
    yield from _fields(PlanForm(session).fields)


def issue_plan_rows(issue: str, session: Session) -> Iterator[Row]:
    """Return one issue's part of the plan: what is filled in, the measures taken, and those that are offered."""
    planned = next((each for each in PlanForm(session).issues if each.issue.id == issue), None)
    if planned is None:
        return
    knowledge = session.rulebook.knowledge
    yield Row(
        sentence(brief(planned.issue.title)) + same(" ") + classification(planned.issue, knowledge), OfIssue(issue)
    )
    for because in planned.waits.because if planned.waits else ():
        yield Row(sentence(because))
    yield from _fields(planned.fields)
    for measure in planned.measures:
        yield Row(_taken(measure, session), OfMeasure(issue, measure.taken.measure))
        yield from _fields(measure.fields)
    if planned.offered or planned.complements:
        yield Row(Text("Foreslået og ikke taget med:", "Proposed and not taken:"))
    for offered in planned.offered:
        yield Row(brief_measure(offered.measure, knowledge), OfMeasure(issue, offered.measure.id))
    for complement in planned.complements:
        said = Text("Støtter det valgte: ", "Supports what is taken: ") + brief_measure(complement.measure, knowledge)
        yield Row(said, OfMeasure(issue, complement.measure.id))
    if planned.needs_measure:
        yield Row(knowledge.plan.no_measure_says)


def promise_line(promise: Promise, session: Session) -> Text:
    """Return a promise, and what became of it."""
    day, what, who = shown_date(promise.by.isoformat()), shortened(promise.what), shortened(promise.who)
    said = Text(f"{what}. {who} senest {day.da}.", f"{what}. {who} by {day.en}.")
    if promise.kept is None:
        return said
    kept = sentence(session.rulebook.knowledge.word("kept", promise.kept))
    said += same(" ") + kept
    return said + same(f" {shortened(promise.how)}") if promise.how else said


def field_item(field: PlanField) -> OfField:
    """Return what a part of the plan is numbered as."""
    return OfField(field.part.id, field.issue, field.measure)


def _fields(fields: Iterable[PlanField]) -> Iterator[Row]:
    for field in fields:
        yield Row(sentence(said_of_field(field)), field_item(field))


def _taken(measure: PlannedMeasure, session: Session) -> Text:
    lead = Text("Jeres egen indsats", "Your own measure") if measure.taken.is_own else Text("Indsats", "Measure")
    said = labelled(lead, sentence(brief(measure.title)))
    if measure.supports:
        said += same(" ") + sentence(labelled(Text("Støtter", "Supports"), measure.supported))
    elif measure.is_unasked:
        said += Text(" Anbefales ikke nu.", " Not recommended now.")
    if measure.level is not None:
        level = session.rulebook.knowledge.word("level", measure.level)
        said += same(" ") + sentence(capitalised(Text(f"niveau {level.da}", f"level {level.en}")))
    return said


def _issue_line(planned: PlannedIssue) -> Text:
    said = sentence(brief(planned.issue.title))
    count = len(planned.measures)
    if count:
        said += Text(f" {count} {'indsats' if count == 1 else 'indsatser'}.", f" {count} measure{'s' * (count > 1)}.")
    missing = sum(field.is_missing for field in planned.fields) + planned.needs_measure
    missing += sum(field.is_missing for measure in planned.measures for field in measure.fields)
    return said + _lacks(missing)


def _lacks(missing: int) -> Text:
    if not missing:
        return Text(" Intet mangler.", " Nothing is missing.")
    return Text(f" {missing} mangler.", f" {missing} missing.")


def _lacking(missing: tuple[Missing, ...]) -> Text:
    said = said_of_missing(missing)
    told = Text(f"Der mangler {said.da}.", f"Missing: {said.en}.")
    if any(each.field is not None for each in missing):
        told += Text(
            " Skriv “mangler” for at blive spurgt om delene én ad gangen.",
            " Type missing to be asked for the parts one by one.",
        )
    return told
