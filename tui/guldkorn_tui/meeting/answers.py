"""What is answered to questions: taken in, taken back, asked for as a number, and looked over."""

from guldkorn.reading.text import Language, Text, sentence
from guldkorn.session.events import Answered
from guldkorn_tui.deeds.topics import Topic, answered_topics, facts_of_one_issue, open_topics, other_topics
from guldkorn_tui.deeds.voices import HEARD, said_of_change
from guldkorn_tui.dialogs.asking import ask_line
from guldkorn_tui.dialogs.choice_dialog import Choice, ChoiceDialog
from guldkorn_tui.dialogs.question_dialog import QuestionDialog
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.steps.clarify_step import ClarifyStep, behind
from guldkorn_tui.widgets.question_card import QuestionCard
from guldkorn_tui.words.shortened import brief_line

_TAKEN_IN = Text("Svaret er gemt.", "The answer is taken in.")
_TAKEN_BACK = Text("Svaret er slettet.", "The answer is taken back.")
_NO_ANSWER = Text("Der er intet svar at slette.", "There is no answer to take back.")
_FOR_ALL = Text(
    "Svaret gælder hele arbejdspladsen. Svar for enheden for at ændre det her.",
    "The answer holds for the whole workplace. Answer for the unit to change it here.",
)
LEFT_OPEN = Text("Spørgsmålet står åbent.", "The question stays open.")
_FOR_THEM = Text("sagt på deres vegne", "said for them")
_OVERVIEW = Text("Spørgsmål og svar", "Questions and answers")
_OPEN = Text("Åbne spørgsmål, det nyttigste først", "Open questions, the most useful first")
_ANSWERED = Text("Besvaret", "Answered")
_OTHERS = Text("Kan også besvares", "May be answered too")
_FOR_ONE = Text("Kan besvares anderledes for én belastning", "May be answered otherwise for one issue")
_WHICH = Text("For hvilken belastning?", "For which issue?")


def take_answer(meeting: Meeting, event: QuestionCard.Answered) -> None:
    """Take in an answer, or take it back."""
    topic, voice = event.topic, event.voice
    before, question = meeting.here, meeting.here.rulebook.knowledge.questions[topic.fact]
    given = (*before.answered(topic.fact, issue=topic.issue), *before.heard(topic.fact, issue=topic.issue))
    taken = _TAKEN_IN if question.is_for(voice) else HEARD
    answered = Answered(before.unit, topic.fact, event.value, topic.issue, voice)
    if event.value is not None:
        meeting.change(answered, said_of_change(before, answered) or taken, voice=voice)
    elif meeting.change(answered, _TAKEN_BACK, voice=voice) and meeting.here is before:
        meeting.tell(_FOR_ALL if given else _NO_ANSWER)


async def ask_number(meeting: Meeting, event: QuestionCard.NumberWanted) -> None:
    """Ask for a number, and let it be answered where one was given."""
    question = meeting.here.rulebook.knowledge.questions.get(event.topic.fact)
    if question is None:  # the rulebook was read again while the key was pressed
        return
    line = await ask_line(
        meeting,
        question.question,
        question.why,
        "",
        lambda line: sentence(read) if isinstance(read := question.read(line), Text) else None,
    )
    value = question.read(line) if line is not None else None
    if value is not None and not isinstance(value, Text):
        meeting.view.post_message(QuestionCard.Answered(event.topic, value, event.voice))


async def ask_of_issue(meeting: Meeting, topic: Topic) -> None:
    """Ask one question about an issue in front of the step."""
    given = await meeting.app.push_screen_wait(QuestionDialog(meeting.here, topic, meeting.language))
    if given is not None:
        take_answer(meeting, QuestionCard.Answered(topic, given.value, given.voice))


async def show_overview(meeting: Meeting) -> None:
    """Show all questions with their answers, and turn to the one that is chosen."""
    here = meeting.here
    groups = ((_OPEN, open_topics(here)), (_ANSWERED, answered_topics(here)), (_OTHERS, other_topics(here)))
    topics = {str(n): topic for n, topic in enumerate(t for _, group in groups for t in group)}
    keys = {topic: key for key, topic in topics.items()}
    choices = [
        choice
        for title, group in groups
        if group
        for choice in (Choice(None, title), *(Choice(keys[topic], _topic_line(meeting, topic)) for topic in group))
    ]
    questions = here.rulebook.knowledge.questions
    of_one = {f"one {fact}": fact for fact in facts_of_one_issue(here)}
    if of_one:
        choices += [Choice(None, _FOR_ONE), *(Choice(key, questions[fact].question) for key, fact in of_one.items())]
    key = await meeting.app.push_screen_wait(ChoiceDialog(_OVERVIEW, choices, meeting.language))
    topic = await _of_one_issue(meeting, of_one[key]) if key in of_one else topics.get(key or "")
    if topic is not None:
        meeting.query_one(ClarifyStep).turn_to(topic)


async def _of_one_issue(meeting: Meeting, fact: str) -> Topic | None:
    """Ask for which issue a question is answered otherwise than for the unit."""
    topics = {issue.id: Topic(fact, issue.id) for issue in meeting.here.advice.issues}
    choices = [Choice(name, meeting.here.title(name)) for name in topics]
    chosen = await meeting.app.push_screen_wait(ChoiceDialog(_WHICH, choices, meeting.language))
    return topics.get(chosen or "")


def show_why(meeting: Meeting, topic: Topic) -> None:
    """Show why a question is asked, what waits for it and how voices differ."""
    session = meeting.here
    question = session.rulebook.knowledge.questions.get(topic.fact)
    if question is None:  # the rulebook was read again while the key was pressed
        return
    meeting.app.push_screen(
        Sheet(question.question, lambda language: behind(topic, session, language), meeting.language)
    )


def _topic_line(meeting: Meeting, topic: Topic) -> Text:
    return Text(*(_said_of_topic(meeting, topic, language) for language in Language))


def _said_of_topic(meeting: Meeting, topic: Topic, language: Language) -> str:
    here, knowledge = meeting.here, meeting.here.rulebook.knowledge
    line = knowledge.questions[topic.fact].question.get(language)
    if topic.issue is not None:
        line = f"{brief_line(here.title(topic.issue).get(language))}: {line}"
    answers = here.answered(topic.fact, issue=topic.issue)
    if answers:
        values = dict.fromkeys(knowledge.answer(each.fact, each.value).get(language) for each in answers)
        line = f"{line} – {' ≠ '.join(values)}"
    if heard := here.heard(topic.fact, issue=topic.issue):
        values = dict.fromkeys(knowledge.answer(each.fact, each.value).get(language) for each in heard)
        line = f"{line} – {_FOR_THEM.get(language)}: {' ≠ '.join(values)}"
    return line
