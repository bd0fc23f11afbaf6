"""The command line `guldkorn`. Each command loads what it uses and no more."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn_tui.asked import Asked
from guldkorn_tui.survey_options import FILE, HERE, rulebook_option, said, survey_options

Command = TypeVar("Command", bound=Callable[..., Any])


def _language(command: Command) -> Command:
    return click.option(
        "--language",
        type=click.Choice([language.value for language in Language]),
        default=HERE.value,
        show_default=True,
        callback=lambda _context, _option, value: Language(value),
        help=said("Sproget: dansk (da) eller engelsk (en).", "The language: Danish (da) or English (en)."),
    )(command)


def _context(command: Command) -> Command:
    return click.option(
        "--context",
        type=FILE,
        metavar="FILE",
        help=said("Svarene på spørgsmålene (YAML).", "The answers to the questions (YAML)."),
    )(command)


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=said(
        "Fra en kortlægning af det psykiske arbejdsmiljø til få, velbegrundede råd, der forklarer sig selv.",
        "From a mapping of the psychosocial work environment to few, well-founded advice that explains itself.",
    ),
)
@click.version_option(package_name="guldkorn", prog_name="guldkorn")
@click.pass_context
def guldkorn(context: click.Context) -> None:
    """Open the session when no command is named."""
    if context.invoked_subcommand is None:
        context.invoke(session)


@guldkorn.command(
    help=said(
        "Hold et møde: om en kortlægning, videre med en mødefil (.guldkorn), eller begynd med velkomsten.",
        "Hold a meeting: on a mapping, on with a session file (.guldkorn), or begin with the welcome.",
    )
)
@click.argument("mapping", type=FILE, required=False, metavar="[FILE]")
@_context
@click.option(
    "--plain",
    is_flag=True,
    help=said(
        "Hold mødet som spørgsmål og svar i rene linjer, for skærmlæsere og pipes.",
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
@survey_options
@_language
def session(
    mapping: Path | None = None,
    context: Path | None = None,
    asked: Asked | None = None,
    language: Language = HERE,
    plain: bool = False,
    save: Path | None = None,
) -> None:
    """Open the terminal session; without a file, on its welcome."""
    from guldkorn_tui.session_folder import demand_new, session_named

    demand_new(mapping, context)
    save = session_named(save) if save is not None else None
    if plain:
        from guldkorn_tui.line_mode.run import hold_plain

        sys.exit(hold_plain(mapping, context, asked or Asked(), save, language))
    from guldkorn_tui.commands.session import hold_session

    source = click.get_current_context().get_parameter_source("language")
    is_asked = source is ParameterSource.COMMANDLINE
    hold_session(mapping, context, asked or Asked(), language, is_language_asked=is_asked, save=save)


@guldkorn.command(
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


@guldkorn.command(
    name="map",
    help=said(
        "Læs en fil med svar eller scorer, vis, hvad der blev genkendt, og skriv kortlægningen.",
        "Read a file of answers or scores, show what was recognised, and write the mapping.",
    ),
)
@click.argument("file", type=FILE)
@survey_options
@click.option(
    "--out",
    type=FILE,
    metavar="MAPPING",
    help=said("Skriv kortlægningen i en CSV-fil.", "Write the mapping to a CSV file."),
)
@click.option(
    "--chart",
    type=FILE,
    metavar="FILE",
    help=said("Tegn profilen i en .svg- eller .png-fil.", "Draw the profile in an .svg or .png file."),
)
@click.option("--unit", metavar="NAME", help=said("Tegn kun denne enhed.", "Draw this unit only."))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_language
def map_survey(
    file: Path, asked: Asked, out: Path | None, chart: Path | None, unit: str | None, form: str, language: Language
) -> None:
    """Print what was recognised in a file and the scores that may be shown, and write the mapping."""
    from guldkorn_tui.commands.map import print_mapping

    print_mapping(file, asked, out, chart, unit, form, language)


@guldkorn.command(help=said("Giv råd ud fra en kortlægning.", "Give advice from a mapping."))
@click.argument("mapping", type=FILE)
@_context
@survey_options
@click.option("--unit", metavar="NAME", help=said("Kun denne enhed.", "This unit only."))
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option(
    "--why",
    is_flag=True,
    help=said("Vis hele begrundelsen for hver linje.", "Show the whole justification of every line."),
)
@_language
def advise(
    mapping: Path, context: Path | None, asked: Asked, unit: str | None, form: str, why: bool, language: Language
) -> None:
    """Print the advice that follows from a mapping and a context."""
    from guldkorn_tui.commands.advise import print_advice

    print_advice(mapping, context, asked, unit, form, language, why=why)


@guldkorn.command(help=said("Skriv planen fra et møde som et dokument.", "Write the plan of a meeting as a document."))
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
@_language
def export(
    session_file: Path, target: Path, unit: str | None, force: bool, rulebook: Path | None, language: Language
) -> None:
    """Write the plan as far as the session's file holds; exit status 1 if the file is damaged."""
    from guldkorn_tui.commands.export import export_plan

    sys.exit(export_plan(session_file, target, unit, rulebook, language, overwrite=force))


