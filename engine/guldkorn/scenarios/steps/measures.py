"""Steps about recommended measures: which, in which order, what supports them and what they take."""

from collections import defaultdict
from collections.abc import Sequence

from guldkorn.advice.advice import Recommendation
from guldkorn.advice.promise import like_promise
from guldkorn.knowledge.vocabulary import Cost
from guldkorn.reading.text import Text
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import plain
from guldkorn.scenarios.steps.wording import step

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


@step("is-recommended")
def is_recommended(heard: Heard, measure: str, issue: str) -> None:
    """Expect the measure among those recommended for the issue."""
    the_recommendation(heard, measure, issue)


@step("these-recommended")
def these_recommended(heard: Heard, issue: str, datatable: Sequence[Sequence[str]]) -> None:
    """Expect these measures and no others to be recommended for the issue, in this order."""
    wanted = [heard.names.measure(row[0]) for row in datatable]
    listed = ", ".join(row[0] for row in datatable)
    expected = (f'for "{issue}" anbefales {listed}', f'{listed} are recommended for "{issue}"')
    about = heard.issue(issue)
    found = [each.measure.id for each in heard.recommended(issue)]
    heard.expect(found == wanted, expected, heard.measures(about.id), heard.why_status(about))


@step("is-not-recommended")
def is_not_recommended(heard: Heard, measure: str) -> None:
    """Expect the measure to be recommended for no issue."""
    wanted = heard.names.measure(measure)
    found = [each for each in heard.recommended() if each.measure.id == wanted]
    why = (line for each in found for line in heard.reasons(each.justification))
    expected = (f'"{measure}" anbefales ikke', f'"{measure}" is not recommended')
    heard.expect(not found, expected, heard.measures(), why)


@step("nothing-recommended-for")
def nothing_recommended_for(heard: Heard, issue: str) -> None:
    """Expect no measure to be recommended for the issue."""
    found = heard.issue(issue)
    expected = (f'der anbefales intet for "{issue}"', f'nothing is recommended for "{issue}"')
    heard.expect(not heard.recommended(issue), expected, heard.measures(found.id), heard.why_status(found))


@step("nothing-recommended")
def nothing_recommended(heard: Heard) -> None:
    """Expect no measure to be recommended at all."""
    expected = ("der anbefales intet", "nothing is recommended")
    heard.expect(not heard.unit.recommendations, expected, heard.measures())


@step("none-for-all")
def none_for_all(heard: Heard) -> None:
    """Expect several issues, and no measure that is recommended for all of them."""
    issues_of: dict[str, set[str]] = defaultdict(set)
    for each in heard.unit.recommendations:
        issues_of[each.measure.id].add(each.issue)
    everything = set().union(*issues_of.values())
    holds = len(everything) > 1 and everything not in issues_of.values()
    expected = ("ingen indsats anbefales for alle belastninger", "no measure is recommended for all issues")
    heard.expect(holds, expected, heard.measures())


@step("all-for-purpose")
def all_for_purpose(heard: Heard, issue: str, purpose: str) -> None:
    """Expect something to be recommended for the issue, and all of it for this purpose."""
    wanted, found = heard.names.word("purpose", purpose), heard.recommended(issue)
    holds = bool(found) and all(each.measure.purpose == wanted for each in found)
    expected = (f'kun {purpose} for "{issue}"', f'only {purpose} for "{issue}"')
    title = heard.names.language
    instead = (f"{each.measure.title.get(title)}: {heard.word('purpose', each.measure.purpose)}" for each in found)
    heard.expect(holds, expected, instead)


@step("at-least-so-many")
def at_least_so_many(heard: Heard, n: int, issue: str) -> None:
    """Expect at least so many measures for the issue."""
    expected = (f'mindst {n} indsatser for "{issue}"', f'at least {n} measures for "{issue}"')
    heard.expect(len(heard.recommended(issue)) >= n, expected, heard.measures(heard.issue(issue).id))


@step("comes-before")
def comes_before(heard: Heard, first: str, second: str, issue: str) -> None:
    """Expect one recommended measure before another."""
    order = [each.measure.id for each in heard.recommended(issue)]
    one, other = (the_recommendation(heard, each, issue).measure.id for each in (first, second))
    expected = (f'"{first}" før "{second}"', f'"{first}" before "{second}"')
    heard.expect(order.index(one) < order.index(other), expected, heard.measures(heard.issue(issue).id))


@step("cheaper-first")
def cheaper_first(heard: Heard) -> None:
    """Expect measures of different cost, and within each issue none before a cheaper one that promises as much."""
    costs: dict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
    for each in heard.unit.recommendations:
        alike = like_promise(each.measure, heard.unit.issue(each.issue), heard.names.knowledge)
        costs[each.issue, alike].append(_COSTS.index(each.measure.cost))
    differ = {each.measure.cost for each in heard.unit.recommendations}
    holds = all(order == sorted(order) for order in costs.values()) and len(differ) > 1
    expected = ("de billigere indsatser først", "the cheaper measures first")
    heard.expect(holds, expected, heard.measures())


