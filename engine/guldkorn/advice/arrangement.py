"""Arranging: from conclusions to a unit's advice, typed and in order; choosing few happens here."""

from collections import defaultdict
from collections.abc import Iterable

from guldkorn.advice.advice import (
    Complement,
    Hold,
    Interplay,
    IssueAdvice,
    NotNow,
    Proposed,
    Recommendation,
    UnitAdvice,
    Unmet,
)
from guldkorn.advice.asking import cautions, contradictions, open_questions
from guldkorn.advice.context import UnitContext
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.observation import UNIT, ObservedIssue
from guldkorn.inference.memory import Conclusion
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.priorities import OrderKey
from guldkorn.knowledge.vocabulary import (
    CauseState,
    Changeability,
    Cost,
    Decider,
    Evidence,
    Grade,
    Level,
    Purpose,
    State,
    Status,
)
from guldkorn.reading.text import Text, number

_GRADES = [Grade.RED_FLAG, Grade.CLEAR, Grade.NOTICEABLE, None]
_COSTS = [*Cost, None]
_EVIDENCE = [
    Evidence.LAW,
    Evidence.STRONG,
    Evidence.MODERATE,
    Evidence.LIMITED,
    Evidence.NOTE,
    Evidence.EXPERT_OPINION,
]
_STATUSES = [Status.DUTY, Status.ELIGIBLE, Status.CASE, Status.WAITS, Status.PERMANENT, None]


def arrange(unit: str, answers: int, told: UnitContext, explainer: Explainer) -> UnitAdvice:
    """Return a unit's advice from all that was concluded about it."""
    interplays = _interplays(explainer)
    together = {issue for interplay in interplays for issue in interplay.issues}
    issues = tuple(
        sorted(
            (_issue(issue, explainer) for issue in explainer.issues),
            key=lambda issue: _order(issue, together, explainer),
        )
    )
    now = _now(issues, told, explainer)
    shown = {
        issue.id
        for issue in issues
        if (issue.id in now or issue.status in (Status.CASE, Status.PERMANENT)) and not _is_unfounded(issue)
    }
    holds = _holds(issues, explainer)
    held = {(hold.issue, hold.measure.id) for hold in holds}
    return UnitAdvice(
        unit,
        answers,
        explainer.scores,
        issues,
        interplays,
        now,
        _not_now(issues, now, told, explainer),
        tuple(_recommendations((issue for issue in issues if issue.id in shown), held, explainer)),
        holds,
        open_questions(issues, explainer),
        cautions(issues, explainer),
        contradictions(explainer),
    )


def _issue(issue: ObservedIssue, explainer: Explainer) -> IssueAdvice:
    known = explainer.inferences[-1].subjects[issue.subject].own

    def value(path: str) -> str | None:
        return str(known[path]) if path in known else None

    classification = [each for kind in ("changeability", "level") for each in explainer.concluded(issue.subject, kind)]
    finding = explainer.concluded(issue.finding, "finding") if issue.finding else []
    grade, changeability = value("finding.grade"), value("changeability.class")
    decider, level, status = value("changeability.decider"), value("level.at"), value("eligibility.status")
    return IssueAdvice(
        issue.id,
        issue.title,
        issue.dimension,
        issue.aspect,
        issue.basis,
        Grade(grade) if grade else None,
        Changeability(changeability) if changeability else None,
        Decider(decider) if decider else None,
        Level(level) if level else None,
        Status(status) if status else None,
        issue.evidence,
        issue.documented,
        issue.placed,
        _proposed(issue, explainer),
        tuple((each.get("id"), CauseState(each.get("state"))) for each in explainer.concluded(issue.subject, "cause")),
        _cheapest(issue, explainer),
        _unmet(issue, explainer),
        explainer.explain(*finding, *classification),
    )


def _proposed(issue: ObservedIssue, explainer: Explainer) -> Proposed | None:
    """Return what the rules would have classified an issue as; None where nobody has decided otherwise."""
    found = explainer.overridden(issue.subject, "changeability")
    if issue.placed is None:
        return None
    classes = {each.get("class") for each in found}
    deciders = {each.get("decider") for each in found if each.get("decider")}
    return Proposed(
        Changeability(classes.pop()) if len(classes) == 1 else None,
        Decider(deciders.pop()) if len(deciders) == 1 else None,
        explainer.explain(*found),
    )


def _is_unfounded(issue: IssueAdvice) -> bool:
    """Tell whether it is not shown that there is a problem: then no measure is advised, chosen or not (claim C04)."""
    return any(unmet.condition == "real-problem" and unmet.state is State.FAILED for unmet in issue.unmet)


def _unmet(issue: ObservedIssue, explainer: Explainer) -> tuple[Unmet, ...]:
    conditions = explainer.knowledge.conditions
    standing: dict[str, list[Conclusion]] = defaultdict(list)
    for subject in (issue.subject, UNIT):
        for conclusion in explainer.concluded(subject, "readiness"):
            standing[conclusion.get("condition")].append(conclusion)
    unmet = []
    for name, condition in conditions.items():
        found = standing.get(name, [])
        failed = [each for each in found if each.get("state") == State.FAILED]
        if told := failed or found:
            state = State.FAILED if failed else State.OPEN
            says = condition.failed if failed else condition.unknown
            unmet.append(Unmet(name, condition.title, state, says, explainer.explain(*told)))
    return tuple(unmet)


