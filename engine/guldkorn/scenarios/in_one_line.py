"""Saying in one line what several say, where the catalogue has a step for all of it."""

from collections.abc import Sequence

from guldkorn.advice.context import counts
from guldkorn.scenarios.gherkin_text import Line, line
from guldkorn.scenarios.rehearsal import Rehearsal

_OF_UNIT = ("answered", "answered-by", "prioritised-by")
_ANY_UNIT = line("unmapped", unit="x")


def in_one_line(lines: tuple[Line, ...], rehearsal: Rehearsal) -> tuple[Line, ...]:
    """Return lines that come to the same, though they may not say who answered."""
    return _causes(_all_in_place(lines, rehearsal), rehearsal)


def _all_in_place(lines: tuple[Line, ...], rehearsal: Rehearsal) -> tuple[Line, ...]:
    whole = line("all-in-place")
    wanted = _answers_given(whole, rehearsal)
    saying = [each for each in lines if each.step in _OF_UNIT and _answers_given(each, rehearsal) <= wanted]
    given = [answer for each in saying for answer in _answers_given(each, rehearsal)]
    return _replaced(lines, saying, whole) if len(given) == len(wanted) and set(given) == wanted else lines


def _answers_given(each: Line, rehearsal: Rehearsal) -> set[tuple[str, object]]:
    made = rehearsal.told((_ANY_UNIT, each))
    given = made["context"].unit("x").answers if made else ()
    questions = rehearsal.names.knowledge.questions
    return {(answer.fact, answer.value if counts(answer, questions) else answer) for answer in given}


def _causes(lines: tuple[Line, ...], rehearsal: Rehearsal) -> tuple[Line, ...]:
    for each in [each for each in lines if each.step == "cause-is"]:
        alike = [other for other in lines if other.step == "cause-is" and _but_the_cause(other) == _but_the_cause(each)]
        if len(alike) == len(rehearsal.names.knowledge.causes):
            lines = _replaced(lines, alike, line("causes-are", **_but_the_cause(each)))
    return lines


def _but_the_cause(each: Line) -> dict[str, str | int]:
    return {name: word for name, word in each.filled if name != "cause"}


def _replaced(lines: tuple[Line, ...], some: Sequence[Line], by: Line) -> tuple[Line, ...]:
    """Return lines with one in the place of some."""
    at = min(lines.index(each) for each in some)
    others = [each for each in lines[at:] if each not in some]
    return (*lines[:at], by, *others)
