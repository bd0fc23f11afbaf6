"""The rulebook: rules and knowledge together, with a version and a content hash."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from guldkorn.knowledge.checks import check_knowledge, check_muddled
from guldkorn.knowledge.library import Knowledge, KnowledgeFile, read_knowledge
from guldkorn.knowledge.muddled import MuddledKnowledge
from guldkorn.reading.document import read_document
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, errors, shown_path
from guldkorn.reading.text import Text
from guldkorn.reading.typed import read_typed
from guldkorn.rules.checks import check_rules
from guldkorn.rules.conditions import Own, leaves
from guldkorn.rules.kinds import Stage
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import WrittenRule, read_rules


@dataclass(frozen=True, eq=False)
class Rulebook:
    """Rules and knowledge that were read and checked together. Two are the same only if they are one object."""

    knowledge: Knowledge
    written: tuple[WrittenRule, ...]
    version: str
    hash: str
    """SHA-256 over the names and contents of its files, examples left out."""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in the order of their ids: the order of the files does not matter."""
        return tuple(sorted((written.rule for written in self.written), key=lambda rule: rule.id))

    @cached_property
    def rule(self) -> dict[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def decided_first(self) -> dict[str, Stage]:
        """The earliest stage that the answer to each question decides something in, where it decides anything."""
        stages: dict[str, Stage] = {}
        for rule in self.rules:
            for leaf in leaves(rule.when):
                if isinstance(leaf, Own) and leaf.kind == "context" and rule.stage is not Stage.ASKING:
                    stages[leaf.attribute] = min(rule.stage, stages.get(leaf.attribute, rule.stage))
        return stages


def read_rulebook(folder: Path) -> Rulebook:
    """Read and check a rulebook's folder. Raise UnreadableError with every error found in it."""
    rulebook, problems = review_rulebook(folder)
    if rulebook is None or errors(problems):
        raise UnreadableError(errors(problems))
    return rulebook


def review_rulebook(folder: Path) -> tuple[Rulebook | None, tuple[Problem, ...]]:
    """Return all problems of a rulebook's folder, and the rulebook itself where it can be read at all."""
    missing = tuple(_missing_folders(folder))
    if missing:
        return None, missing
    try:
        knowledge = read_knowledge(folder)
    except UnreadableError as error:
        return None, error.problems
    problems = [*_overlooked_files(folder), *check_knowledge(knowledge), *_of_muddled(folder, knowledge)]
    try:
        written = read_rules(folder, knowledge)
    except UnreadableError as error:
        return None, UnreadableError([*problems, *error.problems]).problems
    problems.extend(problem for rule in written for problem in rule.document.problems)
    problems.extend(check_rules(written, knowledge))
    version = knowledge.about_file.value.version
    rulebook = Rulebook(knowledge, written, version, content_hash(folder))
    return rulebook, UnreadableError(problems).problems


def content_hash(folder: Path) -> str:
    """Return the SHA-256 of a rulebook's files, by name and content."""
    digest = sha256()
    for path in _files(folder):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for part in ("rules", "knowledge"):
        for path in sorted((folder / part).rglob("*.yaml")):
            if path.is_file() and "examples" not in path.relative_to(folder).parts:
                yield path


def _of_muddled(folder: Path, knowledge: Knowledge) -> Iterator[Problem]:
    try:
        document = read_document(folder / "knowledge" / "muddled.yaml")
        file = KnowledgeFile(read_typed(MuddledKnowledge, document), document)
    except UnreadableError as error:
        yield from error.problems
    else:
        yield from check_muddled(file, knowledge)


def _overlooked_files(folder: Path) -> Iterator[Problem]:
    """Find files that an editor may think are read."""
    for part in ("rules", "knowledge"):
        for path in sorted((folder / part).rglob("*.y*ml")):
            if path.suffix == ".yml" or (part == "rules" and path.parent != folder / part):
                yield Problem(
                    Place(shown_path(path)),
                    Text(
                        "filen bliver ikke læst; navnet skal ende på .yaml, og regler skal ligge lige i rules/",
                        "the file is not read; its name must end with .yaml, and rules must lie right in rules/",
                    ),
                    Weight.ADVICE,
                )


def _missing_folders(folder: Path) -> Iterator[Problem]:
    for part in ("rules", "knowledge"):
        if not (folder / part).is_dir():
            yield Problem(
                Place(str(folder)),
                Text(
                    f'mappen "{part}" mangler; et regelværk er en mappe med rules/ og knowledge/',
                    f'the folder "{part}" is missing; a rulebook is a folder with rules/ and knowledge/',
                ),
            )
