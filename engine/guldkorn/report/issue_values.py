"""What a plan says of an issue and its measures, as values in one language; their fields are the keys of the JSON."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Word:
    """One of a closed set of words: its id, which is the same in every language, and how it reads."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class SourceReport:
    """A source."""

    id: str
    kind: str
    title: str
    reference: str
    found_at: str
    """Authors, journal, volume, pages and DOI or address, as far as they are known; else empty."""
    says: str | None
    verified: bool
    """Whether what is said of it was held against what was read; if not, it must be checked."""
    read: Word | None
    """How much of it was read, where that is known."""


@dataclass(frozen=True, slots=True)
class ReasonReport:
    """Why something is said, by which rule and which source."""

    says: str
    rule: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class FieldReport:
    """A part of the plan that is filled in, or not."""

    id: str
    title: str
    says: str | None
    """What was filled in, as a person reads it; None where nothing was."""
    date: date | None
    is_missing: bool
    """Whether the plan is a draft for want of it."""
    suggestion: str | None
    """What the advice proposes where nothing was filled in."""


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """A score, in points from 0 to 100 or in per cent of persons."""

    scale: Word
    dimension: Word
    value: float
    in_per_cent: bool
    n: int
    interval: tuple[float, float] | None
    """Its 95 % interval."""
    all_answered: bool
    """Whether everybody invited has answered, so that there is no interval."""
    reference: float | None
    reference_verified: bool | None
    difference: float | None
    """Points above the reference; negative below it."""
    standing: Word


@dataclass(frozen=True, slots=True)
class OutcomeReport:
    """How well it is known what a measure does for one outcome."""

    outcome: Word
    grade: Word
    finds: Word
    may_harm: bool
    """Whether any study found that it may do harm."""


@dataclass(frozen=True, slots=True)
class FindingReport:
    """What one study found of one outcome, in words."""

    source: str
    says: str


@dataclass(frozen=True, slots=True)
class EvidenceReport:
    """What a measure rests on, and how well it is known to work."""

    says: str
    """All of it in brief, the outcomes told apart."""
    backing: Word
    grade: Word
    outcomes: tuple[OutcomeReport, ...]
    findings: tuple[FindingReport, ...]
    """What studies found; empty where no study was found."""
    hierarchy: str
    """Where it stands in the hierarchy of controls, and whose hierarchy that is."""
    disagreement: tuple[str, ...]
    """What each source says where sources disagree."""


@dataclass(frozen=True, slots=True)
class MeasureReport:
    """A measure that was taken into the plan."""

    id: str
    title: str
    is_own: bool
    """Whether it is the group's own; nothing is then known of it but what the group said."""
    what: str | None
    level: Word | None
    cost: Word | None
    evidence: EvidenceReport | None
    sources: tuple[SourceReport, ...]
    fields: tuple[FieldReport, ...]
    """Who is accountable, by when, how it is followed up …"""
    supports: tuple[str, ...]
    """The measures taken that it supports from another level, where it is not recommended itself."""
    because: tuple[ReasonReport, ...]
    """Why it is recommended or supports another; empty where it does neither."""
    held_until: tuple[str, ...]
    """What it was to wait for, where it was taken although it is held back."""
    presupposes: str | None
    management_act: str | None
    does_not: str | None


@dataclass(frozen=True, slots=True)
class OfferReport:
    """A measure that was recommended, or would support one that was taken, and was not taken."""

    id: str
    title: str
    level: Word
    supports: bool
    """Whether it would support a measure taken, at another level."""


@dataclass(frozen=True, slots=True)
class PlacedReport:
    """The group's own word on who decides, with its reason, and what the rules proposed."""

    decider: Word
    because: str
    proposed_class: Word | None
    proposed_decider: Word | None
    proposed_because: tuple[ReasonReport, ...]


@dataclass(frozen=True, slots=True)
class CauseReport:
    """A cause that an issue may have, and whether it has it."""

    cause: Word
    state: Word


@dataclass(frozen=True, slots=True)
class IssueReport:
    """An issue: what it is, how serious, how far it reaches, what it comes from, and what is done."""

    id: str
    title: str
    shelf: Word
    dimension: Word
    aspect: Word | None
    basis: Word
    grade: Word | None
    nature: str
    seriousness: str
    extent: str
    documented: str | None
    changeability: Word | None
    decider: Word | None
    level: Word | None
    placed: PlacedReport | None
    because: tuple[ReasonReport, ...]
    causes: tuple[CauseReport, ...]
    fields: tuple[FieldReport, ...]
    measures: tuple[MeasureReport, ...]
    offered: tuple[OfferReport, ...]
    waits_because: tuple[str, ...]
    as_one: str | None
    """That it is taken up as one with others, and counts as one priority with them."""
    lacks: str | None
    """What is said of it where something must be done about it and nothing is."""
