"""Steps about issues: which there are, how they are classified, and what a priority still takes."""

from collections.abc import Iterator, Sequence

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.names import plain
from features.steps.wording import says
from guldkorn.advice.advice import IssueAdvice

_COLUMNS = {
    "ændringsmulighed": "changeability",
    "beslutningstager": "decider",
    "niveau": "level",
    "grad": "grade",
    "grundlag": "basis",
    "delområde": "aspect",
}
_WORDS = ("changeability", "decider", "level", "status", "grade", "basis")


@then(says('er "{issue}" en belastning', '"{issue}" er en belastning'))
@then(says('"{issue}" is an issue'))
def is_an_issue(heard: Heard, issue: str) -> None:
    """Expect the unit to have this issue."""
    heard.issue(issue)


@then(says('er "{issue}" ikke en belastning', '"{issue}" er ikke en belastning'))
@then(says('"{issue}" is not an issue'))
def is_no_issue(heard: Heard, issue: str) -> None:
    """Expect the unit not to have this issue."""
    name = heard.has(issue)
    why = heard.reasons(heard.unit.issue(name).justification) if name else ()
    expected = (f'"{issue}" er ikke en belastning', f'"{issue}" is not an issue')
    heard.expect(name is None, expected, heard.issues(), why)


@then(says("er der ingen belastninger", "der er ingen belastninger"))
@then(says("there are no issues"))
def no_issues(heard: Heard) -> None:
    """Expect the unit to have no issue at all."""
    heard.expect(not heard.unit.issues, ("ingen belastninger", "no issues"), heard.issues())


