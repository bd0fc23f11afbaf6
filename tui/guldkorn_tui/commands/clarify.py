"""`guldkorn clarify`."""

import json
import sys
from collections.abc import Iterator

import click

from guldkorn.knowledge.library import Knowledge, read_muddled
from guldkorn.knowledge.muddled import Clarification, MuddledKnowledge, clarify
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn_tui.muddled_words import CLEAR
from guldkorn_tui.shipped import open_rulebook


def print_clarifications(statements: tuple[str, ...], form: str, rulebook: Layers, language: Language) -> None:
    """Print for each statement whether it is muddled, how, and what to map instead."""
    book = open_rulebook(rulebook)
    muddled = read_muddled(rulebook.folder)
    for statement in _each(statements):
        found = clarify(statement, muddled)
        if form == "json":
            click.echo(_json(found))
        else:
            click.echo("\n".join(_lines(found, muddled, book.knowledge, language)))


def _each(statements: tuple[str, ...]) -> Iterator[str]:
    """Return the statements; from standard input, a line each, for `-` or where none is given."""
    for statement in statements or ("-",):
        if statement == "-":
            yield from (line.rstrip("\n") for line in sys.stdin if line.strip())
        else:
            yield statement


def _json(found: Clarification) -> str:
    return json.dumps(
        {
            "statement": found.statement,
            "muddled": found.muddled,
            "kinds": [kind.value for kind in found.kinds],
            "map_instead": list(found.map_instead),
        },
        ensure_ascii=False,
    )


def _lines(found: Clarification, muddled: MuddledKnowledge, knowledge: Knowledge, language: Language) -> Iterator[str]:
    yield f"“{clean_line(found.statement)}”"
    if not found.muddled:
        yield f"  {CLEAR.get(language)}"
        return
    for kind in muddled.kinds:
        if kind.kind in found.kinds:
            yield f"  {kind.title.get(language)}. {kind.why.get(language)}"
            yield f"  {kind.ask.get(language)}"
    names = [
        knowledge.named(name).get(language) + (f" ({name})" if name in knowledge.scales else "")
        for name in found.map_instead
    ]
    if names:
        yield f"  {_MAP_INSTEAD.get(language)}: {', '.join(names)}."


_MAP_INSTEAD = Text("Kortlæg i stedet", "Map instead")
