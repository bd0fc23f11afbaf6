"""Steps about the questions that are still open, and whom they are for."""

from collections.abc import Iterator

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.wording import says
from guldkorn.advice.advice import OpenQuestion


def _asked(heard: Heard, question: str) -> tuple[OpenQuestion, ...]:
    wanted = heard.names.question(question).id
    return tuple(each for each in heard.unit.questions if each.question.id == wanted)


def _all(heard: Heard) -> Iterator[str]:
    for each in heard.unit.questions:
        about = ", ".join(heard.title(issue) for issue in each.issues)
        yield each.question.question.get(heard.names.language) + (f" ({about})" if about else "")


@then(says('spørges der: "{question}"', 'der spørges: "{question}"'))
@then(says('"{question}" is asked'))
def is_asked(heard: Heard, question: str) -> None:
    """Expect the question to be open and asked."""
    found = _asked(heard, question)
    heard.expect(bool(found), (f'der spørges: "{question}"', f'"{question}" is asked'), _all(heard))


@then(says('spørges der om "{issue}": "{question}"', 'der spørges om "{issue}": "{question}"'))
@then(says('"{question}" is asked about "{issue}"'))
def is_asked_about(heard: Heard, question: str, issue: str) -> None:
    """Expect the question to be asked with this issue in mind."""
    about = heard.issue(issue).id
    holds = any(about in each.issues for each in _asked(heard, question))
    expected = (f'der spørges om "{issue}": "{question}"', f'"{question}" is asked about "{issue}"')
    heard.expect(holds, expected, _all(heard))


@then(says('spørges der ikke: "{question}"', 'der spørges ikke: "{question}"'))
@then(says('"{question}" is not asked'))
def is_not_asked(heard: Heard, question: str) -> None:
    """Expect the question not to be asked."""
    found = _asked(heard, question)
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'der spørges ikke: "{question}"', f'"{question}" is not asked')
    heard.expect(not found, expected, _all(heard), why)


@then(says('skal {voice} svare på "{question}"', '{voice} skal svare på "{question}"'))
@then(says('"{question}" is for {voice} to answer'))
def is_for(heard: Heard, voice: str, question: str) -> None:
    """Expect the question to be asked, and this group to be among those who may answer it."""
    is_asked(heard, question)
    wanted = heard.names.word("voice", voice)
    voices = [each for found in _asked(heard, question) for each in found.question.voices]
    expected = (f'{voice} svarer på "{question}"', f'{voice} answer "{question}"')
    heard.expect(wanted in voices, expected, (heard.word("voice", each) for each in voices))


@then(
    says('vises det, at svarene på "{question}" er forskellige', 'det vises, at svarene på "{question}" er forskellige')
)
@then(says('it is shown that the answers to "{question}" differ'))
def answers_differ(heard: Heard, question: str) -> None:
    """Expect the question to be open because those asked answer differently."""
    expected = (f'svarene på "{question}" er forskellige', f'the answers to "{question}" differ')
    heard.expect(any(each.disputed for each in _asked(heard, question)), expected, _all(heard))
