"""What may stand in the conditions of rules and guarantees, and under a rule's `then`, as the kinds of fact say it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from guldkorn.advice.wording import GROUP_OF_WORDS
from guldkorn.editing.schemas.schema_words import Schema, joined, one_of, states
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import NAMES
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.text import Text
from guldkorn.rules.attribute import Attribute
from guldkorn.rules.conditions import Within
from guldkorn.rules.guarantee_file import PARTS
from guldkorn.rules.kinds import KINDS, Kind, attributes_of
from guldkorn.rules.rulebook import Rulebook

Coined = dict[tuple[str, str], dict[str, Text | None]]


WHEN, THEN = "when", "then"


def with_language(entry: Schema, rulebook: Rulebook) -> tuple[Schema, dict[str, Schema]]:
    """Return the schema of a rule with what it may read and conclude, and the definitions that this refers to."""
    return _with_language(entry, rulebook, {WHEN: WHEN, THEN: THEN})


def with_language_of_guarantees(entry: Schema, rulebook: Rulebook) -> tuple[Schema, dict[str, Schema]]:
    """Return the schema of a guarantee with what it may read, which is all that can be concluded too."""
    whole, definitions = _with_language(entry, rulebook, dict.fromkeys(PARTS, WHEN))
    return {**whole, "oneOf": [{"required": ["never"]}, {"required": ["always"]}]}, definitions


def _with_language(entry: Schema, rulebook: Rulebook, parts: Mapping[str, str]) -> tuple[Schema, dict[str, Schema]]:
    keys = entry["properties"]
    said = {part: {"description": keys[part]["description"]} for part in parts}
    default = About(keys["about"]["default"])
    whole = {**entry, "properties": {**keys, **said}, "allOf": [_speaks_of(default, parts)]}
    return whole, dict(_definitions(rulebook, said, concludes=THEN in parts))


def _speaks_of(default: About, parts: Mapping[str, str]) -> Schema:
    """Return what follows from what a rule is about, one after the other: an editor reads only the branch that fits."""
    schema: Schema = _branch(default, parts)
    for about in About:
        if about is not default:
            fits = {"properties": {"about": {"const": about.value}}, "required": ["about"]}
            schema = {"if": fits, "then": _branch(about, parts), "else": schema}
    return schema


def _branch(about: About, parts: Mapping[str, str]) -> Schema:
    return {"properties": {part: _ref(f"{form}-{about}") for part, form in parts.items()}}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _definitions(rulebook: Rulebook, said: dict[str, Schema], *, concludes: bool) -> Iterator[tuple[str, Schema]]:
    """Return what conditions may hold, and conclusions; what concludes nothing may read whatever is concluded."""
    knowledge = rulebook.knowledge
    coined = _coined(rulebook)
    for about in About:
        readable = [
            kind for kind in KINDS.values() if kind.readable(about) or (not concludes and about in kind.concluded_about)
        ]
        concluded = [kind for kind in readable if not kind.given]
        when, unless = _ref(f"when-{about}"), _ref(f"unless-{about}")
        patterns = {kind.name: _ref(_pattern(kind, own=about in kind.own)) for kind in readable}
        combined = {
            "any": {**_list(when), "description": "One of several: a line with - for each."},
            "all": {**_list(when), "description": "Every one of several: a line with - for each."},
            "unless": {
                "anyOf": [unless, {"type": "array", "items": unless}],
                "description": "Holds when no such conclusion is there. Answers and scores may not be read here.",
            },
        }
        yield f"when-{about}", {**_object({**patterns, **combined}), "minProperties": 1, **said.get(WHEN, {})}
        absent = {kind.name: _ref(_pattern(kind, own=False)) for kind in concluded}
        yield f"unless-{about}", {**_object(absent), "maxProperties": 1}
        if not concludes:
            continue
        then = {kind.name: _ref(f"conclude-{kind.name}") for kind in KINDS.values() if about in kind.concluded_about}
        several = {name: {**_one_or_several(each), "description": KINDS[name].says} for name, each in then.items()}
        yield f"then-{about}", {**_object(several), "minProperties": 1, **said[THEN]}
    for kind in KINDS.values():
        for own in {bool(kind.own), False} if kind.own and not kind.given else {bool(kind.own)}:
            if kind.own or kind.many or not concludes:
                yield _pattern(kind, own=own), _tests(kind, knowledge, coined, own=own)
        if kind.concluded_about and concludes:
            yield f"conclude-{kind.name}", _statement(kind, knowledge)


def _pattern(kind: Kind, *, own: bool) -> str:
    return f"read-{kind.name}" if own else f"some-{kind.name}"


def _object(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items, "minItems": 1}


def _one_or_several(schema: Schema) -> Schema:
    return {"anyOf": [schema, _list(schema)]}


def _tests(kind: Kind, knowledge: Knowledge, coined: Coined, *, own: bool) -> Schema:
    """Return what may be tested of a kind. What is one's own may be unknown; a conclusion is there or it is not."""
    tests = {
        name: {"description": attribute.says, **_test(kind, name, attribute, knowledge, coined, own=own)}
        for name, attribute in attributes_of(kind, knowledge).items()
    }
    return {**_object(tests), "minProperties": 1, "description": kind.says}


