"""The schemas by which editors complete and check: drawn from the models and the knowledge, and true to the readers."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from features.conftest import Counted
from features.rulebook import TOP, shipped
from features.test_broken_rulebooks import FAULTS, Fault, rules
from guldkorn.advice.context_file import parse_context
from guldkorn.editing.schemas.schema import MODELINE, MODELS, schema_files
from guldkorn.knowledge.library import GUARANTEES, KnowledgeFile
from guldkorn.knowledge.naming import OWN, unknown_names
from guldkorn.knowledge.vocabulary import Voice
from guldkorn.reading.document import Document, parse_document, read_document
from guldkorn.reading.problem import GuldkornError, Problem, UnreadableError
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.reading.writing import yaml_text
from guldkorn.rules.checks import unknown_coined_words, unknown_source
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.guarantee_file import GuaranteesFile, WrittenGuarantee, read_guarantees
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import RulesFile, WrittenRule, read_rules
from guldkorn_tui.command import guldkorn

SCHEMAS = TOP / "knowledge" / "schemas"
YAML = sorted(path for part in ("rules", "knowledge") for path in (TOP / part).rglob("*.yaml"))


@cache
def schema(name: str) -> Draft7Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)  # an editor looks at days as well


def schema_named_in(path: Path) -> str:
    """Return the schema that a file's first line names."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert first.startswith(MODELINE), f"{path} must begin with {MODELINE}…"
    named = (path.parent / first.removeprefix(MODELINE)).resolve()
    assert named.parent == SCHEMAS
    return named.name.removesuffix(".schema.json")


def refusals(name: str, data: Any) -> list[str]:
    """Return what a schema says against data."""
    return [f"{error.json_path}: {error.message[:200]}" for error in schema(name).iter_errors(data)]


# Drawn from the models and the knowledge


def test_the_shipped_schemas_are_those_of_the_models_and_the_knowledge() -> None:
    drawn = dict(schema_files(shipped()))
    lying = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.iterdir()}
    old = sorted(name for name in drawn.keys() | lying if drawn.get(name) != lying.get(name))
    assert not old, f"{', '.join(old)}: no longer current; `guldkorn schema knowledge/schemas` redraws them"


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(schema(name).schema)


def undescribed(node: Any, definitions: dict[str, Any], path: str = "") -> Iterator[str]:
    """Return the keys of a schema of which it says nothing."""
    for name, within in {"": node, **definitions}.items():
        for key, said in within.get("properties", {}).items():
            meant = definitions.get(said.get("$ref", "").rsplit("/", 1)[-1], {})
            if key not in ("da", "en") and "description" not in {**meant, **said}:
                yield f"{path}{name}.{key}"


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_described_in_words(name: str) -> None:
    whole = schema(name).schema
    assert list(undescribed(whole, whole["$defs"])) == []


@pytest.mark.parametrize("name", MODELS)
def test_no_word_of_python_is_left_for_an_editor_to_see(name: str) -> None:
    text = json.dumps(schema(name).schema)
    assert not re.search(r"Entry|x-names|x-answers|\"title\": \"", text)
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in schema(name).schema["$defs"])


def test_names_are_offered_with_what_they_are_called() -> None:
    measures = schema("rules").schema["$defs"]["measures"]
    assert measures["enum"] == list(shipped().knowledge.measures)
    title = shipped().knowledge.measures["add-staff"].title
    assert measures["enumDescriptions"][measures["enum"].index("add-staff")] == f"{title.da} · {title.en}"
    sources = schema("rules").schema["$defs"]["sources"]["enum"]
    assert {"note:C07", "own-judgement"} <= set(sources)


# True to the readers


@pytest.mark.parametrize("path", YAML, ids=lambda path: path.relative_to(TOP).as_posix())
def test_every_shipped_file_names_its_schema_and_keeps_it(path: Path) -> None:
    assert refusals(schema_named_in(path), read_document(path).data) == []


def coined() -> dict[tuple[str, str], set[str]]:
    words: dict[tuple[str, str], set[str]] = {("interplay", "id"): set(), ("caution", "id"): set()}
    for rule in shipped().rules:
        for statement in rule.then:
            if (statement.kind, "id") in words:
                words[statement.kind, "id"].add(statement["id"])
    return words


def unknown_words(said: Rule | Guarantee, written: WrittenRule | WrittenGuarantee) -> Iterator[Problem]:
    yield from unknown_source(said.source, written.place("source"), shipped().knowledge)
    yield from unknown_coined_words(said.leaves, coined(), written.document, written.path)


