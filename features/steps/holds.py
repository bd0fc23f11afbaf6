"""Steps about measures that are held back, and what would lift the hold."""

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.names import plain
from features.steps.wording import says
from guldkorn.advice.advice import Hold


def the_holds(heard: Heard, measure: str, issue: str | None = None) -> tuple[Hold, ...]:
    """Return the holds of a measure, for one issue or for any; fail where it is not held back."""
    found = heard.held(measure, issue)
    about = heard.issue(issue) if issue else None
    expected = (f'"{measure}" holdes tilbage', f'"{measure}" is held back')
    why = heard.why_status(about) if about else ()
    heard.expect(bool(found), expected, heard.measures(about.id if about else None), why)
    return found


@then(says('holdes "{measure}" tilbage for "{issue}"', '"{measure}" holdes tilbage for "{issue}"'))
@then(says('"{measure}" is held back for "{issue}"'))
def is_held_back(heard: Heard, measure: str, issue: str) -> None:
    """Expect the measure to be held back for the issue, and so not to be recommended for it."""
    the_holds(heard, measure, issue)
    wanted = heard.names.measure(measure)
    both = [each for each in heard.recommended(issue) if each.measure.id == wanted]
    expected = (f'"{measure}" holdes kun tilbage', f'"{measure}" is held back alone')
    heard.expect(not both, expected, heard.measures(heard.issue(issue).id))


@then(says('holdes "{measure}" tilbage, til "{until}"', '"{measure}" holdes tilbage, til "{until}"'))
@then(says('"{measure}" is held back until "{until}"'))
def is_held_back_until(heard: Heard, measure: str, until: str) -> None:
    """Expect these words in what would lift the hold."""
    language = heard.names.language
    told = [text.get(language) for hold in the_holds(heard, measure) for text in hold.until]
    expected = (f'"{measure}" holdes tilbage, til {until}', f'"{measure}" is held back until {until}')
    heard.expect(any(plain(until) in plain(text) for text in told), expected, told, _why(heard, measure))


@then(says('holdes "{measure}" tilbage, fordi "{reason}"', '"{measure}" holdes tilbage, fordi "{reason}"'))
@then(says('"{measure}" is held back because "{reason}"'))
def is_held_back_because(heard: Heard, measure: str, reason: str) -> None:
    """Expect these words in the reason of the hold."""
    language = heard.names.language
    told = [each.says.get(language) for hold in the_holds(heard, measure) for each in hold.justification]
    expected = (f'"{measure}" holdes tilbage, fordi {reason}', f'"{measure}" is held back because {reason}')
    heard.expect(any(plain(reason) in plain(text) for text in told), expected, told, _why(heard, measure))


@then(says('holdes "{measure}" ikke tilbage', '"{measure}" holdes ikke tilbage'))
@then(says('"{measure}" is not held back'))
def is_not_held_back(heard: Heard, measure: str) -> None:
    """Expect the measure to be held back for no issue."""
    expected = (f'"{measure}" holdes ikke tilbage', f'"{measure}" is not held back')
    heard.expect(not heard.held(measure), expected, heard.measures(), _why(heard, measure))


def _why(heard: Heard, measure: str) -> list[str]:
    return [line for hold in heard.held(measure) for line in heard.reasons(hold.justification)]
