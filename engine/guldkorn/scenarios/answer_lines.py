"""The lines that say an answer, in whichever of the catalogue's steps says it best."""

from collections.abc import Iterator

from guldkorn.advice.context import Answer
from guldkorn.knowledge.questions import Question
from guldkorn.knowledge.vocabulary import CauseState, Reach
from guldkorn.reading.text import number
from guldkorn.scenarios.gherkin_text import Line, line
from guldkorn.scenarios.steps.names import Names

_CAUSE_STATES = {"yes": CauseState.CONFIRMED, "no": CauseState.RULED_OUT}


def lines_of(answer: Answer, reach: Reach, issue: str | None, names: Names) -> Iterator[Line]:
    """Return the ways of saying an answer for the workplace, the unit or an issue, the best first; perhaps none."""
    question = names.knowledge.questions.get(answer.fact)
    if question is None or (issue is not None and question.about is not Reach.ISSUE):
        return
    for asked, said in _words(question, answer, names):
        if answer.voice is not None:
            yield from _by_voice(answer, reach, issue, {"answer": said, "question": asked}, names)
        else:
            yield from _by_nobody(answer, reach, issue, {"answer": said, "question": asked}, names)


def _words(question: Question, answer: Answer, names: Names) -> Iterator[tuple[str, str]]:
    """Return the question and the answer as people read them, else by their ids; only what names just these."""
    title = names.knowledge.answer(question.id, answer.value).get(names.language)
    if isinstance(answer.value, str):
        said_so = (title, answer.value)
    else:
        said_so = (number(answer.value, 4).get(names.language),) * 2
    for asked in (question.question.get(names.language), question.id):
        for said in dict.fromkeys(said_so):
            if names.question(asked) == question and names.answer(question, said) == answer.value:
                yield asked, said


def _by_voice(answer: Answer, reach: Reach, issue: str | None, words: dict[str, str], names: Names) -> Iterator[Line]:
    voice = _word("voice", str(answer.voice), names)
    if reach is Reach.WORKPLACE:
        yield line("answered-everywhere-by", voice=voice, **words)
    elif issue is not None:
        yield line("answered-of-issue-by", voice=voice, issue=issue, **words)
    else:
        if answer.fact == f"priority-of-{answer.voice}":
            yield line("prioritised-by", voice=voice, how=words["answer"])
        yield line("answered-by", voice=voice, **words)


def _by_nobody(answer: Answer, reach: Reach, issue: str | None, words: dict[str, str], names: Names) -> Iterator[Line]:
    if reach is Reach.WORKPLACE:
        yield line("answered-everywhere", **words)
    elif issue is None:
        yield line("answered", **words)
    else:
        yield from _in_words_of_its_own(answer, issue, names)
        yield line("answered-of-issue", issue=issue, **words)


def _in_words_of_its_own(answer: Answer, issue: str, names: Names) -> Iterator[Line]:
    if answer.fact == "decided-by":
        yield line("decided-by", issue=issue, decider=_word("decider", str(answer.value), names))
    if answer.fact == "belongs-to-the-work" and answer.value == "yes":
        yield line("belongs-to-the-work", issue=issue)
    for cause in names.knowledge.causes.values():
        if cause.fact == answer.fact and answer.value in _CAUSE_STATES:
            state = _word("cause-state", _CAUSE_STATES[str(answer.value)], names)
            yield line("cause-is", cause=cause.title.get(names.language), state=state, issue=issue)


def _word(group: str, word: str, names: Names) -> str:
    return names.knowledge.word(group, word).get(names.language)
