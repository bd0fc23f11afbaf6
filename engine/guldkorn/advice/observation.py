"""Observing: from a unit's scores and context to facts, with every number already computed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from guldkorn.advice.context import Context, Established, Issue, Placed, Questions, UnitContext, established
from guldkorn.inference.chain import Inference
from guldkorn.inference.memory import Record, Subject
from guldkorn.knowledge.clarity import is_muddled
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questions import YES, Opening
from guldkorn.knowledge.vocabulary import About, Basis, Reach, ReferenceStanding
from guldkorn.reading.text import Text, same
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score

UNIT = "unit"
"""What the unit is called in working memory."""

Facts = Mapping[str, Established]
"""What is established of one thing, by the question."""


@dataclass(frozen=True)
class ObservedIssue:
    """An issue as it stands before any rule has spoken of it."""

    id: str
    title: Text
    dimension: str
    aspect: str | None
    basis: Basis
    score: Score | None
    evidence: tuple[Score, ...]
    documented: Text | None = None
    placed: Placed | None = None
    """The group's own word on who decides."""
    finding: str | None = None
    """The subject of the finding that opened it, or that it words."""
    is_muddled: bool = False
    """Whether it was handed in with muddled words."""

    @property
    def subject(self) -> str:
        """What the issue is called in working memory."""
        return f"issue {self.id}"


def score_subject(score: Score) -> str:
    """Return what a score is called in working memory."""
    return f"score {score.measured.id}"


def observe_scores(mapping: SurveyMapping, unit: str, facts: Facts) -> list[Subject]:
    """Return the unit's scores as subjects, with what is established of the unit."""
    return [_score(score, facts) for score in mapping.of(unit)]


def _score(score: Score, facts: Facts) -> Subject:
    subject = Subject(score_subject(score), About.SCORE, score_facts(score), unit=UNIT)
    _answer(subject, facts)
    return subject


def score_facts(score: Score) -> dict[str, str | float]:
    """Return what rules may read of a score; what is not known of it is left out."""
    measured = score.measured
    known = {
        "scale": measured.id,
        "dimension": measured.dimension,
        "aspect": measured.aspect,
        "side": score.side.value if score.side else None,
        "distance": score.distance,
        "distance-in-sd": score.distance_in_sd,
        "value": round(score.value, 4),
        "n": score.n,
        "prevalence": "yes" if measured.prevalence else "no",
    }
    return {f"score.{name}": value for name, value in known.items() if value is not None}


def observe_issues(
    mapping: SurveyMapping, unit: str, context: Context, findings: Inference, knowledge: Knowledge
) -> list[ObservedIssue]:
    """Return the unit's issues: those the group worded, a finding's own where nobody did, and what is known besides."""
    scores = mapping.of(unit)
    found = {score.measured.id: score for score in scores if "finding" in findings.subjects[score_subject(score)].many}
    told, dropped = context.unit(unit).issues, context.unit(unit).dropped
    issues = [_told(issue, scores, found, knowledge) for issue in told if _is_an_issue(issue, found)]
    worded = {scale for each in told for scale in each.scales} | {scale for each in dropped for scale in each.scales}
    worded |= {issue.score.measured.id for issue in issues if issue.finding and issue.score}
    issues += [
        ObservedIssue(
            code,
            score.measured.title,
            score.measured.dimension,
            score.measured.aspect,
            Basis.FINDING,
            score,
            (score,),
            finding=score_subject(score),
        )
        for code, score in found.items()
        if code not in worded
    ]
    for opening in _openings(facts_of_unit(context, unit, knowledge.questions), knowledge):
        issues = _with_known(issues, opening, context.unit(unit), knowledge)
    return issues


def _openings(of_unit: Facts, knowledge: Knowledge) -> Iterator[Opening]:
    """Return what the answers open: what is known in the workplace needs no score."""
    for question in knowledge.questions.values():
        known = of_unit.get(question.id)
        if question.opens is not None and known is not None and known.value == YES:
            yield question.opens


def _with_known(
    issues: list[ObservedIssue], opening: Opening, told: UnitContext, knowledge: Knowledge
) -> list[ObservedIssue]:
    """Return the issues with what is known among them: it documents those of its dimension, or opens one of its own.

    It is called as its dimension is, so that what is said of it is kept as what is said of a finding.
    """
    aspects = knowledge.aspects

    def is_of_it(issue: ObservedIssue) -> bool:
        never = issue.aspect is None or aspects[issue.aspect].never_acceptable
        return issue.dimension == opening.dimension and never

    if any(is_of_it(each) for each in issues):
        return [
            replace(each, basis=Basis.DOCUMENTED, documented=opening.documented)
            if is_of_it(each) and each.basis is Basis.UNDOCUMENTED
            else each
            for each in issues
        ]
    placed = told.issue[opening.dimension].placed if opening.dimension in told.issue else None
    title = knowledge.dimensions[opening.dimension].title
    known = ObservedIssue(
        opening.dimension, title, opening.dimension, None, Basis.DOCUMENTED, None, (), opening.documented, placed
    )
    return [*issues, known]


def _is_an_issue(issue: Issue, found: Mapping[str, Score]) -> bool:
    """Tell whether there is more to an issue than answers about a finding that is no longer there."""
    return issue.title is not None or issue.documented is not None or issue.scale in found


