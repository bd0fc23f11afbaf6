"""Choosing what scores are held against: what the file says, published values, the organisation, a file, or nothing."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.questionnaires import Reference
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.references import ORGANISATION, ORGANISATION_TITLE, fitting_references
from guldkorn_tui.asking import Asker, ask, ask_file, tell_error
from guldkorn_tui.dialogs.choice_dialog import Choice
from guldkorn_tui.meeting import Meeting
from guldkorn_tui.opening import NONE, held_against
from guldkorn_tui.plain import capital, joined, plain, said

AS_READ = ""
"""Chosen where the scores stay held against what their file says."""
_FILE = "file"
_TITLE = Text("Hvad skal scorerne holdes op mod?", "What are the scores to be held against?")
_AS_READ = Text("Det, filen siger", "What the file says")
_OWN = Text("filens egne værdier", "the file's own values")
_A_FILE = Text(
    "En fil: egne referenceværdier eller en tidligere kortlægning …",
    "A file: your own reference values or an earlier mapping …",
)
_NOTHING = Text("Ingenting", "Nothing")
_NOT_CHECKED = Text("ikke kontrolleret mod kilden", "not checked against the source")
_FILE_TITLE = Text("Åbn referenceværdier eller en tidligere kortlægning", "Open reference values or an earlier mapping")
_FILE_HINT = Text(
    "Referenceværdier er YAML. En tidligere kortlægning er en fil, som guldkorn map har skrevet.",
    "Reference values are YAML. An earlier mapping is a file that guldkorn map has written.",
)
_CANNOT = Text("Scorerne kunne ikke holdes op mod det", "The scores could not be held against that")
_STAYS = Text(
    "Intet er ændret. En fil med svar må først gøres til en kortlægning med guldkorn map.",
    "Nothing is changed. A file of answers must first be made a mapping with guldkorn map.",
)
_HELD = Text("Holdes nu op mod: ", "Now held against: ")


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
    fits = fitting_references(Mapping((), instrument=instrument), knowledge)
    choices = _choices(fits, chosen, as_read, screen.language, whole=whole)
    choice = await ask(screen, _TITLE, choices, chosen=chosen)
    if choice != _FILE:
        return choice
    path = await ask_file(
        screen, _FILE_TITLE, Path(chosen) if _is_file(chosen, knowledge) else None, _FILE_HINT, there=True
    )
    return None if path is None else str(path)


async def change_reference(meeting: Meeting) -> None:
    """Hold the scores of a meeting against something else. It can be undone like any other change."""
    session, knowledge = meeting.here, meeting.here.rulebook.knowledge
    chosen = _held_so(session.mapping, meeting.opened.as_read, knowledge)
    choice = await ask_reference(
        meeting,
        session.mapping.instrument,
        knowledge,
        chosen,
        _said_by_file(meeting.opened.as_read),
        whole=bool(session.mapping.whole),
    )
    if choice is None:
        return
    try:
        mapping = await asyncio.to_thread(held_against, meeting.opened.as_read, choice or None, session.rulebook)
    except GuldkornError as error:
        await tell_error(meeting, _CANNOT, error, _STAYS)
        return
    meeting.change(meeting.here.hold_against(mapping), _HELD + (mapping.against or _NOTHING) + Text(".", "."))


def said_of_reference(choice: str, knowledge: Knowledge) -> Text:
    """Return what was chosen, as a person reads it."""
    if choice in knowledge.references:
        return knowledge.references[choice].title
    known = {AS_READ: _AS_READ, ORGANISATION: ORGANISATION_TITLE, NONE: _NOTHING}
    return known.get(choice, Text(Path(choice).name, Path(choice).name))


def _choices(
    fits: tuple[Reference, ...], chosen: str, as_read: Text | None, language: Language, *, whole: bool
) -> Iterator[Choice]:
    def choice(value: str, title: Text, more: Text | None = None) -> Choice:
        mark = "● " if value == chosen else "○ "
        says = joined(mark, plain(capital(title.get(language)), "bold"))
        return Choice(value, joined(says, " · ", said(more, language)) if more else says)

    yield choice(AS_READ, _AS_READ, as_read)
    for each in fits:
        yield choice(each.id, each.title, None if each.verified else _NOT_CHECKED)
    if whole:
        yield choice(ORGANISATION, ORGANISATION_TITLE)
    yield choice(_FILE, _A_FILE)
    yield choice(NONE, _NOTHING)


def _said_by_file(mapping: Mapping) -> Text:
    return mapping.against or (_OWN if any(score.reference for score in mapping.scores) else _NOTHING)


def _is_file(choice: str, knowledge: Knowledge) -> bool:
    return choice not in (AS_READ, ORGANISATION, NONE, _FILE) and choice not in knowledge.references


def _held_so(mapping: Mapping, as_read: Mapping, knowledge: Knowledge) -> str:
    """Return which choice a mapping is held by."""
    if mapping == as_read:
        return AS_READ
    if mapping.against is None:
        return NONE
    if mapping.against == ORGANISATION_TITLE:
        return ORGANISATION
    return next((each.id for each in knowledge.references.values() if each.title == mapping.against), _FILE)
