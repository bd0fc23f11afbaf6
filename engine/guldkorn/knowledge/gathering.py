"""Reading all knowledge files of a rulebook, with those of the packs laid over them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from guldkorn.knowledge.dimensions import DimensionsFile
from guldkorn.knowledge.governance import AboutFile
from guldkorn.knowledge.grading import Grading
from guldkorn.knowledge.laying import Entry as Laid
from guldkorn.knowledge.laying import Laying
from guldkorn.knowledge.library import (
    PRIORITIES,
    FileModel,
    Knowledge,
    KnowledgeFile,
    UnreadFile,
    read_file,
    yaml_files,
)
from guldkorn.knowledge.limits import LimitsFile
from guldkorn.knowledge.measures import CausesFile, MeasuresFile
from guldkorn.knowledge.muddled import MuddledKnowledge, MuddledWords
from guldkorn.knowledge.occupations import JobGroupsFile, UsualFile
from guldkorn.knowledge.packs import EntryKind, How, Pack
from guldkorn.knowledge.plan import PlanFile
from guldkorn.knowledge.priorities import PrioritiesFile
from guldkorn.knowledge.questionnaires import Questionnaire, Reference
from guldkorn.knowledge.questions import QuestionsFile
from guldkorn.knowledge.reliability import ReliabilityFile
from guldkorn.knowledge.response_sets import ResponseSetsFile
from guldkorn.knowledge.sources import ClaimsFile, SourcesFile
from guldkorn.knowledge.survey_words import SurveyWordsFile
from guldkorn.knowledge.words import WordsFile
from guldkorn.reading.document import Document
from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Problem, UnreadableError, way_out
from guldkorn.reading.text import Text
from guldkorn.reading.typed import Entry

SHELVES: Mapping[EntryKind, tuple[str, str]] = {
    EntryKind.MEASURE: ("measures.yaml", "measures"),
    EntryKind.QUESTION: ("context.yaml", "questions"),
    EntryKind.CAUSE: ("causes.yaml", "causes"),
    EntryKind.SOURCE: ("sources.yaml", "sources"),
}
"""The files that a pack may lay its own entries over, each with the key of its list."""
FOLDERS: Mapping[EntryKind, str] = {
    EntryKind.QUESTIONNAIRE: "questionnaires",
    EntryKind.REFERENCE: "references",
}
"""The folders that a pack may lay its own files over."""
MUDDLED = "muddled.yaml"
"""The file whose lists of words a pack may add to."""
JOB_GROUPS = (JobGroupsFile, "occupations/job-groups.yaml")
USUAL = (UsualFile, "occupations/usual.yaml")
RELIABILITY = (ReliabilityFile, "reliability.yaml")
READ_LATER = (JOB_GROUPS, USUAL, RELIABILITY)
"""The files that are read where they are used, and that a rulebook may do without."""


Listed = tuple[Document, int, Entry]
"""An entry of a list, with the document and the place in the list where it stands."""


def read_knowledge(rulebook: Path, laying: Laying | None = None) -> Knowledge:
    """Read all knowledge files of a rulebook's folder, and those of the packs over it. Causes lose retired measures.

    Raise UnreadableError with the problems of all of them; what is wrong between packs is left in the laying.
    """
    laying = laying or Laying()
    folder = rulebook / "knowledge"
    reading = _Reading(folder, laying)
    files = (
        reading.read(DimensionsFile, folder / "dimensions.yaml"),
        reading.shelf(QuestionsFile, EntryKind.QUESTION),
        reading.shelf(MeasuresFile, EntryKind.MEASURE),
        reading.shelf(CausesFile, EntryKind.CAUSE),
        reading.shelf(SourcesFile, EntryKind.SOURCE),
        reading.read(ClaimsFile, folder / "claims.yaml"),
        reading.read(WordsFile, folder / "words.yaml"),
        reading.read(PrioritiesFile, rulebook / "rules" / PRIORITIES),
        reading.read(PlanFile, folder / "plan.yaml"),
        reading.read(AboutFile, folder / "rulebook.yaml"),
        reading.read(LimitsFile, folder / "limits.yaml"),
        reading.read(ResponseSetsFile, folder / "response-sets.yaml"),
        reading.read(SurveyWordsFile, folder / "survey-words.yaml"),
        reading.files(Questionnaire, EntryKind.QUESTIONNAIRE),
        reading.files(Reference, EntryKind.REFERENCE),
        reading.muddled(),
        reading.read(Grading, folder / "grading.yaml"),
        reading.later(*JOB_GROUPS),
        reading.later(*USUAL),
        reading.later(*RELIABILITY),
    )
    if reading.problems:
        raise UnreadableError(reading.problems)
    knowledge = _of_files(files)
    if not laying.packs:
        return knowledge
    retired = {change.id: change for change in laying.changes if change.how is How.RETIRED}
    return replace(knowledge, causes_file=_without(knowledge.causes_file, retired), retired=retired)


@lru_cache(maxsize=2)  # files that have not changed are the same knowledge
def _of_files(files: tuple[Any, ...]) -> Knowledge:
    return Knowledge(*files)


def _without(file: KnowledgeFile[CausesFile], retired: Container[str]) -> KnowledgeFile[CausesFile]:
    causes = (
        cause.model_copy(update={"measures": tuple(each for each in cause.measures if each not in retired)})
        for cause in file.value.causes
    )
    return replace(file, value=file.value.model_copy(update={"causes": tuple(causes)}))


class _Reading:
    """The reading of all knowledge files: what is wrong in any of them is gathered on the way."""

    def __init__(self, folder: Path, laying: Laying) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._laying = laying

    def read(self, kind: type[FileModel], path: Path) -> KnowledgeFile[FileModel]:
        try:
            return read_file(kind, path)
        except UnreadableError as error:
            self.problems.extend(error.problems)
            return cast(KnowledgeFile[FileModel], None)  # never seen: the problems are raised in the end

    def later(self, kind: type[FileModel], name: str) -> UnreadFile[FileModel] | None:
        """Take in a file that is read where it is used; None where there is none."""
        path = self._folder / name
        if not path.is_file():
            return None
        try:
            return UnreadFile(kind, path, bytes_of(path))
        except UnreadableError as error:
            self.problems.extend(error.problems)
            return None

    def shelf(self, model: type[FileModel], kind: EntryKind) -> KnowledgeFile[FileModel]:
        """Read a file of entries, with those of the packs laid over it."""
        name, key = SHELVES[kind]
        beneath = self.read(model, self._folder / name)
        over = [
            (pack, self.read(model, path))
            for pack in self._laying.packs
            if (path := pack.folder / "knowledge" / name).is_file()
        ]
        if not self._laying.packs or None in (beneath, *(file for _, file in over)):
            return beneath
        laid = self._laying.lay(kind, _entries(beneath, key), self._with_all(over, lambda file: _entries(file, key)))
        things = [entry.thing for entry in laid]
        document = beneath.document.with_entries(key, ((of, index) for of, index, _ in things))
        return KnowledgeFile(beneath.value.model_copy(update={key: tuple(each for *_, each in things)}), document)

    def files(self, model: type[FileModel], kind: EntryKind) -> tuple[KnowledgeFile[FileModel], ...]:
        """Read the files of a folder, with those of the packs laid over them."""
        beneath = [self.read(model, path) for path in yaml_files(self._folder / FOLDERS[kind])]
        over = [
            (pack, [self.read(model, path) for path in yaml_files(pack.folder / "knowledge" / FOLDERS[kind])])
            for pack in self._laying.packs
        ]
        if None in (*beneath, *(file for _, files in over for file in files)):
            return ()
        laid = self._laying.lay(kind, map(_whole, beneath), [(pack, map(_whole, files)) for pack, files in over])
        return tuple(entry.thing for entry in laid)

    def muddled(self) -> KnowledgeFile[MuddledKnowledge]:
        """Read how muddled statements are recognised, with the words that packs add."""
        file = self.read(MuddledKnowledge, self._folder / MUDDLED)
        for pack in self._laying.packs:
            if (path := pack.folder / "knowledge" / MUDDLED).is_file():
                more = self.read(MuddledWords, path)
                if file is not None and more is not None:
                    self.problems += _of_no_list(more, file.value)
                    file = replace(file, value=file.value.with_words(more.value))
        return file

    def _with_all(
        self,
        over: Iterable[tuple[Pack, KnowledgeFile[FileModel]]],
        entries: "Callable[[KnowledgeFile[FileModel]], Iterable[Laid[Listed]]]",
    ) -> "list[tuple[Pack, Iterable[Laid[Listed]]]]":
        """Return what every pack brings: one without such a file may still retire entries."""
        brought = {pack.file.id: entries(file) for pack, file in over}
        return [(pack, brought.get(pack.file.id, ())) for pack in self._laying.packs]


def _entries(file: KnowledgeFile[Any], key: str) -> Iterator[Laid[Listed]]:
    for index, entry in enumerate(getattr(file.value, key)):
        yield Laid(entry.id, file.document.place((key, index, "id")), (file.document, index, entry))


def _of_no_list(more: KnowledgeFile[MuddledWords], muddled: MuddledKnowledge) -> Iterator[Problem]:
    known = [entry.id for entry in muddled.lists]
    for index, entry in enumerate(more.value.lists):
        if entry.id not in known:
            hint = way_out(entry.id, known)
            yield Problem(
                more.document.place(("lists", index, "id")),
                Text(f'ingen liste hedder "{entry.id}"; {hint.da}', f'no list is called "{entry.id}"; {hint.en}'),
            )


def _whole(file: KnowledgeFile[Any]) -> Laid[KnowledgeFile[Any]]:
    return Laid(file.value.id, file.document.place(("id",)), file)
