"""What is known of how far a unit's mean and a person's answers can be relied on: facts of studies, one by one."""

from enum import StrEnum

from pydantic import Field

from guldkorn.knowledge.names import DimensionId, SourceId
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class Statistic(StrEnum):
    """What a figure of reliability tells."""

    CONTRAST = "contrast"
    """The share of all variance that lies between the groups, from 0 to 1."""
    ICC_SINGLE = "icc-1"
    """How alike two people of one group answer: the share of variance between groups, from 0 to 1."""
    ICC_MEAN = "icc-2"
    """How reliable the mean of a group is, from 0 to 1."""
    TEST_RETEST = "test-retest"
    """How alike the same people answer again, from 0 to 1."""
    ALPHA = "alpha"
    """Cronbach's alpha: how alike the items of a scale are answered, from 0 to 1."""
    RETEST_ALPHA = "retest-alpha"
    """Green's retest alpha: alpha without what was chance that day, from 0 to 1."""
    VERSION_EFFECT = "version-effect"
    """How far two versions of a questionnaire differ with the same people, in standard deviations."""


class GroupedBy(StrEnum):
    """What the groups are between which people differ."""

    UNIT = "unit"
    """Work units, such as departments."""
    JOB = "job"
    """Job titles."""
    PERSON = "person"
    """Nothing: the figure is of persons."""


class ReliabilityFact(Entry):
    """One figure of one study."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name."""
    measured: Text
    """What was measured."""
    dimension: DimensionId | None = None
    """The dimension that we take it to speak of, where there is one."""
    statistic: Statistic
    """What the figure tells."""
    grouped_by: GroupedBy
    """Between which groups."""
    value: float | None = None
    """The figure, where it is one."""
    from_: float | None = None
    """The lowest, where a range was published."""
    to: float | None = None
    """The highest, where a range was published."""
    psychosocial: bool = True
    """Whether it is about the psychosocial work environment; what is not gives an order of size only."""


class ReliabilityStudy(Entry):
    """A study, who took part, what was read of it, and its figures."""

    source: SourceId
    """The study."""
    questionnaire: Text
    """What people answered."""
    population: Text
    """Who answered."""
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$")
    """The country, in two letters."""
    year: int | None = None
    """The year in which they answered."""
    n: int | None = None
    """How many answered."""
    groups: int | None = None
    """How many groups there were."""
    place: Text
    """Where in the source the figures were read."""
    verified: bool
    """Whether they were read in the source itself."""
    facts: tuple[ReliabilityFact, ...]
    """The figures, one entry each."""


class ReliabilityFile(Entry):
    """`reliability.yaml`: how far a unit's mean and a person's answers can be relied on, study by study."""

    studies: tuple[ReliabilityStudy, ...]
    """The studies, one entry each."""
    means: tuple[Text, ...]
    """What follows for whoever reads a unit's mean."""
