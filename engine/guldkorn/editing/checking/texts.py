"""Checks of the texts that people read: words in braces that nothing fills, and texts that nobody has translated."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from guldkorn.editing.checking.later import later_files
from guldkorn.reading.document import Document, Path_
from guldkorn.reading.problem import Problem, Weight
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook

LANGUAGES = frozenset(language.value for language in Language)
SAME_FROM = 3
"""How many words a text has at least before it is thought untranslated: names and single words may be the same."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PUBLISHED = ("sources", "versions", "scales")
"""Whose titles are names that others gave them."""
_FILLED = frozenset(
    (
        "at-most-says",
        "order-says",
        "equal-says",
        "not-chosen-says",
        "as-one-says",
        "as-one-lacks-says",
        "as-one-awaited-says",
        "as-one-split-says",
    )
)
"""Texts of knowledge in which words in braces are filled in; they have a check of their own."""


def bad_texts(rulebook: Rulebook) -> Iterator[Problem]:
    """Find what is wrong with the texts of a rulebook."""
    files = (*rulebook.knowledge.files, *later_files(rulebook.knowledge))
    for document in (file.document for file in files):
        yield from (problem for _, problem in _of_knowledge(document))
    standing = {(id(written.document), written.path) for written in rulebook.written}
    for document in {id(written.document): written.document for written in rulebook.written}.values():
        for path, problem in _of_rules(document):
            if (id(document), path[:2]) in standing:  # no pack has put another rule in its place
                yield problem


Found = tuple[tuple[Path_, Problem], ...]


@lru_cache(maxsize=64)  # a file that has not changed is the same document
def _of_knowledge(document: Document) -> Found:
    return tuple(
        (path, problem)
        for path, text in _within(document.data, ())
        for check in (unfilled_words, untranslated)
        for problem in check(document, path, text)
    )


@lru_cache(maxsize=64)
def _of_rules(document: Document) -> Found:
    return tuple(
        (path, problem) for path, text in _within(document.data, ()) for problem in untranslated(document, path, text)
    )


def untranslated(document: Document, path: Path_, text: dict[str, str]) -> Iterator[Problem]:
    """Find a text that is the same in Danish and English though it is no name and no single word."""
    if text["da"] == text["en"] and not _is_published_title(path):
        if len(_WORD.findall(_PLACEHOLDER.sub(" ", text["da"]))) < SAME_FROM:
            return
        yield Problem(
            document.place((*path, "en")),
            Text(
                "teksten er den samme på dansk og engelsk; oversæt den ene",
                "the text is the same in Danish and English; translate one of them",
            ),
            Weight.ADVICE,
        )


def unfilled_words(document: Document, path: Path_, text: dict[str, str]) -> Iterator[Problem]:
    """Find braces in a text of knowledge, where nothing is filled in and people would read them as they stand."""
    for language in Language if path[0] not in _FILLED else ():
        if found := re.search(r"\{[^{}]*\}|[{}]", text[language]):
            yield Problem(
                document.place((*path, language.value)),
                Text(
                    f'intet udfylder "{found[0]}" her; skriv ordene ud uden krøllet parentes',
                    f'nothing fills "{found[0]}" here; write the words out without curly brackets',
                ),
            )


def _is_published_title(path: Path_) -> bool:
    return path == ("title",) or (path[-1] == "title" and path[0] in _PUBLISHED and len(path) == 3)


def _within(data: Any, path: Path_) -> Iterator[tuple[Path_, dict[str, str]]]:
    if isinstance(data, dict):
        if data.keys() == LANGUAGES and all(isinstance(text, str) for text in data.values()):
            yield path, data
        else:
            for key, value in data.items():
                yield from _within(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _within(value, (*path, index))
