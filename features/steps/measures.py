"""Steps about recommended measures: which, in which order, what supports them and what they take."""

from collections import defaultdict

from pytest_bdd import then

from features.steps.hearing import Heard
from features.steps.wording import says
from guldkorn.advice.advice import Recommendation
from guldkorn.knowledge.vocabulary import Cost

_COSTS = list(Cost)


def the_recommendation(heard: Heard, measure: str, issue: str | None = None) -> Recommendation:
    """Return the recommendation of a measure, for one issue or for any; fail where there is none."""
    wanted, about = heard.names.measure(measure), heard.issue(issue) if issue else None
    found = [each for each in heard.recommended(issue) if each.measure.id == wanted]
    why = [line for hold in heard.held(measure, issue) for line in heard.reasons(hold.justification)]
    why += heard.why_status(about) if about else ()
    expected = (f'"{measure}" anbefales', f'"{measure}" is recommended')
    heard.expect(bool(found), expected, heard.measures(about.id if about else None), why)
    return found[0]


@then(says('anbefales "{measure}" for "{issue}"', '"{measure}" anbefales for "{issue}"'))
@then(says('"{measure}" is recommended for "{issue}"'))
def is_recommended(heard: Heard, measure: str, issue: str) -> None:
    """Expect the measure among those recommended for the issue."""
    the_recommendation(heard, measure, issue)


@then(says('anbefales "{measure}" ikke', '"{measure}" anbefales ikke'))
@then(says('"{measure}" is not recommended'))
def is_not_recommended(heard: Heard, measure: str) -> None:
    """Expect the measure to be recommended for no issue."""
    wanted = heard.names.measure(measure)
    found = [each for each in heard.recommended() if each.measure.id == wanted]
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'"{measure}" anbefales ikke', f'"{measure}" is not recommended')
    heard.expect(not found, expected, heard.measures(), why)


@then(says('anbefales der intet for "{issue}"', 'der anbefales intet for "{issue}"'))
@then(says('nothing is recommended for "{issue}"'))
def nothing_recommended_for(heard: Heard, issue: str) -> None:
    """Expect no measure to be recommended for the issue."""
    found = heard.issue(issue)
    expected = (f'der anbefales intet for "{issue}"', f'nothing is recommended for "{issue}"')
    heard.expect(not heard.recommended(issue), expected, heard.measures(found.id), heard.why_status(found))


@then(says("anbefales der intet", "der anbefales intet"))
@then(says("nothing is recommended"))
def nothing_recommended(heard: Heard) -> None:
    """Expect no measure to be recommended at all."""
    expected = ("der anbefales intet", "nothing is recommended")
    heard.expect(not heard.unit.recommendations, expected, heard.measures())


@then(says("anbefales ingen indsats for alle belastninger", "ingen indsats anbefales for alle belastninger"))
@then(says("no measure is recommended for all issues"))
def none_for_all(heard: Heard) -> None:
    """Expect several issues, and no measure that is recommended for all of them."""
    issues_of: dict[str, set[str]] = defaultdict(set)
    for each in heard.unit.recommendations:
        issues_of[each.measure.id].add(each.issue)
    everything = set().union(*issues_of.values())
    holds = len(everything) > 1 and everything not in issues_of.values()
    expected = ("ingen indsats anbefales for alle belastninger", "no measure is recommended for all issues")
    heard.expect(holds, expected, heard.measures())


@then(
    says(
        'har alt, der anbefales for "{issue}", formålet "{purpose}"',
        'alt, der anbefales for "{issue}", har formålet "{purpose}"',
    )
)
@then(says('all that is recommended for "{issue}" has the purpose "{purpose}"'))
def all_for_purpose(heard: Heard, issue: str, purpose: str) -> None:
    """Expect something to be recommended for the issue, and all of it for this purpose."""
    wanted, found = heard.names.word("purpose", purpose), heard.recommended(issue)
    holds = bool(found) and all(each.measure.purpose == wanted for each in found)
    expected = (f'kun {purpose} for "{issue}"', f'only {purpose} for "{issue}"')
    title = heard.names.language
    instead = (f"{each.measure.title.get(title)}: {heard.word('purpose', each.measure.purpose)}" for each in found)
    heard.expect(holds, expected, instead)


@then(
    says(
        'er der mindst {n:d} indsatser at vælge imellem for "{issue}"',
        'der er mindst {n:d} indsatser at vælge imellem for "{issue}"',
    )
)
@then(says('there are at least {n:d} measures to choose from for "{issue}"'))
def at_least_so_many(heard: Heard, n: int, issue: str) -> None:
    """Expect at least so many measures for the issue."""
    expected = (f'mindst {n} indsatser for "{issue}"', f'at least {n} measures for "{issue}"')
    heard.expect(len(heard.recommended(issue)) >= n, expected, heard.measures(heard.issue(issue).id))


