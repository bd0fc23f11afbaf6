"""Taking in: from a session and what is said to the session after it. Nothing is asked of the advice here."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from guldkorn.advice.context import (
    Answer,
    Dropped,
    Issue,
    Placed,
    Questions,
    UnitContext,
    with_answer,
    without_answer,
)
from guldkorn.knowledge.plan import PartOf
from guldkorn.reading.cleaning import clean, clean_line
from guldkorn.reading.text import Text, same
from guldkorn.session import events
from guldkorn.session.agreed import Agreed, Note, Promise, TakenMeasure
from guldkorn.session.events import Change
from guldkorn.session.session import Session, SessionError


def take(session: Session, change: Change) -> Session:
    """Return the session after something was said; the unit that it was said of is then spoken of.

    Raise SessionError where it does not belong to this session.
    """
    match change:
        case events.ContextTaken(context=context):
            return replace(session, context=context)
        case events.HeldAgainst(mapping=mapping):
            if mapping.units != session.mapping.units:
                raise SessionError(Text("det er en anden kortlægning", "that is another mapping"))
            return replace(session, mapping=mapping)
        case events.MeasureTaken(issue=issue) | events.MeasureLeft(issue=issue):
            return _with_level(_agreeing(session.speak_of(change.unit), change), issue)
        case events.Planned():
            return _with_answers(_agreeing(session.speak_of(change.unit), change), change)
        case events.Promised():
            return _agreeing(session.speak_of(change.unit), change)
        case events.PromiseFollowedUp() | events.Noted():
            return _agreeing(session.speak_of(change.unit), change)
    after = _telling(session.speak_of(change.unit), change)
    match change:
        case events.IssueSplit(issue=issue, parts=parts):
            return replace(
                after, agreements={**after.agreements, after.unit: after.agreed.moved((issue,), parts[0].issue)}
            )
        case events.IssuesMerged(issues=issues, issue=issue):
            return replace(after, agreements={**after.agreements, after.unit: after.agreed.moved(issues, issue)})
    return after


def _telling(session: Session, change: Change) -> Session:
    told, questions = session.told, session.rulebook.knowledge.questions
    match change:
        case events.OccupationNamed(occupation=occupation):
            changed = replace(told, occupation=occupation)
        case events.Answered(issue=None):
            changed = replace(told, answers=_answered(told.answers, change, questions))
        case events.Answered(issue=str(issue)):
            changed = _with_issue(
                told, issue, lambda each: replace(each, answers=_answered(each.answers, change, questions))
            )
        case events.IssueAdded(issue=issue, title=title, dimension=dimension, aspect=aspect, documented=documented):
            how = _line(documented) if documented else None
            changed = replace(
                told, issues=(*told.issues, Issue(issue, _line(title), dimension, aspect, None, how, worded_here=True))
            )
        case events.IssueSplit():
            changed = _split(told, change)
        case events.IssuesMerged():
            changed = _merged(told, change)
        case events.IssueReworded(issue=issue, title=title):
            changed = _with_issue(told, issue, lambda each: replace(each, title=_line(title), worded_here=True))
        case events.IssueDocumented(issue=issue, how=how):
            changed = _with_issue(told, issue, lambda each: replace(each, documented=_line(how) if how else None))
        case events.IssueDropped(issue=issue, title=called, because=because):
            was = _known(told, issue)
            gone = Dropped(issue, called, clean_line(because), was.scales, was)
            changed = replace(_replaced(told, (issue,), ()), dropped=(*told.dropped, gone))
        case events.IssueTakenUp(issue=issue):
            changed = _taken_up(told, issue)
        case events.IssuePlaced(issue=issue, decider=decider, because=because):
            placed = None if decider is None else Placed(decider, clean_line(because))
            changed = _with_issue(told, issue, lambda each: replace(each, placed=placed))
        case events.Chosen(issues=issues):
            changed = replace(told, chosen=None if issues is None else tuple(dict.fromkeys(issues)))
    return replace(session, context=session.context.with_unit(session.unit, changed))


def _agreeing(session: Session, change: Change) -> Session:
    agreed = session.agreed
    match change:
        case events.MeasureTaken(issue=issue, measure=measure, title=title, level=level):
            others = tuple(each for each in agreed.measures if (each.issue, each.measure) != (issue, measure))
            named = clean_line(title) if title else None
            changed = replace(agreed, measures=(*others, TakenMeasure(issue, measure, named, level)))
        case events.MeasureLeft(issue=issue, measure=measure):
            kept = tuple(each for each in agreed.measures if (each.issue, each.measure) != (issue, measure))
            changed = replace(agreed, measures=kept)
        case events.Planned(part=part, value=value, issue=issue, measure=measure):
            changed = agreed.with_part((issue, measure), part, clean(value) if value else None)
        case events.Promised(promise=name, what=what, who=who, by=by):
            promise = Promise(name, clean_line(what), clean_line(who), date.fromisoformat(by))
            changed = replace(agreed, promises=_promises(agreed, promise))
        case events.PromiseFollowedUp(promise=name, kept=kept, how=how):
            found = [each for each in agreed.promises if each.id == name]
            changed = agreed
            if found:
                changed = replace(agreed, promises=_promises(agreed, replace(found[0], kept=kept, how=clean_line(how))))
        case events.Noted(text=text, issue=issue, in_plan=in_plan):
            changed = replace(agreed, notes=agreed.notes.grown(Note(clean(text), issue, in_plan)))
    return session.agreeing(changed)


def _with_level(session: Session, issue: str) -> Session:
    """Return the session in which the measures taken for an issue answer at which level it is met (claim C15)."""
    knowledge = session.rulebook.knowledge
    known = (knowledge.measures.get(each.measure) for each in session.agreed.of(issue) if not each.is_own)
    levels = {measure.level for measure in known if measure} | {each.level for each in session.agreed.of(issue)}
    named = [level.value for level in levels if level is not None]
    answer = named[0] if len(named) == 1 else knowledge.plan.several_levels if named else None
    change, questions = events.Answered(session.unit, knowledge.plan.level_question, answer, issue), knowledge.questions
    told = _with_issue(
        session.told, issue, lambda each: replace(each, answers=_answered(each.answers, change, questions))
    )
    return session if told == session.told else replace(session, context=session.context.with_unit(session.unit, told))


def _with_answers(session: Session, change: events.Planned) -> Session:
    """Return the session in which a part of the plan answers what it answers when it is filled in."""
    of = PartOf.MEASURE if change.measure else PartOf.ISSUE if change.issue else PartOf.UNIT
    part = session.rulebook.knowledge.plan.part(of, change.part)
    for fact, answer in part.answers.items() if part else ():
        session = take(session, events.Answered(session.unit, fact, answer if change.value else None, change.issue))
    return session


def _answered(answers: tuple[Answer, ...], said: events.Answered, questions: Questions) -> tuple[Answer, ...]:
    if said.value is None:
        return without_answer(answers, said.fact, said.voice)
    return with_answer(answers, Answer(said.fact, said.value, said.voice), questions)


def _known(told: UnitContext, issue: str) -> Issue:
    """Return what was said of an issue; a finding that nobody has spoken of yet is known by its scale."""
    return told.issue.get(issue) or Issue(issue, scale=issue)


def _with_issue(told: UnitContext, issue: str, change: Callable[[Issue], Issue]) -> UnitContext:
    changed = change(_known(told, issue))
    if issue in told.issue:
        return replace(told, issues=tuple(changed if each.id == issue else each for each in told.issues))
    return replace(told, issues=(*told.issues, changed))


def _replaced(told: UnitContext, gone: Iterable[str], come: tuple[Issue, ...]) -> UnitContext:
    """Return what was said with some issues in the place of others, among the chosen too."""
    gone = tuple(gone)
    kept = [each for each in told.issues if each.id not in gone]
    at = next((n for n, each in enumerate(told.issues) if each.id in gone), len(kept))
    issues = (*kept[:at], *come, *kept[at:])
    chosen = told.chosen
    if chosen is not None:
        names = [each.id for each in come]
        chosen = tuple(dict.fromkeys(n for each in chosen for n in (names if each in gone else [each])))
    return replace(told, issues=issues, chosen=chosen)


def _taken_up(told: UnitContext, issue: str) -> UnitContext:
    """Return what was said with an issue back that was put aside; a finding that nobody had spoken of opens itself."""
    gone = [each for each in told.dropped if each.issue == issue]
    left = tuple(each for each in told.dropped if each.issue != issue)
    first = gone[0].scales[0] if gone and gone[0].scales else None
    back = [each.was or Issue(issue, each.title, scale=first, also=each.scales[1:]) for each in gone[:1]]
    spoken_of = tuple(each for each in back if each != Issue(issue, scale=issue) and issue not in told.issue)
    return replace(told, issues=(*told.issues, *spoken_of), dropped=left)


def _split(told: UnitContext, change: events.IssueSplit) -> UnitContext:
    old = _known(told, change.issue)
    parts = tuple(replace(old, id=part.issue, title=_line(part.title), worded_here=True) for part in change.parts)
    return _replaced(told, (change.issue,), parts)


def _merged(told: UnitContext, change: events.IssuesMerged) -> UnitContext:
    """Put one issue in the place of several: it keeps every finding, and the answers that do not differ."""
    olds = [_known(told, each) for each in change.issues]
    first = next((each for each in olds if each.scale), olds[0])
    scales = tuple(dict.fromkeys(scale for each in (first, *olds) for scale in each.scales))
    said: dict[tuple[str, str | None], set[str | float]] = {}
    for answer in (answer for each in olds for answer in each.answers):
        said.setdefault((answer.fact, answer.voice), set()).add(answer.value)
    agreed = (a for each in olds for a in each.answers if len(said[a.fact, a.voice]) == 1)
    documented = tuple(dict.fromkeys(each.documented for each in olds if each.documented))
    places = {each.placed for each in olds}
    merged = Issue(
        change.issue,
        _line(change.title),
        first.dimension,
        first.aspect,
        scales[0] if scales else None,
        Text("; ".join(each.da for each in documented), "; ".join(each.en for each in documented))
        if documented
        else None,
        tuple(dict.fromkeys(agreed)),
        scales[1:],
        places.pop() if len(places) == 1 else None,
        worded_here=True,
    )
    return _replaced(told, change.issues, (merged,))


def _promises(agreed: Agreed, promise: Promise) -> tuple[Promise, ...]:
    if any(each.id == promise.id for each in agreed.promises):
        return tuple(promise if each.id == promise.id else each for each in agreed.promises)
    return (*agreed.promises, promise)


def _line(text: str) -> Text:
    return same(clean_line(text))
