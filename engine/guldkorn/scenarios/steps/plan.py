"""Steps about the plan: what the group takes into it, what it then says, and what it still lacks."""

from dataclasses import replace

import pytest

from guldkorn.advice.context import Context, slug
from guldkorn.knowledge.plan import PartOf
from guldkorn.knowledge.vocabulary import Level
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.scenarios.steps.survey import Survey
from guldkorn.scenarios.steps.wording import step
from guldkorn.scenarios.steps.written_plan import (
    Agreements,
    WrittenPlan,
    called,
    day_of,
    fields_of,
    filled_in,
    part_called,
    value_of,
)
from guldkorn.session.events import MeasureTaken, Planned, Promised
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session
from guldkorn.session.taking import take


@pytest.fixture
def agreements() -> Agreements:
    """Nothing has been agreed yet."""
    return Agreements()


# What the group takes into the plan


@step("plan-takes", makes="agreements")
def plan_takes(
    agreements: Agreements, survey: Survey, context: Context, names: Names, measure: str, issue: str
) -> Agreements:
    """Take a measure of the rulebook into the plan."""
    about = names.issue(issue, context, survey.unit)
    return agreements.with_change(MeasureTaken(survey.unit, about, names.measure(measure)))


@step("plan-takes-own", makes="agreements")
def plan_takes_own(
    agreements: Agreements, survey: Survey, context: Context, names: Names, title: str, level: str, issue: str
) -> Agreements:
    """Take a measure of the group's own into the plan."""
    about = names.issue(issue, context, survey.unit)
    own = MeasureTaken(survey.unit, about, slug(title), title, Level(names.word("level", level)))
    return agreements.with_change(own)


@step("plan-says", makes="agreements")
def plan_says(agreements: Agreements, survey: Survey, names: Names, part: str, text: str) -> Agreements:
    """Fill in a part of the plan that is about the unit."""
    found = part_called(names, PartOf.UNIT, part)
    return agreements.with_change(Planned(survey.unit, found.id, value_of(names, found, text)))


@step("plan-says-of-issue", makes="agreements")
def plan_says_of_issue(
    agreements: Agreements, survey: Survey, context: Context, names: Names, part: str, issue: str, text: str
) -> Agreements:
    """Fill in a part of the plan that is about an issue."""
    found, about = part_called(names, PartOf.ISSUE, part), names.issue(issue, context, survey.unit)
    return agreements.with_change(Planned(survey.unit, found.id, value_of(names, found, text), about))


@step("plan-says-of-measure", makes="agreements")
def plan_says_of_measure(
    agreements: Agreements, survey: Survey, names: Names, part: str, measure: str, text: str
) -> Agreements:
    """Fill in a part of the plan that is about a measure, wherever it was taken."""
    found = part_called(names, PartOf.MEASURE, part)
    taken = tuple(agreements.taken(measure)) or tuple(agreements.taken(names.measure(measure)))
    if not taken:
        raise names.failure(
            f'"{measure}" er ikke med i planen; tag den med først',
            f'"{measure}" is not in the plan; take it into the plan first',
        )
    for each in taken:
        value = value_of(names, found, text)
        agreements = agreements.with_change(Planned(survey.unit, found.id, value, each.issue, each.measure))
    return agreements


@step("plan-is-filled-in", makes="agreements")
def plan_is_filled_in(agreements: Agreements) -> Agreements:
    """Let what is still missing be filled in when the plan is written."""
    return replace(agreements, is_filled_in=True)


@step("plan-promises", makes="agreements")
def plan_promises(agreements: Agreements, survey: Survey, names: Names, who: str, what: str, date: str) -> Agreements:
    """Let somebody promise something."""
    name = f"promise-{len(agreements.changes) + 1}"
    return agreements.with_change(Promised(survey.unit, name, what, who, day_of(names, date)))


@step("plan-is-written", makes="plan")
def plan_is_written(agreements: Agreements, survey: Survey, context: Context, names: Names) -> WrittenPlan:
    """Write the plan of the unit that is spoken of."""
    session = Session(survey.read(names), context, names.rulebook, survey.unit)
    if survey.unit not in session.mapping.units:
        raise names.failure(
            f'der kan ingen plan skrives for "{survey.unit}": enheden er skjult eller ikke kortlagt',
            f'no plan can be written for "{survey.unit}": it is hidden or was not mapped',
        )
    for change in agreements.changes:
        session = take(session, change)
    while agreements.is_filled_in and (missing := PlanForm(session).missing):
        session = take(session, filled_in(session, missing[0], names))
    return WrittenPlan(session, names)


# What the plan says


@step("plan-is-draft")
def plan_is_draft(plan: WrittenPlan) -> None:
    """Expect the plan to lack something, and to say so."""
    draft_says = plan.session.rulebook.knowledge.plan.draft_says.get(plan.names.language)
    holds = plan.form.is_draft and bool(plan.saying(draft_says))
    plan.expect(holds, ("planen er et udkast", "the plan is a draft"), plan.missing())


