"""What is usual in a job group: what a national survey found in each, beside all who answered it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import Field

from guldkorn.knowledge.names import AspectId, DimensionId, JobGroupId, SourceId
from guldkorn.knowledge.vocabulary import Bad, Usual
from guldkorn.reading.text import Language, Text
from guldkorn.reading.typed import Entry

HIGHEST = 100
"""Points go from 0 to 100."""

Cell = tuple[float, float]
"""A mean in the survey's own numbers (a share in per cent), and how many answered."""


class EverydayWords(Entry):
    """What people call those who belong to a job group, or where they work, in each language."""

    da: tuple[str, ...] = ()
    """In Danish."""
    en: tuple[str, ...] = ()
    """In English."""

    def of(self, language: Language) -> tuple[str, ...]:
        """Return the words of one language."""
        return self.da if language is Language.DANISH else self.en


class JobGroup(Entry):
    """One job group, and the words by which people find theirs."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name in context files and on the command line."""
    title: Text
    """What it is called."""
    words: EverydayWords = EverydayWords()
    """Everyday words for those who belong to it."""

    @property
    def every_word(self) -> tuple[str, ...]:
        """The words of both languages."""
        return (*self.words.da, *self.words.en)


class JobGroupsFile(Entry):
    """`occupations/job-groups.yaml`: the job groups that a unit may be of."""

    job_groups: tuple[JobGroup, ...]
    """The job groups, one entry each."""


class AskedOfJobGroups(Entry):
    """One question of the survey. Its wording is not ours to ship."""

    id: str
    """Its name in this file."""
    title: Text
    """What a high figure means, in a few words of our own."""
    dimension: DimensionId | None = None
    """The dimension that we take it to speak of, where there is one."""
    aspect: AspectId | None = None
    """The aspect that we take it to speak of, where there is one."""
    bad: Bad
    """Which figures are bad."""
    share: bool = False
    """Whether its figures are shares of persons in per cent."""
    from_: float | None = None
    """The lowest figure that there can be, where it is no share."""
    to: float | None = None
    """The highest figure that there can be, where it is no share."""
    rows: tuple[int, int]
    """The first and the last row with its figures, in what was read."""

    @property
    def bounds(self) -> tuple[float, float]:
        """The lowest and the highest figure that there can be."""
        if self.share or self.from_ is None or self.to is None:
            return 0, HIGHEST
        return self.from_, self.to

    def points(self, mean: float) -> float:
        """Return a figure as points from 0 to 100; a share is the per cent that it is."""
        low, high = self.bounds
        return round(HIGHEST * (mean - low) / (high - low), 1)


class TellsFrom(Entry):
    """From where a difference between a job group and all is worth telling."""

    points: float
    """How many points of 100 lie between them at least."""
    answers: int
    """How many of the job group answered at least."""
    source: SourceId
    """Who says so."""


class UsualFile(Entry):
    """`occupations/usual.yaml`: what a survey found in the job groups, question by question."""

    id: str
    """The survey's name."""
    title: Text
    """What the survey is called."""
    population: Text
    """Who answered."""
    year: int
    """The year in which they answered."""
    source: SourceId
    """Where the figures were published."""
    place: Text
    """Where in the source they were read."""
    verified: bool
    """Whether they were read in the source itself; if not, the screens say so."""
    caveats: tuple[Text, ...]
    """What must be known to read the figures rightly."""
    means: tuple[Text, ...]
    """What it means that something is usual in a job group, and what it does not mean."""
    means_from: tuple[SourceId, ...]
    """What that rests on."""
    tells_from: TellsFrom
    """From where a difference is worth telling."""
    questions: tuple[AskedOfJobGroups, ...]
    """What was asked."""
    all: dict[str, Cell]
    """What all who answered came to, by question."""
    job_groups: dict[JobGroupId, dict[str, Cell]]
    """What the job groups came to, by question; what was not published is left out."""


@dataclass(frozen=True, slots=True)
class UsualFigure:
    """What is usual in a job group on one question, beside all who answered, in points or per cent of 100."""

    question: AskedOfJobGroups
    points: float
    n: int
    points_of_all: float
    stands: Usual
    worse_than: int
    """How many of the other job groups stand better."""
    others: int
    """How many other job groups there are figures of."""

    @property
    def difference(self) -> float:
        """Points above all (negative below)."""
        return round(self.points - self.points_of_all, 1)

    @property
    def burden(self) -> float:
        """Points to the bad side of all (negative to the good side)."""
        return self.difference if self.question.bad is Bad.HIGH else -self.difference


@dataclass(frozen=True, eq=False)
class Occupations:
    """The job groups, and what is usual in each."""

    groups: Mapping[str, JobGroup]
    survey: UsualFile

    @cached_property
    def _by_question(self) -> Mapping[str, tuple[float, ...]]:
        found: dict[str, list[float]] = {}
        for cells in self.survey.job_groups.values():
            for question, (mean, _) in cells.items():
                found.setdefault(question, []).append(mean)
        return {question: tuple(means) for question, means in found.items()}

    def usual(self, group: str) -> tuple[UsualFigure, ...]:
        """Return what is usual in a job group, in the order of the questions; nothing of one without figures."""
        return tuple(self._usual(self.survey.job_groups.get(group, {})))

    def _usual(self, cells: Mapping[str, Cell]) -> Iterator[UsualFigure]:
        for question in self.survey.questions:
            cell, of_all = cells.get(question.id), self.survey.all.get(question.id)
            if cell is None or of_all is None:
                continue
            mean, answers = cell
            means = self._by_question[question.id]
            better = sum(other < mean if question.bad is Bad.HIGH else other > mean for other in means)
            here, there = question.points(mean), question.points(of_all[0])
            n = int(answers)
            yield UsualFigure(question, here, n, there, self._stands(question, here, there, n), better, len(means) - 1)

    def _stands(self, question: AskedOfJobGroups, here: float, there: float, n: int) -> Usual:
        bounds = self.survey.tells_from
        if n < bounds.answers:
            return Usual.UNCERTAIN
        if abs(here - there) < bounds.points:
            return Usual.ALIKE
        return Usual.WORSE if (here > there) == (question.bad is Bad.HIGH) else Usual.BETTER
