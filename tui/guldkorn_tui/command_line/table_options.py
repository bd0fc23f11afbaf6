"""What is said of a published table: by options, or when it is asked for."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from guldkorn.reading.text import Language, Text
from guldkorn_tui.opening.survey_options import FILE, said

if TYPE_CHECKING:
    from guldkorn.editing.skeletons.new_reference import Published
    from guldkorn.knowledge.library import Knowledge

Command = TypeVar("Command", bound=Callable[..., Any])
_NAMES = ("from_file", "questionnaire", "source", "year", "place", "population", "verified")
_ASKED = {
    "questionnaire": Text("Spørgeskema", "Questionnaire"),
    "source": Text("Kilde (forfattere, titel, år; eller et id)", "Source (authors, title, year; or an id)"),
    "year": Text("Hvilket år svarede folk", "The year in which people answered"),
    "place": Text("Hvor i kilden står tallene (tabel, side)", "Where in the source the figures stand (table, page)"),
    "population": Text("Hvem svarede", "Who answered"),
}
_IS_VERIFIED = Text("Er tallene læst i kilden selv", "Were the figures read in the source itself")
_NEEDED = Text("sig også noget om tabellen", "say of the table as well")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of reference values, and what was said of it; None where it was not."""

    file: Path | None = None
    questionnaire: str | None = None
    source: str | None = None
    year: int | None = None
    place: str | None = None
    population: str | None = None
    verified: bool | None = None

    @property
    def is_said(self) -> bool:
        """Whether anything was said of a table."""
        return self != Table()


def reference_options(command: Command) -> Callable[..., Any]:
    """Let a command be told of a published table; it is given it as `table`."""

    @wraps(command)
    def with_table(**options: Any) -> Any:
        given = [options.pop(name) for name in _NAMES]
        return command(table=Table(*given), **options)

    wrapped: Callable[..., Any] = with_table
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def asked_of_table(table: Table, knowledge: "Knowledge", language: Language) -> "Published":
    """Return all that must be known of a table; ask for what was not said, where somebody can be asked."""
    from guldkorn.editing.skeletons.new_reference import Published, find_instrument  # what reads tables, so only here
    from guldkorn.knowledge.reference_checks import YEARS

    lacking = [f"--{name}" for name in _ASKED if getattr(table, name) is None]
    if lacking and not sys.stdin.isatty():
        raise click.UsageError(f"{_NEEDED.get(language)}: {', '.join(lacking)}")

    def answer(name: str, kind: "click.ParamType[Any]") -> Any:
        """Return what was given, or what is answered; an answer that cannot be is asked for again."""
        given = getattr(table, name)
        return given if given is not None else click.prompt(_ASKED[name].get(language), type=kind)

    questionnaire = answer("questionnaire", click.Choice([*knowledge.instruments]))
    find_instrument(questionnaire, knowledge)  # told before anything else is asked
    source, year = answer("source", click.STRING), answer("year", click.IntRange(YEARS[0], date.today().year))
    place, population = answer("place", click.STRING), answer("population", click.STRING)
    verified = table.verified
    if verified is None:
        verified = sys.stdin.isatty() and _is_so(_IS_VERIFIED, language)
    return Published(questionnaire, source, year, place, population, verified)


def _is_so(question: Text, language: Language) -> bool:
    """Ask for a yes or a no, in the words of either language; click knows English ones alone."""
    words = click.Choice([*_YES, *_NO], case_sensitive=False)
    asked = f"{question.get(language)} [{_YES_OR_NO.get(language)}]"
    return click.prompt(asked, type=words, default="n", show_choices=False, show_default=False) in _YES


_YES, _NO = ("j", "ja", "y", "yes"), ("n", "nej", "no")
_YES_OR_NO = Text("j/N", "y/N")
_OPTIONS = (
    click.option(
        "--from",
        "from_file",
        type=FILE,
        metavar="TABLE",
        help=said(
            "Tabellen med referenceværdier: skala, gennemsnit og evt. spredning, antal og gruppe.",
            "The table of reference values: scale, mean, and perhaps sd, n and group.",
        ),
    ),
    click.option(
        "--questionnaire", metavar="ID", help=said("Spørgeskemaet bag en tabel.", "The questionnaire behind a table.")
    ),
    click.option(
        "--source",
        metavar="TEXT",
        help=said(
            "Tabellens kilde: forfattere, titel, år; eller et id.",
            "The table's source: authors, title, year; or an id.",
        ),
    ),
    click.option(
        "--year", type=int, metavar="YYYY", help=said("Året, hvor folk svarede.", "The year in which people answered.")
    ),
    click.option(
        "--place",
        metavar="TEXT",
        help=said("Hvor i kilden tallene står.", "Where in the source the figures stand."),
    ),
    click.option("--population", metavar="TEXT", help=said("Hvem der svarede.", "Who answered.")),
    click.option(
        "--verified/--not-verified",
        "verified",
        default=None,
        help=said("Om tallene er læst i kilden selv.", "Whether the figures were read in the source itself."),
    ),
)
