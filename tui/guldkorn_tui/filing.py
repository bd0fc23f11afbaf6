"""Saving and opening the context file from a meeting, leaving it, and going on with a copy that was left."""

from datetime import datetime
from pathlib import Path

from guldkorn.advice.context import slug
from guldkorn.advice.context_file import read_context
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, same
from guldkorn_tui.asking import ask, ask_file, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.plain import plain, said
from guldkorn_tui.widgets.block import Block, Line

_SAVE_AS = Text("Gem svarene i en fil", "Save the answers in a file")
_OPEN = Text("Åbn en fil med svar", "Open a file with answers")
_FILE_HINT = Text(
    "Filens navn, gerne med mappe. Filen er YAML.", "The file's name, with its folder if need be. It is YAML."
)
_SAVED = Text("Gemt i", "Saved in")
_OPENED = Text("Åbnet", "Opened")
_UP_TO_DATE = Text("Alt er allerede gemt.", "Everything is saved already.")
_CANNOT_SAVE = Text("Filen kunne ikke gemmes", "The file could not be saved")
_CANNOT_OPEN = Text("Filen kunne ikke åbnes", "The file could not be opened")
_TRY_ELSEWHERE = Text(
    "Svarene er stadig her. Luk denne besked, og gem et andet sted med S.",
    "The answers are still here. Close this message and save elsewhere with S.",
)
_OVERWRITE = Text("Filen findes i en anden udgave", "The file exists in another version")
_OVERWRITE_SAYS = Text(
    "Filen er skrevet af andre, siden mødet læste den, eller hører til noget andet.",
    "The file was written by others since the meeting read it, or belongs to something else.",
)
_REPLACE = Text("Skriv oven i den", "Write over it")
_OTHER_NAME = Text("Gem under et andet navn", "Save under another name")
_STAY = Text("Bliv i mødet", "Stay in the meeting")
_UNSAVED = Text("Nogle svar er ikke gemt", "Some answers are not saved")
_SAVE = Text("Gem dem", "Save them")
_THROW = Text("Kast dem væk", "Throw them away")
_COPY = Text("Et møde sluttede uden at gemme", "A meeting ended without saving")
_GO_ON = Text("Gå videre med det, der blev sagt", "Go on with what was said")
_SET_ASIDE = Text("Begynd uden (kopien bliver lagt til side)", "Begin without (the copy is put aside)")
_WENT_ON = Text(
    "Mødet fortsætter, hvor det slap. Husk at gemme.", "The meeting goes on where it stopped. Remember to save."
)
_PUT_ASIDE = Text("Kopien ligger i", "The copy lies in")
_COPY_UNREADABLE = Text("Sikkerhedskopien kan ikke læses", "The safety copy cannot be read")


async def save(meeting: Meeting, *, elsewhere: bool = False) -> bool:
    """Save what was said. Ask for a file where there is none. Return whether it is saved."""
    path = meeting.keeping.path
    unsaved = meeting.keeping.is_unsaved(meeting.here.context)
    if path is not None and path.is_file() and not elsewhere and not unsaved:
        meeting.tell(_UP_TO_DATE)
        return True
    while True:
        if path is None or elsewhere:
            path = await ask_file(meeting, _SAVE_AS, path or Path.cwd() / _suggested(meeting), _FILE_HINT)
            if path is None:
                return False
        if meeting.keeping.changed_outside(path):
            answer = await confirm_overwriting(meeting, path)
            if answer == "rename":
                elsewhere = True
                continue
            if answer != "replace":
                return False
        try:
            meeting.keeping.save(meeting.here.context, path)
        except OSError as error:
            reason = same(f"{path}: {error.strerror or error}")
            await tell_fault(meeting, _CANNOT_SAVE, reason, _TRY_ELSEWHERE)
            return False
        meeting.tell(Text(f"{_SAVED.da} {path}.", f"{_SAVED.en} {path}."))
        return True


