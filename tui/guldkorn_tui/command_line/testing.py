"""The commands of those who write scenarios."""

import sys
from pathlib import Path

import click

from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.command_line.options import language_option
from guldkorn_tui.opening.survey_options import FILE, rulebook_option, said


@click.command(
    name="test",
    help=said(
        "Prøv scenarier, og vis, hvilke løfter der ikke holder, og hvorfor. Uden STIER: mappen features, hvor den er, "
        "ellers mappen her. STIER kan være shipped: de scenarier, der følger med.",
        "Run scenarios, and say which promises do not hold, and why. Without PATHS: the folder features where there is "
        "one, else the folder here. PATHS may be shipped: the scenarios that come with guldkorn.",
    ),
)
@click.argument("paths", type=FILE, nargs=-1, metavar="[PATHS]…")
@click.option(
    "--check",
    is_flag=True,
    help=said("Vis kun fejl i filerne; kør ingen scenarier.", "Only say what is wrong in the files; run nothing."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help=said(
        "Med --check eller --coverage: til mennesker eller til andre programmer.",
        "With --check or --coverage: for people or other programs.",
    ),
)
@click.option(
    "--coverage",
    is_flag=True,
    help=said("Vis også, hvilken viden scenarierne dækker.", "Say too what the scenarios cover of the knowledge."),
)
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    metavar="N",
    help=said(
        "Hvor mange procent af reglerne scenarierne mindst skal dække; ellers slutter kommandoen med fejlkode 1.",
        "How many per cent of the rules the scenarios must promise; else it ends with 1.",
    ),
)
@click.option(
    "--name",
    metavar="WORD",
    default="",
    help=said("Kun scenarier, hvis navn indeholder dette.", "Only scenarios with this in their name."),
)
@click.option(
    "--claim",
    metavar="C23",
    default="",
    help=said("Kun scenarier om denne påstand i notatet.", "Only scenarios about this claim of the note."),
)
@click.option(
    "--fail-fast",
    is_flag=True,
    help=said("Stop ved det første løfte, der ikke holder.", "Stop at the first promise that does not hold."),
)
@click.option(
    "--html",
    type=FILE,
    metavar="FILE",
    help=said(
        "Skriv scenarierne og resultatet som en side, der kan læses i en browser.",
        "Write living documentation for a browser.",
    ),
)
@click.option("--junit", type=FILE, metavar="FILE", help=said("Skriv JUnit XML til CI.", "Write JUnit XML for CI."))
@rulebook_option
@language_option
def run_features(
    paths: tuple[Path, ...],
    check: bool,
    form: str,
    coverage: bool,
    fail_under: float | None,
    name: str,
    claim: str,
    fail_fast: bool,
    html: Path | None,
    junit: Path | None,
    rulebook: Layers,
    language: Language,
) -> None:
    """Print what does not hold; exit status 1 where a promise does not, 2 where a file cannot be run."""
    from guldkorn_tui.commands.coverage_lines import Measuring
    from guldkorn_tui.commands.test import Documents, print_faults, print_results

    coverage = coverage or fail_under is not None
    if check and (name or claim or fail_fast or html or junit or coverage):
        raise click.UsageError(
            said("brug --check uden at vælge scenarier eller skrive filer", "use --check without choosing or writing")
        )
    if form != "text" and not check and not (coverage and form == "json"):
        raise click.UsageError(
            said("brug --format sammen med --check eller --coverage", "use --format with --check or --coverage")
        )
    if check:
        sys.exit(print_faults(paths, form, rulebook, language))
    documents = Documents(html, junit)
    measuring = Measuring(form, fail_under) if coverage else None
    sys.exit(
        print_results(
            paths, rulebook, documents, language, name=name, claim=claim, fail_fast=fail_fast, measuring=measuring
        )
    )


@click.command(
    help=said(
        "Vis de trin, et scenarie kan bestå af, hvert med et eksempel og det, der kan stå i det.",
        "List the steps that a scenario may say, each with an example and what may stand in it.",
    )
)
@click.option(
    "--search",
    metavar="WORD",
    help=said(
        "Kun de trin, hvor ordet står, på et af sprogene; eller alle indsatser, spørgsmål … (fx --search indsats).",
        "Only the steps that say the word, in either language; or all measures, questions … (--search measure).",
    ),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown", "javascript"]),
    default="text",
    show_default=True,
    help=said(
        "javascript: alle trin til en editors Gherkin-server.", "javascript: all steps for an editor's Gherkin server."
    ),
)
@rulebook_option
@language_option
def steps(search: str | None, form: str, rulebook: Layers, language: Language) -> None:
    """Print the steps by group; exit status 1 where the word finds nothing."""
    from guldkorn_tui.commands.steps import print_steps

    sys.exit(print_steps(search, form, rulebook, language))


@click.command(
    help=said(
        "Skriv rådene fra et møde som scenarier, en tester kan køre og rette i.",
        "Write the advice of a meeting as scenarios that a tester can run and edit.",
    )
)
@click.argument("session_file", type=FILE, metavar="SESSION")
@click.option(
    "--out",
    type=FILE,
    metavar="FILE",
    help=said("Skriv i denne fil (.feature); ellers på skærmen.", "Write to this file (.feature); else to the screen."),
)
@click.option("--unit", metavar="NAME", help=said("Denne enhed.", "This unit."))
@click.option(
    "--about", metavar="ISSUE", help=said("Kun rådene om denne belastning.", "Only the advice about this issue.")
)
@click.option(
    "--unit-name",
    metavar="NAME",
    help=said(
        "Giv enheden dette navn; ellers får den et navn, der ikke røber, hvem det er.",
        "Call the unit so; else it gets a name that does not tell who it is.",
    ),
)
@click.option("--force", is_flag=True, help=said("Skriv oven i filen, hvis den findes.", "Write over a file there is."))
@rulebook_option
@language_option
def scenario(
    session_file: Path,
    out: Path | None,
    unit: str | None,
    about: str | None,
    unit_name: str | None,
    force: bool,
    rulebook: Layers,
    language: Language,
) -> None:
    """Write scenarios that hold, each promise on the fewest facts; exit status 1 if the session's file is damaged."""
    from guldkorn_tui.commands.scenario import write_scenario

    sys.exit(write_scenario(session_file, out, unit, about, unit_name, rulebook, language, overwrite=force))


COMMANDS = (run_features, steps, scenario)
