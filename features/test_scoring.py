"""Scores are computed as the questionnaire says: held against vectors computed by hand."""

import csv
from io import StringIO
from statistics import fmean, stdev

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import TOP, intake_of, shipped
from guldkorn.knowledge.questionnaire_checks import read_questionnaire
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import UnreadableError, errors
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import take_in
from guldkorn.survey.mapping import Mapping, Score
from guldkorn.survey.request import Request

FREQUENCY = {"Altid": 100, "Ofte": 75, "Sommetider": 50, "Sjældent": 25, "Aldrig/næsten aldrig": 0}
EXTENT = {"I meget høj grad": 100, "I høj grad": 75, "Delvist": 50, "I ringe grad": 25, "I meget ringe grad": 0}
LONG, MIDDLE = "copsoq-3-long", "copsoq-3-middle"


def csv_of(heading: str, *rows: str) -> bytes:
    return "\n".join([heading, *rows, ""]).encode()


def mapping_of(raw: bytes, instrument: str = LONG, **said: object) -> Mapping:
    return intake_of(raw, "survey.csv", Request(instrument, minimum=5, **said)).mapping  # type: ignore[arg-type]


def score_of(mapping: Mapping, scale: str) -> Score:
    (found,) = [score for score in mapping.scores if score.measured.id == scale]
    return found


def alike(row: str, persons: int = 10) -> list[str]:
    """Return the same answers from several persons, since fewer are not shown."""
    return [row] * persons


def one_person(scale: str, heading: str, row: str, instrument: str = LONG) -> float | None:
    """Return the score of a person, as the mean of ten who answered alike; None where it is missing."""
    mapping = mapping_of(csv_of(heading + ",MW1", *alike(row + ",Delvist")), instrument)
    found = [score.value for score in mapping.scores if score.measured.id == scale]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("scale", "heading", "row", "expected"),
    [
        ("PR", "PR1,PR2", "I høj grad,", 75.0),  # 1 of 2
        ("PR", "PR1,PR2", ",", None),  # 0 of 2
        ("RE", "RE1,RE2,RE3", "I høj grad,Delvist,", 62.5),  # 2 of 3
        ("RE", "RE1,RE2,RE3", "I høj grad,,", None),  # 1 of 3
        ("SL", "SL1,SL2,SL3,SL4", "Hele tiden,Lidt af tiden,,", 62.5),  # 2 of 4
        ("SL", "SL1,SL2,SL3,SL4", "Hele tiden,,,", None),  # 1 of 4
    ],
    ids=["1 of 2", "0 of 2", "2 of 3", "1 of 3", "2 of 4", "1 of 4"],
)
def test_a_scale_is_scored_where_half_of_its_items_are_answered(
    scale: str, heading: str, row: str, expected: float | None
) -> None:
    assert one_person(scale, heading, row) == expected


def test_a_column_that_is_not_in_the_file_counts_as_unanswered() -> None:
    assert one_person("RE", "RE1,RE2", "I høj grad,Delvist") == 62.5
    assert one_person("RE", "RE1", "I høj grad") is None


def test_a_reversed_item_is_turned() -> None:
    # QD4 is reversed: "always" means that the demands are low. 75, 75, 75 and 100 - 75
    assert one_person("QD", "QD1,QD2,QD3,QD4", "Ofte,Ofte,Ofte,Ofte") == (75 * 3 + 25) / 4
    assert one_person("QD", "QD1,QD2,QD3,QD4", ",,Altid,Altid") == 50.0


def test_items_of_a_scale_may_have_other_response_sets() -> None:
    # WP1 asks how often, WP2 and WP3 to what extent
    assert one_person("WP", "WP1,WP2,WP3", "Sjældent,I meget høj grad,Delvist") == pytest.approx(
        (25 + 100 + 50) / 3, abs=1e-4
    )


