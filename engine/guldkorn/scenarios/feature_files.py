"""The feature files that somebody names: each by itself, or all that lie below a folder."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from guldkorn.reading.opening import bytes_of
from guldkorn.reading.problem import Place, Problem, UnreadableError, shown_path
from guldkorn.reading.text import Language, Text
from guldkorn.rules.rulebook import Rulebook
from guldkorn.scenarios.definitions import Definition, step_definitions
from guldkorn.scenarios.faults.keywords import Part, keywords
from guldkorn.scenarios.lint import lint

ENDING = ".feature"
_FEATURES = "|".join(
    keyword.word for language in Language for keyword in keywords(language) if keyword.part is Part.FEATURE
)
_NAME = re.compile(rf"^[ \t]*(?:{_FEATURES})[ \t]*:[ \t]*(\S.*?)[ \t\r]*$", re.MULTILINE)
Review = dict[Path, tuple[Problem, ...]]
"""The problems of each feature file, and of each path that leads to none."""


def check_features(paths: Iterable[Path], rulebook: Rulebook) -> Review:
    """Return all that is wrong in feature files before anything runs, with what they name that the rulebook has not."""
    return review_features(paths, step_definitions(), rulebook)


def review_features(
    paths: Iterable[Path], definitions: Iterable[Definition], rulebook: Rulebook | None = None
) -> Review:
    """Return the problems of each feature file, and of each path that leads to none. A file is looked into once.

    What names stand for is looked at where there is a rulebook.
    """
    definitions = tuple(definitions)
    found = {file: shown_path(file) for path in paths for file in _files(path)}
    first: dict[str, str] = {}
    return {file: tuple(_review(file, shown, definitions, rulebook, first)) for file, shown in found.items()}


def _files(path: Path) -> Iterator[Path]:
    """Return the feature files of a folder in the order of their names, or the path itself where there are none."""
    below = sorted(file.resolve() for file in path.rglob(f"*{ENDING}") if file.is_file()) if path.is_dir() else []
    yield from below or [path.resolve()]


def _review(
    file: Path, shown: str, definitions: Iterable[Definition], rulebook: Rulebook | None, first: dict[str, str]
) -> Iterator[Problem]:
    if file.is_dir():
        yield Problem(
            Place(shown),
            Text(
                "her er ingen scenarier; navnet på en fil med scenarier ender på .feature",
                "there are no scenarios here; the name of a file with scenarios ends with .feature",
            ),
        )
        return
    try:
        raw = bytes_of(file)
    except UnreadableError as error:
        yield from error.problems
        return
    yield from lint(shown, raw, definitions, rulebook)
    yield from _named_twice(shown, raw.decode("utf-8", "replace"), first)


def _named_twice(shown: str, text: str, first: dict[str, str]) -> Iterator[Problem]:
    """Find a feature that is called as one of another file."""
    if (found := _NAME.search(text)) is None:
        return
    name = found[1]
    if name in first:
        yield Problem(
            Place(shown, text.count("\n", 0, found.start()) + 1),
            Text(
                f'egenskaben i {first[name]} hedder også "{name}"; giv dem hver sit navn',
                f'the feature in {first[name]} is called "{name}" too; give each a name of its own',
            ),
        )
    first.setdefault(name, f"{shown}:{text.count(chr(10), 0, found.start()) + 1}")
