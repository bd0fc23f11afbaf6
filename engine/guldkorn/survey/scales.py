"""Finding what a name in a table stands for: a scale, a dimension or an aspect."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Instrument, Scale
from guldkorn.reading.cleaning import clean_line
from guldkorn.survey.mapping import Measured


@dataclass(frozen=True)
class Measurable:
    """All that can be measured, by its names without capitals; a scale's come before those of an aspect."""

    instrument: Instrument | None
    by_name: Mapping[str, Measured]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all that can be measured."""
        return tuple(dict.fromkeys(measured.id for measured in self.by_name.values()))


def find_measured(name: str, knowledge: Knowledge) -> Measured | None:
    """Return what a name stands for: a scale's code, its title in either language, or a dimension or aspect.

    Capitals do not matter; an aspect may be written with its dimension (`demands/pace`). None if it names nothing.
    """
    return measurable(knowledge, None).by_name.get(clean_line(name).casefold())


def measurable(knowledge: Knowledge, instrument: Instrument | None) -> Measurable:
    """Return what can be measured: the scales of a version of a questionnaire, or of all, and the dimensions."""
    key = instrument.id if instrument else None
    return _measurable(_Known(knowledge), key)


def measured_scale(scale: Scale, knowledge: Knowledge) -> Measured:
    """Return a scale as what was measured."""
    aspect = knowledge.aspects.get(scale.aspect or "")
    bad = scale.bad or (aspect.bad if aspect else knowledge.dimensions[scale.dimension].bad)
    never = aspect.never_acceptable if aspect else scale.prevalence
    return Measured(
        scale.code,
        scale.title,
        scale.dimension,
        scale.aspect,
        bad,
        scale.prevalence,
        never,
        knowledge.limits.too_low_from.value,
    )


@dataclass(frozen=True, eq=False)
class _Known:
    """Knowledge as a key: the same only if it is the same object."""

    knowledge: Knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and other.knowledge is self.knowledge


@lru_cache(maxsize=64)
def _measurable(known: _Known, name: str | None) -> Measurable:
    knowledge = known.knowledge
    instrument = knowledge.instruments[name] if name is not None else None
    found: dict[str, Measured] = {}
    for names, measured in _all(knowledge, instrument):
        for each in names:
            found.setdefault(clean_line(each).casefold(), measured)
    return Measurable(instrument, found)


def _all(knowledge: Knowledge, instrument: Instrument | None) -> Iterator[tuple[tuple[str, ...], Measured]]:
    usual = knowledge.usual_instrument
    asked = instrument or usual
    yield from (_scale(scale, knowledge) for scale in (asked.scales if asked else ()))
    too_low = knowledge.limits.too_low_from.value
    for dimension in knowledge.dimensions.values():
        share = dimension.prevalence
        measured = Measured(dimension.id, dimension.title, dimension.id, None, dimension.bad, share, share, too_low)
        yield (dimension.id, dimension.title.da, dimension.title.en), measured
        for aspect in dimension.aspects:
            never = aspect.never_acceptable
            measured = Measured(aspect.id, aspect.title, dimension.id, aspect.id, aspect.bad, share, never, too_low)
            yield (aspect.id, f"{dimension.id}/{aspect.id}", aspect.title.da, aspect.title.en), measured
    if instrument is None:
        yield from (_scale(scale, knowledge) for scale in knowledge.scales.values())


def _scale(scale: Scale, knowledge: Knowledge) -> tuple[tuple[str, ...], Measured]:
    return (scale.code, scale.title.da, scale.title.en), measured_scale(scale, knowledge)
