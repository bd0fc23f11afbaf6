"""The commands of those who maintain rules and knowledge."""

import sys
from pathlib import Path

import click
from click.core import ParameterSource

from guldkorn.knowledge.vocabulary import About
from guldkorn.reading.text import Language
from guldkorn.rules.layers import Layers
from guldkorn_tui.command_line.options import case_options, language_option
from guldkorn_tui.command_line.table_options import Table, reference_options
from guldkorn_tui.opening.survey_options import FILE, rulebook_option, said


@click.command(
    help=said(
        "Find alle fejl i regler og viden, og hvad der er værd at se på.",
        "Find all problems in rules and knowledge, and what is worth a look.",
    )
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help=said("Til mennesker eller til andre programmer.", "For people or for other programs."),
)
@click.option(
    "--watch", is_flag=True, help=said("Kør kontrollen igen, hver gang en fil gemmes.", "Go on: again at every save.")
)
@click.option("--strict", is_flag=True, help=said("Lad bemærkninger tælle som fejl.", "Let advice count as errors do."))
@click.option(
    "--write-scenario",
    "scenario",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help=said(
        "Skriv en .feature-fil med et scenarie for hver garanti, der ikke holder: det fejler, til den gør.",
        "Write a .feature file with a scenario for each guarantee that does not hold: it fails until it does.",
    ),
)
@rulebook_option
@language_option
def check(rulebook: Layers, form: str, scenario: Path | None, language: Language, *, watch: bool, strict: bool) -> None:
    """Print every problem of a rulebook; exit status 1 if there are errors."""
    if watch and (form != "text" or strict or scenario):
        raise click.UsageError(
            said(
                "brug --watch uden --format, --strict og --write-scenario",
                "use --watch without --format, --strict and --write-scenario",
            )
        )
    if watch:
        from guldkorn_tui.commands.check_watch import watch_problems

        sys.exit(watch_problems(rulebook, language))
    from guldkorn_tui.commands.check import print_problems

    sys.exit(print_problems(rulebook, form, language, strict=strict, scenario=scenario))


@click.command(
    help=said(
        "Skriv begyndelsen til en ny regel, en ny indsats, et nyt spørgsmål eller et nyt spørgeskema (NAVN er dets id) "
        "i den rigtige fil, med forklaringer, en ny pakke (NAVN er dens mappe), eller en reference ud fra en tabel "
        "(--from); det, der ikke nævnes om tabellen, bliver der spurgt om.",
        "Write the beginning of a new rule, measure, question or questionnaire (NAME is its id) into the right file, "
        "with explanations, a new pack (NAME is its folder), or a reference from a table (--from); what is not said of "
        "the table is asked for.",
    )
)
@click.argument("kind", type=click.Choice(["rule", "measure", "question", "questionnaire", "reference", "pack"]))
@click.argument("name", metavar=said("NAVN", "NAME"))
@click.option(
    "--about",
    type=click.Choice([about.value for about in About]),
    help=said("Hvad en regel handler om.", "What a rule speaks of."),
)
@click.option(
    "--concludes",
    metavar="KIND",
    help=said(
        "Hvad en regel konkluderer: recommendation, hold, question, caution …",
        "What a rule concludes: recommendation, hold, question, caution …",
    ),
)
@reference_options
@rulebook_option
@language_option
def new(
    kind: str,
    name: str,
    about: str | None,
    concludes: str | None,
    table: Table,
    rulebook: Layers,
    language: Language,
) -> None:
    """Write a skeleton, or a reference from a table, into the topmost pack, else into the rulebook."""
    from guldkorn_tui.commands.new import write_new

    write_new(kind, name, about, concludes, table, rulebook, language)


@click.command(
    help=said(
        "Skriv de skemaer, som editorer bruger til at foreslå ord og vise fejl i YAML-filerne.",
        "Write the schemas by which editors complete and check the YAML files.",
    )
)
@click.argument("folder", type=FILE, metavar="DIR")
@rulebook_option
@language_option
def schema(folder: Path, rulebook: Layers, language: Language) -> None:
    """Write a JSON Schema for every kind of YAML file into a folder."""
    from guldkorn_tui.commands.schema import write_schemas

    write_schemas(folder, rulebook, language)


