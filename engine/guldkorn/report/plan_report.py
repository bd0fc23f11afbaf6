"""The plan as a value in one language: all that any document says of it, with dates as dates and numbers as numbers.

Its fields are the keys of the plan as JSON: a contract that other programs may build on.
"""

from dataclasses import dataclass
from datetime import date

from guldkorn.report.issue_values import FieldReport, IssueReport, ReasonReport, ScoreReport, SourceReport, Word

SCHEMA = "guldkorn-plan-1"
"""Changes when a field is renamed or taken away; not when one is added."""


@dataclass(frozen=True, slots=True)
class InterplayReport:
    """Issues that work together."""

    title: str
    issues: tuple[str, ...]
    because: tuple[ReasonReport, ...]


@dataclass(frozen=True, slots=True)
class HoldReport:
    """A measure that is held back for an issue."""

    measure: str
    issue: str
    until: tuple[str, ...]
    because: tuple[ReasonReport, ...]


@dataclass(frozen=True, slots=True)
class DroppedReport:
    """An issue that was put aside for good."""

    title: str
    because: str


@dataclass(frozen=True, slots=True)
class PromiseReport:
    """What somebody promised, and what became of it."""

    what: str
    who: str
    by: date | None
    state: Word
    """kept, broken, overdue or open."""
    how: str
    of_measure: bool
    """Whether it is the commitment of a measure of the plan."""


@dataclass(frozen=True, slots=True)
class CautionReport:
    """A caution about the unit, or about some of its issues."""

    id: str
    weight: Word
    title: str
    says: str
    issues: tuple[str, ...]
    because: tuple[ReasonReport, ...]


@dataclass(frozen=True, slots=True)
class ContradictionReport:
    """What is known contradicts itself."""

    about: str
    title: str
    because: tuple[ReasonReport, ...]


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """A question that has no answer yet, or several that differ."""

    asks: str
    about: str
    why: str
    is_disputed: bool
    hearsay: str | None = None
    """What was said on behalf of those it is for, where anything was."""


@dataclass(frozen=True, slots=True)
class AnsweredForReport:
    """What was said to a question on behalf of those it is for. It is no answer."""

    asks: str
    about: str
    says: str


@dataclass(frozen=True, slots=True)
class NoteReport:
    """A note that was made for the plan."""

    about: str | None
    """The issue; None for the unit."""
    text: str


@dataclass(frozen=True, slots=True)
class MissingReport:
    """What the plan is a draft for want of, at one place."""

    issue: str | None
    """None for the unit as a whole."""
    measure: str | None
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UsualFigureReport:
    """What is usual in a job group on one question, beside all: points from 0 to 100, or per cent."""

    dimension: Word
    title: str
    value: float
    of_all: float
    in_per_cent: bool
    n: int
    stands: Word
    says: str


@dataclass(frozen=True, slots=True)
class OccupationReport:
    """What is usual in the unit's job group. It changes no advice."""

    id: str
    title: str
    says: str
    """What is worse in it than in most others."""
    means: tuple[str, ...]
    """What that means, and what it does not mean."""
    figures: tuple[UsualFigureReport, ...]
    """Those that differ from all, by dimension."""
    caveats: tuple[str, ...]
    survey: str
    """Which survey the figures are from, who answered it and how many of the job group."""
    source: SourceReport
    verified: bool


@dataclass(frozen=True, slots=True)
class UnitReport:
    """The plan of one unit."""

    unit: str
    missing: tuple[MissingReport, ...]
    answers: int
    response_rate: float | None
    scores: tuple[ScoreReport, ...]
    occupation: OccupationReport | None
    """What is usual in the unit's job group, where one was named."""
    issues: tuple[IssueReport, ...]
    """All issues, those of the priorities first."""
    interplays: tuple[InterplayReport, ...]
    holds: tuple[HoldReport, ...]
    dropped: tuple[DroppedReport, ...]
    promises: tuple[PromiseReport, ...]
    cautions: tuple[CautionReport, ...]
    contradictions: tuple[ContradictionReport, ...]
    questions: tuple[QuestionReport, ...]
    answered_for: tuple[AnsweredForReport, ...]
    notes: tuple[NoteReport, ...]
    fields: tuple[FieldReport, ...]
    """What was agreed of the plan as a whole."""


@dataclass(frozen=True, slots=True)
class HeatCellReport:
    """How a unit stands in one dimension, by the scale that stands worst."""

    dimension: Word
    scale: Word
    standing: Word
    difference: float | None


@dataclass(frozen=True, slots=True)
class HeatRowReport:
    """A unit's row of the heat map."""

    unit: str
    answers: int
    cells: tuple[HeatCellReport, ...]


@dataclass(frozen=True, slots=True)
class MappingReport:
    """What is known of the mapping as a whole."""

    questionnaire: str | None
    answered: int | None
    against: str | None
    """What the scores are held against."""
    references_verified: bool
    minimum: int
    hidden_units: int
    hidden_scores: int
    says: tuple[str, ...]
    """What must be known to read the scores rightly."""
    heat_map: tuple[HeatRowReport, ...]
    """The units that may be shown; empty where there is one only."""


@dataclass(frozen=True, slots=True)
class MeaningReport:
    """A word that a plan uses of measures, and what it means."""

    word: Word
    means: str


@dataclass(frozen=True, slots=True)
class GovernanceReport:
    """Who answers for the rulebook, and until when it holds without a new review."""

    responsible: str
    approved_by: str
    approved_on: date
    is_independent: bool
    """Whether somebody outside those who wrote it has approved it."""
    next_review: date
    interests: str


@dataclass(frozen=True, slots=True)
class ColophonReport:
    """What the plan was made with."""

    guldkorn: str
    """The version of the program."""
    rulebook: str
    """The version of the rulebook."""
    rulebook_hash: str
    governance: GovernanceReport | None
    """Who answers for the rulebook; None where nobody does."""
    evidence: tuple[MeaningReport, ...]
    """The grades of evidence."""
    finds: tuple[MeaningReport, ...]
    """What studies can have found of an outcome."""
    hierarchy: tuple[MeaningReport, ...]
    """The levels of the hierarchy of controls, the highest first."""
    sources: tuple[SourceReport, ...]
    """Every source that is cited, the law first."""


@dataclass(frozen=True, slots=True)
class PlanReport:
    """The plans of some units of one workplace."""

    schema: str
    language: str
    workplace: str
    made_on: date
    is_draft: bool
    draft_says: str | None
    remarks: tuple[str, ...]
    """What must be said of how it came about: that the session's file is damaged, for one."""
    mapping: MappingReport
    units: tuple[UnitReport, ...]
    principle: str
    """The closing words."""
    colophon: ColophonReport
