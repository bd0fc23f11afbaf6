"""Steps about measures that are held back, and what would lift the hold."""

from guldkorn.advice.advice import Hold
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step


def the_holds(heard: Heard, measure: str, issue: str | None = None) -> tuple[Hold, ...]:
    """Return the holds of a measure, for one issue or for any; fail where it is not held back."""
    found = heard.held(measure, issue)
    about = heard.issue(issue) if issue else None
    expected = (f'"{measure}" holdes tilbage', f'"{measure}" is held back')
    why = heard.why_status(about) if about else ()
    heard.expect(bool(found), expected, heard.measures(about.id if about else None), why)
    return found


@step("is-held-back")
def is_held_back(heard: Heard, measure: str, issue: str) -> None:
    """Expect the measure to be held back for the issue, and so not to be recommended for it."""
    the_holds(heard, measure, issue)
    wanted = heard.names.measure(measure)
    both = [each for each in heard.recommended(issue) if each.measure.id == wanted]
    expected = (f'"{measure}" holdes kun tilbage', f'"{measure}" is held back alone')
    heard.expect(not both, expected, heard.measures(heard.issue(issue).id))


@step("is-held-back-until")
def is_held_back_until(heard: Heard, measure: str, until: str) -> None:
    """Expect these words in what would lift the hold."""
    language = heard.names.language
    told = [text.get(language) for hold in the_holds(heard, measure) for text in hold.until]
    expected = (f'"{measure}" holdes tilbage, til {until}', f'"{measure}" is held back until {until}')
    heard.expect(any(plain(until) in plain(text) for text in told), expected, told, _why(heard, measure))


@step("is-held-back-because")
def is_held_back_because(heard: Heard, measure: str, reason: str) -> None:
    """Expect these words in the reason of the hold."""
    language = heard.names.language
    told = [each.says.get(language) for hold in the_holds(heard, measure) for each in hold.justification]
    expected = (f'"{measure}" holdes tilbage, fordi {reason}', f'"{measure}" is held back because {reason}')
    heard.expect(any(plain(reason) in plain(text) for text in told), expected, told, _why(heard, measure))


@step("is-not-held-back")
def is_not_held_back(heard: Heard, measure: str) -> None:
    """Expect the measure to be held back for no issue."""
    expected = (f'"{measure}" holdes ikke tilbage', f'"{measure}" is not held back')
    heard.expect(not heard.held(measure), expected, heard.measures(), _why(heard, measure))


@step("nothing-held-back")
def nothing_held_back(heard: Heard) -> None:
    """Expect no measure to be held back for any issue."""
    language = heard.names.language
    held = [f"{each.measure.title.get(language)} ({heard.title(each.issue)})" for each in heard.unit.holds]
    why = (line for hold in heard.unit.holds for line in heard.reasons(hold.justification))
    heard.expect(not held, ("intet holdes tilbage", "nothing is held back"), held, why)


def _why(heard: Heard, measure: str) -> list[str]:
    return [line for hold in heard.held(measure) for line in heard.reasons(hold.justification)]
