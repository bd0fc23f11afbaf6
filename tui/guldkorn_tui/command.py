"""The command line `guldkorn`. Each command loads what it uses and no more."""

import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import click

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn_tui.locale import language_of_locale

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)
_HERE = language_of_locale()


def _said(da: str, en: str) -> str:
    """Return a help text in the language of the locale."""
    return Text(da, en).get(_HERE)


def _language(command: Command) -> Command:
    return click.option(
        "--language",
        type=click.Choice([language.value for language in Language]),
        default=_HERE.value,
        show_default=True,
        callback=lambda _context, _option, value: Language(value),
        help=_said("Sproget: dansk (da) eller engelsk (en).", "The language: Danish (da) or English (en)."),
    )(command)


def _rulebook(command: Command) -> Command:
    return click.option(
        "--rulebook",
        type=FILE,
        metavar="DIR",
        help=_said(
            "Et andet regelværk: en mappe med rules/ og knowledge/.",
            "Another rulebook: a folder with rules/ and knowledge/.",
        ),
    )(command)


def _mapping_options(command: Command) -> Command:
    helps = {
        "context": ("Svarene på spørgsmålene (YAML).", "The answers to the questions (YAML)."),
        "minimum": (
            "Mindste antal svar, for at en enhed vises (10; mindst 5).",
            "The fewest answers for a unit to be shown (10; at least 5).",
        ),
        "reference": ("En anden fil med referenceværdier (YAML).", "Another file with reference values (YAML)."),
    }
    for name, said in reversed(helps.items()):
        kind, shown = (int, "N") if name == "minimum" else (FILE, "FILE")
        command = click.option(f"--{name}", type=kind, metavar=shown, help=_said(*said))(command)
    return command


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=_said(
        "Fra en kortlægning af det psykiske arbejdsmiljø til få, velbegrundede råd, der forklarer sig selv.",
        "From a mapping of the psychosocial work environment to few, well-founded advice that explains itself.",
    ),
)
@click.version_option(version("guldkorn"), prog_name="guldkorn")
@click.pass_context
def guldkorn(context: click.Context) -> None:
    """Open the session when no command is named."""
    if context.invoked_subcommand is None:
        context.invoke(session)


@guldkorn.command(help=_said("Hold et møde om en kortlægning.", "Hold a meeting on a mapping."))
@click.argument("mapping", type=FILE, required=False)
@_mapping_options
@_rulebook
@_language
def session(
    mapping: Path | None = None,
    context: Path | None = None,
    minimum: int | None = None,
    reference: Path | None = None,
    rulebook: Path | None = None,
    language: Language = _HERE,
) -> None:
    """Open the terminal session; without a mapping, on the hospital example."""
    from guldkorn_tui.commands.session import hold_session

    hold_session(mapping, context, rulebook, minimum, reference, language)


@guldkorn.command(help=_said("Giv råd ud fra en kortlægning.", "Give advice from a mapping."))
@click.argument("mapping", type=FILE)
@_mapping_options
@click.option("--unit", metavar="NAME", help=_said("Kun denne enhed.", "This unit only."))
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option(
    "--why",
    is_flag=True,
    help=_said("Vis hele begrundelsen for hver linje.", "Show the whole justification of every line."),
)
@_rulebook
@_language
def advise(
    mapping: Path,
    context: Path | None,
    minimum: int | None,
    reference: Path | None,
    unit: str | None,
    form: str,
    why: bool,
    rulebook: Path | None,
    language: Language,
) -> None:
    """Print the advice that follows from a mapping and a context."""
    from guldkorn_tui.commands.advise import print_advice

    print_advice(mapping, context, rulebook, minimum, reference, unit, form, language, why=why)


@guldkorn.command(help=_said("Find alle fejl i regler og viden.", "Find all problems in rules and knowledge."))
@_rulebook
@_language
def check(rulebook: Path | None, language: Language) -> None:
    """Print every problem of a rulebook; exit status 1 if there are any."""
    from guldkorn_tui.commands.check import print_problems

    sys.exit(print_problems(rulebook, language))


@guldkorn.command(
    help=_said("Se, om et udsagn om problemet er mudret.", "See whether a statement of the problem is muddled.")
)
@click.argument("statements", nargs=-1, metavar="[STATEMENT …]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_rulebook
@_language
def clarify(statements: tuple[str, ...], form: str, rulebook: Path | None, language: Language) -> None:
    """Say of each statement whether it is muddled, how, and what to map instead; `-` reads standard input."""
    from guldkorn_tui.commands.clarify import print_clarifications

    print_clarifications(statements, form, rulebook, language)


@guldkorn.command(
    help=_said("Vis, hvad der bærer hver påstand i notatet.", "Show what carries each claim of the note.")
)
@click.option("--features", type=FILE, metavar="DIR", help=_said("En mappe med scenarier.", "A folder with scenarios."))
@_rulebook
@_language
def claims(features: Path | None, rulebook: Path | None, language: Language) -> None:
    """Print claim by claim the rules and scenarios that cover it; exit status 1 if there is a gap."""
    from guldkorn_tui.commands.claims import print_claims

    sys.exit(print_claims(features, rulebook, language))


@guldkorn.command(help=_said("Skriv et eksempels filer i en mappe.", "Write an example's files into a folder."))
@click.argument("name", required=False)
@click.argument("folder", type=FILE, required=False, metavar="DIR")
@_language
def example(name: str | None, folder: Path | None, language: Language) -> None:
    """Write an example's mapping and context into a folder, to start from; without a name, list the examples."""
    from guldkorn_tui.commands.example import write_example

    write_example(name, folder, language)


@guldkorn.command(
    help=_said(
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
    return _HERE
