"""Answering questions: one is asked, by voice where voices answer one by one, and the next follows."""

from guldkorn.advice.context import EVERYONE, Value
from guldkorn.knowledge.questions import AnswerKind, Question
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Text, listed, sentence
from guldkorn.session.events import Answered
from guldkorn.session.voices import disagreement
from guldkorn_tui.deeds.asks import Option
from guldkorn_tui.deeds.subjects import OfAnswer
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.deeds.voices import (
    HEARD,
    said_of_answers,
    said_of_change,
    speakers_of,
    unheard,
    voice_name,
    voices_of,
)
from guldkorn_tui.line_mode.grammar import understood
from guldkorn_tui.line_mode.matching import chosen, phrase, typed_count, words_of
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.questions import ask_next, following, options, pose, pose_or_end, say_who
from guldkorn_tui.line_mode.speech import quoted
from guldkorn_tui.words.steps_of_the_way import Step

EXPECTED = Text(
    "Skriv et svar eller dets nummer. I kan også skrive “ved ikke”, “spring over” eller “hjælp”.",
    "Type an answer or its number, don't know, skip or help.",
)
TAKEN = Text("Svaret er gemt.", "The answer is taken in.")
_TAKEN_BACK = Text("Svaret er slettet.", "The answer is taken back.")
_NO_ANSWER = Text("Der er intet svar at slette.", "There is no answer to take back.")
_FOR_ALL = Text(
    "Svaret gælder hele arbejdspladsen. Svar for enheden for at ændre det her.",
    "The answer holds for the whole workplace. Answer for the unit to change it here.",
)
LEFT_OPEN = Text("Spørgsmålet står åbent.", "The question stays open.")


def answer_line(meeting: LineMeeting, line: str) -> bool:
    """Take a line as an answer to the question that is asked. Return False where it is something else."""
    topic = meeting.topic
    if topic is None:
        return False
    question = meeting.session.rulebook.knowledge.questions[topic.fact]
    named, words = _voice_and_words(line, question, meeting)
    if named and not words:
        meeting.voice = named[0]
        say_who(meeting, question)
        return True
    if not named and typed_count(line) is not None and not _answers_have_numbers(meeting, question):
        return False
    if named and named[0] not in speakers_of(question):
        _refuse_voice(meeting, question)
        return True
    given = words if named else line
    is_command = not named and understood(line) is not None
    wrong: Text | None = None
    value: Value | None = None
    if question.kind is AnswerKind.NUMBER:
        typed = clean_line(given)[:40]
        read = question.read(typed)
        value, wrong = (None, sentence(read)) if isinstance(read, Text) else (read, None)
        is_command = is_command or not any(each.isdigit() for each in typed)
    else:
        found = chosen(given, options(question, meeting), exactly=is_command)
        value = found.value if found else None
    if value is not None:
        give(meeting, topic, value, named[0] if named else meeting.voice)
        return True
    if not named and (is_command or wrong is None):
        return False
    meeting.say(Text(f"{quoted(given)} er ikke et svar her.", f"{quoted(given)} is no answer here."))
    meeting.say(wrong or EXPECTED)
    return True


def give(meeting: LineMeeting, topic: Topic, value: Value, voice: Voice | None) -> None:
    """Give an answer, say what it changes and whether voices differ, and go on."""
    session = meeting.session
    question = session.rulebook.knowledge.questions[topic.fact]
    taken = TAKEN if question.is_for(voice) else HEARD
    answered = Answered(session.unit, topic.fact, value, topic.issue, voice)
    if not meeting.change(answered, said_of_change(session, answered) or taken, voice=voice):
        return
    _remember(meeting, topic)
    if not question.is_for(voice):
        meeting.voice = voices_of(question)[0]
        say_who(meeting, question)
        return
    _say_difference(meeting, topic)
    rest = unheard(meeting.session, topic, question)
    if voice is not None and len(voices_of(question)) > 1 and rest:
        meeting.voice = rest[0]
        name = voice_name(meeting.session, rest[0])
        meeting.say(
            Text(
                f"Og hvad svarer {name.da}? Skriv “spring over” for at gå til det næste spørgsmål.",
                f"And {name.en}? Skip goes to the next question.",
            )
        )
        return
    ask_next(meeting)


def leave_open(meeting: LineMeeting) -> None:
    """Leave the question open, as nobody knows, and go on."""
    topic = meeting.topic
    if topic is None:
        return
    meeting.say(LEFT_OPEN)
    _remember(meeting, topic)
    coming = following(meeting)
    meeting.skipped = [each for each in meeting.skipped if each != topic] + [topic]
    _go_on_to(meeting, coming)


def skip(meeting: LineMeeting) -> None:
    """Go to the next question, whatever has been answered to this one."""
    if meeting.topic is not None:
        _remember(meeting, meeting.topic)
    _go_on_to(meeting, following(meeting))


def _go_on_to(meeting: LineMeeting, topic: Topic | None) -> None:
    if meeting.queue or meeting.step is not Step.CLARIFY:
        ask_next(meeting)
    else:
        pose_or_end(meeting, topic)


