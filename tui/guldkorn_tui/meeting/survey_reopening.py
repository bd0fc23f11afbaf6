"""Opening another survey from a meeting: a mapping at once, a survey's own file by way of the recognition step."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from guldkorn.reading.problem import GuldkornError, Problem
from guldkorn.reading.text import Text, same
from guldkorn.survey.request import Request
from guldkorn.survey.tidy_table import is_tidy
from guldkorn_tui.dialogs.asking import OPENS, ask_file, tell_error, tell_fault, tell_problems
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.opened_survey import NOTHING_TO_SHOW, beside_neighbours, take_all_in
from guldkorn_tui.opening.session_beginning import SurveyOpened
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.recognition.choices import Choices
from guldkorn_tui.recognition.reading import opened_again, opened_file
from guldkorn_tui.recognition.recognition_screen import RecognitionScreen

_OPEN = Text("Åbn en kortlægning", "Open a survey")
_CANNOT_OPEN = Text("Filen kunne ikke åbnes", "The file could not be opened")
_STAYS = Text("Mødet er, som det var.", "The meeting is as it was.")
_REMARKS = Text("Det skal I vide om, hvordan filen blev læst", "Worth knowing of how the file was read")
_AGAIN = Text(
    "Skal noget læses anderledes, så åbn filen igen med O: Jeres valg er gemt.",
    "If something is to be read otherwise, open the file again with O: your choices are remembered.",
)


async def open_survey(meeting: Meeting) -> None:
    """Ask for a survey's file, and hold a new meeting on that; the old one is kept in its file."""
    last = meeting.choices
    path = await ask_file(meeting, _OPEN, last.path if last else None, OPENS, there=True)
    if path is None:
        return
    try:
        file = await asyncio.to_thread(opened_file, path)
        if not is_tidy(file.headings):
            await _recognise(meeting, await asyncio.to_thread(_choices, meeting, path))
            return
        session = meeting.here
        request = await asyncio.to_thread(_request, meeting, path)
        opened = await asyncio.to_thread(take_all_in, file, None, session.rulebook, request, None)
    except GuldkornError as error:
        await tell_error(meeting, _CANNOT_OPEN, error, _STAYS)
        return
    if opened.mapping.units:
        meeting.post_message(SurveyOpened(opened, meeting.language))
    else:
        await tell_fault(meeting, _CANNOT_OPEN, NOTHING_TO_SHOW, _STAYS)


async def _recognise(meeting: Meeting, choices: Choices) -> None:
    screen = RecognitionScreen(choices, meeting.language)
    opened = await meeting.app.push_screen_wait(screen)
    meeting.language = screen.language
    if opened is not None:
        meeting.post_message(SurveyOpened(opened, screen.language))


def _choices(meeting: Meeting, path: Path) -> Choices:
    """Return what was chosen before for the same file; for another, nothing is chosen yet."""
    last, request = meeting.choices, _request(meeting, path)
    if last is None or last.path.resolve() != path.resolve():
        return Choices(path, opened_file(path), meeting.here.rulebook, request)
    return opened_again(last.asking(replace(last.request, known=request.known)))


def _request(meeting: Meeting, path: Path) -> Request:
    """Return how another survey is read: what the session has shown counts as known, and what lies beside it."""
    request = Request(
        minimum=meeting.here.mapping.minimum or None, language=meeting.language, known=meeting.shown_so_far
    )
    return beside_neighbours(request, path, Asked(), meeting.here.rulebook)


async def tell_remarks(meeting: Meeting, remarks: Iterable[Problem]) -> None:
    """Say what is worth saying of how the survey was read, and wait until it is read."""
    recognised = meeting.choices is not None
    await tell_problems(meeting, _REMARKS, remarks, _AGAIN if recognised else same(""), keys=recognised)
