"""Choosing what scores are held against: what the file says, published values, the organisation, a file, or nothing."""

import asyncio
from collections.abc import Iterable, Iterator
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.session.events import HeldAgainst
from guldkorn.survey.references import ORGANISATION
from guldkorn_tui.dialogs.asking import Asker, ask, ask_file, tell_error
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.look.plain_text import capital, joined, plain, said
from guldkorn_tui.meeting.meeting_base import Meeting
from guldkorn_tui.opening.opened_survey import NONE, held_against
from guldkorn_tui.opening.reference_options import (
    AS_READ,
    FILE,
    NOTHING,
    ReferenceOption,
    held_so,
    options_for,
    said_by_file,
)

_TITLE = Text("Hvad skal scorerne sammenlignes med?", "What are the scores to be held against?")
_FILE_TITLE = Text("Åbn referenceværdier eller en tidligere kortlægning", "Open reference values or an earlier mapping")
_FILE_HINT = Text(
    "Referenceværdier er YAML. En tidligere kortlægning er en fil, som guldkorn map har skrevet.",
    "Reference values are YAML. An earlier mapping is a file that guldkorn map has written.",
)
_CANNOT = Text("Scorerne kunne ikke sammenlignes med det", "The scores could not be held against that")
_STAYS = Text(
    "Der er ikke ændret noget. En fil med svar skal først laves til en kortlægning med guldkorn map.",
    "Nothing is changed. A file of answers must first be made a mapping with guldkorn map.",
)
_HELD = Text("Sammenlignes nu med: ", "Now held against: ")


async def ask_reference(
    screen: Asker,
    instrument: str | None,
    knowledge: Knowledge,
    chosen: str,
    as_read: Text | None = None,
    *,
    whole: bool,
) -> str | None:
    """Ask what scores are to be held against. `whole` tells whether the whole organisation may be chosen.

    Return an id, a word or a path, as the command line takes them; None where the dialog is left.
    """
    options = options_for(instrument, knowledge, as_read, whole=whole)
    choices = _choices(options, chosen, screen.language)
    choice = await ask(screen, _TITLE, choices, chosen=chosen)
    if choice != FILE:
        return choice
    path = await ask_file(
        screen, _FILE_TITLE, Path(chosen) if _is_file(chosen, knowledge) else None, _FILE_HINT, there=True
    )
    return None if path is None else str(path)


async def change_reference(meeting: Meeting) -> None:
    """Hold the scores of a meeting against something else. It can be undone like any other change."""
    session, knowledge = meeting.here, meeting.here.rulebook.knowledge
    as_read = meeting.minutes.as_read
    chosen = held_so(session.mapping, as_read, knowledge)
    choice = await ask_reference(
        meeting,
        session.mapping.instrument,
        knowledge,
        chosen,
        said_by_file(as_read),
        whole=bool(session.mapping.whole),
    )
    if choice is None:
        return
    try:
        mapping = await asyncio.to_thread(held_against, as_read, choice or None, session.rulebook)
    except GuldkornError as error:
        await tell_error(meeting, _CANNOT, error, _STAYS)
        return
    meeting.change(HeldAgainst(mapping), _HELD + (mapping.against or NOTHING) + Text(".", "."))


def _choices(options: Iterable[ReferenceOption], chosen: str, language: Language) -> Iterator[Choice]:
    for option in options:
        mark = "● " if option.value == chosen else "○ "
        says = joined(mark, plain(capital(option.title.get(language)), "bold"))
        more = joined(" · ", said(option.more, language)) if option.more else ""
        yield Choice(option.value, joined(says, more))


def _is_file(choice: str, knowledge: Knowledge) -> bool:
    return choice not in (AS_READ, ORGANISATION, NONE, FILE) and choice not in knowledge.reference_choices
