"""What an earlier mapping of the same survey told: it is known to whoever reads another."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Score


class Found(StrEnum):
    """How it is known of an earlier mapping that it was shown."""

    NAMED = "named"
    """Somebody said so; where it is not of the same answers, that is a fault."""
    FOLDER = "folder"
    """It lies in the folder; it counts where it may be of the same answers."""
    SESSION = "session"
    """The session has shown it; it counts so too."""


@dataclass(frozen=True)
class KnownScores:
    """The scores that stand in an earlier mapping."""

    file: str
    scores: tuple[Score, ...]
    """Of the units, by division."""
    whole: tuple[Score, ...] = ()
    """Of the whole; without a number where only a reference tells of it."""
    parents: Mapping[str, str] = field(default_factory=dict)
    """Of each part the unit that it belongs to."""
    instrument: str | None = None
    found: Found = Found.NAMED
    hides: bool = False
    """Whether it says that it shows not all."""

    @property
    def is_found(self) -> bool:
        """Whether nobody named it."""
        return self.found is not Found.NAMED

    def persons(self, scale: str) -> int:
        """Return how many answered a scale as far as it can be seen: in the whole, or in one division together."""
        together: dict[str, int] = defaultdict(int)
        for score in self.scores:
            if score.measured.id == scale and score.unit not in self.parents:
                together[score.breakdown] += score.n
        return max([score.n for score in self.whole if score.measured.id == scale] + list(together.values()), default=0)

    def may_be_of(self, other: "KnownScores") -> bool:
        """Tell whether it may be of the same answers as other scores, by how many answered.

        No scale that both have speaks against it; and as many answered one of them, both have a unit of that name and
        size, or one of them hides some. So one's own earlier wave, or another workplace, is not taken for it.
        """
        if None not in (self.instrument, other.instrument) and self.instrument != other.instrument:
            return False
        scales = self._scales() & other._scales()
        if not scales or not all(self._fits(other, scale) for scale in scales):
            return False
        as_many = any(self.persons(scale) == other.persons(scale) for scale in scales)
        # Who says neither how many there are nor that some are hidden says nothing of the others.
        is_part = any(each.hides for each in (self, other)) and all(
            each.hides or any(map(each._tells_all, scales)) for each in (self, other)
        )
        return as_many or is_part or bool(self._units() & other._units())

    def _units(self) -> set[tuple[str, str, int]]:
        return {(score.unit, score.measured.id, score.n) for score in self.scores}

    def _scales(self) -> set[str]:
        return {score.measured.id for score in (*self.scores, *self.whole)}

    def _tells_all(self, scale: str) -> bool:
        return any(score.measured.id == scale and score.n for score in self.whole)

    def _fits(self, other: "KnownScores", scale: str) -> bool:
        there, here = self.persons(scale), other.persons(scale)
        if self._tells_all(scale):
            return there == here if other._tells_all(scale) else there >= here
        return there <= here or not other._tells_all(scale)


def shown_in(mapping: SurveyMapping, file: str) -> KnownScores:
    """Return what a session has shown of a mapping that is kept in a file."""
    hides = bool(mapping.hidden_units or mapping.hidden_scores)
    parents = dict(mapping.parts)
    return KnownScores(file, mapping.scores, mapping.whole, parents, mapping.instrument, Found.SESSION, hides)
