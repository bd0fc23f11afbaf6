"""JSON Schemas for every kind of YAML file: what the typed models say, with the names that the knowledge holds.

They are of draft 7, which the editors' servers read best. Nothing here knows a key or a word of its own: keys and
descriptions come from the models that read the files, words from the knowledge.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from guldkorn.advice.context import EVERYONE, TOGETHER
from guldkorn.advice.context_file import ContextFile
from guldkorn.editing.checking.screen_words import GROUPS, called
from guldkorn.editing.schemas.schema_rules import with_language, with_language_of_guarantees
from guldkorn.editing.schemas.schema_words import Schema, both, names, one_of, states, title_of
from guldkorn.knowledge.dimensions import DimensionsFile
from guldkorn.knowledge.governance import AboutFile
from guldkorn.knowledge.grading import Grading
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.limits import LimitsFile
from guldkorn.knowledge.measures import CausesFile, MeasuresFile
from guldkorn.knowledge.muddled import MuddledKnowledge
from guldkorn.knowledge.names import NAMES, Sort
from guldkorn.knowledge.occupations import JobGroupsFile, UsualFile
from guldkorn.knowledge.packs import EntryKind, Exchange, PackFile
from guldkorn.knowledge.plan import PlanFile
from guldkorn.knowledge.priorities import PrioritiesFile
from guldkorn.knowledge.questionnaires import Questionnaire, Reference
from guldkorn.knowledge.questions import ANSWERS, NO, YES, AnswerKind, Question, QuestionsFile
from guldkorn.knowledge.reliability import ReliabilityFile
from guldkorn.knowledge.response_sets import ResponseSetsFile
from guldkorn.knowledge.sources import ClaimsFile, SourcesFile
from guldkorn.knowledge.survey_words import SurveyWordsFile
from guldkorn.knowledge.vocabulary import Reach, Voice
from guldkorn.knowledge.words import WordsFile
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry
from guldkorn.rules.guarantee_file import GuaranteeEntry, GuaranteesFile
from guldkorn.rules.rule_file import RuleEntry, RulesFile
from guldkorn.rules.rulebook import Rulebook

NOTHING: Schema = {"not": {"type": ["string", "number", "boolean", "array", "object"]}}
"""An empty value, accepted and not offered: an editor would offer a plain null among the words."""
_TRUTH: Schema = {"not": {"type": ["string", "number", "array", "object"]}}

_PYTHON_NAME = re.compile(r"\b([A-Z][A-Za-z]*?)(?:Entry)?$")

MODELINE = "# yaml-language-server: $schema="
"""How the first line of a file names its schema, with a path from the file."""
DRAFT = "http://json-schema.org/draft-07/schema#"

MODELS: Mapping[str, type[Entry]] = {
    "rules": RulesFile,
    "guarantees": GuaranteesFile,
    "priorities": PrioritiesFile,
    "dimensions": DimensionsFile,
    "questions": QuestionsFile,
    "measures": MeasuresFile,
    "causes": CausesFile,
    "sources": SourcesFile,
    "claims": ClaimsFile,
    "words": WordsFile,
    "plan": PlanFile,
    "rulebook": AboutFile,
    "limits": LimitsFile,
    "grading": Grading,
    "response-sets": ResponseSetsFile,
    "survey-words": SurveyWordsFile,
    "muddled": MuddledKnowledge,
    "questionnaire": Questionnaire,
    "reference": Reference,
    "job-groups": JobGroupsFile,
    "occupations": UsualFile,
    "reliability": ReliabilityFile,
    "context": ContextFile,
    "pack": PackFile,
}
"""What each schema is made from."""


def schema_files(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Return the name and the text of the schema of every kind of file."""
    for name, model in MODELS.items():
        yield f"{name}.schema.json", json.dumps(schema_of(model, rulebook), ensure_ascii=False, indent=1) + "\n"


def schema_of(model: type[Entry], rulebook: Rulebook) -> Schema:
    """Return the schema of a kind of file, with the names that a rulebook holds."""
    whole = model.model_json_schema(by_alias=True)
    definitions: dict[str, Schema] = whole.pop("$defs", {})
    if model is RulesFile:
        rule, language = with_language(definitions[RuleEntry.__name__], rulebook)
        definitions = {**definitions, RuleEntry.__name__: rule, **language}
    if model is GuaranteesFile:
        entry, language = with_language_of_guarantees(definitions[GuaranteeEntry.__name__], rulebook)
        definitions = {**definitions, GuaranteeEntry.__name__: entry, **language}
    if model is PackFile:
        definitions[Exchange.__name__]["allOf"] = list(_exchangeable(rulebook))
    finishing = _Finishing(rulebook, definitions)
    finished = finishing.schema(whole)
    if model is WordsFile:
        finished["properties"]["words"]["properties"] = _groups()
    return {"$schema": DRAFT, **_renamed({**finished, "$defs": finishing.definitions()})}


