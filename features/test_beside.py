"""Mappings of the same answers beside each other: what was told stays known, and what would give away is hidden."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from features.rulebook import intake_of, shipped
from features.test_command_line import run
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Language
from guldkorn.survey.intake import Intake
from guldkorn.survey.known_scores import KnownScores
from guldkorn.survey.mapping_file import mapping_bytes
from guldkorn.survey.request import Request
from guldkorn.survey.side_files import read_known

Sizes = dict[tuple[str, str], int]
"""How many persons each department has of each profession."""
ANSWERS = ("I høj grad;Delvist", "Delvist;Delvist", "I ringe grad;I høj grad")


def persons(sizes: Sizes) -> bytes:
    """Return a file of persons; of those without a department only four answered the first scale."""
    rows = [
        f"{unit};{job};{ANSWERS[n % 3] if unit or n < 4 else ';'};{ANSWERS[n % 3]}"
        for (unit, job), size in sizes.items()
        for n in range(size)
    ]
    return "\n".join(["Afdeling;Fag;PR1;PR2;MW1;MW2", *rows]).encode()


def mapped(sizes: Sizes, division: str, *known: KnownScores, minimum: int = 10) -> Intake:
    request = Request("copsoq-3-long", unit_columns=(division,), minimum=minimum, known=known)
    return intake_of(persons(sizes), "survey.csv", request)


def known_from(folder: Path, raw: bytes | str, instrument: str | None = "copsoq-3-long") -> KnownScores:
    path = folder / "first.csv"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_known(path, shipped().knowledge, instrument)


def saved(folder: Path, of: Intake) -> KnownScores:
    return known_from(folder, mapping_bytes(of.mapping, shipped().knowledge, Language.DANISH))


def predictability(of: Intake) -> set[str]:
    return {score.unit for score in of.mapping.scores if score.measured.id == "PR"}


def table(*rows: str) -> str:
    return "\n".join(["unit,scale,score,n,questionnaire", *(f"{row},copsoq-3-long" for row in rows)])


FOUR_OUTSIDE: Sizes = {("Syd", "Læge"): 20, ("Nord", "Plejer"): 20, ("", "Plejer"): 12}
SIZES: Sizes = {("Syd", "Læge"): 20, ("Syd", "Plejer"): 20, ("Nord", "Læge"): 3, ("Nord", "Plejer"): 20}


def test_a_group_between_two_divisions_is_hidden_only_beside_the_mapping_that_was_shown(tmp_path: Path) -> None:
    first = mapped(FOUR_OUTSIDE, "Fag")
    assert {score.n for score in first.mapping.whole} == {44, 52}
    apart = mapped(FOUR_OUTSIDE, "Afdeling")
    assert predictability(apart) == {"Syd", "Nord"}
    assert len(apart.mapping.whole) == 1, "the other would tell of the four"
    beside = mapped(FOUR_OUTSIDE, "Afdeling", saved(tmp_path, first))
    assert len(predictability(beside)) == 1, "the whole is known from the professions"
    assert beside.mapping.hidden_scores == 1


def test_the_same_division_at_another_minimum_is_known_as_the_same_units(tmp_path: Path) -> None:
    sizes: Sizes = {("Syd", ""): 30, ("Nord", ""): 12, ("Vest", ""): 14, ("Øst", ""): 30}
    first = mapped(sizes, "Afdeling")
    assert set(first.mapping.units) == {"Syd", "Nord", "Vest", "Øst"}
    again = mapped(sizes, "Afdeling", saved(tmp_path, first))
    assert again.mapping == first.mapping
    assert again.remarks == mapped(sizes, "Afdeling").remarks


def test_what_the_known_alone_tells_of_few_is_said_and_the_rest_is_still_hidden(tmp_path: Path) -> None:
    known = known_from(tmp_path, table("Læge,PR,50,20", "Plejer,PR,60,40", "Vikar,PR,80,3"))
    read = mapped(SIZES, "Afdeling", known)
    said = [remark.message for remark in read.remarks if "first.csv" in remark.message.en]
    assert len(said) == 1
    assert "tells of fewer than 10 persons" in said[0].en
    assert "fortæller om færre end 10 personer" in said[0].da
    assert read.mapping.answered == 63


def test_a_table_of_scores_is_held_beside_another(tmp_path: Path) -> None:
    known = known_from(tmp_path, table("I alt,PR,50,64", "Dag,PR,50,40", "Nat,PR,50,24"))
    rows = table("Syd,PR,50,30", "Nord,PR,60,30")
    apart = intake_of(rows.encode(), request=Request("copsoq-3-long")).mapping
    assert set(apart.units) == {"Syd", "Nord"}
    beside = intake_of(rows.encode(), request=Request("copsoq-3-long", known=(known,))).mapping
    assert len(beside.units) == 1, "the whole less both is of four"
    assert beside.answered == 64


def test_what_only_a_reference_tells_of_the_whole_is_known_too(tmp_path: Path) -> None:
    rows = ["unit,scale,score,n,reference,against", "Dag,PR,50,40,55,organisation", "Nat,PR,50,26,55,organisation"]
    known = known_from(tmp_path, "\n".join(rows))
    assert [score.value for score in known.whole] == [55]
    sizes: Sizes = {("Syd", "Dag"): 30, ("Nord", "Dag"): 10, ("Nord", "Nat"): 22, ("", "Nat"): 12}
    assert len(predictability(mapped(sizes, "Afdeling"))) == 2
    assert len(predictability(mapped(sizes, "Afdeling", known))) == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["Læge,PR,50,23", "Plejer,PR,60,41"], ("64 answers there and 63 here", "64 svar dér og 63 her")),
        (["I alt,PR,50,62", "Læge,PR,50,23", "Plejer,PR,6,39"], ("62 answers there and 63", "62 svar dér og 63")),
    ],
)
def test_a_mapping_of_other_answers_is_refused(tmp_path: Path, rows: Sequence[str], said: tuple[str, str]) -> None:
    with pytest.raises(UnreadableError) as error:
        mapped(SIZES, "Afdeling", known_from(tmp_path, table(*rows)))
    assert "first.csv" in error.value.message.en
    assert "or leave it out" in error.value.message.en
    assert said[0] in error.value.message.en
    assert said[1] in error.value.message.da


def test_a_mapping_of_another_questionnaire_is_refused(tmp_path: Path) -> None:
    other = known_from(tmp_path, "unit,scale,score,n,questionnaire\nLæge,WP,50,23,copsoq-2-long\n", None)
    with pytest.raises(UnreadableError) as error:
        mapped(SIZES, "Afdeling", other)
    assert 'first.csv is from the questionnaire "copsoq-2-long" and not from "copsoq-3-long"' in error.value.message.en
    with pytest.raises(UnreadableError, match="versions cannot be mixed"):
        known_from(tmp_path, "unit,scale,score,n,questionnaire\nLæge,WP,50,23,copsoq-2-long\n")


def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as error:
        known_from(tmp_path, persons(SIZES))
    assert str(error.value.problems[0].place).endswith("first.csv:1")
    assert "is no mapping; let guldkorn map write one" in error.value.message.en
    assert "er ingen kortlægning" in error.value.message.da


def test_divisions_that_cross_in_too_many_ways_to_search_hide_more_and_are_never_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = saved(tmp_path, mapped(FOUR_OUTSIDE, "Fag"))
    assert len(predictability(mapped(FOUR_OUTSIDE, "Afdeling", first))) == 1
    monkeypatch.setattr("guldkorn.survey.beside.MOST_ATOMS", 0)
    monkeypatch.setattr("guldkorn.survey.beside.MOST_ATOMS_OF_THREE", 0)
    apart = mapped(FOUR_OUTSIDE, "Afdeling", first)
    assert len(predictability(apart)) == 1, "the whole is known from the professions"
    assert apart.mapping.answered == 52


def test_three_divisions_of_a_large_survey_take_a_moment(tmp_path: Path) -> None:
    chance, began = Random("three divisions"), perf_counter()
    drawn = [tuple(chance.randint(1, count) for count in (40, 30, 20)) for _ in range(3_000)]
    sizes: Sizes = dict(Counter((f"Afdeling {unit}", "") for unit, _, _ in drawn))
    known = []
    for place, title in ((1, "Fag"), (2, "Alder")):
        rows = [f"{title} {unit},PR,50,{n}" for unit, n in Counter(each[place] for each in drawn).items()]
        (tmp_path / title).mkdir()
        known.append(known_from(tmp_path / title, table(*rows)))
    read = mapped(sizes, "Afdeling", *known)
    print(f"{len(read.mapping.units)} of 40 units beside 30 and 20 others in {perf_counter() - began:.1f} s")
    assert len(predictability(read)) == 40, "no division lacks anybody"
    assert perf_counter() - began < 5


@pytest.mark.parametrize("language", Language)
def test_map_holds_a_file_beside_mappings_that_were_shown(tmp_path: Path, language: Language) -> None:
    survey, first = tmp_path / "survey.csv", tmp_path / "first.csv"
    survey.write_bytes(persons(FOUR_OUTSIDE))
    options = ("--questionnaire", "copsoq-3-long")
    done = run("map", survey, *options, "--unit-column", "Fag", "--out", first, language=language)
    assert done.returncode == 0, done.stderr
    done = run("map", survey, *options, "--unit-column", "Afdeling", "--beside", first, language=language)
    assert done.returncode == 0, done.stderr
    said = {"da": "1 score i de viste enheder", "en": "1 score of the units shown"}[language]
    assert said in " ".join(done.stdout.split())
    refused = run("map", survey, *options, "--unit-column", "Fag", "--beside", survey, language=language)
    assert refused.returncode == 2
    assert {"da": "er ingen kortlægning", "en": "is no mapping"}[language] in refused.stderr
