"""A date as people type it: `1.12.2026`, `1. december`, `2026-12-01`, `uge 49`, `om 3 måneder`, `in 3 months`."""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta

from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import MONTHS, said_of_date
from guldkorn.reading.text import Text

_DAYS = {"i dag": 0, "idag": 0, "today": 0, "i morgen": 1, "imorgen": 1, "tomorrow": 1, "i overmorgen": 2}
_ONE = {"en", "et", "én", "ét", "a", "an", "one"}
_COUNTED = {
    "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip
_YEARS_AHEAD = 10
_FRIDAY = 5

_DAY_FIRST = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?|\s+(\d{4}))?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_DAY_AND_MONTH = re.compile(
    r"(?:(?:den|the)\s+)?(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([a-zæøå]+)\.?,?(?:\s+(\d{4}))?"
)
_MONTH_AND_DAY = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?", re.ASCII)
_FROM_NOW = re.compile(r"(?:om|in)\s+(\w+)\s+(dage?|days?|uger?|weeks?|måned(?:er)?|months?|år|years?)")
_WEEK = re.compile(r"(?:i\s+|in\s+)?(?:uge|week)\s+(\d{1,2})(?:[,/ ]\s*(\d{4}))?")

_NO_DATE = Text(
    "Skriv en dato: fx 1.12.2026, 1. december, uge 49 eller om 3 måneder.",
    "Write a date: such as 1.12.2026, 1 December, week 49 or in 3 months.",
)


def typed_date(text: str, today: date) -> date | None:
    """Return the date that a text names, in Danish or English; None where it names none.

    The day stands before the month. A date without its year is the next one; a week is its end, the Friday.
    """
    line = clean_line(text).casefold().removesuffix(",")
    with suppress(ValueError, OverflowError):  # the thirty-first of February, or a year beyond the calendar
        if line in _DAYS:
            return today + timedelta(days=_DAYS[line])
        if found := _YEAR_FIRST.fullmatch(line):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _DAY_FIRST.fullmatch(line):
            return _dated(int(found[1]), int(found[2]), found[3] or found[4], today)
        if found := _FROM_NOW.fullmatch(line):
            return _from_now(found[1], found[2], today)
        if found := _WEEK.fullmatch(line):
            return _friday(int(found[1]), found[2], today)
        if (found := _DAY_AND_MONTH.fullmatch(line)) and (month := _month(found[2])):
            return _dated(int(found[1]), month, found[3], today)
        if (found := _MONTH_AND_DAY.fullmatch(line)) and (month := _month(found[1])):
            return _dated(int(found[2]), month, found[3], today)
    return None


def date_fault(text: str, today: date) -> Text | None:
    """Say what is wrong with a date that is to come; None where nothing is."""
    found = typed_date(text, today)
    if found is None:
        return _NO_DATE
    said = said_of_date(found)
    if found < today:
        return Text(
            f"{said.da} er allerede passeret. Skriv en dato ude i fremtiden.",
            f"{said.en} has passed. Write a date that is to come.",
        )
    if found.year > today.year + _YEARS_AHEAD:
        return Text(
            f"{said.da} er for langt ude i fremtiden. Ret datoen.", f"{said.en} is too far ahead. Mend the date."
        )
    return None


def _month(word: str) -> int | None:
    """Return a month by its name or the first letters of it; None where it is none, or could be two."""
    if len(word) < 3:
        return None
    found = [n for n, month in enumerate(MONTHS, 1) if any(m.casefold().startswith(word) for m in (month.da, month.en))]
    return found[0] if len(found) == 1 else None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for coming in range(today.year, today.year + 9):  # the twenty-ninth of February may be eight years off
        if 1 <= month <= 12 and 1 <= day <= monthrange(coming, month)[1] and date(coming, month, day) >= today:
            return date(coming, month, day)
    return None


def _from_now(count: str, of: str, today: date) -> date | None:
    number = int(count) if count.isdecimal() else 1 if count in _ONE else _COUNTED.get(count)
    if number is None:
        return None
    if of.startswith("d"):
        return today + timedelta(days=number)
    if of.startswith(("u", "w")):
        return today + timedelta(weeks=number)
    months = today.year * 12 + today.month - 1 + number * (12 if of.startswith(("å", "y")) else 1)
    year, month = divmod(months, 12)
    if not 1 <= year <= date.max.year:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _friday(week: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return date.fromisocalendar(int(year), week, _FRIDAY)
    for coming in range(today.year, today.year + 9):  # a fifty-third week comes every fifth or sixth year
        with suppress(ValueError):
            if (friday := date.fromisocalendar(coming, week, _FRIDAY)) >= today:
                return friday
    return None
