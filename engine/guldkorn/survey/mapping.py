"""The mapping: all scores of a workplace, by unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import sqrt

from guldkorn.knowledge.vocabulary import Bad, Side
from guldkorn.reading.text import Text
from guldkorn.survey.uncertainty import interval


class Standing(StrEnum):
    """Where a score stands beside its reference, said with its uncertainty."""

    WORSE = "worse"
    BETTER = "better"
    SAME = "same"
    UNCERTAIN = "uncertain"
    UNCOMPARED = "uncompared"


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured: a scale of a questionnaire, or a dimension or aspect as a whole."""

    id: str
    title: Text
    dimension: str
    aspect: str | None
    bad: Bad
    prevalence: bool = False
    too_low_from: float = 0.0
    """How many points below the reference count as too low, where both high and low scores are bad."""


@dataclass(frozen=True, slots=True)
class HeldAgainst:
    """The value that a score is held against."""

    mean: float
    standard_deviation: float | None = None
    verified: bool = True


@dataclass(frozen=True)
class Score:
    """A unit's mean on what was measured, in points from 0 to 100, or per cent of persons for a prevalence."""

    unit: str
    measured: Measured
    value: float
    n: int
    spread: float | None = None
    """The standard deviation between persons, in points."""
    invited: int | None = None
    reference: HeldAgainst | None = None

    @cached_property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval in points; by the reference's spread where the unit's own is not known."""
        spread = self.spread
        if spread is None and self.measured.prevalence:
            spread = sqrt(self.value * (100 - self.value))
        if spread is None and self.reference is not None:
            spread = self.reference.standard_deviation
        return None if spread is None else interval(self.value, spread, self.n, self.invited)

    @property
    def interval_is_borrowed(self) -> bool:
        """Whether the interval rests on the reference's spread."""
        return self.spread is None and not self.measured.prevalence and self.interval is not None

    @cached_property
    def difference(self) -> float | None:
        """Points above the reference; negative below it."""
        return None if self.reference is None else round(self.value - self.reference.mean, 4)

    @cached_property
    def distance(self) -> float | None:
        """Points from the reference, on either side."""
        return None if self.difference is None else abs(self.difference)

    @cached_property
    def distance_in_sd(self) -> float | None:
        """Distance from the reference in the reference's standard deviations."""
        if self.distance is None or self.reference is None or not self.reference.standard_deviation:
            return None
        return round(self.distance / self.reference.standard_deviation, 4)

    @cached_property
    def is_certain(self) -> bool:
        """Whether the interval, where there is one, leaves the reference out."""
        if self.reference is None or self.interval is None:
            return True
        low, high = self.interval
        return not low <= self.reference.mean <= high

    @cached_property
    def raw_side(self) -> Side | None:
        """On which side of the reference the score lies, however uncertain; None where there is no reference."""
        if self.measured.prevalence and self.reference is None:
            return Side.TOO_HIGH if self.value > 0 else Side.LEVEL
        if self.difference is None:
            return None
        if self.difference == 0:
            return Side.LEVEL
        if self.difference > 0:
            return Side.BETTER if self.measured.bad is Bad.LOW else Side.TOO_HIGH
        if self.measured.bad is Bad.BOTH and -self.difference < self.measured.too_low_from:
            return Side.BETTER
        return Side.BETTER if self.measured.bad is Bad.HIGH else Side.TOO_LOW

    @property
    def side(self) -> Side | None:
        """On which side of the reference the score lies; None where it could lie on either."""
        return self.raw_side if self.is_certain else None

    def standing(self, same_within: float) -> Standing:
        """Return where the score stands beside its reference; fewer points apart than given count as the same."""
        if self.measured.prevalence and self.reference is None:
            return Standing.WORSE if self.value > 0 else Standing.SAME
        if self.distance is None:
            return Standing.UNCOMPARED
        if self.distance < same_within:
            return Standing.SAME
        if not self.is_certain:
            return Standing.UNCERTAIN
        return Standing.BETTER if self.raw_side is Side.BETTER else Standing.WORSE


@dataclass(frozen=True)
class Mapping:
    """All scores of a workplace that may be shown, by unit, and how many units may not."""

    scores: tuple[Score, ...]
    hidden_units: int = 0
    """Units with fewer answers than the minimum: counted, never named."""
    hidden_scores: int = 0
    """Scores of shown units with fewer answers than the minimum."""
    minimum: int = 0
    """How many answers a score needed to be shown."""

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units that may be shown, in the order of the file."""
        return tuple(dict.fromkeys(score.unit for score in self.scores))

    @cached_property
    def _of_unit(self) -> dict[str, tuple[Score, ...]]:
        by_unit: dict[str, list[Score]] = {}
        for score in self.scores:
            by_unit.setdefault(score.unit, []).append(score)
        return {unit: tuple(scores) for unit, scores in by_unit.items()}

    def of(self, unit: str) -> tuple[Score, ...]:
        """Return a unit's scores; none for a unit that is not shown."""
        return self._of_unit.get(unit, ())

    def answers(self, unit: str) -> int:
        """Return how many answered in a unit: the most on any scale."""
        return max((score.n for score in self.of(unit)), default=0)

    def response_rate(self, unit: str) -> float | None:
        """Return the per cent of those invited who answered; None where it is not known who were invited."""
        invited = max((score.invited or 0 for score in self.of(unit)), default=0)
        return round(100 * self.answers(unit) / invited, 1) if invited else None


def shown_mapping(scores: Iterable[Score], minimum: int) -> Mapping:
    """Return the mapping of the scores that may be shown: those with at least the minimum of answers."""
    scores = tuple(scores)
    shown = tuple(score for score in scores if score.n >= minimum)
    named = {score.unit for score in shown}
    hidden = {score.unit for score in scores} - named
    return Mapping(
        shown,
        hidden_units=len(hidden),
        hidden_scores=sum(score.unit in named and score.n < minimum for score in scores),
        minimum=minimum,
    )


def dimensions_measured(scores: Iterable[Score]) -> Iterator[str]:
    """Return the dimensions that the scores speak of, each once."""
    yield from dict.fromkeys(score.measured.dimension for score in scores)
