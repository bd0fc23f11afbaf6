"""What files name is said once, in the models: every check and schema follows from there."""

import ast
import re
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from features.rulebook import TOP, shipped
from guldkorn.editing.checking.screen_words import GROUPS
from guldkorn.editing.checking.unused import unused
from guldkorn.knowledge.library import KnowledgeFile
from guldkorn.knowledge.names import NAMES, AspectId, MeasureId, Mention, Named, QuestionId, Sort, mentions
from guldkorn.knowledge.naming import unknown_names
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.document import Path_, parse_document
from guldkorn.reading.problem import Weight
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.reading.writing import yaml_text
from guldkorn.rules.rulebook import review_rulebook

NOBODY = "nothing-is-called-so"


def all_files() -> list[KnowledgeFile[Any]]:
    return [*shipped().knowledge.files, with_a_group()]


def with_a_group() -> KnowledgeFile[Reference]:
    """Return a shipped reference with a group, as no shipped one has any."""
    data = deepcopy(shipped().knowledge.reference_files[0].document.data)
    data["groups"] = [{"id": "all", "title": {"da": "Alle", "en": "All"}, "values": dict(data["values"])}]
    document = parse_document(yaml_text(data).encode(), "with-a-group.yaml")
    return KnowledgeFile(read_typed(Reference, document), document)


def pattern(path: Path_) -> tuple[str, ...]:
    return tuple("*" if isinstance(part, int) else part for part in path)


def one_of_each_sort_of_place() -> list[tuple[KnowledgeFile[Any], Mention]]:
    """Return one name for each place that models have for names, keys with any name counted as one place."""
    found: dict[tuple[Any, ...], tuple[KnowledgeFile[Any], Mention]] = {}
    for file in all_files():
        for mention in mentions(file.value):
            path = pattern(mention.path[:-1] if mention.is_key else mention.path)
            found.setdefault((type(file.value), path, mention.is_key), (file, mention))
    return list(found.values())


def renamed(data: Any, mention: Mention) -> Any:
    data = deepcopy(data)
    within = data
    for part in mention.path[:-1]:
        within = within[part]
    last = mention.path[-1]
    if mention.is_key:
        within[NOBODY] = within.pop(last)
    else:
        within[last] = NOBODY
    return data


@pytest.mark.parametrize(
    ("file", "mention"),
    one_of_each_sort_of_place(),
    ids=lambda each: ".".join(map(str, each.path)) if isinstance(each, Mention) else Path(each.document.file).name,
)
def test_a_name_of_nothing_is_told_at_its_place_with_the_sort_of_thing_it_should_name(
    file: KnowledgeFile[Any], mention: Mention
) -> None:
    raw = yaml_text(renamed(file.document.data, mention)).encode()
    document = parse_document(raw, "broken.yaml")
    broken = KnowledgeFile(read_typed(type(file.value), document), document)
    (problem,) = unknown_names(broken, shipped().knowledge)
    line = next(n for n, text in enumerate(raw.decode().splitlines(), 1) if NOBODY in text)
    assert problem.place.line == line
    assert problem.message.en.startswith(f'unknown {mention.named.title.en} "{NOBODY}"; ')
    assert problem.message.da.startswith(f'ukendt {mention.named.title.da} "{NOBODY}"; ')


