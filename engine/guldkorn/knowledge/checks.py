"""What can be wrong between knowledge files that read well one by one. Each check returns problems."""

import re
from collections.abc import Iterator
from typing import Any

from guldkorn.knowledge.library import Knowledge, KnowledgeFile
from guldkorn.knowledge.muddled import MuddledKnowledge
from guldkorn.knowledge.naming import named, named_twice
from guldkorn.knowledge.plan import PartKind, PartOf
from guldkorn.knowledge.questionnaire_checks import check_questionnaire, check_response_sets
from guldkorn.knowledge.questions import UNKNOWN_WORDS, AnswerKind
from guldkorn.knowledge.sources import claim_of
from guldkorn.knowledge.vocabulary import Status
from guldkorn.reading.document import Path_
from guldkorn.reading.problem import Problem
from guldkorn.reading.text import Language, Text

GOLDEN = 6


def check_knowledge(knowledge: Knowledge) -> Iterator[Problem]:
    """Find all that is wrong between the knowledge files."""
    for file in knowledge.files:
        yield from file.document.problems
    yield from check_response_sets(knowledge.response_sets_file)
    for questionnaire in knowledge.questionnaire_files:
        yield from check_questionnaire(questionnaire, knowledge)
    yield from twice(knowledge)
    yield from unknown_names(knowledge)
    yield from unknown_sources(knowledge)
    yield from bad_answers(knowledge)
    yield from bad_parts(knowledge)
    yield from impossible_numbers(knowledge)
    yield from unfilled_priorities(knowledge)
    yield from wrong_number_of_nuggets(knowledge)


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


def unknown_names(knowledge: Knowledge) -> Iterator[Problem]:
    """Find dimensions, aspects, scales, questions and measures that are named and not described."""
    about = knowledge.about_file
    yield from named(about, ("questionnaire",), about.value.questionnaire, knowledge.instruments)
    for reference in knowledge.reference_files:
        instrument = knowledge.instruments.get(reference.value.questionnaire)
        yield from named(reference, ("questionnaire",), reference.value.questionnaire, knowledge.instruments)
        for code in reference.value.values if instrument else ():
            codes = [scale.code for scale in instrument.scales] if instrument else []
            yield from named(reference, ("values", code), code, codes, key=True)
    for index, measure in enumerate(knowledge.measures_file.value.measures):
        for each, aspect in enumerate(measure.acts_on):
            yield from named(knowledge.measures_file, ("measures", index, "acts-on", each), aspect, knowledge.aspects)
    plan = knowledge.plan_file
    yield from named(plan, ("level-question",), plan.value.level_question, knowledge.questions)
    for index, part in enumerate(plan.value.parts):
        for fact, answer in part.answers.items():
            path: Path_ = ("parts", index, "answers", fact)
            yield from named(plan, path, fact, knowledge.questions, key=True)
            if (question := knowledge.questions.get(fact)) is not None:
                yield from named(plan, path, answer, question.words)
    if (question := knowledge.questions.get(plan.value.level_question)) is not None:
        yield from named(plan, ("several-levels",), plan.value.several_levels, question.words)
    for index, cause in enumerate(knowledge.causes_file.value.causes):
        file_of_causes = knowledge.causes_file
        yield from named(file_of_causes, ("causes", index, "fact"), cause.fact, knowledge.questions)
        for each, name in enumerate(cause.measures):
            yield from named(file_of_causes, ("causes", index, "measures", each), name, knowledge.measures)


def unknown_sources(knowledge: Knowledge) -> Iterator[Problem]:
    """Find sources that are named and not listed."""
    cited: list[tuple[KnowledgeFile[Any], Path_, str]] = [
        (file, ("source",), file.value.source) for file in knowledge.questionnaire_files
    ]
    for index, shared in enumerate(knowledge.response_sets_file.value.response_sets):
        cited.append((knowledge.response_sets_file, ("response-sets", index, "source"), shared.source))
    cited += [(file, ("source",), file.value.source) for file in knowledge.reference_files]
    for index, measure in enumerate(knowledge.measures_file.value.measures):
        for each, source in enumerate(measure.evidence.sources):
            cited.append((knowledge.measures_file, ("measures", index, "evidence", "sources", each), source))
    for index, cause in enumerate(knowledge.causes_file.value.causes):
        cited.append((knowledge.causes_file, ("causes", index, "source"), cause.source))
    for index, condition in enumerate(knowledge.priorities.conditions):
        cited.append((knowledge.priorities_file, ("conditions", index, "source"), condition.source))
    for name in type(knowledge.limits).model_fields:
        path: Path_ = (name.replace("_", "-"), "source")
        cited.append((knowledge.limits_file, path, getattr(knowledge.limits, name).source))
    cited.append((knowledge.priorities_file, ("at-most-source",), knowledge.priorities.at_most_source))
    plan = knowledge.plan_file
    for index, part in enumerate(plan.value.parts):
        cited.append((plan, ("parts", index, "source"), part.source))
    for key, source in (
        ("principle-source", plan.value.principle_source),
        ("draft-source", plan.value.draft_source),
        ("no-measure-source", plan.value.no_measure_source),
    ):
        cited.append((plan, (key,), source))
    for file, path, source in cited:
        if claim_of(source) not in knowledge.claims:
            yield from named(file, path, source, knowledge.sources)


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
                    f'"{part.id}" skal have choices, netop når kind er choice; ret den ene af dem',
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
                    "kun spørgsmål af slagsen choice har answers, og de skal have dem",
                    "only questions of the kind choice have answers, and they must have them",
                ),
            )


def check_muddled(file: KnowledgeFile[MuddledKnowledge], knowledge: Knowledge) -> Iterator[Problem]:
    """Find what `muddled.yaml` names and nothing describes."""
    yield from file.document.problems
    muddled = file.value
    to_map = {
        "kinds": [(kind.dimensions, kind.scales) for kind in muddled.kinds],
        "topics": [(topic.dimensions, topic.scales) for topic in muddled.topics],
    }
    for key, entries in to_map.items():
        for index, (dimensions, scales) in enumerate(entries):
            for each, name in enumerate(dimensions):
                yield from named(file, (key, index, "dimensions", each), name, knowledge.dimensions)
            for each, name in enumerate(scales):
                yield from named(file, (key, index, "scales", each), name, knowledge.scales)
    lists = [word_list.id for word_list in muddled.lists]
    yield from named(file, ("limits", "joints"), muddled.limits.joints, lists)
    for each, name in enumerate(muddled.limits.troubles):
        yield from named(file, ("limits", "troubles", each), name, lists)
    for index, sign in enumerate(muddled.signs):
        for step, names in enumerate(sign.steps):
            for each, name in enumerate(names):
                yield from named(file, ("signs", index, "steps", step, each), name, lists)


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
    """Find words in braces that priorities.yaml cannot fill, and statuses that there are none of."""
    file = knowledge.priorities_file
    for language in Language:
        for name in re.findall(r"\{([^{}]*)\}", knowledge.priorities.at_most_says.get(language)):
            if name != "limit":
                yield Problem(
                    file.document.place(("at-most-says", language.value)),
                    Text(
                        f'intet udfylder "{{{name}}}" her; brug {{limit}}',
                        f'nothing fills "{{{name}}}" here; use {{limit}}',
                    ),
                )
    for status in knowledge.priorities.status_says:
        yield from named(file, ("status-says", status), status, [each.value for each in Status], key=True)


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
