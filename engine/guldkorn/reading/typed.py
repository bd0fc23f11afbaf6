"""From plain data to typed values: what a file may hold is said once, as a model, and checked by pydantic."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, to_json

from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, UnreadableError, way_out
from guldkorn.reading.text import Text, same

Value = TypeVar("Value")


def kebab_case(name: str) -> str:
    """Return a Python name as the YAML files write it."""
    return name.rstrip("_").replace("_", "-")


class Entry(BaseModel):
    """One entry of a YAML file: frozen, strict, no unknown key; keys in kebab-case."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        alias_generator=kebab_case,
        populate_by_name=True,
        str_strip_whitespace=True,
        str_min_length=1,
        use_attribute_docstrings=True,
    )


def read_typed(kind: type[Value], document: Document) -> Value:
    """Return the document's data as a value of a kind. Raise UnreadableError with every problem found."""
    known: Any = kind  # hashable, as every type is, which mypy doubts
    value: Value = _typed(known, document)
    return value


@lru_cache(maxsize=64)  # a file that has not changed is the same document
def _typed(kind: type[Any], document: Document) -> Any:
    if not document.values:
        empty = Text("filen er tom; skriv noget i den", "the file is empty; write what it is to hold")
        raise UnreadableError([*document.problems, Problem(document.place(()), empty)])
    try:
        # By way of JSON, strict still means strict, but a list may become a tuple and a word a StrEnum.
        return TypeAdapter(kind).validate_json(to_json(document.data), strict=True, by_alias=True, by_name=False)
    except ValidationError as error:
        raise UnreadableError(_problems(error, kind, document)) from error


def _problems(error: ValidationError, kind: type[Any], document: Document) -> Iterator[Problem]:
    for details in error.errors(include_url=False, include_context=True):
        path: Path_ = tuple(part for part in details["loc"] if part != "[key]")
        if details["type"] in ("extra_forbidden", "unexpected_keyword_argument") or "[key]" in details["loc"]:
            place = document.key_place(path)
        else:
            place = document.place(path)
        yield _misplaced(details, path, document) or Problem(place, _message(details, path, kind))


def _misplaced(details: ErrorDetails, path: Path_, document: Document) -> Problem | None:
    """Return the problem of a missing key that stands too far in, under one of its neighbours."""
    if details["type"] != "missing":
        return None
    for within, place in document.keys.items():
        if within[-1] == path[-1] and len(within) == len(path) + 1 and within[: len(path) - 1] == path[:-1]:
            name, neighbour = path[-1], within[-2]
            said = Text(
                f'"{name}" hører ikke til "{neighbour}"; ryk linjen ud, så den står lige under "{neighbour}"',
                f'"{name}" does not belong to "{neighbour}"; move the line out, so that it is level with "{neighbour}"',
            )
            return Problem(place, said)
    return None


def _message(details: ErrorDetails, path: Path_, kind: type[Any]) -> Text:
    context: Mapping[str, Any] = details.get("ctx", {})
    given = _short(details["input"])
    name = str(path[-1]) if path else ""
    match details["type"]:
        case "missing":
            return Text(f'her mangler "{name}"; skriv det til', f'"{name}" is missing here; add it')
        case "extra_forbidden" | "unexpected_keyword_argument":
            hint = way_out(name, allowed_keys(kind, path[:-1]))
            return Text(f'ukendt nøgle "{name}"; {hint.da}', f'unknown key "{name}"; {hint.en}')
        case "enum" | "literal_error":
            words = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
            hint = way_out(details["input"], words)
            return Text(f"{given.da} kan ikke stå her; {hint.da}", f"{given.en} cannot stand here; {hint.en}")
        case "string_type":
            return Text(
                f"her skal stå en tekst, ikke {given.da}; sæt den i anførselstegn",
                f"a text must stand here, not {given.en}; put it in quotation marks",
            )
        case "string_too_short":
            return Text("her mangler teksten; skriv den", "the text is missing here; write it")
        case "int_type" | "int_from_float" | "int_parsing":
            return Text(
                f"her skal stå et helt tal, ikke {given.da}",
                f"a whole number must stand here, not {given.en}",
            )
        case "float_type" | "float_parsing" | "finite_number":
            return Text(
                f"her skal stå et tal (med decimalpunktum), ikke {given.da}",
                f"a number must stand here (with a decimal point), not {given.en}",
            )
        case "bool_type" | "bool_parsing":
            return Text(
                f"her skal stå true eller false, ikke {given.da}",
                f"true or false must stand here, not {given.en}",
            )
        case "tuple_type" | "list_type" | "frozen_set_type" | "set_type":
            return Text(
                f"her skal stå en liste, ikke {given.da}; skriv [a, b] eller en linje med - for hver",
                f"a list must stand here, not {given.en}; write [a, b] or a line with - for each",
            )
        case "dict_type" | "model_type" | "dataclass_type" | "model_attributes_type":
            return Text(
                f"her skal stå nøgler med værdier, ikke {given.da}; skriv nøgle: værdi, rykket ind",
                f"keys with values must stand here, not {given.en}; write key: value, indented",
            )
        case "date_type" | "date_parsing" | "date_from_datetime_parsing" | "date_from_datetime_inexact":
            return Text(
                f"her skal stå en dato som 2026-12-01, ikke {given.da}",
                f"a date such as 2026-12-01 must stand here, not {given.en}",
            )
        case "string_pattern_mismatch":
            return Text(
                f"{given.da} kan ikke bruges som id; brug små bogstaver, tal og bindestreg",
                f"{given.en} cannot be an id; use small letters, digits and hyphens",
            )
    return Text(
        f"{given.da} kan ikke bruges her ({details['msg']})",
        f"{given.en} cannot be used here ({details['msg']})",
    )


def _short(value: object) -> Text:
    if value is None:
        return Text("intet", "nothing")
    if isinstance(value, dict):
        return same("{…}")
    if isinstance(value, list):
        return same("[…]")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return same(f'"{text if len(text) <= 40 else text[:39] + "…"}"')


def allowed_keys(kind: Any, path: Path_) -> tuple[str, ...]:
    """Return the keys that may stand at a path of a kind, as its JSON schema says."""
    schema = TypeAdapter(kind).json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    node: dict[str, Any] = schema
    for part in path:
        node = _resolved(node, definitions)
        if isinstance(part, int):
            node = node.get("items", {})
        elif part in node.get("properties", {}):
            node = node["properties"][part]
        else:
            extra = node.get("additionalProperties", {})
            node = extra if isinstance(extra, dict) else {}
    return tuple(_resolved(node, definitions).get("properties", {}))


def _resolved(node: dict[str, Any], definitions: Mapping[str, Any]) -> dict[str, Any]:
    while True:
        if "$ref" in node:
            node = definitions[node["$ref"].rsplit("/", 1)[-1]]
        elif "anyOf" in node:
            node = next((option for option in node["anyOf"] if option.get("type") != "null"), {})
        else:
            return node
