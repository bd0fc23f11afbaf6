"""The draft of a deed: what it is kept by, and what was answered in it to what the deed asks for."""

from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

from guldkorn_tui.deeds.asks import Ask, OneOf
from guldkorn_tui.deeds.commands import Command
from guldkorn_tui.deeds.draft import Draft
from guldkorn_tui.deeds.subjects import Subject


def draft_of(answers: Iterable[tuple[Ask[Any], str]]) -> Draft:
    """Return a draft of what was answered so far."""
    draft = Draft()
    for ask, said in answers:
        (draft.choices if isinstance(ask, OneOf) else draft.words)[ask.name.en] = said
    return draft


def answer_in(draft: Draft, ask: Ask[Any]) -> str | None:
    """Return what was answered to an ask in a draft; None where nothing was."""
    return (draft.choices if isinstance(ask, OneOf) else draft.words).get(ask.name.en)


def draft_name(command: Command, unit: str, *subjects: Subject) -> str:
    """Return the name that a draft of a deed is kept by: its unit, and what it is about."""
    about = (str(part) for subject in subjects for part in astuple(subject))
    return " ".join((command.name.lower(), unit, *about))
