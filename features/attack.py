"""An attacker of small groups, by another hand than the engine's: exact, in fractions, on organisations at random.

`python -m features.attack 5000` attacks so many, and tells what was found and how much was hidden beside the least.
"""

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from io import StringIO
from itertools import combinations, product
from math import prod
from random import Random

from features.rulebook import intake_of, shipped
from guldkorn.reading.text import Language
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.references import ORGANISATION_TITLE
from guldkorn.survey.request import Request
from guldkorn.survey.side_files import known_in

OFFENSIVE = 20
EXTENT = ("I meget høj grad", "I høj grad", "Delvist", "I ringe grad", "I meget ringe grad")
OFFENDED = ("Ja, dagligt", "Ja, få gange", "Nej", "Nej", "Nej")
OPTIONS = {"PR1": EXTENT, "PR2": EXTENT, "BU1": OFFENDED}
SCALES = {"PR": ("PR1", "PR2"), "BU": ("BU1",)}
Vector = tuple[Fraction, ...]
Person = dict[str, str]
Atoms = dict[tuple[str, ...], int]
"""How many persons each combination of units has."""


@dataclass
class Attacked:
    """What came of the attacks."""

    organisations: int = 0
    shown: int = 0
    found: list[str] = field(default_factory=list)
    found_apart: list[str] = field(default_factory=list)
    """What is found where two mappings are not held beside each other."""
    hidden: int = 0
    least: int = 0


def light_group(rows: Sequence[Sequence[int]], persons: Sequence[Fraction | int], minimum: int) -> bool:
    """Tell whether some combination of rows rests on more than none and fewer than a minimum of persons."""
    independent: list[Vector] = []
    for row in rows:
        vector = tuple(Fraction(cell) for cell, n in zip(row, persons, strict=True) if n)
        if rank([*independent, vector]) > len(independent):
            independent.append(vector)
    if not independent:
        return False
    columns = list(zip(zip(*independent, strict=True), (n for n in persons if n), strict=True))
    return _light(columns, len(independent), minimum)


def _light(columns: Sequence[tuple[Vector, Fraction | int]], size: int, budget: Fraction | int) -> bool:
    """Tell whether a vector that is not zero is so on columns which cost less than a budget."""
    if size == 0:
        return False
    together: dict[Vector, Fraction | int] = {}
    for column, n in columns:
        first = next((cell for cell in column if cell), None)
        if first is not None:
            key = tuple(cell / first for cell in column)
            together[key] = together.get(key, 0) + n
    by_weight = sorted(together.items(), key=lambda each: -each[1])
    if rank([column for column, _ in by_weight]) < size:
        return True  # what is left can be zero, so all of it rests on what was paid
    column, n = by_weight[0]
    if n >= budget:
        return _light(_without(column, by_weight), size - 1, budget)
    if sum(_lightest_of_bases(by_weight, size)) >= budget:
        return False
    return _light(by_weight[1:], size, budget - n) or _light(_without(column, by_weight), size - 1, budget)


def _without(column: Vector, columns: Sequence[tuple[Vector, Fraction | int]]) -> list[tuple[Vector, Fraction | int]]:
    """Return the columns of those combinations that are zero on one of them."""
    at = next(place for place, cell in enumerate(column) if cell)
    left = []
    for other, n in columns:
        times = other[at] / column[at]
        left.append((tuple(a - times * b for p, (a, b) in enumerate(zip(other, column, strict=True)) if p != at), n))
    return left


def _lightest_of_bases(columns: Sequence[tuple[Vector, Fraction | int]], size: int) -> Iterator[Fraction | int]:
    """Yield the lightest of each of some disjoint bases: whatever is not zero is so on one or more of each."""
    left = list(columns)
    while True:
        basis, rest, echelon = [], [], Echelon()
        for column, n in left:
            if len(basis) < size and echelon.add(column):
                basis.append(n)
            else:
                rest.append((column, n))
        if len(basis) < size:
            return
        yield min(basis)
        left = rest


class Echelon:
    """Vectors, each of which adds something to those before it."""

    def __init__(self) -> None:
        self._rows: list[tuple[int, Vector]] = []

    def add(self, vector: Vector) -> bool:
        """Take in a vector where it is no combination of those that are there; tell whether it was none."""
        for at, row in self._rows:
            if vector[at]:
                times = vector[at]
                vector = tuple(a - times * b for a, b in zip(vector, row, strict=True))
        at = next((place for place, cell in enumerate(vector) if cell), -1)
        if at < 0:
            return False
        self._rows.append((at, tuple(cell / vector[at] for cell in vector)))
        return True


