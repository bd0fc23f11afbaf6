"""Steps about the questions that are still open, and whom they are for."""

from collections.abc import Iterator, Sequence

from guldkorn.advice.advice import OpenQuestion
from guldkorn.advice.context import Answer
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step


def asked(heard: Heard, question: str) -> tuple[OpenQuestion, ...]:
    """Return a question as it is asked; nothing where it is not."""
    wanted = heard.names.question(question).id
    return tuple(each for each in heard.unit.questions if each.question.id == wanted)


def _all(heard: Heard) -> Iterator[str]:
    for each in heard.unit.questions:
        about = ", ".join(heard.title(issue) for issue in each.issues)
        yield each.question.question.get(heard.names.language) + (f" ({about})" if about else "")


@step("is-asked")
def is_asked(heard: Heard, question: str) -> None:
    """Expect the question to be open and asked."""
    found = asked(heard, question)
    heard.expect(bool(found), (f'der spørges: "{question}"', f'"{question}" is asked'), _all(heard))


@step("is-asked-about")
def is_asked_about(heard: Heard, question: str, issue: str) -> None:
    """Expect the question to be asked with this issue in mind."""
    about = heard.issue(issue).id
    holds = any(about in each.issues for each in asked(heard, question))
    expected = (f'der spørges om "{issue}": "{question}"', f'"{question}" is asked about "{issue}"')
    heard.expect(holds, expected, _all(heard))


@step("is-not-asked")
def is_not_asked(heard: Heard, question: str) -> None:
    """Expect the question not to be asked."""
    found = asked(heard, question)
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'der spørges ikke: "{question}"', f'"{question}" is not asked')
    heard.expect(not found, expected, _all(heard), why)


@step("is-for")
def is_for(heard: Heard, voice: str, question: str) -> None:
    """Expect the question to be asked, and this group to be among those who may answer it."""
    is_asked(heard, question)
    wanted = heard.names.word("voice", voice)
    voices = [each for found in asked(heard, question) for each in found.question.voices]
    expected = (f'{voice} svarer på "{question}"', f'{voice} answer "{question}"')
    heard.expect(wanted in voices, expected, (heard.word("voice", each) for each in voices))


@step("answers-differ")
def answers_differ(heard: Heard, question: str) -> None:
    """Expect the question to be open because those asked answer differently."""
    expected = (f'svarene på "{question}" er forskellige', f'the answers to "{question}" differ')
    heard.expect(any(each.disputed for each in asked(heard, question)), expected, _all(heard))


@step("answered-for-them")
def answered_for_them(heard: Heard, voice: str, answer: str, question: str) -> None:
    """Expect it to be shown that this voice answered on behalf of those the question is for."""
    about = heard.names.question(question)
    wanted = heard.names.word("voice", voice), heard.names.answer(about, answer)
    for_them = [each for each in heard.unit.answered_for if each.question.id == about.id]
    said = {(each.voice, each.value) for found in for_them for each in found.answers}
    expected = (
        f'{voice} har svaret "{answer}" på deres vegne på "{question}"',
        f'{voice} answered "{answer}" for them to "{question}"',
    )
    heard.expect(wanted in said, expected, (found.says.get(heard.names.language) for found in for_them))


@step("is-quoted")
def is_quoted(heard: Heard, voice: str, answer: str, question: str) -> None:
    """Expect the question to be asked, and this voice to be quoted beside it."""
    is_asked(heard, question)
    wanted = heard.names.word("voice", voice), heard.names.answer(heard.names.question(question), answer)
    expected = (
        f'{voice} citeres for "{answer}" ved siden af "{question}"',
        f'{voice} are quoted as saying "{answer}" beside "{question}"',
    )
    heard.expect(wanted in {(each.voice, each.value) for each in _quoted(heard, question)}, expected, _all(heard))


@step("is-not-quoted")
def is_not_quoted(heard: Heard, voice: str, question: str) -> None:
    """Expect the question to be asked, and this voice not to be quoted beside it."""
    is_asked(heard, question)
    wanted = heard.names.word("voice", voice)
    expected = (
        f'{voice} citeres ikke ved siden af "{question}"',
        f'{voice} are not quoted beside "{question}"',
    )
    heard.expect(wanted not in {each.voice for each in _quoted(heard, question)}, expected, _all(heard))


def _quoted(heard: Heard, question: str) -> tuple[Answer, ...]:
    return tuple(answer for found in asked(heard, question) for answer in found.hearsay)


@step("these-asked-about")
def these_asked_about(heard: Heard, issue: str, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these questions and no others to be asked with this issue in mind, in whatever order."""
    about, wanted = heard.issue(issue).id, {heard.names.question(row[0]).id for row in datatable}
    found = {each.question.id for each in heard.unit.questions if about in each.issues}
    expected = (f'disse spørgsmål om "{issue}"', f'these questions about "{issue}"')
    heard.expect(found == wanted, expected, _all(heard))


@step("is-asked-for")
def is_asked_for(heard: Heard, question: str, reach: str) -> None:
    """Expect the question to be asked for this."""
    wanted, found = heard.names.word("reach", reach), asked(heard, question)
    expected = (f'der spørges for {reach}: "{question}"', f'"{question}" is asked for {reach}')
    instead = (heard.word("reach", each.asked_for) for each in found)
    heard.expect(any(each.asked_for == wanted for each in found), expected, instead)


@step("is-asked-because")
def is_asked_because(heard: Heard, question: str, reason: str) -> None:
    """Expect the question to be asked, and these words in what is said of why."""
    language, found = heard.names.language, asked(heard, question)
    told = [each.question.why.get(language) for each in found]
    told += [each.says.get(language) for open_ in found for each in open_.justification]
    expected = (f'der spørges: "{question}", fordi {reason}', f'"{question}" is asked because {reason}')
    heard.expect(any(plain(reason) in plain(text) for text in told), expected, told or _all(heard))
