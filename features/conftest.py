"""What every test has at hand beside what a scenario has."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytest_bdd.parser import Feature, Scenario, Step

from guldkorn.reading.problem import shown_path
from guldkorn.scenarios import plugin

Counted = Callable[[str], None]


@pytest.fixture
def counted(record_property: Callable[[str, object], None]) -> Counted:
    """Say how much a test has tried and found; it stands at the end of every run."""
    return lambda text: record_property("counted", text)


@pytest.fixture(scope="session", autouse=True)
def _meetings_apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the meetings of tests out of the user's own folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GULDKORN_SESSIONS", str(tmp_path_factory.mktemp("meetings")))
        yield


def pytest_collection_finish() -> None:
    """Let the garbage collector come seldom, and pass over what stands from here on: a sixth of all time was its."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 20)


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


def pytest_configure(config: pytest.Config) -> None:
    """Make the steps known, and what a scenario has at hand."""
    config.pluginmanager.register(plugin)


def pytest_bdd_step_error(request: pytest.FixtureRequest, feature: Feature, scenario: Scenario, step: Step) -> None:
    """Show the step that failed, with its place."""
    path = shown_path(Path(feature.filename))
    request.node.add_report_section("call", "step", f"{path}:{step.line_number}: {step.keyword} {step.name}")
