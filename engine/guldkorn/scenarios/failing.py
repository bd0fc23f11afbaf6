"""Why a step failed, as a person reads it: without tracebacks and the names of fixtures."""

import pytest

from guldkorn.reading.problem import GuldkornError
from guldkorn.reading.text import Language, Text
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.faults.steps import NEEDS_TABLE, missing_step


def told(error: BaseException, language: Language) -> str:
    """Return what made a step fail."""
    if isinstance(error, pytest.fail.Exception):
        return str(error.msg)
    if isinstance(error, GuldkornError):
        return error.message.get(language)
    if isinstance(error, pytest.FixtureLookupError):
        return _missing(str(error.argname), language).get(language)
    return Text(
        f"trinnet kunne ikke udføres: {error} ({type(error).__name__})",
        f"the step could not be carried out: {error} ({type(error).__name__})",
    ).get(language)


def _missing(made: str, language: Language) -> Text:
    """Say what a step builds on that no step before it has made."""
    if made == "datatable":
        return NEEDS_TABLE
    return missing_step(made, step_definitions(), language)
