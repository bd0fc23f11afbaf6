"""How few issues are chosen, in which order, and what a priority takes."""

from enum import StrEnum

from guldkorn.knowledge.names import SourceId
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class OrderKey(StrEnum):
    """Something by which eligible issues can be put in order."""

    GRADE = "grade"  # clear findings before noticeable ones
    INTERPLAY = "interplay"  # part of an interplay before alone
    COST = "cost"  # the cheapest recommended measure first (claim C21)
    DISTANCE = "distance"  # furthest from the reference first, in standard deviations where known


class Condition(Entry):
    """A condition that an issue must meet to be a priority (claim C11)."""

    id: str
    """Its name in rules."""
    title: Text
    """What it is called inside a sentence."""
    failed: Text
    """What is said when it fails."""
    unknown: Text
    """What is said when nobody knows."""
    source: SourceId
    """Who says so."""


class PrioritiesFile(Entry):
    """`rules/priorities.yaml`: how few are chosen, in which order, and what a priority takes."""

    at_most: int
    """How many issues are proposed at once (claim C12)."""
    at_most_says: Text
    """Why an eligible issue waits when enough are chosen. `{limit}` is filled in."""
    not_chosen_says: Text
    """Why an eligible issue waits when the group chose others."""
    at_most_source: SourceId
    """Who says how many."""
    order: tuple[OrderKey, ...]
    """By what eligible issues are put in order, the weightiest first."""
    status_says: dict[Status, Text]
    """Why an issue of a status is not among the priorities, where no condition says so."""
    conditions: tuple[Condition, ...]
    """What an issue must meet to be a priority."""
