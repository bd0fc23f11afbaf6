"""What is filled in in a part of the plan, as a person reads it."""

from contextlib import suppress
from datetime import date

from guldkorn.knowledge.library import Knowledge
from guldkorn.knowledge.plan import PartKind
from guldkorn.reading.cleaning import clean_line
from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Text, same
from guldkorn.session.plan_form import PlanField

LONGEST = 400
"""How many characters of a text are shown in a list; the whole is in the file, and in the document."""


def said_of_value(field: PlanField, knowledge: Knowledge) -> Text:
    """Return what is filled in; nothing where nothing is."""
    value = field.value or ""
    if field.part.kind is PartKind.DATE:
        return said_of_day(value)
    if field.part.kind is PartKind.CHOICE:
        return field.part.choice(value) if value else same("")
    if field.part.kind is PartKind.SCALE:
        return knowledge.named(value)
    return same(brief(value))


def said_of_day(value: str) -> Text:
    """Return a date of the plan in words; what is no date, from a file that another program wrote, as it is."""
    with suppress(ValueError):
        return said_of_date(date.fromisoformat(value))
    return same(value)


def brief(text: str) -> str:
    """Return a text on one line, cut where it is very long."""
    line = clean_line(text[: 4 * LONGEST])
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