def rank(vectors: Sequence[Vector]) -> int:
    """Return how many of the vectors are independent."""
    echelon = Echelon()
    return sum(echelon.add(vector) for vector in vectors)


# Organisations


def organisation(chance: Random) -> tuple[list[Person], tuple[str, ...]]:
    """Return persons with their answers, and by which columns they are divided: crossed, nested, or both."""
    divisions = ("Afdeling", "Fag", "Alder")[: chance.choice((1, 1, 2, 2, 2, 3))]
    units = [chance.randint(2, 7)] + [chance.randint(2, 4) for _ in divisions[1:]]
    nested = len(divisions) > 1 and chance.random() < 0.3
    without = chance.choice((0, 0, 0.05, 0.2))
    missing = chance.choice((0, 0, 0.1, 0.3))
    leaning = [[chance.random() ** 2 + 0.02 for _ in range(count)] for count in units]
    people = []
    for _ in range(chance.randint(12, 90)):
        drawn = [chance.choices(range(len(of)), of)[0] for of in leaning]
        if nested:
            drawn[1] = drawn[0] // 2
        person = {
            division: "" if chance.random() < without else f"{division} {unit}"
            for division, unit in zip(divisions, drawn, strict=True)
        }
        for item, options in OPTIONS.items():
            person[item] = "" if chance.random() < missing else chance.choice(options)
        people.append(person)
    return people, divisions


def file_of(people: Sequence[Person], divisions: Sequence[str]) -> bytes:
    """Return persons as a file."""
    text = StringIO(newline="")
    writer = csv.DictWriter(text, [*divisions, *OPTIONS], extrasaction="ignore", delimiter=";")
    writer.writeheader()
    writer.writerows(people)
    return text.getvalue().encode()


def mapping_of(
    people: Sequence[Person], divisions: tuple[str, ...], minimum: int, *known: KnownScores
) -> SurveyMapping:
    """Return the mapping of persons, beside what is known already."""
    request = Request("copsoq-3-long", unit_columns=divisions, minimum=minimum, known=known)
    return intake_of(file_of(people, divisions), "survey.csv", request).mapping


def atoms(people: Sequence[Person], divisions: Sequence[str], items: Sequence[str] = ()) -> Atoms:
    """Return how many persons each combination of units has, who answered half of some items or more."""
    found: Atoms = {}
    for person in people:
        if 2 * sum(bool(person[item]) for item in items) >= len(items):
            key = tuple(person[division] for division in divisions)
            found[key] = found.get(key, 0) + 1
    return found


def row_of(keys: Sequence[tuple[str, ...]], division: int | None, unit: str = "") -> list[int]:
    """Return which atoms a unit holds; the whole where no division is given."""
    return [int(division is None or key[division] == unit) for key in keys]


def attack_mapping(
    people: Sequence[Person], divisions: Sequence[str], mapping: SurveyMapping, minimum: int, attacked: Attacked
) -> None:
    """Attack every scale of a mapping; and by themselves the alphas, which rest on those who answered every item."""
    for scale, items in SCALES.items():
        needed = max(minimum, OFFENSIVE) if scale == "BU" else minimum
        complete = [person for person in people if all(person[item] for item in items)]
        for of, with_alpha in ((atoms(people, divisions, items), False), (atoms(complete, divisions), True)):
            rows = []
            for score in (*mapping.scores, *mapping.whole):
                if score.measured.id != scale or (with_alpha and score.reliability is None):
                    continue
                at = divisions.index(score.breakdown) if score.breakdown else 0
                rows.append(row_of(list(of), None if score in mapping.whole else at, score.unit))
                assert with_alpha or score.n == sum(n * one for n, one in zip(of.values(), rows[-1], strict=True))
            attacked.shown += len(rows)
            if light_group(rows, list(of.values()), needed):
                attacked.found.append(f"{scale}, minimum {needed}{', alpha' * with_alpha}: {of}")


def attack_organisation(chance: Random, attacked: Attacked) -> None:
    """Draw an organisation, map it and attack the mapping."""
    people, divisions = organisation(chance)
    minimum = chance.choice((5, 5, 8, 10, 10, 10, 15, 20))
    attacked.organisations += 1
    attack_mapping(people, divisions, mapping_of(people, divisions, minimum), minimum, attacked)


# Tables of scores, of which it is not known how their divisions cross


