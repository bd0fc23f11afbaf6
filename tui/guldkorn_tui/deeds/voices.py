"""Who may answer a question, who has not been heard, and what each said."""

from guldkorn.advice.context import EVERYONE, Answer, counts, with_answer
from guldkorn.advice.wording import said_of_hearsay
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.text import Text, join
from guldkorn.session.events import Answered
from guldkorn.session.session import Session
from guldkorn_tui.deeds.topics import Topic

HEARD = Text(
    "Noteret som sagt på deres vegne. Det tæller ikke som svar, så spørgsmålet står åbent.",
    "Noted as said on their behalf. It counts as no answer, so the question stays open.",
)


def voices_of(question: Question) -> tuple[Voice | None, ...]:
    """Return who may be noted as answering: one voice where only one may, else also the group together."""
    return question.voices if len(question.voices) == 1 else (None, *(question.voices or tuple(Voice)))


def speakers_of(question: Question) -> tuple[Voice | None, ...]:
    """Return whose words may be noted: those who may answer, then those who may be quoted on it."""
    return (*voices_of(question), *question.quoted)


def voice_name(session: Session, voice: Voice | None) -> Text:
    """Return what a voice is called; None is the group together."""
    return EVERYONE if voice is None else session.rulebook.knowledge.word("voice", voice)


def unheard(session: Session, topic: Topic, question: Question) -> tuple[Voice, ...]:
    """Return the voices that may answer a question and have not."""
    heard = {each.voice for each in session.answered(topic.fact, issue=topic.issue)}
    return tuple(voice for voice in voices_of(question) if voice is not None and voice not in heard)


def differing(session: Session, topic: Topic) -> tuple[Answer, ...]:
    """Return the answers to a question where they are not all the same; else none."""
    answers = session.answered(topic.fact, issue=topic.issue)
    return answers if len({answer.value for answer in answers}) > 1 else ()


def said_of_answers(session: Session, topic: Topic) -> Text:
    """Return what was answered to a question and by whom; empty where nothing was."""
    knowledge = session.rulebook.knowledge
    parts = []
    for answer in session.answered(topic.fact, issue=topic.issue):
        name, value = voice_name(session, answer.voice), knowledge.answer(answer.fact, answer.value)
        parts.append(Text(f"{name.da}: {value.da}", f"{name.en}: {value.en}"))
    return join(parts, "; ")


def said_of_heard(session: Session, topic: Topic) -> Text | None:
    """Return what was said to a question on behalf of those it is for; None where nothing was."""
    heard = session.heard(topic.fact, issue=topic.issue)
    return said_of_hearsay(topic.fact, heard, session.rulebook.knowledge) if heard else None


def said_of_change(session: Session, answered: Answered) -> Text | None:
    """Return what an answer changes that somebody had given; None where nobody had answered otherwise."""
    knowledge, value = session.rulebook.knowledge, answered.value
    if value is None:
        return None
    fact, issue, questions = answered.fact, answered.issue, knowledge.questions
    given = (*session.answered(fact, issue=issue), *session.heard(fact, issue=issue))
    new_answer = Answer(fact, value, answered.voice)
    kept = with_answer(given, new_answer, questions)
    gone = [each for each in given if each not in kept and each.value != value]
    if not gone:
        return None
    new = knowledge.answer(answered.fact, value)
    parts = []
    for answer in gone:
        name, old = voice_name(session, answer.voice), knowledge.answer(answer.fact, answer.value)
        parts.append(Text(f"{name.da}: {old.da} → {new.da}", f"{name.en}: {old.en} → {new.en}"))
    said = join(parts, "; ")
    changed = Text(f"Svaret er ændret ({said.da}).", f"The answer is changed ({said.en}).")
    return changed if counts(new_answer, questions) else join([changed, HEARD], " ")
