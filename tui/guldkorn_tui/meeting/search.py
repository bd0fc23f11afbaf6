"""Searching the meeting: issues, measures, questions, scales, notes, promises and what was said, all in one list."""

from collections.abc import Iterator
from functools import partial

from guldkorn.knowledge.measures import Measure
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, capitalised, same
from guldkorn_tui.dialogs.finder import Finder, Found
from guldkorn_tui.dialogs.sheet import Sheet
from guldkorn_tui.meeting.log_search import LOG, LOG_HINT, log_found
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.meeting.navigation import Spot, go_to, spot_of_issue, spot_of_question
from guldkorn_tui.meeting.notes_list import notes_found
from guldkorn_tui.widgets.block import Block
from guldkorn_tui.widgets.measure_lines import full_measure
from guldkorn_tui.words.steps_of_the_way import Step

SEARCH = Text("Søg i alt", "Search everything")
SEARCH_HINT = Text(
    "Skriv et ord. Der søges i belastninger, indsatser, spørgsmål, skalaer, noter, løfter og alt, hvad I har skrevet.",
    "Write a word: issues, measures, questions, scales, notes, promises and what was said.",
)
_ISSUES = Text("Belastninger", "Issues")
_MEASURES = Text("Indsatser i rådene", "Measures of the advice")
_OTHERS = Text("Andre indsatser i regelværket", "Other measures of the rulebook")
_QUESTIONS = Text("Spørgsmål", "Questions")
_SCALES = Text("Skalaer", "Scales")
_PROMISES = Text("Løfter", "Promises")
_LOG = Text("Det, I har skrevet", "What was said")


async def find(meeting: Meeting) -> None:
    """Search everything, and go there."""
    found = await meeting.app.push_screen_wait(
        Finder(SEARCH, SEARCH_HINT, lambda: everything_found(meeting), meeting.language)
    )
    if found is not None:
        await found.run()


async def show_log(meeting: Meeting) -> None:
    """Show what was said and when, the last in sight, and go to what is chosen."""
    found = await meeting.app.push_screen_wait(
        Finder(LOG, LOG_HINT, lambda: log_found(meeting), meeting.language, last=True)
    )
    if found is not None:
        await found.run()


def everything_found(meeting: Meeting) -> Iterator[Found]:
    """Return all that can be found in a meeting, kind by kind."""
    yield from _issues(meeting)
    yield from _measures(meeting)
    yield from _questions(meeting)
    yield from _scales(meeting)
    yield from notes_found(meeting)
    yield from _promises(meeting)
    yield from log_found(meeting, _LOG)


def _issues(meeting: Meeting) -> Iterator[Found]:
    for issue in meeting.here.advice.issues:
        yield Found(issue.title, partial(go_to, meeting, spot_of_issue(issue.id)), _ISSUES)


def _measures(meeting: Meeting) -> Iterator[Found]:
    advice, knowledge = meeting.here.advice, meeting.here.rulebook.knowledge
    advised = set()
    for each in advice.recommendations:
        spot = Spot(Step.ADVISE, (f"measure {each.measure.id} {each.issue}",))
        advised.add(each.measure.id)
        of = meeting.here.title(each.issue)
        yield Found(capitalised(each.measure.title), partial(go_to, meeting, spot), _MEASURES, detail=of)
    for measure in knowledge.measures.values():
        if measure.id not in advised:
            yield Found(capitalised(measure.title), partial(_show_measure, meeting, measure), _OTHERS)


async def _show_measure(meeting: Meeting, measure: Measure) -> None:
    """Show all there is to say of a measure that is not among the advice."""
    knowledge = meeting.here.rulebook.knowledge

    def make(language: Language) -> Block:
        return Block(*full_measure(measure, (), knowledge, language))

    await meeting.app.push_screen_wait(Sheet(measure.title, make, meeting.language))


def _questions(meeting: Meeting) -> Iterator[Found]:
    session = meeting.here
    for fact, question in session.rulebook.knowledge.questions.items():
        answers = session.answered(fact)
        given = dict.fromkeys(session.rulebook.knowledge.answer(each.fact, each.value) for each in answers)
        detail = Text(" / ".join(each.da for each in given), " / ".join(each.en for each in given))
        run = partial(_ask, meeting, fact)
        yield Found(question.question, run, _QUESTIONS, detail=detail)


async def _ask(meeting: Meeting, fact: str) -> None:
    await go_to(meeting, spot_of_question(meeting.here, fact))


def _scales(meeting: Meeting) -> Iterator[Found]:
    for score in meeting.here.mapping.of(meeting.here.unit):
        spot = Spot(Step.MAP, (f"score {score.measured.id}",))
        dimension = meeting.here.rulebook.knowledge.named(score.measured.dimension)
        yield Found(capitalised(score.measured.title), partial(go_to, meeting, spot), _SCALES, detail=dimension)


def _promises(meeting: Meeting) -> Iterator[Found]:
    for promise in meeting.here.agreed.promises:
        spot = Spot(Step.PLAN, (f"promise {promise.id}",))
        detail = same(f"{clean_line(promise.who)} · {promise.by}")
        yield Found(same(clean_line(promise.what)), partial(go_to, meeting, spot), _PROMISES, detail=detail)