def test_who_has_no_supervisor_is_missing_and_never_zero() -> None:
    rows = [*alike("I høj grad,I høj grad,I høj grad,I høj grad"), *alike(",".join(["Jeg har ingen leder"] * 4), 4)]
    score = score_of(mapping_of(csv_of("QLX1,QL2,QL3,QL4", *rows)), "QL")
    assert (score.value, score.n) == (75.0, 10)
    assert score.missing == pytest.approx(100 * 4 / 14, abs=0.05)


@pytest.mark.parametrize(
    ("instrument", "answers", "expected"),
    [
        (LONG, "Meget tilfreds,Tilfreds,Hverken/eller,Utilfreds", (100 + 75 + 50 + 25) / 4),
        ("copsoq-2-long", "Meget tilfreds,Tilfreds,Utilfreds,Meget utilfreds", (100 + 66.6667 + 33.3333 + 0) / 4),
        ("copsoq-2-long", "Tilfreds,Tilfreds,Tilfreds,Tilfreds", 66.6667),
    ],
    ids=["five options", "four options", "four options, thirds"],
)
def test_satisfaction_has_five_options_in_one_version_and_four_in_another(
    instrument: str, answers: str, expected: float
) -> None:
    assert one_person("JS", "JS1,JS2,JS3,JS4", answers, instrument) == pytest.approx(expected, abs=1e-3)


def test_a_neutral_answer_is_none_where_there_are_four_options() -> None:
    with pytest.raises(UnreadableError, match='"Hverken/eller" is not an answer to the item'):
        one_person("JS", "JS1,JS2,JS3,JS4", "Hverken/eller,Tilfreds,Tilfreds,Tilfreds", "copsoq-2-long")


@pytest.mark.parametrize(
    ("coding", "codes", "expected"),
    [
        (Coding.FIRST_IS_1, "1,2,2", (100 + 75 + 75) / 3),
        (Coding.LAST_IS_1, "5,4,4", (100 + 75 + 75) / 3),
        (Coding.LAST_IS_1, "1,2,2", (0 + 25 + 25) / 3),
        (Coding.FIRST_IS_0, "0,1,1", (100 + 75 + 75) / 3),
        (Coding.LAST_IS_0, "4,3,3", (100 + 75 + 75) / 3),
        (Coding.POINTS, "100,75,75", (100 + 75 + 75) / 3),
        (Coding.FIRST_IS_1, "A1,A2,A2", (100 + 75 + 75) / 3),
    ],
)
def test_codes_mean_what_was_declared(coding: Coding, codes: str, expected: float) -> None:
    mapping = mapping_of(csv_of("QD1,QD2,QD3", *alike(codes)), MIDDLE, coding=coding)
    assert score_of(mapping, "QD").value == pytest.approx(expected, abs=1e-4)


def test_the_two_directions_of_a_coding_mirror_each_other() -> None:
    rows = [f"{a},{b},{c}" for a in range(1, 6) for b in (1, 3) for c in (2, 5)]
    one, other = (
        score_of(mapping_of(csv_of("QD1,QD2,QD3", *rows), MIDDLE, coding=coding), "QD").value
        for coding in (Coding.FIRST_IS_1, Coding.LAST_IS_1)
    )
    assert one + other == pytest.approx(100)
    assert one != other


def test_a_coding_may_be_declared_for_one_response_set() -> None:
    # QD asks how often, MW to what extent; the tool numbered only the latter from the other end
    raw = csv_of("QD1,QD2,QD3,MW1,MW2", *alike("1,2,1,1,2"))
    codings = {"extent": Coding.LAST_IS_1}
    mapping = mapping_of(raw, MIDDLE, coding=Coding.FIRST_IS_1, codings=codings)
    assert (score_of(mapping, "QD").value, score_of(mapping, "MW").value) == (91.6667, 12.5)


