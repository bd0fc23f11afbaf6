"""A review for other programs: JSON of a fixed shape, and the notes that GitHub shows beside the lines of a change."""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from guldkorn.editing.checking.review import Review
from guldkorn.knowledge.packs import PackChange
from guldkorn.reading.problem import Place, Problem, Weight, errors
from guldkorn.reading.text import Language, Text

SHAPE = 1
"""The version of the JSON's shape; it grows where a key goes or means something else, not where one is added."""

_COMMANDS = {Weight.ERROR: "error", Weight.ADVICE: "warning", Weight.REMINDER: "notice"}


def as_json(review: Review) -> str:
    """Return a review as JSON, every message in both languages.

    `{shape, rulebook: {folder, packs, version, hash}, errors, advice, reminders,
    problems: [{file, line, column, weight, message: {da, en}}], changes: [{pack, kind, id, how, because, file, line,
    column}]}`. Line and column count from 1; null where the file as a whole is meant.
    """
    read = review.rulebook
    data = {
        "shape": SHAPE,
        "rulebook": {
            "folder": _path(str(review.layers.folder)),
            "packs": [_path(str(pack)) for pack in review.layers.packs],
            "version": read.version if read else None,
            "hash": read.hash if read else None,
        },
        "errors": len(review.errors),
        "advice": len(review.advice),
        "reminders": len(review.reminders),
        "problems": [_problem(problem) for problem in review.problems],
        "changes": [_change(change) for change in review.changes],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def problems_as_json(problems: Iterable[Problem]) -> str:
    """Return problems alone as JSON: `{shape, errors, advice, problems}`, each as in a review."""
    found = tuple(problems)
    data = {
        "shape": SHAPE,
        "errors": len(errors(found)),
        "advice": sum(problem.weight is Weight.ADVICE for problem in found),
        "problems": [_problem(problem) for problem in found],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _problem(problem: Problem) -> dict[str, Any]:
    return {**_place(problem.place), "weight": problem.weight.value, "message": _text(problem.message)}


def _change(change: PackChange) -> dict[str, Any]:
    return {
        "pack": _text(change.pack),
        "kind": change.kind.value,
        "id": change.id,
        "how": change.how.value,
        "because": _text(change.because) if change.because else None,
        **_place(change.place),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": _path(place.file), "line": place.line or None, "column": place.column or None}


def _text(text: Text) -> dict[str, str]:
    return {"da": text.da, "en": text.en}


def _path(path: str) -> str:
    return PurePath(path).as_posix()


def github_lines(review: Review, language: Language) -> Iterator[str]:
    """Return the problems as workflow commands of GitHub Actions, errors first.

    Advice is a warning there, a reminder a notice.
    """
    return github_problems((*review.errors, *review.advice, *review.reminders), language)


def github_problems(problems: Iterable[Problem], language: Language) -> Iterator[str]:
    """Return problems as workflow commands of GitHub Actions, in their order."""
    for problem in problems:
        place = problem.place
        marks = {"file": _path(place.file), "line": place.line, "col": place.column}
        where = ",".join(f"{name}={_property(str(value))}" for name, value in marks.items() if value)
        yield f"::{_COMMANDS[problem.weight]} {where}::{_data(problem.message.get(language))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
