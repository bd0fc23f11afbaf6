"""Reading a context file, with every fault at its line."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from guldkorn.advice.context import TOGETHER, Answer, Context, Dropped, Issue, Placed, UnitContext, slug
from guldkorn.knowledge.job_group_names import way_out_to_job_group
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import AspectId, DimensionId, JobGroupId, MeasurableId, QuestionId
from guldkorn.knowledge.questions import AnswersFor, Question
from guldkorn.knowledge.vocabulary import Decider, Reach, Voice
from guldkorn.reading.document import Document, Path_, parse_document, read_document
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, errors, way_out
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.survey.mapping import UnitNames

_REACHES = [Reach.WORKPLACE, Reach.UNIT, Reach.ISSUE]


def _in_both_languages(title: object) -> object:
    return {"da": title, "en": title} if isinstance(title, str) else title


Titled = Annotated[Text, BeforeValidator(_in_both_languages, json_schema_input_type=str | Text)]
"""A text in both languages, or one text for both."""
ForWorkplace = Annotated[dict[QuestionId, object], AnswersFor(Reach.WORKPLACE)]
ForUnit = Annotated[dict[QuestionId, object], AnswersFor(Reach.UNIT)]
ForIssue = Annotated[dict[QuestionId, object], AnswersFor(Reach.ISSUE)]


class PlacedEntry(Entry):
    """The group's own word on who decides, as the file says it."""

    decider: Decider
    """Who decides."""
    because: str
    """Why the group says so."""


class DroppedEntry(Entry):
    """An issue put aside for good, as the file says it."""

    id: str
    """The issue's name."""
    title: Titled
    """What the issue was called."""
    because: str
    """Why it was put aside."""
    scales: tuple[str, ...] = ()
    """The scales whose findings it stood for."""


class IssueEntry(Entry):
    """One issue as the file says it."""

    id: str | None = None
    """Its name; made from the scale or the title where it has none."""
    title: Titled | None = None
    """The strain in the group's own words."""
    dimension: DimensionId | None = None
    """The dimension that it belongs to."""
    aspect: AspectId | None = None
    """The aspect that it belongs to."""
    scale: MeasurableId | None = None
    """The scale whose finding it is."""
    documented: Titled | None = None
    """How it is documented, where the mapping does not show it."""
    also: tuple[MeasurableId, ...] = ()
    """Other scales whose findings are the same strain."""
    placed: PlacedEntry | None = None
    """Who decides about it, in the group's own word."""
    answers: ForIssue = Field(default_factory=dict)
    """The answers that hold for this issue alone."""


class UnitEntry(Entry):
    """One unit as the file says it."""

    answers: ForUnit = Field(default_factory=dict)
    """The answers that hold for the unit."""
    issues: tuple[IssueEntry, ...] = ()
    """The issues that the group works with, beside the findings."""
    chosen: tuple[str, ...] | None = None
    """The issues that the group chose, by name."""
    dropped: tuple[DroppedEntry, ...] = ()
    """The issues that the group put aside for good."""
    occupation: JobGroupId | None = None
    """The job group of those who work there: what is usual in it is shown beside the scores, and changes no advice."""


class WorkplaceEntry(Entry):
    """The workplace as the file says it."""

    name: str | None = None
    """What the workplace is called."""
    answers: ForWorkplace = Field(default_factory=dict)
    """The answers that hold for the whole workplace."""


class ContextFile(Entry):
    """A file of answers: what is known of the workplace, its units and their issues."""

    workplace: WorkplaceEntry = WorkplaceEntry()
    """The workplace as a whole."""
    units: dict[str, UnitEntry] = Field(default_factory=dict)
    """The units, by the names that the mapping gives them."""


def read_context(path: Path, knowledge: Knowledge, units: UnitNames | None = None) -> Context:
    """Read a context file. `units` are those of the mapping, where it is known; other units are then faults.

    Of a unit that is not shown nothing is taken in: it is told how many those are, and not which.

    Raise UnreadableError with every fault found.
    """
    return _context(read_document(path), knowledge, units)


