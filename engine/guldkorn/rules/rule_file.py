"""A rule file: what may stand in it, and the rules that it holds."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from guldkorn.knowledge.governance import Reviewed
from guldkorn.knowledge.laying import Entry as Laid
from guldkorn.knowledge.laying import Laying
from guldkorn.knowledge.library import GUARANTEES, PRIORITIES, Knowledge, yaml_files
from guldkorn.knowledge.names import RuleId, SourceId
from guldkorn.knowledge.packs import EntryKind, Pack, PackChange
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import Document, Path_, read_document
from guldkorn.reading.problem import Problem, UnreadableError, errors
from guldkorn.reading.text import Text, same
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.rules.conclusion_reading import ConclusionReader
from guldkorn.rules.condition_reading import ConditionReader
from guldkorn.rules.conditions import All, Any, Condition, OneOf, Some
from guldkorn.rules.layers import Layers
from guldkorn.rules.rule import Rule
from guldkorn.rules.written import Written, twice


class RuleEntry(Entry):
    """One rule as the file says it."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    """Its name, which stays; small letters, digits and hyphens."""
    title: Text
    """The rule in a line."""
    about: About = About.ISSUE
    """What the rule speaks of; an issue where nothing is written."""
    when: dict[str, object]
    """All that must hold: kinds of fact with tests of their attributes, and any, all and unless."""
    then: dict[str, object]
    """What the rule concludes: one or more kinds, each with its attributes."""
    because: Text
    """Why, as it is read in the meeting. Names in braces, such as {issue}, are filled in."""
    until: Text | None = None
    """What must happen before a measure that is held back is recommended after all; only of a hold."""
    source: SourceId
    """Who says so: an entry of sources.yaml, or a claim of the note such as note:C07."""
    default: bool = False
    """Whether it yields to any other rule that concludes the same kind of thing."""
    overrides: bool = False
    """Whether others yield to it, since the meeting itself has decided; it must read issue: {placed: …}."""
    may_contradict: tuple[RuleId, ...] = ()
    """Rules that it may contradict: the answers cannot both be true, and the group is shown both reasons."""


class RulesFile(Entry):
    """`rules/*.yaml`."""

    reviewed: Reviewed | None = None
    """When the file was last looked through."""
    rules: tuple[RuleEntry, ...]
    """The rules, one entry each."""


@dataclass(frozen=True, slots=True)
class WrittenRule(Written):
    """A rule, and the document it was read from."""

    rule: Rule


def read_rules(rulebook: Path, knowledge: Knowledge, laying: Laying | None = None) -> tuple[WrittenRule, ...]:
    """Read all rules of a rulebook's folder, by file and then as they stand, and lay those of the packs over them.

    Raise UnreadableError with the problems of all files; what is wrong between packs is left in the laying.
    """
    laying = laying or Laying()
    problems: list[Problem] = []
    beneath = _read_folder(rulebook, knowledge, laying, problems)
    over = [(pack, _read_folder(pack.folder, knowledge, laying, problems, pack)) for pack in laying.packs]
    if errors(problems):
        raise UnreadableError(problems)
    layers = [(pack, map(_laid, rules)) for pack, rules in over]
    return tuple(entry.thing for entry in laying.lay(EntryKind.RULE, map(_laid, beneath), layers))


def misshapen(layers: Layers) -> Iterator[Problem]:
    """Find what is wrong with rule files by themselves, where the knowledge that they name cannot be read."""
    for folder in (layers.folder, *layers.packs):
        for path in yaml_files(folder / "rules"):
            if is_of_rules(path):
                try:
                    read_typed(RulesFile, read_document(path))
                except UnreadableError as error:
                    yield from error.problems


def is_of_rules(path: Path) -> bool:
    """Tell whether a file holds rules: everything in `rules/` does but two files."""
    return path.parent.name == "rules" and path.name not in (PRIORITIES, GUARANTEES)


def _laid(written: WrittenRule) -> Laid[WrittenRule]:
    return Laid(written.rule.id, written.place("id"), written)


def _read_folder(
    folder: Path, knowledge: Knowledge, laying: Laying, problems: list[Problem], pack: Pack | None = None
) -> list[WrittenRule]:
    rules: list[WrittenRule] = []
    for path in yaml_files(folder / "rules"):
        if not is_of_rules(path):
            continue
        try:
            document = read_document(path)
            problems.extend(document.problems)
            read = _read_entries(document, knowledge)
        except UnreadableError as error:
            problems.extend(error.problems)
            continue
        for written, found in read:
            problems.extend(found)
            rule = written.rule
            if found or (rule.then and not rests_on(rule.when, knowledge.retired)):
                rules.append(written)
                continue
            change = _retired_with(written, knowledge)
            if pack is not None and change.pack == pack.file.title:
                problems.append(_rests_on_own_retired(written, knowledge))
            else:
                laying.changes.append(change)
    problems.extend(twice(((each.rule.id, each.place("id")) for each in rules), Text("regel", "rule")))
    return rules


def _cause_of_retirement(written: WrittenRule, knowledge: Knowledge) -> PackChange:
    """Return the change that left a rule with nothing to conclude any more, or nothing to rest on."""
    entry = written.document.data["rules"][written.path[1]]
    words = set(_words([entry["then"], entry["when"]]))
    return next(change for name, change in knowledge.retired.items() if name in words)


def _rests_on_own_retired(written: WrittenRule, knowledge: Knowledge) -> Problem:
    """Return the problem of a pack's rule that is only about what the same pack takes out."""
    change = _cause_of_retirement(written, knowledge)
    return Problem(
        written.place("id"),
        Text(
            f'"{written.rule.id}" handler kun om "{change.id}", som pakken selv tager ud ({change.place}); slet '
            f'reglen, eller lad "{change.id}" blive i regelværket',
            f'"{written.rule.id}" is only about "{change.id}", which the pack itself takes out ({change.place}); '
            "delete the rule, or let that stay",
        ),
    )


