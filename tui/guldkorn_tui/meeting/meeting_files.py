"""The files of a meeting: what is told at its beginning, a new file, another meeting, and when writing fails."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from guldkorn.advice.context_file import read_context
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Text, join, same
from guldkorn.session.events import ContextTaken
from guldkorn.session.storage.session_file import SUFFIX
from guldkorn.survey.request import Request
from guldkorn_tui.dialogs.asking import ask, ask_file, tell_error, tell_fault
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.session_beginning import Nothing
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.welcome.preparation import Preparation
from guldkorn_tui.welcome.welcome_screen import WelcomeScreen
from guldkorn_tui.words.where_kept import said_of_refused

_SAVE_AS = Text("Gå videre i en ny fil", "Go on in a new file")
_SAVE_HINT = Text(
    "Filens navn, gerne med mappe. Den gamle fil bliver, som den er.",
    "The file's name, with its folder if need be. The old file stays as it is.",
)
_IS_THERE = Text("Der er allerede en fil med det navn. Skriv et andet.", "There is a file of that name. Write another.")
_GOES_ON = Text("Mødet fortsætter i", "The meeting goes on in")
_NOT_MADE = Text("Filen kunne ikke oprettes", "The file could not be made")
_CANNOT_OPEN = Text("Filen kunne ikke åbnes", "The file could not be opened")
_STAYS = Text("Mødet er, som det var.", "The meeting is as it was.")
_NOT_KEPT = Text("Det kunne ikke gemmes og er derfor ikke kommet med", "It could not be kept, so it was not taken in")
_ALL_BEFORE = Text("Alt, hvad I har skrevet før, er gemt.", "All that you said before is kept.")
_AGAIN = Text("Prøv igen", "Try again")
_NEW_FILE = Text("Gå videre i en ny fil, fx på et andet drev", "Go on in a new file, such as on another drive")
_LEAVE_IT = Text("Lad det ligge", "Leave it")
_ONLY_READ = Text("Mødet kan kun læses her", "The meeting can only be read here")
_HOW_TO_GO_ON = Text(
    "I kan se alt. Tryk S for at gå videre i en ny fil, hvis I vil ændre noget.",
    "Everything can be looked at. To say something, go on in a new file with S.",
)
_RESCUED = Text("Filen var beskadiget", "The file was damaged")
_GOES_ON_IN = Text("Mødet fortsætter i den gendannede kopi:", "The meeting goes on in the rescued copy:")
_UNTOUCHED = Text("Den beskadigede fil ligger urørt ved siden af.", "The damaged file lies untouched beside it.")
_OTHER_BOOK = Text("Regelværket er et andet end dengang", "The rulebook is another than it was then")
_STAYS_IN_FILE = Text(
    "Det bliver stående i filen, men det indgår ikke i rådene.", "It stays in the file, but nothing follows from it."
)
_WHERE = Text("Hvor mødet er gemt", "Where the meeting is kept")
_ANOTHER_DAY = Text(
    "Kun du kan læse filen. Vil I gå videre en anden dag, så skriv guldkorn, og vælg mødet på listen.",
    "The file can be read by you alone. To go on another day, write guldkorn and choose the meeting in the list.",
)
_TAKEN = Text("Læst ind.", "Read in.")
_FORGET = Text("En kladde går tabt, når I forlader mødet", "A draft is lost when you leave the meeting")
_STAY = Text("Bliv i mødet, så I kan skrive kladden færdig", "Stay in the meeting and finish the draft")
_GO = Text("Forlad mødet uden den", "Leave without it")
_SHOWN = 60
"""How many characters of a draft are shown."""


async def tell_beginning(meeting: Meeting, hindrance: Text | None) -> None:
    """Say what people must know before they go on: damage, what does not fit, and whether they can say anything."""
    minutes = meeting.minutes
    if minutes.damage is not None:
        goes_on = () if minutes.read_only else (join([_GOES_ON_IN, same(str(minutes.path))], " "), _UNTOUCHED)
        await tell_fault(meeting, _RESCUED, minutes.damage, *goes_on)
    if misfits := tuple(dict.fromkeys(minutes.history.misfits)):
        await tell_fault(meeting, _RESCUED if minutes.history.lost else _OTHER_BOOK, *misfits, _STAYS_IN_FILE)
    if minutes.read_only is not None and (minutes.damage is None or hindrance is not None):
        await tell_fault(meeting, _ONLY_READ, hindrance or minutes.read_only, _HOW_TO_GO_ON)


async def tell_where(meeting: Meeting) -> None:
    """Say where the meeting is kept, whole, and how to go on with it another day."""
    await tell_fault(meeting, _WHERE, meeting.said_of_file(), _ANOTHER_DAY)


async def save_as(meeting: Meeting) -> bool:
    """Go on with the meeting in a new file. Return whether it does."""
    path = await _ask_new_file(meeting, _free(meeting.minutes.path))
    if path is None:
        return False
    try:
        meeting.minutes.save_as(path)
    except GuldkornError as error:
        await tell_fault(meeting, _NOT_MADE, error.message, _STAYS)
        return False
    meeting.keep_drafts()  # they go along
    meeting.tell(join([_GOES_ON, same(f"{meeting.minutes.path}.")], " "))
    return True


async def _ask_new_file(meeting: Meeting, suggested: Path) -> Path | None:
    while True:
        path = await ask_file(meeting, _SAVE_AS, suggested, _SAVE_HINT)
        if path is None:
            return None
        if path.name and path.suffix != SUFFIX:
            path = path.with_name(f"{path.name}{SUFFIX}")
        if not os.path.exists(path):  # noqa: PTH110 - a path's own raises for a name that none can have
            return path
        suggested = path
        await tell_fault(meeting, _SAVE_AS, _IS_THERE)


def _free(path: Path) -> Path:
    """Return a name beside a file that nothing has yet."""
    number = 2
    while (found := path.with_name(f"{path.stem}-{number}{SUFFIX}")).exists():
        number += 1
    return found


async def open_another(meeting: Meeting) -> None:
    """Show the earlier meetings and all else that can be opened, in front of this one."""
    asked = Asked(Request(known=meeting.shown_so_far))
    preparation = Preparation(asked, meeting.here.rulebook)
    welcome = WelcomeScreen(Nothing(asked), meeting.language, preparation, here=meeting.minutes.path)
    answers = await meeting.app.push_screen_wait(welcome)
    if answers is not None:
        await take_context(meeting, answers)


async def take_context(meeting: Meeting, path: Path) -> None:
    """Take in what a context file says."""
    try:
        context = read_context(path, meeting.here.rulebook.knowledge, meeting.names)
    except GuldkornError as error:
        await tell_error(meeting, _CANNOT_OPEN, error, _STAYS)
    else:
        meeting.change(ContextTaken(context), _TAKEN)


async def tell_not_kept(meeting: Meeting, error: GuldkornError, again: Callable[[], bool]) -> None:
    """Say that something could not be written and so was not taken in, and ask what to do now."""
    choices = (Choice("again", _AGAIN, _LETTERS[0]), Choice("new", _NEW_FILE, _LETTERS[1]), Choice("leave", _LEAVE_IT))
    refused = said_of_refused(meeting.minutes)
    before = _ALL_BEFORE if refused is None or len(meeting.minutes.refused) == 1 else refused
    choice = await ask(meeting, _NOT_KEPT, choices, before=join([error.message, before], ". "))
    if choice == "again" or (choice == "new" and await save_as(meeting)):
        again()


_LETTERS = (Text("p", "t"), same("S"))


async def may_forget(meeting: Meeting, begun: Sequence[str]) -> bool:
    """Ask whether a meeting may be left though something was begun that was not said. With nothing begun, it may."""
    if not begun:
        return True
    shown = Text("Skrevet, men ikke gemt: ", "It is written, but not said: ") + same(
        ", ".join(f"“{clean_line(text)[:_SHOWN]}”" for text in begun)
    )
    answer = await ask(meeting, _FORGET, [Choice("stay", _STAY), Choice("forget", _GO)], before=shown)
    return answer == "forget"


async def leave(meeting: Meeting) -> None:
    """End the meeting. All that was said is in its file."""
    meeting.minutes.close()
    meeting.app.exit()
