"""Opening what a meeting is held on: an earlier one, a mapping, or a survey's own file as it lies open."""

from contextlib import suppress
from pathlib import Path

from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.minutes import reopen
from guldkorn.session.storage.session_file import SUFFIX, SessionFileError
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.recogniser import find_instrument
from guldkorn.survey.request import Request
from guldkorn.survey.tidy_table import is_tidy
from guldkorn_tui.opening.opened_survey import Opened, beside_neighbours, prepare, take_all_in
from guldkorn_tui.opening.session_beginning import Reopened
from guldkorn_tui.opening.shipped_examples import open_rulebook
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition.choices import Choices, fitted_to
from guldkorn_tui.recognition.held_file import HeldFile


def begin_with(path: Path, context: Path | None, asked: Asked) -> Opened | Choices | Reopened:
    """Return an earlier meeting, a mapping as it was read, or a survey's own file as it lies open before the group."""
    if path.suffix == SUFFIX:
        return go_on_with(path, open_rulebook(asked.rulebook))
    book, request = prepare(asked)
    return on_survey(path, context, asked, book, request)


def on_survey(path: Path, context: Path | None, asked: Asked, book: Rulebook, request: Request) -> Opened | Choices:
    """Return a mapping as it was read, or a survey's own file as it lies open. Raise GuldkornError for a bad one."""
    file = HeldFile(open_survey_file(path, asked.sheet))
    request = beside_neighbours(request, path, asked, book)
    if is_tidy(file.headings):
        return take_all_in(file, context, book, request, asked.reference)
    if request.instrument is not None:
        find_instrument(request, file.headings, file.name, book.knowledge)
    request, absent = fitted_to(request, file)
    return Choices(path, file, book, request, asked.sheet, asked.reference or "", context, absent)


def go_on_with(path: Path, rulebook: Rulebook) -> Reopened:
    """Open an earlier meeting; one that cannot be gone on with here is opened to be looked at, and says why.

    Raise GuldkornError where there is no meeting in the file, or one from a newer version.
    """
    try:
        return Reopened(reopen(path, rulebook))
    except SessionFileError as error:
        with suppress(SessionFileError):
            return Reopened(reopen(path, rulebook, to_write=False), error.message)
        raise
