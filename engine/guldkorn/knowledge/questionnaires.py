"""Questionnaires, the scales they measure, and the values that scores are held against."""

from guldkorn.knowledge.vocabulary import Bad
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class Scale(Entry):
    """What a questionnaire measures with some items, 0 to 100."""

    code: str
    title: Text
    dimension: str
    aspect: str | None = None
    bad: Bad | None = None
    """Which scores are bad; the aspect's or the dimension's word where the scale has none."""
    items: int | None = None
    """How many items in the long version, where known."""
    medium: bool = True
    """Whether the medium version holds it."""
    prevalence: bool = False
    """Whether a score is the share of persons (0 to 100 %) instead of a mean."""


class Questionnaire(Entry):
    """`questionnaires/*.yaml`: the scales of one version of a questionnaire."""

    id: str
    title: Text
    source: str
    verified: bool
    scales: tuple[Scale, ...]


class ReferenceValue(Entry):
    """What a scale's mean was in a reference population, in points from 0 to 100."""

    mean: float
    standard_deviation: float | None = None


class Reference(Entry):
    """`references/*.yaml`: the reference values of one population."""

    id: str
    title: Text
    questionnaire: str
    population: Text
    year: int
    n: int | None = None
    source: str
    verified: bool
    """Whether the values were read in the source; if not, the screens say that they must be checked."""
    values: dict[str, ReferenceValue]