@guldkorn.command(help=said("Find alle fejl i regler og viden.", "Find all problems in rules and knowledge."))
@rulebook_option
@_language
def check(rulebook: Path | None, language: Language) -> None:
    """Print every problem of a rulebook; exit status 1 if there are any."""
    from guldkorn_tui.commands.check import print_problems

    sys.exit(print_problems(rulebook, language))


@guldkorn.command(
    help=said("Se, om et udsagn om problemet er mudret.", "See whether a statement of the problem is muddled.")
)
@click.argument("statements", nargs=-1, metavar="[STATEMENT …]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@_language
def clarify(statements: tuple[str, ...], form: str, rulebook: Path | None, language: Language) -> None:
    """Say of each statement whether it is muddled, how, and what to map instead; `-` reads standard input."""
    from guldkorn_tui.commands.clarify import print_clarifications

    print_clarifications(statements, form, rulebook, language)


@guldkorn.command(help=said("Vis, hvad der bærer hver påstand i notatet.", "Show what carries each claim of the note."))
@click.option("--features", type=FILE, metavar="DIR", help=said("En mappe med scenarier.", "A folder with scenarios."))
@rulebook_option
@_language
def claims(features: Path | None, rulebook: Path | None, language: Language) -> None:
    """Print claim by claim the rules and scenarios that cover it; exit status 1 if there is a gap."""
    from guldkorn_tui.commands.claims import print_claims

    sys.exit(print_claims(features, rulebook, language))


@guldkorn.command(help=said("Vis de møder, der er gemt.", "List the meetings that are kept."))
@click.option(
    "--folder",
    type=FILE,
    metavar="DIR",
    help=said(
        "En anden mappe end brugerens egen (eller den, som GULDKORN_SESSIONS nævner).",
        "Another folder than the user's own (or the one that GULDKORN_SESSIONS names).",
    ),
)
@_language
def sessions(folder: Path | None, language: Language) -> None:
    """Print the session files of a folder, a line each."""
    from guldkorn_tui.commands.sessions import print_sessions

    print_sessions(folder, language)


@guldkorn.command(
    help=said("Vis, hvad der blev sagt på et møde, og hvornår.", "Print what was said in a meeting, and when.")
)
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@_language
def log(file: Path, form: str, rulebook: Path | None, language: Language) -> None:
    """Print the log of a session file; exit status 1 where the file is damaged."""
    from guldkorn_tui.commands.log import print_log

    sys.exit(print_log(file, rulebook, form, language))


@guldkorn.command(
    help=said(
        "Giv et mødes råd igen, evt. med et andet regelværk, og sig, hvad der er anderledes.",
        "Give a meeting's advice again, perhaps with another rulebook, and say what differs.",
    )
)
@click.argument("file", type=FILE)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@_language
def replay(file: Path, form: str, rulebook: Path | None, language: Language) -> None:
    """Print a meeting's advice given again, and what differs; exit status 1 where the file is damaged."""
    from guldkorn_tui.commands.replay import print_replay

    sys.exit(print_replay(file, rulebook, form, language))


@guldkorn.command(help=said("Skriv et eksempels filer i en mappe.", "Write an example's files into a folder."))
@click.argument("name", required=False)
@click.argument("folder", type=FILE, required=False, metavar="DIR")
@_language
def example(name: str | None, folder: Path | None, language: Language) -> None:
    """Write an example's mapping and context into a folder, to start from; without a name, list the examples."""
    from guldkorn_tui.commands.example import write_example

    write_example(name, folder, language)


@guldkorn.command(
    help=said(
        "Skriv et script, der udfylder kommandoer i din skal.",
        "Print a script that completes commands in your shell.",
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print a completion script; `eval "$(guldkorn completion bash)"` uses it."""
    from click.shell_completion import get_completion_class

    complete = get_completion_class(shell)
    if complete is not None:
        click.echo(complete(guldkorn, {}, "guldkorn", "_GULDKORN_COMPLETE").source())


def main() -> None:
    """Run the command line. Faults are told in the user's language, without a traceback; exit status 2."""
    try:
        guldkorn.main(standalone_mode=True, prog_name="guldkorn")
    except GuldkornError as error:
        click.echo(error.message.get(_asked_language(sys.argv)), err=True)
        sys.exit(2)


def _asked_language(arguments: list[str]) -> Language:
    """Return the language that the arguments ask for, else that of the locale."""
    for index, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or "".join(arguments[index + 1 : index + 2])
            if value in [language.value for language in Language]:
                return Language(value)
    return HERE
