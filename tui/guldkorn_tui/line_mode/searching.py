"""Finding: a word in everything, all questions with their answers, and what was said when."""

from collections.abc import Iterator

from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, sentence
from guldkorn.session.log import LogLine, log_of
from guldkorn_tui.deeds.subjects import OfIssue, OfQuestion, OfText
from guldkorn_tui.deeds.table import AN_ISSUE
from guldkorn_tui.deeds.topics import Topic, answered_topics, open_topics, other_topics
from guldkorn_tui.deeds.voices import said_of_answers
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.speech import quoted, without_signs
from guldkorn_tui.line_mode.steps.advice_rows import whole_advice_rows
from guldkorn_tui.line_mode.steps.reading import READINGS
from guldkorn_tui.line_mode.wording import brief, labelled
from guldkorn_tui.words.log_lines import log_words

_RECENT = 20
_TYPE_NUMBER = Text("Skriv nummeret for at svare.", "Type the number to answer.")


def search(meeting: LineMeeting, rest: str) -> None:
    """Find a word in everything that has been said, asked and advised."""
    word = rest or meeting.asker.text(
        Text("Hvad leder I efter?", "What do you look for?"),
        Text("Ord", "Word"),
        needed=Text("Skriv et ord.", "Type a word."),
    )
    wanted = clean_line(word[:200]).casefold()
    found = [row for row in _searched(meeting) if wanted in row.says.get(meeting.speaker.language).casefold()]
    rows = list({row.item: row for row in reversed(found)}.values())[::-1]
    if not rows:
        meeting.say(Text(f"{quoted(word)} er ikke fundet.", f"{quoted(word)} was not found."))
        return
    meeting.topic = None
    meeting.read(rows[:50])
    if len(rows) > 50:
        meeting.say(Text(f"Og {len(rows) - 50} til.", f"And {len(rows) - 50} more."))


def _searched(meeting: LineMeeting) -> Iterator[Row]:
    session = meeting.session
    yield from (row for row in whole_advice_rows(session) if row.item is not None)
    for reading in READINGS.values():
        yield from (row for row in reading.rows(session) if row.item is not None)
    for topic in (*open_topics(session), *answered_topics(session), *other_topics(session)):
        yield Row(_topic_line(meeting, topic), OfQuestion(topic))
    for note in session.agreed.notes:
        says = Text(f"Note: {clean_line(note.text)}", f"Note: {clean_line(note.text)}")
        yield Row(brief(says), OfIssue(note.issue) if note.issue else OfText(clean_line(note.text)))
    for line in log_of(meeting.minutes.history):
        yield Row(_logged(line, meeting), OfText(clean_line(line.says.get(meeting.speaker.language))))


def read_questions(meeting: LineMeeting, rest: str) -> None:
    """Read all questions with their answers: open, answered, and those that may be answered besides.

    With the number of an issue, every question that can be asked about it.
    """
    session = meeting.session
    if rest:
        found = meeting.meant(rest, OfIssue, AN_ISSUE)
        if found is not None:
            questions = session.rulebook.knowledge.questions.values()
            of_issue = [Topic(each.id, found[0].issue) for each in questions if each.about is Reach.ISSUE]
            meeting.say(sentence(brief(session.title(found[0].issue))))
            meeting.read(Row(_topic_line(meeting, topic, brief_only=True), OfQuestion(topic)) for topic in of_issue)
            meeting.say(_TYPE_NUMBER)
        return
    rows: list[Row] = []
    for heading, topics in (
        (Text("Åbne spørgsmål:", "Open questions:"), open_topics(session)),
        (Text("Besvaret:", "Answered:"), answered_topics(session)),
        (Text("Kan også besvares:", "May be answered too:"), other_topics(session)),
    ):
        if topics:
            rows.append(Row(heading))
        rows += [Row(_topic_line(meeting, topic), OfQuestion(topic)) for topic in topics]
    meeting.read(rows)
    meeting.say(_TYPE_NUMBER)


def _topic_line(meeting: LineMeeting, topic: Topic, *, brief_only: bool = False) -> Text:
    session = meeting.session
    said = session.rulebook.knowledge.questions[topic.fact].question
    if topic.issue is not None and not brief_only:
        said = labelled(brief(session.title(topic.issue)), said)
    given = said_of_answers(session, topic)
    return said + Text(f" Svar: {given.da}.", f" Answer: {given.en}.") if given.en else said


def read_log(meeting: LineMeeting, *, whole: bool) -> None:
    """Say what was said and when; the last of it, or all."""
    lines = log_of(meeting.minutes.history)
    shown = lines if whole else lines[-_RECENT:]
    if len(shown) < len(lines):
        meeting.say(
            Text(
                f"De sidste {len(shown)} af {len(lines)}. Skriv “log alt” for at høre dem alle.",
                f"The last {len(shown)} of {len(lines)}. Type log all to hear them all.",
            )
        )
    for line in shown:
        meeting.say(_logged(line, meeting))


def _logged(line: LogLine, meeting: LineMeeting) -> Text:
    return without_signs(log_words(line, meeting.session.rulebook.knowledge, with_date=False))