def _test(kind: Kind, name: str, attribute: Attribute, knowledge: Knowledge, coined: Coined, *, own: bool) -> Schema:
    state = states(knowledge) if own else {}
    in_list = {word: title for word, title in state.items() if word != "known"}  # known stands alone
    if attribute.is_number:
        return {"anyOf": [_bounds(), one_of(state), _list(one_of(in_list))]}
    words = one_of(coined.get((kind.name, name), {})) if attribute.coined else _word(kind, name, attribute, knowledge)
    return {"anyOf": [*_either(words, state), _list(_any_of(_either(words, in_list)))]}


def _either(words: Schema, state: dict[str, Text | None]) -> list[Schema]:
    """Return the words and the states as the alternatives that they are; one where that says it."""
    if not state:
        return [words]
    if "enum" not in words:
        return [words, one_of(state)]
    return [joined(words, one_of(state))]


def _any_of(alternatives: list[Schema]) -> Schema:
    return alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}


def _bounds() -> Schema:
    bounds = {field.name.replace("_", " "): {"type": "number"} for field in fields(Within)}
    return {**_object(bounds), "minProperties": 1}


def _statement(kind: Kind, knowledge: Knowledge) -> Schema:
    attributes = {name: each for name, each in attributes_of(kind, knowledge).items() if not each.derived}
    words = {name: _word(kind, name, each, knowledge) for name, each in attributes.items()}
    values = {
        name: {"description": attributes[name].says, "anyOf": [word, _list(word)]} for name, word in words.items()
    }
    instead = {each.instead_of: name for name, each in attributes.items() if each.instead_of}
    required = [name for name, each in attributes.items() if not (each.optional or each.instead_of or name in instead)]
    of_two = [{"oneOf": [{"required": [name]}, {"required": [other]}]} for name, other in instead.items()]
    return {
        **_object(values),
        "required": required,
        **({"allOf": of_two} if of_two else {}),
        "description": kind.says,
    }


def _word(kind: Kind, name: str, attribute: Attribute, knowledge: Knowledge) -> Schema:
    if attribute.named is not None:
        return {NAMES: [sort.value for sort in attribute.named.sorts]}
    if kind.name == "context":
        return one_of({word: knowledge.answer(name, word) for word in knowledge.questions[name].words})
    group = GROUP_OF_WORDS.get((kind.name, name))
    words = sorted(attribute.words(knowledge)) if attribute.words is not None else ()
    return one_of({word: knowledge.word(group, word) if group else None for word in words})


def _coined(rulebook: Rulebook) -> Coined:
    """Return the words that rules coin, each with the title of a rule that does."""
    coined: Coined = {}
    for rule in rulebook.rules:
        for statement in rule.then:
            for name, word in statement.values:
                if KINDS[statement.kind].attributes[name].coined:
                    coined.setdefault((statement.kind, name), {}).setdefault(word, rule.title)
    return coined
