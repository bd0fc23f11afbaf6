"""Asking questions: which comes next, what it is about, why it is asked, and who answers."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.reading.text import Text
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.deeds.subjects import OfAnswer, OfIssue, OfQuestion
from guldkorn_tui.deeds.topics import Topic, answered_topics, open_topics
from guldkorn_tui.deeds.voices import (
    said_of_answers,
    said_of_heard,
    voice_name,
    voices_of,
)
from guldkorn_tui.line_mode.matching import yes_no
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.rows import Row
from guldkorn_tui.line_mode.wording import brief
from guldkorn_tui.words.steps_of_the_way import Step

_ALL_DONE = Text(
    "Der er ingen åbne spørgsmål. Skriv “videre”, eller skriv “spørgsmål” for at høre dem alle.",
    "There are no open questions. Type next, or questions to hear them all.",
)
_ABOUT_UNIT = Text("Om hele enheden.", "About the whole unit.")
OF_CLASSIFICATION = ("decided-by", "belongs-to-the-work", "issue-level")
"""The questions that decide how an issue is classified."""


def ask_next(meeting: LineMeeting) -> None:
    """Ask the question that comes next: of those waiting away from the step of the questions, else the open ones."""
    if meeting.queue:
        pose(meeting, meeting.queue.pop(0))
    elif meeting.step is Step.CLARIFY:
        pose_or_end(meeting, following(meeting))
    else:
        meeting.topic = None
        title = meeting.step.value
        meeting.items, meeting.aside = meeting.aside, []
        meeting.say(
            Text(
                f"I er tilbage ved {title.da}. Skriv “vis” for at høre trinnet igen.",
                f"Back at {title.en}. Type show to hear the step again.",
            )
        )


def pose_or_end(meeting: LineMeeting, topic: Topic | None) -> None:
    """Ask a question, or say that none is open."""
    if topic is None:
        meeting.topic, meeting.items = None, []
        meeting.say(_ALL_DONE)
    else:
        pose(meeting, topic)


def waiting(meeting: LineMeeting) -> tuple[Topic, ...]:
    """Return the open questions; those that nobody knew come last."""
    topics = open_topics(meeting.session)
    skipped = [topic for topic in meeting.skipped if topic in topics]
    return (*(topic for topic in topics if topic not in skipped), *skipped)


def following(meeting: LineMeeting) -> Topic | None:
    """Return the open question after the one that is asked."""
    topics = waiting(meeting)
    if meeting.topic in topics:
        return topics[(topics.index(meeting.topic) + 1) % len(topics)]
    return topics[0] if topics else None


def pose(meeting: LineMeeting, topic: Topic) -> None:
    """Ask a question. Whoever answered it before is expected to answer, else whoever may."""
    question = meeting.session.rulebook.knowledge.questions[topic.fact]
    given, voices = meeting.session.answered(topic.fact, issue=topic.issue), voices_of(question)
    if meeting.topic is None and meeting.step is not Step.CLARIFY:
        meeting.aside = meeting.items
    meeting.topic = topic
    meeting.voice = given[0].voice if given and given[0].voice in voices else voices[0]
    read_question(meeting)


def read_question(meeting: LineMeeting) -> None:
    """Say the question that is asked, what it is about, why it is asked, and its answers."""
    topic, session = meeting.topic, meeting.session
    if topic is None:
        return
    knowledge = session.rulebook.knowledge
    question = knowledge.questions[topic.fact]
    _say_place(meeting, topic)
    title = brief(session.title(topic.issue)) if topic.issue else None
    meeting.say(Text(f"Om belastningen: {title.da}", f"About the issue: {title.en}") if title else _ABOUT_UNIT)
    meeting.say(question.question, question.why)
    was_inside = meeting.is_inside
    meeting.read(
        Row(knowledge.answer(question.id, option.value), OfAnswer(topic, option.value))
        for option in options(question, meeting)
    )
    meeting.is_inside = was_inside
    if question.kind is AnswerKind.NUMBER:
        meeting.say(Text("Skriv et tal.", "Type a number."))
    given = said_of_answers(session, topic)
    if given.en:
        meeting.say(Text(f"Svar indtil nu: {given.da}.", f"Answered: {given.en}."))
    if heard := said_of_heard(session, topic):
        meeting.say(heard)
    say_who(meeting, question)


def _say_place(meeting: LineMeeting, topic: Topic) -> None:
    topics, answered = waiting(meeting), len(answered_topics(meeting.session))
    if topic in topics and meeting.step is Step.CLARIFY:
        number, count = topics.index(topic) + 1, len(topics)
        meeting.say(
            Text(
                f"Åbent spørgsmål {number} af {count}. {answered} er besvaret.",
                f"Open question {number} of {count}. {answered} answered.",
            )
        )


def say_who(meeting: LineMeeting, question: Question) -> None:
    """Say who answers now, and the first time how voices answer one by one."""
    voices = [voice for voice in voices_of(question) if voice is not None]
    name = voice_name(meeting.session, meeting.voice)
    who = Text(f"Svarer: {name.da}.", f"Answering: {name.en}.")
    if len(voices) > 1 and not meeting.knows_voices:
        meeting.knows_voices = True
        first = voice_name(meeting.session, voices[-1])
        who += Text(
            f" Svarer I forskelligt, så skriv først, hvem der svarer, fx {first.da}: {_example(question).da}.",
            f" Where voices differ, type the voice first, such as {first.en}: {_example(question).en}.",
        )
    meeting.say(who)


def _example(question: Question) -> Text:
    if question.kind is AnswerKind.YES_NO:
        return Text("nej", "no")
    return Text("2", "2") if question.kind is AnswerKind.CHOICE else Text("7,5", "7.5")


def options(question: Question, meeting: LineMeeting) -> tuple[Option[str], ...]:
    """Return the answers that may be given, where they are words."""
    knowledge = meeting.session.rulebook.knowledge
    said = [(word, knowledge.answer(question.id, word)) for word in question.words]
    if question.kind is AnswerKind.YES_NO:
        return yes_no(said)
    return tuple(Option(word, says) for word, says in said)


def ask_about(meeting: LineMeeting, rest: str) -> None:
    """Ask the question of a number; of an issue, the questions that decide how it is classified."""
    what = Text("et spørgsmål eller en belastning", "a question or an issue")
    found = meeting.meant_any(rest, (OfQuestion, OfIssue), what)
    if found is None:
        return
    item = found[0]
    if isinstance(item, OfQuestion):
        meeting.queue = []
        pose(meeting, item.topic)
    elif isinstance(item, OfIssue):
        first, *others = [Topic(fact, item.issue) for fact in _asked_of_issues(meeting.session.rulebook.knowledge)]
        meeting.queue = others
        pose(meeting, first)


def _asked_of_issues(knowledge: Knowledge) -> list[str]:
    return [fact for fact in OF_CLASSIFICATION if fact in knowledge.questions]