def previous(meeting: LineMeeting) -> None:
    """Go back to the question before."""
    there = {issue.id for issue in meeting.session.advice.issues}
    while meeting.visited:
        topic = meeting.visited.pop()
        if topic != meeting.topic and (topic.issue is None or topic.issue in there):
            pose(meeting, topic)
            return
    meeting.say(Text("Der er intet spørgsmål før dette.", "There is no question before this."))


def take_back(meeting: LineMeeting, rest: str) -> None:
    """Take the answers to the question back, or those of one voice."""
    topic, before = meeting.topic, meeting.session
    if topic is None:
        meeting.say(
            Text(
                "Der er ikke stillet et spørgsmål her. Skriv “spørgsmål” for at se dem alle.",
                "Nothing is asked. Type questions.",
            )
        )
        return
    question = before.rulebook.knowledge.questions[topic.fact]
    named, words = _voice_and_words(rest, question, meeting) if rest else ((), "")
    if rest and (not named or words):
        _refuse_voice(meeting, question)
        return
    voice = named[0] if named else None
    given = (*before.answered(topic.fact, issue=topic.issue), *before.heard(topic.fact, issue=topic.issue))
    after = Answered(before.unit, topic.fact, None, topic.issue, voice)
    if not meeting.follow(lambda: meeting.minutes.take(after, voice)):
        return
    if meeting.session == before:
        meeting.say(_FOR_ALL if given else _NO_ANSWER)
        return
    meeting.say(_TAKEN_BACK)
    meeting.say_news(before)


def _remember(meeting: LineMeeting, topic: Topic) -> None:
    if not meeting.visited or meeting.visited[-1] != topic:
        meeting.visited.append(topic)


def _say_difference(meeting: LineMeeting, topic: Topic) -> None:
    """Say where voices differ, and whether it changes the advice. It is never averaged."""
    found = disagreement(meeting.session, topic.fact, topic.issue)
    if found is None:
        return
    given = said_of_answers(meeting.session, topic)
    meeting.say(Text(f"Svarene er forskellige: {given.da}.", f"The answers differ: {given.en}."))
    if not found.matters:
        meeting.say(Text("Rådene bliver de samme, hvem der end har ret.", "The advice is the same, whoever is right."))
    for side in found.sides if found.matters else ():
        meeting.say(
            Text(
                f"Svaret ændrer rådene. Hvis svaret er {side.says.da}:", f"It matters to the advice. If {side.says.en}:"
            )
        )
        meeting.say(*(sentence(_in_words(each)) for each in side.follows or (_NOTHING_FURTHER,)))


_NOTHING_FURTHER = Text("Rådene bliver, som de er nu.", "The advice stays as it is now.")


def _in_words(text: Text) -> Text:
    return Text(text.da.replace(" → ", " bliver til "), text.en.replace(" → ", " becomes "))


def _voice_and_words(line: str, question: Question, meeting: LineMeeting) -> tuple[tuple[Voice | None, ...], str]:
    """Return the voice that a line begins with, if any, and the words after it."""
    words = phrase(line)
    every = [Option[Voice | None](None, EVERYONE, ("gruppen", "the group", "group", "alle", "everyone", "sammen"))]
    every += [Option[Voice | None](voice, voice_name(meeting.session, voice), _SHORT[voice]) for voice in Voice]
    names = sorted(
        ((name, option.value) for option in every for name in words_of(option)), key=lambda each: -len(each[0])
    )
    for name, voice in names:
        if words == name or words.startswith(f"{name} "):
            # An answer may be called as a voice is: then it is the answer.
            if chosen(line, options(question, meeting), exactly=True) is not None:
                break
            return (voice,), words.removeprefix(name).strip()
    return (), words


def _answers_have_numbers(meeting: LineMeeting, question: Question) -> bool:
    """Tell whether a number alone answers the question: not while another list was read last."""
    if question.kind is AnswerKind.NUMBER:
        return not meeting.items
    return bool(meeting.items) and isinstance(meeting.items[0], OfAnswer)


def _refuse_voice(meeting: LineMeeting, question: Question) -> None:
    names = listed([voice_name(meeting.session, voice) for voice in voices_of(question)])
    meeting.say(Text(f"Spørgsmålet er til {names.da}.", f"Here it is for {names.en} to answer."))
    if question.quoted:
        quoted_too = listed([voice_name(meeting.session, voice) for voice in question.quoted])
        meeting.say(
            Text(
                f"Det, {quoted_too.da} har hørt eller set, kan skrives ned. Det tæller ikke som svar.",
                f"What {quoted_too.en} have heard or seen can be written down. It counts as no answer.",
            )
        )


_SHORT = {
    Voice.MANAGEMENT: ("ledelse", "ledere", "managers"),
    Voice.MIDDLE_MANAGERS: ("mellemleder", "mellemledere", "middle manager"),
    Voice.STAFF: ("medarbejder", "medarbejdere", "ansatte", "personalet", "employees"),
}
