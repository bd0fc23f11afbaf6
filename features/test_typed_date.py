from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guldkorn.reading.dates import said_of_date
from guldkorn.reading.text import Language
from guldkorn_tui.words.typed_date import date_fault, typed_date

TODAY = date(2026, 11, 24)
DATES = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1.12.2026", date(2026, 12, 1)),
        ("1/12/2026", date(2026, 12, 1)),
        ("01-12-2026", date(2026, 12, 1)),
        ("1. 12. 2026", date(2026, 12, 1)),
        ("1.12.26", date(2026, 12, 1)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1. december 2026", date(2026, 12, 1)),
        ("  1.  DECEMBER   2026 ", date(2026, 12, 1)),
        ("den 1. dec. 2026", date(2026, 12, 1)),
        ("1 December 2026", date(2026, 12, 1)),
        ("1st of December 2026", date(2026, 12, 1)),
        ("December 1, 2026", date(2026, 12, 1)),
        ("3. maj", date(2027, 5, 3)),
        ("24.11", date(2026, 11, 24)),
        ("23.11.", date(2027, 11, 23)),
        ("29. februar", date(2028, 2, 29)),
        ("i dag", TODAY),
        ("tomorrow", date(2026, 11, 25)),
        ("om 14 dage", date(2026, 12, 8)),
        ("om en uge", date(2026, 12, 1)),
        ("om 3 måneder", date(2027, 2, 24)),
        ("in 3 months", date(2027, 2, 24)),
        ("om tre måneder", date(2027, 2, 24)),
        ("om et år", date(2027, 11, 24)),
        ("uge 49", date(2026, 12, 4)),
        ("i uge 10", date(2027, 3, 12)),
        ("week 10 2028", date(2028, 3, 10)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, meant: date) -> None:
    assert typed_date(text, TODAY) == meant
    assert date_fault(text, TODAY) is None


@pytest.mark.parametrize(
    "text", ["", "snart", "31.2.2027", "1.13.2026", "0. maj", "ma 3", "ju 3", "om lidt", "uge 54 2027"]
)
def test_what_names_no_date_is_refused_with_what_is_expected(text: str) -> None:
    assert typed_date(text, TODAY) is None
    fault = date_fault(text, TODAY)
    assert fault is not None
    assert "om 3 måneder" in fault.da
    assert "in 3 months" in fault.en


def test_a_date_that_has_passed_or_lies_far_off_is_named() -> None:
    passed, far = date_fault("23.11.2026", TODAY), date_fault("1.12.2206", TODAY)
    assert passed is not None
    assert passed.da == "23. november 2026 er allerede passeret. Skriv en dato ude i fremtiden."
    assert far is not None
    assert "1 December 2206" in far.en


def test_a_month_from_the_last_of_a_long_month_is_the_last_of_the_short_one() -> None:
    assert typed_date("om 1 måned", date(2027, 1, 31)) == date(2027, 2, 28)


@given(DATES, DATES)
def test_what_is_said_of_a_date_names_that_date(day: date, today: date) -> None:
    said = said_of_date(day)
    for text in (
        said.get(Language.DANISH),
        said.get(Language.ENGLISH),
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
    ):
        assert typed_date(text, today) == day


@given(DATES, DATES)
def test_a_date_without_its_year_is_the_next_such_day(day: date, today: date) -> None:
    found = typed_date(f"{day.day}.{day.month}.", today)
    assert found is not None
    assert (found.day, found.month) == (day.day, day.month)
    assert today <= found <= today + timedelta(days=8 * 366)


@given(
    st.text()
    | st.from_regex(r"(om|in|uge|week|den)? ?\d{1,30}[./ -]?(\d{1,12}|[a-z]{3,9}|måneder|years)?", fullmatch=True),
    DATES,
)
def test_any_text_names_a_date_to_come_or_is_refused_in_words(text: str, today: date) -> None:
    found, fault = typed_date(text, today), date_fault(text, today)
    assert (fault is None) == (found is not None and found >= today and found.year <= today.year + 10)
