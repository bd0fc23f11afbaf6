"""The commands of the meeting: holding one, finding one again, and what is made of it."""

import sys
from pathlib import Path

import click
from click.core import ParameterSource

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.command_line.options import context_option, language_option
from guldkorn_tui.look.letters import shows_lines_alone
from guldkorn_tui.opening.survey_options import FILE, HERE, rulebook_option, said, survey_options
from guldkorn_tui.opening.what_to_read import Asked


@click.command(
    help=said(
        "Hold et møde: begynd med en kortlægning, gå videre i en mødefil (.guldkorn), eller start på velkomstskærmen.",
        "Hold a meeting: on a mapping, on with a session file (.guldkorn), or begin with the welcome.",
    )
)
@click.argument("mapping", type=FILE, required=False, metavar="[FILE]")
@context_option
@click.option(
    "--plain",
    is_flag=True,
    help=said(
        "Hold mødet som spørgsmål og svar, linje for linje; egnet til skærmlæsere og til at sende videre til andre "
        "programmer.",
        "Hold the meeting as questions and answers in plain lines, for screen readers and pipes.",
    ),
)
@click.option(
    "--save",
    type=FILE,
    metavar="FILE",
    help=said(
        "Gem mødet i denne nye fil (.guldkorn); ellers i mappen, som guldkorn sessions viser.",
        "Keep the meeting in this new file (.guldkorn); else in the folder that guldkorn sessions shows.",
    ),
)
@click.option(
    "--watch",
    is_flag=True,
    help=said(
        "Læs regelværket igen, hver gang dets filer gemmes under mødet.",
        "Read the rulebook again whenever its files are saved during the meeting.",
    ),
)
@survey_options
@language_option
def session(
    mapping: Path | None = None,
    context: Path | None = None,
    asked: Asked | None = None,
    language: Language = HERE,
    plain: bool = False,
    save: Path | None = None,
    watch: bool = False,
) -> None:
    """Open the terminal session; without a file, on its welcome."""
    from guldkorn_tui.opening.session_folder import demand_new, session_named

    demand_new(mapping, context)
    save = session_named(save) if save is not None else None
    if plain or shows_lines_alone():
        from guldkorn_tui.line_mode.run import hold_plain

        sys.exit(hold_plain(mapping, context, asked or Asked(), save, language, watch=watch))
    from guldkorn_tui.commands.session import hold_session

    source = click.get_current_context().get_parameter_source("language")
    is_asked = source is ParameterSource.COMMANDLINE
    hold_session(mapping, context, asked or Asked(), language, is_language_asked=is_asked, save=save, watch=watch)


@click.command(
    help=said("Hold mødet i en browser på denne maskine.", "Hold the meeting in a browser on this machine."),
    params=[parameter for parameter in session.params if parameter.name != "plain"],  # told on to the session
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="N",
    default=0,
    help=said("Porten, der lyttes på (en ledig).", "The port to listen on (a free one)."),
)
@click.pass_context
def serve(given: click.Context, /, port: int, language: Language, **_told_on: object) -> None:
    """Serve the session on this machine, to whoever was given the printed address."""
    from guldkorn_tui.commands.serve import serve_session

    serve_session(given, port, language)


@click.command(help=said("Vis de møder, der er gemt.", "List the meetings that are kept."))
@click.option(
    "--folder",
    type=FILE,
    metavar="DIR",
    help=said(
        "En anden mappe end brugerens egen (eller den, som GULDKORN_SESSIONS nævner).",
        "Another folder than the user's own (or the one that GULDKORN_SESSIONS names).",
    ),
)
@language_option
def sessions(folder: Path | None, language: Language) -> None:
    """Print the session files of a folder, a line each."""
    from guldkorn_tui.commands.sessions import print_sessions

    print_sessions(folder, language)


@click.command(
    help=said("Vis, hvad der blev skrevet på et møde, og hvornår.", "Print what was said in a meeting, and when.")
)
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@language_option
def log(file: Path, form: str, rulebook: Layers, language: Language) -> None:
    """Print the log of a session file; exit status 1 where the file is damaged."""
    from guldkorn_tui.commands.log import print_log

    sys.exit(print_log(file, rulebook, form, language))


@click.command(
    help=said(
        "Giv et mødes råd igen, evt. med et andet regelværk, og vis, hvad der er anderledes.",
        "Give a meeting's advice again, perhaps with another rulebook, and say what differs.",
    )
)
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@language_option
def replay(file: Path, form: str, rulebook: Layers, language: Language) -> None:
    """Print a meeting's advice given again, and what differs; exit status 1 where the file is damaged."""
    from guldkorn_tui.commands.replay import print_replay

    sys.exit(print_replay(file, rulebook, form, language))


@click.command(help=said("Skriv planen fra et møde som et dokument.", "Write the plan of a meeting as a document."))
@click.argument("session_file", type=FILE, metavar="SESSION")
@click.option(
    "--to",
    "target",
    type=FILE,
    metavar="FILE",
    required=True,
    help=said(
        "Dokumentet: .docx, .pdf, .html, .xlsx, .md eller .json.",
        "The document: .docx, .pdf, .html, .xlsx, .md or .json.",
    ),
)
@click.option("--unit", metavar="NAME", help=said("Kun denne enhed.", "This unit only."))
@click.option("--force", is_flag=True, help=said("Skriv oven i filen, hvis den findes.", "Write over a file there is."))
@rulebook_option
@language_option
def export(
    session_file: Path, target: Path, unit: str | None, force: bool, rulebook: Layers, language: Language
) -> None:
    """Write the plan as far as the session's file holds; exit status 1 if the file is damaged."""
    from guldkorn_tui.commands.export import export_plan

    sys.exit(export_plan(session_file, target, unit, rulebook, language, overwrite=force))


COMMANDS = (session, serve, sessions, log, replay, export)
