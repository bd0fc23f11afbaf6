"""The commands that give advice without a meeting."""

from dataclasses import replace
from pathlib import Path

import click

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.command_line.options import context_option, language_option
from guldkorn_tui.opening.survey_options import FILE, rulebook_option, said, survey_options
from guldkorn_tui.opening.what_to_read import Asked


@click.command(
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
@click.option(
    "--beside",
    type=FILE,
    multiple=True,
    metavar="MAPPING",
    help=said(
        "En kortlægning, der allerede er vist af de samme svar: det, der sammen med den røber nogen, skjules. Kan "
        "gentages.",
        "A mapping of the same answers that was already shown: what gives somebody away together with it is hidden. "
        "May be repeated.",
    ),
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
def map_survey(
    file: Path,
    asked: Asked,
    out: Path | None,
    chart: Path | None,
    unit: str | None,
    beside: tuple[Path, ...],
    form: str,
    language: Language,
) -> None:
    """Print what was recognised in a file and the scores that may be shown, and write the mapping."""
    from guldkorn_tui.commands.map import print_mapping

    print_mapping(file, replace(asked, beside=beside), out, chart, unit, form, language)


@click.command(help=said("Giv råd ud fra en kortlægning.", "Give advice from a mapping."))
@click.argument("mapping", type=FILE)
@context_option
@survey_options
@click.option("--unit", metavar="NAME", help=said("Kun denne enhed.", "This unit only."))
@click.option("--format", "form", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option(
    "--why",
    is_flag=True,
    help=said("Vis hele begrundelsen for hver linje.", "Show the whole justification of every line."),
)
@language_option
def advise(
    mapping: Path, context: Path | None, asked: Asked, unit: str | None, form: str, why: bool, language: Language
) -> None:
    """Print the advice that follows from a mapping and a context."""
    from guldkorn_tui.commands.advise import print_advice

    print_advice(mapping, context, asked, unit, form, language, why=why)


@click.command(
    help=said("Se, om et udsagn om problemet er mudret.", "See whether a statement of the problem is muddled.")
)
@click.argument("statements", nargs=-1, metavar="[STATEMENT …]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@language_option
def clarify(statements: tuple[str, ...], form: str, rulebook: Layers, language: Language) -> None:
    """Say of each statement whether it is muddled, how, and what to map instead; `-` reads standard input."""
    from guldkorn_tui.commands.clarify import print_clarifications

    print_clarifications(statements, form, rulebook, language)


@click.command(help=said("Skriv et eksempels filer i en mappe.", "Write an example's files into a folder."))
@click.argument("name", required=False)
@click.argument("folder", type=FILE, required=False, metavar="DIR")
@language_option
def example(name: str | None, folder: Path | None, language: Language) -> None:
    """Write an example's mapping and context into a folder, to start from; without a name, list the examples."""
    from guldkorn_tui.commands.example import write_example

    write_example(name, folder, language)


@click.command(
    help=said(
        "Vis, hvad der er almindeligt i en faggruppe ved siden af alle; uden navn vises faggrupperne.",
        "Show what is usual in a job group beside all; without a name, list the job groups.",
    )
)
@click.argument("name", nargs=-1, metavar=said("[NAVN]", "[NAME]"))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@language_option
def occupation(name: tuple[str, ...], form: str, rulebook: Layers, language: Language) -> None:
    """Print what is usual in a job group, dimension by dimension, and what that does and does not mean."""
    from guldkorn_tui.commands.occupation import print_occupation

    print_occupation(" ".join(name), form, rulebook, language)


COMMANDS = (map_survey, advise, clarify, occupation, example)
