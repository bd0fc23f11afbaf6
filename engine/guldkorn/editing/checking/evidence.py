"""Checks of what knowledge rests on: measures without a source, and figures that nobody can have measured."""

from collections.abc import Iterator

from guldkorn.knowledge.reference_checks import problems_of_reference
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook


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
        instrument = rulebook.knowledge.instruments.get(file.value.questionnaire)
        yield from problems_of_reference(file.value, instrument.shares if instrument else (), file.document)
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
