"""No small group can be seen, nor found by subtraction: proved on organisations drawn at random."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from io import StringIO

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import intake_of, shipped
from guldkorn.advice.advise import advise
from guldkorn.advice.context import Context
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Language
from guldkorn.report.json_format import as_json
from guldkorn.report.mapping_json import mapping_as_json
from guldkorn.report.mapping_outline import mapping_outline
from guldkorn.report.outline import outline
from guldkorn.report.text_format import as_markdown, as_text
from guldkorn.survey.intake import Intake
from guldkorn.survey.mapping import Mapping
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.request import Request

MINIMUM, OFFENSIVE = 10, 20
ITEMS = ("PR1", "PR2", "MW1", "MW2", "BU1")
EXTENT = ("I meget høj grad", "I høj grad", "Delvist", "I ringe grad", "I meget ringe grad")
OFFENDED = ("Ja, dagligt", "Ja, få gange", "Nej", "Nej", "Nej")
OPTIONS = {"PR1": EXTENT, "PR2": EXTENT, "MW1": EXTENT, "MW2": EXTENT, "BU1": OFFENDED}
Person = dict[str, str]


def file_of(people: Iterable[Person], divisions: Sequence[str]) -> bytes:
    text = StringIO(newline="")
    writer = csv.DictWriter(text, [*divisions, *ITEMS], delimiter=";")
    writer.writeheader()
    writer.writerows(people)
    return text.getvalue().encode()


def intake(people: Iterable[Person], divisions: Sequence[str] = ("Afdeling",), minimum: int = MINIMUM) -> Intake:
    request = Request("copsoq-3-long", unit_columns=tuple(divisions), minimum=minimum)
    return intake_of(file_of(people, divisions), "survey.csv", request)


def answers(chance: np.random.Generator, *, some_missing: bool = True) -> Person:
    drawn = {item: OPTIONS[item][int(chance.integers(5))] for item in ITEMS}
    return {item: "" if some_missing and chance.random() < 0.1 else answer for item, answer in drawn.items()}


def everything_shown(read: Intake) -> str:
    """Return every output that there is of a mapping and of the advice on it."""
    knowledge, mapping = shipped().knowledge, read.mapping
    advice = advise(mapping, Context(), shipped())
    parts = [as_text(mapping_outline(read, shipped(), language)) for language in Language]
    parts += [mapping_as_json(mapping, shipped(), language) for language in Language]
    parts += [mapping_bytes(mapping, knowledge, language).decode() for language in Language]
    parts += [as_json(advice, knowledge, language) for language in Language]
    for language in Language:
        lines = outline(advice, mapping, Context(), knowledge, language, why=True)
        parts += [as_text(lines), as_markdown(lines)]
    parts += [f"{remark}" for remark in read.remarks]
    return "\n".join(parts)


def without_totals(read: Intake) -> Intake:
    """Return what was read without the totals, which are allowed to change: the whole, and what is left unanswered."""
    return replace(read, mapping=replace(read.mapping, whole=()), left_out={})


@st.composite
def sizes(draw: st.DrawFn) -> list[int]:
    return draw(st.lists(st.one_of(st.integers(1, 9), st.integers(10, 30)), min_size=2, max_size=8))


@given(sizes(), st.integers(0, 2**32 - 1), st.data())
@settings(max_examples=60)
def test_whatever_a_hidden_unit_answers_every_output_stays_the_same_byte_for_byte(
    of: list[int], seed: int, data: st.DataObject
) -> None:
    chance = np.random.default_rng(seed)
    people = [{"Afdeling": f"Afdeling {u}", **answers(chance)} for u, size in enumerate(of) for _ in range(size)]
    before = intake(people)
    # A unit with respondents enough, but answers too few, is not hidden: it may be shown once they answer.
    everybody = intake(
        [{**person, **{item: OPTIONS[item][n % 5] for item in ITEMS}} for n, person in enumerate(people)]
    )
    hidden = sorted({person["Afdeling"] for person in people} - set(everybody.mapping.units))
    if not hidden:
        return
    unit = data.draw(st.sampled_from(hidden))
    how = data.draw(st.sampled_from(["other answers", "all the best", "all the worst", "nothing"]))
    for person in people:
        if person["Afdeling"] == unit:
            for item in ITEMS:
                other = {"all the best": OPTIONS[item][0], "all the worst": OPTIONS[item][-1], "nothing": ""}
                person[item] = other.get(how, OPTIONS[item][int(chance.integers(5))])
    after = intake(people)
    assert everything_shown(without_totals(after)) == everything_shown(without_totals(before))
    assert after.mapping.hidden_units == before.mapping.hidden_units
    shown = everything_shown(after)
    assert all(name not in shown for name in hidden)


# The attack, by another hand than the engine's: exact fractions, and every union of few atoms


def atoms_of(
    people: Sequence[Person], divisions: Sequence[str], item_answered: Sequence[str]
) -> dict[tuple[str, ...], int]:
    """Return how many persons with a score each combination of units has."""
    found: dict[tuple[str, ...], int] = {}
    for person in people:
        key = tuple(person[division] for division in divisions)
        answered = sum(bool(person[item]) for item in item_answered)
        found[key] = found.get(key, 0) + (2 * answered >= len(item_answered))
    return {key: n for key, n in found.items() if n}


def is_spanned(target: Sequence[int], rows: Sequence[Sequence[int]]) -> bool:
    """Tell whether a target is a combination of rows, by elimination in exact fractions."""
    basis: list[tuple[int, list[Fraction]]] = []
    for row in [*rows, target]:
        left = [Fraction(cell) for cell in row]
        for pivot, other in basis:
            if left[pivot]:
                factor = left[pivot]
                left = [a - factor * b for a, b in zip(left, other, strict=True)]
        pivot = next((place for place, cell in enumerate(left) if cell), None)
        if row is target:
            return pivot is None
        if pivot is not None:
            basis = [
                (p, [a - b[pivot] / left[pivot] * c for a, c in zip(b, left, strict=True)] if b[pivot] else b)
                for p, b in basis
            ]
            basis.append((pivot, [cell / left[pivot] for cell in left]))
    raise AssertionError("the target is the last row")


def small_groups(atoms: dict[tuple[str, ...], int], divisions: Sequence[str], minimum: int) -> Iterable[set[int]]:
    """Return groups of persons that nobody may see the mean of: atoms, units, overlaps, and pairs of atoms."""
    keys = list(atoms)
    units = [(d, unit) for d in range(len(divisions)) for unit in {key[d] for key in keys}]
    groups = [{place} for place in range(len(keys))]
    groups += [{p for p, key in enumerate(keys) if key[d] == unit} for d, unit in units]
    groups += [one | other for one in groups[: len(keys)] for other in groups[: len(keys)]]
    for group in groups:
        if 0 < sum(atoms[keys[place]] for place in group) < minimum:
            yield group


def assert_nobody_is_found(people: Sequence[Person], divisions: Sequence[str], mapping: Mapping) -> int:
    """Attack every scale of a mapping. Return how many small groups were looked for."""
    attacked = 0
    for scale, items in (("PR", ("PR1", "PR2")), ("MW", ("MW1", "MW2")), ("BU", ("BU1",))):
        minimum = OFFENSIVE if scale == "BU" else MINIMUM
        atoms = atoms_of(people, divisions, items)
        keys = list(atoms)
        rows = []
        for score in (*mapping.scores, *mapping.whole):
            if score.measured.id != scale:
                continue
            at = divisions.index(score.breakdown) if score.breakdown else 0
            is_whole = score in mapping.whole
            rows.append([int(is_whole or key[at] == score.unit) for key in keys])
            assert score.n >= minimum
            assert score.n == sum(n for n, one in zip(atoms.values(), rows[-1], strict=True) if one)
        for group in small_groups(atoms, divisions, minimum):
            target = [int(place in group) for place in range(len(keys))]
            assert not is_spanned(target, rows), (scale, [keys[place] for place in group])
            attacked += 1
    return attacked


@given(sizes(), st.integers(0, 2**32 - 1))
@settings(max_examples=100)
def test_no_combination_of_what_is_shown_gives_the_mean_of_a_hidden_unit(of: list[int], seed: int) -> None:
    chance = np.random.default_rng(seed)
    people = [{"Afdeling": f"Afdeling {u}", **answers(chance)} for u, size in enumerate(of) for _ in range(size)]
    assert_nobody_is_found(people, ("Afdeling",), intake(people).mapping)


@given(st.integers(20, 90), st.integers(2, 6), st.integers(2, 4), st.integers(0, 2**32 - 1))
@settings(max_examples=60)
def test_two_divisions_that_cross_give_nobody_away(persons: int, units: int, professions: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    people = [
        {
            "Afdeling": f"Afdeling {int(chance.integers(units))}",
            "Faggruppe": f"Fag {int(chance.integers(professions) * chance.integers(2))}",
            **answers(chance),
        }
        for _ in range(persons)
    ]
    divisions = ("Afdeling", "Faggruppe")
    assert_nobody_is_found(people, divisions, intake(people, divisions).mapping)


def organisation(**of: int) -> list[Person]:
    chance = np.random.default_rng(1)
    return [{"Afdeling": unit, **answers(chance, some_missing=False)} for unit, size in of.items() for _ in range(size)]


def test_a_unit_that_is_the_only_small_one_takes_the_next_smallest_with_it() -> None:
    mapping = intake(organisation(A=40, B=25, C=14, D=7)).mapping
    assert mapping.units == ("A", "B")
    assert mapping.hidden_units == 2
    assert mapping.whole, "the whole may be shown beside them"


def test_small_units_that_reach_the_minimum_together_take_nobody_with_them() -> None:
    mapping = intake(organisation(A=40, B=25, C=8, D=7)).mapping
    assert (mapping.units, mapping.hidden_units) == (("A", "B"), 2)


def test_small_units_that_do_not_reach_it_take_the_next_smallest_with_them() -> None:
    mapping = intake(organisation(A=40, B=25, C=5, D=4)).mapping
    assert (mapping.units, mapping.hidden_units) == (("A",), 3)


def test_of_two_units_neither_is_shown_where_one_is_small() -> None:
    mapping = intake(organisation(A=40, B=6)).mapping
    assert (mapping.units, mapping.hidden_units) == ((), 2)
    assert {score.n for score in mapping.whole} == {46}


def test_persons_without_a_unit_are_protected_like_a_unit() -> None:
    people = organisation(A=40, B=25)
    people += [{**person, "Afdeling": ""} for person in people[:3]]
    mapping = intake(people).mapping
    assert mapping.units == ("A",), "B would give the three away by subtraction from the whole"


def test_parents_and_their_parts_are_two_divisions_and_give_nobody_away() -> None:
    people = organisation(A1=30, A2=12, A3=4, B1=30, B2=20)
    for person in people:
        person["Direktion"] = person["Afdeling"][0]
    mapping = intake(people, ("Direktion", "Afdeling")).mapping
    assert set(mapping.units) == {"A", "B", "A1", "B1", "B2"}, "A3 would be found as A less A1 and A2"
    assert_nobody_is_found(people, ("Direktion", "Afdeling"), mapping)


def test_offensive_acts_are_shown_from_twenty_answers() -> None:
    mapping = intake(organisation(A=40, B=19, C=21)).mapping
    shown = {score.unit for score in mapping.scores if score.measured.id == "BU"}
    assert shown == {"A", "C"}
    assert {score.unit for score in mapping.scores if score.measured.id == "PR"} == {"A", "B", "C"}
    assert "BU" not in {score.measured.id for score in mapping.whole}, "B's nineteen would be what is left of the whole"


def test_more_answers_may_be_asked_for_before_offensive_acts_are_shown() -> None:
    raw = file_of(organisation(A=40, B=39, C=41), ("Afdeling",))
    request = Request("copsoq-3-long", unit_columns=("Afdeling",), minimum_offensive=40)
    mapping = intake_of(raw, "survey.csv", request).mapping
    assert {score.unit for score in mapping.scores if score.measured.id == "BU"} == {"A", "C"}
    assert mapping.minimum_of_shares == 40
    with pytest.raises(UnreadableError) as raised:
        intake_of(raw, "survey.csv", replace(request, minimum_offensive=10))
    assert "cannot be below 20 answers" in raised.value.message.en


def test_a_total_in_a_table_of_scores_takes_care_too() -> None:
    rows = ["A,WP,60,40", "B,WP,55,25", "C,WP,70,14", "D,WP,90,7", "I alt,WP,61.9,86"]
    mapping = intake_of("\n".join(["unit,scale,score,n", *rows]).encode()).mapping
    assert (mapping.units, mapping.hidden_units) == (("A", "B"), 2)
    assert [score.value for score in mapping.whole] == [61.9]


def test_a_total_that_nobody_named_is_recognised_by_its_numbers() -> None:
    total = round((60 * 40 + 55 * 25 + 70 * 14 + 90 * 7) / 86, 1)
    rows = ["A,WP,60,40", "B,WP,55,25", "C,WP,70,14", "D,WP,90,7", f"Koncernen,WP,{total},86"]
    mapping = intake_of("\n".join(["unit,scale,score,n", *rows]).encode()).mapping
    assert "C" not in mapping.units, "D would be found as what is left of the total"


def test_a_parent_in_a_table_of_scores_takes_care_of_its_parts() -> None:
    rows = ["Nord,WP,60,50,", "A,WP,60,30,Nord", "B,WP,55,14,Nord", "C,WP,70,6,Nord"]
    mapping = intake_of("\n".join(["unit,scale,score,n,part-of", *rows]).encode()).mapping
    assert set(mapping.units) == {"Nord", "A"}


def crossed(**of: int) -> list[Person]:
    """Return persons by department and profession: `MS=28` are 28 nurses of the medical department."""
    names = {"M": "Medicinsk", "K": "Kirurgisk", "S": "Sygeplejerske", "L": "Læge", "A": "Andre"}
    chance = np.random.default_rng(1)
    return [
        {"Afdeling": names[cell[0]], "Faggruppe": names[cell[1]], **answers(chance, some_missing=False)}
        for cell, size in of.items()
        for _ in range(size)
    ]


def test_what_is_left_of_either_of_two_divisions_is_looked_at() -> None:
    mapping = intake(crossed(MS=20, ML=12, MA=3, KS=15, KL=8, KA=4), ("Afdeling", "Faggruppe")).mapping
    assert mapping.units == ("Medicinsk", "Kirurgisk", "Sygeplejerske"), "seven others are the whole less two shown"
    assert mapping.whole


def test_two_complete_divisions_of_scores_give_away_what_one_of_them_hides() -> None:
    rows = ["A,WP,60,40,Afdeling", "B,WP,55,25,Afdeling", "H,WP,90,7,Afdeling", "X,WP,62,36,Fag", "Y,WP,60.4,36,Fag"]
    mapping = intake_of("\n".join(["unit,scale,score,n,breakdown", *rows]).encode()).mapping
    assert mapping.units == ("A", "X", "Y"), "X and Y less A and B are H"


def test_a_reference_that_is_the_organisation_is_a_whole_that_is_shown() -> None:
    rows = [
        f"{unit},WP,{score},{n},61.1806,organisation" for unit, score, n in (("A", 60, 40), ("B", 55, 25), ("H", 90, 7))
    ]
    mapping = intake_of("\n".join(["unit,scale,score,n,reference,against", *rows]).encode()).mapping
    assert (mapping.units, mapping.hidden_units) == (("A",), 2)
    assert mapping.scores[0].reference is not None


def test_a_reference_that_is_the_organisation_goes_where_it_would_tell_of_few() -> None:
    head = "unit,scale,score,n,reference,against"
    few = [f"{unit},QD,60,{n},61.1,organisation" for unit, n in (("A", 40), ("B", 25), ("C", 4))]
    rows = [*(row.replace("QD", "WP").replace("C,WP,60,4", "C,WP,60,14") for row in few), *few]
    mapping = intake_of("\n".join([head, *rows]).encode()).mapping
    assert mapping.units == ("A", "B", "C")
    assert {score.measured.id for score in mapping.scores if score.reference} == {"WP"}


def test_that_none_lies_beside_the_mean_is_not_told() -> None:
    people = organisation(A=40, B=25)
    for person in people[40:]:
        person["PR1"] = person["PR2"] = EXTENT[2]
    (score,) = [each for each in intake(people).mapping.of("B") if each.measured.id == "PR"]
    assert (score.value, score.spread, score.reliability) == (50, None, None)


@pytest.mark.parametrize("option", [0, 4])
def test_where_all_answered_alike_their_score_is_hidden_and_cannot_be_worked_out(option: int) -> None:
    people = organisation(A=40, B=25, C=30)
    for person in people[40:65]:
        person["PR1"] = person["PR2"] = EXTENT[option]
    mapping = intake(people).mapping
    assert [score.unit for score in mapping.scores if score.measured.id == "PR"] == ["A", "C"]
    assert "PR" not in {score.measured.id for score in mapping.whole}, "B would be the whole less A and C"
    assert {score.unit for score in mapping.scores if score.measured.id == "MW"} == {"A", "B", "C"}
    assert mapping.hidden_scores == 1


@pytest.mark.parametrize(("option", "units"), [(0, ["A", "C"]), (4, ["A", "B", "C"])])
def test_that_all_were_exposed_is_hidden_and_that_nobody_was_is_shown(option: int, units: list[str]) -> None:
    people = organisation(A=40, B=25, C=30)
    for person in people[40:65]:
        person["BU1"] = OFFENDED[option]
    assert [score.unit for score in intake(people).mapping.scores if score.measured.id == "BU"] == units


def test_an_alpha_is_shown_only_where_enough_answered_every_item() -> None:
    people = organisation(A=40, B=25)
    for person in people[40:58]:
        person["PR1"] = ""
    of = {score.unit: score for score in intake(people).mapping.scores if score.measured.id == "PR"}
    assert of["B"].n == 25
    assert of["B"].reliability is None, "seven answered both"
    assert of["A"].reliability is not None


def table(*rows: str) -> Intake:
    return intake_of("\n".join(["unit,scale,score,n", *rows]).encode())


@pytest.mark.parametrize("below", [True, False])
def test_a_parent_that_nobody_named_is_known_by_its_parts_beside_it(below: bool) -> None:
    parts = ["N1,WP,62,12", "N2,WP,57,8"]
    rows = ["Nord,WP,60,20", *parts] if below else [*parts, "Nord,WP,60,20"]
    read = table(*rows, "Syd,WP,50,30")
    assert read.mapping.units == ("Nord", "Syd"), "N2 would be what is left of Nord"
    assert read.mapping.answered == 50, "nobody counts twice"
    (remark,) = read.remarks
    assert "the sum of others: 1;" in f"{remark.message.en}"


def test_parents_of_parents_and_the_whole_are_known_too() -> None:
    parts = ["A1,WP,62,12", "A2,WP,57,18", "A,WP,59,30", "B1,WP,40,25", "B2,WP,45,25", "B,WP,42.5,50"]
    mapping = table(*parts, "Koncernen,WP,48.7,80").mapping
    assert set(mapping.units) == {"A1", "A2", "A", "B1", "B2", "B"}
    assert [score.unit for score in mapping.whole] == ["Koncernen"]
    assert mapping.answered == 80


def test_units_that_score_alike_are_no_sum_of_each_other() -> None:
    assert table("A,WP,60,24", "B,WP,60,12", "C,WP,60,12").mapping.answered == 48


def test_a_row_of_averages_is_no_unit_and_two_rows_of_the_whole_are_one() -> None:
    read = table("A,WP,61,24", "B,WP,55,18", "Gennemsnit,WP,58,42", "Kommunen i alt,WP,58.4,42", "Alle,WP,58.4,42")
    assert read.mapping.units == ("A", "B")
    assert [score.unit for score in read.mapping.whole] == ["Kommunen i alt"]
    assert read.mapping.answered == 42
    assert "rows that are averages of other rows: 1;" in f"{read.remarks[0].message.en}"


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"A": "A"}, "the unit cannot be a part of itself, nor of one of its own parts"),
        ({"A": "B", "B": "C", "C": "A"}, "the unit cannot be a part of itself, nor of one of its own parts"),
        ({"A": "Z"}, 'the unit "Z" is not in the table'),
    ],
)
def test_a_unit_cannot_be_a_part_of_itself(parts: dict[str, str], fault: str) -> None:
    rows = [f"{unit},WP,60,30,{parts.get(unit, '')}" for unit in "ABC"]
    with pytest.raises(UnreadableError) as raised:
        intake_of("\n".join(["unit,scale,score,n,part-of", *rows]).encode())
    assert fault in raised.value.problems[-1].message.en


@pytest.mark.parametrize(("persons", "told"), [(6, False), (12, True)])
def test_of_a_survey_of_few_it_is_not_even_told_how_many_cells_are_empty(persons: int, told: bool) -> None:
    people = organisation(A=persons)
    people[0]["PR1"] = people[1]["PR1"] = ""
    assert ("2 cells without an answer" in everything_shown(intake(people))) is told


def test_a_saved_mapping_reads_back_as_it_was_shown() -> None:
    people = organisation(A=40, B=25, C=14, D=7, E=16)
    mapping = intake(people).mapping
    for language in Language:
        again = intake_of(mapping_bytes(mapping, shipped().knowledge, language), request=Request()).mapping
        assert [(s.unit, s.measured.id, s.value, s.n, s.spread, s.missing) for s in again.scores] == [
            (s.unit, s.measured.id, s.value, s.n, s.spread, s.missing) for s in mapping.scores
        ]
        assert (again.hidden_units, again.hidden_scores) == (mapping.hidden_units, mapping.hidden_scores)
        assert "E" in mapping.hidden_shares
        assert set(again.hidden_shares) == set(mapping.hidden_shares)
        assert again.minimum_of_shares == mapping.minimum_of_shares == OFFENSIVE
        assert [(s.measured.id, s.value) for s in again.whole] == [(s.measured.id, s.value) for s in mapping.whole]
        assert again.instrument == mapping.instrument


def test_a_saved_mapping_is_no_formula_in_a_spreadsheet() -> None:
    people = organisation(**{"=1+1": 20, "B": 20})
    mapping = intake(people).mapping
    raw = mapping_bytes(mapping, shipped().knowledge, Language.ENGLISH)
    assert b"\r\n'=1+1," in raw
    assert intake_of(raw, request=Request()).mapping.units == mapping.units


@pytest.mark.parametrize(("persons", "warned"), [(14, True), (15, False)])
def test_a_survey_of_fewer_than_fifteen_is_warned_against(persons: int, warned: bool) -> None:
    mapping = intake(organisation(A=persons)).mapping
    (unit,) = advise(mapping, Context(), shipped()).units
    assert ("survey-too-small" in {caution.id for caution in unit.cautions}) is warned
