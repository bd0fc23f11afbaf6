"""The cases that a rulebook is tried on: examples, scenarios and saved sessions, and what comes of each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from guldkorn.advice.context import Context
from guldkorn.advice.context_file import read_context
from guldkorn.editing.comparing.outcome import Outcome, outcome_of
from guldkorn.reading.problem import GuldkornError, Place, Problem, UnreadableError, shown_path
from guldkorn.reading.text import Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.session.event_text import UnknownEventError
from guldkorn.session.minutes import read_history
from guldkorn.session.session import SessionError
from guldkorn.session.storage.entry import Entry
from guldkorn.session.storage.session_file import SUFFIX, open_session_file
from guldkorn.survey.intake import read_survey
from guldkorn.survey.request import Request

MAPPING, CONTEXT = "mapping.csv", "context.yaml"


class Origin(StrEnum):
    """Where a case comes from."""

    EXAMPLE = "example"
    SCENARIO = "scenario"
    SESSION = "session"


@dataclass(frozen=True, slots=True, order=True)
class Case:
    """Something that advice is given on: it keeps its name whichever rulebook it is read with."""

    origin: Origin
    name: str
    place: Place


@dataclass(frozen=True)
class Cases:
    """The cases that were found."""

    examples: Mapping[Case, Path]
    sessions: Mapping[Case, tuple[Entry, ...]]
    features: tuple[Path, ...]
    """Feature files, or folders with such: only a run tells which advice is given in a scenario."""
    left_out: tuple[Problem, ...]
    """Session files that are damaged, or from a newer version."""


class NoCasesError(GuldkornError):
    """Where cases are said to be, there is nothing of the kind."""


def gather(examples: Path | None = None, sessions: Path | None = None, features: Iterable[Path] = ()) -> Cases:
    """Find the cases: the examples below a folder, the session files below another, and feature files.

    An example is a folder with a mapping.csv, and perhaps a context.yaml. Session files are read and left as they are.
    Raise NoCasesError for a folder that is not there.
    """
    features = tuple(features)
    for folder in (examples, sessions, *features):
        if folder is not None and not folder.exists():
            name = shown_path(folder)
            raise NoCasesError(Text(f"{name} findes ikke; tjek navnet", f"there is no {name}; check the name"))
    left_out: list[Problem] = []
    found = dict(_sessions(sessions, left_out)) if sessions else {}
    return Cases(dict(_examples(examples)) if examples else {}, found, features, tuple(left_out))


def outcomes(cases: Cases, rulebook: Rulebook, heard: Callable[[object], None] = lambda _: None) -> dict[Case, Outcome]:
    """Return what a rulebook makes of each case, in the order of their names.

    `heard` is told of each scenario once it has been run; what it raises ends it all, and is raised.
    """
    found = {case: _of_example(folder, rulebook) for case, folder in cases.examples.items()}
    found |= {case: _of_session(entries, rulebook) for case, entries in cases.sessions.items()}
    found |= dict(_of_scenarios(cases.features, rulebook, heard)) if cases.features else {}
    return dict(sorted(found.items()))


def _examples(folder: Path) -> Iterator[tuple[Case, Path]]:
    for file in sorted(folder.rglob(MAPPING)):
        name = file.parent.relative_to(folder).as_posix() if file.parent != folder else folder.resolve().name
        yield Case(Origin.EXAMPLE, name, Place(shown_path(file))), file.parent


def _sessions(folder: Path, left_out: list[Problem]) -> Iterator[tuple[Case, tuple[Entry, ...]]]:
    files = sorted(folder.rglob(f"*{SUFFIX}")) if folder.is_dir() else [folder]
    for path in files:
        place = Place(shown_path(path))
        try:
            with open_session_file(path, to_write=False) as file:
                entries, damage = file.entries, file.damage
        except GuldkornError as error:
            left_out.append(Problem(place, error.message))
            continue
        if damage is not None:
            left_out.append(Problem(place, damage.says))
        else:
            name = path.relative_to(folder).as_posix() if path != folder else path.name
            yield Case(Origin.SESSION, name, place), entries


def _of_example(folder: Path, rulebook: Rulebook) -> Outcome:
    knowledge = rulebook.knowledge
    try:
        intake = read_survey(folder / MAPPING, knowledge, Request())
        context = Context()
        if (folder / CONTEXT).is_file():
            context = read_context(folder / CONTEXT, knowledge, intake.named_units)
        return outcome_of(intake.mapping, context, rulebook)
    except UnreadableError as error:
        return Outcome(problem=UnreadableError(map(_wherever_it_lies, error.problems)).message)


def _wherever_it_lies(problem: Problem) -> Problem:
    """Return a problem that says the same wherever the folder of an example is."""
    return replace(problem, place=replace(problem.place, file=Path(problem.place.file).name))


def _of_session(entries: tuple[Entry, ...], rulebook: Rulebook) -> Outcome:
    try:
        history = read_history(entries, rulebook)
        session = history.session
        return outcome_of(session.mapping, session.context, rulebook, tuple(dict.fromkeys(history.misfits)))
    except (SessionError, UnknownEventError) as error:
        return Outcome(problem=error.message)


def _of_scenarios(
    paths: tuple[Path, ...], rulebook: Rulebook, heard: Callable[[object], None]
) -> Iterator[tuple[Case, Outcome]]:
    from guldkorn.scenarios.run import run_scenarios  # loads pytest, so only when used

    run = run_scenarios(paths, rulebook, heard)
    for problem in run.problems:
        yield _scenario(problem.place.file, problem.place, paths), Outcome(problem=problem.message)
    for scenario in run.scenarios:
        place = Place(scenario.file, scenario.line)
        case = _scenario(scenario.file, place, paths, scenario.name)
        failure = Text(scenario.failure.says, scenario.failure.says) if scenario.failure else None
        if not scenario.given and failure is not None:
            yield case, Outcome(problem=failure)
        for number, given in enumerate(scenario.given, 1):
            name = case.name if number == 1 else f"{case.name} [{number}]"
            outcome = outcome_of(given.mapping, given.context, rulebook, failure=failure)
            yield Case(Origin.SCENARIO, name, place), outcome


def _scenario(file: str, place: Place, paths: tuple[Path, ...], name: str = "") -> Case:
    """Return a scenario's case: it is named with its file as that lies below the folder that was asked for."""
    path = Path(file).resolve()
    root = next((each.resolve() for each in paths if path.is_relative_to(each.resolve())), path.parent)
    within = path.relative_to(root).as_posix() if path != root else path.name
    return Case(Origin.SCENARIO, f"{within}: {name}" if name else within, place)
