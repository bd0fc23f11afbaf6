"""What can be wrong between knowledge files that read well one by one. Each check returns problems."""

from collections.abc import Iterable, Iterator
from typing import Any

from guldkorn.knowledge.library import Knowledge, KnowledgeFile
from guldkorn.knowledge.questions import UNKNOWN_WORDS, AnswerKind
from guldkorn.knowledge.sources import claim_of
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, way_out
from guldkorn.reading.text import Text

GOLDEN = 6


def check_knowledge(knowledge: Knowledge) -> Iterator[Problem]:
    """Find all that is wrong between the knowledge files."""
    for file in knowledge.files:
        yield from file.document.problems
    yield from twice(knowledge)
    yield from unknown_names(knowledge)
    yield from unknown_sources(knowledge)
    yield from bad_answers(knowledge)
    yield from wrong_number_of_nuggets(knowledge)


def twice(knowledge: Knowledge) -> Iterator[Problem]:
    """Find ids that two entries share."""
    aspects = [
        (knowledge.dimensions_file, ("dimensions", d, "aspects", a, "id"), aspect.id)
        for d, dimension in enumerate(knowledge.dimensions_file.value.dimensions)
        for a, aspect in enumerate(dimension.aspects)
    ]
    scales = [
        (file, ("scales", s, "code"), scale.code)
        for file in knowledge.questionnaire_files
        for s, scale in enumerate(file.value.scales)
    ]
    shelves: list[list[tuple[KnowledgeFile[Any], Path_, str]]] = [
        _listed(knowledge.dimensions_file, "dimensions"),
        aspects,
        scales,
        _listed(knowledge.questions_file, "questions"),
        _listed(knowledge.measures_file, "measures"),
        _listed(knowledge.causes_file, "causes"),
        _listed(knowledge.sources_file, "sources"),
        _listed(knowledge.claims_file, "claims"),
        _listed(knowledge.priorities_file, "conditions"),
    ]
    for shelf in shelves:
        first: dict[str, Any] = {}
        for file, path, name in shelf:
            place = file.document.place(path)
            if name in first:
                yield Problem(
                    place,
                    Text(
                        f'"{name}" står allerede i {first[name]}; giv den ene et andet id',
                        f'"{name}" stands already in {first[name]}; give one of them another id',
                    ),
                )
            first.setdefault(name, place)


def unknown_names(knowledge: Knowledge) -> Iterator[Problem]:
    """Find dimensions, aspects, scales, questions and measures that are named and not described."""
    for file in knowledge.questionnaire_files:
        for index, scale in enumerate(file.value.scales):
            yield from _named(file, ("scales", index, "dimension"), scale.dimension, knowledge.dimensions)
            if scale.aspect is not None:
                of_dimension = [a for a, d in knowledge.dimension_of_aspect.items() if d == scale.dimension]
                yield from _named(file, ("scales", index, "aspect"), scale.aspect, of_dimension)
    for reference in knowledge.reference_files:
        yield from _named(
            reference, ("questionnaire",), reference.value.questionnaire, knowledge.questionnaires
        )
        for code in reference.value.values:
            yield from _named(reference, ("values", code), code, knowledge.scales)
    for index, measure in enumerate(knowledge.measures_file.value.measures):
        for each, aspect in enumerate(measure.acts_on):
            yield from _named(
                knowledge.measures_file, ("measures", index, "acts-on", each), aspect, knowledge.aspects
            )
    for index, cause in enumerate(knowledge.causes_file.value.causes):
        file_of_causes = knowledge.causes_file
        yield from _named(file_of_causes, ("causes", index, "fact"), cause.fact, knowledge.questions)
        for each, name in enumerate(cause.measures):
            yield from _named(file_of_causes, ("causes", index, "measures", each), name, knowledge.measures)


def unknown_sources(knowledge: Knowledge) -> Iterator[Problem]:
    """Find sources that are named and not listed."""
    cited: list[tuple[KnowledgeFile[Any], Path_, str]] = [
        (file, ("source",), file.value.source)
        for file in (*knowledge.questionnaire_files, *knowledge.reference_files)
    ]
    for index, measure in enumerate(knowledge.measures_file.value.measures):
        for each, source in enumerate(measure.evidence.sources):
            cited.append((knowledge.measures_file, ("measures", index, "evidence", "sources", each), source))
    for index, cause in enumerate(knowledge.causes_file.value.causes):
        cited.append((knowledge.causes_file, ("causes", index, "source"), cause.source))
    for index, condition in enumerate(knowledge.priorities.conditions):
        cited.append((knowledge.priorities_file, ("conditions", index, "source"), condition.source))
    for name in ("minimum_answers", "lowest_minimum", "same_within"):
        path = (name.replace("_", "-"), "source")
        cited.append((knowledge.limits_file, path, getattr(knowledge.limits, name).source))
    cited.append((knowledge.priorities_file, ("at-most-source",), knowledge.priorities.at_most_source))
    for file, path, source in cited:
        if claim_of(source) not in knowledge.claims:
            yield from _named(file, path, source, knowledge.sources)


def bad_answers(knowledge: Knowledge) -> Iterator[Problem]:
    """Find questions whose kind of answer and answers do not fit."""
    file = knowledge.questions_file
    for index, question in enumerate(file.value.questions):
        path = ("questions", index)
        for each, answer in enumerate(question.answers):
            if answer.id in UNKNOWN_WORDS:
                yield Problem(
                    file.document.place((*path, "answers", each, "id")),
                    Text(
                        f'"{answer.id}" er et ord i reglerne; kald svaret noget andet',
                        f'"{answer.id}" is a word of the rules; call the answer something else',
                    ),
                )
        if (question.kind is AnswerKind.CHOICE) != bool(question.answers):
            yield Problem(
                file.document.place((*path, "id")),
                Text(
                    "kun spørgsmål af slagsen choice har answers, og de skal have dem",
                    "only questions of the kind choice have answers, and they must have them",
                ),
            )


def wrong_number_of_nuggets(knowledge: Knowledge) -> Iterator[Problem]:
    """Find more or fewer than six golden nuggets (claim C02)."""
    golden = sum(dimension.golden for dimension in knowledge.dimensions.values())
    if golden != GOLDEN:
        yield Problem(
            knowledge.dimensions_file.document.place(("dimensions",)),
            Text(
                f"der er {golden} guldkorn, og der skal være {GOLDEN}; sæt golden: false på det, der måles ved siden af",
                f"there are {golden} golden nuggets, and there must be {GOLDEN}; set golden: false on what is "
                "measured beside them",
            ),
        )


def _listed(file: KnowledgeFile[Any], key: str) -> list[tuple[KnowledgeFile[Any], Path_, str]]:
    return [(file, (key, index, "id"), item.id) for index, item in enumerate(getattr(file.value, key))]


def _named(file: KnowledgeFile[Any], path: Path_, name: str, allowed: Iterable[str]) -> Iterator[Problem]:
    allowed = tuple(allowed)
    if name not in allowed:
        hint = way_out(name, allowed)
        what = next(str(part) for part in reversed(path) if isinstance(part, str))
        yield Problem(
            file.document.place(path),
            Text(f'ukendt navn "{name}" ({what}); {hint.da}', f'unknown name "{name}" ({what}); {hint.en}'),
        )
