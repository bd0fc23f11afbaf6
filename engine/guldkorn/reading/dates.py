"""A date as a person reads it, whatever the machine's locale."""

from datetime import date

from guldkorn.reading.text import Text

MONTHS = (
    Text("januar", "January"),
    Text("februar", "February"),
    Text("marts", "March"),
    Text("april", "April"),
    Text("maj", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("august", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)


def said_of_date(day: date) -> Text:
    """Return a date in words: 1. december 2026, 1 December 2026."""
    month = MONTHS[day.month - 1]
    return Text(f"{day.day}. {month.da} {day.year}", f"{day.day} {month.en} {day.year}")
