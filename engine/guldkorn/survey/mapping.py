"""The mapping: all scores of a workplace, by unit."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import hypot

from guldkorn.knowledge.limits import LimitsFile
from guldkorn.knowledge.vocabulary import Bad, Side, SurveySize
from guldkorn.reading.text import Text
from guldkorn.survey.uncertainty import Z, interval, interval_of_share


class Standing(StrEnum):
    """Where a score stands beside its reference: how far, on which side, and whether that is certain.

    What must not happen to anybody needs no reference: it stands for itself whether somebody was exposed to it.
    """

    EXPOSED = "exposed"
    CLEARLY_WORSE = "clearly-worse"
    NOTICEABLY_WORSE = "noticeably-worse"
    SAME = "same"
    NOBODY_EXPOSED = "nobody-exposed"
    NOTICEABLY_BETTER = "noticeably-better"
    CLEARLY_BETTER = "clearly-better"
    UNCERTAIN = "uncertain"
    UNCOMPARED = "uncompared"

    @property
    def sign(self) -> str:
        """A sign that says it without colour."""
        return _SIGNS[self]

    @property
    def is_worse(self) -> bool:
        """Whether it is a difference to the bad side, or what must not happen to anybody."""
        return self in (Standing.EXPOSED, Standing.CLEARLY_WORSE, Standing.NOTICEABLY_WORSE)

    @property
    def is_better(self) -> bool:
        """Whether it is a difference to the good side."""
        return self in (Standing.CLEARLY_BETTER, Standing.NOTICEABLY_BETTER)


_SIGNS = {
    Standing.EXPOSED: "!!",
    Standing.CLEARLY_WORSE: "‼",
    Standing.NOTICEABLY_WORSE: "!",
    Standing.SAME: "=",
    Standing.NOBODY_EXPOSED: "0",
    Standing.NOTICEABLY_BETTER: "+",
    Standing.CLEARLY_BETTER: "++",
    Standing.UNCERTAIN: "?",
    Standing.UNCOMPARED: "–",
}


WORST_FIRST = (
    Standing.EXPOSED,
    Standing.CLEARLY_WORSE,
    Standing.NOTICEABLY_WORSE,
    Standing.UNCERTAIN,
    Standing.SAME,
    Standing.NOBODY_EXPOSED,
    Standing.NOTICEABLY_BETTER,
    Standing.CLEARLY_BETTER,
    Standing.UNCOMPARED,
)
"""The standings in the order in which they ask to be looked at."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured: a scale of a questionnaire, or a dimension or aspect as a whole."""

    id: str
    title: Text
    dimension: str
    aspect: str | None
    bad: Bad
    prevalence: bool = False
    never_acceptable: bool = False
    """Whether one case is one too many."""
    too_low_from: float = 0.0
    """How many points below the reference count as too low, where both high and low scores are bad."""


