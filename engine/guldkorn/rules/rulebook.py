"""The rulebook: rules and knowledge together, with a version and a content hash."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from guldkorn.knowledge.checks import check_knowledge
from guldkorn.knowledge.gathering import FOLDERS, MUDDLED, SHELVES, read_knowledge
from guldkorn.knowledge.laying import Laying
from guldkorn.knowledge.library import PRIORITIES, Knowledge
from guldkorn.knowledge.packs import PACK, Pack, PackChange, read_pack
from guldkorn.reading.problem import Place, Problem, UnreadableError, Weight, errors, shown_path, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.checks import check_guarantees, check_rules
from guldkorn.rules.conditions import Own
from guldkorn.rules.guarantee import Guarantee
from guldkorn.rules.guarantee_file import WrittenGuarantee, read_guarantees
from guldkorn.rules.kinds import Stage
from guldkorn.rules.layers import Layers
from guldkorn.rules.rule import Rule
from guldkorn.rules.rule_file import WrittenRule, misshapen, read_rules

_PARTS = ("rules", "knowledge")


@dataclass(frozen=True, eq=False)
class Rulebook:
    """Rules and knowledge that were read and checked together. Two are the same only if they are one object."""

    knowledge: Knowledge
    written: tuple[WrittenRule, ...]
    version: str
    hash: str
    """SHA-256 over the names and contents of its files, examples left out."""
    layers: Layers
    """Where it was read from."""
    changes: tuple[PackChange, ...] = ()
    """What packs added, replaced and retired."""
    guarantees: tuple[WrittenGuarantee, ...] = ()
    """What must hold of all that the rules conclude, whatever anybody answers."""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules, in the order of their ids: the order of the files does not matter."""
        return tuple(sorted((written.rule for written in self.written), key=lambda rule: rule.id))

    @cached_property
    def rule(self) -> dict[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    @cached_property
    def guarantee(self) -> dict[str, Guarantee]:
        """The guarantees by id."""
        return {written.guarantee.id: written.guarantee for written in self.guarantees}

    @cached_property
    def decided_first(self) -> dict[str, Stage]:
        """The earliest stage that the answer to each question decides something in, where it decides anything."""
        stages: dict[str, Stage] = {}
        for rule in self.rules:
            for leaf in rule.leaves:
                if isinstance(leaf, Own) and leaf.kind == "context" and rule.stage is not Stage.ASKING:
                    stages[leaf.attribute] = min(rule.stage, stages.get(leaf.attribute, rule.stage))
        return stages


def read_rulebook(folder: Path, packs: Iterable[Path] = ()) -> Rulebook:
    """Read and check a rulebook's folder and the packs over it. Raise UnreadableError with every error found."""
    rulebook, problems = review_rulebook(folder, packs)
    if rulebook is None or errors(problems):
        raise UnreadableError(errors(problems))
    return rulebook


def review_rulebook(folder: Path, packs: Iterable[Path] = ()) -> tuple[Rulebook | None, tuple[Problem, ...]]:
    """Return all problems of a rulebook's folder and its packs, and the rulebook itself where it can be read at all."""
    layers = Layers(folder, tuple(packs))
    problems = [*_missing_folders(layers)]
    read: list[Pack] = []
    for pack in layers.packs if not problems else ():
        try:
            read.append(read_pack(pack))
        except UnreadableError as error:
            problems += error.problems
    if problems:
        return None, UnreadableError(problems).problems
    laying = Laying(read)
    problems += _overlooked_files(layers)
    try:
        knowledge = read_knowledge(folder, laying)
    except UnreadableError as error:
        return None, UnreadableError([*problems, *laying.problems, *error.problems, *misshapen(layers)]).problems
    problems += check_knowledge(knowledge)
    unread: list[Problem] = []
    written: tuple[WrittenRule, ...] = ()
    guarantees: tuple[WrittenGuarantee, ...] = ()
    try:
        written = read_rules(folder, knowledge, laying)
    except UnreadableError as error:
        unread += error.problems
    try:
        guarantees = read_guarantees(folder, knowledge, laying)
    except UnreadableError as error:
        unread += error.problems
    if unread:
        return None, UnreadableError([*problems, *laying.problems, *unread]).problems
    problems += [*laying.problems, *(problem for pack in read for problem in pack.document.problems)]
    problems += [problem for rule in written for problem in rule.document.problems]
    problems += [problem for each in guarantees for problem in each.document.problems]
    problems += [*check_rules(written, knowledge), *check_guarantees(guarantees, written, knowledge)]
    version = " + ".join(
        (knowledge.about_file.value.version, *(f"{pack.file.id} {pack.file.version}" for pack in read))
    )
    rulebook = Rulebook(knowledge, written, version, content_hash(layers), layers, tuple(laying.changes), guarantees)
    return rulebook, UnreadableError(problems).problems


def content_hash(layers: Layers) -> str:
    """Return the SHA-256 of a rulebook's files and those of its packs, by name and content."""
    digest = sha256()
    for folder in (layers.folder, *layers.packs):
        for path in _files(folder):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    if (folder / PACK).is_file():
        yield folder / PACK
    for part in _PARTS:
        for path in sorted((folder / part).rglob("*.yaml")):
            if path.is_file() and "examples" not in path.relative_to(folder).parts:
                yield path


def _overlooked_files(layers: Layers) -> Iterator[Problem]:
    """Find files that an editor may think are read."""
    for folder in (layers.folder, *layers.packs):
        for part in _PARTS:
            for path in sorted((folder / part).rglob("*.y*ml")):
                if path.suffix == ".yml" or (part == "rules" and path.parent != folder / part):
                    yield Problem(
                        Place(shown_path(path)),
                        Text(
                            "filen bliver ikke læst; navnet skal ende på .yaml, og regler skal ligge direkte i rules/",
                            "the file is not read; its name must end with .yaml, and rules must lie right in rules/",
                        ),
                        Weight.ADVICE,
                    )
    for pack in layers.packs:
        for path in sorted(pack.glob("*.y*ml")):
            if path.name != PACK:
                yield Problem(
                    Place(shown_path(path)),
                    Text(
                        "filen bliver ikke læst, hvor den ligger; regler hører til i rules/, og viden i knowledge/",
                        "the file is not read where it lies; rules belong in rules/, and knowledge in knowledge/",
                    ),
                    Weight.ADVICE,
                )
        known = [f"knowledge/{name}" for name in (*(name for name, _ in SHELVES.values()), MUDDLED)]
        for path in sorted((pack / "knowledge").rglob("*.yaml")):
            name = path.relative_to(pack).as_posix()
            if name not in known and path.parent.name not in FOLDERS.values():
                hint = way_out(name, (*known, *(f"knowledge/{folder}/…" for folder in FOLDERS.values())))
                yield Problem(
                    Place(shown_path(path)),
                    Text(
                        f"filen bliver ikke læst i en pakke; {hint.da}",
                        f"the file is not read in a pack; {hint.en}",
                    ),
                    Weight.ADVICE,
                )
        if (pack / "rules" / PRIORITIES).is_file():
            yield Problem(
                Place(shown_path(pack / "rules" / PRIORITIES)),
                Text(
                    "filen bliver ikke læst i en pakke; hvor mange der højst vælges, står i regelværket under den",
                    "the file is not read in a pack; how few are chosen stands in the rulebook beneath it",
                ),
                Weight.ADVICE,
            )


def _missing_folders(layers: Layers) -> Iterator[Problem]:
    if (layers.folder / PACK).is_file():
        yield Problem(
            Place(str(layers.folder)),
            Text(
                f"mappen er en pakke, ikke et regelværk; skriv --pack {layers.folder}",
                f"the folder is a pack, not a rulebook; write --pack {layers.folder}",
            ),
        )
        return
    for part in _PARTS:
        if not (layers.folder / part).is_dir():
            yield Problem(
                Place(str(layers.folder)),
                Text(
                    f'mappen "{part}" mangler; et regelværk er en mappe med rules/ og knowledge/',
                    f'the folder "{part}" is missing; a rulebook is a folder with rules/ and knowledge/',
                ),
            )
    for pack in layers.packs:
        if not pack.is_dir():
            yield Problem(
                Place(str(pack)),
                Text(
                    f"mappen findes ikke; en pakke er en mappe med {PACK}, rules/ og knowledge/",
                    f"there is no such folder; a pack is a folder with {PACK}, rules/ and knowledge/",
                ),
            )