def parse_context(raw: bytes, name: str, knowledge: Knowledge, units: UnitNames | None = None) -> Context:
    """Read a context from bytes; else as `read_context`."""
    return _context(parse_document(raw, name), knowledge, units)


def _context(document: Document, knowledge: Knowledge, units: UnitNames | None) -> Context:
    if document.data is None:
        return Context()
    file = read_typed(ContextFile, document)
    reader = _Reader(document, knowledge)
    context = Context(
        file.workplace.name or "",
        reader.answers(file.workplace.answers, Reach.WORKPLACE, ("workplace", "answers")),
        {name: reader.unit(entry, ("units", name)) for name, entry in file.units.items()},
        document.problems,
    )
    if units is not None:
        for name in file.units:
            if name not in units:
                hint = way_out(name, units.shown)
                reader.report_key(
                    ("units", name),
                    f'enheden "{name}" er ikke i kortlægningen; {hint.da}',
                    f'the unit "{name}" is not in the mapping; {hint.en}',
                )
    if errors(reader.problems):
        raise UnreadableError(reader.problems)
    return context if units is None else _of_shown(context, units, document.file)


def _of_shown(context: Context, units: UnitNames, name: str) -> Context:
    hidden = sum(unit in units.hidden for unit in context.units)
    if not hidden:
        return context
    said = Text(
        f"enheder, der ikke vises: {hidden}; det, filen siger om dem, er ikke læst ind",
        f"units that are not shown: {hidden}; what the file says of them was not taken in",
    )
    remark = Problem(Place(name), said, Weight.ADVICE)
    return replace(context.of_units(units.shown), remarks=(*context.remarks, remark))


