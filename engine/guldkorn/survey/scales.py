"""Finding what a name in a table stands for: a scale, a dimension or an aspect."""

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.cleaning import clean_line
from guldkorn.survey.mapping import Measured


def find_measured(name: str, knowledge: Knowledge) -> Measured | None:
    """Return what a name stands for: a scale's code, its title in either language, or a dimension or aspect.

    Capitals do not matter; an aspect may be written with its dimension (`demands/pace`). None if it names nothing.
    """
    wanted = clean_line(name).casefold()
    for scale in knowledge.scales.values():
        if wanted in (scale.code.casefold(), scale.title.da.casefold(), scale.title.en.casefold()):
            aspect = knowledge.aspects.get(scale.aspect or "")
            bad = scale.bad or (aspect.bad if aspect else knowledge.dimensions[scale.dimension].bad)
            return Measured(scale.code, scale.title, scale.dimension, scale.aspect, bad, scale.prevalence)
    for dimension in knowledge.dimensions.values():
        if wanted in _names(dimension.id, dimension.title.da, dimension.title.en):
            return Measured(dimension.id, dimension.title, dimension.id, None, dimension.bad)
        for aspect in dimension.aspects:
            written = f"{dimension.id}/{aspect.id}"
            if wanted in _names(aspect.id, written, aspect.title.da, aspect.title.en):
                prevalence = dimension.id == "offensive-acts"
                return Measured(aspect.id, aspect.title, dimension.id, aspect.id, aspect.bad, prevalence)
    return None


def _names(*names: str) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)
