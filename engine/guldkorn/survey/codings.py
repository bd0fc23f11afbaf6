"""What numbers in a file mean: which option a code stands for, by a coding that is declared or that labels show."""

import re
from collections.abc import Mapping

from guldkorn.knowledge.response_sets import ResponseSet
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.text import Text, join
from guldkorn.reading.text import number as written

_CODE = re.compile(r"[A-Za-z]{0,2}([0-9]{1,3}(?:[.,][0-9]{1,6})?)")


def code_in(text: str) -> float | None:
    """Return the number that a cell holds as a code, such as 3 or A3; None where it is none."""
    found = _CODE.fullmatch(text)
    return float(found[1].replace(",", ".")) if found else None


def option_of(code: float, coding: Coding, answers: ResponseSet) -> int | None:
    """Return which option a number stands for, from 0; None where it stands for none."""
    last = len(answers.options) - 1
    if coding is Coding.POINTS:
        return next((n for n, option in enumerate(answers.options) if abs(option.points - code) < 1), None)
    place = code if coding in (Coding.FIRST_IS_0, Coding.LAST_IS_0) else code - 1
    if not (0 <= place <= last and float(place).is_integer()):
        return None
    option = int(place)
    return option if coding in (Coding.FIRST_IS_1, Coding.FIRST_IS_0) else last - option


def ends_of(coding: Coding, answers: ResponseSet) -> tuple[tuple[float, int], tuple[float, int]]:
    """Return the lowest and the highest code of a coding, each with the option that it stands for."""
    last = len(answers.options) - 1
    codes = [float(place) for place in range(last + 1)]
    if coding in (Coding.FIRST_IS_1, Coding.LAST_IS_1):
        codes = [code + 1 for code in codes]
    if coding is Coding.POINTS:
        codes = sorted(option.points for option in answers.options)
    low, high = ((code, option_of(code, coding, answers) or 0) for code in (codes[0], codes[-1]))
    return low, high


def coding_shown_by(labels: Mapping[str, int | None], answers: ResponseSet) -> Coding | None:
    """Return the coding that a file's own labels show, where they show one and the same."""
    known = {
        number: option
        for code, option in labels.items()
        if option is not None and (number := code_in(code)) is not None
    }
    if len(known) < 2:
        return None
    fits = [
        coding for coding in Coding if all(option_of(code, coding, answers) == option for code, option in known.items())
    ]
    return fits[0] if fits else None


def options_text(answers: ResponseSet, coding: Coding | None = None) -> Text:
    """Return the options as a message names them: the first text of each, or their points where they have none.

    Where a coding was declared, its numbers are named.
    """
    if coding is Coding.POINTS:
        return join([written(option.points) for option in answers.options]) + Text(" point", " points")
    if coding is not None:
        first = int(coding in (Coding.FIRST_IS_1, Coding.LAST_IS_1))
        last = first + len(answers.options) - 1
        return Text(f"{first} til {last} med kodningen {coding}", f"{first} to {last} with the coding {coding}")
    names = [
        Text(option.da[0] if option.da else f"{written(option.points).da} point", option.en[0])
        if option.en
        else Text(f"{written(option.points).da} point", f"{written(option.points).en} points")
        for option in answers.options
    ]
    return join(names) if len(names) < 8 else join([names[0], Text("…", "…"), names[-1]])


def said_of_code(code: float, options: ResponseSet, place: int) -> Text:
    """Return what a code would mean: the option's text where it has one, and its points."""
    option, points = options.options[place], written(options.options[place].points)
    da = f' er "{option.da[0]}",' if option.da else " er"
    en = f' means "{option.en[0]}",' if option.en else " is"
    return Text(f"{code:g}{da} {points.da} point", f"{code:g}{en} {points.en} points")
