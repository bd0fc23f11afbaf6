"""A mapping from scores that were computed elsewhere: who is a part of whom, and what of it may be shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import prod

import numpy as np
from numpy.typing import NDArray

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.text import Text
from guldkorn.survey.beside import MOST_ATOMS, beside
from guldkorn.survey.cells import Cell, Cells, Scored, shown_mapping
from guldkorn.survey.disclosure import Sizes
from guldkorn.survey.faults import Faults
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping import Measured, Score
from guldkorn.survey.nested_cells import Members
from guldkorn.survey.references import ORGANISATION_TITLE
from guldkorn.survey.scored_division import scored_divisions
from guldkorn.survey.sums import sums_in


@dataclass(frozen=True)
class ScoredUnits:
    """Scores of units, and which unit each is a part of, where that is said."""

    scores: tuple[Score, ...]
    parents: Mapping[str, str] = field(default_factory=dict)
    hides: bool = False
    """Whether it is said that there are more, which may not be shown."""


def mapping_of_scored_units(
    scored: ScoredUnits,
    knowledge: Knowledge,
    minimum: int,
    of_shares: int,
    faults: Faults,
    *,
    instrument: str | None,
    hidden_units: int = 0,
    hidden_scores: int = 0,
    hidden_shares: Iterable[str] = (),
    against: Text | None = None,
    known: Sequence[KnownScores] = (),
) -> SurveyMapping:
    """Return the mapping of the scores that may be shown. Some may have been hidden before: those are counted too.

    What is known from earlier mappings is held beside them (`beside`).

    References that are the organisation's own scores are a whole that is shown, and go where it may not be.
    """
    sums = sums_in(scored.scores, scored.parents, knowledge.survey_words)
    sums.tell(faults)
    of_whole = list({s.measured: s for s in reversed(scored.scores) if s.unit in sums.wholes}.values())[::-1]
    of_units = [s for s in scored.scores if s.unit not in sums.wholes | sums.averages]
    told = told_by_references(of_units, of_whole) if against == ORGANISATION_TITLE else []
    own = KnownScores("", tuple(of_units), tuple(of_whole), sums.parents, instrument, hides=scored.hides)
    known = [each for each in known if not each.is_found or each.may_be_of(own)]
    wholes = {score.unit for score in (*of_whole, *told)}
    survey = _Survey([*of_units, *of_whole, *told], wholes, sums.parents, known)
    cells, scales = beside(survey.cells(), survey.scales(), known, instrument, minimum, of_shares, faults)
    mapping = shown_mapping(cells, scales, minimum, of_shares, knowledge.limits)
    is_all = bool(of_whole) or not (hidden_units or hidden_scores)
    enough = (mapping.answered or 0) >= knowledge.limits.smallest_survey.value
    shares = (*hidden_shares, *mapping.hidden_shares)
    shares = tuple(unit for unit in dict.fromkeys(shares) if unit in mapping.units)
    if against == ORGANISATION_TITLE:
        mapping = _without_hidden_references(mapping)
        against = against if any(score.reference for score in mapping.scores) else None
    return replace(
        mapping,
        whole=tuple(score for score in mapping.whole if score not in told),
        hidden_units=hidden_units + mapping.hidden_units + survey.left_out,
        hidden_scores=hidden_scores + mapping.hidden_scores,
        hidden_shares=shares,
        minimum_of_shares=of_shares if shares else 0,
        instrument=instrument,
        answered=mapping.answered if is_all or enough else None,
        against=against,
    )


def told_by_references(of_units: Iterable[Score], of_whole: Iterable[Score]) -> list[Score]:
    """Return the scores of the whole that stand in no row, but beside those of the units as their reference."""
    there = {score.measured for score in of_whole}
    told = {
        score.measured: Score("", score.measured, score.reference.mean, 0)
        for score in of_units
        if score.reference is not None and score.measured not in there
    }
    return list(told.values())


def _without_hidden_references(mapping: SurveyMapping) -> SurveyMapping:
    shown = {score.measured for score in mapping.whole}
    kept = (score if score.measured in shown else replace(score, reference=None) for score in mapping.scores)
    return replace(mapping, scores=tuple(kept))


class _Survey:
    """The units of all divisions and the whole, over atoms that are a unit, or none, of each division.

    How divisions cross is not known from scores: it is held that they do so by chance, so that a unit of one has as
    large a part of each unit of another as of all.
    """

    def __init__(
        self, scores: list[Score], wholes: set[str], parents: Mapping[str, str], known: Sequence[KnownScores]
    ) -> None:
        self._known = known
        self._by_scale: dict[Measured, dict[str, Score]] = defaultdict(dict)
        self._most: dict[str, int] = {}
        for score in scores:
            self._by_scale[score.measured][score.unit] = score
            self._most[score.unit] = max(self._most.get(score.unit, 0), score.n)
        self._wholes = [unit for unit in self._most if unit in wholes]
        units: dict[str, dict[str, None]] = defaultdict(dict)
        division_of: dict[str, str] = {}
        for score in scores:
            if score.unit not in wholes:
                breakdown = division_of.setdefault(score.unit, score.breakdown)
                units[breakdown][score.unit] = None
        self._divisions = scored_divisions(units, parents)
        self.left_out = 0
        while len(self._divisions) > 1 and prod(len(each.units) + 1 for each in self._divisions) > MOST_ATOMS:
            # only the greatest divisions are shown
            fewest = min(self._divisions, key=lambda each: len(each.units))
            self._divisions.remove(fewest)
            self.left_out += len(fewest.units)
        self._breakdown = division_of
        self._units = [unit for each in self._divisions for unit in each.units]

    def cells(self) -> Cells:
        """Return the units and the whole as cells."""
        cells = [Cell(unit, self._breakdown[unit]) for unit in self._units]
        cells += [Cell(unit, is_whole=True) for unit in self._wholes]
        scales = {measured.id for measured in self._by_scale}
        return Cells(tuple(cells), self._members(), self._sizes(self._most, max(map(self._least, scales), default=0)))

    def scales(self) -> Iterator[Scored]:
        """Return the scores of each scale, with how many answered it."""
        named = (*self._units, *self._wholes)
        answers: dict[tuple[int, ...], Sizes] = {}  # of most scales they are the same
        for measured, of in self._by_scale.items():
            scores = tuple(of.get(unit) for unit in named)
            n = tuple(0 if score is None else score.n for score in scores)
            least = self._least(measured.id)
            if (*n, least) not in answers:
                answers[*n, least] = self._sizes(dict(zip(named, n, strict=True)), least)
            yield Scored(measured, answers[*n, least], scores)

    def _members(self) -> Members:
        sizes = [len(each.units) + 1 for each in self._divisions]
        rows = [
            np.tile(np.repeat(each.members, prod(sizes[place + 1 :]), axis=1), prod(sizes[:place]))
            for place, each in enumerate(self._divisions)
        ]
        return np.vstack([*rows, np.ones((len(self._wholes), prod(sizes)), dtype=bool)])

    def _least(self, scale: str) -> int:
        """Return how many answered a scale at least, by what is known."""
        return max((each.persons(scale) for each in self._known), default=0)

    def _sizes(self, n: Mapping[str, int], least: int) -> Sizes:
        own = [each.own(n) for each in self._divisions]
        said = max((n.get(unit, 0) for unit in self._wholes), default=0)
        persons = max([said or least, *(int(of.sum()) for of in own)])
        sizes: NDArray[np.float64] = np.ones(1)
        for of in own:
            sizes = np.outer(sizes, np.append(of, persons - of.sum())).ravel()
        return sizes * float(max(1, persons)) ** (1 - len(own))
