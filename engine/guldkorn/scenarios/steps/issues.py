"""Steps about issues: which there are, how they are classified, and what a priority still takes."""

from collections.abc import Iterator, Sequence

from guldkorn.advice.advice import IssueAdvice
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step

COLUMNS = {
    "ændringsmulighed": "changeability",
    "beslutningstager": "decider",
    "niveau": "level",
    "grad": "grade",
    "grundlag": "basis",
    "delområde": "aspect",
    "dimension": "dimension",
    "status": "status",
}
"""The columns of a table of issues, after the first, by their headings in Danish."""
_WORDS = ("changeability", "decider", "level", "status", "grade", "basis")


@step("is-an-issue")
def is_an_issue(heard: Heard, issue: str) -> None:
    """Expect the unit to have this issue."""
    heard.issue(issue)


@step("is-no-issue")
def is_no_issue(heard: Heard, issue: str) -> None:
    """Expect the unit not to have this issue."""
    name = heard.has(issue)
    why = heard.reasons(heard.unit.issue(name).justification) if name else ()
    expected = (f'"{issue}" er ikke en belastning', f'"{issue}" is not an issue')
    heard.expect(name is None, expected, heard.issues(), why)


@step("no-issues")
def no_issues(heard: Heard) -> None:
    """Expect the unit to have no issue at all."""
    heard.expect(not heard.unit.issues, ("ingen belastninger", "no issues"), heard.issues())


