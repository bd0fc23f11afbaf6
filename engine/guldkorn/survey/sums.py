"""Rows of a table of scores that sum up others: the whole, an average, a parent beside its parts.

They are known by their names, by what the table says, or by their numbers: so many persons and so high a score as some
rows beside them have together. Somebody in such a row stands in another row as well, and is still one person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guldkorn.knowledge.survey_words import SurveyWordsFile
from guldkorn.survey.faults import Faults
from guldkorn.survey.labels import bare
from guldkorn.survey.mapping import Measured, Score

_ROUNDED = 0.51
"""How many points a sum may differ from its parts because of rounding."""


@dataclass(frozen=True)
class Sums:
    """Which rows sum up others."""

    wholes: frozenset[str]
    """Rows of the whole. Where there is more than one, they tell of the same persons."""
    averages: frozenset[str]
    """Rows that are no unit, but a mean of units."""
    parents: Mapping[str, str]
    """Of each part the unit that it belongs to, where one was found."""
    found_by_numbers: int
    """How many rows were known as a sum by their numbers alone."""

    def tell(self, faults: Faults) -> None:
        """Say what was found, without a name: it may be that of a unit that is not shown."""
        if self.averages:
            faults.remark(
                0,
                "rækker, der er gennemsnit af andre rækker: {count}; de er ikke enheder og er ikke læst",
                "rows that are averages of other rows: {count}; they are no units and were not read",
                count=len(self.averages),
            )
        if self.found_by_numbers:
            faults.remark(
                0,
                "rækker, der efter antal og score er summen af andre: {count}; de er læst som hele arbejdspladsen "
                'eller som den enhed, de andre er en del af. Er det ikke sådan, så sig det i kolonnen "del af"',
                "rows that by number and score are the sum of others: {count}; they were read as the whole or as the "
                'unit that the others are a part of. If that is not so, say how it is in the column "part-of"',
                count=self.found_by_numbers,
            )


def sums_in(scores: Iterable[Score], said: Mapping[str, str], words: SurveyWordsFile) -> Sums:
    """Return the rows that sum up others; `said` is of which unit another is a part, where the table says so."""
    divisions: dict[str, dict[str, dict[Measured, Score]]] = defaultdict(lambda: defaultdict(dict))
    division_of: dict[str, str] = {}
    for score in scores:
        division = division_of.setdefault(score.unit, score.breakdown)
        divisions[division][score.unit][score.measured] = score
    wholes = {unit for unit in division_of if bare(unit) in {bare(name) for name in words.whole.all}}
    averages = {unit for unit in division_of if bare(unit) in {bare(name) for name in words.average.all}}
    if wholes | averages == set(division_of):
        return Sums(frozenset(), frozenset(), said, 0)
    parents, by_numbers = dict(said), 0
    for rows in divisions.values():
        units = [unit for unit in rows if unit not in wholes and unit not in averages]
        if not any(unit in said for unit in units):
            parts_of = _parents(units, rows)
            by_numbers += len(parts_of)
            parents.update({part: unit for unit, parts in parts_of.items() for part in parts})
        top = [unit for unit in units if unit not in parents]
        totals = [unit for unit in top if _is_sum(rows[unit], [rows[other] for other in top if other != unit])]
        by_numbers += len(totals)
        if len(top) == 1 and len(units) > 1 and not any(unit in said for unit in units):
            totals = top
        wholes.update(totals)
        parents = {part: unit for part, unit in parents.items() if unit not in totals}
    return Sums(frozenset(wholes), frozenset(averages), parents, by_numbers)


def _parents(units: Sequence[str], rows: Mapping[str, Mapping[Measured, Score]]) -> dict[str, list[str]]:
    """Return the units that are the sum of those right below or right above them, with their parts."""
    found: dict[str, list[str]] = {}
    top = list(units)
    while True:
        unit, parts = next(_sums_beside(top, rows, found), ("", []))
        if not parts:
            return found
        found[unit] = parts
        top = [each for each in top if each not in parts]


def _sums_beside(
    top: Sequence[str], rows: Mapping[str, Mapping[Measured, Score]], found: Mapping[str, list[str]]
) -> Iterator[tuple[str, list[str]]]:
    for place, unit in enumerate(top):
        if unit in found:
            continue
        for beside in (top[place + 1 :], top[:place][::-1]):
            persons, parts = 0, []
            for part in beside:
                persons += _most(rows[part])
                parts.append(part)
                if persons >= _most(rows[unit]):
                    break
            if _is_sum(rows[unit], [rows[part] for part in parts]):
                yield unit, parts


def _is_sum(of: Mapping[Measured, Score], parts: Sequence[Mapping[Measured, Score]]) -> bool:
    """Tell whether scores are those of two parts or more together, which do not all score alike."""
    alike = True
    for measured, score in of.items():
        scored = [part[measured] for part in parts if measured in part]
        persons, points = sum(each.n for each in scored), sum(each.n * each.value for each in scored)
        if len(scored) < 2 or persons != score.n or abs(points / max(1, persons) - score.value) > _ROUNDED:
            return False
        alike = alike and all(abs(each.value - score.value) <= _ROUNDED for each in scored)
    return not alike


def _most(of: Mapping[Measured, Score]) -> int:
    return max(score.n for score in of.values())