@then(says('kommer "{first}" før "{second}" for "{issue}"', '"{first}" kommer før "{second}" for "{issue}"'))
@then(says('"{first}" comes before "{second}" for "{issue}"'))
def comes_before(heard: Heard, first: str, second: str, issue: str) -> None:
    """Expect one recommended measure before another."""
    order = [each.measure.id for each in heard.recommended(issue)]
    one, other = (the_recommendation(heard, each, issue).measure.id for each in (first, second))
    expected = (f'"{first}" før "{second}"', f'"{first}" before "{second}"')
    heard.expect(order.index(one) < order.index(other), expected, heard.measures(heard.issue(issue).id))


@then(says("kommer de billigere indsatser først", "de billigere indsatser kommer først"))
@then(says("cheaper measures come first"))
def cheaper_first(heard: Heard) -> None:
    """Expect measures of different cost, and within each issue none before a cheaper one."""
    costs: dict[str, list[int]] = defaultdict(list)
    for each in heard.unit.recommendations:
        costs[each.issue].append(_COSTS.index(each.measure.cost))
    holds = all(order == sorted(order) for order in costs.values()) and any(len(set(c)) > 1 for c in costs.values())
    expected = ("de billigere indsatser først", "the cheaper measures first")
    heard.expect(holds, expected, heard.measures())


@then(
    says('støttes "{measure}" af "{other}" på et andet niveau', '"{measure}" støttes af "{other}" på et andet niveau')
)
@then(says('"{measure}" is supported by "{other}" at another level'))
def is_supported_by(heard: Heard, measure: str, other: str) -> None:
    """Expect a complementing measure at another level beside a recommended one."""
    recommended, wanted = the_recommendation(heard, measure), heard.names.measure(other)
    beside = [each.measure for each in recommended.complements]
    holds = any(each.id == wanted and each.level is not recommended.measure.level for each in beside)
    expected = (f'"{other}" støtter "{measure}"', f'"{other}" supports "{measure}"')
    language = heard.names.language
    heard.expect(holds, expected, (f"{m.title.get(language)}: {heard.word('level', m.level)}" for m in beside))


@then(
    says('er "{measure}" billig, men kræver en bevidst indsats', '"{measure}" er billig, men kræver en bevidst indsats')
)
@then(says('"{measure}" is cheap but takes deliberate effort'))
def cheap_but_deliberate(heard: Heard, measure: str) -> None:
    """Expect the recommended measure to cost little and to fail without deliberate effort."""
    found = the_recommendation(heard, measure).measure
    cost = heard.word("cost", found.cost)
    expected = ("billig, og kræver bevidst indsats", "cheap, and takes deliberate effort")
    instead = [f"{measure}: {cost}, {found.deliberate_effort}"]
    heard.expect(found.cost is Cost.LOW and found.deliberate_effort, expected, instead)


# What a recommendation takes of management


@then(says('har {manager} ansvaret for "{measure}"', '{manager} har ansvaret for "{measure}"'))
@then(says('{manager} is accountable for "{measure}"'))
def accountable_is(heard: Heard, manager: str, measure: str) -> None:
    """Expect this manager to answer for the recommended measure."""
    wanted, found = heard.names.word("manager", manager), the_recommendation(heard, measure).measure
    expected = (f"{manager} har ansvaret", f"{manager} is accountable")
    heard.expect(found.accountable == wanted, expected, [heard.word("manager", found.accountable)])


@then(says("har hver anbefaling en ansvarlig leder", "hver anbefaling har en ansvarlig leder"))
@then(says("every recommendation has an accountable manager"))
def all_accountable(heard: Heard) -> None:
    """Expect something to be recommended, and a manager to answer for each of it."""
    missing = [each for each in heard.unit.recommendations if heard.word("manager", each.measure.accountable) == "–"]
    expected = ("en leder for hver anbefaling", "a manager for each recommendation")
    heard.expect(bool(heard.unit.recommendations) and not missing, expected, heard.measures())


@then(says("siger hver anbefaling, hvad ledelsen skal gøre", "hver anbefaling siger, hvad ledelsen skal gøre"))
@then(says("every recommendation says what management must do"))
def all_say_what_management_does(heard: Heard) -> None:
    """Expect something to be recommended, and each of it to name a concrete act of management."""
    language = heard.names.language
    told = {each.measure.management_act.get(language) for each in heard.unit.recommendations}
    expected = ("en ledelseshandling for hver anbefaling", "an act of management for each recommendation")
    heard.expect(bool(told) and all(told), expected, heard.measures())


@then(says("siger hver anbefaling, hvad den forudsætter", "hver anbefaling siger, hvad den forudsætter"))
@then(says("every recommendation says what it presupposes"))
def all_say_what_they_presuppose(heard: Heard) -> None:
    """Expect something to be recommended, and each of it to say what it presupposes of the culture."""
    language = heard.names.language
    told = {each.measure.presupposes.get(language) for each in heard.unit.recommendations}
    expected = ("en forudsætning for hver anbefaling", "what each recommendation presupposes")
    heard.expect(bool(told) and all(told), expected, heard.measures())
