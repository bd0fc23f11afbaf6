"""Writing a context file, so that nothing is ever lost."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from guldkorn.advice.context import TOGETHER, Answer, Context, Dropped, Issue, UnitContext
from guldkorn.reading.text import Text
from guldkorn.reading.whole_file import write_whole
from guldkorn.reading.writing import yaml_text


def context_text(context: Context) -> str:
    """Return the context as the text of a context file; reading it gives the same context."""
    data: dict[str, Any] = {}
    workplace: dict[str, Any] = {}
    if context.name:
        workplace["name"] = context.name
    if context.answers:
        workplace["answers"] = _written(context.answers)
    if workplace:
        data["workplace"] = workplace
    if context.units:
        data["units"] = {name: _unit(unit) for name, unit in context.units.items()}
    return yaml_text(data)


def _unit(unit: UnitContext) -> dict[str, Any]:
    written: dict[str, Any] = {}
    if unit.occupation is not None:
        written["occupation"] = unit.occupation
    if unit.answers:
        written["answers"] = _written(unit.answers)
    if unit.issues:
        written["issues"] = [_issue(issue) for issue in unit.issues]
    if unit.chosen is not None:
        written["chosen"] = list(unit.chosen)
    if unit.dropped:
        written["dropped"] = [_dropped(each) for each in unit.dropped]
    return written


def _issue(issue: Issue) -> dict[str, Any]:
    written: dict[str, Any] = {"id": issue.id}
    for key in ("title", "dimension", "aspect", "scale", "documented"):
        value = getattr(issue, key)
        if isinstance(value, Text):
            value = value.da if value.da == value.en else {"da": value.da, "en": value.en}
        if value is not None:
            written[key] = value
    if issue.also:
        written["also"] = list(issue.also)
    if issue.placed:
        written["placed"] = {"decider": issue.placed.decider.value, "because": issue.placed.because}
    if issue.answers:
        written["answers"] = _written(issue.answers)
    return written


def _dropped(dropped: Dropped) -> dict[str, Any]:
    title = dropped.title
    written: dict[str, Any] = {
        "id": dropped.issue,
        "title": title.da if title.da == title.en else {"da": title.da, "en": title.en},
        "because": dropped.because,
    }
    if dropped.scales:
        written["scales"] = list(dropped.scales)
    return written


def _written(answers: Iterable[Answer]) -> dict[str, Any]:
    written: dict[str, Any] = {}
    by_fact: dict[str, list[Answer]] = {}
    for answer in answers:
        by_fact.setdefault(answer.fact, []).append(answer)
    for fact, given in by_fact.items():
        if len(given) == 1 and given[0].voice is None:
            written[fact] = _plain(given[0].value)
        else:
            written[fact] = {answer.voice.value if answer.voice else TOGETHER: _plain(answer.value) for answer in given}
    return written


def _plain(value: str | float) -> str | float | int:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def save_context(context: Context, path: Path) -> None:
    """Write the context file whole or not at all: a crash leaves the old file as it was.

    Raise OSError where the folder cannot be written to.
    """
    write_whole(path, context_text(context).encode())
