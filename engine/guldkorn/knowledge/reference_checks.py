"""What can be wrong with reference values: figures that nobody can have measured, and words that promise too much."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from math import sqrt

from guldkorn.knowledge.questionnaires import Reference, ReferenceValue
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Text, number

HIGHEST = 100
"""Scores are points from 0 to 100."""
WIDEST = 50
"""No standard deviation of points from 0 to 100 is larger."""
YEARS = range(1950, 2100)
_ROUNDED = 0.5
"""Means and standard deviations may have been rounded by so many points."""
_ENOUGH = 3
"""Of fewer values, nothing tells that two columns were swapped, or that they are no points."""
_HIGHEST_ANSWER = 10
"""Answers go from 0 to 10 at most, and mostly from 1 to 5."""

ARE_ANSWERS = Text(
    f"alle gennemsnit er højst {_HIGHEST_ANSWER}; er det svar fra 1 til 5? Regn dem om til point fra 0 til {HIGHEST}",
    f"all means are {_HIGHEST_ANSWER} at most; are they answers from 1 to 5? Reckon them as points from 0 to {HIGHEST}",
)
"""What is said of means that seem to be no points."""


def problems_of_reference(reference: Reference, shares: Collection[str], document: Document) -> Iterator[Problem]:
    """Find figures that cannot be, columns that seem swapped, and `verified: true` without the place that was read.

    `shares` are the codes of the scales that are shares of persons.
    """
    yield from _of_values(reference.values, shares, ("values",), document)
    seen: dict[str, int] = {}
    for index, group in enumerate(reference.groups):
        yield from _of_values(group.values, shares, ("groups", index, "values"), document)
        if seen.setdefault(group.id, index) != index:
            yield Problem(
                document.place(("groups", index, "id")),
                Text(
                    f'to grupper hedder "{group.id}"; giv den ene et andet id',
                    f'two groups are called "{group.id}"; give one of them another id',
                ),
            )
        if group.n is not None and group.n < 1:
            yield _impossible(document, ("groups", index, "n"), group.n, "1–")
    if reference.n is not None and reference.n < 1:
        yield _impossible(document, ("n",), reference.n, "1–")
    if reference.year not in YEARS:
        yield _impossible(document, ("year",), reference.year, f"{YEARS[0]}–{YEARS[-1]}")
    if reference.verified and reference.place is None:
        yield Problem(
            document.place(("verified",)),
            Text(
                "verified: true kræver, at der under place står, hvor i kilden tallene er læst (tabel, side); skriv "
                "det, eller skriv verified: false",
                "verified: true needs place, where in the source the figures were read (table, page); write it, or "
                "write verified: false",
            ),
        )


def _of_values(
    values: Mapping[str, ReferenceValue], shares: Collection[str], path: Path_, document: Document
) -> Iterator[Problem]:
    if are_answers(value.mean for code, value in values.items() if code not in shares):
        yield Problem(document.key_place(path), ARE_ANSWERS)
        return
    if are_swapped([(value.mean, value.standard_deviation) for value in values.values()]):
        yield Problem(
            document.key_place(path),
            Text(
                "de fleste standardafvigelser er større end gennemsnittet; er mean og standard-deviation byttet om?",
                "most standard deviations are larger than their mean; are mean and standard-deviation swapped?",
            ),
        )
        return
    for code, value in values.items():
        mean, deviation = value.mean, value.standard_deviation
        if not 0 <= mean <= HIGHEST:
            yield _impossible(document, (*path, code, "mean"), mean, f"0–{HIGHEST}")
        elif deviation is not None and not 0 < deviation <= WIDEST:
            yield _impossible(document, (*path, code, "standard-deviation"), deviation, f"0–{WIDEST}")
        elif deviation is not None and deviation > (most := widest_at(mean)):
            yield Problem(
                document.place((*path, code, "standard-deviation")),
                Text(
                    f"ved et gennemsnit på {number(mean).da} er standardafvigelsen højst {number(most).da}; er de "
                    "byttet om?",
                    f"with a mean of {number(mean).en} the standard deviation is {number(most).en} at most; are they "
                    "swapped?",
                ),
            )


def are_swapped(values: "list[tuple[float, float | None]]") -> bool:
    """Tell whether means and standard deviations seem to stand in each other's place."""
    both = [(mean, deviation) for mean, deviation in values if deviation is not None]
    return len(both) >= _ENOUGH and 2 * sum(deviation > mean for mean, deviation in both) > len(both)


def are_answers(means: Iterable[float]) -> bool:
    """Tell whether means of scales, none of them a share, seem to be answers instead of points from 0 to 100."""
    found = list(means)
    return len(found) >= _ENOUGH and max(found) <= _HIGHEST_ANSWER


def widest_at(mean: float) -> float:
    """Return the largest standard deviation that points from 0 to 100 can have about a mean, rounding allowed for."""
    low, high = max(0.0, mean - _ROUNDED), min(float(HIGHEST), mean + _ROUNDED)
    nearest_to_middle = min(max(HIGHEST / 2, low), high)
    return sqrt(nearest_to_middle * (HIGHEST - nearest_to_middle)) + _ROUNDED


def _impossible(document: Document, path: Path_, value: float, bounds: str) -> Problem:
    return Problem(
        document.place(path),
        Text(
            f"{value:g} kan ikke være målt ({bounds}); tjek decimalpunktummet",
            f"{value:g} cannot have been measured ({bounds}); look at the decimal point",
        ),
    )
