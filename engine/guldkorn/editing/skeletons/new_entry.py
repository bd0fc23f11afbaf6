"""A new entry of a rulebook or a pack: thought out, checked with all the rest, and only then written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from os.path import relpath
from pathlib import Path

from guldkorn.editing.checking.review import Review, review
from guldkorn.editing.schemas.schema import MODELINE
from guldkorn.editing.skeletons.descriptions import translated
from guldkorn.editing.skeletons.rule_skeleton import RuleSkeleton
from guldkorn.editing.skeletons.skeletons import measure, pack, question, questionnaire
from guldkorn.editing.skeletons.trial import problems_with, top_of
from guldkorn.editing.skeletons.yaml_insertion import insertion
from guldkorn.knowledge.gathering import FOLDERS, SHELVES
from guldkorn.knowledge.measures import MeasuresFile
from guldkorn.knowledge.packs import PACK, EntryKind
from guldkorn.knowledge.questions import QuestionsFile
from guldkorn.knowledge.sources import SourcesFile
from guldkorn.reading.problem import GuldkornError, Problem, Weight, shown_path
from guldkorn.reading.text import Language, Text, join, same
from guldkorn.reading.typed import Entry
from guldkorn.reading.whole_file import write_whole
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook

_PACKAGE = Path(__file__).parent.parent
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHARED = 0o644
"""Who may read a new file: rules are no secret."""


SHIPPED_STAYS = Text(
    "regelværket, der følger med, bliver, som det er; lav jeres egen pakke med guldkorn new pack MAPPE, og nævn den "
    "med --pack MAPPE, eller nævn jeres eget regelværk med --rulebook MAPPE",
    "the shipped rulebook stays as it is; make a pack of your own with guldkorn new pack FOLDER, and name it with "
    "--pack FOLDER, or name your own rulebook with --rulebook FOLDER",
)


class NewEntryError(GuldkornError):
    """The new entry cannot be written; nothing was."""


class NewKind(StrEnum):
    """What can be made anew."""

    RULE = "rule"
    MEASURE = "measure"
    QUESTION = "question"
    QUESTIONNAIRE = "questionnaire"
    REFERENCE = "reference"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is to be written where, and what `check` will then advise beside that its texts are drafts."""

    path: Path
    line: int
    before: bytes | None
    after: bytes
    advice: tuple[Problem, ...]
    folders: tuple[Path, ...] = ()
    """What else is made, for what is written next."""

    def write(self) -> None:
        """Write it, whole or not at all. Raise NewEntryError where that cannot be done."""
        try:
            for folder in (self.path.parent, *self.folders):
                folder.mkdir(parents=True, exist_ok=True)
            path = self.path.resolve()
            there = path.read_bytes() if path.exists() else None
            if there != self.before:
                raise NewEntryError(
                    Text(
                        f"{shown_path(path)} er ændret imens; prøv igen",
                        f"{shown_path(path)} was changed meanwhile; try again",
                    )
                )
            mode = path.stat().st_mode & 0o777 if there is not None else _SHARED
            if not mode & 0o200:
                raise PermissionError(0, "read-only")
            write_whole(path, self.after, overwrite=there is not None)
            path.chmod(mode)
        except OSError as error:
            raise NewEntryError(
                Text(
                    f"kan ikke skrive {shown_path(self.path)} ({error.strerror}); skaf skriveadgang, eller brug en "
                    "pakke: guldkorn new pack MAPPE",
                    f"cannot write {shown_path(self.path)} ({error.strerror}); get leave to write there, or use a "
                    "pack: guldkorn new pack FOLDER",
                )
            ) from error


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A file as it could be, and the line on which the new entry begins in it."""

    path: Path
    line: int
    before: bytes | None
    after: bytes


def new_rule(rule: RuleSkeleton, layers: Layers, language: Language) -> NewEntry:
    """Return a new rule for the topmost of the layers. Raise NewEntryError where it cannot be written there."""
    rulebook, before = _made_ready(rule.name, layers)
    if (other := rulebook.rule.get(rule.name)) is not None:
        raise _taken(EntryKind.RULE, rule.name, str(other.place), layers)
    path = top_of(layers) / "rules" / rule.file
    header = Text(f"Regler, der konkluderer {rule.kind.name}.", f"Rules that conclude {rule.kind.name}.")
    attempts = (
        _listed(path, "rules", lines, header.get(language), layers) for lines in rule.attempts(rulebook, language)
    )
    return _best(attempts, layers, before)


def new_knowledge(kind: NewKind, name: str, layers: Layers, language: Language) -> NewEntry:
    """Return a new measure, question or questionnaire for the topmost of the layers.

    Raise NewEntryError where it cannot be written there.
    """
    rulebook, before = _made_ready(name, layers)
    knowledge = rulebook.knowledge
    folder = top_of(layers) / "knowledge"
    if kind is NewKind.QUESTIONNAIRE:
        path = folder / FOLDERS[EntryKind.QUESTIONNAIRE] / f"{name}.yaml"
        if name in knowledge.instruments or path.exists():
            there = next((f.document.file for f in knowledge.questionnaire_files if f.value.id == name), "")
            raise _taken(EntryKind.QUESTIONNAIRE, name, there or shown_path(path), layers)
        lines = questionnaire(name, knowledge, language)
        return _best([_whole(lines, path, "questionnaire", layers)], layers, before)
    file = knowledge.measures_file if kind is NewKind.MEASURE else knowledge.questions_file
    shelf = EntryKind(kind.value)
    of_file, key = SHELVES[shelf]
    for index, each in enumerate(getattr(file.value, key)):
        if each.id == name:
            raise _taken(shelf, name, str(file.document.place((key, index, "id"))), layers)
    lines = (measure if kind is NewKind.MEASURE else question)(name, knowledge, language)
    model = MeasuresFile if kind is NewKind.MEASURE else QuestionsFile
    attempt = _listed(folder / of_file, key, lines, _header(model, language), layers)
    return _best([attempt], layers, before)


def new_source(name: str, lines: Sequence[str], layers: Layers, language: Language) -> NewEntry:
    """Return a new source, written as lines, for the topmost of the layers. Raise NewEntryError as `new_knowledge`."""
    _, before = _made_ready(name, layers)
    of_file, key = SHELVES[EntryKind.SOURCE]
    attempt = _listed(top_of(layers) / "knowledge" / of_file, key, lines, _header(SourcesFile, language), layers)
    return _best([attempt], layers, before)


def _header(model: type[Entry], language: Language) -> str:
    """Return the comment that begins a new file: what its model says of it."""
    said = translated((model.__doc__ or "").partition(": ")[2]).get(language)
    return said[:1].upper() + said[1:]


def new_reference_file(name: str, lines: Sequence[str], layers: Layers) -> NewEntry:
    """Return a new reference, written as lines, for the topmost of the layers. Raise NewEntryError likewise."""
    rulebook, before = _made_ready(name, layers)
    path = top_of(layers) / "knowledge" / FOLDERS[EntryKind.REFERENCE] / f"{name}.yaml"
    if name in rulebook.knowledge.references or path.exists():
        there = next((f.document.file for f in rulebook.knowledge.reference_files if f.value.id == name), "")
        raise _taken(EntryKind.REFERENCE, name, there or shown_path(path), layers)
    return _best([_whole(lines, path, "reference", layers)], layers, before)


def new_pack(folder: Path, layers: Layers, language: Language) -> NewEntry:
    """Return the `pack.yaml` of a new pack. Raise NewEntryError where there is one already."""
    path = folder / PACK
    title = folder.resolve().name
    name = id_of(title)
    rulebook, before = _made_ready(name, layers, may_be_installed=True)
    if path.exists():
        raise NewEntryError(
            Text(
                f"{shown_path(path)} findes allerede; vælg en anden mappe",
                f"{shown_path(path)} is there already; choose another folder",
            )
        )
    lines = pack(name, title, rulebook.knowledge, language)
    over = Layers(layers.folder, (*layers.packs, folder))
    return replace(_best([_whole(lines, path, "pack", over)], over, before), folders=(folder / "rules",))


def _made_ready(name: str, layers: Layers, *, may_be_installed: bool = False) -> tuple[Rulebook, Review]:
    """Return the rulebook as it is. Raise NewEntryError where nothing should be added to it."""
    if not _ID.fullmatch(name):
        near = id_of(name)
        raise NewEntryError(
            Text(
                f'"{name}" kan ikke være et id; brug små bogstaver, tal og bindestreg, fx {near}',
                f'"{name}" cannot be an id; use small letters, digits and hyphens, such as {near}',
            )
        )
    if not may_be_installed and top_of(layers).resolve().is_relative_to(_PACKAGE):
        raise NewEntryError(SHIPPED_STAYS)
    found = review(layers.folder, layers.packs)
    if found.rulebook is None or found.errors:
        raise _failing(
            Text("regelværket har allerede fejl; ret dem først", "the rulebook has errors already; mend them first"),
            found.errors,
        )
    return found.rulebook, found


def _listed(path: Path, key: str, lines: Sequence[str], header: str, layers: Layers) -> _Attempt:
    """Return a file with one more entry in its list; a new file where there is none."""
    if not path.exists():
        indented = ["", f"{key}:", "", *(f"  {'  ' if n else '- '}{line}".rstrip() for n, line in enumerate(lines))]
        after = _file([f"# {header}", *indented], path, key, layers)
        return _Attempt(path, after.decode().splitlines().index(f"  - {lines[0]}") + 1, None, after)
    raw = path.read_bytes()
    found = insertion(raw, key, lines, shown_path(path))
    return _Attempt(path, found.line, raw, found.into(raw))


def _whole(lines: Sequence[str], path: Path, schema: str, layers: Layers) -> _Attempt:
    """Return a file that is one entry."""
    after = _file(lines, path, schema, layers)
    return _Attempt(path, after.decode().splitlines().index(lines[0]) + 1, None, after)


def _file(lines: Sequence[str], path: Path, schema: str, layers: Layers) -> bytes:
    return "".join(f"{line}\n" for line in (*_schema_line(path, schema, layers), *lines)).encode()


def _schema_line(path: Path, schema: str, layers: Layers) -> Iterator[str]:
    """Return the line by which editors find a file's schema, where the schemas are kept, and in a new pack."""
    schemas = schema_folder(layers)
    if schemas.is_dir() or path.name == PACK:
        yield f"{MODELINE}{Path(relpath(schemas / f'{schema}.schema.json', path.parent)).as_posix()}"


