"""The numbers that decide what may be shown and what counts as a difference."""

from guldkorn.reading.typed import Entry


class Limit(Entry):
    """A number with its source."""

    value: float
    source: str


class LimitsFile(Entry):
    """`limits.yaml`."""

    minimum_answers: Limit
    """How many answers a unit needs before it is shown, unless another minimum is asked for."""
    lowest_minimum: Limit
    """Below this nobody may set the minimum."""
    same_within: Limit
    """Points under which a difference from the reference is taken for none."""
    too_low_from: Limit
    """How many points below the reference count as too low, where both high and low scores are bad."""
