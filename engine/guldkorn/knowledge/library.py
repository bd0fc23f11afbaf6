"""All knowledge files of a rulebook, read and looked up by id."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from guldkorn.knowledge.dimensions import Aspect, Dimension, DimensionsFile
from guldkorn.knowledge.governance import AboutFile
from guldkorn.knowledge.grading import EvidenceStanding, Grading, standing
from guldkorn.knowledge.limits import LimitsFile
from guldkorn.knowledge.measures import Cause, CausesFile, Measure, MeasuresFile
from guldkorn.knowledge.muddled import MuddledKnowledge
from guldkorn.knowledge.names import Mention, mentions
from guldkorn.knowledge.occupations import JobGroup, JobGroupsFile, Occupations, UsualFile
from guldkorn.knowledge.packs import PackChange
from guldkorn.knowledge.plan import PlanFile
from guldkorn.knowledge.priorities import Condition, PrioritiesFile
from guldkorn.knowledge.questionnaires import (
    Instrument,
    Questionnaire,
    Reference,
    ReferenceValue,
    Scale,
    instruments_of,
)
from guldkorn.knowledge.questions import Question, QuestionsFile
from guldkorn.knowledge.reference_checks import problems_of_reference
from guldkorn.knowledge.reliability import ReliabilityFile, ReliabilityStudy
from guldkorn.knowledge.response_sets import NotApplicable, ResponseSet, ResponseSetsFile
from guldkorn.knowledge.sources import Claim, ClaimsFile, Source, SourcesFile
from guldkorn.knowledge.survey_words import SurveyWordsFile
from guldkorn.knowledge.words import WordsFile
from guldkorn.reading.document import Document, Path_, parse_document, read_document
from guldkorn.reading.problem import Problem, UnreadableError, shown_path, way_out
from guldkorn.reading.text import Text, number, same
from guldkorn.reading.typed import Entry, read_typed

PRIORITIES = "priorities.yaml"
GUARANTEES = "guarantees.yaml"
"""The one file among the rules that holds no rules."""

FileModel = TypeVar("FileModel", bound=Entry)
Item = TypeVar("Item")


@dataclass(frozen=True, eq=False)
class KnowledgeFile(Generic[FileModel]):
    """A knowledge file as a typed value, with the places of all that stands in it.

    Two are the same only if they are one object; a file that has not changed is.
    """

    value: FileModel
    document: Document

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name that stands in it."""
        return tuple(mentions(self.value))


@dataclass(frozen=True, slots=True)
class UnreadFile(Generic[FileModel]):
    """A long knowledge file that is read only where it is used. Two are the same if they hold the same."""

    kind: type[FileModel]
    path: Path
    content: bytes

    def read(self) -> KnowledgeFile[FileModel]:
        """Read it. Raise UnreadableError with every fault found."""
        known: Any = self.kind  # hashable, as every type is, which mypy doubts
        file: KnowledgeFile[FileModel] = _file_of(known, parse_document(self.content, shown_path(self.path)))
        return file