@click.command(
    name="explain-rule",
    help=said(
        "Vis en regel i hele sætninger, hvad den bygger på, og hvor tit den slår til; uden navn vises alle regler.",
        "Show a rule as sentences, what feeds it, and how often it fires; without a name, list all rules.",
    ),
)
@click.argument("name", required=False, metavar="[ID]")
@case_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@rulebook_option
@language_option
def explain_rule(
    name: str | None, features: Path | None, sessions: Path | None, form: str, rulebook: Layers, language: Language
) -> None:
    """Print a rule's card, or the rules stage by stage."""
    from guldkorn_tui.commands.explain_rule import print_rule

    print_rule(name, rulebook, features, sessions, form, language)


@click.command(
    help=said(
        "Se reglerne på skærmen, og gå fra den ene til den anden.",
        "Look at the rules on the screen, and go from one to the next.",
    )
)
@case_options
@rulebook_option
@language_option
def rules(features: Path | None, sessions: Path | None, rulebook: Layers, language: Language) -> None:
    """Open the rule browser; where there is no terminal, list the rules."""
    from guldkorn_tui.commands.rules import browse_rules

    source = click.get_current_context().get_parameter_source("language")
    browse_rules(rulebook, features, sessions, language, is_language_asked=source is ParameterSource.COMMANDLINE)


@click.command(
    help=said(
        "Vis, hvad der er ændret fra et regelværk (GAMMELT) til et andet (NYT), hvem der får andre råd, og hvilken "
        "regel der er skyld i det. Begge er en mappe, en git-udgave (HEAD~1, HEAD~1:MAPPE) eller shipped.",
        "Show what changed from one rulebook to another, and who gets other advice through which rule. Each is a "
        "folder, a git revision (HEAD~1, HEAD~1:FOLDER) or shipped.",
    )
)
@click.argument("old")
@click.argument("new")
@click.option(
    "--pack",
    "packs",
    multiple=True,
    metavar="DIR",
    help=said("En pakke over det nye regelværk. Kan gentages.", "A pack over the new rulebook. May be repeated."),
)
@click.option(
    "--old-pack",
    "old_packs",
    multiple=True,
    metavar="DIR",
    help=said("En pakke over det gamle regelværk. Kan gentages.", "A pack over the old rulebook. May be repeated."),
)
@click.option(
    "--sessions", type=FILE, metavar="DIR", help=said("En mappe med mødefiler.", "A folder of session files.")
)
@click.option(
    "--features",
    type=FILE,
    metavar="DIR",
    help=said("En mappe med scenarier; ellers features/ ved NYT.", "A folder of scenarios; else features/ beside NEW."),
)
@click.option(
    "--examples",
    type=FILE,
    metavar="DIR",
    help=said(
        "En mappe med eksempler, hver med mapping.csv og context.yaml; ellers dem i NYT.",
        "A folder of examples, each with mapping.csv and context.yaml; else those of NEW.",
    ),
)
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option(
    "--require-signoff",
    "signoff",
    type=FILE,
    metavar="FILE",
    help=said(
        "Forlang, at hver forskel er godkendt ved navn i denne fil (YAML).",
        "Demand that each difference is accepted by name in this file (YAML).",
    ),
)
@click.option(
    "--changelog",
    type=FILE,
    metavar="FILE",
    help=said(
        "Skriv forskellen som et afsnit om den nye version øverst i denne fil (Markdown); andet i den bliver stående.",
        "Write the difference as a section on the new version at the top of this file (Markdown); the rest stays.",
    ),
)
@language_option
def diff(
    old: str,
    new: str,
    packs: tuple[str, ...],
    old_packs: tuple[str, ...],
    sessions: Path | None,
    features: Path | None,
    examples: Path | None,
    form: str,
    signoff: Path | None,
    changelog: Path | None,
    language: Language,
) -> None:
    """Print what differs between two rulebooks; exit status 1 where a difference must be accepted and is not."""
    from guldkorn_tui.commands.diff import Side, Where, print_difference

    where = Where(examples, sessions, features)
    sys.exit(print_difference(Side(old, old_packs), Side(new, packs), where, form, signoff, language, changelog))


@click.command(
    help=said(
        "Vis, hvilke regler og scenarier der dækker hver påstand i notatet.",
        "Show what carries each claim of the note.",
    )
)
@click.option("--features", type=FILE, metavar="DIR", help=said("En mappe med scenarier.", "A folder with scenarios."))
@rulebook_option
@language_option
def claims(features: Path | None, rulebook: Layers, language: Language) -> None:
    """Print claim by claim the rules and scenarios that cover it; exit status 1 if there is a gap."""
    from guldkorn_tui.commands.claims import print_claims

    sys.exit(print_claims(features, rulebook, language))


COMMANDS = (check, new, schema, explain_rule, rules, diff, claims)
