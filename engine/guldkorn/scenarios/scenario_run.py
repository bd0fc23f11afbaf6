"""What came of running feature files: each scenario, whether it held, and on what advice was given in it."""

from dataclasses import dataclass, field
from enum import StrEnum

from guldkorn.advice.context import Context
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language
from guldkorn.survey.mapping import Mapping


@dataclass(frozen=True)
class Given:
    """What advice was given on: `advise(given.mapping, given.context, rulebook)` gives it again."""

    mapping: Mapping
    context: Context


@dataclass(frozen=True)
class Failure:
    """Why a scenario did not hold: the step that failed, and what it says, in the feature's language."""

    line: int
    step: str
    says: str
    """What was expected, what the advice said instead, and why it did."""


class Result(StrEnum):
    """What came of a step."""

    HELD = "held"
    FAILED = "failed"
    NOT_REACHED = "not-reached"


@dataclass(frozen=True)
class StepRun:
    """A step of a scenario that was run, as it is written."""

    line: int
    keyword: str
    says: str
    table: tuple[tuple[str, ...], ...] = ()
    result: Result = Result.NOT_REACHED


@dataclass(frozen=True)
class Promised:
    """What a scenario stands under: its feature and, where it has one, its rule, each with its description."""

    feature: str = ""
    description: str = ""
    rule: str = ""
    says: str = ""
    """The description of the scenario's rule."""


@dataclass(frozen=True)
class ScenarioRun:
    """A scenario that was run; each row of an outline is one of its own."""

    file: str
    """The feature file as problems show it: from the working folder where it lies below that."""
    line: int
    name: str
    """The scenario's name; that of a row ends with the row's values in parentheses."""
    language: Language
    claims: tuple[str, ...] = ()
    """The claims of the note that the scenario, its rule or its feature is tagged with."""
    given: tuple[Given, ...] = ()
    """Each advice that was given in it, in order; none where the scenario is not about advice, or failed before."""
    failure: Failure | None = None
    promised: Promised = Promised()
    steps: tuple[StepRun, ...] = ()
    """All its steps, those of the background first."""
    seconds: float = field(default=0.0, compare=False)

    @property
    def passed(self) -> bool:
        """Whether the promise holds."""
        return self.failure is None


@dataclass(frozen=True)
class Run:
    """A run of feature files: the scenarios that were run, and what kept a file from being run."""

    scenarios: tuple[ScenarioRun, ...]
    problems: tuple[Problem, ...] = ()
    """In the order of the files. A file with a problem is not run at all."""

    @property
    def passed(self) -> bool:
        """Whether every promise holds and no file was left out."""
        return not self.problems and all(scenario.passed for scenario in self.scenarios)
