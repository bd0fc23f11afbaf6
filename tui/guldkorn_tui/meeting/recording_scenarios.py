"""The meeting as scenarios: language and file are asked for, nothing is written over unasked, and it is told where."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text, join, same
from guldkorn_tui.dialogs.asking import ask, ask_line, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.meeting.meeting_base import Meeting

if TYPE_CHECKING:  # it loads pytest, which is for those alone who save a scenario
    from guldkorn.scenarios.recording import Recorded

_LANGUAGE = Text("Gem som scenarie: på hvilket sprog?", "Save as scenario: in which language?")
_LANGUAGES = {Language.DANISH: Text("Dansk", "Danish"), Language.ENGLISH: Text("Engelsk", "English")}
_TITLE = Text("Gem rådene som scenarier", "Save the advice as scenarios")
_HINT = Text(
    "Navnet ender på .feature. Enhedens navn kommer ikke med. Uden mappe lægges filen her: ",
    "The name ends in .feature. The unit's name is left out. Without a folder the file is put here: ",
)
_NO_NAME = Text("Skriv et filnavn.", "Write a file name.")
_NO_FOLDER = Text("Der er ingen mappe, der hedder ", "There is no folder called ")
_OVERWRITE = Text("Filen er der allerede. Skal den overskrives?", "The file is there already. Write over it?")
_YES, _NO = Text("Ja, overskriv den", "Yes, write over it"), Text("Nej, vælg et andet navn", "No, choose another name")
_TRYING = Text(
    "Finder det, hvert råd bygger på, og prøver scenarierne …",
    "Finding what each piece of advice rests on, and running the scenarios …",
)
_SAVED = Text("Scenarierne er gemt", "The scenarios are saved")
_FAILED = Text("Scenarierne blev ikke gemt", "The scenarios were not saved")
_STAYS = Text("Mødet er gemt og er, som det var.", "The meeting is kept and is as it was.")


async def save_as_scenario(meeting: Meeting) -> None:
    """Ask for a language and a file's name, and write the advice there as scenarios; the screen lives on meanwhile."""
    choices = [Choice(each.value, title) for each, title in _LANGUAGES.items()]
    chosen = await ask(meeting, _LANGUAGE, choices, chosen=meeting.language.value)
    if chosen is None:
        return
    language = Language(chosen)
    from guldkorn.scenarios.recorded_file import said_of, suggested_name  # loads pytest, so only when used
    from guldkorn.scenarios.recording import record

    session = meeting.here
    name: str | None = suggested_name(language, Path.cwd())
    name = await ask_line(meeting, _TITLE, _HINT + same(f"{Path.cwd()}"), name or "", _fault)
    if name is None:
        return
    meeting.tell(_TRYING)
    try:
        recorded = await asyncio.to_thread(record, session, language)
    except GuldkornError as error:
        meeting.tell(_FAILED + same("."))
        await tell_fault(meeting, _FAILED, error.message, _STAYS)
        return
    while name is not None:
        path = Path(name).expanduser()
        try:
            if await _written(meeting, recorded, path):
                where = path.absolute()
                lies = Text(f"{where.name} ligger i {where.parent}.", f"{where.name} is in {where.parent}.")
                meeting.tell(join([_SAVED + same("."), lies], " "))
                await tell_fault(meeting, _SAVED, lies, *said_of(recorded))
                return
        except GuldkornError as error:
            meeting.tell(_FAILED + same("."))
            await tell_fault(meeting, _FAILED, error.message, _STAYS)
        name = await ask_line(meeting, _TITLE, _HINT + same(f"{Path.cwd()}"), name, _fault)


async def _written(meeting: Meeting, recorded: "Recorded", path: Path) -> bool:
    """Write the scenarios. Return whether they were written; not, where somebody would rather have another name."""
    from guldkorn.scenarios.recorded_file import TakenScenarioError, write_feature

    try:
        write_feature(recorded.text, path, overwrite=False)
    except TakenScenarioError:
        answer = await ask(meeting, _OVERWRITE, [Choice("no", _NO), Choice("yes", _YES)], before=None)
        if answer != "yes":
            return False
        write_feature(recorded.text, path, overwrite=True)
    return True


def _fault(line: str) -> Text | None:
    """Say what is wrong with a file's name."""
    from guldkorn.scenarios.recorded_file import ENDING, WRONG_ENDING

    if not line:
        return _NO_NAME
    if Path(line).suffix.lower() != ENDING:
        return WRONG_ENDING
    folder = Path(line).expanduser().parent
    is_there = os.path.isdir(folder)  # noqa: PTH112 - a path's own raises for a name that none can have
    return None if is_there else _NO_FOLDER + same(f"{folder}.")
