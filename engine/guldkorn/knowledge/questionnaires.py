"""Questionnaires, the scales they measure with their items, and the values that scores are held against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.names import (
    AspectId,
    DimensionId,
    InstrumentId,
    NotApplicableId,
    ResponseSetId,
    ScaleCode,
    SourceId,
    VersionId,
)
from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.knowledge.vocabulary import Bad, Coding
from guldkorn.reading.text import Text, same
from guldkorn.reading.typed import Entry


class Item(Entry):
    """One question of a questionnaire, known by its code. Its wording is not ours to ship."""

    code: str
    """Its name in files of answers."""
    version: VersionId | None = None
    """The smallest version that holds it; the scale's word where it has none, else the smallest of all."""
    reversed: bool = False
    """Whether agreeing with it lowers the scale's score."""
    answers: ResponseSetId | None = None
    """Its response set, where it is not the scale's."""
    not_applicable: NotApplicableId | None = None
    """What may be answered by those whom the question does not concern; the scale's word where it has none."""


class Scale(Entry):
    """What a questionnaire measures with some items, 0 to 100."""

    code: str
    """Its name in rules and in files of scores."""
    title: Text
    """What it is called."""
    dimension: DimensionId
    """The dimension that it measures."""
    aspect: AspectId | None = None
    """The aspect that it measures, where it is but a part of the dimension."""
    bad: Bad | None = None
    """Which scores are bad; the aspect's or the dimension's word where the scale has none."""
    version: VersionId | None = None
    """The smallest version that holds it; the smallest of all where it has none."""
    prevalence: bool = False
    """Whether a score is the share of persons (0 to 100 %) instead of a mean."""
    answers: ResponseSetId | None = None
    """The response set of its items."""
    not_applicable: NotApplicableId | None = None
    """What may be answered by those whom the scale does not concern, such as `no-supervisor`."""
    items: tuple[Item, ...] = ()
    """Without items, a scale is read from files of scores only."""


class Version(Entry):
    """A version of a questionnaire, such as a short one."""

    id: str
    """Its name in this file, and the questionnaire's where one says which version was used."""
    title: Text
    """What it is called."""


class Questionnaire(Entry):
    """`questionnaires/*.yaml`: the scales of a questionnaire, and which of its versions hold what."""

    id: str
    """Its name in files of reference values, and where one says which questionnaire was used."""
    title: Text
    """What it is called."""
    source: SourceId
    """Where it comes from."""
    verified: bool
    """Whether scales and items were read in the source."""
    versions: tuple[Version, ...] = ()
    """From the smallest to the largest: each holds what those before it hold."""
    coding: Coding | None = None
    """How its answers are numbered, where the questionnaire itself says so."""
    response_sets: tuple[ResponseSet, ...] = ()
    """Response sets of its own, beside those that questionnaires share."""
    scales: tuple[Scale, ...]
    """What it measures."""


@dataclass(frozen=True, slots=True)
class AskedItem:
    """An item as it is asked in a scale: what is left out in the file is filled in from the scale."""

    code: str
    scale: Scale
    reversed: bool
    answers: str
    not_applicable: str | None


@dataclass(frozen=True)
class Instrument:
    """One version of a questionnaire: what a file of answers or scores was collected with."""

    id: str
    title: Text
    questionnaire: Questionnaire
    rank: int
    """The version's place from the smallest, from 0."""

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """The scales that this version holds."""
        return tuple(scale for scale in self.questionnaire.scales if self._holds(scale))

    @cached_property
    def items(self) -> Mapping[str, AskedItem]:
        """The items that this version holds, by code."""
        return {item.code: item for scale in self.scales for item in self.asked(scale)}

    @cached_property
    def shares(self) -> frozenset[str]:
        """The codes of the scales whose scores are shares of persons."""
        return frozenset(scale.code for scale in self.scales if scale.prevalence)

    def asked(self, scale: Scale) -> Iterator[AskedItem]:
        """Return the items of a scale that this version holds."""
        for item in scale.items:
            if self._rank_of(item.version or scale.version) <= self.rank:
                answers, concerns = item.answers or scale.answers, item.not_applicable or scale.not_applicable
                yield AskedItem(item.code, scale, item.reversed, answers or "", concerns)

    def _holds(self, scale: Scale) -> bool:
        if scale.items:
            return any(self.asked(scale))
        return self._rank_of(scale.version) <= self.rank

    def _rank_of(self, version: str | None) -> int:
        names = [each.id for each in self.questionnaire.versions]
        return names.index(version) if version in names else 0


def instruments_of(questionnaire: Questionnaire) -> Iterator[Instrument]:
    """Return the versions of a questionnaire, the smallest first; itself where it has but one."""
    if not questionnaire.versions:
        yield Instrument(questionnaire.id, questionnaire.title, questionnaire, 0)
    for rank, version in enumerate(questionnaire.versions):
        yield Instrument(version.id, version.title, questionnaire, rank)


class ReferenceValue(Entry):
    """What a scale's mean was in a reference population, in points from 0 to 100."""

    mean: float
    """The mean, in points from 0 to 100."""
    standard_deviation: float | None = None
    """The standard deviation, in points."""


class ReferenceGroup(Entry):
    """A part of a reference population, such as an occupation or a sector, with values of its own."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name, after the reference's and a slash, on the command line."""
    title: Text
    """What it is called."""
    n: int | None = None
    """How many of it answered."""
    values: dict[ScaleCode, ReferenceValue]
    """By the scale's code."""


class Reference(Entry):
    """`references/*.yaml`: the reference values of one population."""

    id: str
    """Its name on the command line."""
    title: Text
    """What it is called."""
    questionnaire: InstrumentId
    """The questionnaire, or the version of it, that the values were collected with."""
    population: Text
    """Who answered."""
    year: int
    """The year in which they answered."""
    n: int | None = None
    """How many answered."""
    source: SourceId
    """Where the values were published."""
    place: Text | None = None
    """Where in the source they were read: the table, the page."""
    verified: bool
    """Whether the values were read in the source; if not, the screens say that they must be checked."""
    values: dict[ScaleCode, ReferenceValue]
    """The values, by the code of the scale."""
    reviewed: Reviewed | None = None
    """When it was last looked through."""
    groups: tuple[ReferenceGroup, ...] = ()
    """Parts of the population with values of their own, such as occupations or sectors."""

    def choices(self) -> "Iterator[Reference]":
        """Return all that scores may be held against: the whole, then each group under its own name and title."""
        yield self
        for group in self.groups:
            yield self.model_copy(
                update={
                    "id": f"{self.id}/{group.id}",
                    "title": self.title + same(": ") + group.title,
                    "n": group.n,
                    "values": group.values,
                    "groups": (),
                }
            )