@step("is-supported-by")
def is_supported_by(heard: Heard, measure: str, other: str) -> None:
    """Expect a complementing measure at another level beside a recommended one."""
    recommended, wanted = the_recommendation(heard, measure), heard.names.measure(other)
    beside = [each.measure for each in recommended.complements]
    holds = any(each.id == wanted and each.level is not recommended.measure.level for each in beside)
    expected = (f'"{other}" støtter "{measure}"', f'"{other}" supports "{measure}"')
    language = heard.names.language
    heard.expect(holds, expected, (f"{m.title.get(language)}: {heard.word('level', m.level)}" for m in beside))


@step("cheap-but-deliberate")
def cheap_but_deliberate(heard: Heard, measure: str) -> None:
    """Expect the recommended measure to cost little and to fail without deliberate effort."""
    found = the_recommendation(heard, measure).measure
    cost = heard.word("cost", found.cost)
    expected = ("billig, og kræver bevidst indsats", "cheap, and takes deliberate effort")
    instead = [f"{measure}: {cost}, {found.deliberate_effort}"]
    heard.expect(found.cost is Cost.LOW and found.deliberate_effort, expected, instead)


@step("works-at-level")
def works_at_level(heard: Heard, measure: str, level: str) -> None:
    """Expect the recommended measure to work at this level."""
    wanted, found = heard.names.word("level", level), the_recommendation(heard, measure).measure
    expected = (f'"{measure}" virker på {level} niveau', f'"{measure}" works at the {level} level')
    heard.expect(found.level == wanted, expected, [heard.word("level", found.level)])


@step("cost-is")
def cost_is(heard: Heard, measure: str, cost: str) -> None:
    """Expect the recommended measure to cost so much."""
    wanted, found = heard.names.word("cost", cost), the_recommendation(heard, measure).measure
    expected = (f'prisen for "{measure}" er {cost}', f'the cost of "{measure}" is {cost}')
    heard.expect(found.cost == wanted, expected, [heard.word("cost", found.cost)])


@step("evidence-is")
def evidence_is(heard: Heard, measure: str, evidence: str) -> None:
    """Expect it to be known so well that the recommended measure works."""
    wanted, found = heard.names.word("evidence", evidence), the_recommendation(heard, measure).measure
    expected = (f'evidensen for "{measure}" er "{evidence}"', f'the evidence for "{measure}" is "{evidence}"')
    grade = heard.names.knowledge.evidence_of[found.id].grade
    heard.expect(grade == wanted, expected, [heard.word("evidence", grade)])


@step("presupposes")
def presupposes(heard: Heard, measure: str, text: str) -> None:
    """Expect these words in what must be in place before the recommended measure can work."""
    _says(heard, text, the_recommendation(heard, measure).measure.presupposes)


@step("first-step-is")
def first_step_is(heard: Heard, measure: str, text: str) -> None:
    """Expect these words in what can be done within a few days."""
    _says(heard, text, the_recommendation(heard, measure).measure.first_step)


@step("does-not")
def does_not(heard: Heard, measure: str, text: str) -> None:
    """Expect these words in what nobody should expect of the recommended measure."""
    _says(heard, text, the_recommendation(heard, measure).measure.does_not)


# What a recommendation takes of management


@step("management-must")
def management_must(heard: Heard, measure: str, text: str) -> None:
    """Expect these words in what the manager must do for the recommended measure to happen."""
    _says(heard, text, the_recommendation(heard, measure).measure.management_act)


@step("accountable-is")
def accountable_is(heard: Heard, manager: str, measure: str) -> None:
    """Expect this manager to answer for the recommended measure."""
    wanted, found = heard.names.word("manager", manager), the_recommendation(heard, measure).measure
    expected = (f"{manager} har ansvaret", f"{manager} is accountable")
    heard.expect(found.accountable == wanted, expected, [heard.word("manager", found.accountable)])


@step("all-accountable")
def all_accountable(heard: Heard) -> None:
    """Expect something to be recommended, and a manager to answer for each of it."""
    missing = [each for each in heard.unit.recommendations if heard.word("manager", each.measure.accountable) == "–"]
    expected = ("en leder for hver anbefaling", "a manager for each recommendation")
    heard.expect(bool(heard.unit.recommendations) and not missing, expected, heard.measures())


@step("all-say-what-management-does")
def all_say_what_management_does(heard: Heard) -> None:
    """Expect something to be recommended, and each of it to name a concrete act of management."""
    language = heard.names.language
    told = {each.measure.management_act.get(language) for each in heard.unit.recommendations}
    expected = ("en ledelseshandling for hver anbefaling", "an act of management for each recommendation")
    heard.expect(bool(told) and all(told), expected, heard.measures())


@step("all-say-what-they-presuppose")
def all_say_what_they_presuppose(heard: Heard) -> None:
    """Expect something to be recommended, and each of it to say what it presupposes of the culture."""
    language = heard.names.language
    told = {each.measure.presupposes.get(language) for each in heard.unit.recommendations}
    expected = ("en forudsætning for hver anbefaling", "what each recommendation presupposes")
    heard.expect(bool(told) and all(told), expected, heard.measures())


def _says(heard: Heard, text: str, told: Text) -> None:
    said = told.get(heard.names.language)
    heard.expect(plain(text) in plain(said), (f'der står "{text}"', f'it says "{text}"'), [said])
