"""A score is held against what was chosen, graded by how far it lies from it, and versions are never mixed."""

from dataclasses import replace
from math import hypot
from pathlib import Path

import pytest

from features.rulebook import intake_of, shipped
from guldkorn.knowledge.library import read_reference
from guldkorn.knowledge.vocabulary import Side
from guldkorn.reading.problem import UnreadableError
from guldkorn.reading.text import Text
from guldkorn.survey.heat_map import cells_by_dimension, cells_by_scale, dimensions_of
from guldkorn.survey.mapping import HeldAgainst, Mapping, Score, Standing
from guldkorn.survey.references import (
    MixedReferenceError,
    earlier,
    fitting_references,
    hold_against,
    organisation,
    published,
)
from guldkorn.survey.request import Request

FULL = "unit,scale,score,n,sd,invited,reference,reference-sd,questionnaire"


def mapping_of(*rows: str, instrument: str = "copsoq-2") -> Mapping:
    lines = [FULL, *(f"{row},{instrument}" for row in rows)]
    return intake_of("\n".join(lines).encode(), request=Request()).mapping


def only(mapping: Mapping) -> Score:
    (score,) = mapping.scores
    return score


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        ("A,WP,64.9,400,10,,60,20", Standing.SAME),
        ("A,WP,65,400,10,,60,20", Standing.NOTICEABLY_WORSE),
        ("A,WP,69.9,400,10,,60,20", Standing.NOTICEABLY_WORSE),
        ("A,WP,70,400,10,,60,20", Standing.CLEARLY_WORSE),
        ("A,MW,55,400,10,,60,20", Standing.NOTICEABLY_WORSE),
        ("A,MW,65,400,10,,60,20", Standing.NOTICEABLY_BETTER),
        ("A,MW,75,400,10,,60,20", Standing.CLEARLY_BETTER),
        ("A,WP,72,10,24,,60,20", Standing.UNCERTAIN),
        ("A,MW,70,10,24,,60,20", Standing.UNCERTAIN),
        ("A,MW,62,10,24,,60,20", Standing.SAME),
    ],
)
def test_a_difference_is_graded_by_its_points_and_by_whether_it_is_certain(row: str, standing: Standing) -> None:
    assert only(mapping_of(row)).standing(shipped().knowledge.limits) is standing


def test_an_uncertain_score_has_no_side_for_a_rule_to_read() -> None:
    assert only(mapping_of("A,WP,72,10,24,,60,20")).side is None
    assert only(mapping_of("A,WP,72,100,24,,60,20")).side is not None


def test_distance_is_told_in_points_and_in_standard_deviations_of_the_reference() -> None:
    score = only(mapping_of("A,WP,72,100,24,,60,20"))
    assert (score.distance, score.distance_in_sd) == (12, 0.6)


def test_published_values_are_used_where_the_questionnaire_is_theirs() -> None:
    mapping = mapping_of("A,WP,72,40,,,,")
    assert mapping.against is not None
    assert only(mapping).reference is not None
    other = mapping_of("A,WP,72,40,,,,", instrument="copsoq-3-middle")
    assert only(other).reference is None, "COPSOQ II's values are not COPSOQ III's"
    assert fitting_references(other, shipped().knowledge) == ()


def test_published_values_of_another_questionnaire_are_refused() -> None:
    knowledge = shipped().knowledge
    other = mapping_of("A,WP,72,40,,,,", instrument="copsoq-3-middle")
    with pytest.raises(MixedReferenceError, match="versions cannot be mixed"):
        published(knowledge.references["copsoq-2-dk-2005"], other, knowledge)


def test_the_whole_organisation_may_be_held_against() -> None:
    mapping = mapping_of("A,WP,72,40,15,,,", "B,WP,52,40,15,,,", "I alt,WP,62,80,18,,,")
    held = hold_against(mapping, organisation(mapping))
    assert [(score.unit, score.difference) for score in held.scores] == [("A", 10), ("B", -10)]
    assert held.against == Text("hele organisationen", "the whole organisation")
    with pytest.raises(MixedReferenceError):
        organisation(mapping_of("A,WP,72,40,15,,,"))


def test_an_earlier_mapping_is_held_against_unit_by_unit_and_its_own_uncertainty_counts() -> None:
    knowledge = shipped().knowledge
    before = mapping_of("A,WP,60,16,20,,,", "I alt,WP,50,80,20,,,")
    now = mapping_of("A,WP,70,40,15,,,", "B,WP,70,40,15,,,")
    held = hold_against(now, earlier(before, Text("2024", "2024"), now, knowledge))
    by_unit = {score.unit: score for score in held.scores}
    assert by_unit["A"].reference is not None
    assert by_unit["B"].reference is not None
    assert by_unit["A"].reference.mean == 60, "its own earlier score"
    assert by_unit["B"].reference.mean == 50, "that of the whole, since it was not there"
    assert by_unit["A"].reference.standard_error == 5
    low, _ = by_unit["A"].interval or (0, 0)
    assert by_unit["A"].is_certain is (hypot(70 - low, 1.96 * 5) < 10)
    assert not by_unit["A"].is_certain, "against a fixed 60 it would be"
    other = mapping_of("A,WP,60,16,20,,,", instrument="copsoq-3-middle")
    with pytest.raises(MixedReferenceError, match="versions cannot be mixed"):
        earlier(other, Text("2024", "2024"), now, knowledge)


