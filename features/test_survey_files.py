"""One and the same survey gives one and the same mapping, whatever tool it was exported from and however."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from features.rulebook import intake_of, shipped
from features.survey_files import (
    INSTRUMENT,
    ITEMS,
    NOT_CONCERNED,
    SCALES,
    UNITS,
    Cell,
    Written,
    arrow,
    as_limesurvey,
    csv_file,
    expected,
    from_one,
    in_danish,
    in_english,
    in_points,
    in_reverse,
    item,
    numbered,
    options_of,
    parquet_bytes,
    persons,
    plain,
    score_of,
    spss,
    table,
    wording,
    workbook,
)
from guldkorn.knowledge.vocabulary import Coding
from guldkorn.reading.problem import UnreadableError
from guldkorn.survey.files.opening import parse_survey_file
from guldkorn.survey.intake import Intake, take_in
from guldkorn.survey.mapping import Mapping as SurveyMapping
from guldkorn.survey.recognition import Form
from guldkorn.survey.request import Request

Make = Callable[[Sequence[Sequence[Cell]]], bytes]
OF_THE_QUESTIONNAIRE = Request(INSTRUMENT)
CODED = Request(INSTRUMENT, coding=Coding.FIRST_IS_1, missing=("9",))
BY_WORDING = Request(INSTRUMENT, wording={code: (wording(code),) for code in ITEMS})


def read(raw: bytes, name: str = "survey", request: Request = OF_THE_QUESTIONNAIRE) -> SurveyMapping:
    return intake_of(raw, name, request).mapping


@cache
def same() -> tuple[object, ...]:
    """Return what the plainest of files says; all others must say the same."""
    return plain(read(csv_file(table())))


# What the mapping must be


def test_the_plainest_file_gives_what_is_computed_by_hand() -> None:
    mapping = read(csv_file(table()))
    assert mapping.units == UNITS
    found = {(each.unit, each.measured.id): each for each in mapping.scores}
    for (unit, scale), (value, n, spread) in expected().items():
        if scale == "BU":
            assert (unit, scale) not in found  # fewer than 20 answered
            continue
        score = found[unit, scale]
        assert score.value == pytest.approx(value, abs=1e-3)
        assert score.n == n
        assert score.spread == pytest.approx(spread, abs=1e-3)
    assert {each.measured.id for each in mapping.whole} >= {"BU", "QD"}
    assert mapping.answered == len(persons())
    assert mapping.hidden_units == 0


def test_the_made_up_survey_holds_what_makes_reading_hard() -> None:
    given_ = [place for person in persons() for place in person.options.values()]
    assert NOT_CONCERNED in given_
    assert None in given_
    assert any(score_of(person, "QL") is None for person in persons())
    assert any(item(code).reversed for code in ITEMS)


# Delimited text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_usual_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    assert plain(read(csv_file(table(), delimiter, encoding=encoding))) == same()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_of_either_order(encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    assert plain(read(mark + csv_file(table(), "\t", encoding=encoding))) == same()


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_system(ends: str) -> None:
    assert plain(read(csv_file(table(), ends=ends))) == same()


def test_a_file_without_a_last_line_end() -> None:
    assert plain(read(csv_file(table()).removesuffix(b"\r\n"))) == same()


def test_what_was_read_as_windows_text_is_said() -> None:
    intake = intake_of(csv_file(table(), ";", encoding="cp1252"), request=OF_THE_QUESTIONNAIRE)
    assert any("cp1252" in remark.message.da for remark in intake.remarks)
    intake = intake_of(csv_file(table(), ";"), request=OF_THE_QUESTIONNAIRE)
    assert not any("cp1252" in remark.message.da for remark in intake.remarks)


MANY_LINES = (
    'Tak for spørgsmålene!\nJeg har sagt det før; "travlt", siger jeg\r\n\r\nOg, ja, travlt.',
    "",
    "ok",
    "a;b,c\td|e",
)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_free_text_of_many_lines_is_one_cell(delimiter: str) -> None:
    rows = table(first=["Skriv gerne mere,\nhvis du vil; alt læses"], values=lambda n: [MANY_LINES[n % 4]])
    assert plain(read(csv_file(rows, delimiter))) == same()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_headings_of_many_lines(delimiter: str) -> None:
    rows = table(heading=lambda code: f"{code}\n{wording(code)}\n(sæt ét kryds)")
    assert plain(read(csv_file(rows, delimiter))) == same()


def test_headings_with_commas_that_are_not_quoted() -> None:
    raw = csv_file(table(heading=wording, unit="Afdeling, team, hold"), ";")
    assert b'"' not in raw
    assert b"," in raw
    said = Request(INSTRUMENT, unit_columns=("Afdeling, team, hold",), wording=BY_WORDING.wording)
    assert plain(read(raw, request=said)) == same()


def test_blank_rows_are_nobody() -> None:
    rows = table()
    blank: list[list[Cell]] = [[None] * len(rows[0])] * 3
    spread = [*blank, rows[0], *blank, *rows[1:20], *blank, *rows[20:], *blank * 5]
    assert plain(read(csv_file(spread, ";"))) == same()
    assert plain(read(workbook(spread))) == same()
    lines = csv_file(rows, ";").splitlines()
    assert plain(read(b"\n\n".join(lines) + b"\n\n\n")) == same()


def test_the_line_by_which_excel_knows_the_delimiter() -> None:
    assert plain(read(b"sep=;\r\n" + csv_file(table(), ";"))) == same()
    assert plain(read(b"\xef\xbb\xbfsep=|\n" + csv_file(table(), "|"))) == same()


# Workbooks


def test_the_first_sheet_or_the_one_named() -> None:
    other: list[list[Cell]] = [["Dette er ikke svarene"], [42]]
    assert plain(read(workbook(table()))) == same()
    book = workbook(other, ("Rådata", table()), ("Tom", []), name="Forside")
    file = parse_survey_file(book, "survey.xlsx", "Rådata")
    assert plain(take_in(file, shipped().knowledge, OF_THE_QUESTIONNAIRE).mapping) == same()


def test_numbers_of_a_workbook() -> None:
    rows = table(from_one)
    assert plain(read(workbook(rows), request=CODED)) == same()
    texts: list[list[Cell]] = [[None if cell is None else str(cell) for cell in row] for row in rows]
    assert plain(read(workbook(texts), request=CODED)) == same()


def test_a_workbook_that_starts_further_down() -> None:
    above: list[list[Cell]] = [[], []]
    assert plain(read(workbook([*above, *table()]))) == same()


# SPSS


def value_labels(options: Sequence[int] | None = None) -> Mapping[str, Mapping[int, str]]:
    """Return what the codes of each item mean; of all options, or of some counted from 0 or from the end."""
    said = {}
    for code in ITEMS:
        places = range(len(options_of(code).options))
        said[code] = {
            place + 1: in_danish(code, place) for place in (options and [places[n] for n in options]) or places
        }
        if item(code).not_applicable:
            said[code][9] = in_danish(code, NOT_CONCERNED)
    return said


def test_spss_with_value_labels() -> None:
    assert plain(read(spss(table(from_one), value_labels()))) == same()


def test_spss_with_labels_of_both_ends_only() -> None:
    assert plain(read(spss(table(from_one), value_labels((0, -1))))) == same()


def test_spss_whose_units_are_numbers_with_labels() -> None:
    rows = table(from_one)
    rows[1:] = [[UNITS.index(str(row[0])) + 1, *row[1:]] for row in rows[1:]]
    labels = {**value_labels(), "Afdeling": dict(enumerate(UNITS, 1))}
    assert plain(read(spss(rows, labels))) == same()


def test_spss_whose_variables_have_the_questions_as_labels() -> None:
    rows = table(from_one)
    rows[0] = ["Afdeling", *(f"V{number}" for number in range(1, len(ITEMS) + 1))]
    renamed = {f"V{number}": labels for number, labels in enumerate(value_labels().values(), 1)}
    said = Request(INSTRUMENT, columns={f"V{number}": code for number, code in enumerate(ITEMS, 1)})
    assert plain(read(spss(rows, renamed), request=said)) == same()
    assert plain(read(spss(table(from_one), value_labels(), wordings=True), request=BY_WORDING)) == same()


def test_spss_with_texts() -> None:
    rows: list[list[Cell]] = [["" if cell is None else cell for cell in row] for row in table()]
    assert plain(read(spss(rows))) == same()


# Parquet


@pytest.mark.parametrize("categorical", [False, True])
def test_parquet_with_texts(categorical: bool) -> None:
    assert plain(read(arrow(table(), categorical=categorical))) == same()


def test_parquet_with_numbers() -> None:
    assert plain(read(arrow(table(from_one)), request=CODED)) == same()
    decimals: list[list[Cell]] = [[float(c) if isinstance(c, int) else c for c in row] for row in table(from_one)]
    assert plain(read(arrow(decimals), request=CODED)) == same()


def test_parquet_whose_texts_are_not_said_to_be_texts() -> None:
    rows = table()
    columns = [[None if row[n] is None else str(row[n]).encode() for row in rows[1:]] for n in range(len(rows[0]))]
    assert plain(read(parquet_bytes(pa.table(columns, names=[str(name) for name in rows[0]])))) == same()


def test_a_number_that_stands_for_an_empty_cell_within_is_no_empty_cell() -> None:
    rows: list[list[Cell]] = [["Afdeling", "QD2", "QD3"]]
    rows += [["A", -128.0 if n == 3 else 2.0, None if n == 5 else 1.0] for n in range(12)]
    with pytest.raises(UnreadableError, match='"-128" is not an answer'):
        read(arrow(rows), request=Request("copsoq-3-core", coding=Coding.FIRST_IS_1))


# Survey tools

LIMESURVEY = Request(INSTRUMENT, unit_columns=("G1Q0",), coding=Coding.FIRST_IS_1, missing=("A9",))


def limesurvey(heading: Mapping[str, str]) -> bytes:
    return csv_file(
        table(
            as_limesurvey,
            heading=heading.__getitem__,
            unit="G1Q0",
            first=["id", "submitdate", "lastpage", "startlanguage", "seed"],
            values=lambda n: [n, "1980-01-01 00:00:00", 4, "da", 1000000 + 7 * n],
        )
    )


def test_limesurvey_whose_sub_questions_are_named_by_code() -> None:
    assert plain(read(limesurvey({code: f"G1Q1[{code}]" for code in ITEMS}), request=LIMESURVEY)) == same()


def test_limesurvey_whose_sub_questions_are_numbered() -> None:
    names = {code: f"G1Q1[SQ{number:03}]" for number, code in enumerate(ITEMS, 1)}
    said = Request(
        INSTRUMENT,
        unit_columns=("G1Q0",),
        coding=Coding.FIRST_IS_1,
        missing=("A9",),
        columns={heading: code for code, heading in names.items()},
    )
    assert plain(read(limesurvey(names), request=said)) == same()


def test_limesurvey_with_questions_and_full_answers() -> None:
    rows = table(
        heading=lambda code: f"Dit arbejde [{wording(code)}]", unit="Afdeling", first=["Svar-id"], values=lambda n: [n]
    )
    assert plain(read(csv_file(rows), request=BY_WORDING)) == same()


QUALTRICS = (
    "StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)", "Finished", "RecordedDate",
    "ResponseId", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "ExternalReference",
    "LocationLatitude", "LocationLongitude", "DistributionChannel", "UserLanguage",
)  # fmt: skip


def qualtrics(heading: Mapping[str, str], written: Written) -> list[list[Cell]]:
    def values(n: int) -> list[Cell]:
        said = ["2026-03-01 08:00:00", "2026-03-01 08:09:00", "IP Address", "1.2.3.4", 100, 540, "True"]
        return [*said, "2026-03-01 08:09:01", f"R_{n:015}", "", "", "", "", 55.6, 12.5, "anonymous", "DA"]

    rows = table(written, heading=heading.__getitem__, first=QUALTRICS, values=values)
    questions: list[Cell] = [
        *QUALTRICS,
        "Afdeling",
        *(f"Tænk på dit arbejde.\nHer og nu - {wording(code)}" for code in ITEMS),
    ]
    ids: list[Cell] = [
        '{"ImportId":"startDate","timeZone":"Europe/Copenhagen"}',
        *('{"ImportId":"x"}',) * (len(questions) - 1),
    ]
    return [rows[0], questions, ids, *rows[1:]]


@pytest.mark.parametrize("make", [csv_file, workbook])
def test_qualtrics_with_three_heading_rows(make: Make) -> None:
    named = qualtrics({code: code for code in ITEMS}, in_english)
    assert plain(read(make(named))) == same()
    by_number = qualtrics({code: f"Q2_{number}" for number, code in enumerate(ITEMS, 1)}, in_danish)
    assert plain(read(make(by_number), request=BY_WORDING)) == same()


def test_qualtrics_rows_are_numbered_as_they_stand() -> None:
    rows = qualtrics({code: code for code in ITEMS}, in_english)
    file = parse_survey_file(csv_file(rows), "survey.csv")
    assert file.first_row == 4


@pytest.mark.parametrize("make", [csv_file, workbook])
def test_surveyxact_with_danish_questions_as_headings(make: Make) -> None:
    rows = table(
        heading=lambda code: f"{wording(code)} ",
        first=["Respondent", "Oprettet", "Distribution", "Status"],
        values=lambda n: [n, "01-03-2026 08:00", "E-mail", "Gennemført"],
    )
    assert plain(read(make(rows), request=BY_WORDING)) == same()


@pytest.mark.parametrize("heading", ["{code} - {wording}", "{number}. {wording}", "{number}) {code}: {wording}"])
def test_enalyzer(heading: str) -> None:
    rows = table(
        heading=lambda code: heading.format(code=code, number=ITEMS.index(code) + 3, wording=wording(code)),
        first=["Respondent ID", "Besvarelse startet", "1. Hvor længe har du været her?"],
        values=lambda n: [n, "2026-03-01T08:00:00", "2 år"],
    )
    assert plain(read(workbook(rows), request=BY_WORDING)) == same()


def test_enalyzer_needs_no_wording_where_the_code_stands_first() -> None:
    rows = table(heading=lambda code: f"{code} - {wording(code)}")
    assert plain(read(csv_file(rows, ";"))) == same()


def test_google_forms() -> None:
    rows = table(
        heading=lambda code: f"Hvordan har du det på arbejdet? [{wording(code)}]",
        first=["Tidsstempel"],
        values=lambda n: [str(datetime(2026, 3, 1, 8) + timedelta(minutes=n))],
    )
    assert plain(read(csv_file(rows), request=BY_WORDING)) == same()
    coded = table(
        heading=lambda code: f"Hvordan har du det på arbejdet? [{code}]", first=["Timestamp"], values=lambda n: [n]
    )
    assert plain(read(csv_file(coded))) == same()


def test_microsoft_forms() -> None:
    rows = table(
        heading=lambda code: f"{wording(code)}\xa0",
        first=["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"],
        values=lambda n: [n, datetime(2026, 3, 1, 8, n), datetime(2026, 3, 1, 9, n), "anonymous", None, None],
    )
    assert plain(read(workbook(rows), request=BY_WORDING)) == same()


# How answers are written


@pytest.mark.parametrize("written", [in_danish, in_english, numbered])
def test_answers_as_texts(written: Written) -> None:
    assert plain(read(csv_file(table(written)))) == same()


@pytest.mark.parametrize(
    "form",
    [
        "{n} = {said}",
        "{n}. {said}",
        "{n}={said}",
        "{n}: {said}",
        "({n}) {said}",
        "{said} ({n})",
        "{n} - {said}",
        "{n} {said}",
    ],
)
def test_answers_as_numbers_with_texts(form: str) -> None:
    def written(code: str, place: int) -> str:
        return form.format(n=place + 1 if place >= 0 else 9, said=in_danish(code, place))

    assert plain(read(csv_file(table(written)))) == same()


def test_the_number_before_a_text_says_nothing() -> None:
    def written(code: str, place: int) -> str:
        return f"{in_reverse(code, place)} = {in_english(code, place)}"

    assert plain(read(csv_file(table(written)))) == same()


@pytest.mark.parametrize("change", [str.upper, str.lower, "  {}  ".format, "{}.".format])
def test_capitals_blanks_and_points_do_not_matter(change: Callable[[str], str]) -> None:
    assert plain(read(csv_file(table(lambda code, place: change(in_danish(code, place)))))) == same()


def test_every_text_of_an_option_is_known() -> None:
    def written(code: str, place: int) -> str:
        if place == NOT_CONCERNED:
            return chance.choice(shipped().knowledge.not_applicable[item(code).not_applicable or ""].all)
        return chance.choice(options_of(code).options[place].all)

    chance = Random(1)
    assert plain(read(csv_file(table(written)))) == same()


def test_answers_as_codes_and_as_points() -> None:
    assert plain(read(csv_file(table(from_one)), request=CODED)) == same()
    backwards = Request(INSTRUMENT, coding=Coding.LAST_IS_1, missing=("9",))
    assert plain(read(csv_file(table(in_reverse)), request=backwards)) == same()
    from_nought = table(lambda code, place: from_one(code, place) - (place >= 0))
    assert (
        plain(read(csv_file(from_nought), request=Request(INSTRUMENT, coding=Coding.FIRST_IS_0, missing=("9",))))
        == same()
    )


def test_answers_as_points() -> None:
    yes_or_no = Request(INSTRUMENT, coding=Coding.POINTS)
    assert plain(read(csv_file(table(in_points)), request=yes_or_no)) == same()


def test_the_other_coding_mirrors_every_score() -> None:
    one = {(each.unit, each.measured.id): each for each in read(csv_file(table(from_one)), request=CODED).scores}
    backwards = Request(INSTRUMENT, coding=Coding.LAST_IS_1, missing=("9",))
    other = {(each.unit, each.measured.id): each for each in read(csv_file(table(from_one)), request=backwards).scores}
    assert one.keys() == other.keys()
    for key, score in one.items():
        assert other[key].value == pytest.approx(100 - score.value, abs=1e-3)
        assert other[key].spread == score.spread
        assert other[key].reliability == score.reliability


def test_a_coding_of_one_response_set_item_or_column_only() -> None:
    said = Request(
        INSTRUMENT,
        coding=Coding.FIRST_IS_1,
        codings={"extent": Coding.LAST_IS_1, "WP1": Coding.POINTS, "Din trivsel [JS4]": Coding.LAST_IS_1},
        missing=("9",),
    )

    def written(code: str, place: int) -> Cell:
        if code == "WP1":
            return in_points(code, place)
        return (in_reverse if item(code).answers == "extent" or code == "JS4" else from_one)(code, place)

    rows = table(written, heading=lambda code: "Din trivsel [JS4]" if code == "JS4" else code)
    assert plain(read(csv_file(rows), request=said)) == same()


# Points from 0 to 10


def test_an_item_from_nought_to_ten_is_read_as_it_is_asked_or_in_points() -> None:
    asked = csv_file([["Enhed", "GH2", "GH1"], *(["A", n % 11, 1] for n in range(22))])
    (score,) = read(asked, request=Request(INSTRUMENT, coding=Coding.FIRST_IS_1)).scores
    assert score.value == pytest.approx((50 + 100) / 2)
    points = csv_file([["Enhed", "GH2", "GH1"], *(["A", n % 11 * 10, 100] for n in range(22))])
    (score,) = read(points, request=Request(INSTRUMENT, coding=Coding.POINTS)).scores
    assert score.value == pytest.approx((50 + 100) / 2)


# Scored already


def by_scales(decimal: str = ".", heading: Mapping[str, str] | None = None) -> list[list[Cell]]:
    rows: list[list[Cell]] = [["Afdeling", *((heading or {}).get(scale, scale) for scale in SCALES)]]
    for person in persons():
        scores = [score_of(person, scale) for scale in SCALES]
        rows.append(
            [
                person.unit,
                *(None if s is None else f"{s:.4f}".rstrip("0").rstrip(".").replace(".", decimal) for s in scores),
            ]
        )
    return rows


def assert_scored_as_expected(intake: Intake, *, spread: bool) -> None:
    assert intake.mapping.units == UNITS
    found = {(each.unit, each.measured.id): each for each in intake.mapping.scores}
    for (unit, scale), (value, n, between) in expected().items():
        if scale != "BU":
            assert found[unit, scale].value == pytest.approx(value, abs=2e-3)
            if spread:
                assert found[unit, scale].n == n
                assert found[unit, scale].spread == pytest.approx(between, abs=2e-3)


@pytest.mark.parametrize(("delimiter", "decimal"), [(",", "."), (";", ","), (",", ","), ("\t", ",")])
def test_persons_by_scales(delimiter: str, decimal: str) -> None:
    intake = intake_of(csv_file(by_scales(decimal), delimiter), request=OF_THE_QUESTIONNAIRE)
    assert intake.recognition
    assert intake.recognition.form is Form.PERSON_SCORES
    assert_scored_as_expected(intake, spread=True)


def test_persons_by_scales_that_are_named_by_their_titles() -> None:
    scales = {each.code: each for each in shipped().knowledge.instruments[INSTRUMENT].scales}
    for titles in ({code: scales[code].title.da for code in SCALES}, {code: scales[code].title.en for code in SCALES}):
        for raw in (csv_file(by_scales(",", titles), ";"), workbook(by_scales(".", titles))):
            assert_scored_as_expected(intake_of(raw, request=OF_THE_QUESTIONNAIRE), spread=True)


def test_persons_by_scales_as_numbers_of_a_workbook_or_parquet() -> None:
    rows: list[list[Cell]] = [
        [cell if n < 1 or not cell else float(str(cell)) for n, cell in enumerate(r)] for r in by_scales()[1:]
    ]
    for raw in (workbook([by_scales()[0], *rows]), arrow([by_scales()[0], *rows]), spss([by_scales()[0], *rows])):
        assert_scored_as_expected(intake_of(raw, request=OF_THE_QUESTIONNAIRE), spread=True)


@pytest.mark.parametrize("count", ["n", "Antal", "Antal besvarelser", "Responses"])
def test_units_by_scales_with_how_many_answered(count: str) -> None:
    scales = [scale for scale in SCALES if scale != "BU"]
    rows: list[list[Cell]] = [["Enhed", count, "Inviterede", *scales]]
    for unit in UNITS:
        n = max(expected()[unit, scale][1] for scale in scales)
        rows.append([unit, n, 20, *(f"{expected()[unit, scale][0]:.3f}".replace(".", ",") for scale in scales)])
    for raw in (csv_file(rows, ";"), csv_file(rows, ","), workbook(rows)):
        intake = intake_of(raw, request=OF_THE_QUESTIONNAIRE)
        assert intake.recognition
        assert intake.recognition.form is Form.UNIT_SCORES
        assert_scored_as_expected(intake, spread=False)
        assert {each.invited for each in intake.mapping.scores} == {20}
        assert intake.mapping.instrument == INSTRUMENT


def test_numbers_and_names_are_kept_as_they_stand() -> None:
    rows: list[list[Cell]] = [
        ["Enhed", "QD"],
        *([unit, "42,5"] for unit in ("NA", "007", "1,0", "1e3", "TRUE") for _ in range(12)),
    ]
    for raw in (csv_file(rows, ";"), csv_file(rows), workbook(rows), arrow(rows)):
        mapping = read(raw)
        assert mapping.units == ("NA", "007", "1,0", "1e3", "TRUE")
        assert {each.value for each in mapping.scores} == {42.5}


def test_a_score_that_there_is_not_may_be_said_in_words() -> None:
    rows: list[list[Cell]] = [
        ["Enhed", "QD", "WP"],
        *(["A", "NA" if n < 4 else 50, "." if n < 2 else 60] for n in range(20)),
    ]
    for raw in (csv_file(rows), workbook(rows)):
        assert [(each.measured.id, each.value, each.n) for each in read(raw).scores] == [("QD", 50, 16), ("WP", 60, 18)]


# Order


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False), st.sampled_from([csv_file, workbook]))
def test_neither_the_order_of_columns_nor_that_of_rows_matters(chance: Random, make: Make) -> None:
    heading, *rows = table()
    columns, order = list(range(len(heading))), list(range(len(rows)))
    chance.shuffle(columns)
    chance.shuffle(order)
    shuffled = [[heading[place] for place in columns], *([rows[n][place] for place in columns] for n in order)]
    scores, *rest = plain(read(make(shuffled)))
    usual, *as_usual = same()
    assert rest == as_usual
    assert isinstance(scores, list)
    assert isinstance(usual, list)
    assert len(scores) == len(usual)
    for one, other in zip(sorted(scores), sorted(usual), strict=True):
        assert one == pytest.approx(other, abs=2e-4)
