"""A rule file: what may stand in it, and the rules that it holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import Field

from guldkorn.knowledge.library import PRIORITIES, Knowledge, yaml_files
from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.document import Document, Path_, read_document
from guldkorn.reading.problem import Place, Problem, UnreadableError, errors
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry, read_typed
from guldkorn.rules.conclusion_reading import ConclusionReader
from guldkorn.rules.condition_reading import ConditionReader
from guldkorn.rules.rule import Rule


class RuleEntry(Entry):
    """One rule as the file says it."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: Text
    about: About = About.ISSUE
    when: dict[str, object]
    then: dict[str, object]
    because: Text
    until: Text | None = None
    source: str
    default: bool = False
    overrides: bool = False


class RulesFile(Entry):
    """`rules/*.yaml`."""

    rules: tuple[RuleEntry, ...]


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule, and the document it was read from, for checks that point into it."""

    rule: Rule
    document: Document
    path: Path_

    def place(self, *within: str | int) -> Place:
        """Return where something in the rule stands."""
        return self.document.place((*self.path, *within))


def read_rules(rulebook: Path, knowledge: Knowledge) -> tuple[WrittenRule, ...]:
    """Read all rules of a rulebook's folder, by file and then as they stand.

    Raise UnreadableError with the problems of all files.
    """
    problems: list[Problem] = []
    rules: list[WrittenRule] = []
    folder = rulebook / "rules"
    for path in yaml_files(folder):
        if path.name == PRIORITIES:
            continue
        try:
            document = read_document(path)
            problems.extend(document.problems)
            entries = read_typed(RulesFile, document).rules
        except UnreadableError as error:
            problems.extend(error.problems)
            continue
        for index, entry in enumerate(entries):
            rule, found = _read_rule(entry, document, ("rules", index), knowledge)
            problems.extend(found)
            rules.append(WrittenRule(rule, document, ("rules", index)))
    problems.extend(_twice(rules))
    if errors(problems):
        raise UnreadableError(problems)
    return tuple(rules)


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
        document.place((*path, "id")),
    )
    return rule, [*conditions.problems, *conclusions.problems]


def _twice(rules: list[WrittenRule]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for written in rules:
        place = written.place("id")
        if (earlier := first.setdefault(written.rule.id, place)) != place:
            yield Problem(
                place,
                Text(
                    f'en anden regel hedder også "{written.rule.id}" ({earlier}); giv den ene et andet id',
                    f'another rule is called "{written.rule.id}" too ({earlier}); give one of them another id',
                ),
            )
