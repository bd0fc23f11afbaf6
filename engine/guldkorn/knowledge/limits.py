"""The numbers that decide what may be shown and what counts as a difference."""

from guldkorn.knowledge.names import SourceId
from guldkorn.reading.typed import Entry


class Limit(Entry):
    """A number with its source."""

    value: float
    """The number itself."""
    source: SourceId
    """Who says so."""


class LimitsFile(Entry):
    """`limits.yaml`: the numbers that decide what may be shown and what counts as a difference."""

    minimum_answers: Limit
    """How many answers a unit needs before it is shown, unless another minimum is asked for."""
    minimum_offensive: Limit
    """How many answers a share of persons exposed to offensive acts needs before it is shown."""
    lowest_minimum: Limit
    """Below this nobody may set the minimum."""
    all_alike: Limit
    """How many persons those count as of whom a score tells what each one answered."""
    smallest_survey: Limit
    """How many must have answered in the whole workplace for a survey to be made at all."""
    same_within: Limit
    """Points under which a difference from the reference is taken for none."""
    clear_from: Limit
    """Points from which a difference from the reference is clear; in between it is noticeable."""
    too_low_from: Limit
    """How many points below the reference count as too low, where both high and low scores are bad."""
    old_after: Limit
    """How many years after people answered reference values are called old wherever they are used."""
