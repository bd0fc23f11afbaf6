"""How a step is worded, and how a function comes to carry it out: in both languages, as the catalogue says."""

import re
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from pytest_bdd import given, then, when
from pytest_bdd.parsers import StepParser

from guldkorn.reading.text import Language
from guldkorn.scenarios.catalogue import Role, Step, catalogue, pattern

P = ParamSpec("P")
T = TypeVar("T")
_KEYWORDS = {Role.GIVEN: given, Role.WHEN: when, Role.THEN: then}
_LINKING_WORDS = ("at ", "that ")


class Wording(StepParser):
    """A step's wording in one language. Several orders of the words are still one step, and so are retired wordings.

    `"{x}"` takes anything between quotation marks, `{n:d}` a whole number, `{x}` words without quotation marks.
    """

    def __init__(self, step: Step, language: Language) -> None:
        self.step = step
        self.language = language
        self.orders = step.wordings.get(language)
        super().__init__(self.orders[0])
        orders = (*self.orders, *step.retired.get(language))
        self._patterns = tuple(re.compile(pattern(order)) for order in orders)
        self._numbers = {name for order in orders for name in re.findall(r"\{(\w+):d\}", order)}

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """Return what the scenario fills in, or None where the line says something else."""
        for each in self._patterns:
            if match := each.fullmatch(without_linking_word(name)):
                filled_in = match.groupdict()
                return {key: int(word) if key in self._numbers else word for key, word in filled_in.items()}
        return None

    def is_matching(self, name: str) -> bool:
        """Tell whether a line says this step."""
        return self.parse_arguments(name) is not None

    def is_retired(self, name: str) -> bool:
        """Tell whether a line says this step in words that it no longer has."""
        current = self._patterns[: len(self.orders)]
        return self.is_matching(name) and not any(each.fullmatch(without_linking_word(name)) for each in current)


def step(name: str, makes: str | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Let a function carry out the step of the catalogue that is called so, in both languages.

    What the step makes for the steps after it, such as the advice, is known to them by the name `makes`.
    """
    entry = catalogue().steps[name]

    def carried_out_by(function: Callable[P, T]) -> Callable[P, T]:
        for language in Language:
            keyword = _KEYWORDS[entry.role]
            keyword(Wording(entry, language), target_fixture=makes, stacklevel=2)(function)
        return function

    return carried_out_by


def without_linking_word(line: str) -> str:
    """Return a line without the at or that which may follow its keyword."""
    for word in _LINKING_WORDS:
        line = line.removeprefix(word)
    return line