@dataclass(frozen=True, slots=True)
class HeldAgainst:
    """The value that a score is held against."""

    mean: float
    standard_deviation: float | None = None
    verified: bool = True
    standard_error: float = 0.0
    """How uncertain the value itself is, in points: that of one's own earlier mapping is a mean of few."""


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
    missing: float | None = None
    """The per cent of the unit's respondents who have no score here."""
    reliability: float | None = None
    """Cronbach's alpha of the scale's items in this unit, where it has two or more."""
    breakdown: str = ""
    """What the unit is a part of a division by, such as a column of departments."""

    @property
    def all_answered(self) -> bool:
        """Whether everybody invited has a score here, so that the score is the unit's own and no estimate of it."""
        return self.invited is not None and self.n >= self.invited

    @cached_property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval in points of what all those invited would have answered now; None where all have answered.

        It is drawn by the reference's spread where the unit's own is not known.
        """
        return None if self.all_answered else self._interval(self.invited)

    @cached_property
    def lasting_interval(self) -> tuple[float, float] | None:
        """The 95 % interval in points of what a new survey would give, however many of the unit answered this one."""
        return self._interval(None)

    def _interval(self, invited: int | None) -> tuple[float, float] | None:
        if self.measured.prevalence:
            return interval_of_share(self.value, self.n, invited)
        spread = self.spread
        if spread is None and self.reference is not None:
            spread = self.reference.standard_deviation
        return None if spread is None else interval(self.value, spread, self.n, invited)

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
        """Whether the interval that a new survey would give, where there is one, leaves the reference out.

        Only such a difference can be thought to last, whoever happened to be at work and answer this time. Where the
        reference is uncertain too, it is the interval of the difference that must leave zero out.
        """
        if self.reference is None or self.lasting_interval is None or self.difference is None:
            return True
        low, high = self.lasting_interval
        half = self.value - low if self.difference > 0 else high - self.value
        return abs(self.difference) > hypot(half, Z * self.reference.standard_error)

    @cached_property
    def raw_side(self) -> Side | None:
        """On which side of the reference the score lies, however uncertain; None where there is no reference."""
        if self.measured.never_acceptable and self.reference is None:
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

    def standing(self, limits: LimitsFile) -> Standing:
        """Return where the score stands beside its reference."""
        if self.measured.never_acceptable and self.reference is None:
            return Standing.EXPOSED if self.value > 0 else Standing.NOBODY_EXPOSED
        if self.distance is None:
            return Standing.UNCOMPARED
        if self.distance < limits.same_within.value:
            return Standing.SAME
        if not self.is_certain:
            return Standing.UNCERTAIN
        clear = self.distance >= limits.clear_from.value
        if self.raw_side is Side.BETTER:
            return Standing.CLEARLY_BETTER if clear else Standing.NOTICEABLY_BETTER
        return Standing.CLEARLY_WORSE if clear else Standing.NOTICEABLY_WORSE


@dataclass(frozen=True, slots=True)
class UnitNames:
    """The units that a file names. Those that are not shown are known when they are named, and told to nobody."""

    shown: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()

    def __contains__(self, name: str) -> bool:
        return name in self.shown or name in self.hidden


@dataclass(frozen=True)
class Mapping:
    """All scores of a workplace that may be shown, by unit, and how many units may not."""

    scores: tuple[Score, ...]
    whole: tuple[Score, ...] = ()
    """The scores of the whole workplace, as far as they may be shown beside those of the units."""
    hidden_units: int = 0
    """Units that may not be shown: counted, never named."""
    hidden_scores: int = 0
    """Scores of shown units that may not be shown."""
    minimum: int = 0
    """How many answers a score needed to be shown."""
    hidden_shares: tuple[str, ...] = ()
    """Shown units of which the share of persons exposed to something may not be shown."""
    minimum_of_shares: int = 0
    """How many answers such a share needed to be shown."""
    instrument: str | None = None
    """The version of the questionnaire that it was collected with, where it is known."""
    answered: int | None = None
    """How many answered in the whole survey, where it is known."""
    against: Text | None = None
    """What the scores are held against."""
    unscored: tuple[str, ...] = ()
    """Units that are spoken of though none of their scores is known any more: the file that held them was damaged."""
    parts: tuple[tuple[str, str], ...] = ()
    """Each unit that lies wholly in another, and that other; both may be shown."""

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The units that may be shown, in the order of the file."""
        return tuple(dict.fromkeys((*(score.unit for score in self.scores), *self.unscored)))

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

    def breakdown(self, unit: str) -> str:
        """Return what a unit is a part of a division by; empty where there is one division only."""
        return next((score.breakdown for score in self.of(unit)), "")

    def size(self, limits: LimitsFile) -> SurveySize | None:
        """Return whether enough answered for a survey to be made; None where it is not known how many did."""
        if self.answered is None:
            return None
        return SurveySize.TOO_SMALL if self.answered < limits.smallest_survey.value else SurveySize.LARGE_ENOUGH


def unit_names(mapping: Mapping, named: Iterable[str]) -> UnitNames:
    """Return the names that a file gives its units, told apart by whether they may be shown."""
    return UnitNames(mapping.units, frozenset(named) - set(mapping.units))