@dataclass(frozen=True, eq=False)
class Knowledge:
    """What is known before anyone is asked. Every look-up is by the id that the YAML gives.

    Two are the same only if they are one object.
    """

    dimensions_file: KnowledgeFile[DimensionsFile]
    questions_file: KnowledgeFile[QuestionsFile]
    measures_file: KnowledgeFile[MeasuresFile]
    causes_file: KnowledgeFile[CausesFile]
    sources_file: KnowledgeFile[SourcesFile]
    claims_file: KnowledgeFile[ClaimsFile]
    words_file: KnowledgeFile[WordsFile]
    priorities_file: KnowledgeFile[PrioritiesFile]
    plan_file: KnowledgeFile[PlanFile]
    about_file: KnowledgeFile[AboutFile]
    limits_file: KnowledgeFile[LimitsFile]
    response_sets_file: KnowledgeFile[ResponseSetsFile]
    survey_words_file: KnowledgeFile[SurveyWordsFile]
    questionnaire_files: tuple[KnowledgeFile[Questionnaire], ...]
    reference_files: tuple[KnowledgeFile[Reference], ...]
    muddled_file: KnowledgeFile[MuddledKnowledge]
    grading_file: KnowledgeFile[Grading]
    job_groups_file: UnreadFile[JobGroupsFile] | None = None
    usual_file: UnreadFile[UsualFile] | None = None
    reliability_file: UnreadFile[ReliabilityFile] | None = None
    retired: Mapping[str, PackChange] = field(default_factory=dict)
    """What packs took out, by id."""

    @property
    def files(self) -> "tuple[KnowledgeFile[Any], ...]":
        """Every file that was read."""
        return (
            self.dimensions_file,
            self.questions_file,
            self.measures_file,
            self.causes_file,
            self.sources_file,
            self.claims_file,
            self.words_file,
            self.priorities_file,
            self.plan_file,
            self.about_file,
            self.limits_file,
            self.response_sets_file,
            self.survey_words_file,
            *self.questionnaire_files,
            *self.reference_files,
            self.muddled_file,
            self.grading_file,
        )

    @property
    def unread_files(self) -> "tuple[UnreadFile[Any], ...]":
        """The files that are read only where they are used, where there are such."""
        files = (self.job_groups_file, self.usual_file, self.reliability_file)
        return tuple(file for file in files if file is not None)

    @cached_property
    def job_groups(self) -> Mapping[str, JobGroup]:
        """The job groups by id, in the order of the file. Raise UnreadableError where their file cannot be read."""
        return _by(lambda group: group.id, self.job_groups_file.read().value.job_groups if self.job_groups_file else ())

    @cached_property
    def occupations(self) -> Occupations | None:
        """What is usual in the job groups; None where nothing says. Raise UnreadableError as `job_groups` does."""
        return Occupations(self.job_groups, self.usual_file.read().value) if self.usual_file else None

    @cached_property
    def reliability(self) -> tuple[ReliabilityStudy, ...]:
        """What studies found of how far means can be relied on. Raise UnreadableError where it cannot be read."""
        return self.reliability_file.read().value.studies if self.reliability_file else ()

    @property
    def muddled(self) -> MuddledKnowledge:
        """How muddled statements of a problem are recognised."""
        return self.muddled_file.value

    @cached_property
    def questionnaires(self) -> Mapping[str, Questionnaire]:
        """The questionnaires by id."""
        return _by(lambda questionnaire: questionnaire.id, (file.value for file in self.questionnaire_files))

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The versions of all questionnaires by id; a questionnaire's own id means its largest version."""
        found = {each.id: each for of in self.questionnaires.values() for each in instruments_of(of)}
        largest = {each.questionnaire.id: each for each in found.values()}
        return {**largest, **found}

    @property
    def usual_instrument(self) -> Instrument | None:
        """What a table of scores was collected with where it does not say."""
        return self.instruments.get(self.about_file.value.questionnaire)

    @cached_property
    def response_sets(self) -> Mapping[str, ResponseSet]:
        """The response sets that questionnaires share, by id."""
        return _by(lambda each: each.id, self.response_sets_file.value.response_sets)

    @cached_property
    def not_applicable(self) -> Mapping[str, NotApplicable]:
        """What those answer whom a question does not concern, by id."""
        return _by(lambda each: each.id, self.response_sets_file.value.not_applicable)

    @property
    def survey_words(self) -> SurveyWordsFile:
        """The words by which columns and rows of a survey's file are recognised."""
        return self.survey_words_file.value

    @cached_property
    def dimensions(self) -> Mapping[str, Dimension]:
        """The dimensions by id, in the order of the file."""
        return _by(lambda dimension: dimension.id, self.dimensions_file.value.dimensions)

    @cached_property
    def aspects(self) -> Mapping[str, Aspect]:
        """The aspects of all dimensions by id."""
        return _by(lambda aspect: aspect.id, (a for d in self.dimensions.values() for a in d.aspects))

    @cached_property
    def dimension_of_aspect(self) -> Mapping[str, str]:
        """Which dimension an aspect is a part of."""
        return {aspect.id: dimension.id for dimension in self.dimensions.values() for aspect in dimension.aspects}

    @cached_property
    def scales(self) -> Mapping[str, Scale]:
        """The scales of all questionnaires by code; where several have one, the usual questionnaire's."""
        usual = [self.usual_instrument.questionnaire] if self.usual_instrument else []
        return _by(lambda scale: scale.code, (s for of in (*usual, *self.questionnaires.values()) for s in of.scales))

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by the id of the fact they ask for."""
        return _by(lambda question: question.id, self.questions_file.value.questions)

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """The measures by id, without the days they were looked through: those are nothing that is advised."""
        measures = (each.model_copy(update={"reviewed": None}) for each in self.measures_file.value.measures)
        return _by(lambda measure: measure.id, measures)

    @property
    def grading(self) -> Grading:
        """How the grade of a measure follows from what studies found."""
        return self.grading_file.value

    @cached_property
    def evidence_of(self) -> Mapping[str, EvidenceStanding]:
        """How well it is known that each measure works, by its id."""
        return {name: standing(measure.evidence.findings, self.grading) for name, measure in self.measures.items()}

    @cached_property
    def causes(self) -> Mapping[str, Cause]:
        """The causes by id."""
        return _by(lambda cause: cause.id, self.causes_file.value.causes)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id; claims of the note are not among them."""
        return _by(lambda source: source.id, self.sources_file.value.sources)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims of the note by number."""
        return _by(lambda claim: claim.id, self.claims_file.value.claims)

    @property
    def limits(self) -> LimitsFile:
        """The numbers that decide what may be shown and what counts as a difference."""
        return self.limits_file.value

    @property
    def priorities(self) -> PrioritiesFile:
        """How few are chosen, and in which order."""
        return self.priorities_file.value

    @property
    def plan(self) -> PlanFile:
        """What a written plan holds."""
        return self.plan_file.value

    @cached_property
    def conditions(self) -> Mapping[str, Condition]:
        """The conditions of priority by id."""
        return _by(lambda condition: condition.id, self.priorities.conditions)

    @cached_property
    def references(self) -> Mapping[str, Reference]:
        """The published reference values by id."""
        return _by(lambda reference: reference.id, (file.value for file in self.reference_files))

    @cached_property
    def reference_choices(self) -> Mapping[str, Reference]:
        """What scores may be held against, by what is said for it: the references, and their groups as `ID/GROUP`."""
        return _by(lambda each: each.id, (each for of in self.references.values() for each in of.choices()))

    def with_questionnaire(self, file: KnowledgeFile[Questionnaire]) -> "Knowledge":
        """Return the knowledge with one more questionnaire, which stands in for a shipped one of the same id."""
        others = (each for each in self.questionnaire_files if each.value.id != file.value.id)
        return replace(self, questionnaire_files=(file, *others))

    @cached_property
    def titles(self) -> Mapping[str, tuple[Text, ...]]:
        """What every name is called, be it of a dimension, a scale, a measure, a cause, a question or an answer."""
        called: dict[str, list[Text]] = {}
        for shelf in (self.dimensions, self.aspects, self.scales, self.measures, self.causes):
            for name, each in shelf.items():
                called.setdefault(name, []).append(each.title)
        for question in self.questions.values():
            called.setdefault(question.id, []).append(question.question)
            for answer in question.answers:
                called.setdefault(answer.id, []).append(answer.title)
        for group in self.words_file.value.words.values():
            for name, title in group.items():
                called.setdefault(name, []).append(title)
        return {name: tuple(dict.fromkeys(titles)) for name, titles in called.items()}

    def way_out(self, name: object, allowed: Iterable[str], also: Iterable[str] = ()) -> Text:
        """Return what may be written instead of a name that nothing describes, or which pack took it out."""
        if (change := self.retired.get(str(name))) is None:
            return way_out(name, allowed, also, self.titles)
        return Text(
            f'pakken "{change.pack.da}" har taget det ud ({change.place}); erstat også det, der henviser til det, '
            "eller tag det ud",
            f'the pack "{change.pack.en}" has retired it ({change.place}); replace or retire what names it as well',
        )

    def word(self, group: str, word: str) -> Text:
        """Return what a closed word is called on screen; the word itself where nobody has named it."""
        return self.words_file.value.words.get(group, {}).get(word) or same(word)

    def answer(self, fact: str, value: str | float) -> Text:
        """Return an answer as a person reads it."""
        if not isinstance(value, str):
            return number(value)
        question = self.questions.get(fact)
        for answer in question.answers if question else ():
            if answer.id == value:
                return answer.title
        return self.word("answer", value)

    def named(self, word: str) -> Text:
        """Return the title of a dimension, aspect, scale or measure; the word itself where it names none."""
        for shelf in (self.dimensions, self.aspects, self.scales, self.measures):
            if word in shelf:
                title: Text = shelf[word].title
                return title
        return same(word)


def _by(key: Callable[[Item], str], items: Iterable[Item]) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(key(item), item)
    return found


def read_file(kind: type[FileModel], path: Path) -> KnowledgeFile[FileModel]:
    """Read one knowledge file. Raise UnreadableError with every fault found."""
    known: Any = kind  # hashable, as every type is, which mypy doubts
    file: KnowledgeFile[FileModel] = _file_of(known, read_document(path))
    return file


@lru_cache(maxsize=64)  # a file that has not changed is the same document
def _file_of(kind: type[Any], document: Document) -> KnowledgeFile[Any]:
    return KnowledgeFile(read_typed(kind, document), document)


def read_reference(path: Path, knowledge: Knowledge) -> Reference:
    """Read a file of one's own reference values. Raise UnreadableError with every fault found."""
    document = read_document(path)
    reference = read_typed(Reference, document)
    instrument = knowledge.instruments.get(reference.questionnaire)
    if instrument is None:
        hint = way_out(reference.questionnaire, knowledge.instruments)
        said = Text(
            f'ukendt spørgeskema "{reference.questionnaire}"; {hint.da}',
            f'unknown questionnaire "{reference.questionnaire}"; {hint.en}',
        )
        raise UnreadableError([Problem(document.place(("questionnaire",)), said)])
    codes = [scale.code for scale in instrument.scales]
    problems = [*problems_of_reference(reference, instrument.shares, document)]
    values: list[tuple[Path_, Mapping[str, ReferenceValue]]] = [(("values",), reference.values)]
    values += [(("groups", n, "values"), group.values) for n, group in enumerate(reference.groups)]
    for within, given in values:
        for code in given:
            if code not in codes:
                hint = way_out(code, codes)
                said = Text(f'ukendt skala "{code}"; {hint.da}', f'unknown scale "{code}"; {hint.en}')
                problems.append(Problem(document.key_place((*within, code)), said))
    if problems:
        raise UnreadableError(problems)
    return reference


def yaml_files(folder: Path) -> Iterator[Path]:
    """Return the YAML files of a folder, in the order of their names."""
    return iter(sorted(path for path in folder.glob("*.yaml")))
