"""Opening what a command names: the rulebook, the mapping or the survey's own file, the context."""

from dataclasses import dataclass, replace
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.knowledge.library import read_reference
from guldkorn.knowledge.questionnaire_checks import read_questionnaire
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.problem import GuldkornError, Problem, way_out
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.file_reading import Progress
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.files.table import SurveyFile
from guldkorn.survey.intake import Intake, read_survey, take_in
from guldkorn.survey.mapping import Mapping, UnitNames
from guldkorn.survey.references import ORGANISATION, earlier, hold_against, organisation, published
from guldkorn.survey.request import Request
from guldkorn_tui.opening.shipped_examples import open_rulebook
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition.choices import Choices

NONE = "none"
"""Said where scores are to be held against nothing."""
NOTHING_TO_SHOW = Text(
    "Ingen enhed har svar nok til at blive vist, så der er intet at holde møde om.",
    "No unit has answers enough to be shown, so there is nothing to hold a meeting on.",
)


_YAML = (".yaml", ".yml")


class UnknownGroupError(GuldkornError):
    """A reference has no such group."""


class NothingToShowError(GuldkornError):
    """Every unit of the mapping is too small to be shown."""


@dataclass(frozen=True)
class Opened:
    """A mapping with its context and rulebook, as read."""

    rulebook: Rulebook
    intake: Intake
    context: Context
    as_read: Mapping
    """The mapping held against what its file says."""
    path: Path | None = None
    """The file that it was read from."""
    choices: Choices | None = None
    """How the survey's own file was read, where a group has agreed on that."""

    @property
    def mapping(self) -> Mapping:
        """The mapping, held against what was asked for."""
        return self.intake.mapping

    @property
    def named_units(self) -> UnitNames:
        """Every unit of the file; only for knowing a name when one is given."""
        return self.intake.named_units

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """What is worth saying of how the files were read."""
        return (*self.intake.remarks, *self.context.remarks)


def open_all(
    mapping: Path, context: Path | None, asked: Asked | None = None, progress: Progress = lambda _: None
) -> Opened:
    """Read a mapping or a survey's file, its context and the rulebook. Raise UnreadableError with every fault found."""
    asked = asked or Asked()
    book, request = prepare(asked)
    request = beside_neighbours(request, mapping, asked, book)
    return take_all_in(open_survey_file(mapping, asked.sheet), context, book, request, asked.reference, progress)


def beside_neighbours(request: Request, path: Path, asked: Asked, book: Rulebook) -> Request:
    """Return a request that counts as known what the mappings tell that lie where the survey lies or is written."""
    from guldkorn.survey.neighbours import neighbours

    files = [path, *([asked.out] if asked.out else [])]
    folders = dict.fromkeys(each.resolve().parent for each in files)
    found = [
        known
        for folder in folders
        for known in neighbours(folder, book.knowledge, request.instrument, (*files, *asked.beside))
    ]
    return replace(request, known=(*request.known, *found))


def take_all_in(
    file: SurveyFile,
    context: Path | None,
    book: Rulebook,
    request: Request,
    reference: str | None,
    progress: Progress = lambda _: None,
) -> Opened:
    """Read an opened file and its context; else as `open_all`."""
    intake = take_in(file, book.knowledge, request, progress)
    as_read = intake.mapping
    intake = replace(intake, mapping=held_against(as_read, reference, book))
    told = read_context(context, book.knowledge, intake.named_units) if context else Context()
    return Opened(book, intake, told, as_read, Path(file.name))


def read_asked(asked: Asked) -> Rulebook:
    """Read the rulebook, with the workplace's own questionnaire where a file of one was named."""
    book, name = open_rulebook(asked.rulebook), asked.questionnaire
    if name is not None and name not in book.knowledge.instruments and _is_file(name):
        return replace(book, knowledge=read_questionnaire(Path(name), book.knowledge))
    return book


def prepare(asked: Asked) -> tuple[Rulebook, Request]:
    """Read the rulebook and the files that say how a survey is to be read."""
    from guldkorn.survey.side_files import read_invited, read_known, read_wording

    book, request, name = read_asked(asked), asked.request, asked.questionnaire
    if name is not None:
        is_own = name not in book.knowledge.instruments and _is_file(name)
        request = replace(request, instrument=book.knowledge.questionnaire_files[0].value.id if is_own else name)
    if asked.wording is not None:
        request = replace(request, wording=read_wording(asked.wording))
    if asked.invited is not None:
        request = replace(request, invited=read_invited(asked.invited, book.knowledge))
    if asked.beside:
        known = tuple(read_known(each, book.knowledge, request.instrument) for each in asked.beside)
        request = replace(request, known=known)
    return book, request


def held_against(mapping: Mapping, choice: str | None, rulebook: Rulebook) -> Mapping:
    """Return a mapping held against what was chosen; as it was read where nothing was."""
    knowledge = rulebook.knowledge
    if choice is None:
        return mapping
    if choice == NONE:
        return hold_against(mapping, None)
    if choice == ORGANISATION:
        return hold_against(mapping, organisation(mapping))
    if choice in knowledge.reference_choices:
        return hold_against(mapping, published(knowledge.reference_choices[choice], mapping, knowledge))
    beneath, _, group = choice.rpartition("/")
    if beneath in knowledge.references:
        raise UnknownGroupError(_unknown_group(knowledge.references[beneath], group))
    path = Path(choice)
    if path.suffix.lower() in _YAML or (not path.exists() and not path.suffix):
        file, name = (Path(beneath), group) if Path(beneath).suffix.lower() in _YAML else (path, "")
        return hold_against(mapping, published(_group_of(read_reference(file, knowledge), name), mapping, knowledge))
    before = read_survey(path, knowledge, Request(instrument=mapping.instrument)).mapping
    return hold_against(mapping, earlier(before, Text(path.name, path.name), mapping, knowledge))


def _group_of(reference: Reference, group: str) -> Reference:
    """Return a group of a reference; the reference itself without a name."""
    if not group:
        return reference
    for each in reference.choices():
        if each.id == f"{reference.id}/{group}":
            return each
    raise UnknownGroupError(_unknown_group(reference, group))


def _unknown_group(reference: Reference, group: str) -> Text:
    if not reference.groups:
        return Text(
            f'"{reference.id}" har ingen grupper; skriv --reference {reference.id}',
            f'"{reference.id}" has no groups; write --reference {reference.id}',
        )
    hint = way_out(group, [each.id for each in reference.groups])
    return Text(
        f'"{reference.id}" har ingen gruppe "{group}"; {hint.da}', f'"{reference.id}" has no group "{group}"; {hint.en}'
    )


def _is_file(name: str) -> bool:
    return Path(name).suffix.lower() in _YAML or Path(name).is_file()