def readers_refuse(model: type[Entry], document: Document, folder: Path) -> bool:
    """Tell whether a file's own reader refuses it: its keys, its words or what it names."""
    try:
        value = read_typed(model, document)
        if model is RulesFile:
            (folder / "rules").mkdir(exist_ok=True)
            (folder / "rules" / "one.yaml").write_text(yaml_text(document.data), encoding="utf-8")
            written = read_rules(folder, shipped().knowledge)
            rivals = {name for each in written for name in each.rule.may_contradict}
            unknown = (problem for each in written for problem in unknown_words(each.rule, each))
            return bool(rivals - set(shipped().rule)) or any(unknown)
        if model is GuaranteesFile:
            (folder / "rules").mkdir(exist_ok=True)
            (folder / "rules" / GUARANTEES).write_text(yaml_text(document.data), encoding="utf-8")
            read = read_guarantees(folder, shipped().knowledge)
            return any(problem for each in read for problem in unknown_words(each.guarantee, each))
    except UnreadableError as error:
        return not all("is called" in problem.message.en for problem in error.problems)  # an id that stands twice
    own = {sort.title.en for sort in OWN}
    problems = unknown_names(KnowledgeFile(value, document), shipped().knowledge)
    return any(not each.message.en.startswith(tuple(f"unknown {title} " for title in own)) for each in problems)


def parsed(fault: Fault) -> Document | None:
    """Return the file with the fault in it; None where it is no YAML that is read at all."""
    broken, _ = fault.break_((TOP / fault.file).read_text(encoding="utf-8"))
    try:
        return parse_document(broken.encode(fault.encoding), "broken.yaml")
    except UnreadableError:
        return None


def test_a_schema_refuses_every_fault_that_a_file_has_by_itself(tmp_path: Path, counted: Counted) -> None:
    caught = []
    for fault in FAULTS:
        if (document := parsed(fault)) is None:
            continue
        name = schema_named_in(TOP / fault.file)
        refused = readers_refuse(MODELS[name], document, tmp_path)
        assert bool(refusals(name, document.data)) is refused, fault.name
        caught += [fault.name] * refused
    counted(f"schemas: {len(caught)} of the {len(FAULTS)} faults are shown by an editor as one types")
    assert len(caught) >= 90


SAID = {"level": {"at": "known"}}
HELD = {"hold": {"measure": "add-staff"}}
EDGES: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    (SAID, HELD, True),
    ({}, HELD, False),
    ({"level": {}}, HELD, False),
    ({"level": {"at": ["organisational", "unknown", "disputed"]}}, HELD, True),
    ({"level": {"at": ["organisational", "known"]}}, HELD, False),
    ({"level": {"at": []}}, HELD, False),
    ({"level": {"at": {"at least": 1}}}, HELD, False),
    ({"score": {"distance": {"at least": 5, "below": 10.5}}}, HELD, True),
    ({"score": {"distance": {}}}, HELD, False),
    ({"score": {"distance": {"at least": True}}}, HELD, False),
    ({"score": {"distance": 5}}, HELD, False),
    ({"score": {"distance": "unknown"}}, HELD, True),
    ({"any": []}, HELD, False),
    ({"all": [SAID, {"any": [SAID, SAID]}]}, HELD, True),
    ({"any": SAID}, HELD, False),
    ({"unless": [{"interplay": {"id": "iso-strain"}}, {"level": {"at": "individual"}}]}, HELD, True),
    ({"unless": {"interplay": {"id": "iso-strain"}, "level": {"at": "individual"}}}, HELD, False),
    ({"unless": {"context": {"extra-tasks": "yes"}}}, HELD, False),
    ({"unless": {"level": {"at": "unknown"}}}, HELD, False),
    ({"interplay": {"id": "known"}}, HELD, False),
    ({"interplay": {"id": "no-such-interplay"}}, HELD, False),
    ({"context": {"extra-tasks": "disputed"}}, HELD, True),
    ({"context": {"extra-tasks": True}}, HELD, False),
    (SAID, {}, False),
    (SAID, {"hold": [{"measure": "add-staff"}, {"measure": ["job-crafting", "job-redesign"]}]}, True),
    (SAID, {"hold": {"measure": []}}, False),
    (SAID, {"hold": {}}, False),
    (SAID, {"cause": {"id": "extra-tasks"}}, False),
    (SAID, {"changeability": {"class": "changeable-now"}}, True),
    (SAID, {"caution": {"id": "whatever-it-is-called"}}, True),
    (SAID, {"recommendation": {"measure": "add-staff", "level": "individual"}}, False),
    (SAID, {"finding": {"grade": "clear"}}, False),
]


@pytest.mark.parametrize(("when", "then", "fits"), EDGES)
def test_the_schema_and_the_reader_agree_at_the_edges_of_the_language(
    when: dict[str, Any], then: dict[str, Any], fits: bool, only_drawn: Path
) -> None:
    text = {"da": "a", "en": "b"}
    rule = {"id": "a", "title": text, "when": when, "then": then, "because": text, "source": "note:C01"}
    document = parse_document(yaml_text({"rules": [rule]}).encode(), "drawn.yaml")
    assert readers_refuse(RulesFile, document, only_drawn) is not fits
    assert bool(refusals("rules", document.data)) is not fits


