"""`guldkorn advise`."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from guldkorn.advice.advice import Advice
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.reading.problem import GuldkornError, Problem, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.report.json_format import as_json
from guldkorn.report.outline import outline
from guldkorn.report.text_format import as_markdown, as_text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.survey.mapping import Mapping
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.opened_survey import open_all
from guldkorn_tui.opening.what_to_read import Asked


class UnknownUnitError(GuldkornError):
    """The unit that was asked for is not shown."""


def print_advice(
    mapping: Path,
    context: Path | None,
    asked: Asked,
    unit: str | None,
    form: str,
    language: Language,
    *,
    why: bool = False,
) -> None:
    """Print the advice; what is worth saying of how the files were read goes to standard error."""
    opened = open_all(mapping, context, asked)
    print_remarks(opened.remarks, language)
    printed = in_format(opened.mapping, opened.context, opened.rulebook, form, language, unit=unit, why=why)
    print_out(printed, nl=False)


def in_format(
    mapping: Mapping,
    context: Context,
    rulebook: Rulebook,
    form: str,
    language: Language,
    *,
    unit: str | None = None,
    why: bool = False,
) -> str:
    """Return the advice, for all units or one, as text, Markdown or JSON."""
    advice = advise(mapping, context, rulebook)
    if unit is not None:
        advice = _only(advice, unit)
    if form == "json":
        return as_json(advice, rulebook.knowledge, language)
    lines = outline(advice, mapping, context, rulebook.knowledge, language, why=why)
    return as_markdown(lines) if form == "markdown" else as_text(lines)


def print_remarks(remarks: Iterable[Problem], language: Language) -> None:
    """Print what is worth saying of how a file was read."""
    for remark in remarks:
        print_out(remark.line(language), err=True)


def _only(advice: Advice, unit: str) -> Advice:
    found = tuple(each for each in advice.units if each.unit == unit)
    if not found:
        hint = way_out(unit, [each.unit for each in advice.units])
        raise UnknownUnitError(
            Text(
                f'enheden "{unit}" er ikke blandt dem, der vises; {hint.da}',
                f'the unit "{unit}" is not among those shown; {hint.en}',
            )
        )
    return replace(advice, units=found)