async def open_file(meeting: Meeting) -> None:
    """Open another context file, once what was said is taken care of."""
    if not await is_taken_care_of(meeting):
        return
    path = await ask_file(meeting, _OPEN, meeting.keeping.path, _FILE_HINT)
    if path is None:
        return
    try:
        context = read_context(path, meeting.here.rulebook.knowledge, meeting.opened.named_units)
    except GuldkornError as error:
        await tell_fault(meeting, _CANNOT_OPEN, error.message)
        return
    meeting.keeping.drop_copy()
    meeting.keeping.took(context, path)
    meeting.begin_with(context)
    meeting.tell(Text(f"{_OPENED.da} {path}.", f"{_OPENED.en} {path}."))
    await offer_copy(meeting)


async def leave(meeting: Meeting) -> None:
    """End the meeting, once what was said is taken care of."""
    if await is_taken_care_of(meeting):
        meeting.keeping.drop_copy()
        meeting.app.exit()


async def offer_copy(meeting: Meeting) -> None:
    """Offer to go on with what an earlier meeting did not save."""
    keeping = meeting.keeping
    if not keeping.has_newer_copy():
        if aside := keeping.set_copy_aside():
            meeting.tell(Text(f"{_PUT_ASIDE.da} {aside}.", f"{_PUT_ASIDE.en} {aside}."))
        return
    try:
        context = keeping.read_copy(meeting.here.rulebook.knowledge, meeting.opened.named_units)
    except GuldkornError as error:
        aside = keeping.set_copy_aside()
        where = Text(f"{_PUT_ASIDE.da} {aside}.", f"{_PUT_ASIDE.en} {aside}.")
        await tell_fault(meeting, _COPY_UNREADABLE, error.message, where)
        return
    if not keeping.is_unsaved(context):
        keeping.copy.unlink(missing_ok=True)  # it holds what the file holds
        return
    when = datetime.fromtimestamp(keeping.copy.stat().st_mtime)
    choices = (
        Choice("go on", said(_GO_ON, meeting.language), Text("f", "g")),
        Choice("aside", said(_SET_ASIDE, meeting.language), same("b")),
    )
    text = Block(Line(plain(f"{when:%d.%m.%Y %H:%M} · {keeping.copy.name}")))
    answer = await ask(meeting, _COPY, choices, before=text)
    if answer == "aside":
        aside = keeping.set_copy_aside()
        meeting.tell(Text(f"{_PUT_ASIDE.da} {aside}.", f"{_PUT_ASIDE.en} {aside}."))
    else:
        meeting.begin_with(context)
        meeting.tell(_WENT_ON)


async def is_taken_care_of(meeting: Meeting) -> bool:
    """Have unsaved answers saved or thrown away. Return False where the meeting is to stay as it is."""
    if not meeting.keeping.is_unsaved(meeting.here.context):
        return True
    choices = (
        Choice("save", said(_SAVE, meeting.language), Text("g", "s")),
        Choice("throw", said(_THROW, meeting.language), Text("k", "t")),
        Choice("stay", said(_STAY, meeting.language), Text("b", "k")),
    )
    file = meeting.keeping.path
    before = Block(Line(plain(str(file)))) if file else None
    answer = await ask(meeting, _UNSAVED, choices, before=before)
    if answer == "save":
        return await save(meeting)
    return answer == "throw"


async def confirm_overwriting(meeting: Meeting, path: Path) -> str | None:
    """Ask what to do about a file that is there already: replace, rename or stay."""
    before = Block(Line(plain(str(path), "bold")), Line(said(_OVERWRITE_SAYS, meeting.language)))
    choices = (
        Choice("rename", said(_OTHER_NAME, meeting.language), same("a")),
        Choice("replace", said(_REPLACE, meeting.language), same("o")),
        Choice("stay", said(_STAY, meeting.language), Text("b", "k")),
    )
    return await ask(meeting, _OVERWRITE, choices, before=before)


def _suggested(meeting: Meeting) -> str:
    name = meeting.here.context.name
    return f"{slug(name) if name else 'guldkorn'}.yaml"
