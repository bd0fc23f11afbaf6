"""The options that several commands share, beside those that say how a survey is read."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from guldkorn.reading.text import Language
from guldkorn_tui.opening.survey_options import FILE, HERE, said

Command = TypeVar("Command", bound=Callable[..., Any])


def language_option(command: Command) -> Command:
    """Let a command be answered in another language than that of the locale."""
    return click.option(
        "--language",
        type=click.Choice([language.value for language in Language]),
        default=HERE.value,
        show_default=True,
        callback=lambda _context, _option, value: Language(value),
        help=said("Sproget: dansk (da) eller engelsk (en).", "The language: Danish (da) or English (en)."),
    )(command)


def context_option(command: Command) -> Command:
    """Let a command be told the answers to the questions."""
    return click.option(
        "--context",
        type=FILE,
        metavar="FILE",
        help=said("Svarene på spørgsmålene (YAML).", "The answers to the questions (YAML)."),
    )(command)


def case_options(command: Command) -> Command:
    """Let a command be told where scenarios and saved meetings lie."""
    features = click.option(
        "--features", type=FILE, metavar="DIR", help=said("En mappe med scenarier.", "A folder with scenarios.")
    )
    sessions = click.option(
        "--sessions",
        type=FILE,
        metavar="DIR",
        help=said(
            "En mappe med gemte møder (ellers brugerens egen).", "A folder with saved meetings (else the user's own)."
        ),
    )
    return features(sessions(command))
