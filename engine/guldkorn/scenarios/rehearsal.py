"""Carrying out the lines of a scenario by themselves, as a run would: to see what follows from fewer of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from inspect import signature
from typing import Any

import pytest

from guldkorn.advice.context import Context
from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.catalogue import GROUPS, catalogue
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.gherkin_text import Line, is_sayable, line
from guldkorn.scenarios.steps.hearing import Heard
from guldkorn.scenarios.steps.names import Names
from guldkorn.scenarios.steps.survey import Survey
from guldkorn.survey.mapping import Mapping

ADVICE_IS_GIVEN = line("advice-is-given")

Made = dict[str, Any]
"""What the steps have made so far, by the names that the steps after them know it by."""


@dataclass(frozen=True)
class _Survey(Survey):
    """The tables of a scenario, each set of rows read once only."""

    read_before: dict[str, Mapping] = field(default_factory=dict, compare=False, repr=False)

    def read(self, names: Names) -> Mapping:
        """Return the mapping of the rows."""
        key = repr((self.rows, self.minimum, self.shown_before))
        if key not in self.read_before:
            self.read_before[key] = super().read(names)
        return self.read_before[key]


class Rehearsal:
    """What follows from lines of scenarios in one language, with one rulebook."""

    def __init__(self, rulebook: Rulebook, language: Language) -> None:
        self.names = Names(rulebook, language)
        self._heard: dict[tuple[Line, ...], Heard | None] = {}
        self._read_before: dict[str, Mapping] = {}

    def hear(self, given: Sequence[Line]) -> Heard | None:
        """Return the advice that follows from what is given; None where a line cannot be carried out."""
        key = tuple(given)
        if key not in self._heard:
            made = self.told((*given, ADVICE_IS_GIVEN))
            self._heard[key] = None if made is None else made["heard"]
        return self._heard[key]

    def told(self, lines: Sequence[Line]) -> Made | None:
        """Return what the lines make; None where one of them cannot be carried out."""
        made: Made = {"survey": _Survey(read_before=self._read_before), "context": Context()}
        try:
            for each in lines:
                self._carry_out(each, made)
        except (pytest.fail.Exception, GuldkornError):
            return None
        return made

    def holds(self, heard: Heard, promise: Line) -> bool:
        """Tell whether the advice is as a line expects."""
        if not is_sayable(promise, self.names.language):
            return False
        try:
            self._carry_out(promise, {"heard": heard})
        except (pytest.fail.Exception, GuldkornError):
            return False
        return True

    def _carry_out(self, each: Line, made: Made) -> None:
        function, wanted, makes = carried_out(each.step)
        at_hand = {**made, "names": self.names, "datatable": [list(row) for row in each.table], **dict(each.filled)}
        result = function(**{name: at_hand[name] for name in wanted})
        if makes is not None:
            made[makes] = result


@cache
def carried_out(step: str) -> tuple[Callable[..., Any], tuple[str, ...], str | None]:
    """Return the function that carries a step out, what it wants, and what it makes."""
    assert step in catalogue().steps, step
    definition = next(each for each in step_definitions() if each.step.id == step)
    for group in GROUPS:
        module = import_module(f"guldkorn.scenarios.steps.{group}")
        function = getattr(module, definition.function, None)
        if function is not None and function.__module__ == module.__name__:
            return function, tuple(signature(function).parameters), definition.makes
    raise LookupError(step)
