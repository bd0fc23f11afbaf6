"""Every measure of the rulebook, read aloud."""

from guldkorn.reading.text import sentence
from guldkorn_tui.deeds.subjects import OfIssue, OfMeasure
from guldkorn_tui.deeds.table import AN_ISSUE
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.wording import brief, brief_measure


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
