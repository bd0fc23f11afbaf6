"""A plugin of pytest with all that a scenario has at hand: the steps, a rulebook, and the names that it may use."""

import pytest
from pytest_bdd.parser import Feature, Scenario

from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.scenarios.definitions import STEP_MODULES
from guldkorn.scenarios.steps.names import Names
from guldkorn.shipped import shipped_folder

RULEBOOK = pytest.StashKey[Rulebook]()
"""Where the rulebook to run scenarios against is put; it is the shipped one where nobody puts any."""
_LANGUAGE = pytest.StashKey[Language]()


def pytest_configure(config: pytest.Config) -> None:
    """Make the steps known to pytest-bdd, and the claims known as tags."""
    for module in STEP_MODULES:
        config.pluginmanager.register(module)
    for claim in CLAIMS:
        config.addinivalue_line("markers", f"{claim}: a claim of the founding note")


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
    """Remember which language the scenario is written in."""
    request.node.stash[_LANGUAGE] = Language(feature.language)


@pytest.fixture(scope="session")
def rulebook(pytestconfig: pytest.Config) -> Rulebook:
    """Return what the scenarios are held against."""
    return pytestconfig.stash.get(RULEBOOK, None) or read_rulebook(shipped_folder())


@pytest.fixture
def names(request: pytest.FixtureRequest, rulebook: Rulebook) -> Names:
    """Return what the scenario may name, in its language."""
    return Names(rulebook, request.node.stash[_LANGUAGE])
