"""What every feature has at hand: the steps, the shipped rulebook read once, and the language of the feature."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_bdd.parser import Feature, Scenario, Step

from features.steps import (
    answers,
    cautions,
    clarify,
    context,
    explanation,
    hearing,
    hidden,
    holds,
    issues,
    measures,
    priorities,
    questions,
    survey,
)
from features.steps.names import Names
from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook, read_rulebook
from guldkorn.shipped import shipped_folder

Counted = Callable[[str], None]


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Counted:
    """Say how much a test has tried and found; it stands at the end of every run."""
    return lambda text: record_property("counted", text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests counted."""
    reports = (report for how in ("passed", "failed") for report in terminalreporter.getreports(how))
    found = [text for report in reports for name, text in report.user_properties if name == "counted"]
    if found:
        terminalreporter.section("counted")
        for text in found:
            terminalreporter.write_line(str(text))


# A slow day is no fault: speed belongs to the bench.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

STEP_MODULES = (
    survey,
    answers,
    context,
    hearing,
    issues,
    priorities,
    measures,
    holds,
    questions,
    cautions,
    explanation,
    hidden,
    clarify,
)
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


def pytest_bdd_step_error(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step) -> None:
    """Show the step that failed, with its place."""
    path = Path(feature.filename).relative_to(Path(__file__).parent.parent).as_posix()
    request.node.add_report_section("call", "step", f"{path}:{step.line_number}: {step.keyword} {step.name}")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """Read the shipped rulebook once."""
    return read_rulebook(shipped_folder())


@pytest.fixture
def names(request: pytest.FixtureRequest, rulebook: Rulebook) -> Names:
    """Return what the scenario may name, in its language."""
    return Names(rulebook, request.node.stash[_LANGUAGE])
