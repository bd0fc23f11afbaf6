"""What a number alone opens: all there is to say of what it is about, or the question that it asks."""

from collections.abc import Iterator

from guldkorn.reading.text import Text, same, sentence
from guldkorn.session.session import Session
from guldkorn_tui.deeds import subjects
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.subjects import OfMeasure, Subject
from guldkorn_tui.line_mode.answering import give
from guldkorn_tui.line_mode.doing import do_with
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.questions import pose
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.steps.advice_rows import group_rows, issue_advice_rows
from guldkorn_tui.line_mode.steps.issue_rows import contradiction, dropped_line, issue_details
from guldkorn_tui.line_mode.steps.map_rows import profile_rows
from guldkorn_tui.line_mode.steps.plan_rows import issue_plan_rows, promise_line, unit_plan_rows
from guldkorn_tui.line_mode.turning import turn_to_unit
from guldkorn_tui.line_mode.wording import brief, brief_measure, full_measure, score_details, score_line
from guldkorn_tui.words.steps_of_the_way import Step

_BACK = Text("Skriv “tilbage” for at komme til trinnet.", "Back leads to the step.")
_ROWS = {Step.ADVISE: issue_advice_rows, Step.PLAN: issue_plan_rows}
"""What the steps that go into one issue read of it."""
_GONE = Text("Det findes ikke længere. Skriv “vis” for at se listen.", "That is no longer there. Type show.")


def open_item(meeting: LineMeeting, number: int) -> None:
    """Open what a number is about."""
    item = meeting.item(number)
    match item:
        case None:
            return
        case subjects.OfUnit(unit):
            if turn_to_unit(meeting, unit):
                meeting.read(tuple(profile_rows(meeting.session))[1:])  # which unit it is has just been said
                meeting.say(Text("Skriv “tilbage” for at komme til enhederne.", "Back leads to the units."))
        case subjects.OfQuestion(topic):
            meeting.queue = []
            pose(meeting, topic)
        case subjects.OfAnswer(topic, value):
            give(meeting, topic, value, meeting.voice)
        case subjects.OfField() as field:
            do_with(meeting, Command.FILL, field)
        case subjects.OfUnitPlan():
            _read_if_there(meeting, unit_plan_rows(meeting.session))
        case subjects.OfIssue(issue) if meeting.step in _ROWS and not _is_advised_on(meeting, issue):
            meeting.say(_GONE)
        case subjects.OfIssue(issue) if rows := _not_read_yet(meeting, issue):
            meeting.read(rows)
            meeting.say(_BACK)
        case subjects.OfGroup(group):
            _read_if_there(meeting, group_rows(group, meeting.session))
        case subjects.OfIssue(issue):
            _say_issue(meeting, issue, number)
        case subjects.OfMeasure() | subjects.OfHold():
            _say_measure(meeting, item, number)
        case _:
            details = tuple(_details(item, meeting.session))
            meeting.say(*(details or (_GONE,)))


def _is_advised_on(meeting: LineMeeting, issue: str) -> bool:
    return any(each.id == issue for each in meeting.session.advice.issues)


def _not_read_yet(meeting: LineMeeting, issue: str) -> tuple[Row, ...]:
    """Return what a step has of an issue by itself; nothing where that is what was read last."""
    rows = tuple(_ROWS[meeting.step](issue, meeting.session)) if meeting.step in _ROWS else ()
    return () if [row.item for row in rows if row.item] == meeting.items else rows


def _read_if_there(meeting: LineMeeting, rows: Iterator[Row]) -> None:
    found = tuple(rows)
    if found:
        meeting.read(found)
        meeting.say(_BACK)
    else:
        meeting.say(_GONE)


def _say_issue(meeting: LineMeeting, name: str, number: int) -> None:
    issue = next((each for each in meeting.session.advice.issues if each.id == name), None)
    if issue is None:
        meeting.say(_GONE)
        return
    meeting.say(*issue_details(issue, meeting.session))
    meeting.say(_can(number, *_OF_ISSUE.get(meeting.step, (Command.WHY,))))


def _say_measure(meeting: LineMeeting, item: subjects.OfMeasure | subjects.OfHold, number: int) -> None:
    session = meeting.session
    knowledge = session.rulebook.knowledge
    taken = session.agreed.taken(item.issue, item.measure)
    measure = None if taken and taken.is_own else knowledge.measures.get(item.measure)
    if measure is None:
        title = same(taken.title or item.measure) if taken else None
        meeting.say(sentence(brief(title)) if title else _GONE)
    else:
        found = next(
            (r for r in session.advice.recommendations if (r.issue, r.measure.id) == (item.issue, item.measure)), None
        )
        complements = found.complements if found else ()
        meeting.say(*full_measure(measure, (), knowledge))
        rows = (
            Row(
                Text("Støttes af: ", "Supported by: ") + brief_measure(each.measure, knowledge),
                OfMeasure(item.issue, each.measure.id),
            )
            for each in complements
        )
        meeting.read(rows, on=True)
        hold = next((h for h in session.advice.holds if (h.issue, h.measure.id) == (item.issue, item.measure)), None)
        meeting.say(
            *(
                Text("Holdes tilbage indtil: ", "Held back until: ") + sentence(text)
                for text in (hold.until if hold else ())
            )
        )
    meeting.say(_can(number, Command.LEAVE if taken else Command.TAKE, Command.WHY))


def _details(item: Subject, session: Session) -> Iterator[Text]:
    advice, knowledge = session.advice, session.rulebook.knowledge
    match item:
        case subjects.OfCaution(name, says):
            for caution in advice.cautions:
                if (caution.id, caution.says.en) == (name, says):
                    yield sentence(caution.title)
                    yield sentence(caution.says)
                    yield from (sentence(brief(session.title(each))) for each in caution.issues)
        case subjects.OfScore(scale, is_of_whole):
            scores = session.mapping.whole if is_of_whole else session.mapping.of(session.unit)
            for score in scores:
                if score.measured.id == scale:
                    yield score_line(score, knowledge)
                    yield from score_details(score, knowledge)
        case subjects.OfDropped(name):
            yield from (dropped_line(each) for each in session.told.dropped if each.issue == name)
        case subjects.OfPromise(name):
            yield from (promise_line(each, session) for each in session.agreed.promises if each.id == name)
        case subjects.OfInterplay(name):
            for interplay in advice.interplays:
                if interplay.id == name:
                    yield sentence(interplay.title)
                    yield from (sentence(brief(session.title(each))) for each in interplay.issues)
        case subjects.OfContradiction(number) if number < len(advice.contradictions):
            contradicted = advice.contradictions[number]
            if contradicted.issue:
                yield sentence(brief(session.title(contradicted.issue)))
            yield from contradiction(contradicted)
        case subjects.OfText(text):
            yield same(text)


def _can(number: int, *commands: Command) -> Text:
    words = [(command.value.da[0], command.value.en[0]) for command in commands]
    da = ", ".join(f"{word} {number}" for word, _ in words)
    en = ", ".join(f"{word} {number}" for _, word in words)
    return Text(f"Skriv fx {da}.", f"Type for example {en}.")


_OF_ISSUE = {
    Step.ISSUES: (Command.REWORD, Command.SPLIT, Command.DOCUMENT, Command.DROP, Command.WHY),
    Step.CLASSIFY: (Command.ASK, Command.PLACE, Command.WHY),
    Step.PRIORITISE: (Command.CHOOSE, Command.LEAVE_OUT, Command.DATE, Command.WHY),
    Step.ADVISE: (Command.OWN, Command.WHY),
    Step.PLAN: (Command.OWN, Command.WHY),
}
