"""The keywords of Gherkin in both languages, and which of them a line that has none was meant to have."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from functools import cache

from gherkin.dialect import Dialect

from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.step_list import folded

_HEADING = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2})\s*:(?P<rest>.*)")
_STEP = re.compile(r"(\S+)\s+(\S.*)")
_NEAR = 0.5
_VERY_NEAR = 0.75


class Part(Enum):
    """What a keyword begins, by the name that Gherkin has for it."""

    FEATURE = "feature"
    RULE = "rule"
    BACKGROUND = "background"
    SCENARIO = "scenario"
    OUTLINE = "scenario_outline"
    EXAMPLES = "examples"
    GIVEN = "given"
    WHEN = "when"
    THEN = "then"
    AND = "and"
    BUT = "but"

    @property
    def is_step(self) -> bool:
        """Whether it begins a step, and so stands without a colon."""
        return self in (Part.GIVEN, Part.WHEN, Part.THEN, Part.AND, Part.BUT)


_LANGUAGES = {
    Language.DANISH: Text("dansk", "Danish"),
    Language.ENGLISH: Text("engelsk", "English"),
}


@dataclass(frozen=True)
class Keyword:
    """One keyword of one language."""

    word: str
    part: Part
    language: Language

    @property
    def written(self) -> str:
        """The keyword as it is written: with its colon where it has one."""
        return self.word if self.part.is_step else f"{self.word}:"


@cache
def keywords(language: Language) -> tuple[Keyword, ...]:
    """Return the keywords of a language. The bullet, which says nothing of what a step is, is none."""
    dialect = Dialect.for_name(language)
    assert dialect is not None
    return tuple(
        Keyword(word.strip(), part, language)
        for part in Part
        for word in getattr(dialect, f"{part.value}_keywords")
        if word.strip() != "*"
    )


def said(part: Part, language: Language) -> str:
    """Return the keyword by which a language usually says a part."""
    return [each.written for each in keywords(language) if each.part is part][-1 if part is Part.SCENARIO else 0]


def heading(line: str, language: Language, *, cutoff: float = _VERY_NEAR) -> Text | None:
    """Return which heading a line was meant to be, such as a scenario's; None where it looks like none."""
    written = _HEADING.match(line.strip())
    if written is None:
        return None
    return _meant(written[1], ":", [each for each in _all(language) if not each.part.is_step], language, cutoff)


def is_keyword_line(line: str, language: Language) -> bool:
    """Tell whether a line begins with a keyword of the language, written as it should be."""
    return any(
        line.strip().startswith(f"{each.written} " if each.part.is_step else each.written)
        for each in keywords(language)
    )


def meant(line: str, language: Language) -> Text | None:
    """Return which keyword a line was meant to begin with; None where nothing is near."""
    line = line.strip()
    if is_keyword_line(line, language):
        return None
    if found := heading(line, language, cutoff=_NEAR):
        return found
    for each in _all(language):
        if not each.part.is_step and line.startswith(f"{each.word} "):
            right = _same(each, language)
            return Text(f'mangler der et kolon? Skriv "{right}"', f'is a colon missing? Write "{right}"')
    step = _STEP.match(line)
    return _meant_step(step[1], language) if step else None


def _meant_step(word: str, language: Language) -> Text | None:
    steps = [each for each in _all(language) if each.part.is_step]
    if word.endswith(":") and any(each.word == word[:-1] for each in steps):
        return Text(f'"{word[:-1]}" skal stå uden kolon', f'"{word[:-1]}" must stand without a colon')
    return _meant(word, "", steps, language, _NEAR)


def _meant(word: str, colon: str, known: list[Keyword], language: Language, cutoff: float) -> Text | None:
    near = max(known, key=lambda each: (_nearness(word, each.word), each.language is language))
    if _nearness(word, near.word) < cutoff:
        return None
    right = _same(near, language)
    if near.word == word and near.language is not language:
        foreign, own = _LANGUAGES[near.language], _LANGUAGES[language]
        return Text(
            f'"{word}{colon}" er {foreign.da}, men filen er på {own.da}; skriv "{right}"',
            f'"{word}{colon}" is {foreign.en}, but the file is in {own.en}; write "{right}"',
        )
    if near.word == word:
        return None
    return Text(f'"{word}{colon}" er ikke et nøgleord; mente du "{right}"?', _did_you_mean(word + colon, right))


def _did_you_mean(word: str, right: str) -> str:
    return f'"{word}" is no keyword; did you mean "{right}"?'


def _same(keyword: Keyword, language: Language) -> str:
    """Return the keyword itself where it is of the language, else the one of the language for the same part."""
    return keyword.written if keyword.language is language else said(keyword.part, language)


def _all(language: Language) -> list[Keyword]:
    return [
        each
        for every in (language, *(other for other in Language if other is not language))
        for each in keywords(every)
    ]


def _nearness(word: str, keyword: str) -> float:
    if word == keyword:
        return 2
    return SequenceMatcher(None, folded(word), folded(keyword)).ratio()
