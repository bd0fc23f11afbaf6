"""A mapping from scores that were computed elsewhere: who is a part of whom, and what of it may be shown."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text
from guldkorn.survey.cells import Cell, Cells, Scored, shown_mapping
from guldkorn.survey.disclosure import Sizes
from guldkorn.survey.labels import bare
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Measured, Score

_ROUNDED = 0.51
"""How many points a total may differ from its parts because of rounding."""


@dataclass(frozen=True)
class ScoredUnits:
    """Scores of units, and which unit each is a part of. The whole is known by its name."""

    scores: tuple[Score, ...]
    parents: Mapping[str, str] = field(default_factory=dict)


def mapping_of_scored_units(
    scored: ScoredUnits,
    knowledge: Knowledge,
    minimum: int,
    *,
    instrument: str | None,
    hidden_units: int = 0,
    hidden_scores: int = 0,
    hidden_shares: Iterable[str] = (),
    against: Text | None = None,
) -> SurveyMapping:
    """Return the mapping of the scores that may be shown. Some may have been hidden before: those are counted too.

    Each division of the whole is looked at by itself: how two of them cross is not known from scores.
    """
    names = {bare(name) for name in knowledge.survey_words.whole.all}
    units = dict.fromkeys(score.unit for score in scored.scores)
    wholes = {unit for unit in units if bare(unit) in names}
    if wholes == set(units):
        wholes = set()
    whole = [score for score in scored.scores if score.unit in wholes]
    parts: dict[str, list[Score]] = defaultdict(list)
    for score in scored.scores:
        if score.unit not in wholes:
            parts[score.breakdown].append(score)
    mappings = [_of_division([*whole, *of], wholes, scored.parents, knowledge, minimum) for of in parts.values()]
    answered = max((mapping.answered or 0 for mapping in mappings), default=0)
    known = bool(whole) or not (hidden_units or hidden_scores)
    enough = answered >= knowledge.limits.smallest_survey.value
    shown = {score.unit for mapping in mappings for score in (*mapping.scores, *mapping.whole)}
    shares = (*hidden_shares, *(unit for mapping in mappings for unit in mapping.hidden_shares))
    shares = tuple(unit for unit in dict.fromkeys(shares) if unit in shown)
    return SurveyMapping(
        tuple(score for mapping in mappings for score in mapping.scores),
        tuple(score for score in whole if all(score in mapping.whole for mapping in mappings)),
        hidden_units + sum(mapping.hidden_units for mapping in mappings),
        hidden_scores + sum(mapping.hidden_scores for mapping in mappings),
        minimum,
        shares,
        max(minimum, int(knowledge.limits.minimum_offensive.value)) if shares else 0,
        instrument,
        answered if known or enough else None,
        against,
    )


def _of_division(
    scores: list[Score], wholes: set[str], parents: Mapping[str, str], knowledge: Knowledge, minimum: int
) -> SurveyMapping:
    units = list(dict.fromkeys(score.unit for score in scores))
    by_scale: dict[Measured, dict[str, Score]] = defaultdict(dict)
    for score in scores:
        by_scale[score.measured][score.unit] = score
    tree = _Tree(units, wholes, parents, by_scale)
    most: dict[str, int] = {}
    for score in scores:
        most[score.unit] = max(most.get(score.unit, 0), score.n)
    cells = Cells(
        tuple(Cell(unit, is_whole=unit in wholes) for unit in units),
        tree.members,
        tree.answers(most),
    )
    scales = (
        Scored(measured, tree.answers({unit: s.n for unit, s in of.items()}), tuple(of.get(unit) for unit in units))
        for measured, of in by_scale.items()
    )
    return shown_mapping(cells, scales, minimum, knowledge.limits)


class _Tree:
    """Units over their atoms: each has one of its own, for those persons in none of its parts."""

    def __init__(
        self,
        units: list[str],
        wholes: set[str],
        parents: Mapping[str, str],
        by_scale: Mapping[Measured, Mapping[str, Score]],
    ) -> None:
        self._place = {unit: place for place, unit in enumerate(units)}
        self._parts: dict[int, list[int]] = {}
        totals = wholes | _unnamed_totals([u for u in units if u not in wholes and u not in parents], by_scale)
        for place, unit in enumerate(units):
            if unit in totals:
                top = [p for p, each in enumerate(units) if each not in parents and each not in wholes and p != place]
                self._parts[place] = top
            else:
                self._parts[place] = [self._place[part] for part, of in parents.items() if of == unit]
        self.members = np.zeros((len(units), len(units)), dtype=bool)
        for place in range(len(units)):
            self.members[place, list(self._below(place))] = True

    def answers(self, n: Mapping[str, int]) -> Sizes:
        """Return how many persons each atom has: those of the unit who are in none of its parts."""
        counts = [n.get(unit, 0) for unit in self._place]
        return np.array(
            [max(0, counts[place] - sum(counts[part] for part in self._parts[place])) for place in range(len(counts))],
            dtype=np.int64,
        )

    def _below(self, place: int, seen: frozenset[int] = frozenset()) -> set[int]:
        if place in seen:
            return set()
        return {place}.union(*(self._below(part, seen | {place}) for part in self._parts[place]))


def _unnamed_totals(units: list[str], by_scale: Mapping[Measured, Mapping[str, Score]]) -> set[str]:
    """Return the units that are the sum of all others on every scale, though nobody says so."""
    totals = set(units)
    for of in by_scale.values():
        scored = [of[unit] for unit in units if unit in of]
        persons, points = sum(score.n for score in scored), sum(score.n * score.value for score in scored)
        totals &= {
            score.unit
            for score in scored
            if len(scored) > 2 and 2 * score.n == persons and abs(points / persons - score.value) <= _ROUNDED
        }
    return totals
