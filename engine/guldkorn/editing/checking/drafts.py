"""Texts that a skeleton left for somebody to write, and that nobody has written yet."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any as Plain

from guldkorn.editing.checking.texts import LANGUAGES
from guldkorn.knowledge.packs import read_pack
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook

DRAFT = Text("SKRIV:", "WRITE:")
"""How a text begins that is still to be written."""


def drafts(rulebook: Rulebook) -> Iterator[Problem]:
    """Find texts that are still drafts; one that is a draft in both languages is told once."""
    documents = [file.document for file in rulebook.knowledge.files]
    documents += [written.document for written in rulebook.written]
    documents += [read_pack(pack).document for pack in rulebook.layers.packs]
    for document in {id(document): document for document in documents}.values():
        yield from _drafts_of(document)


def is_draft(text: Plain) -> bool:
    """Tell whether a text is still to be written."""
    return isinstance(text, str) and text.startswith((DRAFT.da, DRAFT.en))


@lru_cache(maxsize=64)  # a file that has not changed is the same document
def _drafts_of(document: Document) -> tuple[Problem, ...]:
    return tuple(_problem(document, path) for path in _drafts_in(document.data, ()))


def _drafts_in(data: Plain, path: Path_) -> Iterator[Path_]:
    if isinstance(data, str):
        if is_draft(data):
            yield path
    elif isinstance(data, dict):
        both = data.keys() == LANGUAGES and all(map(is_draft, data.values()))
        for key, value in data.items():
            if not (both and key == "en"):
                yield from _drafts_in(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _drafts_in(value, (*path, index))


def _problem(document: Document, path: Path_) -> Problem:
    name = next((str(part) for part in reversed(path) if isinstance(part, str) and part not in ("da", "en")), "")
    return Problem(
        document.place(path),
        Text(
            f'"{name}" er stadig et udkast; skriv jeres egen tekst i stedet for "{DRAFT.da}" og "{DRAFT.en}"',
            f'"{name}" is still a draft; write your own text in place of "{DRAFT.da}" and "{DRAFT.en}"',
        ),
        Weight.ADVICE,
    )
