"""Checks of what knowledge rests on: measures without a source, and figures that nobody can have measured."""

from collections.abc import Iterator

from guldkorn.knowledge.library import KnowledgeFile
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook

HIGHEST = 100
"""Scores are points from 0 to 100."""
WIDEST = 50
"""No standard deviation of points from 0 to 100 is larger."""
YEARS = range(1950, 2100)


def unsupported_measures(rulebook: Rulebook) -> Iterator[Problem]:
    """Find measures that name no source, or no aspect that they act on."""
    file = rulebook.knowledge.measures_file
    for index, measure in enumerate(file.value.measures):
        if not measure.evidence.cited:
            yield Problem(
                file.document.place(("measures", index, "evidence", "sources")),
                Text(
                    f'"{measure.id}" nævner ingen kilde; skriv, hvor man ved det fra',
                    f'"{measure.id}" names no source; write where it is known from',
                ),
                Weight.ADVICE,
            )
        if not measure.acts_on:
            yield Problem(
                file.document.place(("measures", index, "acts-on")),
                Text(
                    f'"{measure.id}" virker ikke på noget; nævn mindst ét delområde',
                    f'"{measure.id}" acts on nothing; name at least one aspect',
                ),
                Weight.ADVICE,
            )


def impossible_figures(rulebook: Rulebook) -> Iterator[Problem]:
    """Find reference values and limits that cannot be: a decimal point that was lost makes every advice wrong."""
    for file in rulebook.knowledge.reference_files:
        yield from _of_reference(file)
    limits = rulebook.knowledge.limits_file
    for key, limit in limits.value:
        if limit.value < 0:
            yield Problem(
                limits.document.place((key.replace("_", "-"), "value")),
                Text(
                    f"{limit.value:g} kan ikke være; skriv et tal fra 0",
                    f"{limit.value:g} cannot be; write a number from 0",
                ),
            )


def _of_reference(file: KnowledgeFile[Reference]) -> Iterator[Problem]:
    reference = file.value
    for code, value in reference.values.items():
        if not 0 <= value.mean <= HIGHEST:
            yield _impossible(file, ("values", code, "mean"), value.mean, f"0–{HIGHEST}")
        deviation = value.standard_deviation
        if deviation is not None and not 0 < deviation <= WIDEST:
            yield _impossible(file, ("values", code, "standard-deviation"), deviation, f"0–{WIDEST}")
    if reference.n is not None and reference.n < 1:
        yield _impossible(file, ("n",), reference.n, "1–")
    if reference.year not in YEARS:
        yield _impossible(file, ("year",), reference.year, f"{YEARS[0]}–{YEARS[-1]}")


def _impossible(file: KnowledgeFile[Reference], path: Path_, value: float, bounds: str) -> Problem:
    return Problem(
        file.document.place(path),
        Text(
            f"{value:g} kan ikke være målt ({bounds}); tjek decimalpunktummet",
            f"{value:g} cannot have been measured ({bounds}); look at the decimal point",
        ),
    )