def attack_table(chance: Random, attacked: Attacked) -> None:
    """Draw a table of scores, read it and attack what is shown, where divisions cross as if by chance."""
    people, divisions = organisation(chance)
    minimum, total, against = chance.choice((5, 10, 15)), chance.random() < 0.4, chance.random() < 0.4
    of = atoms(people, divisions)
    sizes = [
        {unit: sum(n for key, n in of.items() if key[at] == unit) for unit in sorted({key[at] for key in of} - {""})}
        for at in range(len(divisions))
    ]
    rows = ["unit,scale,score,n,breakdown,reference,against"]
    reference = "50,organisation" if against else ","
    for division, units in zip(divisions, sizes, strict=True):
        rows += [f"{unit},WP,{chance.randint(1, 99)},{n},{division},{reference}" for unit, n in units.items()]
    if total:
        rows.append(f"I alt,WP,50,{len(people)},,{reference}")
    persons = len(people) if total else max(sum(units.values()) for units in sizes)
    for units in sizes:
        units[""] = persons - sum(units.values())
    mapping = intake_of("\n".join(rows).encode(), request=Request("copsoq-2", minimum=minimum)).mapping
    crossed = {
        tuple(unit for unit, _ in units): Fraction(prod(n for _, n in units), max(1, persons) ** (len(divisions) - 1))
        for units in product(*(units.items() for units in sizes))
    }
    shown = [row_of(list(crossed), divisions.index(score.breakdown), score.unit) for score in mapping.scores]
    if mapping.whole or (mapping.against == ORGANISATION_TITLE):
        shown.append(row_of(list(crossed), None))
    attacked.organisations += 1
    attacked.shown += len(shown)
    if light_group(shown, list(crossed.values()), minimum):
        attacked.found.append(f"table, minimum {minimum}: " + "; ".join(rows))


# Two mappings of the same persons, beside each other


def attack_beside(chance: Random, attacked: Attacked, crossed: Attacked) -> None:
    """Draw an organisation, map one division, and the others beside that mapping; attack both together.

    How they cross is not known from the first mapping, so that they cross by chance is what is `attacked`. What
    somebody finds who knows how they do is told in `crossed`, and what he found if nothing were held beside.
    """
    people, divisions = organisation(chance)
    minimum = chance.choice((5, 8, 10, 15))
    if len(divisions) < 2:
        return
    first = mapping_of(people, divisions[:1], minimum)
    raw = mapping_bytes(first, shipped().knowledge, Language.ENGLISH)
    known = known_in(parse_survey_file(raw, "first.csv"), shipped().knowledge, None)
    second = mapping_of(people, divisions[1:], minimum, known)
    apart = mapping_of(people, divisions[1:], minimum)
    attacked.organisations += 1
    for scale, items in SCALES.items():
        needed = max(minimum, OFFENSIVE) if scale == "BU" else minimum
        of = atoms(people, divisions[1:], items)
        of_first = {score.unit: score.n for score in first.scores if score.measured.id == scale}
        of_first[""] = sum(of.values()) - sum(of_first.values())
        by_chance = {
            (unit, *key): Fraction(m * n, max(1, sum(of.values())))
            for unit, m in of_first.items()
            for key, n in of.items()
        }
        rows = _rows_beside(list(by_chance), divisions, first, second, scale)
        attacked.shown += len(rows)
        if light_group(rows, list(by_chance.values()), needed):
            attacked.found.append(f"beside, {scale}, minimum {needed}: {by_chance}")
        really = atoms(people, divisions, items)
        for mapping, found in ((second, crossed.found), (apart, crossed.found_apart)):
            if light_group(_rows_beside(list(really), divisions, first, mapping, scale), list(really.values()), needed):
                found.append(f"really, {scale}, minimum {needed}: {really}")


