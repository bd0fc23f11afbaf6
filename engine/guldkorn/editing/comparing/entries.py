"""The entries of a rulebook as plain data: each rule, measure, question, source …, and what stands beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from guldkorn.knowledge.questionnaires import Questionnaire, Reference
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Place
from guldkorn.reading.text import Text, same
from guldkorn.reading.typed import Entry as Model
from guldkorn.rules.conditions import All, Condition, Own
from guldkorn.rules.conditions import Any as AnyOf
from guldkorn.rules.guarantee_file import PARTS, WrittenGuarantee
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import WrittenRule
from guldkorn.rules.rulebook import Rulebook

RULES = "rules"
GUARANTEES = "guarantees"
FILES = "files"
"""The sort of what stands in a file beside its entries, such as how few are chosen."""
_WHOLE_FILES = {Questionnaire: "questionnaires", Reference: "references"}
_IDENTITIES = ("id", "code", "kind")
ORDER_MATTERS = ("questions", "dimensions", "conditions", "parts")
"""The sorts whose order is the order in which people see them."""


@dataclass(frozen=True)
class Entry:
    """An entry as plain data, keyed as the YAML writes it; left-out fields have their usual values."""

    sort: str
    """The key of the list it stands in: rules, measures, questions …"""
    id: str
    title: Text
    data: Mapping[str, Any]
    place: Place
    meaning: object = field(default=None)
    """Of a rule or guarantee: when it holds and what then follows, whatever the order in which that is written."""


Entries = Mapping[tuple[str, str], Entry]


def entries_of(rulebook: Rulebook) -> Entries:
    """Return all entries of a rulebook by sort and id, in the order of the files."""
    found = [*map(_rule, rulebook.written), *map(_guarantee, rulebook.guarantees)]
    for file in rulebook.knowledge.files:
        found += _of_file(file.value, file.document)
    return {(entry.sort, entry.id): entry for entry in found}


def identity(data: object) -> str | None:
    """Return what an element of a list is known by, where it has a name."""
    if not isinstance(data, Mapping):
        return None
    name = next((str(data[key]) for key in _IDENTITIES if data.get(key)), None)
    return f"{data['of']}/{name}" if name and "of" in data else name  # a part of the plan


def _rule(written: WrittenRule) -> Entry:
    rule = written.rule
    usual = {"about": "issue", "until": None, "default": False, "overrides": False}
    data = _written(written.document, written.path)
    return Entry(RULES, rule.id, rule.title, {**usual, **data}, written.place("id"), _meaning(rule))


def _guarantee(written: WrittenGuarantee) -> Entry:
    guarantee = written.guarantee
    usual = {"about": "issue", **dict.fromkeys(PARTS)}
    conditions = (
        _unordered(part) if part else None for part in (guarantee.whenever, guarantee.never, guarantee.always)
    )
    meaning = (guarantee.about, *conditions)
    data = _written(written.document, written.path)
    return Entry(GUARANTEES, guarantee.id, guarantee.title, {**usual, **data}, written.place("id"), meaning)


def _written(document: Document, path: Path_) -> dict[str, Any]:
    """Return what stands at a path."""
    data: Any = document.data
    for part in path:
        data = data[part]
    return dict(data)


def _meaning(rule: Rule) -> object:
    return (
        rule.about,
        _unordered(rule.when),
        frozenset((statement.kind, frozenset(statement.values)) for statement in rule.then),
        rule.default,
        rule.overrides,
    )


def _unordered(condition: Condition) -> object:
    if isinstance(condition, (All, AnyOf)):
        return type(condition), frozenset(map(_unordered, condition.parts))
    if isinstance(condition, Own):
        return condition
    return type(condition), condition.kind, frozenset(condition.tests)


def _of_file(model: Model, document: Document) -> Iterator[Entry]:
    data = model.model_dump(mode="json", by_alias=True)
    if (sort := _WHOLE_FILES.get(type(model))) is not None:
        yield Entry(sort, data["id"], _title(data), data, document.place(("id",)))
        return
    beside = {}
    for key, value in data.items():
        if isinstance(value, list) and value and all(identity(each) for each in value):
            for index, each in enumerate(value):
                yield Entry(key, str(identity(each)), _title(each), each, document.place((key, index)))
        else:
            beside[key] = value
    if beside:
        name = document.file.rpartition("/")[2]
        yield Entry(FILES, name, same(name), beside, Place(document.file))


def _title(data: Mapping[str, Any]) -> Text:
    title = data.get("title") or data.get("says")
    return Text(title["da"], title["en"]) if title else same(str(identity(data)))
