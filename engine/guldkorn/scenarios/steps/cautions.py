"""Steps about cautions, interplays and contradictions: what a group is made aware of."""

from collections.abc import Iterator, Sequence

from guldkorn.advice.advice import Caution, Contradicted, Interplay
from guldkorn.knowledge.vocabulary import CautionWeight
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step


def the_cautions(heard: Heard, caution: str) -> tuple[Caution, ...]:
    """Return the cautions that are called so; fail where none is given."""
    found = _given(heard, caution)
    expected = (f'der gøres opmærksom på "{caution}"', f'the caution "{caution}" is given')
    heard.expect(bool(found), expected, _all(heard))
    return found


def the_contradictions(heard: Heard, kind: str, issue: str) -> tuple[Contradicted, ...]:
    """Return where rules say different things of an issue."""
    wanted = heard.names.knowledge.word("kind", heard.names.word("kind", kind))
    about = heard.issue(issue).id
    return tuple(each for each in heard.unit.contradictions if each.issue == about and each.title == wanted)


def _given(heard: Heard, caution: str) -> tuple[Caution, ...]:
    wanted = heard.names.concluded("caution", caution)
    return tuple(each for each in heard.unit.cautions if wanted.means(each.id, each.title))


def _all(heard: Heard) -> Iterator[str]:
    for each in heard.unit.cautions:
        title, says_ = each.title.get(heard.names.language), each.says.get(heard.names.language)
        yield f"{heard.word('weight', each.weight)}: {title}. {says_}"


@step("is-cautioned")
def is_cautioned(heard: Heard, caution: str) -> None:
    """Expect the caution, whatever its weight."""
    the_cautions(heard, caution)


@step("is-not-cautioned")
def is_not_cautioned(heard: Heard, caution: str) -> None:
    """Expect no such caution."""
    found = _given(heard, caution)
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'der gøres ikke opmærksom på "{caution}"', f'the caution "{caution}" is not given')
    heard.expect(not found, expected, _all(heard), why)


@step("comes-as")
def comes_as(heard: Heard, caution: str, weight: str) -> None:
    """Expect the caution with this weight: red flag, warning or remark."""
    wanted = heard.names.word("weight", weight)
    expected = (f'"{caution}" kommer som {weight}', f'"{caution}" comes as a {weight}')
    heard.expect(any(each.weight == wanted for each in _given(heard, caution)), expected, _all(heard))


@step("red-flag-first")
def red_flag_first(heard: Heard) -> None:
    """Expect a red flag, and no caution before it."""
    weights = [each.weight for each in heard.unit.cautions]
    expected = ("et rødt flag står først", "a red flag comes first")
    heard.expect(bool(weights) and weights[0] is CautionWeight.RED_FLAG, expected, _all(heard))


@step("interplay-between")
def interplay_between(heard: Heard, interplay: str, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others to be shown as one interplay."""
    wanted = {heard.issue(row[0]).id for row in datatable}
    called = heard.names.concluded("interplay", interplay)
    holds = any(called.means(each.id, each.title) and set(each.issues) == wanted for each in heard.unit.interplays)
    listed = ", ".join(row[0] for row in datatable)
    heard.expect(holds, (f'"{interplay}": {listed}', f'"{interplay}": {listed}'), _interplays(heard))


@step("no-interplay")
def no_interplay(heard: Heard) -> None:
    """Expect no issues to be shown as one."""
    expected = ("intet samspil", "no interplay")
    heard.expect(not heard.unit.interplays, expected, _interplays(heard))


@step("is-contradicted")
def is_contradicted(heard: Heard, kind: str, issue: str) -> None:
    """Expect rules to say different things of the issue, and the reasons of both to be shown."""
    found = the_contradictions(heard, kind, issue)
    instead = (line for each in heard.unit.contradictions for line in heard.reasons(each.justification))
    expected = (f'en modsigelse om {kind} for "{issue}"', f'a contradiction about the {kind} of "{issue}"')
    holds = any(len(each.justification) > 1 for each in found)
    heard.expect(holds, expected, instead, heard.why_status(heard.issue(issue)))


@step("caution-is-about")
def caution_is_about(heard: Heard, caution: str, issue: str) -> None:
    """Expect the caution, and that it speaks of the issue."""
    about = heard.issue(issue).id
    found = the_cautions(heard, caution)
    expected = (f'"{caution}" gælder for "{issue}"', f'"{caution}" is about "{issue}"')
    titles = (heard.title(name) for each in found for name in each.issues)
    heard.expect(any(about in each.issues for each in found), expected, titles)


@step("no-red-flag")
def no_red_flag(heard: Heard) -> None:
    """Expect no caution to be a red flag."""
    flags = [each for each in heard.unit.cautions if each.weight is CautionWeight.RED_FLAG]
    why = (line for each in flags for line in heard.reasons(each.justification))
    heard.expect(not flags, ("intet rødt flag", "no red flag"), _all(heard), why)


@step("no-contradiction")
def no_contradiction(heard: Heard) -> None:
    """Expect no rules to say different things of one issue."""
    told = (line for each in heard.unit.contradictions for line in heard.reasons(each.justification))
    heard.expect(not heard.unit.contradictions, ("ingen modsigelse", "no contradiction"), told)


@step("contradiction-says")
def contradiction_says(heard: Heard, kind: str, issue: str, reason: str) -> None:
    """Expect rules to say different things of the issue, and these words in one of their reasons."""
    language = heard.names.language
    reasons = [each for found in the_contradictions(heard, kind, issue) for each in found.justification]
    told = [each.says.get(language) for each in reasons]
    holds = len(told) > 1 and any(plain(reason) in plain(text) for text in told)
    heard.expect(holds, (f"modsigelsen siger: {reason}", f"the contradiction says: {reason}"), told)


def the_interplays(heard: Heard, interplay: str) -> tuple[Interplay, ...]:
    """Return the interplays that are called so; fail where none is shown."""
    wanted = heard.names.concluded("interplay", interplay)
    found = tuple(each for each in heard.unit.interplays if wanted.means(each.id, each.title))
    expected = (f'samspillet "{interplay}" vises', f'the interplay "{interplay}" is shown')
    heard.expect(bool(found), expected, _interplays(heard))
    return found


def _interplays(heard: Heard) -> Iterator[str]:
    for each in heard.unit.interplays:
        issues = ", ".join(heard.title(issue) for issue in each.issues)
        yield f"{each.title.get(heard.names.language)}: {issues}"
