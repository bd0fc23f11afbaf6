"""What can be wrong between knowledge files that read well one by one. Each check returns problems."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from guldkorn.knowledge.grading_checks import bad_evidence, open_cases
from guldkorn.knowledge.library import Knowledge, KnowledgeFile
from guldkorn.knowledge.naming import named_twice, unfit, unknown_names
from guldkorn.knowledge.plan import PartKind, PartOf
from guldkorn.knowledge.questionnaire_checks import check_questionnaire, check_response_sets
from guldkorn.knowledge.questions import UNKNOWN_WORDS, AnswerKind
from guldkorn.knowledge.source_checks import check_sources
from guldkorn.knowledge.vocabulary import Reach
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text

GOLDEN = 6


@lru_cache(maxsize=2)  # files that have not changed are the same knowledge
def check_knowledge(knowledge: Knowledge) -> tuple[Problem, ...]:
    """Return all that is wrong between the knowledge files."""
    return tuple(_problems_between(knowledge))


def _problems_between(knowledge: Knowledge) -> Iterator[Problem]:
    for file in knowledge.files:
        yield from file.document.problems
        yield from unknown_names(file, knowledge)
    yield from check_response_sets(knowledge.response_sets_file)
    for questionnaire in knowledge.questionnaire_files:
        yield from check_questionnaire(questionnaire, knowledge)
    yield from twice(knowledge)
    yield from unfit_names(knowledge)
    yield from bad_answers(knowledge)
    yield from needless_quotes(knowledge)
    yield from openings_without_a_yes(knowledge)
    yield from bad_parts(knowledge)
    yield from impossible_numbers(knowledge)
    yield from unfilled_priorities(knowledge)
    yield from answers_to_nothing(knowledge)
    yield from wrong_number_of_nuggets(knowledge)
    yield from check_sources(knowledge)
    yield from open_cases(knowledge)
    if not any(open_cases(knowledge)):
        yield from bad_evidence(knowledge)


def twice(knowledge: Knowledge) -> Iterator[Problem]:
    """Find ids that two entries share."""
    asked = knowledge.questions_file
    aspects: list[tuple[KnowledgeFile[Any], Path_, str]] = [
        (knowledge.dimensions_file, ("dimensions", d, "aspects", a, "id"), aspect.id)
        for d, dimension in enumerate(knowledge.dimensions_file.value.dimensions)
        for a, aspect in enumerate(dimension.aspects)
    ]
    shared = knowledge.response_sets_file
    shelves: list[list[tuple[KnowledgeFile[Any], Path_, str]]] = [
        _listed(knowledge.dimensions_file, "dimensions"),
        aspects,
        _listed(shared, "response-sets"),
        _listed(shared, "not-applicable"),
        _listed(knowledge.questions_file, "questions"),
        _listed(knowledge.measures_file, "measures"),
        _listed(knowledge.causes_file, "causes"),
        _listed(knowledge.sources_file, "sources"),
        _listed(knowledge.claims_file, "claims"),
        _listed(knowledge.priorities_file, "conditions"),
        [(file, ("id",), file.value.id) for file in knowledge.questionnaire_files],
        [(file, ("id",), file.value.id) for file in knowledge.reference_files],
    ]
    for of in PartOf:
        parts = enumerate(knowledge.plan.parts)
        shelves.append([(knowledge.plan_file, ("parts", n, "id"), part.id) for n, part in parts if part.of is of])
    for q, question in enumerate(asked.value.questions):
        answers = enumerate(question.answers)
        shelves.append([(asked, ("questions", q, "answers", a, "id"), answer.id) for a, answer in answers])
    for shelf in shelves:
        yield from named_twice(shelf)


def unfit_names(knowledge: Knowledge) -> Iterator[Problem]:
    """Find scales and answers that are described, but not of the questionnaire or the question that they stand with."""
    for reference in knowledge.reference_files:
        instrument = knowledge.instruments.get(reference.value.questionnaire)
        codes = [scale.code for scale in instrument.scales] if instrument else []
        what = Text(f"skala i {reference.value.questionnaire}", f"scale of {reference.value.questionnaire}")
        given: list[tuple[Path_, str]] = [(("values", code), code) for code in reference.value.values]
        for index, group in enumerate(reference.value.groups):
            given += [(("groups", index, "values", code), code) for code in group.values]
        for path, code in given if instrument else ():
            if code in knowledge.scales:
                yield from unfit(reference, path, what, code, codes, is_key=True)
    plan = knowledge.plan_file
    answered: list[tuple[Path_, str, str]] = [
        (("several-levels",), plan.value.level_question, plan.value.several_levels)
    ]
    for index, part in enumerate(plan.value.parts):
        answered += [(("parts", index, "answers", fact), fact, answer) for fact, answer in part.answers.items()]
    for path, fact, answer in answered:
        if (question := knowledge.questions.get(fact)) is not None:
            yield from unfit(plan, path, Text(f"svar på {fact}", f"answer to {fact}"), answer, question.words)


def bad_parts(knowledge: Knowledge) -> Iterator[Problem]:
    """Find parts of the plan whose kind and choices do not fit."""
    for index, part in enumerate(knowledge.plan.parts):
        if (part.within_years is None) != (part.too_late is None) or (
            part.within_years and part.kind is not PartKind.DATE
        ):
            yield Problem(
                knowledge.plan_file.document.place(("parts", index)),
                Text(
                    f'"{part.id}" skal have within-years og too-late sammen, og kun til en dato; ret det',
                    f'"{part.id}" must have within-years and too-late together, and only for a date; mend it',
                ),
            )
        if (part.kind is PartKind.CHOICE) != bool(part.choices):
            yield Problem(
                knowledge.plan_file.document.place(("parts", index)),
                Text(
                    f'"{part.id}" skal have choices, når kind er choice, og ellers ikke; ret det ene',
                    f'"{part.id}" must have choices exactly when its kind is choice; mend one of them',
                ),
            )


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
                    "kun spørgsmål med kind: choice har answers, og de skal have dem",
                    "only questions of the kind choice have answers, and they must have them",
                ),
            )


def needless_quotes(knowledge: Knowledge) -> Iterator[Problem]:
    """Find voices that may be quoted on a question that they may answer themselves."""
    file = knowledge.questions_file
    for index, question in enumerate(file.value.questions):
        for each, voice in enumerate(question.quoted):
            if question.is_for(voice):
                yield Problem(
                    file.document.place(("questions", index, "quoted", each)),
                    Text(
                        f'"{voice}" må selv svare på "{question.id}"; slet den under quoted, eller skriv under voices, '
                        "hvem spørgsmålet er til",
                        f'"{voice}" may answer "{question.id}" itself; delete it under quoted, or write under voices '
                        "whom the question is for",
                    ),
                )


def openings_without_a_yes(knowledge: Knowledge) -> Iterator[Problem]:
    """Find questions that open an issue and cannot be answered with a yes for a whole unit."""
    file = knowledge.questions_file
    for index, question in enumerate(file.value.questions):
        if question.opens is not None and (question.kind is not AnswerKind.YES_NO or question.about is Reach.ISSUE):
            yield Problem(
                file.document.key_place(("questions", index, "opens")),
                Text(
                    "kun et spørgsmål om enheden eller arbejdspladsen med svaret ja eller nej åbner en belastning; "
                    "slet opens",
                    "only a question about the unit or the workplace, answered with yes or no, opens an issue; "
                    "delete opens",
                ),
            )


def impossible_numbers(knowledge: Knowledge) -> Iterator[Problem]:
    """Find numbers that nothing could meet: bounds the wrong way round, no room for a priority, a minimum too low."""
    asked, limits = knowledge.questions_file, knowledge.limits
    for index, question in enumerate(asked.value.questions):
        low, high = question.at_least, question.at_most
        if low is not None and high is not None and low > high:
            yield Problem(
                asked.document.place(("questions", index, "at-most")),
                Text(
                    "at-most er under at-least, så intet svar er muligt; byt dem om",
                    "at-most is below at-least, so no answer is possible; swap them",
                ),
            )
    if knowledge.priorities.at_most < 1:
        yield Problem(
            knowledge.priorities_file.document.place(("at-most",)),
            Text("der skal kunne vælges mindst én; skriv 1 eller mere", "at least one must be chosen; write 1 or more"),
        )
    if limits.minimum_answers.value < limits.lowest_minimum.value:
        yield Problem(
            knowledge.limits_file.document.place(("minimum-answers", "value")),
            Text(
                "minimum-answers er under lowest-minimum; skriv et tal, der ikke er mindre",
                "minimum-answers is below lowest-minimum; write a number that is not smaller",
            ),
        )


def unfilled_priorities(knowledge: Knowledge) -> Iterator[Problem]:
    """Find words in braces that priorities.yaml cannot fill, and keys of the order that say no reason."""
    file = knowledge.priorities_file
    for path, says, names in knowledge.priorities.filled_texts():
        use = [f"{{{each}}}" for each in names]
        for language in Language:
            for name in re.findall(r"\{([^{}]*)\}", says.get(language)):
                if name not in names:
                    yield Problem(
                        file.document.place((*path, language.value)),
                        Text(
                            f'her er der ikke noget, der udfylder "{{{name}}}"; brug {" eller ".join(use)}',
                            f'nothing fills "{{{name}}}" here; use {" or ".join(use)}',
                        ),
                    )
    for key in knowledge.priorities.order:
        if key not in knowledge.priorities.order_says:
            yield Problem(
                file.document.place(("order",)),
                Text(
                    f'order-says siger ikke, hvorfor noget kommer først ved "{key}"; skriv det',
                    f'order-says does not say why something comes first by "{key}"; write it',
                ),
            )


def answers_to_nothing(knowledge: Knowledge) -> Iterator[Problem]:
    """Find aspects that a measure is said to be no answer to and does not act on at all."""
    file = knowledge.measures_file
    for index, measure in enumerate(file.value.measures):
        for aspect in measure.no_answer_to:
            if aspect not in measure.acts_on:
                yield Problem(
                    file.document.place(("measures", index, "no-answer-to")),
                    Text(
                        f'"{measure.id}" virker ikke på "{aspect}"; skriv det også under acts-on, eller slet det her',
                        f'"{measure.id}" does not act on "{aspect}"; write it under acts-on too, or take it out here',
                    ),
                )


def wrong_number_of_nuggets(knowledge: Knowledge) -> Iterator[Problem]:
    """Find more or fewer than six golden nuggets (claim C02)."""
    golden = sum(dimension.golden for dimension in knowledge.dimensions.values())
    if golden != GOLDEN:
        yield Problem(
            knowledge.dimensions_file.document.place(("dimensions",)),
            Text(
                f"der er {golden} guldkorn, og der skal være {GOLDEN}; sæt golden: false på det, der måles ved "
                "siden af",
                f"there are {golden} golden nuggets, and there must be {GOLDEN}; set golden: false on what is "
                "measured beside them",
            ),
        )


def _listed(file: KnowledgeFile[Any], key: str) -> list[tuple[KnowledgeFile[Any], Path_, str]]:
    entries = getattr(file.value, key.replace("-", "_"))
    return [(file, (key, index, "id"), item.id) for index, item in enumerate(entries)]
