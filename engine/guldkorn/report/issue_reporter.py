"""What a plan says of an issue, and of the measures that were taken for it."""

from guldkorn.advice.advice import IssueAdvice
from guldkorn.advice.precedence import said_of_one
from guldkorn.knowledge.evidence_words import (
    evidence_in_brief,
    said_of_disagreement,
    said_of_findings,
    said_of_hierarchy,
)
from guldkorn.knowledge.measures import Measure
from guldkorn.knowledge.vocabulary import Grade
from guldkorn.reading.text import Text, number
from guldkorn.report.field_reporter import field_report
from guldkorn.report.issue_values import (
    CauseReport,
    EvidenceReport,
    FindingReport,
    IssueReport,
    MeasureReport,
    OfferReport,
    OutcomeReport,
    PlacedReport,
    ScoreReport,
)
from guldkorn.report.speaker import Speaker
from guldkorn.session.plan_form import PlannedIssue, PlannedMeasure
from guldkorn.session.session import Session
from guldkorn.survey.mapping import Score

_NOT_MEASURED = Text("ikke målt i kortlægningen", "not measured in the mapping")


def issue_report(planned: PlannedIssue, session: Session, speaker: Speaker) -> IssueReport:
    """Return what the plan of the unit that a session speaks of says of an issue."""
    issue, word = planned.issue, speaker.word
    offered = [_offer(each.measure, False, speaker) for each in planned.offered]
    supporting = [_offer(each.measure, True, speaker) for each in planned.complements]
    knowledge = speaker.knowledge
    return IssueReport(
        issue.id,
        speaker.say(issue.title),
        word("shelf", planned.shelf),
        speaker.named(issue.dimension),
        speaker.named(issue.aspect) if issue.aspect else None,
        word("basis", issue.basis),
        word("grade", issue.grade) if issue.grade else None,
        ": ".join(speaker.named(each).says for each in (issue.dimension, issue.aspect) if each),
        _seriousness(issue, speaker),
        _extent(issue, session, speaker),
        speaker.say(issue.documented) if issue.documented else None,
        word("changeability", issue.changeability) if issue.changeability else None,
        word("decider", issue.decided_by) if issue.decided_by else None,
        word("level", issue.level) if issue.level else None,
        _placed(issue, speaker),
        speaker.reasons(issue.justification),
        tuple(
            CauseReport(speaker.worded(cause, knowledge.causes[cause].title), word("cause-state", state))
            for cause, state in issue.causes
        ),
        tuple(field_report(each, speaker) for each in planned.fields),
        tuple(_measure(each, session, speaker) for each in planned.measures),
        (*offered, *supporting),
        tuple(speaker.say(each) for each in planned.waits.because) if planned.waits else (),
        speaker.say(as_one) if (as_one := said_of_one(issue.id, session.advice, knowledge)) else None,
        speaker.say(knowledge.plan.no_measure_says) if planned.needs_measure else None,
    )


def score_report(score: Score, speaker: Speaker) -> ScoreReport:
    """Return a score as the plan shows it."""
    measured, reference = score.measured, score.reference
    return ScoreReport(
        speaker.worded(measured.id, measured.title),
        speaker.named(measured.dimension),
        round(score.value, 1),
        measured.prevalence,
        score.n,
        (round(score.interval[0], 1), round(score.interval[1], 1)) if score.interval else None,
        score.all_answered,
        round(reference.mean, 1) if reference else None,
        reference.verified if reference else None,
        round(score.difference, 1) if score.difference is not None else None,
        speaker.word("standing", score.standing(speaker.knowledge.limits)),
    )


def _seriousness(issue: IssueAdvice, speaker: Speaker) -> str:
    """Return how serious an issue is: a red flag, and how far each of its scores lies from the reference."""
    said = [_distance(score, speaker) for score in issue.evidence]
    if not said:
        said = [speaker.say(_NOT_MEASURED), speaker.word("basis", issue.basis).says]
    flag = [speaker.word("grade", issue.grade).says] if issue.grade is Grade.RED_FLAG else []
    return "; ".join([*flag, *said])