class _Reader:
    """Reads the parts of one context file, and collects what is wrong with them."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.problems: list[Problem] = []
        self._document = document
        self._knowledge = knowledge
        # A mapping may score a dimension or an aspect as a whole; such a finding is known by that id.
        self._measurable = {**knowledge.scales, **knowledge.dimensions, **knowledge.aspects}

    def unit(self, entry: UnitEntry, path: Path_) -> UnitContext:
        answers = self.answers(entry.answers, Reach.UNIT, (*path, "answers"))
        issues = [self._issue(each, (*path, "issues", index)) for index, each in enumerate(entry.issues)]
        seen: set[str] = set()
        for index, issue in enumerate(issues):
            if issue.id in seen:
                self._report(
                    (*path, "issues", index),
                    f'to belastninger hedder "{issue.id}"; giv den ene et andet id',
                    f'two issues are called "{issue.id}"; give one of them another id',
                )
            seen.add(issue.id)
        if entry.chosen is not None:
            known = seen | set(self._measurable)
            for index, name in enumerate(entry.chosen):
                if name not in known:
                    hint = way_out(name, seen or known)
                    self._report(
                        (*path, "chosen", index),
                        f'ingen belastning hedder "{name}"; {hint.da}',
                        f'no issue is called "{name}"; {hint.en}',
                    )
        dropped = tuple(Dropped(each.id, each.title, each.because, each.scales) for each in entry.dropped)
        if entry.occupation is not None and entry.occupation not in self._knowledge.job_groups:
            hint = way_out_to_job_group(entry.occupation, self._knowledge.job_groups)
            self._report(
                (*path, "occupation"),
                f'ukendt faggruppe "{entry.occupation}"; {hint.da}',
                f'unknown job group "{entry.occupation}"; {hint.en}',
            )
        return UnitContext(answers, tuple(issues), entry.chosen, dropped, entry.occupation)

    def _issue(self, entry: IssueEntry, path: Path_) -> Issue:
        knowledge = self._knowledge
        shelves: list[tuple[str, str | None, Mapping[str, Any]]] = [
            ("dimension", entry.dimension, knowledge.dimensions),
            ("aspect", entry.aspect, knowledge.aspects),
            ("scale", entry.scale, self._measurable),
            *(("also", name, self._measurable) for name in entry.also),
        ]
        for key, name, shelf in shelves:
            if name is not None and name not in shelf:
                hint = knowledge.way_out(name, shelf)
                self._report((*path, key), f'ukendt {key} "{name}"; {hint.da}', f'unknown {key} "{name}"; {hint.en}')
        dimension = entry.dimension or knowledge.dimension_of_aspect.get(entry.aspect or "")
        belongs = knowledge.dimension_of_aspect.get(entry.aspect or "")
        if entry.aspect and entry.dimension and belongs not in (None, entry.dimension):
            self._report(
                (*path, "aspect"),
                f'"{entry.aspect}" hører til {belongs}, ikke til {entry.dimension}',
                f'"{entry.aspect}" belongs to {belongs}, not to {entry.dimension}',
            )
        if dimension is None and entry.aspect is None and entry.scale is None:
            hint = way_out("", knowledge.dimensions)
            self._report(
                path,
                f"belastningen har ingen dimension; {hint.da}",
                f"the issue has no dimension; {hint.en}",
            )
        if entry.title is None and entry.id is None and entry.scale is None:
            self._report(path, "belastningen har ingen titel; skriv title", "the issue has no title; write title")
        name = entry.id or entry.scale or (slug(entry.title.da) if entry.title else "")
        answers = self.answers(entry.answers, Reach.ISSUE, (*path, "answers"))
        placed = Placed(entry.placed.decider, entry.placed.because) if entry.placed else None
        return Issue(
            name, entry.title, dimension, entry.aspect, entry.scale, entry.documented, answers, entry.also, placed
        )

    def answers(self, entries: Mapping[str, object], reach: Reach, path: Path_) -> tuple[Answer, ...]:
        answers: list[Answer] = []
        for fact, given in entries.items():
            within = (*path, fact)
            question = self._knowledge.questions.get(fact)
            if question is None:
                hint = self._knowledge.way_out(fact, self._knowledge.questions)
                self.report_key(
                    within, f'ukendt spørgsmål "{fact}"; {hint.da}', f'unknown question "{fact}"; {hint.en}'
                )
            elif _REACHES.index(reach) > _REACHES.index(question.about):
                self.report_key(
                    within,
                    f'"{fact}" besvares for {_PLACES[question.about].da}, ikke for en enkelt {_PLACES[reach].da}; '
                    "flyt svaret op",
                    f'"{fact}" is answered for the {question.about}, not for one {reach}; move the answer up',
                )
            else:
                answers.extend(self._given(question, given, within))
        return tuple(answers)

    def _given(self, question: Question, given: object, path: Path_) -> Iterator[Answer]:
        by_voice: Mapping[str | None, object] = given if isinstance(given, dict) else {None: given}
        for name, value in by_voice.items():
            within = path if name is None else (*path, name)
            voice = None
            if name is not None and name != TOGETHER:
                if name not in [each.value for each in Voice]:
                    hint = way_out(name, [*(each.value for each in Voice), TOGETHER])
                    self.report_key(within, f'ukendt stemme "{name}"; {hint.da}', f'unknown voice "{name}"; {hint.en}')
                    continue
                voice = Voice(name)
            if value in ("unknown", None):
                continue
            if (read := self._value(question, value, within)) is not None:
                yield Answer(question.id, read, voice)

    def _value(self, question: Question, value: object, path: Path_) -> str | float | None:
        read = question.read(value)
        if not isinstance(read, Text):
            return read
        if str(value) in self._knowledge.retired:
            hint, of = self._knowledge.way_out(value, ()), question.id
            read = Text(
                f'"{value}" er ikke et svar på {of}; {hint.da}', f'"{value}" is not an answer to {of}; {hint.en}'
            )
        self._report(path, read.da, read.en)
        return None

    def _report(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.place(path), Text(da, en)))

    def report_key(self, path: Path_, da: str, en: str) -> None:
        self.problems.append(Problem(self._document.key_place(path), Text(da, en)))


_PLACES = {
    Reach.WORKPLACE: Text("arbejdspladsen", "workplace"),
    Reach.UNIT: Text("enhed", "unit"),
    Reach.ISSUE: Text("belastning", "issue"),
}
