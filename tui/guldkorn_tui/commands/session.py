"""`guldkorn session`."""

import sys
from pathlib import Path

import click

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.session.session import Session
from guldkorn_tui.commands.advise import print_advice, print_remarks
from guldkorn_tui.opening import example_files, open_all

_EXAMPLE = "hospital-ward"
_NO_TERMINAL = Text(
    "Her er ingen terminal, så rådene skrives ud i stedet.",
    "There is no terminal here, so the advice is printed instead.",
)
_SHOWS_EXAMPLE = Text(
    "Ingen kortlægning er nævnt; eksemplet fra en hospitalsafdeling bruges.",
    "No mapping is named; the example of a hospital ward is used.",
)
_NOTHING_TO_SHOW = Text(
    "Ingen enhed har svar nok til at blive vist, så der er intet at holde møde om.",
    "No unit has answers enough to be shown, so there is nothing to hold a meeting on.",
)


class NothingToShowError(GuldkornError):
    """Every unit of the mapping is too small to be shown."""


def hold_session(
    mapping: Path | None,
    context: Path | None,
    rulebook: Path | None,
    minimum: int | None,
    reference: Path | None,
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
        print_advice(mapping, context, rulebook, minimum, reference, None, "text", language)
        return
    # A context file that is not there yet is one that the session will write.
    told = context if context is not None and context.exists() else None
    opened = open_all(mapping, told, rulebook, minimum=minimum, reference=reference)
    print_remarks(opened.remarks, language)
    if not opened.mapping.units:
        raise NothingToShowError(_NOTHING_TO_SHOW)
    from guldkorn_tui.session_app import SessionApp  # Textual, so only when a session opens

    session = Session(opened.mapping, opened.context, opened.rulebook, opened.mapping.units[0])
    SessionApp(session, language, context_path, opened.named_units).run()
