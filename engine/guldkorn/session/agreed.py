"""What a unit has agreed beyond its answers: measures taken, the parts of the plan, promises and notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from guldkorn.knowledge.vocabulary import Kept, Level
from guldkorn.session.growing import Growing

Place = tuple[str | None, str | None]
"""What a part of the plan is about: an issue and a measure; an issue alone; or, with neither, the unit."""

UNIT: Place = (None, None)


@dataclass(frozen=True, slots=True)
class TakenMeasure:
    """A measure that the group took into its plan for an issue."""

    issue: str
    measure: str
    title: str | None = None
    """The group's own words, where the measure is its own."""
    level: Level | None = None

    @property
    def is_own(self) -> bool:
        """Whether the group thought of it itself."""
        return self.title is not None


@dataclass(frozen=True, slots=True)
class Promise:
    """What somebody promised by a date, and what became of it."""

    id: str
    what: str
    who: str
    by: date
    kept: Kept | None = None
    how: str = ""

    def is_overdue(self, today: date) -> bool:
        """Tell whether its date has passed and nobody has said what became of it."""
        return self.kept is None and self.by < today


@dataclass(frozen=True, slots=True)
class Note:
    """A note on an issue, or on the unit."""

    text: str
    issue: str | None = None
    in_plan: bool = False
    """Whether it goes with the plan; else it stays in the meeting."""


@dataclass(frozen=True)
class Agreed:
    """What one unit has agreed."""

    measures: tuple[TakenMeasure, ...] = ()
    parts: Mapping[Place, Mapping[str, str]] = field(default_factory=dict)
    """The parts of the plan that are filled in, by what they are about; dates as YYYY-MM-DD."""
    promises: tuple[Promise, ...] = ()
    notes: Growing[Note] = field(default_factory=Growing)

    def of(self, issue: str) -> tuple[TakenMeasure, ...]:
        """Return the measures taken for an issue, in the order they were taken."""
        return tuple(each for each in self.measures if each.issue == issue)

    def taken(self, issue: str, measure: str) -> TakenMeasure | None:
        """Return a measure that was taken for an issue; None where it was not."""
        return next((each for each in self.of(issue) if each.measure == measure), None)

    def part(self, part: str, issue: str | None = None, measure: str | None = None) -> str | None:
        """Return what was filled in; None where nothing was."""
        return self.parts.get((issue, measure), {}).get(part)

    def date(self, part: str, issue: str | None = None, measure: str | None = None) -> date | None:
        """Return a date that was filled in; None where none was."""
        written = self.part(part, issue, measure)
        return date.fromisoformat(written) if written else None

    def moved(self, olds: Iterable[str], new: str) -> "Agreed":
        """Return what is agreed with all that was agreed of some issues said of another that took their place.

        Where two of them fill in the same part, the first that was filled in stays.
        """
        olds = (*olds, new)
        measures: dict[tuple[str, str], TakenMeasure] = {}
        for each in self.measures:
            issue = new if each.issue in olds else each.issue
            measures.setdefault((issue, each.measure), replace(each, issue=issue))
        parts: dict[Place, Mapping[str, str]] = {}
        for (of, measure), filled in self.parts.items():
            place = (new if of in olds else of, measure)
            parts[place] = {**filled, **parts.get(place, {})}
        notes = Growing(replace(each, issue=new) if each.issue in olds else each for each in self.notes)
        return replace(self, measures=tuple(measures.values()), parts=parts, notes=notes)

    def with_part(self, place: Place, part: str, value: str | None) -> "Agreed":
        """Return what is agreed with one part filled in, or emptied."""
        filled = {name: each for name, each in self.parts.get(place, {}).items() if name != part}
        if value is not None:
            filled[part] = value
        return replace(self, parts={**self.parts, place: filled})
