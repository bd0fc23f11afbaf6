"""What can be wrong in a questionnaire or a response set that reads well line by line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guldkorn.knowledge.library import Knowledge, KnowledgeFile, read_file
from guldkorn.knowledge.naming import named_twice, unfit, unknown_names
from guldkorn.knowledge.questionnaires import Questionnaire, Scale
from guldkorn.knowledge.response_sets import ResponseSet, ResponseSetsFile
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem, UnreadableError, errors
from guldkorn.reading.text import Text


def read_questionnaire(path: Path, knowledge: Knowledge) -> Knowledge:
    """Return the knowledge with a workplace's own questionnaire. Raise UnreadableError with every fault found."""
    file = read_file(Questionnaire, path)
    problems = errors((*file.document.problems, *unknown_names(file, knowledge), *check_questionnaire(file, knowledge)))
    if problems:
        raise UnreadableError(problems)
    return knowledge.with_questionnaire(file)


def check_questionnaire(file: KnowledgeFile[Questionnaire], knowledge: Knowledge) -> Iterator[Problem]:
    """Find names that stand twice, aspects of another dimension, and scales whose items cannot give them a score."""
    questionnaire = file.value
    sets = {**knowledge.response_sets} | {each.id: each for each in questionnaire.response_sets}
    yield from _twice(file)
    for index, shared in enumerate(questionnaire.response_sets):
        yield from _response_set(file, ("response-sets", index), shared)
    for index, scale in enumerate(questionnaire.scales):
        path: Path_ = ("scales", index)
        if scale.aspect is not None and scale.aspect in knowledge.aspects and scale.dimension in knowledge.dimensions:
            of_dimension = [a for a, d in knowledge.dimension_of_aspect.items() if d == scale.dimension]
            what = Text(f"delområde af {scale.dimension}", f"aspect of {scale.dimension}")
            yield from unfit(file, (*path, "aspect"), what, scale.aspect, of_dimension)
        yield from _other_meaning(file, path, scale, knowledge)
        yield from _scored(file, path, scale, sets)


def check_response_sets(file: KnowledgeFile[ResponseSetsFile]) -> Iterator[Problem]:
    """Find response sets whose options cannot be told apart or give no points."""
    for index, each in enumerate(file.value.response_sets):
        yield from _response_set(file, ("response-sets", index), each)


def _twice(file: KnowledgeFile[Questionnaire]) -> Iterator[Problem]:
    versions = [(file, ("versions", n, "id"), each.id) for n, each in enumerate(file.value.versions)]
    scales = [(file, ("scales", n, "code"), each.code) for n, each in enumerate(file.value.scales)]
    sets = [(file, ("response-sets", n, "id"), each.id) for n, each in enumerate(file.value.response_sets)]
    items = [
        (file, ("scales", n, "items", i, "code"), item.code)
        for n, scale in enumerate(file.value.scales)
        for i, item in enumerate(scale.items)
    ]
    for shelf in (versions, scales, sets, items):
        yield from named_twice(shelf)


def _other_meaning(
    file: KnowledgeFile[Questionnaire], path: Path_, scale: Scale, knowledge: Knowledge
) -> Iterator[Problem]:
    """Find a scale that means something else than the usual questionnaire's scale of the same code."""
    usual = knowledge.scales.get(scale.code)
    if usual is not None and (usual.dimension, usual.aspect) != (scale.dimension, scale.aspect):
        place = f"{usual.dimension}/{usual.aspect}" if usual.aspect else usual.dimension
        yield Problem(
            file.document.place((*path, "code")),
            Text(
                f'skalaen "{scale.code}" hører i et andet spørgeskema til {place}; giv den en anden kode',
                f'in another questionnaire the scale "{scale.code}" belongs to {place}; give it another code',
            ),
        )


def _scored(
    file: KnowledgeFile[Questionnaire], path: Path_, scale: Scale, sets: Mapping[str, ResponseSet]
) -> Iterator[Problem]:
    for index, item in enumerate(scale.items):
        answers = sets.get(item.answers or scale.answers or "")
        if answers is None:
            if item.answers is None and scale.answers is None:
                yield Problem(
                    file.document.place((*path, "items", index, "code")),
                    Text(
                        "spørgsmålet har intet svarsæt; skriv answers her eller på skalaen",
                        "the item has no response set; write answers here or at the scale",
                    ),
                )
        elif scale.prevalence and {option.points for option in answers.options} - {0.0, 100.0}:
            yield Problem(
                file.document.place((*path, "prevalence")),
                Text(
                    f'"{answers.id}" kan ikke blive til en andel af personer; dens svar skal give 0 eller 100 point',
                    f'"{answers.id}" cannot become a share of persons; its options must give 0 or 100 points',
                ),
            )


def _response_set(file: KnowledgeFile[Any], path: Path_, answers: ResponseSet) -> Iterator[Problem]:
    if len(answers.options) < 2:
        yield Problem(
            file.document.place((*path, "options")),
            Text("et svarsæt skal have mindst to svar", "a response set must have at least two options"),
        )
    where: dict[str, int] = {}
    for index, option in enumerate(answers.options):
        place = file.document.place((*path, "options", index, "points"))
        if not 0 <= option.points <= 100:
            yield Problem(
                place,
                Text("point skal ligge fra 0 til 100", "points must lie from 0 to 100"),
            )
        for label in option.all:
            if where.setdefault(label.casefold(), index) != index:
                yield Problem(
                    place,
                    Text(
                        f'"{label}" står ved to svar i samme svarsæt; lad det stå ved ét',
                        f'"{label}" stands at two options of one response set; let it stand at one',
                    ),
                )
