"""`guldkorn clarify`."""

import json
import sys
from collections.abc import Iterator

from guldkorn.knowledge.clarity import Clarification, clarify
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.muddled import MuddledKnowledge, Names
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.text import Language, Text, join, same
from guldkorn.rules.layers import Layers
from guldkorn_tui.look.output import print_out
from guldkorn_tui.opening.shipped_examples import open_rulebook
from guldkorn_tui.words.muddled import CLEAR


def print_clarifications(statements: tuple[str, ...], form: str, rulebook: Layers, language: Language) -> None:
    """Print for each statement whether it is muddled, how, and what to map instead."""
    book = open_rulebook(rulebook)
    muddled = book.knowledge.muddled
    for statement in _each(statements):
        found = clarify(statement, muddled)
        if form == "json":
            print_out(_json(found))
        else:
            print_out("\n".join(_lines(found, muddled, book.knowledge, language)))


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
            "named": [{"words": each.words, "names": each.names.value} for each in found.named],
            "topics": list(found.topics),
        },
        ensure_ascii=False,
    )


def _lines(found: Clarification, muddled: MuddledKnowledge, knowledge: Knowledge, language: Language) -> Iterator[str]:
    yield f"“{clean_line(found.statement)}”"
    yield from (f"  {line.get(language)}" for line in _named(found, muddled))
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


def _named(found: Clarification, muddled: MuddledKnowledge) -> Iterator[Text]:
    """Say what the statement names, and where in the work that can be placed."""
    parts = [
        title + same(f" ({', '.join(dict.fromkeys(each.words for each in found.named if each.names is names))})")
        for names, title in _NAMES.items()
        if any(each.names is names for each in found.named)
    ]
    if parts:
        yield _NAMED + join(parts) + same(".")
    topics = [topic.title for topic in muddled.topics if topic.id in found.topics]
    if topics:
        yield _PLACED + join(topics) + same(".")


_NAMED = Text("Nævner: ", "Names: ")
_PLACED = Text("Kan placeres under: ", "Can be placed in: ")
_NAMES = {
    Names.WHO: Text("nogen", "somebody"),
    Names.THING: Text("noget i arbejdet", "something of the work"),
    Names.HAPPENING: Text("noget, der sker", "something that happens"),
    Names.CIRCUMSTANCE: Text("hvor, hvornår eller hvor mange", "where, when or how many"),
}
_MAP_INSTEAD = Text("Kortlæg i stedet", "Map instead")