@then(says("er belastningerne afklaret sådan", "belastningerne er afklaret sådan"))
@then(says("the issues are settled like this"))
def are_settled(heard: Heard, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others, one a row, each with the columns that the table has."""
    heading, *rows = datatable
    columns = [_COLUMNS.get(plain(column), plain(column)) for column in heading[1:]]
    expected = [[heard.issue(row[0]).id, *map(plain, row[1:])] for row in rows]
    actual = [[issue.id, *_settled(heard, issue, columns)] for issue in heard.unit.issues]
    differing = [issue for issue in heard.unit.issues if [issue.id, *_settled(heard, issue, columns)] not in expected]
    heard.expect(
        sorted(actual) == sorted(expected),
        ("belastningerne som i tabellen", "the issues as in the table"),
        (" | ".join([heard.title(row[0]), *row[1:]]) for row in actual),
        (line for issue in differing for line in heard.reasons(issue.justification)),
    )


def _settled(heard: Heard, issue: IssueAdvice, columns: Sequence[str]) -> Iterator[str]:
    for column in columns:
        if column in ("dimension", "aspect"):
            named = heard.names.knowledge.named(getattr(issue, column) or "–")
            yield plain(named.get(heard.names.language))
        elif column in _WORDS:
            yield plain(heard.word(column, getattr(issue, column)))
        else:
            raise heard.names.failure(
                f'ukendt kolonne "{column}"; brug dimension, {", ".join(_COLUMNS)}, status',
                f'unknown column "{column}"; use dimension, aspect, {", ".join(_WORDS)}',
            )


@then(
    says(
        'ville reglerne have afklaret "{issue}" som "{changeability}"',
        'reglerne ville have afklaret "{issue}" som "{changeability}"',
    )
)
@then(says('the rules would have settled "{issue}" as "{changeability}"'))
def would_be_settled_as(heard: Heard, issue: str, changeability: str) -> None:
    """Expect the rules to say this of an issue on which the meeting has decided otherwise."""
    proposed = heard.issue(issue).proposed
    actual = heard.word("changeability", proposed.changeability if proposed else None)
    heard.expect(
        plain(actual) == plain(changeability),
        (f'reglerne ville sige "{changeability}"', f'the rules would say "{changeability}"'),
        (actual,),
    )


@then(says('er "{issue}" afklaret som "{changeability}"', '"{issue}" er afklaret som "{changeability}"'))
@then(says('"{issue}" is settled as "{changeability}"'))
def is_settled_as(heard: Heard, issue: str, changeability: str) -> None:
    """Expect this of whether the issue can be changed."""
    wanted, found = heard.names.word("changeability", changeability), heard.issue(issue)
    expected = (f'"{issue}": {changeability}', f'"{issue}": {changeability}')
    heard.expect(found.changeability == wanted, expected, heard.issues(), heard.why_status(found))


@then(says('er det ikke afklaret, om "{issue}" kan ændres', 'det er ikke afklaret, om "{issue}" kan ændres'))
@then(says('it is not settled whether "{issue}" can be changed'))
def is_not_settled(heard: Heard, issue: str) -> None:
    """Expect that it is open whether the issue can be changed."""
    found = heard.issue(issue)
    expected = (f'det er ikke afklaret, om "{issue}" kan ændres', f'"{issue}" is not settled')
    heard.expect(found.changeability is None, expected, heard.issues(), heard.why_status(found))


@then(says('er beslutningstageren for "{issue}" {decider}', 'beslutningstageren for "{issue}" er {decider}'))
@then(says('the decider about "{issue}" is {decider}'))
def decider_is(heard: Heard, issue: str, decider: str) -> None:
    """Expect this decider about the issue."""
    wanted, found = heard.names.word("decider", decider), heard.issue(issue)
    expected = (f'{decider} bestemmer over "{issue}"', f'"{issue}" is for {decider}')
    instead = [heard.word("decider", found.decider)]
    heard.expect(found.decider == wanted, expected, instead, heard.why_status(found))


@then(says('er niveauet for "{issue}" {level}', 'niveauet for "{issue}" er {level}'))
@then(says('the level of "{issue}" is {level}'))
def level_is(heard: Heard, issue: str, level: str) -> None:
    """Expect this level of work."""
    wanted, found = heard.names.word("level", level), heard.issue(issue)
    expected = (f'niveauet for "{issue}" er {level}', f'the level of "{issue}" is {level}')
    heard.expect(found.level == wanted, expected, [heard.word("level", found.level)], heard.why_status(found))


@then(says('har "{issue}" status "{status}"', '"{issue}" har status "{status}"'))
@then(says('"{issue}" has the status "{status}"'))
def status_is(heard: Heard, issue: str, status: str) -> None:
    """Expect this to become of the issue when priorities are chosen."""
    wanted, found = heard.names.word("status", status), heard.issue(issue)
    expected = (f'"{issue}" har status "{status}"', f'"{issue}" has the status "{status}"')
    heard.expect(found.status == wanted, expected, heard.issues(), heard.why_status(found))


@then(says('er betingelsen "{condition}" {state} for "{issue}"', 'betingelsen "{condition}" er {state} for "{issue}"'))
@then(says('the condition "{condition}" is {state} for "{issue}"'))
def condition_is(heard: Heard, condition: str, state: str, issue: str) -> None:
    """Expect a condition of priority not to be met, or to be open."""
    found, wanted = heard.issue(issue), heard.names.condition(condition)
    states = {unmet.condition: unmet.state for unmet in found.unmet}
    expected = (f'"{condition}" er {state} for "{issue}"', f'"{condition}" is {state} for "{issue}"')
    holds = states.get(wanted) == heard.names.word("state", state)
    heard.expect(holds, expected, heard.why_status(found))


@then(says('er alle betingelser opfyldt for "{issue}"', 'alle betingelser er opfyldt for "{issue}"'))
@then(says('all conditions are met for "{issue}"'))
def conditions_are_met(heard: Heard, issue: str) -> None:
    """Expect nothing to stand in the way of giving the issue priority."""
    found = heard.issue(issue)
    expected = (f'alle betingelser er opfyldt for "{issue}"', f'all conditions are met for "{issue}"')
    heard.expect(not found.unmet, expected, heard.why_status(found))