def schema_folder(layers: Layers) -> Path:
    """Return where the schemas of the topmost of the layers are kept."""
    return top_of(layers) / "knowledge" / "schemas"


def _best(attempts: "Iterator[_Attempt] | Sequence[_Attempt]", layers: Layers, before: Review) -> NewEntry:
    """Return the first attempt about which nothing is to be said, else that about which least is.

    Raise NewEntryError with what is wrong where none passes.
    """
    known = {(problem.place.file, problem.message) for problem in before.problems}
    best: NewEntry | None = None
    failed: tuple[Problem, ...] = ()
    for attempt in attempts:
        problems = problems_with(attempt.path, attempt.after, layers)
        wrong = tuple(problem for problem in problems if problem.weight is Weight.ERROR)
        if wrong:
            failed = failed or wrong
            continue
        advice = tuple(problem for problem in problems if (problem.place.file, problem.message) not in known)
        if best is None or len(advice) < len(best.advice):
            best = NewEntry(attempt.path, attempt.line, attempt.before, attempt.after, advice)
    if best is None:
        raise _failing(Text("den nye post ville give fejl", "the new entry would give errors"), failed)
    return best


def id_of(title: str) -> str:
    """Return a name as an id that looks like it."""
    spelled = title.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return "-".join(re.findall(r"[a-z0-9]+", spelled)) or "pakke"


def _taken(kind: EntryKind, name: str, place: str, layers: Layers) -> NewEntryError:
    said = Text(
        f'"{name}" findes allerede ({place}); vælg et andet id',
        f'"{name}" is there already ({place}); choose another id',
    )
    if layers.packs:
        said += Text(
            f", eller skriv en {kind} med det id i pakken, og nævn den under replaces i {PACK} med en begrundelse",
            f", or write a {kind} with that id in the pack, and name it under replaces in {PACK} with a reason",
        )
    return NewEntryError(said)


def _failing(said: Text, problems: Sequence[Problem]) -> NewEntryError:
    nothing = Text("; der er ikke skrevet noget:", "; nothing was written:")
    lines = [Text(problem.line(Language.DANISH), problem.line(Language.ENGLISH)) for problem in problems]
    return NewEntryError(said + nothing + same("\n") + join(lines, "\n"))
