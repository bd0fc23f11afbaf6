"""Running feature files through pytest-bdd, wherever they lie and whatever lies beside them."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import pytest
from pytest_bdd.feature import features as features_read_before

from guldkorn.reading.problem import errors
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios import plugin
from guldkorn.scenarios.choice import ALL, Chosen, Told
from guldkorn.scenarios.definitions import step_definitions
from guldkorn.scenarios.feature_files import Review, review_features
from guldkorn.scenarios.recorder import Recorder
from guldkorn.scenarios.scenario_run import Run, ScenarioRun

_UNUSED = (
    "cacheprovider",  # writes a folder
    "faulthandler",  # would turn off that of a pytest around this one
    "logging",
    "terminal",
    "threadexception",  # these two collect garbage after every run
    "unraisableexception",
    "warnings",
)
_ARGUMENTS = (
    f"--config-file={Path(__file__).with_name('pytest.ini')}",
    "--noconftest",
    "--assert=plain",
    "--capture=no",
    *(f"-pno:{name}" for name in _UNUSED),
    "-ppytest_bdd.plugin",
)
_ONE_AT_A_TIME = Lock()  # pytest-bdd keeps what it reads, and which pytest is running, for the whole process


def run_scenarios(paths: Iterable[Path], rulebook: Rulebook, heard: Callable[[Told], None] = lambda _: None) -> Run:
    """Run feature files, each by itself or all below a folder, against a rulebook.

    Nothing is printed or written. Neither a pytest that this is called from, nor what its settings, its environment or
    files beside the features say, makes a difference. A file with a problem is not run: its problems are told instead.
    A name that the rulebook has not is found where it is used: the other scenarios of its file are run all the same.
    `heard` is told of each scenario once it has been run; what it raises ends the run, and is raised.
    """
    return run_reviewed(review_features(paths, step_definitions()), rulebook, heard=heard)


def run_reviewed(
    found: Review, rulebook: Rulebook, chosen: Chosen = ALL, heard: Callable[[Told], None] = lambda _: None
) -> Run:
    """Run the files in which nothing must be mended, and tell of each scenario once it has been run.

    Of the scenarios only those that are chosen are run; else as `run_scenarios`.
    """
    wrong = {file: errors(of_file) for file, of_file in found.items()}
    problems = tuple(problem for of_file in wrong.values() for problem in of_file)
    return Run(_run([file for file, of_file in wrong.items() if not of_file], rulebook, chosen, heard), problems)


def _run(
    files: list[Path], rulebook: Rulebook, chosen: Chosen, heard: Callable[[Told], None]
) -> tuple[ScenarioRun, ...]:
    if not files:
        return ()
    recorder = Recorder(files, rulebook, chosen, heard)
    with _ONE_AT_A_TIME, _alone(), _read_anew(files):
        code = pytest.main([*_ARGUMENTS], [plugin, recorder])
    if recorder.crash is not None:
        raise recorder.crash
    if code == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        raise RuntimeError(f"pytest ended with {code!r}")
    return recorder.runs


@contextmanager
def _alone() -> Iterator[None]:
    """Keep from pytest what the environment tells it: options, and plugins that somebody has installed."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("PYTEST_")}
    for name in kept:
        del os.environ[name]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        for name in [name for name in os.environ if name.startswith("PYTEST_")]:
            del os.environ[name]
        os.environ.update(kept)


@contextmanager
def _read_anew(files: Iterable[Path]) -> Iterator[None]:
    """Let pytest-bdd read the files though it has read them before: they may have been changed."""
    kept = {str(file): features_read_before.pop(str(file), None) for file in files}
    try:
        yield
    finally:
        for name, feature in kept.items():
            features_read_before.pop(name, None)
            if feature is not None:
                features_read_before[name] = feature
