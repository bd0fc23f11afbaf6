"""Persons are counted and not rows: where it cannot be known who a row is of, that is told with the rows."""

from collections.abc import Sequence

import pytest

from features.rulebook import intake_of
from features.survey_files import csv_file
from guldkorn.reading.problem import UnreadableError, errors
from guldkorn.survey.intake import Intake
from guldkorn.survey.request import Request
from guldkorn_tui.widgets.problem_lines import on_screen

ITEMS = ("QD1", "QD2", "QD3", "QD4", "MW1", "MW2", "PR1", "PR2", "QL3", "QL4")
OFTEN, EXTENT = ("Ofte", "Sommetider", "Sjældent"), ("I høj grad", "Delvist", "I ringe grad")
Row = dict[str, str]


def persons(count: int = 24, **more: Sequence[str]) -> list[Row]:
    """Return persons with answers of their own, in two wards; of each further column, a cell for each."""
    return [
        {
            "id": str(number + 1),
            "Afdeling": ("Nord", "Syd")[number % 2],
            **{heading: cells[number] for heading, cells in more.items()},
            **{
                item: (OFTEN if item[:2] == "QD" else EXTENT)[number // 3 ** (place % 3) % 3]
                for place, item in enumerate(ITEMS)
            },
        }
        for number in range(count)
    ]


def take(people: Sequence[Row], request: Request | None = None) -> Intake:
    request = request or Request("copsoq-3-long")
    return intake_of(csv_file([list(people[0]), *(list(row.values()) for row in people)]), "svar.csv", request)


def told(people: Sequence[Row], request: Request | None = None) -> list[str]:
    """Return the errors with which a file is refused, in Danish and English."""
    with pytest.raises(UnreadableError) as caught:
        take(people, request)
    return [f"{each.place.line}: {each.message.da} / {each.message.en}" for each in errors(caught.value.problems)]


def remarks(of: Intake, about: str) -> list[str]:
    """Return the remarks in English that say something, with their rows."""
    return [f"{each.place.line}: {each.message.en}" for each in of.remarks if about in each.message.en]


def asking(**columns: str) -> Request:
    return Request("copsoq-3-long", columns=columns)


def test_sound_numbers_are_not_spoken_of() -> None:
    read = take(persons())
    assert read.mapping.answered == 24
    assert not [each for each in read.remarks if "number" in each.message.en or "person" in each.message.en]


def test_all_answers_under_another_number_are_told_and_both_are_counted() -> None:
    people = persons()
    read = take([*people, {**people[4], "id": "99"}, {**people[4], "id": "98", "Afdeling": "Syd"}])
    assert read.mapping.answered == 26
    assert remarks(read, "another") == [
        "26: all answers are as in row 6 but the number is another; both are counted. If it is one person, delete one "
        "of the rows"
    ]


def test_that_many_gave_one_answer_all_through_is_usual() -> None:
    people = persons()
    for person in people[:4:2]:
        person.update(dict.fromkeys(ITEMS, "1"))
    read = take(people, Request("copsoq-3-long", missing=("1",)))
    assert read.mapping.answered == 24
    assert not remarks(read, "the number is another")


def test_where_answers_do_not_tell_persons_apart_nothing_is_made_of_alike_ones() -> None:
    people = persons()
    read = take([*people, *({**each, "id": f"9{n}"} for n, each in enumerate(people[:3]))])
    assert read.mapping.answered == 27
    assert not remarks(read, "the number is another")


def test_where_two_columns_of_numbers_disagree_it_is_asked_which_is_the_persons() -> None:
    tokens = [f"t{number}" for number in range(24)]
    tokens[9] = tokens[3]
    people = persons(Token=tokens)
    (fault,) = told(people)
    assert 'i række 5 er "Token" den samme og "id" forskellig' in fault
    assert fault.startswith("11:")
    assert '"id" is not their number: --column "id="' in fault
    (by_token,) = told(people, asking(id=""))
    assert by_token.startswith("11: besvarelsen står allerede længere oppe med samme nummer")
    assert take(people, asking(Token="")).mapping.answered == 24


def test_a_column_that_groups_persons_is_no_number_of_theirs() -> None:
    assert take(persons(Case=[f"case {number % 6}" for number in range(24)])).mapping.answered == 24


def test_numbers_on_some_rows_only_are_told_with_the_rows() -> None:
    people = persons()
    for row in range(3, 10):
        people[row]["id"] = ""
    read = take(people)
    assert read.mapping.answered == 24
    assert remarks(read, "without a number") == [
        "1: respondents without a number: 7 (rows 5, 6, 7, 8, 9 and 2 more); each is counted as a person. If some of "
        'them stand in another row too, write their number in the column "id"'
    ]


@pytest.mark.parametrize("columns", [("Afdeling",), ("Afdeling", "Fag")])
def test_of_a_person_in_two_units_of_a_division_it_is_asked_which_counts(columns: tuple[str, ...]) -> None:
    people = persons(Fag=["Læge", "Plejer"] * 12)
    people += [{**people[2], "Afdeling": "Syd"}, {**people[3], "QD1": "Aldrig/næsten aldrig"}]
    request = Request("copsoq-3-long", unit_columns=columns)
    two_units, same_unit = sorted(told(people, request))
    assert two_units.startswith('26: den samme person står i række 4 i en anden enhed af "Afdeling"; slet den række')
    assert 'in another unit of "Afdeling"; delete the row that does not hold' in two_units
    assert same_unit.startswith("27: besvarelsen står allerede længere oppe med samme nummer")
    once = Request("copsoq-3-long", unit_columns=columns, drop_duplicates=True)
    read = take(people, once)
    assert read.mapping.answered == 24
    assert {score.n for score in read.mapping.scores if score.unit == "Nord"} == {12}
    assert remarks(read, "only that row") == [
        '26: the same person stands in row 4 in another unit of "Afdeling"; only that row is counted'
    ]


def test_one_round_in_all_rows_is_told() -> None:
    read = take(persons(Runde=["2025"] * 24))
    assert read.mapping.answered == 24
    assert remarks(read, "one round only") == [
        '1: the column "Runde" has one round only, "2025", in all 24 rows; if some are from another, export the file '
        "again with each row's own"
    ]


def test_one_round_in_some_rows_is_never_counted_together_with_the_others() -> None:
    people = persons(Runde=["2025"] * 18 + [""] * 6)
    (fault,) = told(people)
    assert '18 besvarelser er fra runden "2025", og om andre siges det ikke (rækkerne 20, 21, 22, 23, 24 og 1 til)' in (
        fault
    )
    assert 'do not read the column: --column "Runde="' in fault
    chosen = take(people, Request("copsoq-3-long", round="2025"))
    assert chosen.mapping.answered == 18
    assert remarks(chosen, "no round")[0].startswith("1: 6 rows have no round and are not counted (rows 20, 21,")
    assert take(people, asking(Runde="")).mapping.answered == 24


def test_what_is_asked_has_a_key_on_the_screen() -> None:
    people = persons(Token=["t0", "t0", *(f"t{number}" for number in range(2, 24))], Runde=["1"] * 24)
    people.append({**people[2], "Token": "t99", "Afdeling": "Syd"})
    with pytest.raises(UnreadableError) as caught:
        take(people)
    said = [on_screen(each.message).en for each in errors(caught.value.problems)]
    assert len(said) == 2
    assert not [each for each in said if "--" in each]


def test_who_would_not_say_the_unit_is_in_none_and_a_unit_may_be_called_na() -> None:
    people = persons()
    for number, person in enumerate(people):
        person["Afdeling"] = ("NA", "Ønsker ikke at oplyse")[number % 2]
    read = take(people)
    assert read.mapping.units == ("NA",)
    assert read.mapping.answered == 24
    assert remarks(read, "have no unit") == ["1: 12 respondents have no unit; they count in the whole and in no unit"]
