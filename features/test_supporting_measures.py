"""A supporting measure that was taken is marked as supporting, with what it supports; it is never called unadvised."""

import json
from datetime import date

from features.pilot import hospital_context, hospital_session
from guldkorn.reading.text import Language
from guldkorn.report.document import plan_document
from guldkorn.session.events import MeasureLeft, MeasureTaken
from guldkorn.session.plan_form import PlanForm, PlannedMeasure
from guldkorn.session.session import Session
from guldkorn.session.taking import take
from guldkorn_tui.line_mode.steps.plan_rows import issue_plan_rows
from guldkorn_tui.planning.plan_rows import PlanLook
from guldkorn_tui.widgets.block import Block

ISSUE, MAIN, SUPPORT = "feedback", "regular-feedback-talks", "hold-development-talks"
TITLE = "Hold regular talks about how the work is going"


def both_taken() -> Session:
    session = hospital_session(hospital_context())
    for measure in (MAIN, SUPPORT):
        session = take(session, MeasureTaken(session.unit, ISSUE, measure))
    return session


def supporting(session: Session) -> PlannedMeasure:
    taken = next(each for each in PlanForm(session).issues if each.issue.id == ISSUE).measures
    return next(each for each in taken if each.taken.measure == SUPPORT)


def on_screen(session: Session) -> str:
    rows = PlanLook(session, Language.ENGLISH, date(2026, 12, 1)).rows()
    return "\n".join(row.shows.drawn(100).plain for row in rows if isinstance(row.shows, Block))


def in_lines(session: Session) -> str:
    return "\n".join(row.says.en for row in issue_plan_rows(ISSUE, session))


def test_it_says_what_it_supports_and_why_on_screen_and_in_lines() -> None:
    session = both_taken()
    measure = supporting(session)
    assert measure.recommendation is None
    assert measure.supported.en == TITLE
    assert measure.justification, "why it supports"
    assert not measure.is_unasked
    assert f"supports: {TITLE}" in on_screen(session)
    assert "not recommended now" not in on_screen(session)
    assert f"Supports: {TITLE}" in in_lines(session)
    assert "Not recommended now" not in in_lines(session)


def test_left_without_what_it_supports_it_is_not_recommended_and_says_so() -> None:
    session = take(both_taken(), MeasureLeft("Medicinsk sengeafsnit", ISSUE, MAIN))
    assert supporting(session).is_unasked
    assert "not recommended now" in on_screen(session)
    assert "Not recommended now" in in_lines(session)


def test_documents_and_data_say_what_it_supports() -> None:
    session = both_taken()
    written = {
        suffix: plan_document((session,), suffix, Language.ENGLISH, date(2026, 12, 1)).decode()
        for suffix in (".md", ".json")
    }
    measures = [
        measure
        for issue in json.loads(written[".json"])["units"][0]["issues"]
        for measure in issue["measures"]
        if measure["id"] == SUPPORT
    ]
    assert [measure["supports"] for measure in measures] == [[TITLE]]
    assert all(measure["because"] for measure in measures)
    assert TITLE in written[".md"].split("Supports")[1][:80]
    assert "It is not recommended; you chose it." not in written[".md"]
