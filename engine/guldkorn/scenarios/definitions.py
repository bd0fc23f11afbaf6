"""The definitions of all steps: what a line of a scenario may say."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from pytest_bdd.steps import step_function_context_registry

from guldkorn.reading.text import Language
from guldkorn.scenarios.catalogue import GROUPS, Step, catalogue
from guldkorn.scenarios.steps.wording import Wording

STEP_MODULES = tuple(import_module(f"guldkorn.scenarios.steps.{group}") for group in GROUPS)


@dataclass(frozen=True)
class Definition:
    """One wording of a step, in one language."""

    type: str
    wording: Wording
    function: str
    makes: str | None = None
    """What the step makes for the steps after it, such as the mapping or the advice."""

    @property
    def language(self) -> Language:
        """The language of the wording."""
        return self.wording.language

    @property
    def step(self) -> Step:
        """The step as the catalogue has it: its other wordings, its example, and what may stand in it."""
        return self.wording.step


@cache
def step_definitions() -> tuple[Definition, ...]:
    """Return every wording of every step, in the order of the catalogue.

    pytest-bdd's registry is internal: a test guards it. A step that no function carries out raises KeyError.
    """
    found = {
        (step.parser.step.id, step.parser.language): Definition(
            str(step.type), step.parser, step.step_func.__name__, step.target_fixture
        )
        for step in step_function_context_registry.values()
        if isinstance(step.parser, Wording)
    }
    return tuple(found[name, language] for name in catalogue().steps for language in Language)
