"""Finding a part of the plan by its place."""

from collections.abc import Iterator

from guldkorn.reading.text import Text
from guldkorn.session.plan_form import PlanField, PlanForm

ONLY_WAITING = Text(
    "Kun belastninger, der venter, får en dato her. De andre får deres i planen.",
    "Only issues that wait get a date here. The others get theirs in the plan.",
)


def every_field(form: PlanForm) -> Iterator[PlanField]:
    """Return every part of a plan: those of the unit, of each issue, and of each measure taken."""
    yield from form.fields
    for planned in form.issues:
        yield from planned.fields
        for measure in planned.measures:
            yield from measure.fields


def field_at(form: PlanForm, part: str, issue: str | None, measure: str | None) -> PlanField | None:
    """Return the part at a place; None where the plan has none there any more."""
    for field in every_field(form):
        if (field.part.id, field.issue, field.measure) == (part, issue, measure):
            return field
    return None
