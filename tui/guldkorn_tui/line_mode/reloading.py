"""A rulebook that was saved between two lines: it is taken, and said in sentences."""

from collections.abc import Mapping

from guldkorn.knowledge.questions import Question
from guldkorn.reading.text import Text, same, sentence
from guldkorn_tui.deeds.subjects import OfAnswer, OfQuestion, OfText, Subject
from guldkorn_tui.deeds.topics import Topic
from guldkorn_tui.line_mode.meeting import LineMeeting
from guldkorn_tui.line_mode.questions import ask_next
from guldkorn_tui.line_mode.speech import without_signs
from guldkorn_tui.opening.rulebook_lines import STAYS, UNKNOWN, said_of_broken, said_of_reread
from guldkorn_tui.opening.rulebook_watch import Broken, Reread

_GONE = Text("Regelværket spørger ikke længere om det.", "The rulebook does not ask that any more.")


def asks_otherwise(meeting: LineMeeting, news: Reread | Broken) -> bool:
    """Tell whether the question that is asked now is another one in the rulebook that was read again, or gone."""
    if meeting.topic is None or isinstance(news, Broken):
        return False
    fact = meeting.topic.fact
    was, now = (book.knowledge.questions.get(fact) for book in (meeting.session.rulebook, news.rulebook))
    return was != now


def take(meeting: LineMeeting, news: Reread | Broken) -> None:
    """Go on with the rulebook that was read again, and say what it did; or say why it cannot be used."""
    if isinstance(news, Broken):
        meeting.say(sentence(said_of_broken(news, meeting.session.rulebook)))
        meeting.say(*(same(problem.line(meeting.speaker.language)) for problem in news.problems))
        return
    before = meeting.session.rulebook
    if not meeting.follow(lambda: meeting.minutes.go_on_with(news.history)):
        return
    meeting.say(sentence(said_of_reread(news)))
    several = len(meeting.session.mapping.units) > 1
    for unit, texts in news.differences.items():
        if several:
            meeting.say(same(f"{unit}:"))
        meeting.say(*(sentence(without_signs(text)) for text in texts))
    if news.misfits:
        meeting.say(UNKNOWN, *(sentence(text) for text in news.misfits), STAYS)
    _forget_what_is_gone(meeting)
    topic = meeting.topic
    if topic is not None and before.knowledge.questions.get(topic.fact) != _questions(meeting).get(topic.fact):
        ask_next(meeting)


def _forget_what_is_gone(meeting: LineMeeting) -> None:
    questions = _questions(meeting)

    def there(topics: list[Topic]) -> list[Topic]:
        return [topic for topic in topics if topic.fact in questions]

    def still(items: list[Subject]) -> list[Subject]:
        gone = OfText(_GONE.get(meeting.speaker.language))  # so that the others keep their numbers
        return [
            gone if isinstance(item, OfQuestion | OfAnswer) and item.topic.fact not in questions else item
            for item in items
        ]

    meeting.queue, meeting.skipped = there(meeting.queue), there(meeting.skipped)
    meeting.visited = there(meeting.visited)
    meeting.items, meeting.aside = still(meeting.items), still(meeting.aside)


def _questions(meeting: LineMeeting) -> Mapping[str, Question]:
    return meeting.session.rulebook.knowledge.questions
