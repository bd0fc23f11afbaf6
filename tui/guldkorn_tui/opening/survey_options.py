"""The options by which every command reads a survey, and the help texts in the language of the locale."""

import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.shipped import shipped_folder
from guldkorn.survey.request import Request
from guldkorn_tui.opening.what_to_read import Asked
from guldkorn_tui.words.locale import language_asked

FILE = click.Path(path_type=Path)
HERE = language_asked(sys.argv[1:])


def said(da: str, en: str) -> str:
    """Return a help text in the language that is asked for, else that of the locale."""
    return Text(da, en).get(HERE)


SHIPPED = "shipped"
_RULEBOOK = (
    click.option(
        "--rulebook",
        type=FILE,
        metavar="DIR",
        default=SHIPPED,
        show_default=True,
        help=said(
            "Regelværket: det, der følger med, eller en mappe med rules/ og knowledge/.",
            "The rulebook: the shipped one, or a folder with rules/ and knowledge/.",
        ),
    ),
    click.option(
        "--pack",
        "packs",
        type=FILE,
        multiple=True,
        metavar="DIR",
        help=said(
            "En pakke med egne regler og egen viden, lagt over regelværket. Kan gentages; den sidste ligger øverst.",
            "A pack of own rules and knowledge, laid over the rulebook. May be repeated; the last lies on top.",
        ),
    ),
)


def rulebook_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command use another rulebook than the shipped one, and packs over it; it is given them as `rulebook`."""

    @wraps(command)
    def with_layers(*, rulebook: Path, packs: tuple[Path, ...], **options: Any) -> Any:
        return command(rulebook=Layers(shipped_folder() if str(rulebook) == SHIPPED else rulebook, packs), **options)

    wrapped: Callable[..., Any] = with_layers
    for option in reversed(_RULEBOOK):
        wrapped = option(wrapped)
    return wrapped


def is_rulebook_unnamed() -> bool:
    """Tell whether the command that runs was told no folder of a rulebook, so that it takes the shipped one."""
    return str(click.get_current_context().params["rulebook"]) == SHIPPED


def layers_before_command(group: Callable[..., Any]) -> Callable[..., Any]:
    """Let the rulebook and its packs be named before the command as well; they then hold for the one that follows."""

    @wraps(group)
    def with_defaults(*arguments: Any, **options: Any) -> Any:
        context = click.get_current_context()
        told = {
            name: value
            for name in ("rulebook", "packs")
            if (value := options.pop(name)) and context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        }
        commands = context.command.commands if isinstance(context.command, click.Group) else {}
        context.default_map = dict.fromkeys(commands, told)
        return group(*arguments, **options)

    wrapped: Callable[..., Any] = with_defaults
    for option in reversed(_RULEBOOK):
        wrapped = option(wrapped)
    return wrapped


def survey_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let a command be told how a survey's file is to be read; it is given them as `asked`."""

    @wraps(command)
    def with_asked(**options: Any) -> Any:
        given = {name: options.pop(name) for name in _NAMES}
        language = options.get("language", HERE)
        return command(asked=_asked(given, language), **options)

    wrapped: Callable[..., Any] = rulebook_option(with_asked)
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def _asked(given: dict[str, Any], language: Language) -> Asked:
    codings = [_split(each, "--coding") for each in given["coding"]]
    request = Request(
        unit_columns=given["unit_column"],
        columns=dict(_split(each, "--column", needed=True) for each in given["column"]),
        coding=next((Coding(code) for name, code in codings if not name), None),
        codings={name: Coding(code) for name, code in codings if name},
        missing=given["missing"],
        minimum=given["minimum"],
        minimum_offensive=given["minimum_offensive"],
        round=given["round"],
        drop_duplicates=given["drop_duplicates"],
        language=language,
    )
    return Asked(
        request,
        given["questionnaire"],
        given["sheet"],
        given["wording"],
        given["invited"],
        given["reference"],
        given["rulebook"],
    )


def _split(text: str, option: str, *, needed: bool = False) -> tuple[str, str]:
    """Return what stands before and after the last equals sign."""
    name, sign, value = text.rpartition("=")
    if needed and not sign:
        raise click.BadParameter(
            said(f'skriv "OVERSKRIFT=KODE", ikke "{text}"', f'write "HEADING=CODE", not "{text}"'), param_hint=option
        )
    return name.strip(), value.strip()


