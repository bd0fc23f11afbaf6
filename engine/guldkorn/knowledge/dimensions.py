"""The six dimensions with their aspects, and what a mapping measures beside them."""

from guldkorn.knowledge.vocabulary import Bad
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class Aspect(Entry):
    """A named part of a dimension."""

    id: str
    """Its name in rules and knowledge."""
    title: Text
    """What it is called."""
    what: Text
    """What the aspect covers, in a sentence."""
    bad: Bad
    """Which scores are the bad ones where a scale does not say otherwise."""
    never_acceptable: bool = False
    """Whether one case is one too many, whatever others report."""


class Dimension(Entry):
    """One of the six golden nuggets, or something measured beside them."""

    id: str
    """Its name in rules and knowledge."""
    title: Text
    """What it is called."""
    what: Text
    """What it is about, in a sentence or two."""
    golden: bool = True
    """Whether it is one of the six (claim C02)."""
    bad: Bad
    """Which scores are the bad ones where neither aspect nor scale says otherwise."""
    prevalence: bool = False
    """Whether it is measured as a share of persons instead of a mean."""
    aspects: tuple[Aspect, ...]
    """Its parts."""


class DimensionsFile(Entry):
    """`dimensions.yaml`: the six golden nuggets, and what is measured beside them."""

    dimensions: tuple[Dimension, ...]
    """The dimensions, one entry each."""