def named_in_schema(schema: Any, definitions: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Return the places of all names in a model, as its JSON schema tells them."""
    if "$ref" in schema:
        yield from named_in_schema(definitions[schema["$ref"].rsplit("/", 1)[-1]], definitions, path)
    if NAMES in schema:
        yield path
    for option in schema.get("anyOf", ()):
        yield from named_in_schema(option, definitions, path)
    if "items" in schema:
        yield from named_in_schema(schema["items"], definitions, (*path, "*"))
    for key, within in schema.get("properties", {}).items():
        yield from named_in_schema(within, definitions, (*path, key))
    if NAMES in schema.get("propertyNames", {}):
        yield (*path, "KEY")
    if isinstance(schema.get("additionalProperties"), dict):
        yield from named_in_schema(schema["additionalProperties"], definitions, (*path, "VALUE"))


def test_every_name_that_a_model_speaks_of_is_followed() -> None:
    followed: dict[type[Entry], set[tuple[str, ...]]] = {}
    for file, mention in one_of_each_sort_of_place():
        path = pattern(mention.path)
        followed.setdefault(type(file.value), set()).add((*path[:-1], "KEY") if mention.is_key else path)
    for model in {type(file.value) for file in all_files()}:
        schema = model.model_json_schema(by_alias=True)
        assert set(named_in_schema(schema, schema.get("$defs", {}))) == followed.get(model, set()), model


class Inner(Entry):
    """An entry within another."""

    aspect: AspectId | None = None


class Outer(Entry):
    """An entry with names in all the shapes that there are."""

    steps: tuple[tuple[MeasureId, ...], ...]
    asked: dict[QuestionId, Inner]
    plain: dict[str, str]


def test_names_are_found_at_any_depth() -> None:
    value = Outer(
        steps=(("a", "b"), ("c",)),
        asked={"q": Inner(aspect="pace"), "r": Inner()},
        plain={"x": "y"},
    )
    measure, question, aspect = Named((Sort.MEASURE,)), Named((Sort.QUESTION,)), Named((Sort.ASPECT,))
    assert list(mentions(value)) == [
        Mention(measure, "a", ("steps", 0, 0)),
        Mention(measure, "b", ("steps", 0, 1)),
        Mention(measure, "c", ("steps", 1, 0)),
        Mention(question, "q", ("asked", "q"), is_key=True),
        Mention(aspect, "pace", ("asked", "q", "aspect")),
        Mention(question, "r", ("asked", "r"), is_key=True),
    ]


# What nothing uses


def test_the_shipped_rulebook_holds_nothing_unused() -> None:
    assert list(unused(shipped())) == []


@pytest.fixture
def rulebook(tmp_path: Path) -> Path:
    for part in ("rules", "knowledge"):
        shutil.copytree(TOP / part, tmp_path / part, ignore=shutil.ignore_patterns("examples", "schemas"))
    return tmp_path


TEXT = "{da: En prøve, en: A test}"
MEASURE = (
    f"  - id: done-in-vain\n    title: {TEXT}\n    what: {TEXT}\n    acts-on: [pace]\n    level: individual\n"
    "    hierarchy: personal\n"
    f"    purpose: protection\n    cost: low\n    accountable: local-manager\n    presupposes: {TEXT}\n"
    f"    management-act: {TEXT}\n    first-step: {TEXT}\n    does-not: {TEXT}\n"
    "    evidence: {backing: none, sources: [own-judgement]}\n"
)
UNUSED: list[tuple[str, str, str, str, str]] = [
    (
        "measure",
        "knowledge/measures.yaml",
        "measures:\n",
        f"measures:\n{MEASURE}",
        '"done-in-vain": no rule recommends',
    ),
    ("source", "knowledge/sources.yaml", "    background: true\n", "", '"own-computations": nobody cites the source'),
    (
        "question",
        "knowledge/context.yaml",
        "questions:\n",
        f"questions:\n  - id: asked-in-vain\n    about: unit\n    question: {TEXT}\n    why: {TEXT}\n",
        '"asked-in-vain": no rule uses the answer',
    ),
    (
        "cause",
        "knowledge/causes.yaml",
        "causes:\n",
        f"causes:\n  - id: never-found\n    title: {TEXT}\n    what: {TEXT}\n    fact: extra-tasks\n"
        "    measures: [remove-extra-tasks]\n    source: note:C22\n",
        '"never-found": no rule concludes it',
    ),
    (
        "condition of priority",
        "rules/priorities.yaml",
        "conditions:\n",
        f"conditions:\n  - id: never-missing\n    title: {TEXT}\n    failed: {TEXT}\n    unknown: {TEXT}\n"
        "    source: note:C11\n",
        '"never-missing": no rule concludes it',
    ),
    (
        "aspect",
        "knowledge/dimensions.yaml",
        "    aspects:\n",
        f"    aspects:\n      - id: unmeasured\n        title: {TEXT}\n        what: {TEXT}\n        bad: high\n",
        '"unmeasured": no scale measures it',
    ),
    (
        "response set",
        "knowledge/response-sets.yaml",
        "response-sets:\n",
        "response-sets:\n  - {id: unanswered, source: copsoq-3, verified: false, "
        "options: [{points: 0}, {points: 100}]}\n",
        '"unanswered": no questionnaire uses it',
    ),
    (
        "answer of those whom it does not concern",
        "knowledge/response-sets.yaml",
        "not-applicable:\n",
        "not-applicable:\n  - {id: no-cat, da: [ingen kat], en: [no cat]}\n",
        '"no-cat": no questionnaire uses it',
    ),
    (
        "text of a word",
        "knowledge/words.yaml",
        "  decider:\n",
        f"  decider:\n    pope: {TEXT}\n",
        'no screen shows the text "pope"; ',
    ),
    (
        "group of texts",
        "knowledge/words.yaml",
        "words:\n",
        f"words:\n  deciders:\n    nobody: {TEXT}\n",
        'no screen shows the text "deciders"; did you mean "decider"?',
    ),
    (
        "word without a text",
        "knowledge/words.yaml",
        "    ministry: {da: ministeriet, en: the ministry}\n",
        "",
        '"ministry" (decider) has no text and is shown as it stands; ',
    ),
]


@pytest.mark.parametrize(
    ("file", "find", "replace", "says"), [each[1:] for each in UNUSED], ids=[each[0] for each in UNUSED]
)
def test_what_nothing_uses_is_told_as_advice(file: str, find: str, replace: str, says: str, rulebook: Path) -> None:
    path = rulebook / file
    text = path.read_text(encoding="utf-8")
    place = text.index(find)
    text = text[:place] + replace + text[place + len(find) :]
    path.write_text(text, encoding="utf-8")
    read, problems = review_rulebook(rulebook)
    assert read is not None, problems
    (problem,) = unused(read)
    assert problem.weight is Weight.ADVICE
    assert says in problem.message.en
    assert problem.message.da != problem.message.en
    (name,) = re.findall(r'^(?:no screen shows the text )?"([^"]+)"', problem.message.en)
    line = text.splitlines()[problem.place.line - 1]
    assert name in line or (name == "ministry" and "decider:" in line)


def test_a_question_that_is_only_asked_is_unused(rulebook: Path) -> None:
    asked = rulebook / "knowledge" / "context.yaml"
    text = asked.read_text(encoding="utf-8")
    question = f"questions:\n  - id: asked-in-vain\n    about: issue\n    question: {TEXT}\n    why: {TEXT}\n"
    asked.write_text(text.replace("questions:\n", question, 1), encoding="utf-8")
    asking = (
        f"rules:\n  - id: ask-in-vain\n    title: {TEXT}\n    when: {{context: {{asked-in-vain: unknown}}}}\n"
        f"    then: {{question: {{fact: asked-in-vain}}}}\n    because: {TEXT}\n    source: note:C01\n"
    )
    (rulebook / "rules" / "asking.yaml").write_text(asking, encoding="utf-8")
    read, problems = review_rulebook(rulebook)
    assert read is not None, problems
    assert ['"asked-in-vain": no rule uses' in each.message.en for each in unused(read)] == [True]


def test_an_entry_may_say_that_it_is_there_on_purpose(rulebook: Path) -> None:
    path = rulebook / "knowledge" / "measures.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("measures:\n", f"measures:\n{MEASURE}    own-choice: true\n", 1), encoding="utf-8")
    read, problems = review_rulebook(rulebook)
    assert read is not None, problems
    assert list(unused(read)) == []
    assert read.knowledge.sources["own-computations"].background


def test_every_group_of_words_that_the_program_shows_is_known() -> None:
    shown = set()
    for path in [*(TOP / "engine").rglob("*.py"), *(TOP / "tui").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "word":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant):
                    shown.add(first.value)
    assert len(shown) > 15
    assert shown <= set(GROUPS)
