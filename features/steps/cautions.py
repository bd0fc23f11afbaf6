"""Steps about cautions, interplays and contradictions: what a group is made aware of."""

from collections.abc import Iterator, Sequence

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.names import plain
from features.steps.wording import says
from guldkorn.advice.advice import Caution
from guldkorn.knowledge.vocabulary import CautionWeight
from guldkorn.reading.text import Language


def _given(heard: Heard, caution: str) -> tuple[Caution, ...]:
    names = heard.names.concluded("caution", caution)
    titled = {plain(caution)} & {plain(each.title.get(lang)) for each in heard.unit.cautions for lang in Language}
    return tuple(
        each
        for each in heard.unit.cautions
        if each.id in names and (not titled or plain(caution) in (plain(each.title.get(lang)) for lang in Language))
    )


def _all(heard: Heard) -> Iterator[str]:
    for each in heard.unit.cautions:
        title, says_ = each.title.get(heard.names.language), each.says.get(heard.names.language)
        yield f"{heard.word('weight', each.weight)}: {title}. {says_}"


@then(says('gøres der opmærksom på "{caution}"', 'der gøres opmærksom på "{caution}"'))
@then(says('the caution "{caution}" is given'))
def is_cautioned(heard: Heard, caution: str) -> None:
    """Expect the caution, whatever its weight."""
    expected = (f'der gøres opmærksom på "{caution}"', f'the caution "{caution}" is given')
    heard.expect(bool(_given(heard, caution)), expected, _all(heard))


@then(says('gøres der ikke opmærksom på "{caution}"', 'der gøres ikke opmærksom på "{caution}"'))
@then(says('the caution "{caution}" is not given'))
def is_not_cautioned(heard: Heard, caution: str) -> None:
    """Expect no such caution."""
    found = _given(heard, caution)
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'der gøres ikke opmærksom på "{caution}"', f'the caution "{caution}" is not given')
    heard.expect(not found, expected, _all(heard), why)


@then(says('kommer "{caution}" som {weight}', '"{caution}" kommer som {weight}'))
@then(says('"{caution}" comes as a {weight}'))
def comes_as(heard: Heard, caution: str, weight: str) -> None:
    """Expect the caution with this weight: red flag, warning or remark."""
    wanted = heard.names.word("weight", weight)
    expected = (f'"{caution}" kommer som {weight}', f'"{caution}" comes as a {weight}')
    heard.expect(any(each.weight == wanted for each in _given(heard, caution)), expected, _all(heard))


@then(says("står et rødt flag før alt andet", "et rødt flag står før alt andet"))
@then(says("a red flag comes before all else"))
def red_flag_first(heard: Heard) -> None:
    """Expect a red flag, and no caution before it."""
    weights = [each.weight for each in heard.unit.cautions]
    expected = ("et rødt flag står først", "a red flag comes first")
    heard.expect(bool(weights) and weights[0] is CautionWeight.RED_FLAG, expected, _all(heard))


@then(says('vises samspillet "{interplay}" mellem', 'samspillet "{interplay}" vises mellem'))
@then(says('the interplay "{interplay}" is shown between'))
def interplay_between(heard: Heard, interplay: str, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these issues and no others to be shown as one interplay."""
    wanted = {heard.issue(row[0]).id for row in datatable}
    names = heard.names.concluded("interplay", interplay)
    holds = any(each.id in names and set(each.issues) == wanted for each in heard.unit.interplays)
    listed = ", ".join(row[0] for row in datatable)
    heard.expect(holds, (f'"{interplay}": {listed}', f'"{interplay}": {listed}'), _interplays(heard))


@then(says("vises der intet samspil", "der vises intet samspil"))
@then(says("no interplay is shown"))
def no_interplay(heard: Heard) -> None:
    """Expect no issues to be shown as one."""
    expected = ("intet samspil", "no interplay")
    heard.expect(not heard.unit.interplays, expected, _interplays(heard))


@then(says('vises en modsigelse om {kind} for "{issue}"', 'en modsigelse om {kind} for "{issue}" vises'))
@then(says('a contradiction about the {kind} of "{issue}" is shown'))
def is_contradicted(heard: Heard, kind: str, issue: str) -> None:
    """Expect rules to say different things of the issue, and the reasons of both to be shown."""
    wanted = heard.names.knowledge.word("kind", heard.names.word("kind", kind))
    about = heard.issue(issue).id
    found = [each for each in heard.unit.contradictions if each.issue == about and each.title == wanted]
    instead = (line for each in heard.unit.contradictions for line in heard.reasons(each.justification))
    expected = (f'en modsigelse om {kind} for "{issue}"', f'a contradiction about the {kind} of "{issue}"')
    holds = any(len(each.justification) > 1 for each in found)
    heard.expect(holds, expected, instead, heard.why_status(heard.issue(issue)))


def _interplays(heard: Heard) -> Iterator[str]:
    for each in heard.unit.interplays:
        issues = ", ".join(heard.title(issue) for issue in each.issues)
        yield f"{each.title.get(heard.names.language)}: {issues}"