@step("plan-is-complete")
def plan_is_complete(plan: WrittenPlan) -> None:
    """Expect the plan to lack nothing."""
    plan.expect(not plan.form.is_draft, ("planen er ikke et udkast", "the plan is not a draft"), plan.missing())


@step("plan-lacks")
def plan_lacks(plan: WrittenPlan, part: str) -> None:
    """Expect a part to be missing somewhere."""
    plan.expect(bool(plan.lacking(part)), (f'planen mangler "{part}"', f'the plan lacks "{part}"'), plan.missing())


@step("plan-lacks-of-issue")
def plan_lacks_of_issue(plan: WrittenPlan, part: str, issue: str) -> None:
    """Expect a part to be missing for an issue, or for a measure against it."""
    expected = (f'planen mangler "{part}" for "{issue}"', f'the plan lacks "{part}" for "{issue}"')
    plan.expect(bool(plan.lacking(part, issue)), expected, plan.missing())


@step("plan-lacks-measure")
def plan_lacks_measure(plan: WrittenPlan, issue: str) -> None:
    """Expect something to be needed against an issue, and nothing to be planned."""
    expected = (f'planen mangler en indsats mod "{issue}"', f'the plan lacks a measure against "{issue}"')
    plan.expect(plan.issue(issue).needs_measure, expected, plan.missing())


@step("plan-does-not-lack")
def plan_does_not_lack(plan: WrittenPlan, part: str) -> None:
    """Expect a part to be missing nowhere."""
    expected = (f'planen mangler ikke "{part}"', f'the plan does not lack "{part}"')
    plan.expect(not plan.lacking(part), expected, plan.missing())


@step("plan-shelf-is")
def plan_shelf_is(plan: WrittenPlan, issue: str, shelf: str) -> None:
    """Expect an issue at this place in the plan."""
    wanted, found = plan.names.word("shelf", shelf), plan.issue(issue).shelf
    expected = (f'"{issue}" står i planen som "{shelf}"', f'"{issue}" stands in the plan as "{shelf}"')
    plan.expect(found == wanted, expected, plan.say([plan.names.knowledge.word("shelf", found)]))


@step("plan-has-measure")
def plan_has_measure(plan: WrittenPlan, measure: str, issue: str) -> None:
    """Expect a measure to be taken for an issue."""
    taken = plan.issue(issue).measures
    expected = (f'"{measure}" er med i planen for "{issue}"', f'"{measure}" is in the plan for "{issue}"')
    holds = any(plain(measure) in called(each) for each in taken)
    plan.expect(holds, expected, plan.say(each.title for each in taken))


@step("plan-written-of-measure")
def plan_written_of_measure(plan: WrittenPlan, text: str, part: str, measure: str) -> None:
    """Expect this to be written in a part of a measure."""
    found = part_called(plan.names, PartOf.MEASURE, part)
    wanted = value_of(plan.names, found, text)
    written = [field.value for field in fields_of(plan, found, measure)]
    expected = (f'der står "{text}" ved "{part}"', f'"{text}" stands at "{part}"')
    plan.expect(wanted in written, expected, (value for value in written if value))


@step("plan-suggests")
def plan_suggests(plan: WrittenPlan, text: str, part: str, measure: str) -> None:
    """Expect these words to be suggested for a part of a measure that nobody has filled in."""
    fields = fields_of(plan, part_called(plan.names, PartOf.MEASURE, part), measure)
    suggested = [*plan.say(field.suggestion for field in fields if field.suggestion and field.value is None)]
    expected = (f'"{text}" foreslås ved "{part}"', f'"{text}" is suggested at "{part}"')
    plan.expect(any(plain(text) in plain(each) for each in suggested), expected, suggested)


@step("plan-reads")
def plan_reads(plan: WrittenPlan, text: str) -> None:
    """Expect these words in the written plan."""
    expected = (f'der står i planen: "{text}"', f'the plan reads: "{text}"')
    plan.expect(bool(plan.saying(text)), expected, plan.nearest(text))


@step("plan-reads-nowhere")
def plan_reads_nowhere(plan: WrittenPlan, text: str, survey: Survey, agreements: Agreements) -> None:
    """Expect these words nowhere in the written plan, though something that was given says them."""
    if plain(text) not in plain(repr((survey, agreements, plan.session.context))):
        raise plan.names.failure(f'intet trin før dette nævner "{text}"', f'no step before this names "{text}"')
    lines = plan.saying(text)
    expected = (f'"{text}" står ingen steder i planen', f'"{text}" stands nowhere in the plan')
    plan.expect(not lines, expected, lines)


@step("plan-ends-with")
def plan_ends_with(plan: WrittenPlan, text: str) -> None:
    """Expect these words at the end of the plan."""
    expected = (f'planen slutter med "{text}"', f'the plan ends with "{text}"')
    holds = plain(text) in plain(plan.ending) and bool(plan.saying(plan.ending))
    plan.expect(holds, expected, [plan.ending])
