"""A model's keys as lines of YAML, each beneath what it is for and which words may stand there."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from guldkorn.editing.checking.drafts import DRAFT
from guldkorn.editing.checking.screen_words import called
from guldkorn.editing.skeletons.descriptions import translated
from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.names import Named
from guldkorn.knowledge.naming import shelf
from guldkorn.reading.text import Language, Text
from guldkorn.reading.typed import Entry, kebab_case

_WIDTH = 100
_MOST_NAMES = 14

MAY_STAND = Text("Her kan også stå:", "May stand here too:")
_WORDS = Text("Ord, der kan bruges:", "Words that may be used:")
_NAMES = Text("Vælg blandt:", "Choose from:")

Block = str | Sequence[str]
"""What stands behind a key: on its own line, or in lines below it."""


class Commented:
    """Writes entries of models with their comments, in one language."""

    def __init__(self, knowledge: Knowledge, language: Language) -> None:
        self.knowledge = knowledge
        self.language = language

    def entry(self, model: type[Entry], values: Mapping[str, Block]) -> list[str]:
        """Return the lines of an entry. A text that is not given is a draft; an optional key is told in a comment."""
        lines: list[str] = []
        left_out: list[str] = []
        for name, field in model.model_fields.items():
            key = field.alias or kebab_case(name)
            says = translated(field.description or "")
            value = values.get(key)
            if value is None and _holds(field, Text) and field.is_required():
                lines += [f"{key}:", *(f"  {line}" for line in draft(says))]
            elif value is None:
                left_out += self.comment(f"{key}: {says.get(self.language)} {self.words_of(field)}", hang=True)
            else:
                if key not in ("id", "code"):
                    lines += self.comment(f"{says.get(self.language)} {self.words_of(field)}")
                lines += keyed(key, value)
        if left_out:
            lines += [*self.comment(MAY_STAND.get(self.language)), *left_out]
        return lines

    def comment(self, text: str, *, hang: bool = False) -> list[str]:
        """Return a text as comment lines; those of one that hangs are indented."""
        words, lines = text.split(), [""]
        for word in words:
            if lines[-1] and len(lines[-1]) + len(word) > _WIDTH:
                lines.append("")
            lines[-1] += f" {word}" if lines[-1] else word
        return [f"# {'  ' if hang else ''}{'  ' if hang and n else ''}{line}" for n, line in enumerate(lines) if line]

    def words_of(self, field: FieldInfo) -> str:
        """Return which words may stand in a field, where they are few or can be looked up."""
        for kind in _kinds(field):
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                return f"{_WORDS.get(self.language)} {self.closed(kind)}"
        named = next((each for each in _metadata(field) if isinstance(each, Named)), None)
        if named is None:
            return ""
        names = [name for sort in named.sorts for name in shelf(sort, self.knowledge)]
        return self.names(names) if names else ""

    def closed(self, words: type[StrEnum]) -> str:
        """Return a closed set of words, each with what it is called on screen where that is another word."""
        titles = {word.value: called(words.__name__, word.value, self.knowledge) for word in words}
        return ", ".join(self._with_title(word, title) for word, title in titles.items())

    def names(self, names: Iterable[str]) -> str:
        """Return names to choose from; where they are many, how some of them look."""
        every = list(names)
        shown = [*every[:_MOST_NAMES], "…"] if len(every) > _MOST_NAMES else every
        return f"{_NAMES.get(self.language)} {', '.join(shown)}"

    def draft_of(self, model: type[Entry], name: str) -> list[str]:
        """Return a text of an entry that is still to be written."""
        return draft(translated(model.model_fields[name].description or ""))

    def _with_title(self, word: str, title: Text | None) -> str:
        said = title.get(self.language) if title else word
        return word if said in (word, word.replace("-", " ")) else f"{word} ({said})"


def keyed(key: str, value: Block) -> list[str]:
    """Return a key with what stands behind or below it."""
    if isinstance(value, str):
        return [f"{key}: {value}"]
    return [f"{key}:", *(f"  {line}" for line in value)]


def draft(says: Text) -> list[str]:
    """Return a text in both languages that is still to be written, and that says what is to stand there."""
    both = (("da", f"{DRAFT.da} {says.da}"), ("en", f"{DRAFT.en} {says.en}"))
    return [f"{key}: {quoted(_plain(said))}" for key, said in both]


def quoted(text: str) -> str:
    """Return a text in quotation marks, as YAML reads it."""
    return json.dumps(text, ensure_ascii=False)


def dashed(lines: Sequence[str]) -> list[str]:
    """Return an entry's lines as one of a list."""
    return [f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines)]


def _plain(text: str) -> str:
    """Return a text without braces, which a rule would fill in, and without backquotes."""
    return text.translate(str.maketrans("", "", "{}`"))


def _kinds(field: FieldInfo) -> Iterator[Any]:
    waiting = [field.annotation]
    while waiting:
        kind = waiting.pop()
        arguments = [each for each in get_args(kind) if each not in (NoneType, Ellipsis)]
        waiting += arguments
        if not arguments:
            yield kind


def _metadata(field: FieldInfo) -> Iterator[Any]:
    waiting: list[Any] = [field.annotation]
    yield from field.metadata
    while waiting:
        kind = waiting.pop()
        yield from getattr(kind, "__metadata__", ())
        waiting += [each for each in get_args(kind) if each not in (NoneType, Ellipsis)]


def _holds(field: FieldInfo, kind: type) -> bool:
    return kind in _kinds(field)