@step("are-settled")
def are_settled(heard: Heard, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others, one a row, each with the columns that the table has."""
    heading, *rows = datatable
    columns = [COLUMNS.get(plain(column), plain(column)) for column in heading[1:]]
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
                f'ukendt kolonne "{column}"; brug {", ".join(COLUMNS)}',
                f'unknown column "{column}"; use {", ".join(COLUMNS.values())}',
            )


@step("would-be-settled-as")
def would_be_settled_as(heard: Heard, issue: str, changeability: str) -> None:
    """Expect the rules to say this of an issue on which the meeting has decided otherwise."""
    proposed = heard.issue(issue).proposed
    actual = heard.word("changeability", proposed.changeability if proposed else None)
    heard.expect(
        plain(actual) == plain(changeability),
        (f'reglerne ville sige "{changeability}"', f'the rules would say "{changeability}"'),
        (actual,),
    )


@step("is-settled-as")
def is_settled_as(heard: Heard, issue: str, changeability: str) -> None:
    """Expect this of whether the issue can be changed."""
    wanted, found = heard.names.word("changeability", changeability), heard.issue(issue)
    expected = (f'"{issue}": {changeability}', f'"{issue}": {changeability}')
    heard.expect(found.changeability == wanted, expected, heard.issues(), heard.why_status(found))


@step("is-not-settled")
def is_not_settled(heard: Heard, issue: str) -> None:
    """Expect that it is open whether the issue can be changed."""
    found = heard.issue(issue)
    expected = (f'det er ikke afklaret, om "{issue}" kan ændres', f'"{issue}" is not settled')
    heard.expect(found.changeability is None, expected, heard.issues(), heard.why_status(found))


@step("decider-is")
def decider_is(heard: Heard, issue: str, decider: str) -> None:
    """Expect this decider about the issue."""
    wanted, found = heard.names.word("decider", decider), heard.issue(issue)
    expected = (f'{decider} bestemmer over "{issue}"', f'"{issue}" is for {decider}')
    instead = [heard.word("decider", found.decider)]
    heard.expect(found.decider == wanted, expected, instead, heard.why_status(found))


@step("level-is")
def level_is(heard: Heard, issue: str, level: str) -> None:
    """Expect this level of work."""
    wanted, found = heard.names.word("level", level), heard.issue(issue)
    expected = (f'niveauet for "{issue}" er {level}', f'the level of "{issue}" is {level}')
    heard.expect(found.level == wanted, expected, [heard.word("level", found.level)], heard.why_status(found))


@step("status-is")
def status_is(heard: Heard, issue: str, status: str) -> None:
    """Expect this to become of the issue when priorities are chosen."""
    wanted, found = heard.names.word("status", status), heard.issue(issue)
    expected = (f'"{issue}" har status "{status}"', f'"{issue}" has the status "{status}"')
    heard.expect(found.status == wanted, expected, heard.issues(), heard.why_status(found))


@step("condition-is")
def condition_is(heard: Heard, condition: str, state: str, issue: str) -> None:
    """Expect a condition of priority not to be met, or to be open."""
    found, wanted = heard.issue(issue), heard.names.condition(condition)
    states = {unmet.condition: unmet.state for unmet in found.unmet}
    expected = (f'"{condition}" er {state} for "{issue}"', f'"{condition}" is {state} for "{issue}"')
    holds = states.get(wanted) == heard.names.word("state", state)
    heard.expect(holds, expected, heard.why_status(found))


@step("conditions-are-met")
def conditions_are_met(heard: Heard, issue: str) -> None:
    """Expect nothing to stand in the way of giving the issue priority."""
    found = heard.issue(issue)
    expected = (f'alle betingelser er opfyldt for "{issue}"', f'all conditions are met for "{issue}"')
    heard.expect(not found.unmet, expected, heard.why_status(found))


@step("so-many-issues")
def so_many_issues(heard: Heard, n: int) -> None:
    """Expect the unit to have so many issues."""
    heard.expect(len(heard.unit.issues) == n, (f"{n} belastninger", f"{n} issues"), heard.issues())


@step("belongs-under")
def belongs_under(heard: Heard, issue: str, measured: str) -> None:
    """Expect the issue to belong to this dimension or aspect."""
    wanted, found = heard.names.measured(measured), heard.issue(issue)
    expected = (f'"{issue}" hører under "{measured}"', f'"{issue}" belongs under "{measured}"')
    under = [name for name in (found.dimension, found.aspect) if name]
    titles = (heard.names.knowledge.named(name).get(heard.names.language) for name in under)
    belongs = wanted.dimension == found.dimension and wanted.aspect in (None, found.aspect)
    heard.expect(belongs, expected, titles)


@step("grade-is")
def grade_is(heard: Heard, issue: str, grade: str) -> None:
    """Expect the finding that the issue rests on to be so grave."""
    wanted, found = heard.names.word("grade", grade), heard.issue(issue)
    expected = (f'"{issue}" har graden "{grade}"', f'"{issue}" has the grade "{grade}"')
    heard.expect(found.grade == wanted, expected, [heard.word("grade", found.grade)], heard.why_status(found))


@step("basis-is")
def basis_is(heard: Heard, issue: str, basis: str) -> None:
    """Expect this to show that the issue is there."""
    wanted, found = heard.names.word("basis", basis), heard.issue(issue)
    expected = (f'grundlaget for "{issue}" er "{basis}"', f'the basis of "{issue}" is "{basis}"')
    heard.expect(found.basis == wanted, expected, [heard.word("basis", found.basis)])


@step("decider-is-unknown")
def decider_is_unknown(heard: Heard, issue: str) -> None:
    """Expect that nobody has said who can decide to change the issue."""
    found = heard.issue(issue)
    expected = (f'det vides ikke, hvem der bestemmer over "{issue}"', f'it is not known who decides about "{issue}"')
    heard.expect(found.decider is None, expected, [heard.word("decider", found.decider)], heard.why_status(found))


@step("level-is-unknown")
def level_is_unknown(heard: Heard, issue: str) -> None:
    """Expect that it is open at which level the issue must be met."""
    found = heard.issue(issue)
    expected = (f'niveauet for "{issue}" er ikke afklaret', f'the level of "{issue}" is not settled')
    heard.expect(found.level is None, expected, [heard.word("level", found.level)], heard.why_status(found))


@step("cause-counts-as")
def cause_counts_as(heard: Heard, cause: str, issue: str, state: str) -> None:
    """Expect this to be made of the answers about a cause."""
    states = dict(heard.issue(issue).causes)
    wanted = heard.names.word("cause-state", state)
    expected = (f'"{cause}" regnes for {state}', f'"{cause}" counts as {state}')
    heard.expect(states.get(heard.names.cause(cause)) == wanted, expected, _causes(heard, issue))


def _causes(heard: Heard, issue: str) -> Iterator[str]:
    for cause, state in heard.issue(issue).causes:
        title = heard.names.knowledge.causes[cause].title.get(heard.names.language)
        yield f"{title}: {heard.word('cause-state', state)}"