class _Finishing:
    """The finishing of one schema: what the models could only hint at is written out."""

    def __init__(self, rulebook: Rulebook, definitions: Mapping[str, Schema]) -> None:
        self._rulebook = rulebook
        self._knowledge = rulebook.knowledge
        self._definitions = definitions
        self._added: dict[str, Schema] = {}

    def definitions(self) -> dict[str, Schema]:
        """Return the definitions, finished, and those of the names that the schema came to mention."""
        finished = {name: self._definition(name, schema) for name, schema in sorted(self._definitions.items())}
        return {**finished, **dict(sorted(self._added.items()))}

    def schema(self, schema: Schema) -> Schema:
        """Return a part of the schema, finished."""
        schema = {key: value for key, value in schema.items() if not _is_made_up(key, value)}
        if schema == {"type": "null"}:
            return NOTHING
        if NAMES in schema:
            return self._named(schema)
        keys = schema.pop("propertyNames", None)
        if ANSWERS in schema:
            return self._answers(schema, Reach(schema.pop(ANSWERS)))
        if schema.get("minLength") and "pattern" not in schema:
            schema["pattern"] = r"\S"  # the readers take white space for nothing
        finished = {key: self._value(value) for key, value in schema.items()}
        return self._keyed(finished, keys) if keys else finished

    def _definition(self, name: str, schema: Schema) -> Schema:
        finished = self.schema(schema)
        if "enum" in finished:
            finished.pop("type", None)
            words = {word: called(name, word, self._knowledge) for word in finished.pop("enum")}
            return one_of(words, finished.get("description"))
        return finished

    def _value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(each) for each in value]
        return self.schema(value) if isinstance(value, dict) else value

    def _named(self, schema: Schema) -> Schema:
        sorts = [Sort(sort) for sort in schema[NAMES]]
        known = names(sorts, self._rulebook)
        name = "-or-".join(sort.value for sort in sorts).replace("_", "-")
        self._added[name] = known
        return {**_ref(name), **_described(schema.get("description"))}

    def _keyed(self, schema: Schema, keys: Schema) -> Schema:
        """Return a mapping with its keys written out where they are closed words or names, so that they are offered."""
        if NAMES in keys:
            known = names((Sort(sort) for sort in keys[NAMES]), self._rulebook)
        else:
            known = self._definitions[keys["$ref"].rsplit("/", 1)[-1]] if "$ref" in keys else keys
        if "enum" not in known:
            return {**schema, "propertyNames": keys}
        titled = dict(zip(known["enum"], known.get("enumDescriptions", ()), strict=False))
        value = schema["additionalProperties"]
        properties = {word: {**value, **_described(titled.get(word))} for word in known["enum"]}
        return {**schema, "properties": properties, "additionalProperties": False}

    def _answers(self, schema: Schema, reach: Reach) -> Schema:
        """Return the answers that may be given for a reach: to each question its own, by one voice or by several."""
        broadest_first = list(Reach)
        asked: dict[str, Schema] = {}
        for question in self._knowledge.questions.values():
            if broadest_first.index(reach) <= broadest_first.index(question.about):
                one, said = f"answer-{question.id}", f"said-{question.id}"
                self._added[one] = _answer(question, self._knowledge)
                self._added[said] = {"anyOf": [_ref(one), _by_voice(_ref(one), self._knowledge)]}
                asked[question.id] = {**_ref(said), "description": both(question.question)}
        return {**schema, "properties": asked, "additionalProperties": False}


def _renamed(node: Any) -> Any:
    """Return a schema whose definitions are named in plain words: editors show the names."""
    if isinstance(node, list):
        return [_renamed(each) for each in node]
    if not isinstance(node, dict):
        return _PYTHON_NAME.sub(_plain_name, node) if isinstance(node, str) and node.startswith("#/$defs/") else node
    return {
        key: {_PYTHON_NAME.sub(_plain_name, name): _renamed(each) for name, each in value.items()}
        if key == "$defs"
        else _renamed(value)
        for key, value in node.items()
    }


def _plain_name(match: re.Match[str]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", match.group(1)).lower()


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _described(text: str | None) -> Schema:
    return {"description": text} if text else {}


def _is_made_up(key: str, value: object) -> bool:
    """Tell whether it is a title that pydantic made of a name, or a default that is nothing."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))


def _answer(question: Question, knowledge: Knowledge) -> Schema:
    unknown = {"unknown": states(knowledge)["unknown"]}
    if question.kind is AnswerKind.NUMBER:
        bounds = {"minimum": question.at_least, "maximum": question.at_most}
        number = {"type": "number", **{key: bound for key, bound in bounds.items() if bound is not None}}
        return {"anyOf": [number, one_of(unknown), NOTHING]}
    words = one_of({**{word: knowledge.answer(question.id, word) for word in question.words}, **unknown})
    if {YES, NO} <= {*question.words}:
        return {"anyOf": [words, _TRUTH]}  # read as yes and no
    return {"anyOf": [words, NOTHING]}


def _by_voice(answer: Schema, knowledge: Knowledge) -> Schema:
    called = {**{voice.value: knowledge.word("voice", voice) for voice in Voice}, TOGETHER: EVERYONE}
    voices = {word: {**answer, "description": both(title)} for word, title in called.items()}
    return {"type": "object", "properties": voices, "additionalProperties": False}


def _exchangeable(rulebook: Rulebook) -> Iterator[Schema]:
    """Return for each kind of entry which a pack may replace or retire: what is there, and what is retired already."""
    for kind in EntryKind:
        there: Mapping[str, Any]
        match kind:
            case EntryKind.RULE:
                there = rulebook.rule
            case EntryKind.GUARANTEE:
                there = rulebook.guarantee
            case _:
                there = getattr(rulebook.knowledge, f"{kind.value}s")
        known = {name: title_of(thing) for name, thing in there.items()}
        gone = {change.id: change.because for change in rulebook.changes if change.kind is kind}
        yield {
            "if": {"properties": {"kind": {"const": kind.value}}, "required": ["kind"]},
            "then": {"properties": {"id": one_of({**gone, **known})}},
        }


def _groups() -> dict[str, Schema]:
    """Return the groups of words.yaml with their words. Others may stand there; `check` says that they are unused."""
    text = _ref(Text.__name__)
    return {
        group: {"type": "object", "properties": dict.fromkeys(words, text), "additionalProperties": text}
        for group, words in GROUPS.items()
    }
