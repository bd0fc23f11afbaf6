"""An attacker who shares no code with the protection finds nobody, and little more is hidden than must be."""

from random import Random
from time import perf_counter

import numpy as np
import pytest

from features.attack import (
    Attacked,
    atoms,
    attack_beside,
    attack_beside_two,
    attack_organisation,
    attack_table,
    cells_of,
    compare_with_least,
    light_group,
    organisation,
)
from features.rulebook import intake_of
from guldkorn.survey import light_sums
from guldkorn.survey.disclosure import Disclosure
from guldkorn.survey.nested_cells import families
from guldkorn.survey.request import Request
from guldkorn.survey.solver import GivenUpError


def test_nobody_is_found_in_organisations_of_one_to_three_divisions() -> None:
    attacked = Attacked()
    for number in range(120):
        attack_organisation(Random(f"short {number}"), attacked)
    print(f"{attacked.organisations} organisations, {attacked.shown} numbers shown")
    assert attacked.shown > 400
    assert attacked.found == []


def test_nobody_is_found_in_tables_of_scores_with_and_without_a_total() -> None:
    attacked = Attacked()
    for number in range(60):
        attack_table(Random(f"table {number}"), attacked)
    assert attacked.shown > 150
    assert attacked.found == []


def test_nobody_is_found_in_tables_that_cross_in_too_many_ways_to_search(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guldkorn.survey.scored_survey.MOST_ATOMS", 0)
    monkeypatch.setattr("guldkorn.survey.scored_survey.MOST_ATOMS_OF_THREE", 0)
    attacked = Attacked()
    for number in range(120):
        attack_table(Random(f"table {number}"), attacked)
    print(f"{attacked.organisations} tables, {attacked.shown} numbers shown, {len(attacked.found)} groups found")
    assert attacked.shown > 250
    assert attacked.found == []


def test_a_table_of_three_large_divisions_is_read_in_a_moment() -> None:
    sizes = {"Afdeling": 40, "Fag": 20, "Alder": 10}
    rows = [f"{name} {u},WP,{u + 20},{800 // of},{name}" for name, of in sizes.items() for u in range(of)]
    began = perf_counter()
    mapping = intake_of(
        "\n".join(["unit,scale,score,n,breakdown", *rows]).encode(), request=Request("copsoq-2")
    ).mapping
    assert (len(mapping.units), mapping.answered) == (70, 800)
    assert perf_counter() - began < 3


def test_nobody_is_found_in_two_mappings_beside_each_other() -> None:
    attacked, crossed = Attacked(), Attacked()
    for number in range(150):
        attack_beside(Random(f"beside {number}"), attacked, crossed)
    print(f"{attacked.organisations} organisations, {attacked.shown} numbers shown, {len(attacked.found)} groups found")
    print(f"by who knows how they cross {len(crossed.found)}; {len(crossed.found_apart)} if they were mapped apart")
    assert attacked.shown > 400
    assert attacked.found == []
    assert len(crossed.found) < len(crossed.found_apart) / 2


def test_nobody_is_found_where_too_many_ways_of_crossing_are_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guldkorn.survey.beside.MOST_ATOMS", 0)
    monkeypatch.setattr("guldkorn.survey.beside.MOST_ATOMS_OF_THREE", 0)
    attacked, crossed = Attacked(), Attacked()
    for number in range(120):
        attack_beside(Random(f"beside {number}"), attacked, crossed)
        attack_beside_two(Random(f"two {number}"), attacked)
    print(f"{attacked.organisations} organisations, {attacked.shown} numbers shown, {len(attacked.found)} groups found")
    assert attacked.shown > 400
    assert attacked.found == []


def test_no_more_is_hidden_than_a_tenth_beyond_the_least_possible() -> None:
    attacked = Attacked()
    for number in range(150):
        compare_with_least(Random(f"least {number}"), attacked, most=7)
    print(f"{attacked.hidden} hidden, {attacked.least} the least possible")
    assert attacked.least > 20
    assert attacked.hidden <= 1.1 * attacked.least


@pytest.mark.parametrize(
    ("rows", "persons", "found"),
    [
        ([[1, 1, 1], [1, 1, 0]], [20, 20, 9], True),  # what is left of the whole
        ([[1, 1, 1], [1, 1, 0]], [20, 20, 10], False),
        ([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0]], [30, 6, 5, 30], False),
        ([[1, 1, 0, 0], [0, 0, 1, 1], [1, 0, 1, 0]], [30, 6, 3, 30], True),  # a difference: six less three
        ([[2, 1, 0], [1, 1, 0], [0, 0, 1]], [4, 30, 30], True),
        ([], [4], False),
    ],
)
def test_the_attacker_finds_what_there_is(rows: list[list[int]], persons: list[int], found: bool) -> None:
    assert light_group(rows, persons, 10) is found


def test_where_the_search_is_given_up_more_is_hidden_and_nobody_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object) -> None:
        raise GivenUpError

    monkeypatch.setattr(light_sums.LightVectors, "with_greatest", gives_up)
    monkeypatch.setattr("guldkorn.survey.disclosure.cheapest_choice", gives_up)
    searched = shown_at_all = 0
    for number in range(80):
        people, divisions = organisation(Random(f"given up {number}"))
        of = atoms(people, divisions)
        members, persons = np.array(cells_of(of, len(divisions)), dtype=bool), np.array(list(of.values()))
        shown = Disclosure(members).cells_to_show(persons, 5)
        searched += len(families(members)) > 2
        shown_at_all += bool(shown.any())
        assert not light_group(members[shown].astype(int).tolist(), persons.tolist(), 5)
    assert searched > 5
    assert shown_at_all > 60


def test_a_hospital_of_300_wards_and_61_professions_is_searched_in_a_moment() -> None:
    chance = np.random.default_rng(1)
    units = np.array([chance.integers(300, size=9_000), chance.integers(61, size=9_000)])
    of, sizes = np.unique(units, axis=1, return_counts=True)
    members = np.array([np.ones(len(sizes)), *(of[0] == u for u in range(300)), *(of[1] == u for u in range(61))], bool)
    began = perf_counter()
    shown = Disclosure(members).cells_to_show(sizes, 10)
    assert perf_counter() - began < 5
    assert shown.sum() > 300
