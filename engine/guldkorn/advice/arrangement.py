"""Arranging: from conclusions to a unit's advice, typed and in order."""

from collections import defaultdict
from collections.abc import Iterable

from guldkorn.advice.advice import (
    Complement,
    Hold,
    Interplay,
    IssueAdvice,
    Proposed,
    Recommendation,
    UnitAdvice,
    Unmet,
)
from guldkorn.advice.as_one import AS_ONE, findings_of, issues_with
from guldkorn.advice.asking import answered_for, cautions, contradictions, open_questions
from guldkorn.advice.context import UnitContext
from guldkorn.advice.explanation import Explainer
from guldkorn.advice.few import Few
from guldkorn.advice.observation import UNIT, ObservedIssue
from guldkorn.advice.precedence import cheapest
from guldkorn.advice.promise import promise
from guldkorn.inference.memory import Conclusion
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.vocabulary import (
    CauseState,
    Changeability,
    Decider,
    Grade,
    Gravity,
    Level,
    State,
    Status,
)


def arrange(unit: str, answers: int, told: UnitContext, explainer: Explainer) -> UnitAdvice:
    """Return a unit's advice from all that was concluded about it."""
    interplays = _interplays(explainer)
    few = Few(tuple(_issue(issue, explainer) for issue in explainer.issues), interplays, told, explainer)
    issues = few.issues
    shown = {
        issue.id
        for issue in issues
        if (issue.id in few.now or issue.status in (Status.CASE, Status.PERMANENT)) and not _is_unfounded(issue)
    }
    holds = _holds(issues, explainer)
    held = {(hold.issue, hold.measure.id) for hold in holds}
    return UnitAdvice(
        unit,
        answers,
        explainer.scores,
        issues,
        interplays,
        few.now,
        few.priorities,
        few.not_now,
        tuple(_recommendations((issue for issue in issues if issue.id in shown), held, explainer)),
        holds,
        open_questions(issues, explainer),
        cautions(issues, explainer),
        contradictions(explainer),
        answered_for(issues, explainer),
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
        cheapest(
            explainer.knowledge.measures[each.get("measure")].cost
            for each in explainer.concluded(issue.subject, "recommendation")
        ),
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
    by_id: dict[str, list[Conclusion]] = defaultdict(list)
    for conclusion in explainer.concluded(UNIT, "interplay"):
        by_id[conclusion.get("id")].append(conclusion)
    for name, conclusions in by_id.items():
        findings = findings_of(conclusions, explainer.firings)
        issues = issues_with(findings, explainer.issues)
        justification = explainer.explain(*conclusions)
        title = justification[0].title or explainer.knowledge.named(name)
        gravities = [each.get("gravity") for each in conclusions]
        gravity = next((each for each in Gravity if each in gravities), Gravity.MILD)
        as_one = any(each.get("as-one") == AS_ONE for each in conclusions)
        # Of several findings one issue may be left, where the group has put others aside, or all of them together.
        if len(issues) > 1 or len(findings) < 2:
            found.append(Interplay(name, title, issues, gravity, as_one, justification))
    return tuple(found)


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
        for measure in sorted(own, key=lambda each: promise(each, issue, explainer.knowledge)):
            if (issue.id, measure.id) not in held:
                others = tuple(each for each in extra if each.measure.level is not measure.level)
                yield Recommendation(issue.id, measure, own[measure], others)


def _holds(issues: tuple[IssueAdvice, ...], explainer: Explainer) -> tuple[Hold, ...]:
    found = []
    for issue in issues:
        by_measure: dict[Measure, list[Conclusion]] = defaultdict(list)
        for conclusion in explainer.concluded(f"issue {issue.id}", "hold"):
            for measure in _held_by(conclusion, explainer):
                by_measure[measure].append(conclusion)
        for measure, conclusions in by_measure.items():
            rules = [explainer.rules[firing.rule] for each in conclusions for firing in explainer.firings[each]]
            until = tuple(dict.fromkeys(rule.until for rule in rules if rule.until))
            found.append(Hold(issue.id, measure, until, explainer.explain(*conclusions)))
    return tuple(found)


def _held_by(hold: Conclusion, explainer: Explainer) -> Iterable[Measure]:
    """Return what a hold holds back: a measure, or whatever of a cost is advised for the issue."""
    measures = explainer.knowledge.measures
    if name := hold.get("measure"):
        return (measures[name],)
    advised = [
        measures[each.get("measure")]
        for kind in ("recommendation", "complement")
        for each in explainer.concluded(hold.subject, kind)
    ]
    return (each for each in dict.fromkeys(advised) if each.cost == hold.get("cost"))
