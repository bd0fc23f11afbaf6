"""How few issues are chosen, in which order, and what a priority takes."""

from collections.abc import Iterator
from enum import StrEnum

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.names import SourceId
from guldkorn.knowledge.vocabulary import Evidence, Status
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class OrderKey(StrEnum):
    """Something by which eligible issues can be put in order."""

    GRADE = "grade"  # clear findings before noticeable ones
    INTERPLAY = "interplay"  # part of a grave interplay before a less grave one, and that before alone
    DISTANCE = "distance"  # furthest from the reference first, in standard deviations where known
    COST = "cost"  # the cheapest recommended measure first (claim C21)


class MeasureKey(StrEnum):
    """Something by which the measures for one issue can be put in order."""

    DUTY = "duty"  # what the law demands before all else
    COSTLY = "costly"  # what is very costly after all else (claim C21)
    CAUSE = "cause"  # what does something about a confirmed cause before other measures (claim C23)
    ANSWERS = "answers"  # what is an answer to the strain where it lasts before what its own text says is none
    PURPOSE = "purpose"  # change before protection
    ASPECT = "aspect"  # what is meant for the aspect before what acts on it too
    CERTAINTY = "certainty"  # what is known to work before what is believed to, in the groups of like certainty
    COST = "cost"  # the cheapest first (claim C21)
    LEVEL = "level"  # at the level of the issue before at another
    EVIDENCE = "evidence"  # better known before less known, grade by grade


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


class MeasureOrder(Entry):
    """In which order the measures for one issue are recommended."""

    keys: tuple[MeasureKey, ...]
    """By what they are put in order, the weightiest first."""
    like_certainty: tuple[tuple[Evidence, ...], ...]
    """Grades of evidence that promise alike, the most certain group first."""
    source: SourceId
    """Who says so."""


class PrioritiesFile(Entry):
    """`rules/priorities.yaml`: how few are chosen, in which order, and what a priority takes."""

    reviewed: Reviewed | None = None
    """When the file was last looked through."""
    at_most: int
    """How many priorities are proposed at once (claim C12). Issues that are taken as one count as one."""
    at_most_says: Text
    """Why an eligible issue waits when enough are chosen. `{limit}` is filled in."""
    at_most_source: SourceId
    """Who says how many."""
    order: tuple[OrderKey, ...]
    """By what eligible issues are put in order, the weightiest first."""
    order_says: dict[OrderKey, Text]
    """Why the first issue comes before the second, by the key that tells them apart. `{first}` and `{second}` are
    their titles, `{of-first}` and `{of-second}` how they stand by the key."""
    equal_says: Text
    """What is said of two issues that no key tells apart. `{first}` and `{second}` are filled in."""
    order_source: SourceId
    """Who says in which order."""
    not_chosen_says: Text
    """Why an eligible issue waits when the group chose others. `{chosen}` is filled in."""
    nothing_chosen_says: Text
    """Why an eligible issue waits when the group chose nothing."""
    as_one_says: Text
    """What is said of an issue that is taken as one with others. `{others}` is filled in."""
    as_one_lacks_says: Text
    """Why an eligible issue waits when it is to be taken as one with others that are not ready. `{others}` are all
    that it is taken with, `{waiting}` those that are not ready, `{missing}` what they lack."""
    as_one_awaited_says: Text
    """What is said of an issue that others wait for. `{others}` is filled in."""
    as_one_split_says: Text
    """Why an eligible issue waits when the group chose only a part of what is taken as one. `{chosen}` and `{issue}`
    are filled in."""
    as_one_source: SourceId
    """Who says that some issues are taken as one."""
    measures: MeasureOrder
    """In which order the measures for one issue are recommended."""
    status_says: dict[Status, Text]
    """Why an issue of a status is not among the priorities, where no condition says so."""
    conditions: tuple[Condition, ...]
    """What an issue must meet to be a priority."""

    def filled_texts(self) -> Iterator[tuple[tuple[str, ...], Text, tuple[str, ...]]]:
        """Return the texts in which words in braces are filled in: where each stands, it, and what fills it."""
        of_two = ("first", "second")
        yield ("at-most-says",), self.at_most_says, ("limit",)
        for key, says in self.order_says.items():
            yield ("order-says", key.value), says, (*of_two, "of-first", "of-second")
        yield ("equal-says",), self.equal_says, of_two
        yield ("not-chosen-says",), self.not_chosen_says, ("chosen",)
        yield ("as-one-says",), self.as_one_says, ("others",)
        yield ("as-one-lacks-says",), self.as_one_lacks_says, ("others", "waiting", "missing")
        yield ("as-one-awaited-says",), self.as_one_awaited_says, ("others",)
        yield ("as-one-split-says",), self.as_one_split_says, ("chosen", "issue")
