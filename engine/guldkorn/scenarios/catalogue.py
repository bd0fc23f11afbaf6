"""The catalogue of steps: what a line of a scenario may say, in both languages, and what may stand in it.

It is data: a YAML file beside each module of steps, and one for what may stand in a step. The code takes its wordings
from here. Nothing of pytest is known here, so that the catalogue can be shown without it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from pydantic import Field

from guldkorn.reading.document import Document, Path_, read_document
from guldkorn.reading.problem import Problem, UnreadableError, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.reading.typed import Entry, read_typed

FOLDER = Path(__file__).parent / "steps"
GROUPS = (
    "survey",
    "answers",
    "context",
    "hearing",
    "issues",
    "priorities",
    "measures",
    "holds",
    "questions",
    "cautions",
    "guarantees",
    "explanation",
    "plan",
    "hidden",
    "clarify",
)
"""The parts of the vocabulary, in the order in which they are shown; each is a module of steps with its YAML file."""
PLACEHOLDER = re.compile(r'"\{(?P<quoted>\w+)\}"|\{(?P<number>\w+):d\}|\{(?P<plain>\w+)\}')
"""What a scenario fills in: `"{x}"` between quotation marks, `{n:d}` a whole number, `{x}` words without quotes."""


class Role(StrEnum):
    """Where in a scenario a step may stand."""

    GIVEN = "given"
    WHEN = "when"
    THEN = "then"


class Shelf(StrEnum):
    """Where the names stand that a parameter may take: a part of the knowledge, or of the rules."""

    MEASURED = "measured"
    SCALES = "scales"
    MEASURES = "measures"
    QUESTIONS = "questions"
    ANSWERS = "answers"
    CAUSES = "causes"
    CONDITIONS = "conditions"
    GUARANTEES = "guarantees"
    CAUTIONS = "cautions"
    INTERPLAYS = "interplays"
    QUESTIONNAIRES = "questionnaires"
    EXAMPLES = "examples"
    SOURCES = "sources"
    PLAN_PARTS = "plan-parts"
    MUDDLED_KINDS = "muddled-kinds"
    JOB_GROUPS = "job-groups"


class Free(StrEnum):
    """What a parameter may take that stands on no list."""

    NUMBER = "number"
    TEXT = "text"
    PART = "part"
    """Some words that need only be a part of what is said."""
    UNIT = "unit"
    ISSUE = "issue"
    PLANNED = "planned"
    """What is written in a part of the plan: words, or a date."""
    DATE = "date"


class Parameter(Entry):
    """A sort of thing that a step may take, and where it is said what that may be."""

    id: str
    """Its name in the files of steps."""
    title: Text
    """What it is called where a step is shown."""
    says: Text
    """How it is written, in a sentence."""
    shelf: Shelf | None = None
    """Where its names stand, where they are names of the rulebook."""
    words: str | None = None
    """The group of `words.yaml` that it is a word of, where it is a closed word."""
    only: tuple[str, ...] = ()
    """The words of the group that it may be, where it may not be all of them."""
    free: Free | None = None
    """What it is where it stands on no list."""


class ParametersFile(Entry):
    """`parameters.yaml`: what may stand in a step."""

    parameters: tuple[Parameter, ...]
    """The sorts of parameters, one entry each."""


class Wordings(Entry):
    """A step's wordings. Several orders of the words in one language are still one wording."""

    da: tuple[str, ...] = Field(min_length=1)
    """In Danish: first as it stands after its keyword, then, where the words change places after Så, after Og."""
    en: tuple[str, ...] = Field(min_length=1)
    """In English: first as it usually stands."""

    def get(self, language: Language) -> tuple[str, ...]:
        """Return the orders of one language."""
        return self.da if language is Language.DANISH else self.en


class Retired(Entry):
    """Wordings that a step had once. Scenarios that say them still run; nothing lists, offers or writes them."""

    da: tuple[str, ...] = ()
    """In Danish."""
    en: tuple[str, ...] = ()
    """In English."""

    def get(self, language: Language) -> tuple[str, ...]:
        """Return those of one language."""
        return self.da if language is Language.DANISH else self.en


