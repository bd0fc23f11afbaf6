"""The words that a schema offers: what the knowledge names, each with its title beside it in the editor."""

from collections.abc import Iterable, Mapping
from typing import Any

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import Sort
from guldkorn.knowledge.naming import OWN, shelf
from guldkorn.knowledge.questions import UNKNOWN_WORDS
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}


def one_of(words: Mapping[str, Text | None], description: str | None = None) -> Schema:
    """Return the schema of a word that is one of these, each with what it is called."""
    said: Schema = {"description": description} if description else {}
    if not words:
        return {**TEXT, **said}
    if any(words.values()):
        said["enumDescriptions"] = [both(title) if title else "" for title in words.values()]
    return {"enum": list(words), **said}


def joined(first: Schema, second: Schema) -> Schema:
    """Return the schema of a word that is one of the first or of the second."""
    words = [*first["enum"], *second["enum"]]
    said = [text for each in (first, second) for text in each.get("enumDescriptions", [""] * len(each["enum"]))]
    return {"enum": words, "enumDescriptions": said}


def both(title: Text) -> str:
    """Return a title in both languages on one line."""
    return title.da if title.da == title.en else f"{title.da} · {title.en}"


def names(sorts: Iterable[Sort], rulebook: Rulebook) -> Schema:
    """Return the schema of a name of one of these sorts; where a file may have its own, they are only offered."""
    sorts = tuple(sorts)
    known = one_of(titles(sorts, rulebook))
    return {"anyOf": [known, TEXT]} if OWN.intersection(sorts) and "enum" in known else known


def titles(sorts: Iterable[Sort], rulebook: Rulebook) -> dict[str, Text | None]:
    """Return the names of things of these sorts, each with the thing's title."""
    return {
        name: title_of(thing)
        for sort in sorts
        for name, thing in (rulebook.rule if sort is Sort.RULE else shelf(sort, rulebook.knowledge)).items()
    }


def states(knowledge: Knowledge) -> dict[str, Text | None]:
    """Return the words that rules use for the state of an answer."""
    return {word: knowledge.word("answer", word) for word in sorted(UNKNOWN_WORDS)}


def title_of(thing: object) -> Text | None:
    """Return what a thing is called: its title, else the question that it is or the claim that it makes."""
    for attribute in ("title", "question", "says"):
        title = getattr(thing, attribute, None)
        if isinstance(title, Text):
            return title
    return None
