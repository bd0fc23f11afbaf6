"""From sessions to the plan as a value: everything is said here once, for every kind of document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from importlib.metadata import version

from guldkorn.knowledge.sources import SourceKind
from guldkorn.knowledge.vocabulary import Evidence, Finds, Hierarchy
from guldkorn.reading.text import Language, Text
from guldkorn.report.issue_values import ReasonReport, SourceReport
from guldkorn.report.plan_report import (
    SCHEMA,
    ColophonReport,
    GovernanceReport,
    HeatCellReport,
    HeatRowReport,
    MappingReport,
    MeaningReport,
    PlanReport,
    UnitReport,
)
from guldkorn.report.speaker import Speaker
from guldkorn.report.to_be_known import is_verified, to_be_known
from guldkorn.report.unit_reporter import unit_report
from guldkorn.session.session import Session
from guldkorn.survey.heat_map import cells_by_dimension
from guldkorn.survey.mapping import Mapping


def plan_report(
    sessions: Sequence[Session], language: Language, today: date, remarks: Sequence[Text] = ()
) -> PlanReport:
    """Return the plans of one meeting's units, one session a unit, as a value in one language."""
    first = sessions[0]
    rulebook = first.rulebook
    speaker = Speaker(rulebook.knowledge, language)
    units = tuple(unit_report(session, speaker, today) for session in sessions)
    is_draft = any(unit.missing for unit in units)
    plan, whose_hierarchy = rulebook.knowledge.plan, rulebook.knowledge.grading.hierarchy_source
    return PlanReport(
        SCHEMA,
        language.value,
        speaker.plain(first.context.name),
        today,
        is_draft,
        speaker.say(plan.draft_says) if is_draft else None,
        tuple(speaker.say(remark) for remark in remarks),
        _mapping(first.mapping, speaker, today),
        units,
        speaker.say(plan.principle),
        ColophonReport(
            version("guldkorn"),
            rulebook.version,
            rulebook.hash,
            _governance(speaker),
            _meanings("evidence", Evidence, speaker),
            _meanings("finds", Finds, speaker),
            _meanings("hierarchy", Hierarchy, speaker),
            _sources(units, [*(part.source for part in plan.parts), whose_hierarchy], speaker),
        ),
    )


def _meanings(group: str, words: Iterable[StrEnum], speaker: Speaker) -> tuple[MeaningReport, ...]:
    return tuple(MeaningReport(speaker.word(group, each), speaker.word(f"{group}-means", each).says) for each in words)


def _governance(speaker: Speaker) -> GovernanceReport | None:
    found = speaker.knowledge.about_file.value.governance
    if found is None:
        return None
    return GovernanceReport(
        speaker.say(found.responsible),
        speaker.say(found.approved.by),
        found.approved.on,
        found.approved.independent,
        found.next_review,
        speaker.say(found.interests),
    )


def _mapping(mapping: Mapping, speaker: Speaker, today: date) -> MappingReport:
    instrument = speaker.knowledge.instruments.get(mapping.instrument or "")
    return MappingReport(
        speaker.say(instrument.title) if instrument else None,
        mapping.answered,
        speaker.say(mapping.against) if mapping.against else None,
        is_verified(mapping),
        mapping.minimum,
        mapping.hidden_units,
        mapping.hidden_scores,
        tuple(speaker.say(each) for each in to_be_known(mapping, speaker.knowledge, today)),
        tuple(_heat_row(mapping, unit, speaker) for unit in mapping.units) if len(mapping.units) > 1 else (),
    )


def _heat_row(mapping: Mapping, unit: str, speaker: Speaker) -> HeatRowReport:
    cells = cells_by_dimension(mapping.of(unit), speaker.knowledge)
    ordered = (dimension for dimension in speaker.knowledge.dimensions if dimension in cells)
    return HeatRowReport(
        speaker.plain(unit),
        mapping.answers(unit),
        tuple(
            HeatCellReport(
                speaker.named(dimension),
                speaker.worded(cells[dimension].score.measured.id, cells[dimension].score.measured.title),
                speaker.word("standing", cells[dimension].standing),
                _rounded(cells[dimension].score.difference),
            )
            for dimension in ordered
        ),
    )


def _rounded(points: float | None) -> float | None:
    return None if points is None else round(points, 1)


def _sources(units: Iterable[UnitReport], of_plan: Iterable[str], speaker: Speaker) -> tuple[SourceReport, ...]:
    """Return every source that is cited, the law first, then as they are cited."""
    cited = dict.fromkeys([*of_plan, *_cited(tuple(units))])
    found = [speaker.source(each) for each in cited]
    return tuple(sorted(found, key=lambda each: (each.kind != SourceKind.LAW, each.kind == SourceKind.OWN)))


def _cited(value: object) -> Iterator[str]:
    """Find the sources that are cited anywhere in a report."""
    if isinstance(value, SourceReport):
        yield value.id
    elif isinstance(value, ReasonReport):
        yield from [value.source] if value.source else []
    elif isinstance(value, tuple):
        for each in value:
            yield from _cited(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _cited(getattr(value, field.name))
