"""A plugin of pytest that collects the scenarios of feature files, and remembers what came of each."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from pytest_bdd import scenario as scenario_of
from pytest_bdd.feature import get_feature
from pytest_bdd.parser import Feature, Scenario, Step

from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.problem import shown_path
from guldkorn.reading.text import Language
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.choice import Chosen, Told
from guldkorn.scenarios.failing import told
from guldkorn.scenarios.plugin import RULEBOOK
from guldkorn.scenarios.scenario_run import Failure, Promised, Result, ScenarioRun, StepRun
from guldkorn.scenarios.steps.hearing import Heard, advice_is_given

_NAME = pytest.StashKey[str]()


class Recorder:
    """What pytest runs, with which rulebook, and what came of it."""

    def __init__(
        self, files: Iterable[Path], rulebook: Rulebook, chosen: Chosen, heard: Callable[[Told], None]
    ) -> None:
        self.crash: BaseException | None = None
        """What went wrong in pytest itself, or was raised by who is told of the scenarios, if anything was."""
        self._files = tuple(files)
        self._rulebook = rulebook
        self._chosen = chosen
        self._heard = heard
        self._total = 0
        self._runs: dict[pytest.Item, ScenarioRun] = {}

    @property
    def runs(self) -> tuple[ScenarioRun, ...]:
        """Each scenario that was run, in the order of the files and their lines."""
        return tuple(self._runs.values())

    def pytest_configure(self, config: pytest.Config) -> None:
        """Let the scenarios be held against the rulebook."""
        config.stash[RULEBOOK] = self._rulebook

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        """Collect the scenarios, and nothing that lies beside them."""
        items = (item for file in self._files for item in _scenarios(session, file))
        session.items = [item for item in items if self._chosen.has(item.stash[_NAME], _claims(item))]
        session.testscollected = self._total = len(session.items)
        return True

    def pytest_bdd_before_scenario(self, request: pytest.FixtureRequest, feature: Feature, scenario: Scenario) -> None:
        """Begin to remember a scenario."""
        self._runs[request.node] = ScenarioRun(
            shown_path(Path(feature.filename)),
            scenario.line_number,
            scenario.name + _row(request.node),
            Language(feature.language),
            _claims(request.node),
            promised=_promised(feature, scenario),
            steps=tuple(map(_step, scenario.steps)),
        )

    def pytest_bdd_after_step(
        self, request: pytest.FixtureRequest, step: Step, step_func: Callable[..., object]
    ) -> None:
        """Remember that a step held, and what advice was given on."""
        self._came(request.node, Result.HELD)
        if step_func is advice_is_given:
            heard: Heard = request.getfixturevalue("heard")
            run = self._runs[request.node]
            self._runs[request.node] = replace(run, given=(*run.given, heard.given))

    def pytest_bdd_step_error(self, request: pytest.FixtureRequest, step: Step, exception: BaseException) -> None:
        """Remember the step that failed."""
        self._came(request.node, Result.FAILED)
        run = self._runs[request.node]
        failure = Failure(step.line_number, f"{step.keyword} {step.name}", told(exception, run.language))
        self._runs[request.node] = replace(run, failure=failure)

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Take what fails outside a step for a fault of guldkorn: it is no broken promise."""
        if call.excinfo is not None and (item not in self._runs or self._runs[item].passed):
            self.crash = call.excinfo.value
        if call.when == "call" and item in self._runs:
            run = self._runs[item] = replace(self._runs[item], seconds=call.duration)
            try:
                self._heard(Told(run, len(self._runs), self._total))
            except Exception as end:  # noqa: BLE001 - raised again outside: pytest would take it for a fault of its own
                self.crash = end
                item.session.shouldstop = run.name
            if self._chosen.fail_fast and not run.passed:
                item.session.shouldfail = run.name

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> bool:
        """Remember a crash, so that it can be raised; else pytest would print it."""
        self.crash = excinfo.value
        return True

    def _came(self, item: pytest.Item, result: Result) -> None:
        """Remember what came of the first step of which nothing is known yet."""
        run = self._runs[item]
        at = next(number for number, step in enumerate(run.steps) if step.result is Result.NOT_REACHED)
        step = replace(run.steps[at], result=result)
        self._runs[item] = replace(run, steps=(*run.steps[:at], step, *run.steps[at + 1 :]))


def _scenarios(session: pytest.Session, file: Path) -> Iterator[pytest.Item]:
    """Return the scenarios of a file as tests of a module that stands nowhere."""
    module: pytest.Module = pytest.Module.from_parent(session, path=file)
    module.obj = ModuleType(file.stem)
    names = tuple(get_feature(str(file.parent), file.name).scenarios)
    for number, name in enumerate(names):
        promise = scenario_of(file.name, name, features_base_dir=str(file.parent))(lambda: None)
        setattr(module.obj, f"test_{number}", promise)
    for node in module.collect():
        assert isinstance(node, pytest.Function)
        node.stash[_NAME] = names[int(node.originalname.removeprefix("test_"))] + _row(node)
        yield node


def _claims(item: pytest.Item) -> tuple[str, ...]:
    """Return the claims that a scenario is tagged with, itself or through its rule, its feature or its row."""
    tags = {mark.name for mark in item.iter_markers()}
    return tuple(claim for claim in CLAIMS if claim in tags)


def _promised(feature: Feature, scenario: Scenario) -> Promised:
    rule = scenario.rule
    return Promised(
        feature.name or "",
        _whole(feature.description),
        rule.name if rule else "",
        _whole(rule.description) if rule else "",
    )


def _step(step: Step) -> StepRun:
    table = tuple(tuple(map(str, row)) for row in step.datatable.raw()) if step.datatable else ()
    return StepRun(step.line_number, step.keyword.strip(), step.name, table)


def _whole(description: str) -> str:
    return " ".join(description.split())


def _row(item: pytest.Item) -> str:
    """Return the values of an outline's row; nothing for a scenario that is no outline."""
    values: dict[str, str] = item.callspec.params["_pytest_bdd_example"] if hasattr(item, "callspec") else {}
    return f" ({', '.join(values.values())})" if values else ""
