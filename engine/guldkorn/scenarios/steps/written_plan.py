"""The plan as a scenario writes it and reads it, and what is said when it is not as expected."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cached_property

from guldkorn.advice.context import slug
from guldkorn.knowledge.plan import PartKind, PartOf, PlanPart
from guldkorn.knowledge.vocabulary import Level
from guldkorn.reading.text import Text
from guldkorn.report.document import plan_document
from guldkorn.report.plan_reporter import plan_report
from guldkorn.scenarios.steps.names import Names, plain
from guldkorn.session.events import Change, MeasureTaken, Planned
from guldkorn.session.plan_form import Missing, PlanField, PlanForm, PlannedIssue, PlannedMeasure
from guldkorn.session.session import Session

_IN_A_MONTH = timedelta(days=30)
_FILLED_IN = Text("aftalt", "agreed")


@dataclass(frozen=True)
class Agreements:
    """What the group has taken into the plan, in the order in which it was said."""

    changes: tuple[Change, ...] = ()
    is_filled_in: bool = False
    """Whether all that is still missing is filled in at the end."""

    def with_change(self, change: Change) -> "Agreements":
        """Return the agreements with one more."""
        return replace(self, changes=(*self.changes, change))

    def taken(self, measure: str) -> Iterator[MeasureTaken]:
        """Return what was taken into the plan by this id or by these words of the group's own."""
        for each in self.changes:
            if isinstance(each, MeasureTaken) and plain(measure) in (plain(each.measure), plain(each.title or "")):
                yield each


@dataclass(frozen=True)
class WrittenPlan:
    """The plan of the unit that is spoken of, as it is written."""

    session: Session
    names: Names

    @cached_property
    def form(self) -> PlanForm:
        """The plan, part by part."""
        return PlanForm(self.session)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """All that the written plan says, line by line."""
        written = plan_document([self.session], ".md", self.names.language, date.today()).decode()
        return tuple(line for line in re.sub(r"\\(.)", r"\1", written).splitlines() if line)

    def saying(self, text: str) -> tuple[str, ...]:
        """Return the lines of the written plan that say some words."""
        return tuple(line for line in self.lines if plain(text) in plain(line))

    def nearest(self, text: str) -> tuple[str, ...]:
        """Return the lines of the written plan that are nearest to some words."""
        return tuple(get_close_matches(text, self.lines, n=3, cutoff=0))

    @cached_property
    def ending(self) -> str:
        """The plan's closing words."""
        return plan_report([self.session], self.names.language, date.today()).principle

    def issue(self, said: str) -> PlannedIssue:
        """Return an issue of the plan; fail where it is none."""
        name = self.names.issue(said, self.session.context, self.session.unit)
        for planned in self.form.issues:
            if name in (planned.issue.id, *(score.measured.id for score in planned.issue.evidence[:1])):
                return planned
        titles = (planned.issue.title for planned in self.form.issues)
        raise self.failure((f'"{said}" står i planen', f'"{said}" stands in the plan'), self.say(titles))

    def measures(self, said: str) -> tuple[PlannedMeasure, ...]:
        """Return a measure of the plan, once for each issue that it was taken for; fail where it was not."""
        every = [measure for planned in self.form.issues for measure in planned.measures]
        found = tuple(each for each in every if plain(said) in called(each))
        if not found:
            expected = (f'"{said}" er med i planen', f'"{said}" is in the plan')
            raise self.failure(expected, self.say(each.title for each in every))
        return found

    def lacking(self, part: str, said: str | None = None) -> tuple[Missing, ...]:
        """Return where a part is missing, for one issue or anywhere."""
        wanted = self.names.plan_part(part)
        issue = None if said is None else self.issue(said).issue.id
        return tuple(
            each
            for each in self.form.missing
            if each.field is not None and each.field.part.id in wanted and issue in (None, each.issue)
        )

    def missing(self) -> Iterator[str]:
        """Say what is missing."""
        yield from self.say(each.says for each in self.form.missing)

    def say(self, texts: Iterable[Text]) -> Iterator[str]:
        """Return texts in the language of the feature."""
        return (text.get(self.names.language) for text in texts)

    def expect(self, holds: bool, expected: tuple[str, str], instead: Iterable[str]) -> None:
        """Fail unless it holds: say what was expected, and what the plan says instead."""
        if not holds:
            raise self.failure(expected, instead)

    def failure(self, expected: tuple[str, str], instead: Iterable[str]) -> BaseException:
        """Return the failure which says what was expected, and what the plan says instead."""
        da, en = expected
        said = "\n".join(f"  {line}" for line in instead)
        return self.names.failure(
            f"Forventet: {da}\nI stedet:\n{said or '  (ingenting)'}",
            f"Expected: {en}\nInstead:\n{said or '  (nothing)'}",
        )


def called(measure: PlannedMeasure) -> tuple[str, ...]:
    """Return all that a measure of the plan may be called."""
    return plain(measure.taken.measure), plain(measure.title.da), plain(measure.title.en)


def fields_of(plan: WrittenPlan, part: PlanPart, measure: str) -> list[PlanField]:
    """Return a part of a measure, once for each issue that it was taken for."""
    return [field for each in plan.measures(measure) for field in each.fields if field.part.id == part.id]


def part_called(names: Names, of: PartOf, said: str) -> PlanPart:
    """Return the part of the plan that is called so; fail where there is none of the kind."""
    found = names.knowledge.plan.part(of, names.plan_part(said, of)[0])
    assert found is not None
    return found


def value_of(names: Names, part: PlanPart, text: str) -> str:
    """Return what is written in a part of the plan as a session keeps it."""
    match part.kind:
        case PartKind.DATE:
            return day_of(names, text)
        case PartKind.CHOICE:
            return names.find(text, ((each.id, each.title) for each in part.choices), part.title)
        case PartKind.SCALE:
            return names.measured(text).id
    return text


def day_of(names: Names, said: str) -> str:
    """Return a date as a session keeps it; fail where it is none."""
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        raise names.failure(
            f'"{said}" er ikke en dato; skriv den som 2031-05-01', f'"{said}" is no date; write it as 2031-05-01'
        ) from None


def filled_in(session: Session, missing: Missing, names: Names) -> Change:
    """Return something that fits where something is missing."""
    if (field := missing.field) is None:
        issue = str(missing.issue)
        offered = next(each.offered for each in PlanForm(session).issues if each.issue.id == issue)
        if offered:
            return MeasureTaken(session.unit, issue, offered[0].measure.id)
        said = _FILLED_IN.get(names.language)
        return MeasureTaken(session.unit, issue, slug(said), said, Level.ORGANISATIONAL)
    value = {
        PartKind.DATE: (date.today() + _IN_A_MONTH).isoformat(),
        PartKind.CHOICE: next((each.id for each in field.part.choices), ""),
    }.get(field.part.kind, _FILLED_IN.get(names.language))
    return Planned(session.unit, field.part.id, value, field.issue, field.measure)