def _distance(score: Score, speaker: Speaker) -> str:
    title, value = score.measured.title, number(score.value)
    said = Text(f"{title.da} {value.da}", f"{title.en} {value.en}")
    if score.measured.prevalence:
        said += Text(" % af personerne", " % of the persons")
    if score.reference is not None and score.difference is not None:
        mean, apart = number(score.reference.mean), number(abs(score.difference))
        more = score.difference >= 0
        said += Text(
            f", {apart.da} point {'over' if more else 'under'} referencen {mean.da}",
            f", {apart.en} points {'above' if more else 'below'} the reference {mean.en}",
        )
    standing = speaker.word("standing", score.standing(speaker.knowledge.limits)).says
    return f"{speaker.say(said)} ({standing})"


def _extent(issue: IssueAdvice, session: Session, speaker: Speaker) -> str:
    """Return how far an issue reaches: the unit, and how many answers show it."""
    unit = session.unit
    if not issue.evidence:
        return f"{speaker.plain(unit)}; {speaker.say(_NOT_MEASURED)}"
    n = max(score.n for score in issue.evidence)
    said = Text(f"{unit}: {n} svar", f"{unit}: {n} answers")
    rate = session.mapping.response_rate(unit)
    if rate is not None:
        share = number(rate, 0)
        said += Text(f", svarprocent {share.da}", f", response rate {share.en} %")
    return speaker.say(said)


def _placed(issue: IssueAdvice, speaker: Speaker) -> PlacedReport | None:
    placed, proposed = issue.placed, issue.proposed
    if placed is None:
        return None
    changeability = proposed.changeability if proposed else None
    decider = proposed.decider if proposed else None
    return PlacedReport(
        speaker.word("decider", placed.decider),
        speaker.plain(placed.because),
        speaker.word("changeability", changeability) if changeability else None,
        speaker.word("decider", decider) if decider else None,
        speaker.reasons(proposed.justification if proposed else ()),
    )


def _offer(measure: Measure, supports: bool, speaker: Speaker) -> OfferReport:
    return OfferReport(measure.id, speaker.say(measure.title), speaker.word("level", measure.level), supports)


def _evidence(measure: Measure, speaker: Speaker) -> EvidenceReport:
    knowledge, word = speaker.knowledge, speaker.word
    known = knowledge.evidence_of[measure.id]
    said = zip(measure.evidence.findings, said_of_findings(measure, knowledge), strict=False)
    return EvidenceReport(
        speaker.say(evidence_in_brief(measure, knowledge)),
        word("backing", measure.evidence.backing),
        word("evidence", known.grade),
        tuple(
            OutcomeReport(
                word("outcome", each.outcome), word("evidence", each.grade), word("finds", each.finds), each.may_harm
            )
            for each in known.outcomes
        ),
        tuple(FindingReport(finding.source, speaker.say(text)) for finding, text in said),
        speaker.say(said_of_hierarchy(measure, knowledge)),
        tuple(speaker.say(each) for each in said_of_disagreement(measure, knowledge)),
    )


def _measure(planned: PlannedMeasure, session: Session, speaker: Speaker) -> MeasureReport:
    measure, word, taken = planned.measure, speaker.word, planned.taken
    holds = (hold for hold in session.advice.holds if (hold.issue, hold.measure.id) == (taken.issue, taken.measure))
    return MeasureReport(
        taken.measure,
        speaker.say(planned.title),
        taken.is_own,
        speaker.say(measure.what) if measure else None,
        word("level", planned.level) if planned.level else None,
        word("cost", measure.cost) if measure else None,
        _evidence(measure, speaker) if measure else None,
        tuple(speaker.source(each) for each in measure.evidence.cited) if measure else (),
        tuple(field_report(each, speaker) for each in planned.fields),
        tuple(speaker.say(each.measure.title) for each in planned.supports),
        speaker.reasons(planned.justification),
        tuple(speaker.say(each) for hold in holds for each in hold.until),
        speaker.say(measure.presupposes) if measure else None,
        speaker.say(measure.management_act) if measure else None,
        speaker.say(measure.does_not) if measure else None,
    )