@given(rule=rules())
@settings(max_examples=400)
def test_the_schema_and_the_reader_agree_on_every_rule(rule: dict[str, Any], only_drawn: Path) -> None:
    try:
        document = parse_document(yaml_text({"rules": [rule]}).encode(), "drawn.yaml")
    except UnreadableError:  # two keys that are one when they are cleaned
        reject()
    refused = readers_refuse(RulesFile, document, only_drawn)
    assert bool(refusals("rules", document.data)) is refused


@pytest.fixture(scope="module")
def only_drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawn")


QUESTIONS = [*shipped().knowledge.questions, "no-such-question"]
GIVEN = st.sampled_from(
    ["yes", "no", "unknown", "disputed", "unit", "local-management", True, False, None, 0, 7, 5000, [], {}]
)
ANSWERS = st.dictionaries(
    st.sampled_from(QUESTIONS),
    GIVEN | st.dictionaries(st.sampled_from([*map(str, Voice), "boss"]), GIVEN, max_size=2),
    max_size=3,
)
PLACES = st.sampled_from(["demands", "pace", "QD", "nowhere"])
TITLES = st.sampled_from(["For travlt", {"da": "a", "en": "b"}, {"da": "a"}, 7])
ISSUES = st.fixed_dictionaries(
    {"title": TITLES, "dimension": st.sampled_from(["demands", "pace"])},
    optional={"scale": PLACES, "also": st.lists(PLACES, max_size=2), "answers": ANSWERS, "id": st.just("a")},
)


@given(
    workplace=ANSWERS,
    unit=ANSWERS,
    issues=st.lists(ISSUES, max_size=1),
)
@settings(max_examples=300)
def test_the_schema_and_the_reader_agree_on_every_context(
    workplace: dict[str, Any], unit: dict[str, Any], issues: list[Any]
) -> None:
    data = {"workplace": {"answers": workplace}, "units": {"A": {"answers": unit, "issues": issues}}}
    raw = yaml_text(data).encode()
    try:
        parse_context(raw, "drawn.yaml", shipped().knowledge)
        refused = False
    except UnreadableError:
        refused = True
    assert bool(refusals("context", parse_document(raw, "drawn.yaml").data)) is refused


# Written by a command


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(guldkorn, [*map(str, arguments), "--language", "en"])


def test_the_command_writes_every_schema_and_says_what_to_do_next(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "schemas"
    done = run("schema", folder)
    assert done.exit_code == 0
    assert {path.name for path in folder.iterdir()} == {f"{name}.schema.json" for name in MODELS}
    assert f"{len(MODELS)} schemas are written to " in done.output
    assert f"  {MODELINE}" in done.output
    told = done.output.split(MODELINE)[1].split("\n")[0]
    assert (TOP / "rules" / told).resolve() == (folder / "rules.schema.json").resolve()


def test_the_schemas_are_written_over_old_ones(tmp_path: Path) -> None:
    (tmp_path / "rules.schema.json").write_text("{}", encoding="utf-8")
    assert run("schema", tmp_path).exit_code == 0
    assert json.loads((tmp_path / "rules.schema.json").read_text(encoding="utf-8"))["properties"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("schema", tmp_path / "file" / "schemas")
    assert isinstance(done.exception, GuldkornError)
    assert "the schemas cannot be written to" in done.exception.message.en
    assert "vælg en anden mappe" in done.exception.message.da


def test_a_pack_has_its_own_names_offered_and_those_that_it_retires(tmp_path: Path) -> None:
    pack = tmp_path / "nord"
    (pack / "knowledge").mkdir(parents=True)
    (pack / "knowledge" / "sources.yaml").write_text(
        "sources:\n  - {id: our-survey, kind: own, title: {da: Vores, en: Ours}, reference: Os, verified: false,"
        " background: true}\n",
        encoding="utf-8",
    )
    entry = "{kind: measure, id: mindfulness-offer, because: {da: Den duer ikke., en: It is of no use.}}"
    said = f'id: nord\ntitle: {{da: Nord, en: North}}\nversion: "1"\nretires:\n  - {entry}\n'
    (pack / "pack.yaml").write_text(said, encoding="utf-8")
    done = run("schema", tmp_path / "schemas", "--pack", pack)
    assert done.exit_code == 0, done.output
    drawn = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "schemas").iterdir()}
    definitions = drawn["rules.schema.json"]["$defs"]
    assert "our-survey" in definitions["sources"]["enum"]
    assert "mindfulness-offer" not in definitions["measures"]["enum"]
    own = Draft7Validator(drawn["pack.schema.json"])
    assert list(own.iter_errors(parse_document(said.encode(), "pack.yaml").data)) == []
    wrong = parse_document(said.replace("mindfulness-offer", "mindfulness").encode(), "pack.yaml").data
    assert list(own.iter_errors(wrong))
