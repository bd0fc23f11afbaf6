"""A review as SARIF 2.1.0: what GitHub and other services read as the findings of a check."""

import json
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from guldkorn.editing.checking.review import Review
from guldkorn.reading.problem import Place, Problem, Weight
from guldkorn.reading.text import Language, Text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Weight.ERROR: "error", Weight.ADVICE: "warning", Weight.REMINDER: "note"}
_SAID = {
    Weight.ERROR: (
        Text("Fejl i regelværket", "Error in the rulebook"),
        Text(
            "Regelværket kan ikke bruges, før fejlen er rettet. Beskeden siger, hvad der er galt, og hvad du kan gøre.",
            "The rulebook cannot be used until the error is mended. The message says what is wrong and the way out.",
        ),
    ),
    Weight.ADVICE: (
        Text("Bemærkning til regelværket", "Advice on the rulebook"),
        Text(
            "Regelværket kan bruges, som det er. Beskeden siger, hvad der er værd at se på.",
            "The rulebook can be used as it is. The message says what is worth a look.",
        ),
    ),
    Weight.REMINDER: (
        Text("Påmindelse om at gennemgå regelværket", "Reminder to look through the rulebook"),
        Text(
            "Regelværket kan bruges, som det er. Beskeden siger, hvad der skal gennemgås igen.",
            "The rulebook can be used as it is. The message says what is to be looked through again.",
        ),
    ),
}


def as_sarif(review: Review, version: str, language: Language) -> str:
    """Return a review as SARIF, with the version of guldkorn that made it. Messages are in one language."""
    weights = list(Weight)
    data = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "guldkorn",
                        "version": version,
                        "rules": [_rule(weight, language) for weight in weights],
                    }
                },
                "language": language.value,
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem, weights, language) for problem in review.problems],
            }
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _rule(weight: Weight, language: Language) -> dict[str, Any]:
    title, help_ = (text.get(language) for text in _SAID[weight])
    return {
        "id": f"rulebook/{weight}",
        "name": f"Rulebook{weight.capitalize()}",
        "shortDescription": {"text": title},
        "fullDescription": {"text": help_},
        "help": {"text": help_},
        "defaultConfiguration": {"level": _LEVELS[weight]},
    }


def _result(problem: Problem, weights: list[Weight], language: Language) -> dict[str, Any]:
    return {
        "ruleId": f"rulebook/{problem.weight}",
        "ruleIndex": weights.index(problem.weight),
        "level": _LEVELS[problem.weight],
        "message": {"text": problem.message.get(language)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri(problem.place.file)},
                    "region": _region(problem.place),
                }
            }
        ],
    }


def uri(file: str) -> str:
    """Return a file as a URI: relative to the working folder where it lies below that, else whole."""
    path = PurePath(file)
    if path.is_absolute() or ".." in path.parts:
        return Path(file).absolute().as_uri()
    return quote(path.as_posix())


def _region(place: Place) -> dict[str, int]:
    region = {"startLine": max(place.line, 1)}
    return {**region, "startColumn": place.column} if place.column else region