def _known_codings(_context: click.Context, _option: click.Parameter, given: Iterable[str]) -> tuple[str, ...]:
    for each in given:
        coding = _split(each, "--coding")[1]
        if coding not in list(Coding):
            allowed = ", ".join(Coding)
            raise click.BadParameter(
                said(f'"{coding}" er ikke en kodning; brug {allowed}', f'"{coding}" is no coding; use {allowed}')
            )
    return tuple(given)


_OPTIONS = (
    click.option(
        "--questionnaire",
        metavar="ID|FILE",
        help=said(
            "Spørgeskemaet, fx copsoq-3-middle, eller en fil med jeres eget.",
            "The questionnaire, such as copsoq-3-middle, or a file with your own.",
        ),
    ),
    click.option(
        "--unit-column",
        multiple=True,
        metavar="HEADING",
        help=said(
            "Kolonnen med enheden. Kan gentages; nævn alle opdelinger i samme kommando, så ingen lille gruppe kan "
            "genkendes.",
            "The column with the unit. May be repeated; show all divisions in one call, so that nobody can be found.",
        ),
    ),
    click.option(
        "--minimum",
        type=int,
        metavar="N",
        help=said(
            "Mindste antal svar, for at en enhed vises (10; mindst 5).",
            "The fewest answers for a unit to be shown (10; at least 5).",
        ),
    ),
    click.option(
        "--invited",
        type=FILE,
        metavar="FILE",
        help=said("En tabel med enhed og inviterede.", "A table with unit and invited."),
    ),
    click.option(
        "--reference",
        metavar="ID|FILE",
        help=said(
            "Det, scorerne sammenlignes med: en offentliggjort reference, organisation, none, en fil med "
            "referenceværdier eller "
            "en tidligere kortlægning.",
            "What scores are held against: a published reference, organisation, none, a file of reference values or "
            "an earlier mapping.",
        ),
    ),
    click.option(
        "--coding",
        multiple=True,
        callback=_known_codings,
        metavar="[NAME=]CODING",
        help=said(
            "Hvad tal i svarene betyder: first-is-1, last-is-1, first-is-0, last-is-0 eller points; evt. kun for ét "
            "svarsæt eller spørgsmål.",
            "What numbers in the answers mean: first-is-1, last-is-1, first-is-0, last-is-0 or points; perhaps for one "
            "response set or item only.",
        ),
    ),
    click.option(
        "--column",
        multiple=True,
        metavar="HEADING=CODE",
        help=said(
            "Hvilket spørgsmål eller hvilken skala en kolonne er; tom kode, hvis den ikke skal læses.",
            "Which item or scale a column is; an empty code if it is not to be read.",
        ),
    ),
    click.option(
        "--missing",
        multiple=True,
        metavar="CELL",
        help=said("En celle, der betyder ubesvaret, fx 9.", "A cell that means no answer, such as 9."),
    ),
    click.option(
        "--minimum-offensive",
        type=int,
        metavar="N",
        help=said(
            "Mindst antal svar, før krænkende handlinger vises (20; nogle steder 40).",
            "Fewest answers before offensive acts are shown (20; at some places 40).",
        ),
    ),
    click.option(
        "--wording",
        type=FILE,
        metavar="FILE",
        help=said(
            "Jeres egen ordlyd af spørgsmålene (YAML), så kolonnerne kan genkendes på den.",
            "The wording of the items at your place (YAML), to know columns by.",
        ),
    ),
    click.option(
        "--sheet",
        metavar="NAME",
        help=said("Arket i projektmappen (det første).", "The sheet of the workbook (the first)."),
    ),
    click.option(
        "--round",
        metavar="NAME",
        help=said("Runden, hvor filen har flere.", "The round that is meant, where the file has several."),
    ),
    click.option(
        "--drop-duplicates",
        is_flag=True,
        help=said("Tæl dubletter én gang.", "Count respondents that stand twice once."),
    ),
)
_NAMES = (
    "questionnaire", "unit_column", "minimum", "minimum_offensive", "invited", "reference", "coding", "column",
    "missing", "wording", "sheet", "round", "drop_duplicates", "rulebook",
)  # fmt: skip
