"""What an earlier mapping of the same survey told: it is known to whoever reads another."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from guldkorn.survey.mapping import Score


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

    def persons(self, scale: str) -> int:
        """Return how many answered a scale as far as it can be seen: in the whole, or in one division together."""
        together: dict[str, int] = defaultdict(int)
        for score in self.scores:
            if score.measured.id == scale and score.unit not in self.parents:
                together[score.breakdown] += score.n
        return max([score.n for score in self.whole if score.measured.id == scale] + list(together.values()), default=0)
