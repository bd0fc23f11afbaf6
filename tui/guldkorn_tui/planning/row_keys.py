"""The keys of rows that stand for a measure, a part of the plan or a promise. They are compared, never taken apart."""

from collections.abc import Iterator

from guldkorn.advice.advice import Caution
from guldkorn.session.agreed import Promise
from guldkorn.session.plan_form import PlanField, PlanForm, PlannedIssue, PlannedMeasure
from guldkorn.session.session import Session
from guldkorn_tui.deeds.plan_places import every_field
from guldkorn_tui.widgets.cautions import caution_key


def issue_key(issue: str) -> str:
    """Return the key of an issue's row."""
    return f"issue {issue}"


def measure_key(issue: str, measure: str) -> str:
    """Return the key of the row of a measure for an issue."""
    return f"measure {measure} {issue}"


def field_key(field: PlanField) -> str:
    """Return the key of the row of a part of the plan."""
    return f"part {field.part.id} {field.issue or ''} {field.measure or ''}".strip()


def promise_key(promise: Promise) -> str:
    """Return the key of a promise's row."""
    return f"promise {promise.id}"


def warning_key(issue: str, caution: Caution) -> str:
    """Return the key of the row that warns beneath an issue of the plan."""
    return f"warning {caution_key(caution)} {issue}"


def planned_at(key: str, form: PlanForm) -> PlannedIssue | None:
    """Return the issue that a row belongs to: its own, that of a measure taken, or that of a part."""
    for planned in form.issues:
        if key in _keys_of(planned):
            return planned
    return None


def measure_at(key: str, form: PlanForm) -> PlannedMeasure | None:
    """Return the taken measure that a row belongs to: its own row, or that of one of its parts."""
    for planned in form.issues:
        for measure in planned.measures:
            own = measure_key(planned.issue.id, measure.taken.measure)
            if key == own or key in (field_key(field) for field in measure.fields):
                return measure
    return None


def field_of(key: str, form: PlanForm) -> PlanField | None:
    """Return the part of the plan that a row stands for."""
    return next((field for field in every_field(form) if field_key(field) == key), None)


def promise_at(key: str, session: Session) -> Promise | None:
    """Return the promise that a row stands for."""
    return next((each for each in session.agreed.promises if promise_key(each) == key), None)


def _keys_of(planned: PlannedIssue) -> Iterator[str]:
    name = planned.issue.id
    yield issue_key(name)
    yield from (field_key(field) for field in planned.fields)
    for measure in planned.measures:
        yield measure_key(name, measure.taken.measure)
        yield from (field_key(field) for field in measure.fields)
    yield from (measure_key(name, each.measure.id) for each in planned.offered)
    yield from (measure_key(name, each.measure.id) for each in planned.complements)
