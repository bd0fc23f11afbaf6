"""What a plan says of one unit."""

from collections.abc import Iterable, Iterator
from datetime import date

from guldkorn.advice.advice import OpenQuestion
from guldkorn.advice.wording import said_of_hearsay
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.text import Text
from guldkorn.report.field_reporter import field_report
from guldkorn.report.issue_reporter import issue_report, score_report
from guldkorn.report.issue_values import IssueReport, Word
from guldkorn.report.occupation_reporter import occupation_report
from guldkorn.report.plan_report import (
    AnsweredForReport,
    CautionReport,
    ContradictionReport,
    DroppedReport,
    HoldReport,
    InterplayReport,
    MissingReport,
    NoteReport,
    PromiseReport,
    QuestionReport,
    UnitReport,
)
from guldkorn.report.speaker import Speaker
from guldkorn.session.agreed import Promise
from guldkorn.session.plan_form import PlanForm
from guldkorn.session.session import Session

_OVERDUE = Text("overskredet", "overdue")
_OPEN = Text("åbent", "open")


def unit_report(session: Session, speaker: Speaker, today: date) -> UnitReport:
    """Return the plan of the unit that a session speaks of."""
    form, advice, unit = PlanForm(session), session.advice, session.unit
    issues = tuple(issue_report(planned, session, speaker) for planned in form.issues)

    def titles(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(speaker.say(session.title(name)) for name in names)

    return UnitReport(
        speaker.plain(unit),
        _missing(form, speaker),
        session.mapping.answers(unit),
        session.mapping.response_rate(unit),
        tuple(score_report(score, speaker) for score in advice.scores),
        occupation_report(session, speaker),
        issues,
        tuple(
            InterplayReport(speaker.say(each.title), titles(each.issues), speaker.reasons(each.justification))
            for each in advice.interplays
        ),
        tuple(
            HoldReport(
                speaker.say(hold.measure.title),
                speaker.say(session.title(hold.issue)),
                tuple(speaker.say(each) for each in hold.until),
                speaker.reasons(hold.justification),
            )
            for hold in advice.holds
        ),
        tuple(DroppedReport(speaker.say(each.title), speaker.plain(each.because)) for each in session.told.dropped),
        tuple(sorted(_promises(session, issues, speaker, today), key=lambda each: each.by or date.max)),
        tuple(
            CautionReport(
                each.id,
                speaker.word("weight", each.weight),
                speaker.say(each.title),
                speaker.say(each.says),
                titles(each.issues),
                speaker.reasons(each.justification),
            )
            for each in advice.cautions
        ),
        tuple(
            ContradictionReport(
                titles([each.issue])[0] if each.issue else speaker.plain(unit),
                speaker.say(each.title),
                speaker.reasons(each.justification),
            )
            for each in advice.contradictions
        ),
        tuple(
            QuestionReport(
                speaker.say(each.question.question),
                _asked_of(each, session, speaker),
                speaker.say(each.question.why),
                each.disputed,
                speaker.say(said_of_hearsay(each.question.id, each.hearsay, speaker.knowledge))
                if each.hearsay
                else None,
            )
            for each in advice.questions
        ),
        tuple(
            AnsweredForReport(
                speaker.say(each.question.question),
                titles([each.issue])[0] if each.issue else speaker.plain(unit),
                speaker.say(each.says),
            )
            for each in advice.answered_for
        ),
        tuple(
            NoteReport(titles([note.issue])[0] if note.issue else None, speaker.plain(note.text))
            for note in session.agreed.notes
            if note.in_plan
        ),
        tuple(field_report(each, speaker) for each in form.fields),
    )


def _missing(form: PlanForm, speaker: Speaker) -> tuple[MissingReport, ...]:
    """Return what the plan is a draft for want of, gathered by what it is about."""
    plan, session = speaker.knowledge.plan, form.session
    gathered: dict[tuple[str | None, str | None], list[str]] = {}
    for each in form.missing:
        part = each.field.part.title if each.field else plan.no_measure_says
        place = (each.issue, each.field.measure if each.field else None)
        gathered.setdefault(place, []).append(speaker.say(part))
    titles = {(each.issue.id, taken.taken.measure): taken.title for each in form.issues for taken in each.measures}
    return tuple(
        MissingReport(
            speaker.say(session.title(issue)) if issue else None,
            speaker.say(titles[issue, measure]) if issue and measure else None,
            tuple(parts),
        )
        for (issue, measure), parts in gathered.items()
    )


def _asked_of(question: OpenQuestion, session: Session, speaker: Speaker) -> str:
    if question.asked_for is Reach.ISSUE and question.issues:
        return speaker.say(session.title(question.issues[0]))
    return speaker.word("reach", question.asked_for).says


def _promises(
    session: Session, issues: Iterable[IssueReport], speaker: Speaker, today: date
) -> Iterator[PromiseReport]:
    """Return what was promised, and what the measures commit somebody to."""
    for promise in session.agreed.promises:
        yield PromiseReport(
            speaker.plain(promise.what),
            speaker.plain(promise.who),
            promise.by,
            _state(promise, speaker, today),
            speaker.plain(promise.how),
            False,
        )
    for issue in issues:
        for measure in issue.measures:
            of = {field.id: field for field in measure.fields}
            who, by = (of.get(part) for part in ("accountable", "done-by"))
            day = by.date if by else None
            if (who and who.says) or day:
                late = day is not None and day < today
                state = speaker.worded("overdue", _OVERDUE) if late else speaker.worded("open", _OPEN)
                what = f"{issue.title}: {measure.title}"
                yield PromiseReport(what, (who and who.says) or "", day, state, "", True)


def _state(promise: Promise, speaker: Speaker, today: date) -> Word:
    if promise.kept is not None:
        return speaker.word("kept", promise.kept)
    return speaker.worded("overdue", _OVERDUE) if promise.is_overdue(today) else speaker.worded("open", _OPEN)
