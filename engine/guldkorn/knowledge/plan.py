"""What a written plan holds, and which of its parts it cannot do without."""

from datetime import date
from enum import StrEnum

from pydantic import Field

from guldkorn.knowledge.names import QuestionId, SourceId
from guldkorn.knowledge.questions import Answer
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry


class PartOf(StrEnum):
    """What a part of the plan is filled in for."""

    UNIT = "unit"
    ISSUE = "issue"
    MEASURE = "measure"


class PartKind(StrEnum):
    """What is written in a part of the plan."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    SCALE = "scale"


class Shelf(StrEnum):
    """Where an issue stands in the plan."""

    NOW = "now"
    CASE = "case"
    PERMANENT = "permanent"
    NOT_NOW = "not-now"


class PlanPart(Entry):
    """One part of the plan, and how it is asked for."""

    id: str
    """Its name in the files of meetings."""
    of: PartOf
    """What it is filled in for."""
    for_: tuple[Shelf, ...] = tuple(Shelf)
    """The issues that it is asked for, by where they stand."""
    kind: PartKind
    """What is written in it."""
    title: Text
    """What it is called in the plan."""
    ask: Text
    """The question that fills it in."""
    choices: tuple[Answer, ...] = ()
    """What may be chosen, where its kind is choice."""
    answers: dict[QuestionId, str] = Field(default_factory=dict)
    """The questions that it answers when it is filled in, so that nobody is asked twice."""
    within_years: int | None = None
    """How many years ahead a date may lie."""
    too_late: Text | None = None
    """What is said of a date beyond that."""
    recurs: bool = False
    """Whether what is written in it is likely to be written elsewhere too, as a name or a date is."""
    required: bool
    """Whether the plan is a draft without it."""
    source: SourceId
    """Who demands it."""

    def date_fault(self, day: date, today: date) -> Text | None:
        """Say what is wrong with a date; None where nothing is."""
        if self.within_years is None or (day.year - self.within_years, day.month, day.day) <= (
            today.year,
            today.month,
            today.day,
        ):
            return None
        return self.too_late

    def choice(self, word: str) -> Text:
        """Return a choice as a person reads it; the word itself where there is none of that id."""
        return next((each.title for each in self.choices if each.id == word), Text(word, word))


class PlanFile(Entry):
    """`plan.yaml`: what a written plan holds."""

    principle: Text
    """The closing words of every plan (claim C25)."""
    principle_source: SourceId
    """Who says so."""
    draft_says: Text
    """What is said of a plan that lacks something."""
    draft_source: SourceId
    """Who demands the parts of a plan."""
    no_measure_says: Text
    """What an issue lacks for which nothing is done."""
    no_measure_source: SourceId
    """Who says that something must be done."""
    level_question: QuestionId
    """The question that the levels of the measures taken for an issue answer (claim C15)."""
    several_levels: str
    """What is answered where they are several."""
    parts: tuple[PlanPart, ...]
    """The parts, in the order in which they are asked for."""

    def of(self, of: PartOf, shelf: Shelf | None = None) -> tuple[PlanPart, ...]:
        """Return the parts of the unit, of an issue or of a measure, as they are asked for."""
        return tuple(each for each in self.parts if each.of is of and (shelf is None or shelf in each.for_))

    def part(self, of: PartOf, name: str) -> PlanPart | None:
        """Return a part by its id; None where there is none."""
        return next((each for each in self.of(of) if each.id == name), None)
