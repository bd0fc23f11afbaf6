"""Finding what a name in a table stands for: a scale, a dimension or an aspect."""

from collections.abc import Iterator, Mapping

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.survey.mapping import Measured


def find_measured(name: str, knowledge: Knowledge) -> Measured | None:
    """Return what a name stands for: a scale's code, its title in either language, or a dimension or aspect.

    Capitals do not matter; an aspect may be written with its dimension (`demands/pace`). None if it names nothing.
    """
    return measured_by_name(knowledge).get(clean_line(name).casefold())


def measured_by_name(knowledge: Knowledge) -> Mapping[str, Measured]:
    """Return all that can be measured by its names, which are without capitals; a scale's come first."""
    found: dict[str, Measured] = {}
    for names, measured in _all(knowledge):
        for name in names:
            found.setdefault(clean_line(name).casefold(), measured)
    return found


def _all(knowledge: Knowledge) -> Iterator[tuple[tuple[str, ...], Measured]]:
    too_low = knowledge.limits.too_low_from.value
    for scale in knowledge.scales.values():
        aspect = knowledge.aspects.get(scale.aspect or "")
        bad = scale.bad or (aspect.bad if aspect else knowledge.dimensions[scale.dimension].bad)
        measured = Measured(scale.code, scale.title, scale.dimension, scale.aspect, bad, scale.prevalence, too_low)
        yield (scale.code, scale.title.da, scale.title.en), measured
    for dimension in knowledge.dimensions.values():
        measured = Measured(dimension.id, dimension.title, dimension.id, None, dimension.bad, too_low_from=too_low)
        yield (dimension.id, dimension.title.da, dimension.title.en), measured
        for aspect in dimension.aspects:
            prevalence = dimension.id == "offensive-acts"
            measured = Measured(aspect.id, aspect.title, dimension.id, aspect.id, aspect.bad, prevalence, too_low)
            yield (aspect.id, f"{dimension.id}/{aspect.id}", aspect.title.da, aspect.title.en), measured