@pytest.mark.parametrize(
    ("n", "is_held"), [(30, True), (31, False), (39, False), (40, True), (29, False), (21, False), (20, True)]
)
def test_a_comparison_that_could_tell_of_the_few_who_came_or_left_is_left_out(n: int, is_held: bool) -> None:
    knowledge = shipped().knowledge
    before = mapping_of("A,WP,60,30,20,,,", "B,WP,50,50,20,,,")
    now = mapping_of(f"A,WP,70,{n},15,,,", "B,WP,70,50,15,,,")
    held = hold_against(now, earlier(before, Text("2024", "2024"), now, knowledge))
    of_a, of_b = (next(score.reference for score in held.of(unit)) for unit in ("A", "B"))
    assert (of_a is not None) is is_held
    assert of_b is not None
    assert held.against is not None
    assert ("without 1 comparison: the answers differ by fewer" in held.against.en) is not is_held
    assert ("uden 1 sammenligning: antallet af svar har ændret sig" in held.against.da) is not is_held


def test_the_whole_of_an_earlier_mapping_stands_for_no_unit_where_few_came_or_left() -> None:
    knowledge = shipped().knowledge
    before = mapping_of("A,WP,60,40,20,,,", "C,WP,40,44,20,,,", "I alt,WP,50,84,20,,,")
    now = mapping_of("A,WP,70,40,15,,,", "B,WP,70,40,15,,,", "I alt,WP,70,80,20,,,")
    held = hold_against(now, earlier(before, Text("2024", "2024"), now, knowledge))
    assert [score.reference is not None for score in (*held.scores, *held.whole)] == [True, False, False]
    assert held.against is not None
    assert "without 1 comparison" in held.against.en


def test_shares_of_persons_need_more_who_came_or_left() -> None:
    knowledge = shipped().knowledge
    before, now = (mapping_of(f"A,BU,10,{n},,,,", f"A,WP,50,{n},20,,,") for n in (40, 55))
    held = hold_against(now, earlier(before, Text("2024", "2024"), now, knowledge))
    by_scale = {score.measured.id: score.reference for score in held.scores}
    assert by_scale["BU"] is None, "fifteen are enough for a mean and too few for a share"
    assert by_scale["WP"] is not None


def test_held_against_nothing_there_is_no_difference() -> None:
    mapping = hold_against(mapping_of("A,WP,72,40,,,,"), None)
    assert only(mapping).difference is None
    assert only(mapping).standing(shipped().knowledge.limits) is Standing.UNCOMPARED
    assert mapping.against is None


def test_a_table_never_mixes_questionnaires() -> None:
    lines = [FULL, "A,WP,60,20,,,,,copsoq-2", "A,CT,60,20,,,,,copsoq-3-middle"]
    with pytest.raises(UnreadableError, match="the table mixes questionnaires: copsoq-2, copsoq-3-middle"):
        intake_of("\n".join(lines).encode(), request=Request())


def test_a_scale_of_another_questionnaire_is_told_as_that() -> None:
    with pytest.raises(UnreadableError, match='the scale "CT" is not in COPSOQ II'):
        mapping_of("A,CT,60,20,,,,")


def test_reference_values_of_ones_own_must_name_their_questionnaire(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "id: own\ntitle: {da: Egen, en: Own}\nquestionnaire: copsoq-4\npopulation: {da: Os, en: Us}\nyear: 2025\n"
        "source: own-judgement\nverified: true\nvalues: {WP: {mean: 55}}\n",
        encoding="utf-8",
    )
    with pytest.raises(UnreadableError, match='unknown questionnaire "copsoq-4"'):
        read_reference(path, shipped().knowledge)


# The heat map


def test_a_cell_of_the_heat_map_is_the_worst_score_of_the_dimension() -> None:
    knowledge = shipped().knowledge
    mapping = mapping_of("A,WP,75,100,15,,60,", "A,ED,44,100,15,,40,", "A,MW,90,100,15,,74,", "B,WP,60,100,15,,60,")
    cells = cells_by_dimension(mapping.of("A"), knowledge)
    assert dimensions_of(mapping, knowledge) == ("demands", "meaning")
    assert (cells["demands"].score.measured.id, cells["demands"].standing) == ("WP", Standing.CLEARLY_WORSE)
    assert cells["demands"].scales == 2
    assert cells["meaning"].standing is Standing.CLEARLY_BETTER
    assert "meaning" not in cells_by_dimension(mapping.of("B"), knowledge), "not measured is not zero"
    assert set(cells_by_scale(mapping.of("A"), "demands", knowledge)) == {"WP", "ED"}


def test_each_standing_has_a_sign_of_its_own() -> None:
    signs = [standing.sign for standing in Standing]
    assert len(set(signs)) == len(signs)


def test_how_many_answered_narrows_the_interval_that_is_shown_but_makes_no_finding() -> None:
    few, most, all_ = (by_invited(invited) for invited in (200, 14, 12))
    assert few.interval is not None
    assert most.interval is not None
    assert most.interval[0] > 60 > few.interval[0], "nearly all have answered, so it is certain what they said"
    assert (all_.all_answered, all_.interval) == (True, None)
    assert few.lasting_interval == most.lasting_interval == all_.lasting_interval
    for score in (few, most, all_):
        assert not score.is_certain, "another day the answers would be others"
        assert score.side is None
        assert score.standing(shipped().knowledge.limits) is Standing.UNCERTAIN


def test_without_a_spread_anywhere_no_interval_takes_a_finding_away() -> None:
    score = replace(only(mapping_of("A,WP,76,12,,12,60,")), reference=HeldAgainst(60))
    assert score.lasting_interval is None
    assert score.side is Side.TOO_HIGH


def by_invited(invited: int) -> Score:
    return mapping_of(f"A,WP,70,12,20,{invited},60,20").scores[0]