@pytest.mark.parametrize("codes", ["1,5,3", "0,2,4", "100,75,50"])
def test_a_coding_that_nobody_declared_is_asked_for_and_never_guessed(codes: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        mapping_of(csv_of("QD1,QD2,QD3", *alike(codes)), MIDDLE)
    (problem,) = errors(refused.value.problems)
    assert "3 columns hold numbers, and the file does not say which end is high" in problem.message.en
    ways = [line.strip() for line in problem.message.en.splitlines() if "--coding " in line]
    assert ways, "it is said what each way would mean"
    if codes == "100,75,50":
        assert [way.split(":")[0] for way in ways] == ["--coding points"]
    else:
        assert len(ways) == 2
        lowest = codes[0]
        assert sum(f'{lowest} means "Always", 100 points' in way for way in ways) == 1
        assert sum(f'{lowest} means "Never/hardly ever", 0 points' in way for way in ways) == 1


def test_the_question_what_numbers_mean_tells_no_answer_of_a_small_file() -> None:
    said = []
    for codes in ("5,5,5", "1,4,2"):
        with pytest.raises(UnreadableError) as refused:
            mapping_of(csv_of("QD1,QD2,QD3", *alike(codes, 3)), MIDDLE)
        (problem,) = errors(refused.value.problems)
        said.append([line for line in problem.message.en.splitlines() if "first-is-1" in line])
    assert said[0] == said[1]


def test_offensive_acts_are_a_share_of_persons_and_never_a_mean() -> None:
    rows = [*alike("Ja, dagligt", 1), *alike("Ja, få gange", 4), *alike("Nej", 20)]
    score = score_of(mapping_of(csv_of("BU1", *(f'"{row}"' for row in rows))), "BU")
    assert (score.value, score.n, score.spread) == (20.0, 25, None)


def test_mean_and_spread_are_those_of_the_textbook() -> None:
    rng = np.random.default_rng(7)
    drawn = rng.integers(0, 5, (40, 3))
    names = list(FREQUENCY)
    rows = [",".join(names[option] for option in person) for person in drawn]
    score = score_of(mapping_of(csv_of("QD1,QD2,QD3", *rows), MIDDLE), "QD")
    persons = [fmean(100 - 25 * int(option) for option in person) for person in drawn]
    assert score.value == pytest.approx(fmean(persons), abs=1e-3)
    assert score.spread == pytest.approx(stdev(persons), abs=1e-3)
    items = (100 - 25 * drawn).astype(float)
    alpha = 3 / 2 * (1 - items.var(axis=0, ddof=1).sum() / items.sum(axis=1).var(ddof=1))
    assert score.reliability == pytest.approx(alpha, abs=0.005)


def test_reliability_rests_on_those_who_answered_every_item() -> None:
    whole = ["Altid,Ofte", "Ofte,Ofte", "Sjældent,Sommetider", "Sommetider,Sjældent", "Altid,Altid", "Ofte,Altid"]
    some = [*whole, "Altid,", "Sjældent,", ",Ofte"]
    one, other = (score_of(mapping_of(csv_of("SSX1,SSX2", *rows), MIDDLE), "SS") for rows in (whole, some))
    assert one.reliability == other.reliability
    assert other.n == 9


def test_a_scale_of_one_item_has_no_reliability() -> None:
    assert score_of(mapping_of(csv_of("RE1", *alike("Delvist")), MIDDLE), "RE").reliability is None


# Laws

ANSWER = st.sampled_from(["", *FREQUENCY])


@given(st.lists(st.tuples(ANSWER, ANSWER, ANSWER), min_size=10, max_size=30), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_persons_and_columns_changes_no_score(people: list[tuple[str, str, str]], chance: object) -> None:
    def scores(rows: list[tuple[str, str, str]], order: tuple[int, ...]) -> list[tuple[str, float, int]]:
        heading = ",".join(f"QD{item + 1}" for item in order)
        raw = csv_of(heading + ",MW1", *(",".join([*(row[item] for item in order), "Delvist"]) for row in rows))
        return [(score.measured.id, score.value, score.n) for score in mapping_of(raw, MIDDLE).scores]

    shuffled = people.copy()
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert scores(people, (0, 1, 2)) == scores(shuffled, (2, 0, 1))


@given(st.lists(st.tuples(ANSWER, ANSWER, ANSWER), min_size=10, max_size=30))
@settings(max_examples=100)
def test_scores_agree_with_a_plain_reading_of_the_rule(people: list[tuple[str, str, str]]) -> None:
    persons = []
    for row in people:
        points = [FREQUENCY[answer] for answer in row if answer]
        if 2 * len(points) >= 3:
            persons.append(fmean(points))
    raw = csv_of("QD1,QD2,QD3,MW1", *(",".join([*row, "Delvist"]) for row in people))
    found = [score for score in mapping_of(raw, MIDDLE).scores if score.measured.id == "QD"]
    if len(persons) < 5:
        assert not found
    else:
        (score,) = found
        assert score.n == len(persons)
        assert score.value == pytest.approx(fmean(persons), abs=1e-3)


# The real survey, held against a calculation of its own

DATA = TOP.parent / "shared" / "data" / "prevent-osa"
SCALES = {
    "role_clarity": "ao1 ao2 ao3 ao4 ao5",
    "demands": "abk1 abk2 abk4 abk5 abk6",
    "influence": "mp2 mp3 mp4 mp5",
    "support_colleagues": "st1 st2 st3 st7",
    "recovery": "atr1 atr2 atr3 atr4 atr5",
    "leader_support": "ls1 ls2 ls3 ls6",
    "development": "ku1 ku2 ku3 ku4",
    "recognition": "st5 pt6",
    "psych_safety": "pt1 pt2 pt3 pt4 pt5 pt7",
}
real = pytest.mark.skipif(not DATA.is_dir(), reason="the real survey does not lie beside the project")


def osa(file: str, raw: bytes | None = None) -> Mapping:
    knowledge = read_questionnaire(TOP / "features" / "surveys" / "prevent-osa.yaml", shipped().knowledge)
    raw = (DATA / file).read_bytes() if raw is None else raw
    request = Request("prevent-osa", unit_columns=("industry_code",))
    return take_in(parse_survey_file(raw, file), knowledge, request).mapping


def points_by_hand(row: dict[str, str], items: str) -> float | None:
    given = []
    for item in items.split():
        if row[item]:
            options = 4 if item.startswith("ao") else 6
            given.append((options - int(row[item])) / (options - 1) * 100)
    return fmean(given) if 2 * len(given) >= len(items.split()) else None


@real
def test_all_nine_scales_of_the_real_survey_agree_with_an_independent_calculation_in_every_industry() -> None:
    with (DATA / "osa_prevent_items.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    mapping = osa("osa_prevent_items.csv")
    assert mapping.units == ("1", "6", "5", "8", "2", "4"), "the small industries 3 and 7 are hidden"
    assert mapping.hidden_units == 2
    compared = 0
    for unit in mapping.units:
        for scale, items in SCALES.items():
            persons = [points_by_hand(row, items) for row in rows if row["industry_code"] == unit]
            scores = [score for score in persons if score is not None]
            (score,) = [each for each in mapping.of(unit) if each.measured.id == scale]
            assert score.value == pytest.approx(fmean(scores), abs=0.01)
            assert score.spread == pytest.approx(stdev(scores), abs=0.01)
            assert score.n == len(scores)
            compared += 1
    assert compared == 54


@real
@pytest.mark.parametrize("file", ["IMPORT_danish_excel_cp1252.csv", "IMPORT_danish_excel_utf8bom.csv"])
def test_a_danish_excel_file_gives_the_scores_of_its_source_rows(file: str) -> None:
    with (DATA / "osa_prevent_items.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))[:60]
    written = StringIO()
    writer = csv.DictWriter(written, rows[0].keys())
    writer.writeheader()
    writer.writerows(rows)
    expected, found = osa("source.csv", written.getvalue().encode()), osa(file)
    assert found.scores == expected.scores
    assert found.whole == expected.whole
    assert len(found.whole) == 9