def _interplays(explainer: Explainer) -> tuple[Interplay, ...]:
    found = []
    opened = {issue.finding: issue.id for issue in reversed(explainer.issues) if issue.finding}
    by_id: dict[str, list[Conclusion]] = defaultdict(list)
    for conclusion in explainer.concluded(UNIT, "interplay"):
        by_id[conclusion.get("id")].append(conclusion)
    for name, conclusions in by_id.items():
        findings = {
            ground.subject
            for conclusion in conclusions
            for firing in explainer.firings[conclusion]
            for ground in firing.grounds
            if isinstance(ground, Conclusion)
        }
        issues = tuple(opened[each] for each in sorted(findings) if each in opened)
        justification = explainer.explain(*conclusions)
        title = justification[0].title or explainer.knowledge.named(name)
        # Of several findings one issue may be left, where the group has put others aside, or all of them together.
        if len(issues) > 1 or len(findings) < 2:
            found.append(Interplay(name, title, issues, justification))
    return tuple(found)


def _cheapest(issue: ObservedIssue, explainer: Explainer) -> Cost | None:
    measures = explainer.knowledge.measures
    costs = [measures[each.get("measure")].cost for each in explainer.concluded(issue.subject, "recommendation")]
    return min(costs, key=_COSTS.index, default=None)


def _order(issue: IssueAdvice, together: set[str], explainer: Explainer) -> tuple[float | str, ...]:
    score = issue.evidence[0] if issue.evidence else None
    distance = (score.distance_in_sd or (score.distance or 0) / 100) if score else 0
    keys: dict[OrderKey, float] = {
        OrderKey.GRADE: _GRADES.index(issue.grade),
        OrderKey.INTERPLAY: issue.id not in together,
        OrderKey.COST: _COSTS.index(issue.cheapest),
        OrderKey.DISTANCE: -distance,
    }
    return (
        _STATUSES.index(issue.status),
        *(keys[key] for key in explainer.knowledge.priorities.order),
        issue.id,
    )


def _now(issues: tuple[IssueAdvice, ...], told: UnitContext, explainer: Explainer) -> tuple[str, ...]:
    """Return what is acted on now: duties, and then the group's own choice, else the few that are proposed."""
    duties = [issue.id for issue in issues if issue.status is Status.DUTY]
    if told.chosen is not None:
        there = {issue.id for issue in issues}
        chosen = [name for name in dict.fromkeys(told.chosen) if name in there]
    else:
        eligible = [issue.id for issue in issues if issue.status is Status.ELIGIBLE]
        chosen = eligible[: explainer.knowledge.priorities.at_most]
    return tuple(dict.fromkeys([*duties, *chosen]))


def _not_now(
    issues: tuple[IssueAdvice, ...], now: tuple[str, ...], told: UnitContext, explainer: Explainer
) -> tuple[NotNow, ...]:
    priorities = explainer.knowledge.priorities
    limit = number(priorities.at_most, 0)
    waiting = []
    for issue in issues:
        if issue.id in now:
            continue
        status = explainer.concluded(f"issue {issue.id}", "eligibility")
        justification = explainer.explain(*status)
        because: tuple[Text, ...]
        if issue.status is Status.ELIGIBLE and told.chosen is not None:
            because = (priorities.not_chosen_says,)
        elif issue.status is Status.ELIGIBLE:
            says = priorities.at_most_says
            because = (Text(says.da.replace("{limit}", limit.da), says.en.replace("{limit}", limit.en)),)
        elif issue.status is not None and issue.status in priorities.status_says:
            because = tuple(reason.says for reason in justification) or (priorities.status_says[issue.status],)
        else:
            because = tuple(unmet.says for unmet in issue.unmet) or tuple(r.says for r in justification)
        waiting.append(NotNow(issue.id, because, justification))
    return tuple(waiting)


def _recommendations(
    issues: Iterable[IssueAdvice], held: set[tuple[str, str]], explainer: Explainer
) -> Iterable[Recommendation]:
    """Return what is recommended for the issues and not held back, the most promising first."""
    measures = explainer.knowledge.measures
    for issue in issues:
        subject = f"issue {issue.id}"
        own = {
            measures[each.get("measure")]: explainer.explain(each)
            for each in explainer.concluded(subject, "recommendation")
        }
        extra = tuple(
            Complement(measures[each.get("measure")], explainer.explain(each))
            for each in explainer.concluded(subject, "complement")
            if measures[each.get("measure")] not in own and (issue.id, each.get("measure")) not in held
        )
        for measure in sorted(own, key=lambda each: _promise(each, issue.level)):
            if (issue.id, measure.id) not in held:
                others = tuple(each for each in extra if each.measure.level is not measure.level)
                yield Recommendation(issue.id, measure, own[measure], others)


def _promise(measure: Measure, level: Level | None) -> tuple[int | bool | str, ...]:
    """Order measures: what the law demands, then cheaper first (claim C21), at the level of the issue, better known."""
    return (
        measure.purpose is not Purpose.DUTY,
        _COSTS.index(measure.cost),
        level is not None and measure.level is not level,
        _EVIDENCE.index(measure.evidence.grade),
        measure.id,
    )


def _holds(issues: tuple[IssueAdvice, ...], explainer: Explainer) -> tuple[Hold, ...]:
    found = []
    for issue in issues:
        for conclusion in explainer.concluded(f"issue {issue.id}", "hold"):
            rules = [explainer.rules[firing.rule] for firing in explainer.firings[conclusion]]
            until = tuple(dict.fromkeys(rule.until for rule in rules if rule.until))
            measure = explainer.knowledge.measures[conclusion.get("measure")]
            found.append(Hold(issue.id, measure, until, explainer.explain(conclusion)))
    return tuple(found)
