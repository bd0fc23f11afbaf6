"""The plan as a file: its name is asked for, nothing is written over unasked, and it is said where it lies."""

import asyncio
import os
from datetime import date
from pathlib import Path

from guldkorn.advice.context import slug
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same
from guldkorn.report.document import ENDINGS, TakenNameError, plans_of, write_plan
from guldkorn.session.plan_form import PlanForm, said_of_missing
from guldkorn.session.session import Session
from guldkorn_tui.dialogs.asking import ask, ask_line, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.meeting.meeting_base import Meeting

_TITLE = Text("Skriv planen i en fil", "Write the plan to a file")
_HINT = Text(
    f"Filendelsen bestemmer formatet: {' '.join(ENDINGS)}. Uden mappe lægges filen her: ",
    f"The ending decides the format: {' '.join(ENDINGS)}. Without a folder the file is put here: ",
)
_NO_NAME = Text("Skriv et filnavn.", "Write a file name.")
_NO_FOLDER = Text("Der er ingen mappe, der hedder ", "There is no folder called ")
_ENDING = Text(
    f"Skriv et navn, der ender på en af {' '.join(ENDINGS)}.", f"Write a name that ends in one of {' '.join(ENDINGS)}."
)
_OVERWRITE = Text("Filen er der allerede. Skal den overskrives?", "The file is there already. Write over it?")
_YES, _NO = Text("Ja, overskriv den", "Yes, write over it"), Text("Nej, vælg et andet navn", "No, choose another name")
_WRITING = Text("Skriver planen …", "Writing the plan …")
_WRITTEN = Text("Planen er skrevet.", "The plan is written.")
_FETCHED = Text("Browseren henter den også.", "The browser fetches it too.")
_FAILED = Text("Planen blev ikke skrevet", "The plan was not written")
_STAYS = Text(
    "Mødet er gemt og er, som det var. Prøv et andet navn.", "The meeting is kept and is as it was. Try another name."
)
_WHICH = Text("Hvilke enheder skal med?", "Which units are to be in it?")
_ALL = Text("Alle enheder, I har arbejdet med", "All that were spoken of")


async def export_plan(meeting: Meeting) -> None:
    """Ask for a file's name and write the plan there; the screen lives on meanwhile."""
    sessions = await _sessions(meeting)
    name = suggested_name(sessions, date.today()) if sessions else None
    while name is not None:
        name = await _asked_name(meeting, name)
        if name is None:
            return
        path = Path(name).expanduser()
        try:
            written = await _write(meeting, sessions, path)
        except GuldkornError as error:
            meeting.tell(_FAILED + same("."))
            await tell_fault(meeting, _FAILED, error.message, _STAYS)
            continue
        if written:
            _tell(meeting, sessions, path)
            return


def suggested_name(sessions: tuple[Session, ...], today: date) -> str:
    """Return a file name with the unit and the date, one that is not taken in the working folder."""
    of = slug(sessions[0].unit if len(sessions) == 1 else sessions[0].context.name or "plan")
    stem, number = f"plan-{of[:40].strip('-')}-{today.isoformat()}", 1
    while Path(f"{stem}{'' if number == 1 else f'-{number}'}.docx").exists():
        number += 1
    return f"{stem}{'' if number == 1 else f'-{number}'}.docx"


async def _sessions(meeting: Meeting) -> tuple[Session, ...]:
    """Return the session of each unit that is to be in the plan; asked only where several were spoken of."""
    here = meeting.here
    plans = plans_of(here)
    if plans == (here,):
        return plans
    choices = [Choice("one", same(here.unit)), Choice("all", _ALL + same(f" ({len(plans)})"))]
    chosen = await ask(meeting, _WHICH, choices)
    if chosen is None:
        return ()
    return (here,) if chosen == "one" else plans


async def _asked_name(meeting: Meeting, suggested: str) -> str | None:
    hint = _HINT + same(f"{Path.cwd()}")
    return await ask_line(meeting, _TITLE, hint, suggested, _fault)


def _fault(line: str) -> Text | None:
    """Say what is wrong with a file's name."""
    if not line:
        return _NO_NAME
    if Path(line).suffix.lower() not in ENDINGS:
        return _ENDING
    folder = Path(line).expanduser().parent
    is_there = os.path.isdir(folder)  # noqa: PTH112 - a path's own raises for a name that none can have
    return None if is_there else _NO_FOLDER + same(f"{folder}.")


async def _write(meeting: Meeting, sessions: tuple[Session, ...], path: Path) -> bool:
    """Write the plan. Return whether it was written; not, where somebody would rather have another name."""
    try:
        await _in_thread(meeting, sessions, path, overwrite=False)
    except TakenNameError:
        answer = await ask(meeting, _OVERWRITE, [Choice("no", _NO), Choice("yes", _YES)], before=None)
        if answer != "yes":
            meeting.tell(_FAILED + same("."))
            return False
        await _in_thread(meeting, sessions, path, overwrite=True)
    return True


async def _in_thread(meeting: Meeting, sessions: tuple[Session, ...], path: Path, *, overwrite: bool) -> None:
    meeting.tell(_WRITING)
    await asyncio.to_thread(
        write_plan, sessions, path, meeting.language, date.today(), overwrite=overwrite, remarks=meeting.minutes.remarks
    )


def _tell(meeting: Meeting, sessions: tuple[Session, ...], path: Path) -> None:
    """Say where the plan lies and whether it is a draft; to a browser it is sent besides."""
    lacking = [missing for session in sessions for missing in PlanForm(session).missing]
    written = _WRITTEN
    if lacking:
        said = said_of_missing(lacking)
        written = Text(
            f"Planen er skrevet som et UDKAST. Der mangler {said.da}.",
            f"The plan is written as a DRAFT. Missing: {said.en}.",
        )
    where = path.absolute()
    lies = Text(f"{where.name} ligger i {where.parent}", f"{where.name} is in {where.parent}")
    meeting.tell(written, _FETCHED if meeting.app.is_web else None, lies)
    if meeting.app.is_web:
        meeting.app.deliver_binary(path)