def _told(issue: Issue, scores: Iterable[Score], found: Mapping[str, Score], knowledge: Knowledge) -> ObservedIssue:
    scores = tuple(scores)
    scale = knowledge.scales.get(issue.scale or "")
    own = next((score for score in scores if score.measured.id == issue.scale), None)
    whole = issue.scale if issue.scale in knowledge.dimensions else None
    dimension = issue.dimension or (own.measured.dimension if own else scale.dimension if scale else whole or "")
    shown = own.measured if own else scale
    aspect = issue.aspect or (shown.aspect if shown and shown.dimension == dimension else None)
    related = tuple(
        score
        for score in scores
        if score.measured.dimension == dimension and (aspect is None or score.measured.aspect == aspect)
    )
    finding = found.get(issue.scale or "") or next(
        (score for score in related if score.measured.id in found and issue.scale is None), None
    )
    score = own or finding or (related[0] if related else None)
    documented = Basis.DOCUMENTED if issue.documented else Basis.UNDOCUMENTED
    basis = documented if finding is None else Basis.FINDING
    title = issue.title or (own.measured.title if own else scale.title if scale else same(issue.id))
    covered = tuple(each for each in scores if each.measured.id in issue.also)
    evidence = tuple(dict.fromkeys(each for each in (score, *covered, *related) if each is not None))
    return ObservedIssue(
        issue.id,
        title,
        dimension,
        aspect,
        basis,
        score,
        evidence,
        issue.documented,
        issue.placed,
        score_subject(finding) if finding else None,
        issue.title is not None and not issue.worded_here and is_muddled(issue.title, knowledge.muddled),
    )


def observe_findings(
    mapping: SurveyMapping, unit: str, findings: Inference, of_unit: Facts, knowledge: Knowledge
) -> Subject:
    """Return the unit with its findings, as it stands before anything is said of what the group chose."""
    whole = Subject(UNIT, About.UNIT, unit_facts(mapping, unit, knowledge))
    _answer(whole, of_unit)
    whole.many["finding"] = tuple(
        record for subject in findings.subjects.values() for record in subject.many.get("finding", ())
    )
    return whole


def observe_unit(
    unit: Subject,
    chosen: Sequence[Sequence[str]],
    issues: Iterable[ObservedIssue],
    findings: Inference,
    facts: Mapping[str, Facts],
    at_most: int,
) -> list[Subject]:
    """Return the unit and its issues as subjects, with what is established of each.

    The unit comes with its findings and interplays; `chosen` are the group's priorities, each with its issues.
    """
    whole = unit.copy()
    issues = tuple(issues)
    whole.own |= {
        "unit.chosen": len(chosen),
        "unit.chosen-above-limit": max(0, len(chosen) - at_most),
        "unit.identified": sum(issue.basis is not Basis.FINDING for issue in issues),
    }
    of_unit = {path: value for path, value in whole.own.items() if path.startswith("unit.")}
    of_all = {kind: records for kind, records in whole.many.items() if kind != "finding"}
    among_chosen = {name for priority in chosen for name in priority}
    subjects = [whole]
    for issue in issues:
        own = dict(of_unit)
        own |= score_facts(issue.score) if issue.score else {}
        own |= {"issue.dimension": issue.dimension, "issue.basis": issue.basis.value}
        own["issue.documented"] = "yes" if issue.documented else "no"
        own["issue.muddled"] = "yes" if issue.is_muddled else "no"
        own["issue.chosen"] = "yes" if issue.id in among_chosen else "no"
        if issue.aspect:
            own["issue.aspect"] = issue.aspect
        if issue.placed:
            own["issue.placed"] = issue.placed.decider.value
        subject = Subject(issue.subject, About.ISSUE, own, many=dict(of_all), unit=UNIT)
        _answer(subject, facts[issue.subject])
        if issue.finding:
            record: Record = findings.subjects[issue.finding].many["finding"][0]
            if (grade := record.attributes.get("grade")) is not None:
                subject.own["finding.grade"] = grade
            else:
                subject.disputed.add("finding.grade")  # the rules contradict each other
            subject.many["finding"] = (record,)
        subjects.append(subject)
    return subjects


def unit_facts(mapping: SurveyMapping, unit: str, knowledge: Knowledge) -> dict[str, str | float]:
    """Return what rules may read of a unit itself; what is not known of it is left out."""
    facts: dict[str, str | float] = {
        "unit.n": mapping.answers(unit),
        "unit.reference": _reference_standing(mapping.of(unit)).value,
    }
    if unit in mapping.hidden_shares:
        facts["unit.shares-hidden-below"] = mapping.minimum_of_shares
    if (size := mapping.size(knowledge.limits)) is not None:
        facts["unit.survey"] = size.value
    if (rate := mapping.response_rate(unit)) is not None:
        facts["unit.response-rate"] = rate
    return facts


def _reference_standing(scores: Iterable[Score]) -> ReferenceStanding:
    references = [score.reference for score in scores if not score.measured.prevalence]
    if any(reference is None for reference in references):
        return ReferenceStanding.MISSING
    if any(reference is not None and not reference.verified for reference in references):
        return ReferenceStanding.UNVERIFIED
    return ReferenceStanding.VERIFIED


def facts_of_unit(context: Context, unit: str, questions: Questions) -> Facts:
    """Return what is established of a unit, by what was said of it and of the workplace."""
    return established([(Reach.WORKPLACE, context.answers), (Reach.UNIT, context.unit(unit).answers)], questions)


def facts_of_issue(context: Context, unit: str, issue: str, of_unit: Facts, questions: Questions) -> Facts:
    """Return what is established of an issue: what was said of it, else what holds of its unit."""
    told = context.unit(unit).issue.get(issue)
    if told is None or not told.answers:
        return of_unit
    return established([(Reach.ISSUE, told.answers)], questions, of_unit)


def _answer(subject: Subject, facts: Facts) -> None:
    for fact, what in facts.items():
        path = f"context.{fact}"
        if what.is_disputed:
            subject.disputed.add(path)
        elif what.value is not None:
            subject.own[path] = round(what.value, 4) if isinstance(what.value, float) else what.value
