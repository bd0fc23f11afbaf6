"""The command line `guldkorn`."""

import gc
import sys

import click

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn_tui.command_line import advising, editing, meeting, testing
from guldkorn_tui.command_line.click_words import speak_danish
from guldkorn_tui.look.letters import HOW_TO_CHANGE, write_nearest_letters
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.survey_options import HERE, layers_before_command, said
from guldkorn_tui.words.locale import language_asked


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=said(
        "Fra en kortlægning af det psykiske arbejdsmiljø til få, velbegrundede råd, der forklarer sig selv.",
        "From a mapping of the psychosocial work environment to few, well-founded advice that explains itself.",
    ),
)
@layers_before_command
@click.version_option(
    package_name="guldkorn", prog_name="guldkorn", help=said("Vis versionen, og afslut.", "Show the version and exit.")
)
@click.pass_context
def guldkorn(context: click.Context) -> None:
    """Open the session when no command is named."""
    if context.invoked_subcommand is None:
        context.invoke(meeting.session)


@guldkorn.command(
    help=said(
        "Skriv et script, så terminalen kan fuldføre kommandoerne for dig.",
        "Print a script that completes commands in your shell.",
    )
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print a completion script; `eval "$(guldkorn completion bash)"` uses it."""
    from click.shell_completion import get_completion_class

    complete = get_completion_class(shell)
    if complete is not None:
        print_out(complete(guldkorn, {}, "guldkorn", "_GULDKORN_COMPLETE").source())


for command in (*advising.COMMANDS, *meeting.COMMANDS, *editing.COMMANDS, *testing.COMMANDS):
    guldkorn.add_command(command)
if HERE is Language.DANISH:
    speak_danish(guldkorn)


COLLECT_AFTER = 50_000
"""How many new objects set off the garbage collector: what is read is many small ones, and nearly all of them stay."""


def main() -> None:
    """Run the command line. Faults are told in the user's language, without a traceback; exit status 2."""
    gc.set_threshold(COLLECT_AFTER)
    if write_nearest_letters():
        print_out(HOW_TO_CHANGE.get(HERE), err=True)
    try:
        guldkorn.main(standalone_mode=True, prog_name="guldkorn")
    except GuldkornError as error:
        print_out(error.message.get(language_asked(sys.argv[1:])), err=True)
        sys.exit(2)
