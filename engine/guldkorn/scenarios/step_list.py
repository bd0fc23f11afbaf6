"""The steps as a list: which of them a word finds, and what may stand in each."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import Catalogue, Group, Parameter, Step, catalogue
from guldkorn.scenarios.shelves import Named, allowed

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


@dataclass(frozen=True)
class StepList:
    """The steps that are asked for, with what a rulebook lets stand in them."""

    rulebook: Rulebook
    groups: tuple[Group, ...]
    found: Mapping[str, tuple[Named, ...]]
    """Of what may stand in a step, what the word that was searched for finds, by parameter."""

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The steps of all groups."""
        return tuple(step for group in self.groups for step in group.steps)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What may stand in these steps, each sort once."""
        return tuple(dict.fromkeys(each for step in self.steps for each in catalogue().takes(step)))

    def allowed(self, parameter: Parameter) -> tuple[Named, ...]:
        """Return all that a parameter may be, each once; nothing where it stands on no list."""
        return tuple(dict.fromkeys(allowed(parameter, self.rulebook)))


def list_steps(rulebook: Rulebook, search: str | None = None) -> StepList:
    """Return all steps, or those that a word finds, in what they say or mean, in either language.

    Of several words each must be found. Capitals and accents do not matter, nor whether ø is written o or oe.
    """
    known = catalogue()
    if search is None or not folded(search).split():
        return StepList(rulebook, known.groups, {})
    words = folded(search).split()
    groups = (
        replace(group, steps=tuple(step for step in group.steps if _finds(words, _said(step, group, known))))
        for group in known.groups
    )
    found = {name: tuple(_found(words, each, rulebook)) for name, each in known.parameters.items() if each.shelf}
    return StepList(
        rulebook,
        tuple(group for group in groups if group.steps),
        {name: each for name, each in found.items() if each},
    )


def folded(text: str) -> str:
    """Return a text as it is searched: without capitals and accents, and with æ, ø and å as people write them."""
    letters = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    bare = "".join(each for each in unicodedata.normalize("NFD", letters) if not unicodedata.combining(each))
    return bare.replace("ae", "a").replace("oe", "o").replace("aa", "a")


def _finds(words: list[str], said: Iterator[str]) -> bool:
    told = folded("\n".join(said))
    return all(word in told for word in words)


def _said(step: Step, group: Group, known: Catalogue) -> Iterator[str]:
    yield from (*step.wordings.da, *step.wordings.en, step.id)
    for text in (step.says, step.example, group.title, *(each.title for each in known.takes(step))):
        yield from _both(text)


def _found(words: list[str], parameter: Parameter, rulebook: Rulebook) -> Iterator[Named]:
    """Return all names of a sort that is called so, else the names that are called so."""
    is_asked = folded(" ".join(words)) in (*map(folded, _both(parameter.title)), folded(parameter.id))
    for name, title in dict.fromkeys(allowed(parameter, rulebook)):
        if is_asked or _finds(words, iter((name, *_both(title)))):
            yield name, title


def _both(text: Text) -> tuple[str, ...]:
    return tuple(text.get(language) for language in Language)
