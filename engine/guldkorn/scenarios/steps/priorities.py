"""Steps about priorities: what is taken up now, and why the rest waits."""

from collections.abc import Iterator, Sequence

from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step


@step("these-now")
def these_now(heard: Heard, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others to be taken up now, in this order."""
    wanted = tuple(heard.issue(row[0]).id for row in datatable)
    listed = ", ".join(row[0] for row in datatable)
    expected = (f"nu prioriteres {listed}", f"{listed} are given priority now")
    heard.expect(heard.unit.now == wanted, expected, map(heard.title, heard.unit.now), _waiting(heard))


@step("is-now")
def is_now(heard: Heard, issue: str) -> None:
    """Expect the issue to be taken up now."""
    found = heard.issue(issue)
    expected = (f'"{issue}" prioriteres nu', f'"{issue}" is given priority now')
    heard.expect(found.id in heard.unit.now, expected, map(heard.title, heard.unit.now), _waiting(heard))


@step("nothing-now")
def nothing_now(heard: Heard) -> None:
    """Expect no issue to be taken up now."""
    expected = ("intet prioriteres", "nothing is given priority")
    heard.expect(not heard.unit.now, expected, map(heard.title, heard.unit.now))


@step("so-many-now")
def so_many_now(heard: Heard, n: int) -> None:
    """Expect so many issues to be taken up now."""
    expected = (f"{n} belastninger prioriteres nu", f"{n} issues are given priority now")
    heard.expect(len(heard.unit.now) == n, expected, map(heard.title, heard.unit.now), _waiting(heard))


@step("taken-as-one")
def taken_as_one(heard: Heard, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others to be taken up as one priority."""
    wanted = {heard.issue(row[0]).id for row in datatable}
    listed = ", ".join(row[0] for row in datatable)
    expected = (f"{listed} tages under ét", f"{listed} are taken as one")
    groups = [each.issues for each in heard.unit.priorities if len(each.issues) > 1]
    instead = [", ".join(map(heard.title, group)) for group in groups]
    heard.expect(wanted in map(set, groups), expected, instead or map(heard.title, heard.unit.now), _waiting(heard))


@step("so-many-priorities")
def so_many_priorities(heard: Heard, n: int) -> None:
    """Expect so many priorities, each an issue or the issues that are taken as one."""
    expected = (f"{n} prioriteter", f"{n} priorities")
    instead = (", ".join(map(heard.title, each.issues)) for each in heard.unit.priorities)
    heard.expect(len(heard.unit.priorities) == n, expected, instead, _waiting(heard))


@step("waits")
def waits(heard: Heard, issue: str) -> None:
    """Expect the issue not to be taken up now."""
    waits_with_reason(heard, issue, "")


@step("waits-with-reason")
def waits_with_reason(heard: Heard, issue: str, reason: str) -> None:
    """Expect the issue not to be taken up now, and these words in the reason."""
    found, language = heard.issue(issue), heard.names.language
    because = [text.get(language) for each in heard.unit.not_now if each.issue == found.id for text in each.because]
    holds = any(plain(reason) in plain(text) for text in because)
    expected = (f'"{issue}" venter: {reason}', f'"{issue}" waits: {reason}')
    heard.expect(holds, expected, because or map(heard.title, heard.unit.now), heard.why_status(found))


@step("all-others-have-reasons")
def all_others_have_reasons(heard: Heard) -> None:
    """Expect at least one issue to wait, and none of them in silence."""
    waiting = {each.issue for each in heard.unit.not_now if any(text.da and text.en for text in each.because)}
    others = {issue.id for issue in heard.unit.issues} - set(heard.unit.now)
    expected = ("hver, der venter, har en grund", "each that waits has a reason")
    heard.expect(bool(others) and waiting == others, expected, _waiting(heard))


@step("nothing-waits")
def nothing_waits(heard: Heard) -> None:
    """Expect some issue to be taken up, and none to have to wait."""
    expected = ("intet venter", "nothing waits")
    heard.expect(bool(heard.unit.now) and not heard.unit.not_now, expected, _waiting(heard))


def _waiting(heard: Heard) -> Iterator[str]:
    for each in heard.unit.not_now:
        because = " ".join(text.get(heard.names.language) for text in each.because)
        yield f"{heard.title(each.issue)}: {because}"
