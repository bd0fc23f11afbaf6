"""Measures of the plan: taken, left, thought of by the group itself, or looked up."""

from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, same
from guldkorn.session.events import MeasureLeft, MeasureTaken
from guldkorn.session.plan_events import own_measure
from guldkorn_tui.line_mode.issues import AN_ISSUE
from guldkorn_tui.line_mode.issues import reword as reword_issue
from guldkorn_tui.line_mode.items import OfHold, OfIssue, OfMeasure, OfPromise, Row
from guldkorn_tui.line_mode.matching import Option
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.promises import write_promise
from guldkorn_tui.line_mode.speech import sentence
from guldkorn_tui.line_mode.wording import brief, brief_measure

_A_MEASURE = Text("en indsats", "a measure")
_MEASURE = Text("Indsats", "Measure")
_NO_MEASURE = Text("Skriv, hvad I vil gøre.", "Type what you mean to do.")


def take(meeting: LineMeeting, rest: str) -> None:
    """Take a measure into the plan."""
    found = meeting.meant_any(rest, (OfMeasure, OfHold), _A_MEASURE)
    if found is None or not isinstance(found[0], OfMeasure | OfHold):
        return
    item, session = found[0], meeting.session
    if isinstance(item, OfHold):
        meeting.say(
            Text(
                "Den holdes tilbage. Skriv “hvorfor” for at høre grunden.",
                "It is held back. Type why to hear the reason.",
            )
        )
    if session.agreed.taken(item.issue, item.measure) is not None:
        meeting.say(Text("Den er allerede med i planen.", "It is in the plan already."))
        return
    title = measure_title(meeting, item)
    done = Text(f"Taget med i planen: {title.da}", f"Taken into the plan: {title.en}")
    meeting.change(MeasureTaken(session.unit, item.issue, item.measure), sentence(done))


def leave(meeting: LineMeeting, rest: str) -> None:
    """Take a measure out of the plan."""
    found = meeting.meant(rest, OfMeasure, _A_MEASURE)
    if found is None:
        return
    item, session = found[0], meeting.session
    if session.agreed.taken(item.issue, item.measure) is None:
        meeting.say(Text("Den er ikke med i planen.", "It is not in the plan."))
        return
    title = measure_title(meeting, item)
    done = Text(f"Taget ud af planen: {title.da}", f"Taken out of the plan: {title.en}")
    meeting.change(MeasureLeft(session.unit, item.issue, item.measure), sentence(done))


def read_measures(meeting: LineMeeting, rest: str) -> None:
    """Read every measure of the rulebook for an issue, those that act where it lies first."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    name, knowledge = found[0].issue, meeting.session.rulebook.knowledge
    issue = next((each for each in meeting.session.advice.issues if each.id == name), None)
    aspect = issue.aspect if issue else None
    measures = sorted(knowledge.measures.values(), key=lambda each: aspect not in each.acts_on)
    meeting.topic = None
    meeting.say(sentence(brief(meeting.session.title(name))))
    meeting.read(Row(brief_measure(each, knowledge), OfMeasure(name, each.id)) for each in measures)


def own(meeting: LineMeeting, rest: str) -> None:
    """Take a measure of the group's own, with the level at which it works (claim C14)."""
    found = meeting.meant(rest, OfIssue, AN_ISSUE)
    if found is None:
        return
    item, words = found
    title = words or meeting.asker.text(
        Text("Hvad vil I selv gøre?", "What do you mean to do yourselves?"), _MEASURE, needed=_NO_MEASURE
    )
    knowledge = meeting.session.rulebook.knowledge
    levels = [Option[Level | None](each, knowledge.word("level", each)) for each in Level]
    levels.append(Option(None, Text("ved ikke", "don't know"), ("v",)))
    level = meeting.asker.choice(
        Text("På hvilket niveau virker den?", "At which level does it work?"),
        levels,
        Text("Niveau", "Level"),
    )
    made: list[MeasureTaken] = []
    if meeting.follow(lambda: made.append(own_measure(meeting.session, item.issue, title, level))):
        taken = made[0]
        if meeting.change(taken, Text("Taget med i planen.", "Taken into the plan.")):
            said = Text("Jeres egen indsats: ", "Your own measure: ") + sentence(brief(same(clean_line(title))))
            meeting.read([Row(said, OfMeasure(item.issue, taken.measure))], on=True)


def reword(meeting: LineMeeting, rest: str) -> None:
    """Say an issue in the group's own words; a promise or a measure of its own is worded anew as well."""
    what = Text("en belastning, et løfte eller jeres egen indsats", "an issue, a promise or a measure of your own")
    found = meeting.meant_any(rest, (OfIssue, OfPromise, OfMeasure), what)
    if found is None:
        return
    item, words = found
    session = meeting.session
    if isinstance(item, OfIssue):
        reword_issue(meeting, item, words)
    elif isinstance(item, OfPromise):
        write_promise(meeting, words, again=item.promise)
    elif isinstance(item, OfMeasure):
        taken = session.agreed.taken(item.issue, item.measure)
        if taken is None or not taken.is_own:
            meeting.say(Text("Kun jeres egne indsatser kan skrives om.", "Only measures of your own can be reworded."))
            return
        title = words or meeting.asker.text(
            Text("Hvad vil I selv gøre?", "What do you mean to do yourselves?"), _MEASURE, needed=_NO_MEASURE
        )
        again = MeasureTaken(session.unit, item.issue, item.measure, title, taken.level)
        meeting.change(again, Text("Omskrevet.", "Reworded."))


def measure_title(meeting: LineMeeting, item: OfMeasure | OfHold) -> Text:
    """Return what a measure is called, in the group's words where it is its own."""
    session = meeting.session
    taken = session.agreed.taken(item.issue, item.measure)
    return brief(same(taken.title) if taken and taken.title else session.rulebook.knowledge.named(item.measure))
