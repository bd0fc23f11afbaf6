"""The questionnaires are those of the sources, and an editor adds one without touching Python."""

import csv
from pathlib import Path

import pytest

from features.rulebook import TOP, shipped
from guldkorn.knowledge.questionnaire_checks import read_questionnaire
from guldkorn.reading.problem import UnreadableError
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import take_in
from guldkorn.survey.request import Request

FACTS = TOP.parent / "shared" / "facts"
INSTRUMENTS = shipped().knowledge.instruments
READ = pytest.mark.skipif(not FACTS.is_dir(), reason="the tables of facts do not lie beside the project")
SETS = {  # the numbers of the response sets in the table of facts
    "1": "frequency",
    "2": "extent",
    "3": "engagement-frequency",
    "4": "offensive",
    "6": "satisfaction-5",
    "7": "health",
    "8": "zero-to-ten",
    "9": "symptom",
    "10": "efficacy",
}


def facts(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_international_middle_version_has_sixty_items_in_twenty_six_scales() -> None:
    middle = INSTRUMENTS["copsoq-3-middle"]
    assert (len(middle.items), len(middle.scales)) == (60, 26)


def test_each_version_holds_what_the_smaller_ones_hold() -> None:
    core, middle, long = (set(INSTRUMENTS[f"copsoq-3-{name}"].items) for name in ("core", "middle", "long"))
    assert core < middle < long
    assert set(INSTRUMENTS["copsoq-2-medium"].items) < set(INSTRUMENTS["copsoq-2-long"].items)


@READ
def test_every_item_of_copsoq_3_is_as_in_its_source() -> None:
    rows = facts("copsoq3_items.csv")
    long = INSTRUMENTS["copsoq-3-long"]
    assert set(long.items) == {row["item"] for row in rows}
    for row in rows:
        item = long.items[row["item"]]
        assert item.scale.code == row["scale"]
        assert item.reversed == (row["reversed"] == "1")
        assert item.answers == SETS[row["response_set"]]
        assert (item.not_applicable or "") == row["na_option"].replace("_", "-")
        assert (row["item"] in INSTRUMENTS["copsoq-3-core"].items) == (row["in_core"] == "1")
        middle = row["in_core"] == "1" or row["in_middle"] == "1"
        assert (row["item"] in INSTRUMENTS["copsoq-3-middle"].items) == middle


@READ
def test_copsoq_1_has_its_scales_and_ninety_five_items_and_measures_no_recognition() -> None:
    first = INSTRUMENTS["copsoq-1-medium"]
    counts = {scale.title.en: len(tuple(first.asked(scale))) for scale in first.scales}
    rows = facts("copsoq1_medium_scales.csv")
    assert sorted(counts.values()) == sorted(int(row["n_items_MEMORY_sumcheck95"]) for row in rows)
    assert (len(first.scales), len(first.items)) == (26, 95)
    assert not any(scale.aspect == "recognition" for scale in first.scales)
    assert not first.questionnaire.verified, "what is only remembered says so"


@READ
def test_the_points_of_the_response_sets_are_those_of_their_sources() -> None:
    sets = shipped().knowledge.response_sets
    for row in facts("copsoq_response_sets.csv"):
        name = "satisfaction-4" if row["set"] == "6_II" else SETS[row["set"]]
        if row["scores"].replace("|", "").replace(".", "").isdigit():
            points = [float(score) for score in row["scores"].split("|")]
            assert [option.points for option in sets[name].options] == pytest.approx(points, abs=0.05)
            for option, label in zip(sets[name].options, row["options_en"].split("|"), strict=True):
                assert label in option.en


@pytest.mark.parametrize("name", sorted({each.id for each in INSTRUMENTS.values()}))
def test_every_item_finds_its_response_set_and_every_scale_its_place(name: str) -> None:
    knowledge = shipped().knowledge
    for item in INSTRUMENTS[name].items.values():
        points = (
            [option.points for option in knowledge.response_sets[item.answers].options]
            if (item.answers in knowledge.response_sets)
            else [option.points for each in item_sets(name) if each.id == item.answers for option in each.options]
        )
        assert min(points) == 0
        assert max(points) == 100
    for scale in INSTRUMENTS[name].scales:
        assert scale.dimension in knowledge.dimensions


def item_sets(name: str) -> tuple:  # type: ignore[type-arg]
    return INSTRUMENTS[name].questionnaire.response_sets


OWN = """
id: vores-trivsel
title: {da: Vores trivselsmåling, en: Our survey}
source: own-judgement
verified: true
coding: last-is-1
response-sets:
  - id: smileys
    source: own-judgement
    verified: true
    options:
      - {points: 100, da: [Glad], en: [Happy]}
      - {points: 50, da: [Neutral], en: [Neutral]}
      - {points: 0, da: [Sur], en: [Sad]}
scales:
  - code: info
    title: {da: Information, en: Information}
    dimension: predictability
    aspect: information
    answers: smileys
    items: [{code: i1}, {code: i2, reversed: true}]
"""


def test_a_workplace_adds_its_own_questionnaire_in_yaml_alone(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    knowledge = read_questionnaire(path, shipped().knowledge)
    raw = ("i1,i2\n" + "Glad,Sur\n" * 8 + "3,2\n" * 8).encode()  # both texts and its own numbers
    request = Request("vores-trivsel")
    mapping = take_in(parse_survey_file(raw, "survey.csv"), knowledge, request).mapping
    (score,) = mapping.scores
    assert (score.measured.dimension, score.n) == ("predictability", 16)
    assert score.value == pytest.approx((100 + 75) / 2)


def test_a_fault_in_ones_own_questionnaire_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN.replace("answers: smileys", "answers: smilies"), encoding="utf-8")
    with pytest.raises(UnreadableError) as refused:
        read_questionnaire(path, shipped().knowledge)
    (problem,) = refused.value.problems
    assert problem.place.line == OWN.split("answers: smileys", maxsplit=1)[0].count("\n") + 1
    assert 'did you mean "smileys"?' in problem.message.en
