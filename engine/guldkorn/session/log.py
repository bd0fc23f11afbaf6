"""The log of a meeting: what was said and when, a line each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import PartKind, PartOf
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, join, same
from guldkorn.session import events
from guldkorn.session.agreed import Agreed
from guldkorn.session.events import Event, Redone, Undone
from guldkorn.session.history import History
from guldkorn.session.moments import Moment
from guldkorn.session.session import Session


@dataclass(frozen=True, slots=True)
class LogLine:
    """One thing that was said."""

    number: int
    at: datetime
    voice: Voice | None
    unit: str | None
    says: Text
    holds: bool
    """Whether it still holds; what was undone does not."""


def log_of(history: History) -> tuple[LogLine, ...]:
    """Return everything that was said in a meeting, in order."""
    return tuple(_lines(history))


def _lines(history: History) -> Iterator[LogLine]:
    again = History(history.said[0], history.session.rulebook)
    holding = {step.number for step in (*history.settled, *history.past)}
    for said in history.said:
        before, about = again.session, _moment_of(said.event, again)
        if said.number > 1:
            again.add(said)
        yield LogLine(
            said.number,
            said.at,
            said.voice or getattr(said.event, "voice", None),
            getattr(said.event, "unit", None),
            said_of_event(said.event, before, about),
            isinstance(said.event, _NEVER_UNDONE) or said.number in holding,
        )


_NEVER_UNDONE = (events.Begun, events.RulebookTaken, events.Advised, events.Lost, Undone, Redone)


def _moment_of(event: Event, history: History) -> Moment | None:
    """Return the change that undo or redo speaks of."""
    return history.undoes if isinstance(event, Undone) else history.redoes if isinstance(event, Redone) else None


def said_of_event(event: Event, before: Session, about: Moment | None = None) -> Text:
    """Return an event as a sentence. `before` is the session that it was said in; undo and redo are `about` another."""
    knowledge = before.rulebook.knowledge
    if unit := getattr(event, "unit", None):
        before = before.speak_of(unit)
    match event:
        case events.Begun(version=version, hash=content):
            return Text(
                f"Mødet begyndte. Regelværk {version} ({content[:12]}).",
                f"The meeting began. Rulebook {version} ({content[:12]}).",
            )
        case events.RulebookTaken(version=version, hash=content):
            return Text(
                f"Mødet fortsatte med regelværk {version} ({content[:12]}).",
                f"The meeting went on with rulebook {version} ({content[:12]}).",
            )
        case events.Lost(last=None):
            return Text(
                "Filen blev beskadiget. Om der stod mere her til sidst, kan ikke ses.",
                "The file was damaged. Whether there was more here, at its end, cannot be seen.",
            )
        case events.Lost(first=first, last=int(last), at_end=True):
            return Text(
                f"Her til sidst er noget gået tabt, fordi filen blev beskadiget ({last - first + 1} i alt).",
                f"Something is lost here, at its end, because the file was damaged ({last - first + 1} in all).",
            )
        case events.Lost(first=first, last=int(last)):
            return Text(
                f"Her er noget gået tabt, fordi filen blev beskadiget ({last - first + 1} i alt). Det, der følger, er "
                "læst, som det stod; at intet er byttet ud, er ikke længere bevist.",
                f"Something is lost here, because the file was damaged ({last - first + 1} in all). What follows is "
                "read as it stood; that nothing was exchanged is no longer proven.",
            )
        case events.ContextTaken():
            return Text("Det, der var kendt i forvejen, blev læst ind.", "What was known before was read in.")
        case events.HeldAgainst(mapping=mapping):
            against = mapping.against or Text("ingenting", "nothing")
            return Text(f"Scorerne sammenlignes med: {against.da}", f"The scores are held against: {against.en}")
        case events.OccupationNamed(occupation=occupation):
            group = knowledge.job_groups.get(occupation or "")
            named = group.title if group else same(occupation) if occupation else _NOTHING
            return join([_OCCUPATION, named], ": ")
        case Undone() | Redone():
            what = said_of_event(about.event, about.before) if about else same("")
            return join([_UNDONE if isinstance(event, Undone) else _REDONE, what], ": ")
        case events.Advised(now=now):
            titles = {each.issue: each.title for each in event.issues}
            said = join([titles.get(name, same(name)) for name in now]) if now else Text("intet endnu", "nothing yet")
            return Text(f"Mødet blev lukket. Nu: {said.da}", f"The meeting was closed. Now: {said.en}")
    return _said_of_issues(event, before, knowledge) or _said_of_plan(event, before, knowledge)


def _said_of_issues(event: Event, session: Session, knowledge: Knowledge) -> Text | None:
    match event:
        case events.Answered(fact=fact, value=value, issue=issue):
            question = knowledge.questions.get(fact)
            asked = question.question if question else same(fact)
            given = knowledge.answer(fact, value) if value is not None else Text("slettet", "taken back")
            about = [session.title(issue)] if issue else []
            return join([*about, Text(f"{asked.da} {given.da}", f"{asked.en} {given.en}")], ": ")
        case events.IssueAdded(title=title):
            return _about(_ADDED, title)
        case events.IssueSplit(issue=issue, parts=parts):
            into = join([same(clean_line(part.title)) for part in parts], " · ")
            return join([_SPLIT, session.title(issue), into], ": ")
        case events.IssuesMerged(issues=issues, title=title):
            of = join([session.title(each) for each in issues], " + ")
            return join([_MERGED, of, same(clean_line(title))], ": ")
        case events.IssueReworded(issue=issue, title=title):
            return join([_REWORDED, session.title(issue), same(clean_line(title))], ": ")
        case events.IssueDocumented(issue=issue, how=how):
            return join([_DOCUMENTED, session.title(issue), same(clean_line(how)) if how else _NOTHING], ": ")
        case events.IssueDropped(title=title, because=because):
            return join([_DROPPED, title, same(clean_line(because))], ": ")
        case events.IssueTakenUp(issue=issue):
            return join([_TAKEN_UP, session.title(issue)], ": ")
        case events.IssuePlaced(issue=issue, decider=None):
            return join([_UNPLACED, session.title(issue)], ": ")
        case events.IssuePlaced(issue=issue, decider=decider, because=because) if decider:
            return join(
                [_PLACED, session.title(issue), knowledge.word("decider", decider), same(clean_line(because))], ": "
            )
        case events.Chosen(issues=None):
            return _PROPOSAL
        case events.Chosen(issues=issues) if issues is not None:
            return join([_CHOSEN, join([session.title(each) for each in issues]) if issues else _NOTHING], ": ")
    return None


def _said_of_plan(event: Event, session: Session, knowledge: Knowledge) -> Text:
    match event:
        case events.MeasureTaken(issue=issue, measure=measure, title=title):
            named = same(clean_line(title)) if title else knowledge.named(measure)
            return join([_TAKEN, session.title(issue), named], ": ")
        case events.MeasureLeft(issue=issue, measure=measure):
            return join([_LEFT, session.title(issue), _measure(session.agreed, issue, measure, knowledge)], ": ")
        case events.Planned(part=name, value=value, issue=issue, measure=measure):
            of = PartOf.MEASURE if measure else PartOf.ISSUE if issue else PartOf.UNIT
            part = knowledge.plan.part(of, name)
            shown = same(clean_line(value)) if value else _NOTHING
            if part and value and part.kind is PartKind.CHOICE:
                shown = part.choice(value)
            elif part and value and part.kind is PartKind.DATE:
                shown = said_of_date(date.fromisoformat(value))
            about = [session.title(issue)] if issue else []
            if issue and measure:
                about.append(_measure(session.agreed, issue, measure, knowledge))
            return join([*about, part.title if part else same(name), shown], ": ")
        case events.Promised(what=what, who=who, by=by):
            day = said_of_date(date.fromisoformat(by))
            promised = f"{clean_line(what)} ({clean_line(who)}, "
            return join([_PROMISED, Text(f"{promised}{day.da})", f"{promised}{day.en})")], ": ")
        case events.PromiseFollowedUp(promise=promise, kept=kept):
            what = next((each.what for each in session.agreed.promises if each.id == promise), promise)
            return join([same(what), knowledge.word("kept", kept) if kept else _OPEN_AGAIN], ": ")
        case events.Noted(text=text, issue=issue, in_plan=in_plan):
            about = [session.title(issue)] if issue else []
            return join([_PLAN_NOTE if in_plan else _NOTE, *about, same(clean_line(text))], ": ")
    raise AssertionError(event)  # the events are a closed set, and every other one is said above


def _measure(agreed: Agreed, issue: str, measure: str, knowledge: Knowledge) -> Text:
    taken = agreed.taken(issue, measure)
    return same(taken.title) if taken and taken.title else knowledge.named(measure)


def _about(verb: Text, title: str) -> Text:
    return join([verb, same(clean_line(title))], ": ")


_UNDONE = Text("Fortrudt", "Undone")
_REDONE = Text("Gentaget", "Redone")
_OCCUPATION = Text("Faggruppe", "Job group")
_ADDED = Text("Ny belastning", "New issue")
_SPLIT = Text("Delt", "Split")
_MERGED = Text("Samlet", "Merged")
_REWORDED = Text("Omskrevet", "Reworded")
_DOCUMENTED = Text("Påvist ved", "Identified by")
_DROPPED = Text("Lagt til side", "Put aside")
_TAKEN_UP = Text("Taget op igen", "Taken up again")
_PLACED = Text("Afgjort af mødet", "Decided by the meeting")
_UNPLACED = Text("Mødets afgørelse fjernet", "The meeting's decision taken back")
_PROPOSAL = Text("Forslaget til prioriteter følges", "The proposed priorities are followed")
_CHOSEN = Text("Valgt nu", "Chosen now")
_TAKEN = Text("Taget med i planen", "Taken into the plan")
_LEFT = Text("Taget ud af planen", "Taken out of the plan")
_PROMISED = Text("Lovet", "Promised")
_OPEN_AGAIN = Text("åbent igen", "open again")
_NOTE = Text("Note", "Note")
_PLAN_NOTE = Text("Note til planen", "Note for the plan")
_NOTHING = Text("intet", "nothing")