def _retired_with(written: WrittenRule, knowledge: Knowledge) -> PackChange:
    """Return the change of a rule that has nothing to conclude any more, or nothing to rest on."""
    change = _cause_of_retirement(written, knowledge)
    because = Text(f'Den handler kun om "{change.id}". ', f'It is about "{change.id}" only. ')
    return replace(
        change,
        kind=EntryKind.RULE,
        id=written.rule.id,
        because=because + (change.because or same("")),
        place=written.place("id"),
    )


def rests_on(condition: Condition, retired: Container[object]) -> bool:
    """Tell whether a condition can hold only of what is retired."""
    match condition:
        case All(parts):
            return any(rests_on(part, retired) for part in parts)
        case Any(parts):
            return bool(parts) and all(rests_on(part, retired) for part in parts)
        case Some(tests=tests):
            words = [test.values for _, test in tests if isinstance(test, OneOf)]
            return any(values and all(word in retired for word in values) for values in words)
    return False


def _words(data: object) -> Iterator[object]:
    if isinstance(data, (dict, list)):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _words(each)
    else:
        yield data


@lru_cache(maxsize=64)  # files that have not changed are the same document and the same knowledge
def _read_entries(document: Document, knowledge: Knowledge) -> tuple[tuple[WrittenRule, tuple[Problem, ...]], ...]:
    read = []
    for index, entry in enumerate(read_typed(RulesFile, document).rules):
        path = ("rules", index)
        rule, problems = _read_rule(entry, document, path, knowledge)
        read.append((WrittenRule(document, path, rule), tuple(problems)))
    return tuple(read)


def _read_rule(entry: RuleEntry, document: Document, path: Path_, knowledge: Knowledge) -> tuple[Rule, list[Problem]]:
    conditions = ConditionReader(entry.about, document, knowledge)
    when = conditions.read(entry.when, (*path, "when"))
    conclusions = ConclusionReader(entry.about, document, knowledge)
    then = conclusions.read(entry.then, (*path, "then"))
    rule = Rule(
        entry.id,
        entry.title,
        entry.about,
        when,
        then,
        entry.because,
        entry.source,
        entry.default,
        entry.overrides,
        entry.until,
        entry.may_contradict,
        document.place((*path, "id")),
    )
    return rule, [*conditions.problems, *conclusions.problems]