class Step(Entry):
    """One step: what it means, how it is worded in both languages, and what may stand in it."""

    id: str
    """Its name in the code and in this file."""
    role: Role
    """Where in a scenario it may stand."""
    says: Text
    """What it means, in a sentence."""
    wordings: Wordings
    """How it is worded."""
    retired: Retired = Retired()
    """How it was worded once."""
    parameters: dict[str, str] = Field(default_factory=dict)
    """What each placeholder of its wordings may be, by the ids of `parameters.yaml`."""
    table: Text | None = None
    """What stands in the table beneath it; none where it takes no table."""
    example: Text
    """A line that says it, with its keyword, and with its table where it takes one."""

    def placeholders(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Return each order of each wording, retired ones too, with the names of what is filled in."""
        for language in Language:
            for order in (*self.wordings.get(language), *self.retired.get(language)):
                yield order, frozenset(placeholder_names(order))


class StepsFile(Entry):
    """A file of steps: one part of the vocabulary."""

    title: Text
    """What the part is called."""
    says: Text
    """What is good to know of its steps."""
    steps: tuple[Step, ...]
    """The steps, in the order in which they are shown."""


@dataclass(frozen=True)
class Group:
    """A part of the vocabulary."""

    id: str
    title: Text
    says: Text
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Catalogue:
    """All steps, part by part."""

    groups: tuple[Group, ...]
    parameters: Mapping[str, Parameter]
    """What may stand in a step, by id."""

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """All steps by id."""
        return {step.id: step for group in self.groups for step in group.steps}

    def takes(self, step: Step) -> tuple[Parameter, ...]:
        """Return what may stand in a step, each sort once."""
        return tuple(self.parameters[each] for each in dict.fromkeys(step.parameters.values()))


def placeholder_names(order: str) -> tuple[str, ...]:
    """Return the names of what a wording lets a scenario fill in."""
    found = PLACEHOLDER.finditer(order)
    return tuple(match["quoted"] or match["number"] or match["plain"] for match in found)


def pattern(order: str) -> str:
    """Return the regular expression of what a wording lets a scenario say."""
    made, end = "", 0
    for part in PLACEHOLDER.finditer(order):
        made += re.escape(order[end : part.start()])
        if name := part["quoted"]:
            made += f'"(?P<{name}>[^"]+)"'
        elif name := part["number"]:
            made += f"(?P<{name}>[0-9]+)"
        else:
            made += f'(?P<{part["plain"]}>[^",:]+)'
        end = part.end()
    return made + re.escape(order[end:])


@cache
def catalogue() -> Catalogue:
    """Return all steps. Raise UnreadableError where their files are not sound."""
    return read_catalogue(FOLDER)


def read_catalogue(folder: Path) -> Catalogue:
    """Read the steps of a folder. Raise UnreadableError with every problem found."""
    document = read_document(folder / "parameters.yaml")
    parameters = {each.id: each for each in read_typed(ParametersFile, document).parameters}
    problems: list[Problem] = []
    groups, seen = [], dict[str, str]()
    for name in GROUPS:
        document = read_document(folder / f"{name}.yaml")
        file = read_typed(StepsFile, document)
        groups.append(Group(name, file.title, file.says, file.steps))
        for at, step in enumerate(file.steps):
            problems += _problems(step, document, ("steps", at), parameters)
            if step.id in seen:
                problems.append(_twice(document, ("steps", at, "id"), step.id, seen[step.id]))
            seen[step.id] = name
    if problems:
        raise UnreadableError(problems)
    return Catalogue(tuple(groups), parameters)


def _problems(step: Step, document: Document, at: Path_, known: Mapping[str, Parameter]) -> Iterator[Problem]:
    for order, names in step.placeholders():
        if names != step.parameters.keys():
            yield Problem(
                document.place((*at, "wordings")),
                Text(
                    f'"{order}" skal have netop {", ".join(step.parameters) or "intet"} at udfylde',
                    f'"{order}" must let exactly {", ".join(step.parameters) or "nothing"} be filled in',
                ),
            )
    for name, sort in step.parameters.items():
        if sort not in known:
            way = way_out(sort, known)
            place = document.place((*at, "parameters", name))
            yield Problem(place, Text(f'ukendt parameter "{sort}"; {way.da}', f'unknown parameter "{sort}"; {way.en}'))


def _twice(document: Document, at: Path_, name: str, group: str) -> Problem:
    said = f'{name}" ({group}.yaml)'
    return Problem(document.place(at), Text(f'der er allerede et trin "{said}', f'there is a step "{said} already'))
