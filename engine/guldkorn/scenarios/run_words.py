"""What came of a run as a person reads it in a terminal: what could not be run, what does not hold, and how many do."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from guldkorn.reading.problem import Problem, errors
from guldkorn.reading.text import Language, Text, number
from guldkorn.scenarios.scenario_run import Run, ScenarioRun

WIDTH = 80
_PROBLEMS = Text(
    "Fejl i filerne. En fil med fejl er ikke prøvet:", "Faults in the files. A file with a fault has not been run:"
)
_BROKEN = Text("Løfter, der ikke holder:", "Promises that do not hold:")
_LINE = Text("linje", "line")
_NOTHING = Text("Intet scenarie er valgt, så intet er prøvet.", "No scenario is chosen, so nothing has been run.")


def as_lines(run: Run, language: Language) -> Iterator[str]:
    """Return a run as lines, at most eighty columns wide where the words allow it. What holds is only counted."""
    if run.problems:
        yield from (_PROBLEMS.get(language), "")
        yield from problem_lines(run.problems, language)
        yield ""
    failed = [each for each in run.scenarios if not each.passed]
    if failed:
        yield from (_BROKEN.get(language), "")
        for each in failed:
            yield from (*scenario_lines(each), "")


def problem_lines(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """Return problems as lines, each with its place at the front of a line of its own, where editors look for it."""
    for problem in problems:
        whole = problem.line(language)
        yield from (
            [whole] if len(whole) <= WIDTH else (f"{problem.place}:", *_wrapped(problem.message.get(language), "  "))
        )


def scenario_lines(scenario: ScenarioRun) -> Iterator[str]:
    """Return why a promise does not hold, in the language of its feature."""
    failure = scenario.failure
    assert failure is not None
    yield f"{scenario.file}:{failure.line}:"
    yield from _wrapped(scenario.name, "  ")
    yield from _wrapped(f"{_LINE.get(scenario.language)} {failure.line}: {failure.step}", "    ")
    for line in failure.says.splitlines():
        indent = line[: len(line) - len(line.lstrip())]
        yield from _wrapped(line.strip(), f"    {indent}")


def summary(run: Run, language: Language) -> str:
    """Return in one line how many promises hold, how many do not, and how many files could not be run."""
    if not run.scenarios and not run.problems:
        return _NOTHING.get(language)
    held = sum(each.passed for each in run.scenarios)
    broken, files = len(run.scenarios) - held, len({problem.place.file for problem in run.problems})
    parts = [_held(held)]
    if broken or not files:
        parts.append(Text(f"{broken} holder ikke", f"{broken} {'does' if broken == 1 else 'do'} not"))
    if files:
        parts.append(_unrun(files))
    seconds = number(sum(each.seconds for each in run.scenarios))
    took = Text(f" ({seconds.da} sekunder)", f" ({seconds.en} seconds)")
    return Text(f"{_listed(parts, 'da')}{took.da}.", f"{_listed(parts, 'en')}{took.en}.").get(language)


def checked(problems: Iterable[Problem], files: int, language: Language) -> str:
    """Return in one line how many faults and remarks were found in so many feature files."""
    found = tuple(problems)
    count = len(errors(found))
    remarks = len(found) - count
    of = Text(f"{files} {'fil' if files == 1 else 'filer'}", f"{files} file{'' if files == 1 else 's'}")
    told = Text(f"{count or 'Ingen'} fejl", f"{count or 'No'} fault{'' if count == 1 else 's'}")
    if remarks:
        told += Text(
            f" og {remarks} {'bemærkning' if remarks == 1 else 'bemærkninger'}",
            f" and {remarks} remark{'' if remarks == 1 else 's'}",
        )
    return (told + Text(f" i {of.da}.", f" in {of.en}.")).get(language)


def _held(held: int) -> Text:
    return Text(f"{held} {'løfte' if held == 1 else 'løfter'} holder", _english(held, "promise holds", "promises hold"))


def _unrun(files: int) -> Text:
    return Text(
        f"{files} {'fil' if files == 1 else 'filer'} kunne ikke prøves",
        _english(files, "file", "files") + " could not be run",
    )


def _english(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _listed(parts: list[Text], language: str) -> str:
    return ", ".join(part.get(Language(language)) for part in parts)


def _wrapped(text: str, indent: str) -> list[str]:
    return wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
