"""`guldkorn session`."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from guldkorn.reading.text import Language, Text
from guldkorn.survey.files.opening import open_survey_file
from guldkorn.survey.recogniser import find_instrument
from guldkorn.survey.tidy_table import is_tidy
from guldkorn_tui.asked import Asked
from guldkorn_tui.commands.advise import print_advice, print_remarks
from guldkorn_tui.opening import NOTHING_TO_SHOW, NothingToShowError, Opened, prepare, take_all_in
from guldkorn_tui.recognition.choices import Choices, fitted_to
from guldkorn_tui.recognition.held_file import HeldFile
from guldkorn_tui.shipped import example_files

_EXAMPLE = "hospital-ward"
_NO_TERMINAL = Text(
    "Her er ingen terminal, så rådene skrives ud i stedet.",
    "There is no terminal here, so the advice is printed instead.",
)
_SHOWS_EXAMPLE = Text(
    "Ingen kortlægning er nævnt; eksemplet fra en hospitalsafdeling bruges.",
    "No mapping is named; the example of a hospital ward is used.",
)


def hold_session(
    mapping: Path | None,
    context: Path | None,
    asked: Asked,
    language: Language,
) -> None:
    """Open the session in the terminal; where there is none, print the advice."""
    context_path = context
    if mapping is None:
        click.echo(_SHOWS_EXAMPLE.get(language), err=True)
        mapping, shipped = example_files(_EXAMPLE)
        context = context or shipped
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(_NO_TERMINAL.get(language), err=True)
        print_advice(mapping, context, asked, None, "text", language)
        return
    first = replace(begin_with(mapping, context, asked), context_path=context_path)
    if isinstance(first, Opened):
        print_remarks(first.remarks, language)
        if not first.mapping.units:
            raise NothingToShowError(NOTHING_TO_SHOW)
    from guldkorn_tui.session_app import SessionApp  # Textual, so only when a session opens

    SessionApp(first, language).run()


def begin_with(path: Path, context: Path | None, asked: Asked) -> Opened | Choices:
    """Return a mapping as it was read, or a survey's own file as it lies open in front of the group."""
    book, request = prepare(asked)
    file = HeldFile(open_survey_file(path, asked.sheet))
    if is_tidy(file.headings):
        # A context file that is not there yet is one that the session will write.
        told = context if context is not None and context.exists() else None
        return take_all_in(file, told, book, request, asked.reference)
    if request.instrument is not None:
        find_instrument(request, file.headings, file.name, book.knowledge)
    request, absent = fitted_to(request, file)
    return Choices(path, file, book, request, asked.sheet, asked.reference or "", context, absent)