def attack_beside_two(chance: Random, attacked: Attacked) -> None:
    """Draw an organisation, map each of its three divisions beside those before, and attack the three together."""
    people, divisions = organisation(chance)
    people, minimum = people * chance.choice((1, 2, 3)), chance.choice((5, 5, 8, 10))
    if len(divisions) < 3:
        return
    mappings: list[SurveyMapping] = []
    for division in divisions:
        known = [
            known_in(parse_survey_file(raw, f"{number}.csv"), shipped().knowledge, None)
            for number, mapping in enumerate(mappings)
            for raw in [mapping_bytes(mapping, shipped().knowledge, Language.ENGLISH)]
        ]
        mappings.append(mapping_of(people, (division,), minimum, *known))
    attacked.organisations += 1
    for scale, items in SCALES.items():
        needed = max(minimum, OFFENSIVE) if scale == "BU" else minimum
        shown = [[score for score in mapping.scores if score.measured.id == scale] for mapping in mappings]
        persons = sum(atoms(people, divisions, items).values())
        sizes = [{"": persons - sum(score.n for score in of)} | {score.unit: score.n for score in of} for of in shown]
        by_chance = {
            key: Fraction(prod(of[unit] for of, unit in zip(sizes, key, strict=True)), max(1, persons) ** 2)
            for key in product(*sizes)
        }
        keys = list(by_chance)
        rows = [row_of(keys, at, score.unit) for at, of in enumerate(shown) for score in of]
        rows += [row_of(keys, None) for mapping in mappings for score in mapping.whole if score.measured.id == scale]
        attacked.shown += len(rows)
        if light_group(rows, list(by_chance.values()), needed):
            attacked.found.append(f"beside two, {scale}, minimum {needed}: {by_chance}")


def _rows_beside(
    keys: Sequence[tuple[str, ...]], divisions: Sequence[str], first: SurveyMapping, second: SurveyMapping, scale: str
) -> list[list[int]]:
    """Return what two mappings show of a scale, over atoms of all divisions."""
    of_first = [row_of(keys, 0, score.unit) for score in first.scores if score.measured.id == scale]
    of_second = [
        row_of(keys, divisions.index(score.breakdown) if score.breakdown else 1, score.unit)
        for score in second.scores
        if score.measured.id == scale
    ]
    wholes = [row_of(keys, None) for score in (*first.whole, *second.whole) if score.measured.id == scale]
    return [*of_first, *of_second, *wholes]


# How little could be hidden


def least_hidden(rows: Sequence[Sequence[int]], persons: Sequence[int], minimum: int) -> int:
    """Return how few rows can be hidden, by trying all."""
    for hidden in range(len(rows) + 1):
        for out in combinations(range(len(rows)), hidden):
            if not light_group([row for place, row in enumerate(rows) if place not in out], persons, minimum):
                return hidden
    raise AssertionError("with no row shown there is nothing to find")


def cells_of(of: Mapping[tuple[str, ...], int], divisions: int) -> list[list[int]]:
    """Return the whole and every unit as rows over the atoms."""
    keys = list(of)
    units = [(at, name) for at in range(divisions) for name in sorted({key[at] for key in keys}) if name]
    return [row_of(keys, None), *(row_of(keys, at, name) for at, name in units)]


def compare_with_least(chance: Random, attacked: Attacked, most: int = 10) -> None:
    """Draw a small organisation, and count what is hidden of it and how little could be."""
    people, divisions = organisation(chance)
    minimum = chance.choice((5, 10))
    of = atoms(people, divisions)
    rows, persons = cells_of(of, len(divisions)), list(of.values())
    if len(rows) > most:
        return
    for number, person in enumerate(people):  # all answer, and no unit alike
        person.update({item: options[number % 5] for item, options in OPTIONS.items()})
    mapping = mapping_of(people, divisions, minimum)
    shown = len(mapping.units) + bool(mapping.whole)
    attacked.organisations += 1
    attacked.hidden += len(rows) - shown
    attacked.least += least_hidden(rows, persons, minimum)


def main() -> None:
    """Attack as many organisations as asked for, and print what came of it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    attacked, least, crossed = Attacked(), Attacked(), Attacked()
    for number in range(count):
        attack_organisation(Random(f"{seed} {number}"), attacked)
        if number % 4 == 0:
            attack_table(Random(f"table {seed} {number}"), attacked)
            attack_beside(Random(f"beside {seed} {number}"), attacked, crossed)
            attack_beside_two(Random(f"two {seed} {number}"), attacked)
    for number in range(count // 10):
        compare_with_least(Random(f"least {seed} {number}"), least)
    print(f"{attacked.organisations} organisations, {attacked.shown} numbers shown, {len(attacked.found)} groups found")
    print(f"{least.organisations} small ones: {least.hidden} hidden, {least.least} the least possible")
    print(
        f"beside each other, by who knows how two mappings cross: {len(crossed.found)} groups found; "
        f"{len(crossed.found_apart)} where they were mapped apart"
    )
    for each in attacked.found[:10]:
        print(each)
    sys.exit(bool(attacked.found))


if __name__ == "__main__":
    main()
