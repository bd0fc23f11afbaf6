"""`guldkorn test`."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guldkorn.editing.checking.problem_formats import github_problems, problems_as_json
from guldkorn.knowledge.sources import CLAIMS
from guldkorn.reading.problem import GuldkornError, errors, way_out
from guldkorn.reading.text import Language, Text
from guldkorn.rules.layers import Layers
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.choice import Chosen, Told
from guldkorn.scenarios.feature_files import check_features
from guldkorn.scenarios.junit import as_junit
from guldkorn.scenarios.living_documentation import living_documentation
from guldkorn.scenarios.run import run_reviewed
from guldkorn.scenarios.run_words import as_lines, checked, problem_lines, summary
from guldkorn.scenarios.scenario_run import Run
from guldkorn.shipped import shipped_features
from guldkorn_tui.commands.coverage_lines import Measuring, print_coverage
from guldkorn_tui.look.output import print_out, print_over
from guldkorn_tui.opening.shipped_examples import open_rulebook

SHIPPED = "shipped"
_USUAL = Path("features")
HELD, BROKEN, NOT_RUN = 0, 1, 2
"""The exit status: all promises hold; one does not; a file could not be run, or nothing was."""


@dataclass(frozen=True)
class Documents:
    """The files in which the results are to be written as well."""

    html: Path | None = None
    junit: Path | None = None


def print_faults(paths: Iterable[Path], form: str, layers: Layers, language: Language) -> int:
    """Print what is wrong in feature files before anything runs. Return 2 if anything must be mended, else 0."""
    found = check_features(_asked(paths), open_rulebook(layers))
    problems = tuple(problem for of_file in found.values() for problem in of_file)
    match form:
        case "json":
            print_out(problems_as_json(problems))
        case "github":
            for line in github_problems(problems, language):
                print_out(line)
            print_out(checked(problems, len(found), language), err=True)
        case _:
            for line in problem_lines(problems, language):
                print_out(line)
            print_out(checked(problems, len(found), language), err=bool(problems))
    return NOT_RUN if errors(problems) else HELD


def print_results(
    paths: Iterable[Path],
    layers: Layers,
    documents: Documents,
    language: Language,
    *,
    name: str = "",
    claim: str = "",
    fail_fast: bool = False,
    measuring: Measuring | None = None,
) -> int:
    """Run scenarios and print what came of it. Return 0 if all promises hold, 1 if one does not, else 2.

    Where it is measured what they cover, return 1 too where that is too little.
    """
    rulebook = open_rulebook(layers)
    chosen = Chosen(name, _claim(claim), fail_fast)
    progress = Progress(is_shown=sys.stderr.isatty())
    run = run_reviewed(check_features(_asked(paths), rulebook), rulebook, chosen, progress.show)
    progress.clear()
    aside = measuring is not None and measuring.is_data
    for line in as_lines(run, language):
        print_out(line, err=aside)
    print_out(summary(run, language), err=aside, colour="green" if run.passed else "red")
    _write(run, rulebook, documents, language)
    too_little = HELD if measuring is None else print_coverage(run, rulebook, measuring, language)
    if any(not scenario.passed for scenario in run.scenarios):
        return BROKEN
    return too_little if run.passed and run.scenarios else NOT_RUN


class Progress:
    """A line on the terminal that says how far a run has come, and that is gone when it ends."""

    def __init__(self, *, is_shown: bool) -> None:
        self._is_shown = is_shown
        self._width = 0

    def show(self, told: Told) -> None:
        """Say how far it has come."""
        self._say(f"{told.done}/{told.total}")

    def clear(self) -> None:
        """Take the line away."""
        self._say("")

    def _say(self, line: str) -> None:
        if self._is_shown:
            print_over(line, self._width)
            self._width = max(self._width, len(line))


def _asked(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the paths that are asked for; without any, the folder where feature files usually lie."""
    found = tuple(each for path in paths for each in (shipped_features() if str(path) == SHIPPED else (path,)))
    return found or (_USUAL if _USUAL.is_dir() else Path(),)


def _claim(said: str) -> str:
    claim = said.strip().removeprefix("@").upper()
    if claim and claim not in CLAIMS:
        way = way_out(claim, CLAIMS)
        raise GuldkornError(
            Text(f'der er ingen påstand "{said}" i notatet; {way.da}', f'the note has no claim "{said}"; {way.en}')
        )
    return claim


def _write(run: Run, rulebook: Rulebook, documents: Documents, language: Language) -> None:
    if documents.html is not None:
        page = living_documentation(run, rulebook, language, date.today())
        _written(documents.html, page.encode(), language)
    if documents.junit is not None:
        _written(documents.junit, as_junit(run, rulebook, language), language)


def _written(path: Path, content: bytes, language: Language) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise GuldkornError(
            Text(f"{path} kan ikke skrives: {error.strerror}", f"{path} cannot be written: {error.strerror}")
        ) from error
    print_out(Text(f"Skrevet i {path}.", f"Written in {path}.").get(language), err=True)
